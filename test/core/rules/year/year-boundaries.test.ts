import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { YearRecords } from '@network-meetings/core/year';
import { participationRecord, yearView } from '@network-meetings/core/year';
import { member, topic } from '../../../support/exchange.js';
import { brought, came, meeting } from '../../../support/year.js';

const now = Date.UTC(2028, 0, 15);
const nothing: YearRecords = {
  group: 'east',
  season: { id: '2027', start: '2027-01-01' },
  timeZone: 'Europe/Copenhagen',
  meetings: [],
  members: [],
  attendance: [],
  contributions: [],
  topics: [],
};
const view = (records: Partial<YearRecords>) => yearView({ ...nothing, ...records }, now);

describe('A season is twelve months from its first day', () => {
  const days = ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'];
  it('which is its own, as the first of the next is not', () => {
    const { meetings, contributions } = view({
      meetings: days.map((day) => meeting(day, day)),
      contributions: days.map((day) => brought('karen', 'case', day)),
    });
    assert.deepEqual(
      meetings.map((one) => one.meeting.id),
      ['2027-01-01', '2027-12-31'],
    );
    assert.deepEqual(contributions, { case: 2 });
  });
});

describe('What counts for a group', () => {
  it('no meeting that waits for another date', () => {
    const { held, cancelled, meetings } = view({
      meetings: [meeting('put-off', '2027-03-11', { status: 'postponed' })],
    });
    assert.deepEqual([held, cancelled, meetings.length], [0, 0, 1]);
  });
  it('no member of another group, though the roster is that of the association', () => {
    const { members, perMember, turnout } = view({
      meetings: [meeting('joint', '2027-03-11', { groups: ['east', 'west'] })],
      members: [member('karen'), member('lars', { group: 'west' })],
      attendance: [came('joint', 'karen', 'attended'), came('joint', 'lars', 'no-show')],
    });
    assert.deepEqual([members, perMember.length, turnout.percent], [1, 1, 100]);
  });
  it('no topic as had that the group wants once more', () => {
    const { topics } = view({
      meetings: [meeting('first', '2027-03-11')],
      topics: [
        topic('again', 'Skyen', { state: 'open', coveredAt: 'first' }),
        topic('elsewhere', 'Fax', { state: 'covered' }),
      ],
    });
    assert.deepEqual(topics, { covered: 0, parked: 0, open: 1 });
  });
});

describe('External speakers and members’ own talks are both there (rule 10)', () => {
  const [external, own] = ['external', 'member'].map((source) => ({ role: 'taler', source }));
  const balance = (...agenda: readonly object[]) =>
    view({
      meetings: [
        meeting('first', '2027-03-11', {
          agenda: agenda.map((item, at) => ({ id: `i${String(at)}`, kind: 'talk', minutes: 30, ...item })),
        }),
      ],
    }).balance;
  it('a talk of both counts for both; a talk of nobody for neither', () => {
    const talks = (...speakers: readonly unknown[]) => {
      const { externalTalks, memberTalks } = balance({ speakers });
      return [externalTalks, memberTalks];
    };
    assert.deepEqual(talks(external, own), [1, 1]);
    assert.deepEqual(talks(external), [1, 0]);
    assert.deepEqual(talks(own), [0, 1]);
    assert.deepEqual(talks(), [0, 0]);
  });
  it('a discussion that somebody opens is no talk', () => {
    assert.equal(balance({ kind: 'discussion', speakers: [external] }).externalTalks, 0);
  });
});

describe('The mix of organisations', () => {
  it('has the most members first, of equals by name, and those of whom it is not known last', () => {
    const from = (id: string, organisation?: string) => member(id, organisation ? { organisation } : {});
    const { organisations } = view({
      members: [
        from('a', 'Østkommunen'),
        from('b', 'Østkommunen'),
        from('c'),
        from('d', 'Region B'),
        from('e'),
        from('f'),
        from('g', 'Region A'),
      ],
    });
    assert.deepEqual(
      organisations.map(({ name, members }) => [name, members]),
      [
        ['Østkommunen', 2],
        ['Region A', 1],
        ['Region B', 1],
        [undefined, 3],
      ],
    );
  });
});

describe('A participation record', () => {
  it('has what the member brought to this group, in order of day', () => {
    const { contributions } = participationRecord(member('karen'), {
      ...nothing,
      contributions: [
        brought('karen', 'case', '2027-05-11'),
        brought('karen', 'talk', '2027-03-11'),
        brought('karen', 'hosting', '2027-04-11', { group: 'west' }),
        brought('ole', 'talk', '2027-03-11'),
      ],
    });
    assert.deepEqual(
      contributions.map(({ kind, on }) => `${on} ${kind}`),
      ['2027-03-11 talk', '2027-05-11 case'],
    );
  });
});

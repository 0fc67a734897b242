import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Meeting } from '@network-meetings/core';
import { changeLog, danishChanges, diffMeeting, nextRevision } from '@network-meetings/core/changes';
import { danish } from '@network-meetings/core';
import type { Case } from './change-cases.js';
import { cases, meeting, zone } from './change-cases.js';

const before = meeting();

/** What a change of some fields says in Danish, to the public or to members. */
function said({ from, change }: Case, members = false): readonly string[] {
  const after = meeting(change);
  const diff = diffMeeting(meeting(from), after, zone);
  if (diff.changes.length === 0) return [];
  const logged = { ...after, changes: [{ revision: 1, at: after.updatedAt, changes: [...diff.changes] }] };
  // What is logged is data that a feed may carry.
  assert.ok(Meeting.safeParse(logged).success);
  const log = changeLog(logged, zone, { locale: danish, words: danishChanges, members });
  return log.flatMap(({ lines }) => lines);
}

for (const each of cases) {
  const { name, from, change, says, toMembers, calendars, signups } = each;
  const earlier = meeting(from);
  describe(`A change: ${name}`, () => {
    it('is told in words, and closed things to members alone (rules 6 and 7)', () => {
      assert.deepEqual(said(each), says);
      assert.deepEqual(said(each, true), toMembers ?? says);
    });

    it(`${calendars ? 'is' : 'is not'} told to calendars`, () => {
      const diff = diffMeeting(earlier, meeting(change), zone);
      assert.equal(diff.tellCalendars, calendars === true);
      assert.equal(diff.tellSignups, calendars === true || signups === true);
      assert.equal(diff.isPublic, says.length > 0);
    });

    it('carries nothing that was closed', () => {
      const text = JSON.stringify(diffMeeting(earlier, meeting(change), zone));
      assert.doesNotMatch(text, /HEMMELIGT|vaert@example/);
      assert.doesNotMatch(JSON.stringify(diffMeeting(meeting(change), earlier, zone)), /HEMMELIGT/);
    });
  });
}

describe('Every field of a meeting', () => {
  const bookkeeping = ['id', 'uid', 'startUtc', 'endUtc', 'previousStart', 'statusNote', 'changes'];
  const ownRevision = ['revision', 'sequence', 'updatedAt'];

  it('has a case above, or is bookkeeping of the revision', () => {
    const covered = new Set(cases.flatMap(({ change }) => Object.keys(change)));
    const left = Object.keys(Meeting.shape).filter((field) => !covered.has(field));
    assert.deepEqual(left.sort(), [...bookkeeping, ...ownRevision, 'groups'].sort());
  });

  it('and owners in another order are the same owners', () => {
    const joint = { ...before, groups: ['west', ...before.groups] };
    const turned = { ...before, groups: [...before.groups, 'west'] };
    assert.deepEqual(diffMeeting(joint, turned, zone).changes, []);
  });

  it('and a sister group that becomes an owner is told', () => {
    const joint = { ...before, groups: [...before.groups, 'west'] };
    assert.deepEqual(
      diffMeeting(before, joint, zone).changes.map(({ field }) => field),
      ['groups'],
    );
  });

  it('is not changed by what a revision carries of its own accord', () => {
    const after = { ...before, revision: 9, sequence: 9, updatedAt: '2027-01-01T00:00:00Z', statusNote: 'x' };
    assert.deepEqual(diffMeeting(before, after, zone).changes, []);
  });
});

describe('A change log', () => {
  const context = { feedZone: zone, now: Date.parse('2027-02-01T10:00:00Z') };

  it('stands newest first, with the moment on the meeting’s own clock and the reason', () => {
    const renamed = nextRevision(before, { title: 'Ny' }, context).meeting;
    const { meeting: moved } = nextRevision(
      renamed,
      {
        start: '2027-03-18T09:00',
        end: '2027-03-18T12:00',
        statusNote: 'Oplægsholderen kan først ugen efter.',
      },
      { ...context, now: Date.parse('2027-02-02T10:00:00Z') },
    );
    const log = changeLog(moved, zone, { locale: danish, words: danishChanges });
    assert.deepEqual(
      log.map(({ revision, when, note }) => [revision, when, note]),
      [
        [2, 'tirsdag den 2. februar 2027 kl. 11.00', 'Oplægsholderen kan først ugen efter.'],
        [1, 'mandag den 1. februar 2027 kl. 11.00', undefined],
      ],
    );
  });

  it('leaves out a revision that changed closed things alone', () => {
    const { meeting: after } = nextRevision(
      before,
      { materials: [{ title: 'X', url: 'https://www.example.org/', visibility: 'closed', revision: 0 }] },
      context,
    );
    assert.equal(after.changes?.length, 1);
    assert.deepEqual(changeLog(after, zone, { locale: danish, words: danishChanges }), []);
  });

  it('says data that it does not know as it stands', () => {
    const changes = [
      { revision: 1, at: before.updatedAt, changes: [{ field: 'time', after: 'snart', visibility: 'open' }] },
    ] as const;
    const [entry] = changeLog(
      { ...before, changes: changes.map((one) => ({ ...one, changes: [...one.changes] })) },
      zone,
      {
        locale: danish,
        words: danishChanges,
      },
    );
    assert.deepEqual(entry?.lines, ['Tidspunkt: snart']);
  });

  it('cuts a long text to 500 characters, and no character in two', () => {
    const placeOf = (street: string) => {
      const place = { name: 'X', street };
      return diffMeeting(before, { ...before, place }, zone).changes[0]?.after;
    };
    assert.equal(placeOf('y'.repeat(497)), `X, ${'y'.repeat(497)}`);
    assert.equal(placeOf('y'.repeat(498)), `X, ${'y'.repeat(496)}…`);
    const whole = placeOf(`y${'🎈'.repeat(300)}`);
    assert.equal(whole, `X, y${'🎈'.repeat(247)}…`);
  });
});

describe('What is logged is data, and no more of it than there is:', () => {
  const evening = (more: object) => ({
    parts: [
      { id: 'day', kind: 'day' },
      { id: 'dinner', kind: 'dinner', ...more },
    ],
  });
  const time = { start: '2027-03-11T18:00', end: '2027-03-11T20:00' };
  const kro = { place: { name: 'Kroen' } };
  const spot = { geo: { latitude: 55, longitude: 10 } };
  const material = (visibility: string, title = 'Bilag') => ({
    title,
    url: 'https://www.example.org/a',
    visibility,
  });
  const open = { visibility: 'open' };
  const part = { id: 'dinner', ...open };
  const said18 = '2027-03-11T18:00/2027-03-11T20:00';
  const table: readonly (readonly [string, object, object, readonly object[]])[] = [
    ['a part gets a time', evening({}), evening(time), [{ field: 'time', after: said18, ...part }]],
    ['a part loses it', evening(time), evening({}), [{ field: 'time', before: said18, ...part }]],
    [
      'a part ends later',
      evening(time),
      evening({ ...time, end: '2027-03-11T21:00' }),
      [{ field: 'time', before: said18, after: '2027-03-11T18:00/2027-03-11T21:00', ...part }],
    ],
    ['a part gets a place', evening({}), evening(kro), [{ field: 'place', after: 'Kroen', ...part }]],
    ['a part loses it', evening(kro), evening({}), [{ field: 'place', before: 'Kroen', ...part }]],
    [
      'a part gets a spot on the map',
      evening(kro),
      evening({ place: { ...kro.place, ...spot } }),
      [{ field: 'place', ...part }],
    ],
    [
      'a closed document beside an open one changes',
      { materials: [material('open'), material('closed')] },
      { materials: [material('open'), material('closed', 'Andet')] },
      [{ field: 'materials', visibility: 'closed' }],
    ],
    ['a theme', {}, { theme: 'Data' }, [{ field: 'theme', after: 'Data', ...open }]],
    ['no theme any more', { theme: 'Data' }, {}, [{ field: 'theme', before: 'Data', ...open }]],
    [
      'an earlier start',
      {},
      { start: '2027-03-11T08:00' },
      [
        {
          field: 'time',
          before: '2027-03-11T09:00/2027-03-11T12:00',
          after: '2027-03-11T08:00/2027-03-11T12:00',
          ...open,
        },
      ],
    ],
    ['a spot', kro, { place: { ...kro.place, ...spot } }, [{ field: 'place', ...open }]],
    [
      'a first place, with the way to it',
      { place: undefined },
      { place: { name: 'Kroen', postalCode: '5000', city: 'Odense', directions: 'Gå til venstre.' } },
      [{ field: 'place', after: 'Kroen, 5000 Odense', ...open }],
    ],
    [
      'a meeting that is moved',
      {},
      { status: 'rescheduled', end: '2027-03-11T13:00' },
      [
        {
          field: 'time',
          before: '2027-03-11T09:00/2027-03-11T12:00',
          after: '2027-03-11T09:00/2027-03-11T13:00',
          ...open,
        },
      ],
    ],
  ];
  for (const [what, from, to, expected] of table) {
    it(what, () => {
      assert.deepEqual(diffMeeting(meeting({ ...from }), meeting({ ...to }), zone).changes, expected);
    });
  }

  it('calendars are told that a meeting is rescheduled, also where nothing else is', () => {
    const diff = diffMeeting(meeting(), meeting({ status: 'rescheduled' }), zone);
    assert.deepEqual(diff, { changes: [], tellCalendars: true, tellSignups: true, isPublic: false });
  });
});

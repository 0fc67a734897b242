// Rule 8: the facilitator or host may rotate.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '@network-meetings/core';
import { turnsOf } from '@network-meetings/core/programme';
import { feedWith, good } from '../../../support/feeds.js';

type Fields = Readonly<Record<string, unknown>>;
const season: readonly Fields[] = [
  { start: '2027-02-04T09:00', end: '2027-02-04T12:00' },
  { start: '2027-04-29T09:00', end: '2027-04-29T12:00' },
  { start: '2027-09-02T09:00', end: '2027-09-02T12:00' },
  { start: '2027-11-18T09:00', end: '2027-11-18T12:00' },
];
const but = (at: number, fields: Fields) =>
  season.map((meeting, index) => (index === at ? { ...meeting, ...fields } : meeting));
const organisation = (name: string, more: Fields = {}) => ({ role: 'host', organisation: name, ...more });
const leader = (name: string, more: Fields = {}) => ({ name, member: name.toLowerCase(), ...more });

function turns(meetings: readonly Fields[], group: Fields) {
  const feed = good(
    parseFeed({
      ...feedWith(...meetings),
      groups: [
        { id: 'g', name: 'G', ...group },
        { id: 'other', name: 'O' },
      ],
    }),
  );
  const [own] = feed.groups;
  assert.ok(own);
  return turnsOf(own, [...feed.meetings].reverse());
}
const leaders = (meetings: readonly Fields[], facilitators: readonly Fields[], group: Fields = {}) =>
  turns(meetings, { rota: { facilitators }, ...group }).map(
    ({ meeting, facilitator: turn }) => `${meeting} ${turn ? `${turn.who.name ?? ''} ${turn.source}` : '-'}`,
  );
const hosts = (meetings: readonly Fields[], rota: readonly Fields[]) =>
  turns(meetings, { rota: { hosts: rota } }).map(
    ({ meeting, host }) => `${meeting} ${host?.who.organisation ?? '-'}`,
  );

describe('Whose turn it is to lead and to host (rule 8)', () => {
  it('the meetings go to the names of the rota in order, and then it goes round again', () => {
    assert.deepEqual(leaders(season, [leader('Anna'), leader('Bo'), leader('Cia')]), [
      'm1 Anna in-turn',
      'm2 Bo in-turn',
      'm3 Cia in-turn',
      'm4 Anna in-turn',
    ]);
    assert.deepEqual(hosts(season, [organisation('A'), organisation('B')]), ['m1 A', 'm2 B', 'm3 A', 'm4 B']);
  });
  it('a turn that is settled for a meeting is kept for it', () => {
    assert.deepEqual(leaders(season, [leader('Anna', { meeting: 'm3' }), leader('Bo'), leader('Cia')]), [
      'm1 Bo in-turn',
      'm2 Cia in-turn',
      'm3 Anna settled',
      'm4 Bo in-turn',
    ]);
  });
  it('whom the meeting names leads it, and has had a turn by that', () => {
    assert.deepEqual(
      leaders(but(0, { facilitator: { name: 'Bo' } }), [leader('Anna'), leader('Bo'), leader('Cia')]),
      ['m1 Bo meeting', 'm2 Anna in-turn', 'm3 Cia in-turn', 'm4 Anna in-turn'],
    );
    assert.deepEqual(
      leaders(but(0, { facilitator: { name: 'Bo' } }), [leader('Anna', { meeting: 'm1' })])[0],
      'm1 Bo meeting',
    );
  });
  it('somebody who is in no rota takes nobody’s turn', () => {
    assert.deepEqual(leaders(but(0, { facilitator: { name: 'Dorte' } }), [leader('Anna'), leader('Bo')]), [
      'm1 Dorte meeting',
      'm2 Anna in-turn',
      'm3 Bo in-turn',
      'm4 Anna in-turn',
    ]);
  });
  it('a namesake of another organisation, or a role that many have, is somebody else', () => {
    const rota = [organisation('A', { name: 'Bo' }), organisation('B', { name: 'Bo' })];
    const named = (host: Fields) => hosts(but(0, { host }), rota)[1];
    assert.equal(named({ name: 'Bo', organisation: 'A' }), 'm2 B');
    assert.equal(named({ name: 'Bo', organisation: 'C' }), 'm2 A');
    assert.equal(named({ role: 'host' }), 'm2 A');
    assert.equal(named({ role: 'host', organisation: 'A' }), 'm2 B');
    const hosting = but(0, { host: { name: 'Bo', organisation: 'A' } });
    assert.equal(hosts(hosting, [organisation('A'), organisation('B')])[1], 'm2 B');
  });
  it('a cancelled meeting takes nobody’s turn, and whoever was to lead it is still owed one', () => {
    assert.deepEqual(
      leaders(but(0, { status: 'cancelled' }), [
        leader('Anna', { meeting: 'm1' }),
        leader('Bo'),
        leader('Cia'),
      ]),
      ['m2 Anna in-turn', 'm3 Bo in-turn', 'm4 Cia in-turn'],
    );
  });
  it('a turn that was taken in another season is not taken again', () => {
    assert.deepEqual(leaders(season.slice(0, 1), [leader('Anna', { meeting: 'long-ago' }), leader('Bo')]), [
      'm1 Bo in-turn',
    ]);
  });
  it('nobody hosts a meeting that is online, and its host’s turn stands', () => {
    assert.deepEqual(hosts(but(0, { attendanceMode: 'online' }), [organisation('A'), organisation('B')]), [
      'm1 -',
      'm2 A',
      'm3 B',
      'm4 A',
    ]);
    assert.equal(hosts(but(0, { attendanceMode: 'mixed' }), [organisation('A')])[0], 'm1 A');
  });
  it('without a rota the group’s facilitator leads, and nobody is named as host', () => {
    assert.deepEqual(leaders(season.slice(0, 2), [], { facilitator: { name: 'Dorte' } }), [
      'm1 Dorte group',
      'm2 Dorte group',
    ]);
    assert.deepEqual(turns(season.slice(0, 1), {}), [{ meeting: 'm1' }]);
  });
  it('meetings of other groups take no turn; a joint meeting does', () => {
    assert.deepEqual(leaders(but(0, { groups: ['other'] }), [leader('Anna')])[0], 'm2 Anna in-turn');
    assert.deepEqual(leaders(but(0, { groups: ['other', 'g'] }), [leader('Anna')])[0], 'm1 Anna in-turn');
  });
});

describe('Whatever the rota,', () => {
  it('two turns of the same person have all others between them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), (people, meetings) => {
        const rota = Array.from({ length: people }, (_, at) => organisation(`o${String(at)}`));
        const all = Array.from({ length: meetings }, (_, at) => ({
          start: `2027-01-${String(at + 1).padStart(2, '0')}T09:00`,
          end: `2027-01-${String(at + 1).padStart(2, '0')}T12:00`,
        }));
        const order = hosts(all, rota).map((line) => line.split(' ')[1]);
        assert.equal(order.length, meetings);
        for (let at = 0; at + people <= meetings; at++) {
          assert.equal(new Set(order.slice(at, at + people)).size, people);
        }
      }),
      { numRuns: 50 },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { participations, turnoutOf } from '@network-meetings/core/year';
import { came } from '../../../support/year.js';

describe('Attended or no-show is recorded per part, and counted per person and meeting (rule 25)', () => {
  const both = [
    ['attended', 'attended', 'attended'],
    ['attended', 'no-show', 'attended'],
    ['attended', 'unknown', 'attended'],
    ['no-show', 'attended', 'attended'],
    ['no-show', 'no-show', 'no-show'],
    ['no-show', 'unknown', 'no-show'],
    ['unknown', 'attended', 'attended'],
    ['unknown', 'no-show', 'no-show'],
    ['unknown', 'unknown', 'unknown'],
  ] as const;
  for (const [day, dinner, all] of both) {
    it(`the day ${day}, the dinner ${dinner}: ${all}`, () => {
      const records = [came('first', 'karen', day), came('first', 'karen', dinner, { part: 'dinner' })];
      assert.deepEqual(participations(records), [
        { meeting: 'first', member: 'karen', attendance: all, lateCancellation: false },
      ]);
    });
  }
  it('a late cancellation of one part is one of the person', () => {
    const [late, other] = [true, false].map((lateCancellation) =>
      came('first', 'karen', 'unknown', { lateCancellation }),
    );
    assert.ok(late && other);
    for (const records of [
      [late, other],
      [other, late],
    ]) {
      assert.equal(participations(records)[0]?.lateCancellation, true);
    }
  });
  it('a member is one person, with whatever signups; each guest is one by their own', () => {
    const people = participations([
      came('first', 'karen', 'attended', { signup: 's-1' }),
      came('first', 'karen', 'no-show', { signup: 's-2', part: 'dinner' }),
      came('first', undefined, 'attended', { signup: 's-1' }),
      came('first', undefined, 'no-show', { signup: 's-2' }),
      came('first', undefined, 'no-show', { signup: 's-1', part: 'dinner' }),
      came('second', 'karen', 'no-show'),
    ]);
    assert.deepEqual(
      people.map(({ meeting, member, attendance }) => [meeting, member, attendance]),
      [
        ['first', 'karen', 'attended'],
        ['first', undefined, 'attended'],
        ['first', undefined, 'no-show'],
        ['second', 'karen', 'no-show'],
      ],
    );
  });
});

describe('Whatever was recorded', () => {
  const attendance = fc.array(
    fc.record({
      meeting: fc.constantFrom('first', 'second'),
      part: fc.constantFrom('day', 'dinner'),
      member: fc.constantFrom('karen', 'ole', 'mette'),
      standing: fc.constant('member' as const),
      attendance: fc.constantFrom('unknown', 'attended', 'no-show'),
      lateCancellation: fc.boolean(),
    }),
  );
  it('each person counts once a meeting, and the parts add up', () => {
    fc.assert(
      fc.property(attendance, (list) => {
        const people = participations(list);
        const keys = people.map((one) => `${one.meeting} ${one.member ?? ''}`);
        assert.equal(new Set(keys).size, keys.length);
        const { noted, attended, noShows, percent } = turnoutOf(people);
        assert.equal(noted, attended + noShows);
        assert.equal(percent === undefined, noted === 0);
        assert.deepEqual(turnoutOf(participations([...list].reverse())), turnoutOf(people));
      }),
    );
  });
});

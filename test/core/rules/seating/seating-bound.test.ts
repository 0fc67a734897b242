// Rule 18: "every answer comes with a lower bound". What makes it up, on cases that can be counted by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MixRequest } from '@network-meetings/core/seating';
import { fewestAlike, seatingBound } from '../../../../packages/core/src/rules/seating/seating-bound.js';
import { seatingProblem } from '../../../../packages/core/src/rules/seating/seating-problem.js';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}`);
const bound = (people: MixRequest['people'], more: Partial<MixRequest>) =>
  seatingBound(seatingProblem({ people, seed: 1, ...more }));
const unknown = (count: number) => ids(count).map((id) => ({ id }));
const times = (meetings: number, count: number) => Array.from({ length: meetings }, () => ids(count));

describe('So many alike people make so many pairs at one table, when they are spread evenly:', () => {
  for (const [alike, sizes, pairs] of [
    [0, [6, 6], 0],
    [1, [6, 6], 0],
    [2, [6, 6], 0],
    [3, [6, 6], 1],
    [4, [2, 2, 2], 1],
    [6, [2, 2, 2], 3],
    [3, [3], 3],
    [7, [3, 6], 3 + 6],
    [9, [3, 6], 3 + 15],
  ] as const) {
    it(`${String(alike)} at tables of ${sizes.join(', ')}: ${String(pairs)}`, () =>
      assert.equal(fewestAlike(alike, sizes), pairs));
  }
});

describe('No seating costs less than', () => {
  it('nothing, when nothing speaks against anybody', () => {
    assert.equal(bound(unknown(12), {}), 0);
    assert.equal(bound([], {}), 0);
  });
  it('the pairs of each organisation, sector and profile, added up', () => {
    // Three at two tables: two of them sit together.
    const people = ids(6).map((id, at) =>
      at < 3 ? { id, organisation: 'A', sector: 'state', profile: 'technical' } : { id },
    );
    assert.equal(bound(people, { tableSize: 3 }), 3 + 1 + 1);
    assert.equal(bound(people, { tableSize: 3, weights: { organisation: 7, profile: 0 } }), 7 + 1);
    const two = ids(6).map((id, at) => ({ id, sector: at < 3 ? 'state' : 'supplier' }));
    assert.equal(bound(two, { tableSize: 3 }), 2);
    assert.equal(bound(two, { tableSize: 3, meetings: [ids(6), ids(2)] }), 2 + 1);
  });
  it('the pairs of an earlier table that meet again, of those who come', () => {
    const history = [{ tables: [{ seats: ids(6) }, { seats: ['p6', 'p7'] }] }];
    assert.equal(bound(unknown(12), { history }), 3 * (3 + 3));
    assert.equal(bound(unknown(12), { history, meetings: [ids(12).slice(2)], tableSize: 5 }), 3 * (1 + 1));
  });
  it('the pairs that two meetings have in common: 24 people in sixteen cells share one in eight pairs', () => {
    assert.equal(bound(unknown(24), { tableSize: 6, meetings: times(2, 24) }), 3 * 8);
    assert.equal(bound(unknown(24), { tableSize: 6, meetings: times(3, 24) }), 3 * 24);
    // Sixteen are at both, at four tables and three: four cells have two of them.
    assert.equal(bound(unknown(24), { tableSize: 6, meetings: [ids(24), ids(24).slice(0, 16)] }), 3 * 4);
  });
  it('what each pays who meets as many as the tables hold', () => {
    // Of three others each meets one for the second time at the fourth meeting.
    const again = { tableSize: 2, weights: { repeat: 1 } };
    assert.equal(bound(unknown(4), { ...again, meetings: times(4, 4) }), 4 / 2);
    assert.equal(bound(unknown(4), { ...again, meetings: times(7, 4) }), (4 * (3 + 2)) / 2);
    assert.equal(bound(unknown(2), { ...again, meetings: times(4, 2) }), 0 + 1 + 2 + 3);
  });
  it('what each pays for those who are to be apart, half of it, and rounded up where all weights are whole', () => {
    const apart = ids(5).flatMap((a, at) =>
      ids(5)
        .slice(0, at)
        .map((b) => [a, b] as const),
    );
    const tableSize = { min: 2, max: 3 };
    assert.equal(bound(unknown(5), { apart, tableSize, weights: { apart: 1 } }), 3);
    assert.equal(bound(unknown(5), { apart, tableSize, weights: { apart: 1, sector: 0.5 } }), 2.5);
    assert.equal(bound(unknown(2), { apart: [['p0', 'p1']], tableSize: 2 }), 30);
    assert.equal(bound(unknown(4), { apart: [['p0', 'p1']], tableSize: 2 }), 0);
    const before = [{ tables: [{ seats: ids(2) }] }];
    assert.equal(bound(unknown(2), { apart: [['p0', 'p1']], tableSize: 2, history: before }), 33);
    // Whoever is not there is no company.
    const meetings = [ids(2), ids(2), ['p2', 'p3']];
    assert.equal(bound(unknown(4), { apart: [['p0', 'p1']], tableSize: 2, meetings }), 30 + 33);
    // Nobody is to sit with themselves, or with a stranger.
    assert.equal(
      bound(unknown(2), {
        together: [
          ['p0', 'p0'],
          ['p0', 'x'],
        ],
        tableSize: 2,
      }),
      0,
    );
  });
  it('what it costs that one person wants more company than a table has', () => {
    const together = ids(4)
      .slice(1)
      .map((other) => ['p0', other] as const);
    const tableSize = { min: 2, max: 3 };
    // p0 has two of the three at best.
    assert.equal(bound(unknown(5), { together: together.slice(0, 2), tableSize }), 0);
    assert.equal(bound(unknown(5), { together, tableSize }), 30 - (20 + 10 + 10 + 10) / 2);
  });
});

// Rule 18: how tables are searched. The moves are counted at two tables alone, and the way is the same on every machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MixRequest } from '@network-meetings/core/seating';
import { createRandom } from '../../../../packages/core/src/rules/random/random.js';
import { seatingCost, seatingProblem } from '../../../../packages/core/src/rules/seating/seating-problem.js';
import { createRooms } from '../../../../packages/core/src/rules/seating/seating-rooms.js';
import { searchSeating } from '../../../../packages/core/src/rules/seating/seating-search.js';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}`);
const attribute = fc.constantFrom('x', 'y', 'z', undefined);
const person = fc.record({ organisation: attribute, sector: attribute, profile: attribute });
const pair = fc.tuple(fc.constantFrom(...ids(9)), fc.constantFrom(...ids(9)));
const request = fc.record({
  people: fc
    .array(person, { minLength: 5, maxLength: 9 })
    .map((all) => all.map((each, at) => ({ id: `p${String(at)}`, ...each }))),
  meetings: fc.array(fc.subarray(ids(9), { minLength: 4 }), { minLength: 1, maxLength: 3 }),
  history: fc.array(
    fc.subarray(ids(9)).map((seats) => ({ tables: [{ seats }] })),
    { maxLength: 2 },
  ),
  apart: fc.array(pair, { maxLength: 2 }),
  together: fc.array(pair, { maxLength: 2 }),
  tableSize: fc.constantFrom(2, 3),
  seed: fc.integer(),
});

test('what a swap adds to the cost is what a recount says, after any swaps before it', () => {
  fc.assert(
    fc.property(request, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat())), (asked, moves) => {
      const problem = seatingProblem(asked);
      const rooms = createRooms(problem, createRandom(asked.seed));
      for (const [at, first, second] of moves) {
        const room = rooms.all[at % rooms.all.length];
        assert.ok(room);
        const [x, y] = [first % room.chairs.length, second % room.chairs.length];
        if (room.from[x] === room.from[y]) continue;
        const before = seatingCost(problem, rooms.tables());
        const change = rooms.change(room, x, y);
        rooms.swap(room, x, y);
        assert.equal(seatingCost(problem, rooms.tables()), before + change);
      }
      const seated = rooms.tables().map((tables) => tables.flat().sort((a, b) => a - b));
      assert.deepEqual(
        seated,
        problem.meetings.map(({ present }) => [...present].sort((a, b) => a - b)),
      );
      for (const [at, tables] of rooms.tables().entries()) {
        assert.deepEqual(
          tables.map(({ length }) => length),
          problem.meetings[at]?.sizes,
        );
      }
    }),
  );
});

const usual = (more: Partial<MixRequest> = {}) =>
  seatingProblem({
    people: ids(11).map((id, at) => ({
      id,
      organisation: `o${String(at % 5)}`,
      sector: `s${String(at % 3)}`,
      profile: `f${String(at % 2)}`,
    })),
    meetings: [ids(11), ids(8), ids(3)],
    tableSize: { min: 3, max: 4 },
    history: [{ tables: [{ seats: ids(4) }] }],
    seed: 1,
    ...more,
  });
const search = (problem: ReturnType<typeof seatingProblem>, effort: number, bound = 0) =>
  searchSeating(problem, createRandom(7), effort, bound);

test('the same seed takes the same way, here and in every engine', () => {
  const way = (problem: ReturnType<typeof seatingProblem>, effort: number) => {
    const random = createRandom(7);
    const { cost, tables } = searchSeating(problem, random, effort, 0);
    // The next number tells how often chance was asked.
    return [cost, ...tables.map((each) => each.map((seats) => seats.join(' ')).join(' | ')), random()];
  };
  assert.deepEqual(way(usual(), 400), [
    47,
    '2 3 9 10 | 0 6 7 8 | 1 4 5',
    '1 2 5 6 | 0 3 4 7',
    '0 1 2',
    0.05733941262587905,
  ]);
  assert.deepEqual(
    way(usual({ meetings: [ids(5), ids(4)], tableSize: 2, weights: { sector: 2, profile: 2 } }), 30_000),
    [9, '1 2 | 3 4 | 0', '2 3 | 0 1', 0.6950100564863533],
  );
});

test('how hot a search is follows from the weights that tell seatings apart', () => {
  const inUse = (people: MixRequest['people'], more: Partial<MixRequest> = {}) =>
    seatingProblem({ people, seed: 1, ...more }).inUse;
  const [one, same, other] = [
    { id: 'a', organisation: 'A', sector: 'x' },
    { id: 'b', organisation: 'A', sector: 'y' },
    { id: 'c', profile: 'technical' },
  ];
  assert.deepEqual(inUse([one, other]), [3]);
  assert.deepEqual(inUse([one, same, other]), [3, 3]);
  assert.deepEqual(inUse([one, same, other], { weights: { repeat: 0 } }), [3]);
  const pairs = { apart: [['a', 'b']], together: [['a', 'c']] } as const;
  assert.deepEqual(inUse([one, other], pairs), [3, 30, 10]);
  assert.deepEqual(inUse([one, other], { apart: [], together: [] }), [3]);
});

test('a search ends when its effort is spent, when the bound is reached, and at once where nothing can be swapped', () => {
  assert.equal(search(usual(), 100).tried, 100);
  const { cost } = search(usual(), 40_000);
  const reached = search(usual(), 40_000, cost);
  assert.ok(reached.tried < 40_000);
  assert.equal(reached.cost, cost);
  assert.equal(search(usual({ meetings: [ids(4), []] }), 100).tried, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mixTables, reseat, tableSizes, usualTableSize } from '@network-meetings/core/seating';
import { createRandom, shuffled } from '../../../../packages/core/src/rules/random/random.js';

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `p${String(at + from)}`);
const set = (...tables: string[][]) =>
  tables.map((seats, at) => ({ id: `table-${String(at + 1)}`, label: `Bord ${String(at + 1)}`, seats }));
const lengths = (tables: readonly { seats: readonly string[] }[]) => tables.map(({ seats }) => seats.length);
const none = { people: [] };

test('rule 18: a late arrival gets a free seat, and nobody moves', () => {
  const tables = set(ids(6), ids(5, 6));
  const after = reseat({ ...none, tables, joined: ['late'] });
  assert.deepEqual([lengths(after.tables), after.moved], [[6, 6], []]);
  assert.equal(after.tables[1]?.label, 'Bord 2');
});

test('whoever has a seat gets no second one, and at each table people come in the order in which they are known', () => {
  const people = ['late', 'p2', 'p1', 'p0'].map((id) => ({ id }));
  const after = reseat({ people, tables: set(ids(3)), joined: ['p1', 'late', 'late'], tableSize: 4 });
  assert.deepEqual(after, {
    tables: [{ id: 'table-1', label: 'Bord 1', seats: ['late', 'p2', 'p1', 'p0'] }],
    moved: [],
    repeats: [],
    alike: [],
    cost: 0,
    bound: 0,
  });
});

test('a late arrival sits where it is mixed best', () => {
  const people = [
    ...ids(5).map((id) => ({ id, organisation: 'A' })),
    ...ids(5, 5).map((id, at) => ({ id, organisation: String(at) })),
    { id: 'late', organisation: 'A' },
  ];
  const after = reseat({ people, tables: set(ids(5), ids(5, 5)), joined: ['late'] });
  assert.ok(after.tables[1]?.seats.includes('late'));
});

test('a no-show leaves a gap, and nobody moves while the table is large enough', () => {
  const after = reseat({ ...none, tables: set(ids(6), ids(6, 6)), left: ['p0', 'p6'] });
  assert.deepEqual([lengths(after.tables), after.moved], [[5, 5], []]);
});

test('a table that has become too small is filled with as few moves as can be', () => {
  const after = reseat({ ...none, tables: set(ids(6), ids(6, 6), ids(6, 12)), left: ['p0', 'p1'] });
  assert.deepEqual(lengths(after.tables).sort(), [5, 5, 6]);
  assert.equal(after.moved.length, 1);
});

test('a table of one is given up rather than filled by four', () => {
  const after = reseat({ ...none, tables: set(ids(5), ids(5, 5), ids(5, 10)), left: ids(4, 10) });
  assert.deepEqual(lengths(after.tables).sort(), [5, 6]);
  assert.deepEqual(after.moved, ['p14']);
});

test('many late arrivals get a table of their own, with a name that is free', () => {
  const after = reseat({ ...none, tables: set(ids(6), ids(6, 6)), joined: ids(6, 20) });
  assert.deepEqual(lengths(after.tables), [6, 6, 6]);
  assert.deepEqual(after.moved, []);
  assert.equal(after.tables[2]?.id, 'table-3');
});

test('nobody left gives no tables; nobody there before seats the newcomers', () => {
  assert.deepEqual(reseat({ ...none, tables: set(ids(2)), left: ids(2) }).tables, []);
  assert.deepEqual(lengths(reseat({ ...none, tables: [], joined: ids(10) }).tables), [5, 5]);
});

/** A change to the tables of so many people, as a seed has it. */
function change(seed: number) {
  const random = createRandom(seed);
  const some = (count: number) => Math.floor(random() * count);
  const tableSize = seed % 2 === 0 ? usualTableSize : { min: 4, max: 4 };
  const [count, late] = [14 + some(8), some(5)];
  const people = ids(count + late).map((id) => ({
    id,
    organisation: `o${String(some(6))}`,
    sector: `s${String(some(4))}`,
    profile: random() < 0.4 ? 'technical' : 'generalist',
  }));
  const seats = shuffled(ids(count), random);
  const tables = set(...tableSizes(count, tableSize).map((size) => seats.splice(0, size)));
  return {
    people,
    tables,
    tableSize,
    left: tables.flatMap((table) => table.seats.slice(0, some(4))),
    joined: ids(late, count),
    history: [{ tables: [{ seats: shuffled(ids(count), random).slice(0, 6) }] }],
    apart: [['p0', 'p1']] as const,
  };
}

test('who stands up and who sits down where is chosen with care: what forty changes cost in all', () => {
  const all = Array.from({ length: 40 }, (_, seed) => reseat(change(seed)));
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  assert.deepEqual(
    [sum(({ cost }) => cost), sum(({ bound }) => bound), sum(({ moved }) => moved.length)],
    [1381, 927, 44],
  );
});

test('new tables take the names that are free, and old ones keep theirs', () => {
  const [kept] = set(ids(5));
  const named = (id: string) => [{ id, label: 'Ved vinduet', seats: kept?.seats ?? [] }];
  const names = (id: string) =>
    reseat({ ...none, tables: named(id), joined: ids(12, 10) }).tables.map((one) => one.id);
  assert.deepEqual(names('table-2'), ['table-2', 'table-1', 'table-3']);
  assert.deepEqual(names('window'), ['window', 'table-1', 'table-2']);
});

/** The fewest moves to tables within limits, found by trying every size of every table. */
function fewestMoves(now: readonly number[], newcomers: number, min: number, max: number): number {
  const total = now.reduce((sum, one) => sum + one, 0) + newcomers;
  let least = Number.POSITIVE_INFINITY;
  const tryAll = (at: number, left: number, moves: number) => {
    if (at === now.length + 3) {
      if (left === 0) least = Math.min(least, moves);
      return;
    }
    const here = now[at] ?? 0;
    for (const size of [0, ...Array.from({ length: max - min + 1 }, (_, more) => min + more)]) {
      if (size <= left) tryAll(at + 1, left - size, moves + Math.max(0, here - size));
    }
  };
  tryAll(0, total, 0);
  return least;
}

test('whoever leaves or comes: everybody has one seat, and the moves are as few as brute force finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 16 }),
      fc.nat(5),
      fc.array(fc.nat(15)),
      fc.integer(),
      (count, late, gone, seed) => {
        const people = ids(count).map((id, at) => ({ id, sector: String(at % 3) }));
        const tableSize = { min: 3, max: 4 };
        const [before] = mixTables({ people, tableSize, seed, effort: 2000 }).meetings;
        const left = [...new Set(gone.map((at) => `p${String(at)}`))];
        const joined = ids(late, 50);
        const tables = before?.tables ?? [];
        const after = reseat({ people, tables, tableSize, left, joined });
        const stay = ids(count).filter((id) => !left.includes(id));
        assert.deepEqual(after.tables.flatMap(({ seats }) => seats).sort(), [...stay, ...joined].sort());
        assert.equal(new Set(after.tables.map(({ id }) => id)).size, after.tables.length);
        assert.ok(after.cost >= after.bound);
        const home = new Map(tables.flatMap(({ id, seats }) => seats.map((one) => [one, id] as const)));
        const moved = after.tables.flatMap(({ id, seats }) =>
          seats.filter((one) => home.has(one) && home.get(one) !== id),
        );
        assert.deepEqual([...after.moved].sort(), moved.sort());
        const now = tables.map(({ seats }) => seats.filter((id) => !left.includes(id)).length);
        const least = fewestMoves(now, late, 3, 4);
        if (Number.isFinite(least)) assert.equal(after.moved.length, least);
      },
    ),
    { numRuns: 200 },
  );
});

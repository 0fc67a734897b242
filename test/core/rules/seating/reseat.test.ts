import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mixTables, reseat } from '@network-meetings/core/seating';

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

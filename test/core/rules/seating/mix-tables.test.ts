import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MixRequest } from '@network-meetings/core/seating';
import { mixTables, tableSizes } from '@network-meetings/core/seating';
import { costOf, partitions } from './support.js';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}`);
const seatsOf = (seating: ReturnType<typeof mixTables>) =>
  seating.meetings.map(({ tables }) => tables.map(({ seats }) => seats));

test('rule 18: tables of five or six, or as near to it as the number of people allows', () => {
  const sizes = [5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 24, 30].map((people) =>
    tableSizes(people, { min: 5, max: 6 }).join(' '),
  );
  assert.deepEqual(sizes, [
    '5',
    '6',
    '7',
    '4 4',
    '5 4',
    '5 5',
    '6 5',
    '6 6',
    '7 6',
    '6 5 5',
    '6 6 5',
    '6 6 6',
    '5 5 5 4',
    '6 6 6 6',
    '5 5 5 5 5 5',
  ]);
  assert.deepEqual(tableSizes(0, { min: 5, max: 6 }), []);
  assert.deepEqual(tableSizes(2, { min: 5, max: 6 }), [2]);
});

test('first no table is far from the sizes asked for, then all are near the middle of them', () => {
  const sizes = (people: number, min: number, max: number) => tableSizes(people, { min, max }).join(' ');
  assert.deepEqual([sizes(4, 3, 3), sizes(12, 5, 5), sizes(8, 5, 7)], ['4', '6 6', '8']);
  // One of fourteen is farther off than two of seven, though less in all.
  assert.equal(sizes(14, 10, 10), '7 7');
  assert.deepEqual([sizes(30, 2, 10), sizes(9, 2, 4), sizes(3, 1, 1)], ['6 6 6 6 6', '3 3 3', '1 1 1']);
});

test('any size of a table may be asked for, but none that is no size', () => {
  const people = ids(9).map((id) => ({ id }));
  assert.deepEqual(
    seatsOf(mixTables({ people, tableSize: 3, seed: 1 }))[0]?.map(({ length }) => length),
    [3, 3, 3],
  );
  assert.equal(seatsOf(mixTables({ people, tableSize: 1, seed: 1 }))[0]?.length, 9);
  for (const tableSize of [0, 2.5, -1, { min: 4, max: 3 }, { min: 1.5, max: 3 }, { min: 2, max: 2.5 }]) {
    assert.throws(() => mixTables({ people, tableSize, seed: 1 }), RangeError);
  }
  const turned = () => mixTables({ people, tableSize: { min: 4, max: 3 }, seed: 1 });
  assert.throws(turned, /no size of a table: 4 to 3/);
});

test('a weight is a number from 0, where 0 leaves a demand out', () => {
  const people = ids(4).map((id) => ({ id, sector: 'state' }));
  for (const sector of [-1, NaN]) {
    const weighed = () => mixTables({ people, weights: { sector }, seed: 1 });
    assert.throws(weighed, RangeError);
    assert.throws(weighed, new RegExp(`no weight of sector: ${String(sector)}`));
  }
  const { cost, optimal } = mixTables({ people, tableSize: 2, weights: { sector: 0 }, seed: 1 });
  assert.deepEqual([cost, optimal], [0, true]);
});

test('rule 18: colleagues, sectors and profiles are spread over the tables', () => {
  const people = ids(18).map((id, at) => ({
    id,
    organisation: `org ${String(at % 9)}`,
    sector: ['state', 'municipality', 'supplier'][at % 3],
    profile: at % 2 === 0 ? 'technical' : 'generalist',
  }));
  const seating = mixTables({ people, seed: 5 });
  assert.equal(seating.optimal, true);
  const of = new Map(people.map((person) => [person.id, person]));
  for (const table of seatsOf(seating)[0] ?? []) {
    const organisations = table.map((id) => of.get(id)?.organisation);
    assert.equal(new Set(organisations).size, 6);
    for (const sector of ['state', 'municipality', 'supplier']) {
      assert.equal(table.filter((id) => of.get(id)?.sector === sector).length, 2);
    }
    assert.equal(table.filter((id) => of.get(id)?.profile === 'technical').length, 3);
  }
});

test('rule 18: who have sat together before sit with others', () => {
  const people = ids(16).map((id) => ({ id }));
  const first = mixTables({ people, tableSize: 4, seed: 1 });
  const second = mixTables({ people, tableSize: 4, seed: 2, history: first.meetings });
  assert.deepEqual([first.cost, second.cost, second.optimal], [0, 0, true]);
  const before = new Map(seatsOf(first)[0]?.flatMap((table, at) => table.map((id) => [id, at] as const)));
  for (const table of seatsOf(second)[0] ?? [])
    assert.equal(new Set(table.map((id) => before.get(id))).size, 4);
});

test('what can not be avoided is said, with how often it has happened', () => {
  const people = ids(4).map((id, at) => ({ id, organisation: at < 3 ? 'Statens It' : 'Aarhus' }));
  const history = [{ tables: [{ id: 'table-1', seats: ['p0', 'p1', 'p2', 'p3'] }] }];
  const { repeats, alike, optimal } = mixTables({ people, tableSize: 2, history, seed: 1 });
  assert.equal(optimal, true);
  assert.deepEqual(
    repeats.map(({ before }) => before),
    [1, 1],
  );
  assert.deepEqual(
    alike.map((pair) => pair.alike),
    [['organisation']],
  );
});

test('of each pair that is a pity it is said where, when, how often before, and why', () => {
  const people = [
    { id: 'p0', organisation: 'A', sector: 'state' },
    { id: 'p1', organisation: 'A', sector: 'state', profile: 'technical' },
    { id: 'guest' },
  ];
  const request = { people, meetings: [['p0', 'p1'], ids(2), ['p1', 'guest']], tableSize: 2, seed: 1 };
  const history = [{ tables: [{ seats: ['guest', 'p1'] }] }];
  const pair = (meeting: number, before: number) => ({
    meeting,
    table: 'table-1',
    people: ['p0', 'p1'],
    before,
    alike: ['organisation', 'sector'],
  });
  const guest = { meeting: 2, table: 'table-1', people: ['p1', 'guest'], before: 1, alike: [] };
  const { meetings, repeats, alike, cost, bound, optimal, tried } = mixTables({ ...request, history });
  assert.deepEqual(repeats, [pair(1, 1), guest]);
  assert.deepEqual(alike, [pair(0, 0), pair(1, 1)]);
  assert.deepEqual([cost, bound, optimal, tried], [4 + 7 + 3, 14, true, 0]);
  assert.deepEqual(meetings[2], { tables: [{ id: 'table-1', seats: ['p1', 'guest'] }] });
  // A third time costs twice a second.
  const others = [{ id: 'x' }, { id: 'y' }, ...people];
  const thrice = mixTables({ people: others, meetings: [ids(2), ids(2), ids(2)], tableSize: 2, seed: 1 });
  assert.deepEqual(
    thrice.repeats.map(({ before }) => before),
    [1, 2],
  );
  assert.equal(thrice.cost, 3 * 4 + 3 + 6);
});

test('competitors are kept apart, and an ask sits with its offer', () => {
  const people = ids(12).map((id, at) => ({ id, sector: at < 6 ? 'state' : 'supplier' }));
  const seating = mixTables({
    people,
    apart: [['p0', 'p6']],
    together: [
      ['p1', 'p2'],
      ['p0', 'x'],
    ],
    seed: 1,
  });
  const tableOf = (id: string) => seatsOf(seating)[0]?.findIndex((table) => table.includes(id));
  assert.notEqual(tableOf('p0'), tableOf('p6'));
  assert.equal(tableOf('p1'), tableOf('p2'));
});

test('a guest of whom nothing is known has a seat too, and nobody sits twice', () => {
  const people = ids(5).map((id) => ({ id }));
  const [tables] = seatsOf(
    mixTables({ people, meetings: [['p0', 'p1', 'guest', 'p0']], tableSize: 2, seed: 1 }),
  );
  assert.deepEqual(tables?.flat().sort(), ['guest', 'p0', 'p1']);
  assert.deepEqual(seatsOf(mixTables({ people: [], seed: 1 })), [[]]);
});

test("Kirkman's fifteen schoolgirls walk out seven days in threes, no two of them twice", () => {
  const girls = ids(15);
  const { cost, repeats, optimal, meetings } = mixTables({
    people: girls.map((id) => ({ id })),
    meetings: Array.from({ length: 7 }, () => girls),
    tableSize: 3,
    seed: 1850,
    effort: 6_000_000,
  });
  assert.deepEqual([cost, repeats, optimal, meetings.length], [0, [], true, 7]);
});

test('the same seed gives the same tables', () => {
  const people = ids(14).map((id, at) => ({ id, sector: String(at % 3) }));
  const once = () => JSON.stringify(mixTables({ people, seed: 9, effort: 5000 }));
  assert.equal(once(), once());
});

const attribute = fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined });
const somePairs = fc.array(fc.tuple(fc.constantFrom(...ids(7)), fc.constantFrom(...ids(7))), {
  maxLength: 2,
});
const request = (most: number) =>
  fc
    .record({
      attributes: fc.array(fc.record({ organisation: attribute, sector: attribute, profile: attribute }), {
        minLength: 1,
        maxLength: most,
      }),
      tableSize: fc.constantFrom<MixRequest['tableSize'][]>(2, 3, 4, { min: 2, max: 3 }),
      past: fc.array(fc.shuffledSubarray(ids(most)), { maxLength: 3 }),
      apart: somePairs,
      together: somePairs,
      seed: fc.integer(),
    })
    .map(({ attributes, tableSize, past, apart, together, seed }): MixRequest => {
      const differ = (pairs: readonly [string, string][]) => pairs.filter(([a, b]) => a !== b);
      return {
        people: attributes.map((each, at) => ({ id: `p${String(at)}`, ...each })),
        ...(tableSize === undefined ? {} : { tableSize }),
        history: past.map((seats) => ({ tables: [{ id: 't', seats: seats.slice(0, 4) }] })),
        apart: differ(apart),
        together: differ(together),
        seed,
        effort: 60_000,
      };
    });
const sizeOf = (size: MixRequest['tableSize']) =>
  typeof size === 'object' ? size : { min: size ?? 5, max: size ?? 6 };

test('one meeting: equal to brute force, and the bound is never above it', () => {
  fc.assert(
    fc.property(request(8), (asked) => {
      const people = asked.people.map(({ id }) => id);
      const sizes = tableSizes(people.length, sizeOf(asked.tableSize));
      let least = Number.POSITIVE_INFINITY;
      for (const tables of partitions(people, sizes)) least = Math.min(least, costOf(asked, [tables]));
      const seating = mixTables(asked);
      assert.equal(seating.cost, least);
      assert.equal(costOf(asked, seatsOf(seating)), seating.cost);
      assert.ok(seating.bound <= least);
      assert.equal(seating.optimal, seating.bound === least);
    }),
    { numRuns: 60 },
  );
});

test('two meetings at once: equal to brute force, and the bound is never above it', () => {
  fc.assert(
    fc.property(request(6), fc.subarray(ids(6), { minLength: 2 }), (asked, second) => {
      const first = asked.people.map(({ id }) => id);
      const both = { ...asked, meetings: [first, second] };
      const ways = (people: readonly string[]) => [
        ...partitions(people, tableSizes(people.length, sizeOf(asked.tableSize))),
      ];
      const later = ways(second);
      let least = Number.POSITIVE_INFINITY;
      for (const one of ways(first)) {
        for (const other of later) least = Math.min(least, costOf(both, [one, other]));
      }
      const seating = mixTables(both);
      assert.equal(seating.cost, least);
      assert.ok(seating.bound <= least);
    }),
    { numRuns: 40 },
  );
});

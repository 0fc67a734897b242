import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundOrder } from '@network-meetings/core/agenda';
import { createRandom, shuffled } from '../../../../packages/core/src/rules/random/random.js';

const people = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}`);
const names = (order: readonly { person: string }[]) => order.map(({ person }) => person);

function season(count: number, rounds: number, seed: number): string[][] {
  const history: string[][] = [];
  for (let round = 0; round < rounds; round++) {
    history.push(names(roundOrder(people(count), history, seed + round)));
  }
  return history;
}

test('everybody speaks once, whoever was there before', () => {
  const ids = fc.array(fc.constantFrom(...people(9)), { maxLength: 12 });
  fc.assert(
    fc.property(
      ids,
      fc.array(fc.uniqueArray(fc.constantFrom(...people(9)))),
      fc.integer(),
      (who, past, seed) => {
        assert.deepEqual(names(roundOrder(who, past, seed)).sort(), [...new Set(who)].sort());
      },
    ),
  );
});

test('the same seed gives the same order, and another one another', () => {
  const order = (seed: number) => names(roundOrder(people(12), [], seed)).join();
  assert.equal(order(7), order(7));
  assert.ok(new Set([1, 2, 3, 4, 5].map(order)).size > 1);
});

test('between equals the seed decides: who is drawn first opens, who is drawn next closes', () => {
  const [first, second, ...rest] = shuffled(people(12), createRandom(7));
  assert.deepEqual(names(roundOrder(people(12), [], 7)), [first, ...rest, second]);
});

const places = (order: ReturnType<typeof roundOrder>) =>
  order.map((one) => [one.person, one.timesFirst, one.timesLast, one.lastPlace]);

test('whoever spoke late comes early: after one round the order is turned around, whatever the seed', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    assert.deepEqual(places(roundOrder(['a', 'b', 'c', 'd'], [['a', 'b', 'c', 'd']], seed)), [
      ['d', 0, 1, 4],
      ['c', 0, 0, 3],
      ['b', 0, 0, 2],
      ['a', 1, 0, 1],
    ]);
  }
});

test('who has opened fewest opens, who has closed fewest closes, however late or early they spoke', () => {
  const history = [
    ['a', 'b', 'c', 'd'],
    ['c', 'b', 'd', 'a'],
    ['d', 'b', 'c', 'a'],
  ];
  assert.deepEqual(places(roundOrder(['a', 'b', 'c', 'd'], history, 1)), [
    ['b', 0, 0, 2],
    ['a', 1, 2, 4],
    ['d', 1, 1, 1],
    ['c', 1, 0, 3],
  ]);
});

test('a place counts by how late it was in its round, whatever the size', () => {
  // Third of four is a little late, second of five is early, alone is neither.
  const history = [['x', 'y', 'a', 'z'], ['x', 'b', 'y', 'z', 'v'], ['c'], ['u', 'x', 'y', 'd']];
  assert.deepEqual(names(roundOrder(['a', 'b', 'c', 'd', 'u'], history, 1)), ['d', 'a', 'c', 'b', 'u']);
  assert.deepEqual(places(roundOrder(['c'], history, 1)), [['c', 1, 0, 1]]);
});

test('somebody who has been in a round opens before a newcomer, also one who has spoken early', () => {
  assert.deepEqual(names(roundOrder(['new', 'a'], [['x', 'a', 'y', 'z']], 1)), ['a', 'new']);
});

test('rather a newcomer opens than somebody twice running', () => {
  assert.deepEqual(names(roundOrder(['a', 'new'], [['a', 'b']], 1)), ['new', 'a']);
});

test('over a season everybody opens before anybody opens twice, and the same of closing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 14 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer(),
      (count, rounds, seed) => {
        const history = season(count, rounds, seed);
        for (const end of [0, -1]) {
          const times = people(count).map((id) => history.filter((order) => order.at(end) === id).length);
          assert.ok(Math.max(...times) - Math.min(...times) <= (end === 0 ? 1 : 2), times.join());
        }
      },
    ),
  );
});

test('who spoke first last time does not open this one, nor does who closed close again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 14 }), fc.integer(), (count, seed) => {
      const history = season(count, 12, seed);
      for (const [at, order] of history.entries()) {
        assert.notEqual(order[0], history[at - 1]?.[0]);
        assert.notEqual(order.at(-1), history[at - 1]?.at(-1));
      }
    }),
  );
});

test('two people take turns in opening', () => {
  const firsts = season(2, 6, 3).map(([first]) => first);
  assert.equal(new Set(firsts.filter((_, at) => at % 2 === 0)).size, 1);
  assert.notEqual(firsts[0], firsts[1]);
});

test('over a season nobody is always late: places even out', () => {
  const history = season(10, 10, 42);
  const means = people(10).map((id) => history.reduce((sum, order) => sum + order.indexOf(id), 0) / 10);
  assert.ok(Math.max(...means) - Math.min(...means) < 2, means.join());
});

test('a newcomer does not open, and the order says what speaks for each place', () => {
  const history = [
    ['a', 'b', 'c'],
    ['b', 'c', 'a'],
  ];
  const order = roundOrder(['new', 'a', 'b', 'c'], history, 1);
  assert.deepEqual(order[0], { person: 'c', timesFirst: 0, timesLast: 1, lastPlace: 2 });
  assert.equal(order.find(({ person }) => person === 'new')?.lastPlace, undefined);
  assert.deepEqual(names(roundOrder(['new'], history, 1)), ['new']);
  assert.deepEqual(roundOrder([], history, 1), []);
});

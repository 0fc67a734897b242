import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, shuffled } from '../../../../packages/core/src/rules/random/random.js';

const WORD = 2n ** 32n;

/** PractRand's `sfc32` once more, as its source has it, in whole numbers without an end instead of 32 bits. */
function* sfc32(seed: number): Generator<number> {
  let [a, b, c, counter] = [BigInt.asUintN(32, BigInt(Math.trunc(seed))), 0x9e3779b9n, 0x243f6a88n, 1n];
  for (let round = 0; ; round++) {
    const sum = (a + b + counter) % WORD;
    counter = (counter + 1n) % WORD;
    const rotated = ((c << 21n) % WORD) + (c >> 11n);
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) % WORD;
    c = (rotated + sum) % WORD;
    if (round >= 15) yield Number(sum) / 2 ** 32;
  }
}

const seeds = [0, 1, 42, -7, 2 ** 31, 2 ** 32 - 1, Number.MAX_SAFE_INTEGER];

test('the numbers of a seed are those of sfc32, after fifteen that are not used', () => {
  for (const seed of seeds) {
    const random = createRandom(seed);
    const expected = sfc32(seed);
    for (let at = 0; at < 50; at++)
      assert.equal(random(), expected.next().value, `${String(seed)}, ${String(at)}`);
  }
});

test('the whole part of a seed counts, modulo 2³²', () => {
  const first = (seed: number) => createRandom(seed)();
  assert.equal(first(7.9), first(7));
  assert.equal(first(2 ** 32 + 7), first(7));
  assert.notEqual(first(8), first(7));
});

test('a shuffle exchanges each place, from the last down, with one at or before it', () => {
  const drawn = [0.99, 0, 0.5, 0.3];
  let calls = 0;
  const random = () => drawn[calls++] ?? NaN;
  const list = ['a', 'b', 'c', 'd', 'e'];
  // e with itself, d with a, c with b, then the second with the first.
  assert.deepEqual(shuffled(list, random), ['c', 'd', 'b', 'a', 'e']);
  assert.equal(calls, 4);
  assert.deepEqual(list, ['a', 'b', 'c', 'd', 'e']);
  assert.deepEqual(shuffled([], random), []);
});

test('every order of a list is as likely as any other', () => {
  const random = createRandom(1);
  const counts = new Map<string, number>();
  for (let at = 0; at < 6000; at++) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.deepEqual([...counts.keys()].sort(), ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  for (const [order, count] of counts) assert.ok(count > 900 && count < 1100, `${order} ${String(count)}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../../../packages/core/src/rules/random/random.js';
import { compareInTurn, nth, oneOf } from '../../../../packages/core/src/rules/search/lists.js';

test('any one of a list, the first and the last as well', () => {
  assert.deepEqual(
    [0, 0.34, 0.99].map((number) => oneOf(['a', 'b', 'c'], () => number)),
    ['a', 'b', 'c'],
  );
  const random = createRandom(1);
  const counts = [0, 0, 0];
  for (let at = 0; at < 3000; at++) counts[oneOf([0, 1, 2], random)]! += 1;
  for (const count of counts) assert.ok(count > 900 && count < 1100, counts.join());
  assert.equal(nth(['a', 'b'], 1), 'b');
});

test('numbers are compared in turn: the first that differs decides', () => {
  const sign = (a: number[], b: number[]) => Math.sign(compareInTurn(a, b));
  assert.deepEqual(
    [sign([1, 2], [1, 3]), sign([2, 0], [1, 9]), sign([1, 9], [2, 0]), sign([1, 2], [1, 2]), sign([], [])],
    [-1, 1, -1, 0, 0],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decay, isTaken, temperatureAt } from '../../../../packages/core/src/rules/search/annealing.js';

test('a search cools evenly to the end of a cycle, and starts again', () => {
  const cooling = { hot: 5, cold: 1, cycle: 4 };
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 11].map((tried) => temperatureAt(tried, cooling)),
    [5, 4, 3, 2, 5, 4, 2],
  );
});

test('the decay is that of e to the power of −x, by the thousandth part of x at a time', () => {
  assert.equal(decay(0), 1);
  assert.equal(decay(512), 0.5 ** 1024);
  assert.deepEqual([decay(1024), decay(5000)], [0, 0]);
  for (const x of [0.1, 1, 2, 5]) {
    assert.ok(Math.abs(decay(x) / Math.exp(-x) - 1) < x ** 2 / 1024, String(x));
    assert.equal(Math.round(decay(x) * 1e9), Math.round((1 - x / 1024) ** 1024 * 1e9));
  }
});

test('what is no worse is always taken, without asking chance; what is worse by chance, the less the colder', () => {
  const never = () => assert.fail('chance was asked');
  assert.ok(isTaken(-1, 1, never) && isTaken(0, 1, never));
  const drawn = (number: number) => () => number;
  const chance = decay(2 / 4);
  assert.ok(isTaken(2, 4, drawn(chance - 1e-9)));
  assert.ok(!isTaken(2, 4, drawn(chance)));
  assert.ok(!isTaken(2, 1, drawn(chance - 1e-9)));
});

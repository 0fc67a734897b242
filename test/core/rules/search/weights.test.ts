import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weightsOf } from '../../../../packages/core/src/rules/search/weights.js';

const usual = { near: 3, far: 1 };

test('weights of one’s own go before the usual ones', () => {
  assert.deepEqual(weightsOf(usual, undefined), usual);
  assert.deepEqual(weightsOf(usual, { far: 0 }), { near: 3, far: 0 });
});

test('a weight is a number from 0', () => {
  for (const far of [-1, NaN]) {
    const weighed = () => weightsOf(usual, { far });
    assert.throws(weighed, RangeError);
    assert.throws(weighed, new RegExp(`no weight of far: ${String(far)}`));
  }
});

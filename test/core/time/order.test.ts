import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ascending, descending } from '../../../packages/core/src/time/order.js';

const days = [
  { id: 'a', on: '2027-09-16' },
  { id: 'b', on: '2027-03-11' },
  { id: 'c', on: '2027-09-16' },
  { id: 'd', on: '2026-12-31' },
];
const ids = (list: typeof days) => list.map(({ id }) => id).join('');

test('the earliest first, or the latest; the same day stays in the order it had', () => {
  assert.equal(ids([...days].sort(ascending(({ on }) => on))), 'dbac');
  assert.equal(ids([...days].sort(descending(({ on }) => on))), 'acbd');
});

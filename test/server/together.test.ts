import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from '../../packages/server/src/services/read-feed.js';

test('who asks while a read is under way shares the next one, and is told nothing older', async () => {
  let now = 0;
  const reads: ((value: number) => void)[] = [];
  const read = together(() => {
    const seen = now;
    return new Promise<number>((done) => reads.push(() => done(seen)));
  });
  const first = read();
  now = 1;
  const [second, third] = [read(), read()];
  assert.equal(reads.length, 1);
  reads[0]!(0);
  assert.equal(await first, 0);
  await new Promise((next) => setImmediate(next));
  assert.equal(reads.length, 2);
  reads[1]!(0);
  assert.deepEqual(await Promise.all([second, third]), [1, 1]);
});

test('a read that fails fails for who shares it, and the next one is tried', async () => {
  let isDown = true;
  const read = together(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(7)));
  const [one, two] = await Promise.allSettled([read(), read()]);
  assert.equal(one.status, 'rejected');
  assert.equal(two.status, 'rejected');
  isDown = false;
  assert.equal(await read(), 7);
});

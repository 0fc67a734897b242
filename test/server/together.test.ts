import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { together } from '../../packages/server/src/services/read-feed.js';

/** Time for all that was asked to be begun. */
async function turn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

test('who asks in one turn shares a read; who asks while it is under way shares the next, and is told nothing older', async () => {
  let now = 0;
  const reads: (() => void)[] = [];
  const read = together(() => {
    const seen = now;
    return new Promise<number>((done) => reads.push(() => done(seen)));
  });
  const first = [read(), read()];
  await turn();
  assert.equal(reads.length, 1);
  now = 1;
  const second = [read(), read()];
  await turn();
  assert.equal(reads.length, 1);
  reads[0]!();
  assert.deepEqual(await Promise.all(first), [0, 0]);
  await turn();
  assert.equal(reads.length, 2);
  reads[1]!();
  assert.deepEqual(await Promise.all(second), [1, 1]);
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

test('a read that throws before it has begun fails for who asked, and the next one is tried', async () => {
  let isDown = true;
  const read = together(() => {
    if (isDown) throw new Error('down');
    return Promise.resolve(7);
  });
  await assert.rejects(read(), /down/);
  isDown = false;
  assert.equal(await read(), 7);
});

test('who waits for a read that fails has waited enough: it fails for them too, and the next one is tried', async () => {
  let reads = 0;
  let fail = () => undefined as void;
  const read = together(() => {
    reads += 1;
    return reads === 1
      ? new Promise<number>((_, failed) => (fail = () => failed(new Error('no answer'))))
      : Promise.resolve(7);
  });
  const first = read();
  await turn();
  const second = read();
  fail();
  await assert.rejects(first, /no answer/);
  await assert.rejects(second, /no answer/);
  assert.equal(reads, 1);
  assert.equal(await read(), 7);
});

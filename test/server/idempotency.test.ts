import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Harness } from './harness.js';
import { key, requestOf, SIGNUPS, startHarness } from './harness.js';

describe('the key of a request', () => {
  let harness: Harness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.close());
  const signupsOf = async (email: string) =>
    (await harness.query('select 1 from network.signup where email = $1', [email])).length;

  test('the same request twice is one signup with one mail and the same answer', async () => {
    const once = key();
    const first = await harness.signUp('twice@example.org', undefined, { key: once });
    const again = await harness.signUp('twice@example.org', undefined, { key: once });
    assert.equal(first.status, 201);
    assert.equal(again.status, 201);
    assert.deepEqual(again.body, first.body);
    assert.equal(await signupsOf('twice@example.org'), 1);
    await harness.deliver();
    assert.equal(harness.mails.filter(({ to }) => to.address === 'twice@example.org').length, 1);
  });

  test('names in another order are the same request', async () => {
    const once = key();
    const request = requestOf(['order@example.org']);
    const first = await harness.post(SIGNUPS, request, { key: once });
    const again = await harness.post(SIGNUPS, Object.fromEntries(Object.entries(request).reverse()), {
      key: once,
    });
    assert.deepEqual(again.body, first.body);
    assert.equal(again.status, 201);
  });

  test('a retry is answered as before also when signup has closed since', async () => {
    const once = key();
    const first = await harness.signUp('retry@example.org', undefined, { key: once });
    const now = harness.now;
    harness.now = Date.parse('2027-03-10T08:00:00Z');
    const again = await harness.signUp('retry@example.org', undefined, { key: once });
    const other = await harness.signUp('retry2@example.org');
    harness.now = now;
    assert.equal(again.status, 201);
    assert.deepEqual(again.body, first.body);
    assert.equal(other.body.code, 'signup/closed');
    assert.deepEqual(other.body.params, { closes: '2027-03-09T12:00' });
  });

  test('another request with the key is refused', async () => {
    const once = key();
    await harness.signUp('a@example.org', undefined, { key: once });
    const other = await harness.signUp('b@example.org', undefined, { key: once });
    assert.equal(other.status, 422);
    assert.equal(other.body.code, 'idempotency/key-reused');
    assert.equal(await signupsOf('b@example.org'), 0);
    const elsewhere = await harness.post(
      `${SIGNUPS}/links`,
      { version: '1.0', meeting: 'digital-east-2027-1', email: 'a@example.org' },
      { key: once },
    );
    assert.equal(elsewhere.body.code, 'idempotency/key-reused');
  });

  test('ten at once with one key: one signup, and all are told the same', async () => {
    const once = key();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => harness.signUp('parallel@example.org', undefined, { key: once })),
    );
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(replies.map(({ body }) => JSON.stringify(body))).size, 1);
    assert.equal(await signupsOf('parallel@example.org'), 1);
  });

  test('one that is still at work after a moment is said to be in progress, and nothing was done', async () => {
    const once = key();
    const client = await harness.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into network.idempotency (association_id, key, request_hash, created_at) values ('example', $1, '\\x00', now())`,
        [once],
      );
      const reply = await harness.signUp('slow@example.org', undefined, { key: once });
      assert.equal(reply.status, 409);
      assert.equal(reply.body.code, 'idempotency/in-progress');
      assert.equal(await signupsOf('slow@example.org'), 0);
    } finally {
      await client.query('rollback');
      client.release();
    }
    assert.equal((await harness.signUp('slow@example.org', undefined, { key: once })).status, 201);
  });

  for (const [given, code] of [
    ['', 'idempotency/key-missing'],
    ['short', 'idempotency/key-malformed'],
    ['x'.repeat(129), 'idempotency/key-malformed'],
    ['with space in it 1234', 'idempotency/key-malformed'],
  ] as const) {
    test(`“${given.slice(0, 24)}” is ${code}`, async () => {
      const reply = await harness.signUp('nokey@example.org', undefined, { key: given });
      assert.equal(reply.status, 400);
      assert.equal(reply.body.code, code);
      assert.equal(await signupsOf('nokey@example.org'), 0);
    });
  }
});

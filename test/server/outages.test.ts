import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../packages/server/src/app.js';
import { listen } from '../../packages/server/src/listen.js';
import { startWorker } from '../../packages/server/src/notify/worker.js';
import { createRateGuard, rateLimits } from '../../packages/server/src/services/rate-limits.js';
import { example } from '../support/feeds.js';
import { freePort } from '../support/started-server.js';
import type { Harness } from './harness.js';
import {
  brokenInvariants,
  feedWith,
  key,
  MEETING,
  PUBLIC_URL,
  requestOf,
  SIGNUPS,
  startHarness,
} from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness(feedWith({ day: 5 }));
});
afterEach(() => harness.close());

const signups = async () => (await harness.query('select 1 from network.signup')).length;

describe('the database', () => {
  test('that ends every connection, as a restart does, is found again by itself; a retry with the same key is one signup', async () => {
    await harness.signUp('before@example.org');
    const once = key();
    const kill = () =>
      harness.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
    const requests = Array.from({ length: 10 }, (_, at) =>
      harness.signUp(`during${at}@example.org`, undefined, { key: `${once}-${at}` }),
    );
    await kill();
    const replies = await Promise.all(requests);
    for (const { status, body } of replies) {
      assert.ok(status === 201 || status === 503, `${status} ${JSON.stringify(body)}`);
      if (status === 503) assert.equal(body.code, 'server/unavailable');
    }
    const retried = await Promise.all(
      replies.map((_, at) => harness.signUp(`during${at}@example.org`, undefined, { key: `${once}-${at}` })),
    );
    assert.deepEqual(new Set(retried.map(({ status }) => status)), new Set([201]));
    replies.forEach(({ status, body }, at) => {
      if (status === 201) assert.deepEqual(retried[at]!.body, body);
    });
    assert.equal(await signups(), 11);
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('whose disk is full refuses with a problem that says to try again, keeps what it has, and goes on when there is room', async () => {
    await harness.signUp('before@example.org');
    // As PostgreSQL says it when a page cannot be written: in the middle of the signup, after the seat was claimed.
    await harness.query(`
      create function public.full() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on network.notification for each row execute function public.full()`);
    const once = key();
    const refused = await harness.signUp('a@example.org', undefined, { key: once });
    assert.equal(refused.status, 503);
    assert.equal(refused.body.code, 'server/unavailable');
    assert.ok(refused.headers.get('retry-after'));
    assert.equal(await signups(), 1);
    assert.deepEqual(await brokenInvariants(harness), []);
    await harness.query('drop trigger full_disk on network.notification');
    assert.equal((await harness.signUp('a@example.org', undefined, { key: once })).status, 201);
    assert.equal(await signups(), 2);
  });
});

test('a socket that is cut after the commit, and a retry with the same key, make one signup with one mail', async () => {
  const port = await freePort();
  const listening = await listen(getRequestListener(harness.app.fetch), port, ['127.0.0.1']);
  try {
    const once = key();
    const headers = { 'content-type': 'application/json', 'idempotency-key': once };
    const body = JSON.stringify(requestOf(['cut@example.org']));
    // The answer is on its way when the client is gone: it is cut as soon as the signup is committed.
    await new Promise<void>((gone) => {
      const asked = httpRequest({ port, path: SIGNUPS, method: 'POST', headers });
      asked.on('error', () => undefined);
      asked.on('close', gone);
      asked.end(body);
      const untilCommitted = async () => {
        while ((await signups()) === 0) await new Promise((next) => setTimeout(next, 1));
        asked.destroy();
      };
      void untilCommitted();
    });
    const retry = await fetch(`http://127.0.0.1:${port}${SIGNUPS}`, { method: 'POST', headers, body });
    assert.equal(retry.status, 201);
    const outcome = (await retry.json()) as { signups: { parts: { seat: string }[] }[] };
    assert.equal(outcome.signups[0]!.parts[0]!.seat, 'confirmed');
    assert.equal(await signups(), 1);
    assert.equal((await harness.query('select 1 from network.notification')).length, 1);
  } finally {
    await listening.close();
  }
});

test('a mail server that is down for an hour loses no mail and no signup: all goes out when it is back, once', async () => {
  const sent: string[] = [];
  let down = true;
  const transport = {
    send: async ({ messageId }: { messageId: string }) => {
      if (down) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      sent.push(messageId);
    },
    close: () => undefined,
  };
  const until = async (done: () => Promise<boolean>) => {
    while (!(await done())) await new Promise((next) => setTimeout(next, 20));
  };
  for (let at = 0; at < 5; at += 1) assert.equal((await harness.signUp(`a${at}@example.org`)).status, 201);
  const worker = await startWorker(harness.context, {
    transport,
    domain: 'example.org',
    publicUrl: PUBLIC_URL,
  });
  try {
    // An hour of attempts: the queue waits longer after each, and the wait is pretended.
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await harness.query(
        `update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts < $1`,
        [attempt],
      );
      await until(async () => {
        const late = await harness.query(
          `select 1 from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = task_id
           where identifier = 'send-mail' and (attempts < $1 or locked_at is not null)`,
          [attempt],
        );
        return late.length === 0;
      });
    }
    harness.now += 3_600_000;
    const health = await harness.request('/ready');
    assert.ok(health.body.oldestUnsentMailSeconds >= 3600);
    assert.deepEqual(sent, []);
    down = false;
    await harness.query('update graphile_worker._private_jobs set run_at = now()');
    await until(async () => sent.length >= 5);
    await until(
      async () =>
        (await harness.query('select 1 from network.notification where sent_at is null')).length === 0,
    );
  } finally {
    await worker.stop();
  }
  assert.equal(new Set(sent).size, 5);
  assert.equal(sent.length, 5);
});

test('an outage costs nobody a try: an address that was named while the database was away may be named as often as before', async () => {
  const app = createApp({
    ...harness.context,
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: false,
    guard: createRateGuard(harness.database, { ...rateLimits, address: { requests: 2, seconds: 3600 } }),
  });
  const paths: Record<string, (email: string) => unknown> = {
    signups: (email) => requestOf([email]),
    'signups/links': (email) => ({ version: '1.0', meeting: MEETING, email, language: 'en' }),
    applications: (email) => {
      const request = example('application-request') as { person: object };
      return { ...request, person: { ...request.person, email } };
    },
  };
  const send = async (path: string) =>
    (
      await app.request(`${PUBLIC_URL}/v1/example/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key() },
        body: JSON.stringify(paths[path]!(`${path.replace('/', '-')}@example.org`)),
      })
    ).status;
  await harness.query(`
    create function public.full() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    create trigger full_disk before insert on network.idempotency for each row execute function public.full()`);
  for (const path of Object.keys(paths))
    for (let at = 0; at < 4; at += 1) assert.equal(await send(path), 503, path);
  await harness.query('drop trigger full_disk on network.idempotency');
  for (const path of Object.keys(paths)) {
    const statuses = [await send(path), await send(path), await send(path)];
    assert.ok(statuses[0]! < 300 && statuses[1]! < 300, `${path}: ${statuses.join(' ')}`);
    assert.equal(statuses[2], 429, path);
  }
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createApp } from '../../packages/server/src/app.js';
import { connect } from '../../packages/server/src/db/connect.js';
import type { Harness } from './harness.js';
import { key, PUBLIC_URL, requestOf, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.close());
const stored = async () => (await harness.query('select 1 from network.signup')).length;

describe('a request that is not as it should be', () => {
  const json = JSON.stringify(requestOf(['a@example.org']));
  const cases: [string, string, Record<string, string>, number, string][] = [
    ['a plain form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'request/not-json'],
    ['JSON sent as text', json, { 'content-type': 'text/plain' }, 415, 'request/not-json'],
    ['no type', json, { 'content-type': '' }, 415, 'request/not-json'],
    ['broken JSON', '{"version":', {}, 400, 'request/malformed-json'],
    ['nothing', '', {}, 400, 'request/malformed-json'],
    ['too much', JSON.stringify({ more: 'x'.repeat(70_000) }), {}, 413, 'request/too-large'],
    ['another shape', '[]', {}, 422, 'request/invalid'],
    ['another version', json.replace('1.0', '2.0'), {}, 422, 'request/invalid'],
    [
      'a name with a line break',
      json.replace('Rolle a', 'Rolle\\r\\nBcc: x@example.org'),
      {},
      422,
      'request/invalid',
    ],
    [
      'an address that is two',
      json.replace('a@example.org', 'a@example.org,b@example.org'),
      {},
      422,
      'request/invalid',
    ],
    [
      'a page of another site',
      json,
      { origin: 'https://evil.example.com' },
      403,
      'request/origin-not-allowed',
    ],
    ['a sandboxed page', json, { origin: 'null' }, 403, 'request/origin-not-allowed'],
    [
      'the same host on another port',
      json,
      { origin: 'https://www.example.org:8443' },
      403,
      'request/origin-not-allowed',
    ],
  ];
  for (const [name, body, headers, status, code] of cases) {
    test(`${name}: ${String(status)} ${code}`, async () => {
      const reply = await harness.post(SIGNUPS, body, { headers });
      assert.equal(reply.status, status);
      assert.equal(reply.body.code, code);
      assert.match(reply.headers.get('content-type')!, /^application\/problem\+json/);
      assert.equal(reply.body.type, `${PUBLIC_URL}/problems/${code}`);
      assert.equal(await stored(), 0);
    });
  }

  test('a body without a length is read up to the limit and no further', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_384).fill(32));
        if (pulled > 1000) controller.close();
      },
    });
    const reply = await harness.request(SIGNUPS, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key() },
      body,
      duplex: 'half',
    } as RequestInit);
    assert.equal(reply.status, 413);
    assert.ok(pulled < 10, `pulled ${pulled}`);
  });

  test('an unknown address and a wrong method', async () => {
    assert.equal((await harness.request('/v1/example/nothing')).body.code, 'request/not-found');
    const wrong = await harness.request(SIGNUPS, { method: 'DELETE' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.body.code, 'request/method-not-allowed');
    assert.equal(wrong.headers.get('allow'), 'POST');
    // A GET never changes anything.
    assert.equal((await harness.request(`${SIGNUPS}/mine/cancel`)).status, 405);
  });

  test('is told in the language that the browser prefers', async () => {
    const inDanish = await harness.request('/nothing', {
      headers: { 'accept-language': 'fr, da-DK;q=0.9, en;q=0.8' },
    });
    const inEnglish = await harness.request('/nothing', { headers: { 'accept-language': 'de' } });
    assert.equal(inDanish.body.title, 'Siden findes ikke');
    assert.equal(inEnglish.body.title, 'There is no such page');
    assert.equal(inDanish.body.code, inEnglish.body.code);
  });
});

describe('pages of other origins', () => {
  for (const origin of ['https://www.example.org', 'https://partner.example.org', PUBLIC_URL]) {
    test(`${origin} may send signups`, async () => {
      const asked = await harness.request(SIGNUPS, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key',
        },
      });
      assert.equal(asked.status, 204);
      assert.equal(asked.headers.get('access-control-allow-origin'), origin);
      assert.equal(asked.headers.get('access-control-allow-credentials'), null);
      assert.match(asked.headers.get('access-control-allow-headers')!, /Idempotency-Key/);
      assert.match(asked.headers.get('vary')!, /Origin/);
      const reply = await harness.signUp(`${new URL(origin).hostname}@example.org`, undefined, {
        headers: { origin },
      });
      assert.equal(reply.status, 201);
      assert.equal(reply.headers.get('access-control-allow-origin'), origin);
    });
  }

  test('a problem can be read by them too', async () => {
    const reply = await harness.signUp('x', undefined, { headers: { origin: 'https://www.example.org' } });
    assert.equal(reply.status, 422);
    assert.equal(reply.headers.get('access-control-allow-origin'), 'https://www.example.org');
  });

  test('others are refused at the preflight', async () => {
    const asked = await harness.request(SIGNUPS, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example.com' },
    });
    assert.equal(asked.status, 403);
    assert.equal(asked.headers.get('access-control-allow-origin'), null);
  });
});

test('every answer carries the security headers', async () => {
  for (const path of [
    '/health',
    '/nothing',
    '/v1/example/feed.json',
    '/v1/nobody/feed.json',
    `${SIGNUPS}/availability`,
    '/problems/signup/closed',
  ]) {
    const { headers } = await harness.request(path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.match(headers.get('content-security-policy')!, /default-src 'none'/, path);
  }
});

test('a problem has a page that explains it', async () => {
  const { status, body, headers } = await harness.request('/problems/signup/closed', {
    headers: { 'accept-language': 'da' },
  });
  assert.equal(status, 200);
  assert.match(body, /<html lang="da">/);
  assert.match(body, /signup\/closed/);
  assert.equal(headers.get('content-language'), 'da');
  assert.equal((await harness.request('/problems/signup/nonsense')).status, 404);
  assert.equal((await harness.request('/problems/constructor/x')).status, 404);
});

describe('when the database is gone', () => {
  test('a signup is told so, with the advice to send it again', async () => {
    // Port 1 is nobody's.
    const database = connect('postgres://nobody@127.0.0.1:1/nothing');
    const app = createApp({
      ...harness.context,
      database,
      publicUrl: PUBLIC_URL,
      allowedOrigins: [],
      dev: false,
    });
    const reply = await app.request(SIGNUPS, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key() },
      body: JSON.stringify(requestOf(['a@example.org'])),
    });
    assert.equal(reply.status, 503);
    assert.equal(((await reply.json()) as { code: string }).code, 'server/unavailable');
    assert.equal(reply.headers.get('retry-after'), '5');
    assert.equal((await app.request('/ready')).status, 503);
    await database.close();
  });
});

test('availability is said in words, and by no number', async () => {
  const { body, status } = await harness.request(`${SIGNUPS}/availability`);
  assert.equal(status, 200);
  assert.deepEqual(body.meetings[0].parts, [
    { part: 'day', seats: 'open' },
    { part: 'dinner', seats: 'open' },
  ]);
  assert.doesNotMatch(JSON.stringify(body), /"(taken|waiting|capacity)"/);
});

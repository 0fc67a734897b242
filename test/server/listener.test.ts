// Feeds are given beside the app: whoever asks must not see, in any answer, log or count, which of the two it was.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { after, before, beforeEach, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import type { AppOptions } from '../../packages/server/src/app.js';
import { createApp } from '../../packages/server/src/app.js';
import { connect } from '../../packages/server/src/db/connect.js';
import type { LogEntry } from '../../packages/server/src/http/access-log.js';
import { createListener } from '../../packages/server/src/http/listener.js';
import type { Listening } from '../../packages/server/src/listen.js';
import { listen } from '../../packages/server/src/listen.js';
import type { Metrics } from '../../packages/server/src/services/metrics.js';
import { freePort } from '../support/started-server.js';
import type { Harness } from './harness.js';
import { feedWith, PUBLIC_URL, startHarness } from './harness.js';

const FEED = '/v1/example/feed.json';
let harness: Harness;
/** The ports of a server, and of its app alone. */
let ports: { whole: number; app: number };
const listening: Listening[] = [];
let entries: LogEntry[] = [];
let counted: unknown[][] = [];

before(async () => {
  harness = await startHarness(feedWith({ day: 2 }));
  const metrics: Metrics = {
    answered: (method, route, status, seconds) => {
      assert.ok(seconds >= 0 && seconds < 60);
      counted.push([method, route, status]);
    },
    refused: () => undefined,
    signedUp: () => undefined,
    text: () => Promise.resolve({ type: '', body: '' }),
  };
  const log = (entry: LogEntry) => void entries.push(entry);
  const { context } = harness;
  const options: AppOptions = {
    ...context,
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: false,
    log,
    metrics,
  };
  const start = async (answer: Parameters<typeof listen>[0]) => {
    const port = await freePort();
    listening.push(await listen(answer, port, ['127.0.0.1']));
    return port;
  };
  ports = {
    whole: await start(createListener(options)),
    app: await start(getRequestListener(createApp(options).fetch)),
  };
});
beforeEach(() => {
  entries = [];
  counted = [];
});
after(async () => {
  for (const one of listening) await one.close();
  await harness.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function get(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

/** Asks both, and compares all that they said, noted and counted, but for times. */
async function compare(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const seen = [];
  for (const port of [ports.whole, ports.app]) {
    entries = [];
    counted = [];
    const answer = await get(port, path, { 'x-request-id': 'asked-by-a-test', ...headers }, method);
    const kept = { ...answer.headers, date: typeof answer.headers.date };
    const noted = entries.map(({ ms, ...entry }) => ({ ...entry, took: typeof ms }));
    assert.equal(noted.length, 1);
    seen.push({ ...answer, headers: kept, noted, counted });
  }
  assert.deepEqual(seen[0], seen[1]);
  return seen[0]!;
}

test('a feed is the same, with its headers, plain and compressed', async () => {
  const plain = await compare(FEED);
  assert.equal(plain.status, 200);
  assert.equal(plain.headers['access-control-allow-origin'], '*');
  assert.match(String(plain.headers['content-security-policy']), /default-src 'none'/);
  const zipped = await compare(FEED, { 'accept-encoding': 'br, gzip' });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  assert.deepEqual(gunzipSync(zipped.body), plain.body);
  assert.deepEqual(counted, [['GET', '/v1/:association/feed.json', 200]]);
});

test('who has it already is told so', async () => {
  const { headers } = await compare(FEED);
  const again = await compare(FEED, { 'if-none-match': `"other", W/${headers.etag}` });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('asked by HEAD, with a query, by an escaped name or by another method, it is answered as ever', async () => {
  assert.equal((await compare(FEED, {}, 'HEAD')).status, 200);
  assert.equal((await compare(`${FEED}?at=1`)).status, 200);
  assert.equal((await compare('/v1/%65xample/feed.json')).status, 200);
  assert.equal((await compare(FEED, {}, 'DELETE')).status, 404);
});

test('where there is no such feed, the problem is the same', async () => {
  const { status, headers } = await compare('/v1/nowhere/feed.json');
  assert.equal(status, 404);
  assert.match(String(headers['content-type']), /problem\+json/);
  assert.equal(entries[0]?.['route'], '/v1/:association/feed.json');
});

test('a request that nobody named, or named strangely, has a name of ours in the log', async () => {
  await get(ports.whole, FEED, {});
  await get(ports.whole, FEED, { 'x-request-id': 'a b' });
  for (const { request } of entries) assert.match(String(request), /^[0-9a-f-]{36}$/);
  assert.equal(entries.length, 2);
});

test('a change is there for whoever asks after it', async () => {
  const { headers } = await compare(FEED);
  await harness.publish(feedWith({ day: 3 }));
  const changed = await compare(FEED, { 'if-none-match': String(headers.etag) });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.etag, headers.etag);
});

test('a database that gives no answer is asked once for a feed', async () => {
  let asked = 0;
  const silent = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port: at } = silent.address() as AddressInfo;
  const database = connect(`postgres://nobody@127.0.0.1:${at}/none`);
  const options = { ...harness.context, database, publicUrl: PUBLIC_URL, allowedOrigins: [], dev: false };
  const port = await freePort();
  const server = await listen(createListener(options), port, ['127.0.0.1']);
  const { status, headers } = await get(port, FEED, {});
  assert.equal(status, 503);
  assert.match(String(headers['content-type']), /problem\+json/);
  assert.equal(asked, 1);
  await server.close();
  await database.close();
  silent.close();
});

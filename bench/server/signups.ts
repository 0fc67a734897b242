// Signups over HTTP beside the same statement (claim, signup, key, job) through pg alone, in one run on one machine, and the public feed
// beside bare node:http with the same compressed buffer. Prints ratios, which say more than the figures of one machine.
//   node --conditions=@network-meetings/source --import tsx bench/server/signups.ts
// SIGNUPS=100000 for the memory of a long run; ONLY=feed for the feed alone.
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { NetworkFeed } from '@network-meetings/core';
import { emailKey } from '@network-meetings/core';
import { connect } from '../../packages/server/src/db/connect.js';
import { place } from '../../packages/server/src/db/door.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { jsonLog, linesTogether } from '../../packages/server/src/http/access-log.js';
import { createListener } from '../../packages/server/src/http/listener.js';
import { listen } from '../../packages/server/src/listen.js';
import { createMetrics } from '../../packages/server/src/services/metrics.js';
import { publishFeed } from '../../packages/server/src/services/publish-feed.js';
import { requestKey } from '../../packages/server/src/services/service.js';
import { feedWith } from '../../test/server/harness.js';
import { testPostgres } from '../../test/support/postgres.js';
import { freePort } from '../../test/support/started-server.js';

const SIGNUPS = Number(process.env['SIGNUPS'] ?? 4000);
const AT_ONCE = Number(process.env['AT_ONCE'] ?? 16);
const clock = { now: () => Date.parse('2027-01-10T08:00:00Z') };

function feedOf(meetings: number): NetworkFeed {
  const feed = feedWith({ day: 1_000_000, dinner: 1_000_000 });
  const [first] = feed.meetings;
  const all = Array.from({ length: meetings }, (_, at) => ({ ...first!, id: `m${String(at)}` }));
  return { ...feed, programmes: [], meetings: all };
}

const entryOf = (email: string) => ({
  person: { name: 'Rolle', email },
  parts: [{ part: 'day', answer: 'coming' as const }],
  charterAccepted: true,
});

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor each, of this process: client and server together. */
  readonly busy: number;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const middleOf = (all: readonly Measured[]): Measured => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  busy: median(all.map(({ busy }) => busy)),
});

/** Does `count` things, some at once. Times are in milliseconds. */
async function measure(count: number, work: (at: number) => Promise<void>): Promise<Measured> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const busyBefore = process.cpuUsage();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let at = next++; at < count; at = next++) {
        const from = performance.now();
        await work(at);
        times.push(performance.now() - from);
      }
    }),
  );
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(busyBefore);
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    perSecond: (count / took) * 1000,
    p50: quantile(0.5),
    p99: quantile(0.99),
    busy: (user + system) / count,
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** A request over a kept connection, as a proxy in front would make it. @returns the status */
function ask(port: number, path: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((done, failed) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ agent, port, host: '127.0.0.1', path, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
      answer.on('error', failed);
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

const line = (name: string, { perSecond, p50, p99, busy }: Measured) =>
  console.log(
    `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms (${(p99 / p50).toFixed(1)} times)  busy ${busy.toFixed(0)} µs`,
  );
const megabytes = () => process.memoryUsage().rss / 1024 ** 2;

const postgres = await testPostgres();
const database = connect(postgres.url, AT_ONCE);
await migrate(database.pool);
await publishFeed({ database, clock }, feedOf(1000));
const port = await freePort();
const publicUrl = `http://127.0.0.1:${String(port)}`;
// As a server that runs: it counts, and writes its log.
const nowhere = openSync('/dev/null', 'w');
const lines = linesTogether((text) => void writeSync(nowhere, text));
const log = jsonLog(lines.add);
const metrics = createMetrics(database, clock.now);
const answer = createListener({
  database,
  clock,
  publicUrl,
  allowedOrigins: [],
  dev: false,
  log,
  metrics,
});
const listening = await listen(answer, port, ['127.0.0.1']);

async function overHttp(name: string, count: number, meetings: number): Promise<Measured> {
  return measure(count, async (at) => {
    const signup = {
      version: '1.0',
      meeting: `m${String(at % meetings)}`,
      language: 'en',
      signups: [entryOf(`${name}${String(at)}@example.org`)],
    };
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const status = await ask(port, '/v1/example/signups', headers, JSON.stringify(signup));
    if (status !== 201) throw new Error(`a signup was answered with ${String(status)}`);
  });
}

async function throughPg(name: string, count: number, meetings: number): Promise<Measured> {
  return measure(count, async (at) => {
    const { parts, ...entry } = entryOf(`${name}${String(at)}@example.org`);
    const answers = Object.fromEntries(parts.map(({ part, answer }) => [part, answer]));
    const asked = {
      association: 'example',
      meeting: `m${String(at % meetings)}`,
      version: 1,
      key: requestKey(randomUUID(), 'signups', entry),
      entries: [{ ...entry, emailKey: emailKey(entry.person.email), answers }],
      language: 'en',
    };
    await place(database, asked, clock.now());
  });
}

const places = [
  ['50 meetings', 50],
  ['one meeting', 1],
] as const;
const hasSignups = process.env['ONLY'] !== 'feed';
if (hasSignups) await overHttp('warm', 300, 50);
if (hasSignups) await throughPg('warm-pg', 300, 50);
for (const [where, meetings] of hasSignups ? places : []) {
  const pg = await throughPg(`pg${String(meetings)}-`, Math.min(SIGNUPS, 4000), meetings);
  const http = await overHttp(`http${String(meetings)}-`, SIGNUPS, meetings);
  line(`pg alone, ${where}`, pg);
  line(`over HTTP, ${where}`, http);
  console.log(
    `  HTTP reaches ${(http.perSecond / pg.perSecond).toFixed(2)} of pg alone; ${megabytes().toFixed(0)} MB\n`,
  );
}

const path = '/v1/example/feed.json';
const gzip = { 'accept-encoding': 'gzip' };
const first = await fetch(`${publicUrl}${path}`, { headers: gzip });
const etag = first.headers.get('etag') ?? '';
const buffer = gzipSync(Buffer.from(await first.arrayBuffer()));
const bare = createServer((asked, answer) => {
  if (asked.headers['if-none-match'] === etag) answer.writeHead(304, { etag }).end();
  else {
    const headers = { etag, 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' };
    answer.writeHead(200, { ...headers, 'content-length': buffer.length }).end(buffer);
  }
});
await new Promise<void>((ready) => bare.listen(0, '127.0.0.1', ready));
const barePort = (bare.address() as AddressInfo).port;
/** A few at a time in turn, so that what else the machine does falls on both alike. */
const ROUNDS = 12;
for (const [name, headers] of [
  ['200', gzip],
  ['304', { ...gzip, 'if-none-match': etag }],
] as const) {
  const read = (to: number) =>
    measure(1000, async () => {
      const status = await ask(to, path, headers);
      if (String(status) !== name) throw new Error(`a feed was answered with ${String(status)}`);
    });
  await read(port);
  await read(barePort);
  const rounds: { own: Measured; plain: Measured }[] = [];
  while (rounds.length < ROUNDS) rounds.push({ own: await read(port), plain: await read(barePort) });
  line(`feed of 1,000 meetings, ${name}`, middleOf(rounds.map(({ own }) => own)));
  line(`bare node:http, ${name}`, middleOf(rounds.map(({ plain }) => plain)));
  const ratioOf = (figure: (of: Measured) => number) =>
    median(rounds.map(({ own, plain }) => figure(plain) / figure(own)));
  const wall = ratioOf(({ perSecond }) => 1 / perSecond);
  console.log(
    `  the server reaches ${wall.toFixed(2)} of it, and ${ratioOf(({ busy }) => busy).toFixed(2)} by processor time\n`,
  );
}
console.log(`${megabytes().toFixed(0)} MB at the end`);
agent.destroy();
bare.close();
await listening.close();
await database.close();
await postgres.drop();

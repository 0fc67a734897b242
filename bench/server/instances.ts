// One, two and four servers on one database, as a balancer would use them: signups spread over meetings, signups of one meeting that
// everybody wants, and the public feed, asked of each server in turn. Prints what a second takes, and the ratio to one server; then that
// no seat was given twice.
//   node --conditions=@network-meetings/source --import tsx bench/server/instances.ts
// SIGNUPS=4000 for a longer run. Servers, database and the client share this machine: with few cores the ratio says how little several
// servers stand in each other's way, and not how far more machines would reach.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { testPostgres } from '../../test/support/postgres.js';
import { bundleServer } from '../../test/support/server-processes.js';
import { freePort } from '../../test/support/started-server.js';
import { agent, ask, AT_ONCE, feedOf, serverEnv, signupOf, startMailSink } from './client.js';

const SIGNUPS = Number(process.env['SIGNUPS'] ?? 1500);
const MEETINGS = 50;
const SEATS = 100;
/** From 150 signups a minute on a meeting asks each device to show some work, which would measure the client. */
const RUSH = 140;

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

async function measure(
  count: number,
  work: (at: number) => Promise<number>,
  good: number,
): Promise<Measured> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let at = next++; at < count; at = next++) {
        const from = performance.now();
        const status = await work(at);
        if (status !== good) throw new Error(`answered with ${String(status)}`);
        times.push(performance.now() - from);
      }
    }),
  );
  const took = performance.now() - began;
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: (count / took) * 1000, p50: quantile(0.5), p99: quantile(0.99) };
}

const folder = mkdtempSync(join(tmpdir(), 'nm-instances-'));
const feedFile = join(folder, 'feed.json');
{
  const many = Array.from({ length: MEETINGS }, (_, at) => ({ id: `m${String(at)}`, capacity: 1_000_000 }));
  const wanted = [1, 2, 4].map((servers) => ({ id: `wanted-${String(servers)}`, capacity: SEATS }));
  writeFileSync(feedFile, JSON.stringify(feedOf([...many, ...wanted])));
}
const mailPort = await startMailSink();

const { program, remove } = await bundleServer();

async function start(databaseUrl: string, ports: readonly number[]): Promise<readonly ChildProcess[]> {
  const children = ports.map((port) =>
    spawn(process.execPath, [program, '--feed', feedFile], {
      env: serverEnv(port, databaseUrl, mailPort),
      stdio: ['ignore', 'ignore', 'ignore'],
    }),
  );
  for (const port of ports) {
    for (;;) {
      if ((await ask(port, '/ready').catch(() => 0)) === 200) break;
      await sleep(100);
    }
  }
  return children;
}

const line = (name: string, { perSecond, p50, p99 }: Measured, one: number) =>
  console.log(
    `  ${name.padEnd(26)} ${perSecond.toFixed(0).padStart(6)}/s (${(perSecond / one).toFixed(2)} of one)  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`,
  );

const first: Record<string, number> = {};
console.log(
  `${String(availableParallelism())} cores, ${String(SIGNUPS)} signups, ${String(AT_ONCE)} at once`,
);
for (const servers of [1, 2, 4]) {
  const postgres = await testPostgres();
  const ports = await Promise.all(Array.from({ length: servers }, () => freePort()));
  const children = await start(postgres.url, ports);
  const portOf = (at: number) => ports[at % ports.length] ?? 0;
  const path = '/v1/example/signups';
  try {
    await measure(
      200,
      (at) => ask(portOf(at), path, signupOf(`m${String(at % MEETINGS)}`, `warm${String(at)}@example.org`)),
      201,
    );
    const spread = await measure(
      SIGNUPS,
      (at) => ask(portOf(at), path, signupOf(`m${String(at % MEETINGS)}`, `s${String(at)}@example.org`)),
      201,
    );
    const wanted = `wanted-${String(servers)}`;
    const rush = await measure(
      RUSH,
      (at) => ask(portOf(at), path, signupOf(wanted, `r${String(at)}@example.org`)),
      201,
    );
    const feed = await measure(SIGNUPS * 4, (at) => ask(portOf(at), '/v1/example/feed.json'), 200);
    console.log(`${String(servers)} server${servers > 1 ? 's' : ''}`);
    for (const [name, measured] of Object.entries({
      'signups, 50 meetings': spread,
      'signups, one meeting': rush,
      'the feed': feed,
    })) {
      first[name] ??= measured.perSecond;
      line(name, measured, first[name]);
    }
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query<{ confirmed: string; waiting: string }>(
      `select count(*) filter (where seat = 'confirmed') as confirmed, count(*) filter (where seat = 'waitlisted') as waiting
       from network.seat where meeting_id = $1`,
      [wanted],
    );
    await client.end();
    const [{ confirmed = '', waiting = '' } = {}] = rows;
    console.log(`  ${confirmed} of ${String(SEATS)} seats given, ${waiting} wait`);
    if (Number(confirmed) !== SEATS) throw new Error('a seat was given twice, or not at all');
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(children.map((child) => (child.exitCode === null ? once(child, 'exit') : undefined)));
    await postgres.drop();
  }
}
agent.destroy();
remove();
rmSync(folder, { recursive: true });
process.exit();

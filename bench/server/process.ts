// A server as it is published, in a process of its own: milliseconds from its start until it is ready, on a database that runs, with its own
// PostgreSQL for the first time, and again; and its memory while it takes signups and gives the feed.
//   npm run build && node --conditions=@network-meetings/source --import tsx bench/server/process.ts
// SIGNUPS=100000 for the memory of a long run; ONLY=start for the starts alone. Memory is VmRSS of /proc, so of Linux.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testPostgres } from '../../test/support/postgres.js';
import { freePort } from '../../test/support/started-server.js';
import { agent, ask, AT_ONCE, feedOf, serverEnv, signupOf, startMailSink } from './client.js';

const SIGNUPS = Number(process.env['SIGNUPS'] ?? 20_000);
const EVERY = Math.min(10_000, SIGNUPS);
const STARTS = Number(process.env['STARTS'] ?? 5);
/** So many that nobody asks for proof of work. */
const MEETINGS = 500;

const folder = mkdtempSync(join(tmpdir(), 'nm-process-'));
chmodSync(folder, 0o755);
const feedFile = join(folder, 'feed.json');
const ids = Array.from({ length: MEETINGS }, (_, at) => `m${String(at)}`);
writeFileSync(feedFile, JSON.stringify(feedOf(ids.map((id) => ({ id, capacity: 1_000_000 })))));
const mailPort = await startMailSink();

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  /** Milliseconds until it was ready, and of them those in which it had a processor: on a busy machine the truer figure. */
  readonly took: Took;
}
interface Took {
  readonly wall: number;
  readonly busy: number;
}

/** Milliseconds that a process has had a processor, in ticks of ten. */
function busyOf({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function start(databaseUrl: string | undefined, args: readonly string[]): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['packages/server/dist/bin.js', ...args], {
    env: serverEnv(port, databaseUrl, mailPort),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while ((await ask(port, '/ready').catch(() => 0)) !== 200) {
    if (child.exitCode !== null) throw new Error('the server ended');
    await sleep(5);
  }
  return { child, port, took: { wall: performance.now() - began, busy: busyOf(child) } };
}

async function stop({ child }: Running): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const say = (what: string, times: readonly Took[]) =>
  console.log(
    `${what.padEnd(44)} ${median(times.map(({ wall }) => wall)).toFixed(0)} ms (${times.map(({ wall }) => wall.toFixed(0)).join(', ')}), busy for ${median(times.map(({ busy }) => busy)).toFixed(0)} ms`,
  );

const postgres = await testPostgres();
await stop(await start(postgres.url, ['--feed', feedFile]));
const onRunning: Took[] = [];
const first: Took[] = [];
const again: Took[] = [];
for (let at = 0; at < STARTS; at += 1) {
  const running = await start(postgres.url, []);
  onRunning.push(running.took);
  await stop(running);
  const data = ['--data', join(folder, `data-${String(at)}`)];
  for (const times of [first, again]) {
    const own = await start(undefined, data);
    times.push(own.took);
    await stop(own);
  }
}
say('ready, on a database that runs', onRunning);
say('ready, with its own PostgreSQL, first start', first);
say('ready, with its own PostgreSQL, later', again);

/** Megabytes. */
const memoryOf = ({ child }: Running) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1]) / 1024;

if (process.env['ONLY'] !== 'start') {
  const server = await start(postgres.url, []);
  console.log(`memory after the start: ${memoryOf(server).toFixed(0)} MB`);
  let most = 0;
  for (let done = 0; done < SIGNUPS; done += EVERY) {
    let next = done;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let at = next++; at < done + EVERY; at = next++) {
          const body = signupOf(`m${String(at % MEETINGS)}`, `s${String(at)}@example.org`);
          const status = await ask(server.port, '/v1/example/signups', body);
          if (status !== 201) throw new Error(`a signup was answered with ${String(status)}`);
          await ask(server.port, '/v1/example/feed.json');
        }
      }),
    );
    const rate = (EVERY / (performance.now() - began)) * 1000;
    most = Math.max(most, memoryOf(server));
    console.log(
      `memory after ${String(done + EVERY).padStart(6)} signups and as many feeds: ${memoryOf(server).toFixed(0)} MB (${rate.toFixed(0)}/s)`,
    );
  }
  console.log(`at most ${most.toFixed(0)} MB`);
  await stop(server);
}
agent.destroy();
await postgres.drop();
rmSync(folder, { recursive: true });
process.exit();

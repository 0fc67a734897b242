import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openDatabase } from '../../../packages/server/src/postgres/open.js';
import type { OpenDatabase } from '../../../packages/server/src/postgres/open.js';
import { readPostmasterFile } from '../../../packages/server/src/postgres/postmaster-file.js';
import { processStart } from '../../../packages/server/src/postgres/process-info.js';

export { readPostmasterFile, processStart };

/** A folder for one test, with a data folder and a system folder; whatever still runs there is ended afterwards. */
export interface Ground {
  readonly root: string;
  readonly dataDir: string;
  readonly systemDir: string;
  readonly cluster: string;
  /** What was said to the administrator, in this process. */
  readonly said: string[];
  open(): Promise<OpenDatabase>;
}

export function ground(t: TestContext): Ground {
  const root = mkdtempSync(join(tmpdir(), 'nm-db-'));
  chmodSync(root, 0o755);
  const dataDir = join(root, 'data');
  const systemDir = join(root, 'system');
  const cluster = join(dataDir, 'cluster');
  const said: string[] = [];
  t.after(async () => {
    await kill(readPostmasterFile(cluster)?.pid);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    root,
    dataDir,
    systemDir,
    cluster,
    said,
    open: () => openDatabase({ dataDir, systemDir, log: (line) => said.push(line) }),
  };
}

/** Ends a PostgreSQL the hard way, or nothing when it is gone already. */
export async function kill(pid: number | undefined, signal: NodeJS.Signals = 'SIGQUIT'): Promise<void> {
  if (pid === undefined || pid <= 1 || processStart(pid) === undefined) return;
  if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres'))
    return;
  process.kill(pid, signal);
  await until(() => processStart(pid) === undefined);
}

export async function until(condition: () => boolean, limit = 15_000): Promise<void> {
  const end = performance.now() + limit;
  while (!condition()) {
    assert.ok(performance.now() < end, `still not: ${condition.toString()}`);
    await sleep(10);
  }
}

export async function query<R extends object>(url: string, sql: string): Promise<R[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A second server: a Node process that opens the same data folder and says so. */
export interface OtherServer {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly url: string;
  killHard(): Promise<void>;
}

const OPEN = new URL('../../../packages/server/src/postgres/open.ts', import.meta.url).href;

/** Starts it without waiting; `ready` rejects with what it said when it ends first. */
export function launch(place: Ground): { child: ChildProcess; ready: Promise<string> } {
  const options = JSON.stringify({ dataDir: place.dataDir, systemDir: place.systemDir });
  const script = `
    import { openDatabase } from ${JSON.stringify(OPEN)};
    const db = await openDatabase({ ...${options}, log: () => {} }).catch((error) => {
      console.error(error.code, error.message);
      process.exit(1);
    });
    console.log(db.url);
    process.stdin.resume().on('end', async () => { await db.close(); process.exit(0); });`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  // In a process group of its own, like a command in a terminal; when this process ends, so does its input, and it closes.
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const ready = new Promise<string>((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('close', (code, signal) => reject(new Error(errors || `ended with ${signal ?? code}`)));
  });
  ready.catch(() => undefined);
  return { child, ready };
}

export async function otherServer(t: TestContext, place: Ground): Promise<OtherServer> {
  const { child, ready } = launch(place);
  t.after(() => child.kill('SIGKILL'));
  const url = await ready;
  return {
    process: child,
    pid: child.pid ?? 0,
    url,
    async killHard() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

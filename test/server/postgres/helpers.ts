import assert from 'node:assert/strict';
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

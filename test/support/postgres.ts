import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { chooseAccount } from '../../packages/server/src/postgres/account.js';
import { usableBinaries } from '../../packages/server/src/postgres/binaries.js';
import { makeCluster } from '../../packages/server/src/postgres/cluster.js';
import { startPostmaster, stopPostmaster } from '../../packages/server/src/postgres/postmaster.js';
import { addressOf } from '../../packages/server/src/postgres/sign-in.js';
import type { Durability } from '../../packages/server/src/postgres/settings.js';
import { SUPERUSER } from '../../packages/server/src/postgres/settings.js';

/** A PostgreSQL without durability that goes away with its process. */
export interface ThrowAwayCluster {
  /** Address of its superuser, fit for `TEST_DATABASE_URL`. */
  readonly url: string;
  /** Where it listens now: elsewhere after each restart. */
  port(): number;
  /** Stops it, in order or as a crash does, and starts it on the same data. */
  restart(how: 'fast' | 'immediate'): Promise<void>;
  stop(): Promise<void>;
}

/** A fresh, empty database for one test. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it, and with it whatever is still connected. */
  drop(): Promise<void>;
}

// Waits for the end of its input, which comes however this process ends, also with kill -9; then stops and deletes.
const CLEANER = `
const { existsSync, readFileSync, rmSync } = require('node:fs');
const [dir] = process.argv.slice(1);
const pidFile = dir + '/cluster/postmaster.pid';
process.stdin.resume().on('end', async () => {
  let pid = 0;
  try { pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10); } catch {}
  if (pid > 0) { try { process.kill(pid, 'SIGQUIT'); } catch {} }
  for (let i = 0; i < 500 && existsSync(pidFile); i += 1) await new Promise((ok) => setTimeout(ok, 10));
  // An initdb that was cut off may still be writing; it ends when its folder is gone.
  for (let i = 0; i < 5; i += 1) {
    try { rmSync(dir, { recursive: true, force: true, maxRetries: 5 }); } catch {}
    await new Promise((ok) => setTimeout(ok, 100));
  }
});`;

/** Has a folder stopped and deleted when this process ends. In its own session: Ctrl-C must not reach it first. */
function cleanUpAfterwards(dir: string): void {
  const cleaner = spawn(process.execPath, ['-e', CLEANER, dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'] },
  });
  cleaner.unref();
  (cleaner.stdin as unknown as { unref(): void }).unref();
}

/**
 * Starts a PostgreSQL with the binaries, the user and the settings of the server, but without fsync unless a test is about that. It is stopped and
 * deleted by `stop`, and at the latest when this process ends.
 */
export async function startThrowAwayCluster(
  durability: Durability = 'throw-away',
): Promise<ThrowAwayCluster> {
  const dir = mkdtempSync(join(tmpdir(), 'nm-test-pg-'));
  cleanUpAfterwards(dir);
  try {
    const cluster = join(dir, 'cluster');
    const account = await chooseAccount(cluster, () => undefined);
    if (account.ids !== undefined) {
      chownSync(dir, 0, account.ids.gid);
      chmodSync(dir, 0o710);
    }
    const binaries = usableBinaries(account, dir);
    const password = randomBytes(12).toString('hex');
    const plan = {
      cluster,
      account,
      binaries,
      logFile: join(dir, 'postgresql.log'),
      durability,
    };
    await makeCluster({ ...plan, password });
    let postmaster = await startPostmaster(plan, () => undefined);
    return {
      url: addressOf(SUPERUSER, password, postmaster.port, 'postgres'),
      port: () => postmaster.port,
      async restart(how) {
        if (how === 'immediate') process.kill(postmaster.pid, 'SIGQUIT');
        await stopPostmaster(postmaster, plan, () => undefined);
        postmaster = await startPostmaster(plan, () => undefined);
      },
      async stop() {
        await stopPostmaster(postmaster, plan, () => undefined);
        rmSync(dir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

let shared: Promise<string> | undefined;

/** The cluster for this process: `TEST_DATABASE_URL` (never `DATABASE_URL`, which may hold somebody's data), else our own. */
function clusterUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? Promise.resolve(given) : (shared ??= startThrowAwayCluster().then(({ url }) => url));
}

async function inCluster(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error('These tests need a PostgreSQL, and the one at TEST_DATABASE_URL does not let us in.', {
      cause: error,
    });
  }
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Makes a fresh database. Without a PostgreSQL this fails: a test that was skipped has shown nothing. */
export async function testPostgres(): Promise<TestDatabase> {
  const url = await clusterUrl();
  const name = `nm_test_${randomBytes(8).toString('hex')}`;
  await inCluster(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => inCluster(url, `drop database if exists ${name} with (force)`) };
}

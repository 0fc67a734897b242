import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
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

/** A fresh database for one test. */
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
    // Files of tests share it, each with a few dozen connections.
    appendFileSync(join(cluster, 'postgresql.conf'), 'max_connections=300\n');
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

async function inCluster(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error('These tests need a PostgreSQL, and the one at TEST_DATABASE_URL does not let us in.', {
      cause: error,
    });
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const addressIn = (cluster: string, name: string) => {
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
};
const freshName = () => `nm_test_${randomBytes(8).toString('hex')}`;

/** What a database starts with. It is filled once a cluster, and copied from then on. */
export interface Template {
  /** Another one for other contents. */
  readonly name: string;
  fill(url: string): Promise<void>;
}

// Any number: processes that want the same template wait for the one that makes it.
const TEMPLATE_LOCK = 4_321_271_829;
const made = new Map<string, Promise<void>>();

/** In a cluster that stays, those of earlier sources would stay as well. Nobody has used them for a day. */
async function dropOldTemplates(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'nm\\_test\\_template\\_%'
       and shobj_description(oid, 'pg_database')::timestamptz < now() - interval '1 day'`,
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`);
}

function makeTemplate(cluster: string, { name, fill }: Template): Promise<void> {
  return inCluster(cluster, async (client) => {
    // Held until the connection ends.
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const used = `comment on database ${name} is '${new Date().toISOString()}'`;
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) {
      await client.query(used);
      return;
    }
    await dropOldTemplates(client);
    // Under its final name it has never been half-filled, and nobody is connected to it.
    const draft = freshName();
    await client.query(`create database ${draft}`);
    await fill(addressIn(cluster, draft));
    await client.query(`alter database ${draft} rename to ${name}`);
    await client.query(used);
  });
}

/** Makes a fresh database, empty or as the template is. Without a PostgreSQL this fails: a test that was skipped has shown nothing. */
export async function testPostgres(template?: Template): Promise<TestDatabase> {
  const cluster = await clusterUrl();
  if (template) {
    if (!made.has(template.name)) made.set(template.name, makeTemplate(cluster, template));
    await made.get(template.name);
  }
  const name = freshName();
  const from = template?.name ?? 'template1';
  await inCluster(cluster, (client) => client.query(`create database ${name} template ${from}`));
  return {
    url: addressIn(cluster, name),
    drop: () => inCluster(cluster, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

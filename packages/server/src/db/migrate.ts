import { runMigrations } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { quietLogger } from '../notify/quiet-logger.js';
import { hasSqlState, SqlState } from './faults.js';
import type { Release } from './release.js';
import { functionsHash, NewerDatabaseError, readApplied, thisRelease, unknownTo } from './release.js';

// Any number that no other program uses for a lock of its own.
const LOCK = 4_321_271_828;

/** How long a migration waits for a table that is in use before it lets others pass and tries again. */
const LOCK_TIMEOUT = '2s';
const ATTEMPTS = 30;

async function inTransaction(client: PoolClient, what: string, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('begin');
      // Whoever waits for a table has everybody wait who comes later: better to let go and try again.
      await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      await work();
      await client.query('commit');
      return;
    } catch (error) {
      await client.query('rollback');
      const isBusy = hasSqlState(error, SqlState.LockTimeout) || hasSqlState(error, SqlState.Deadlock);
      if (!isBusy || attempt >= ATTEMPTS) throw new Error(`The ${what} failed.`, { cause: error });
      await new Promise((done) => setTimeout(done, 50 * Math.random() * attempt));
    }
  }
}

/** Applies what is missing. @returns whether a newer release was here, whose functions are to stay */
async function migrateTables(client: PoolClient, release: Release): Promise<boolean> {
  const applied = await readApplied(client);
  const newer = unknownTo(release, applied);
  const breaking = newer.find(({ contracts }) => contracts);
  if (breaking) {
    throw new NewerDatabaseError(
      `The database was made by a newer release (its migration ${breaking.name} is not known here). Start that release, or a later one.`,
    );
  }
  const names = new Set(applied.map(({ name }) => name));
  for (const { name, sql, contracts = false } of release.migrations) {
    if (names.has(name)) continue;
    await inTransaction(client, `migration ${name}`, async () => {
      await client.query(sql);
      await client.query('insert into network.migration (name, contracts) values ($1, $2)', [
        name,
        contracts,
      ]);
    });
  }
  return newer.length > 0;
}

interface InstalledFunction {
  /** With the types of its parameters. */
  readonly name: string;
  /** Changes when it is made anew. */
  readonly made: string;
  readonly isRetired: boolean;
}

async function readFunctions(client: PoolClient): Promise<readonly InstalledFunction[]> {
  const { rows } = await client.query<InstalledFunction>(`
    select oid::regprocedure::text as name, oid || ' ' || xmin as made,
      obj_description(oid, 'pg_proc') is not distinct from 'retired' as "isRetired"
    from pg_proc where pronamespace = 'network'::regnamespace`);
  return rows;
}

/** Those that were there before and were not made anew: the release before may call them still; the one before that does not. */
async function retireFunctions(client: PoolClient, before: readonly InstalledFunction[]): Promise<void> {
  const after = new Set((await readFunctions(client)).map(({ made }) => made));
  for (const { name, made, isRetired } of before) {
    if (!after.has(made)) continue;
    await client.query(isRetired ? `drop function ${name}` : `comment on function ${name} is 'retired'`);
  }
}

/** Triggers go with the functions that they call, and are among what is made anew. */
const DROP_FUNCTIONS = /* sql */ `
do $$ declare v_one record; begin
  for v_one in select tgname, tgrelid::regclass as name from pg_trigger
    join pg_class on pg_class.oid = tgrelid where relnamespace = 'network'::regnamespace and not tgisinternal loop
    execute format('drop trigger %I on %s', v_one.tgname, v_one.name);
  end loop;
  for v_one in select oid::regprocedure as name from pg_proc where pronamespace = 'network'::regnamespace loop
    execute 'drop function ' || v_one.name;
  end loop;
end $$`;

/**
 * Makes the functions anew when they are not those of this release, in place, so that a server which runs goes on calling them. One that
 * the release has no more stays for the release before, and goes with the next.
 */
async function installFunctions(client: PoolClient, release: Release): Promise<void> {
  const { functions: text } = release;
  const hash = functionsHash(release);
  await client.query('create table if not exists network.functions (hash text primary key)');
  const { rows } = await client.query('select 1 from network.functions where hash = $1', [hash]);
  if (rows.length > 0) return;
  await inTransaction(client, 'installation of the functions', async () => {
    const before = await readFunctions(client);
    await client.query('savepoint functions');
    try {
      await client.query(text.replaceAll(/^create function/gm, 'create or replace function'));
      await retireFunctions(client, before);
    } catch (error) {
      // Other names of parameters, or another result: it cannot be replaced in place.
      if (!hasSqlState(error, SqlState.NotReplaceable)) throw error;
      await client.query('rollback to savepoint functions');
      await client.query(DROP_FUNCTIONS);
      await client.query(text);
    }
    await client.query('delete from network.functions');
    await client.query('insert into network.functions values ($1)', [hash]);
  });
}

/**
 * Brings the database to the newest form: the job queue's own migrations, then our tables, each in a transaction, then our
 * functions. A database that a newer release made by adding to it is left as it is.
 * @throws NewerDatabaseError where the newer release took something away
 */
export async function migrate(pool: Pool, release: Release = thisRelease): Promise<void> {
  const client = await pool.connect();
  try {
    // Several instances may start at once: one migrates, the others wait for it.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      await runMigrations({ pgPool: pool, logger: quietLogger });
      await client.query('create schema if not exists network');
      await client.query(
        'create table if not exists network.migration (name text primary key, applied_at timestamptz not null default now())',
      );
      await client.query(
        'alter table network.migration add column if not exists contracts boolean not null default false',
      );
      const isNewer = await migrateTables(client, release);
      if (!isNewer) await installFunctions(client, release);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

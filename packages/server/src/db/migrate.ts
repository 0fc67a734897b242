import { createHash } from 'node:crypto';
import { runMigrations } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { quietLogger } from '../notify/quiet-logger.js';
import { functions } from './functions/index.js';
import { migrations, retired } from './migrations/index.js';

// Any number that no other program uses for a lock of its own.
const LOCK = 4_321_271_828;

/** The database belongs to a newer release than this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

async function inTransaction(client: PoolClient, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await client.query('begin');
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The ${what} failed.`, { cause: error });
  }
}

async function migrateTables(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from network.migration');
  const applied = new Set(rows.map(({ name }) => name));
  const known = new Set<string>([...migrations.map(({ name }) => name), ...retired]);
  const newer = [...applied].find((name) => !known.has(name));
  if (newer !== undefined) {
    throw new NewerDatabaseError(
      `The database was made by a newer release (its migration ${newer} is not known here). Start that release, or a later one.`,
    );
  }
  for (const { name, sql } of migrations) {
    if (applied.has(name)) continue;
    await inTransaction(client, `migration ${name}`, async () => {
      await client.query(sql);
      await client.query('insert into network.migration (name) values ($1)', [name]);
    });
  }
}

const DROP_FUNCTIONS = /* sql */ `
do $$ declare v_one record; begin
  for v_one in select oid::regprocedure as name from pg_proc where pronamespace = 'network'::regnamespace loop
    execute 'drop function ' || v_one.name;
  end loop;
end $$`;

/** Makes the functions anew when they are not those of this release. */
async function installFunctions(client: PoolClient): Promise<void> {
  const hash = createHash('sha256').update(functions).digest('hex');
  await client.query('create table if not exists network.functions (hash text primary key)');
  const { rows } = await client.query('select 1 from network.functions where hash = $1', [hash]);
  if (rows.length > 0) return;
  await inTransaction(client, 'installation of the functions', async () => {
    await client.query(DROP_FUNCTIONS);
    await client.query(functions);
    await client.query('delete from network.functions');
    await client.query('insert into network.functions values ($1)', [hash]);
  });
}

/**
 * Brings the database to the newest form: the job queue's own migrations, then our tables, each in a transaction, then our
 * functions.
 * @throws NewerDatabaseError rather than put older functions into a newer database
 */
export async function migrate(pool: Pool): Promise<void> {
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
      await migrateTables(client);
      await installFunctions(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

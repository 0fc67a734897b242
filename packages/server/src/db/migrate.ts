import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { quietLogger } from '../notify/quiet-logger.js';
import { migrations } from './migrations/index.js';

// Any number that no other program uses for a lock of its own.
const LOCK = 4_321_271_828;

/** Brings the database to the newest form: the job queue's own migrations, then ours, each in a transaction. */
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
      const { rows } = await client.query<{ name: string }>('select name from network.migration');
      const applied = new Set(rows.map(({ name }) => name));
      for (const { name, sql } of migrations) {
        if (applied.has(name)) continue;
        try {
          await client.query('begin');
          await client.query(sql);
          await client.query('insert into network.migration (name) values ($1)', [name]);
          await client.query('commit');
        } catch (error) {
          await client.query('rollback');
          throw new Error(`The migration ${name} failed.`, { cause: error });
        }
      }
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

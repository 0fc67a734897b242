import { sql } from 'kysely';
import type { Database } from './connect.js';

/** The secret that all servers of a database sign with. */
export async function readWorkSecret({ db }: Database): Promise<string> {
  const { rows } = await sql<{ value: string }>`select value from network.secret where name = 'work'`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('the database has no secret to sign with');
  return row.value;
}

/**
 * Takes a piece of work, which counts once. @param work its hash @param request the hash of what it was done for: a retry may bring it again
 * @returns whether it may count
 */
export async function takeWork(
  { db }: Database,
  work: Buffer,
  request: Buffer,
  expires: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into network.done_work (work, request, expires_at) values (${work}, ${request}, ${new Date(expires)})
    on conflict (work) do update set work = excluded.work where done_work.request = excluded.request
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Forgets work that has expired, which would be refused for that alone. */
export async function forgetWork({ db }: Database, now: number): Promise<void> {
  await sql`delete from network.done_work where expires_at < ${new Date(now)}`.execute(db);
}

import { sql } from 'kysely';
import type { Database } from './connect.js';

/** Says that a worker lives. By the database's clock, which all workers share. */
export async function beat(database: Database, worker: string): Promise<void> {
  await sql`insert into network.worker (id, seen_at) values (${worker}, now())
    on conflict (id) do update set seen_at = now()`.execute(database.db);
}

/** Takes a worker that ends in good order from the list. */
export async function sayGoodbye(database: Database, worker: string): Promise<void> {
  await sql`delete from network.worker where id = ${worker}`.execute(database.db);
}

/**
 * Lets go of the jobs that a dead worker holds, so that they are done at once and not after the four hours that the
 * queue itself waits.
 * @param silence seconds without a sign of life after which a worker is dead
 */
export async function freeJobsOfTheDead(database: Database, silence: number): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs job
      where locked_by is not null and locked_at < now() - ${silence} * interval '1 second'
        and not exists (select 1 from network.worker
          where worker.id = job.locked_by and seen_at > now() - ${silence} * interval '1 second')))`.execute(
    database.db,
  );
  await sql`delete from network.worker where seen_at < now() - interval '1 day'`.execute(database.db);
}

/** How many workers gave a sign of life in so many seconds. */
export async function countWorkers(database: Database, silence: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from network.worker
    where seen_at > now() - ${silence} * interval '1 second'`.execute(database.db);
  return rows[0]?.count ?? 0;
}

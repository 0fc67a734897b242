import { sql } from 'kysely';
import type { Database } from './connect.js';

/** Jobs of the queue by what becomes of them. */
export interface JobCounts {
  /** To be done, now or later. */
  readonly waiting: number;
  /** Tried, failed, and to be tried again. */
  readonly failing: number;
  /** Tried as often as the queue tries; nobody does them any more. */
  readonly dead: number;
}

/** Counts the jobs of all servers on this database. */
export async function countJobs({ db }: Database): Promise<JobCounts> {
  const { rows } = await sql<JobCounts>`
    select count(*) filter (where attempts = 0) as waiting,
      count(*) filter (where attempts > 0 and attempts < max_attempts) as failing,
      count(*) filter (where attempts >= max_attempts) as dead
    from graphile_worker._private_jobs`.execute(db);
  return rows[0] ?? { waiting: 0, failing: 0, dead: 0 };
}

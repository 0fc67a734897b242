import { sql } from 'kysely';
import * as z from 'zod/mini';
import { migrationState } from '../db/release.js';
import { oldestUnsentSeconds } from '../db/notifications.js';
import { countWorkers } from '../db/worker-life.js';
import type { ServiceContext } from './service.js';

/** The process lives and answers: nothing is said of what it needs. */
export const Alive = z.object({ status: z.literal('ok') });
export type Alive = z.infer<typeof Alive>;

/** Whether requests should be sent here. */
export const Readiness = z.object({
  /** `ok`, or why not: `stopping`, or `failing` for the database or its migrations. */
  status: z.enum(['ok', 'stopping', 'failing']),
  database: z.enum(['ok', 'failing']),
  /** `behind`: this server needs tables that are not there; `ahead`: a newer release was here, which is well. */
  migrations: z.enum(['current', 'ahead', 'behind', 'unknown']),
  /**
   * Whether somebody works off mails and offers, here or elsewhere. `none` alone does not make a server unready: signups are taken all the
   * same, and to refuse them everywhere would make it worse. Watch it.
   */
  worker: z.enum(['ok', 'none', 'unknown']),
  oldestUnsentMailSeconds: z.optional(z.number()),
});
export type Readiness = z.infer<typeof Readiness>;

/** Seconds without a sign of life after which no worker is taken to live. */
const SILENCE = 30;

/** Asks whether this server can do its work now. @param isStopping it was told to stop, and finishes what it has */
export async function readiness(
  { database, clock }: ServiceContext,
  isStopping: boolean,
): Promise<Readiness> {
  try {
    await sql`select 1`.execute(database.db);
    const migrations = await migrationState(database.pool);
    const worker = (await countWorkers(database, SILENCE)) > 0 ? 'ok' : 'none';
    const status = isStopping ? 'stopping' : migrations === 'behind' ? 'failing' : 'ok';
    const oldestUnsentMailSeconds = await oldestUnsentSeconds(database, clock.now());
    return { status, database: 'ok', migrations, worker, oldestUnsentMailSeconds };
  } catch {
    const status = isStopping ? 'stopping' : 'failing';
    return { status, database: 'failing', migrations: 'unknown', worker: 'unknown' };
  }
}

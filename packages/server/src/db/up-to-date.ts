import type { Pool } from 'pg';
import { isUpToDate } from './release.js';

/**
 * Brings the database to the newest form where it is not there yet. What does that, the job queue among it, is loaded only then.
 * @throws NewerDatabaseError where a newer release took something away
 */
export async function bringUpToDate(pool: Pool): Promise<void> {
  if (await isUpToDate(pool)) return;
  const { migrate } = await import('./migrate.js');
  await migrate(pool);
}

import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { AdministratorError } from '../administrator-error.js';
import { hasSqlState, SqlState } from './faults.js';
import { functions } from './functions/index.js';
import { migrations, retired } from './migrations/index.js';

/** The database belongs to a newer release than this one can work with. */
export class NewerDatabaseError extends AdministratorError {
  override readonly name = 'NewerDatabaseError';
}

/** One step of the tables. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /**
   * It takes away what the release before needs, which therefore must not run any more (`docs/scaling.md`, Two versions at once). Absent: it
   * only adds, and the release before goes on.
   */
  readonly contracts?: boolean;
}

/** What a release brings to the database. */
export interface Release {
  readonly migrations: readonly Migration[];
  /** All functions, as they are now. */
  readonly functions: string;
  /** Names of migrations that there once were. */
  readonly retired: readonly string[];
}

/** What this release brings. */
export const thisRelease: Release = { migrations, functions, retired };

/**
 * This release as far as it had come with these migrations, without its functions, which need its tables: to make the tables of an older one.
 * @throws NewerDatabaseError where a name is none of ours
 */
export function releaseUntil(names: readonly string[]): Release {
  const known = new Set<string>([...migrations.map(({ name }) => name), ...retired]);
  const newer = names.find((name) => !known.has(name));
  if (newer !== undefined)
    throw new NewerDatabaseError(
      `It was made by a newer release (its migration ${newer} is not known here). Take that release, or a later one.`,
    );
  return { migrations: migrations.filter(({ name }) => names.includes(name)), functions: '', retired };
}

/** A migration that a database has. */
interface Applied {
  readonly name: string;
  readonly contracts: boolean;
}

/** What a database has that a release does not know. */
export const unknownTo = ({ migrations: own, retired: old }: Release, applied: readonly Applied[]) => {
  const known = new Set<string>([...own.map(({ name }) => name), ...old]);
  return applied.filter(({ name }) => !known.has(name));
};

/** Every migration that a database has. */
export const readApplied = async (client: Pool | PoolClient): Promise<readonly Applied[]> =>
  (await client.query<Applied>('select name, contracts from network.migration')).rows;

/** By what it is told whether the functions of a database are those of a release. */
export const functionsHash = ({ functions: text }: Release): string =>
  createHash('sha256').update(text).digest('hex');

/** The newest migration of the job queue that this release was written with. A later one the queue's workers bring themselves. */
export const QUEUE_MIGRATION = 19;

interface Found {
  readonly names: readonly string[];
  readonly hasFunctions: boolean;
  readonly queue: number | null;
}

/**
 * Whether a database has everything that this release brings and nothing else, asked in one statement: most starts find it so, and have no
 * need of what brings it there.
 */
export async function isUpToDate(pool: Pool, release: Release = thisRelease): Promise<boolean> {
  try {
    const { rows } = await pool.query<Found>(
      `select coalesce((select array_agg(name) from network.migration), '{}') as names,
        exists (select from network.functions where hash = $1) as "hasFunctions",
        (select max(id) from graphile_worker.migrations) as queue`,
      [functionsHash(release)],
    );
    const [found] = rows;
    if (!found?.hasFunctions || (found.queue ?? 0) < QUEUE_MIGRATION) return false;
    const { names } = found;
    const known = [...release.migrations.map(({ name }) => name), ...release.retired];
    return (
      release.migrations.every(({ name }) => names.includes(name)) &&
      names.every((name) => known.includes(name))
    );
  } catch (error) {
    if (hasSqlState(error, SqlState.NoTable) || hasSqlState(error, SqlState.NoSchema)) return false;
    throw error;
  }
}

/** Where a database stands, seen from this release: `ahead` is a newer one that only added to it. */
export async function migrationState(
  pool: Pool,
  release: Release = thisRelease,
): Promise<'current' | 'ahead' | 'behind'> {
  const applied = await readApplied(pool);
  const names = new Set(applied.map(({ name }) => name));
  if (release.migrations.some(({ name }) => !names.has(name))) return 'behind';
  return unknownTo(release, applied).length > 0 ? 'ahead' : 'current';
}

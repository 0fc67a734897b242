import type { PoolClient } from 'pg';
import { AdministratorError } from '../administrator-error.js';
import type { BackupTable } from '../db/backup.js';
import {
  appliedMigrations,
  beginLoading,
  dropEmpty,
  endLoading,
  firstFilled,
  JOBS,
  readRows,
  writeRows,
} from '../db/backup.js';
import type { Database } from '../db/connect.js';
import { migrate } from '../db/migrate.js';
import { releaseUntil } from '../db/release.js';
import type { BackupManifest, TableSum } from './format.js';
import { checkBackup, compareSums, readBackup, TableCounter } from './format.js';
import type { Progress } from './write-backup.js';

/** A backup that cannot be restored here. */
export class RestoreError extends AdministratorError {
  override readonly name = 'RestoreError';
}

async function refuseFilled(client: PoolClient): Promise<void> {
  if ((await appliedMigrations(client)) === undefined) return;
  const filled = await firstFilled(client);
  if (filled !== undefined)
    throw new RestoreError(
      `The database is not empty: ${filled} has rows. Restore into an empty one; nothing was changed.`,
    );
}

/** The sums of what stands in the database now. */
async function sumsOf(client: PoolClient, tables: readonly BackupTable[]): Promise<readonly TableSum[]> {
  const sums: TableSum[] = [];
  for (const table of tables) {
    const counter = new TableCounter(table.name);
    for await (const lines of readRows(client, table)) counter.add(lines);
    sums.push(counter.sum());
  }
  return sums;
}

async function load(
  client: PoolClient,
  file: string,
  tables: readonly BackupTable[],
  progress: Progress,
): Promise<void> {
  await beginLoading(client, tables);
  const written = new Map<string, number>();
  for await (const part of readBackup(file)) {
    if (part.kind !== 'rows') continue;
    const { name } = part.table;
    await writeRows(client, part.table, part.lines);
    const rows = (written.get(name) ?? 0) + part.lines.length;
    written.set(name, rows);
    progress(name, rows, false);
  }
  await endLoading(client, tables);
}

async function tablesOf(file: string): Promise<readonly BackupTable[]> {
  const tables: BackupTable[] = [];
  for await (const part of readBackup(file)) if (part.kind === 'table') tables.push(part.table);
  return tables;
}

/**
 * Restores a backup into an empty database, or leaves that as it was. The file is read through first, so that a damaged one
 * changes nothing; the tables are made as they were when it was written, filled, read back and compared, and then brought to what they are now.
 * @throws DamagedBackupError, RestoreError or NewerDatabaseError
 */
export async function restoreBackup(
  database: Database,
  file: string,
  progress: Progress,
): Promise<BackupManifest> {
  const manifest = await checkBackup(file, () => undefined);
  const tables = await tablesOf(file);
  const release = releaseUntil(manifest.migrations);
  const client = await database.pool.connect();
  try {
    await refuseFilled(client);
    await dropEmpty(client);
    await migrate(database.pool, release);
    try {
      await load(client, file, tables, progress);
      compareSums(
        manifest.tables.filter(({ name }) => name !== JOBS),
        await sumsOf(
          client,
          tables.filter(({ name }) => name !== JOBS),
        ),
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    for (const { name, rows } of manifest.tables) progress(name, rows, true);
  } finally {
    client.release();
  }
  await migrate(database.pool);
  return manifest;
}

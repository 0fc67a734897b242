import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { utcInstant } from '@network-meetings/core';
import type { PoolClient } from 'pg';
import { appliedMigrations, backupTables, beginSnapshot, JOBS, readRows } from '../db/backup.js';
import type { ServiceContext } from '../services/service.js';
import type { BackupHead, BackupManifest, TableSum } from './format.js';
import { BACKUP_FORMAT, BACKUP_VERSION, TableCounter } from './format.js';

/** Is told how far the work has come. */
export type Progress = (table: string, rows: number, isDone: boolean) => void;

interface Written {
  readonly head: BackupHead;
  readonly sums: TableSum[];
}

async function* linesOf(
  client: PoolClient,
  { head, sums }: Written,
  progress: Progress,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const table of [...(await backupTables(client)), { name: JOBS, columns: [] }]) {
    yield `${JSON.stringify(['table', table.name, table.columns])}\n`;
    const counter = new TableCounter(table.name);
    for await (const lines of readRows(client, table)) {
      counter.add(lines);
      progress(table.name, counter.rows, false);
      yield `${lines.join('\n')}\n`;
    }
    progress(table.name, counter.rows, true);
    sums.push(counter.sum());
  }
  yield `${JSON.stringify(['sums', sums])}\n`;
}

/**
 * Writes everything that a server keeps into one file, as it is at one moment, while the server goes on. Nobody but its owner can
 * read the file, and it has its name only when it is whole.
 */
export async function writeBackup(
  { database, clock }: ServiceContext,
  file: string,
  progress: Progress,
): Promise<BackupManifest> {
  const client = await database.pool.connect();
  const part = `${file}.part`;
  try {
    await beginSnapshot(client);
    const head: BackupHead = {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      createdAt: utcInstant(clock.now()),
      migrations: (await appliedMigrations(client)) ?? [],
    };
    const sums: TableSum[] = [];
    await pipeline(
      Readable.from(linesOf(client, { head, sums }, progress)),
      createGzip(),
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    await rename(part, file);
    return { ...head, tables: sums };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { BackupTable } from '../db/backup.js';

/** What tells a backup from other files. */
export const BACKUP_FORMAT = 'network-meetings-backup';
export const BACKUP_VERSION = 1;

/**
 * The lines of a backup, which is a gzip file with one JSON a line: the head, then for each table its name and its rows, and at the end how
 * many rows of each there are, with the SHA-256 of their lines.
 */
export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly createdAt: string;
  /** The migrations that the database had had, in their order. */
  readonly migrations: readonly string[];
}

/** How many rows of a table there are, and the SHA-256 of their lines, each with its line feed, in hexadecimal. */
export interface TableSum {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

/** The head of a backup with the sums of its tables. */
export interface BackupManifest extends BackupHead {
  readonly tables: readonly TableSum[];
}

/** The file is no backup, or not the one that was written. */
export class DamagedBackupError extends Error {
  override readonly name = 'DamagedBackupError';
}

/** Counts the rows of a table as they pass. */
export class TableCounter {
  readonly #name: string;
  readonly #hash = createHash('sha256');
  #rows = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Counts rows. */
  add(lines: readonly string[]): void {
    for (const line of lines) this.#hash.update(`${line}\n`);
    this.#rows += lines.length;
  }

  /** The rows so far. */
  get rows(): number {
    return this.#rows;
  }

  /** The sum, once; nothing can be added any more. */
  sum(): TableSum {
    return { name: this.#name, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

/** What a backup holds, in its order. */
export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly table: BackupTable }
  | { readonly kind: 'rows'; readonly table: BackupTable; readonly lines: readonly string[] }
  | { readonly kind: 'sums'; readonly sums: readonly TableSum[] };

const PAGE = 1000;

function lineOf(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new DamagedBackupError('a line of it cannot be read');
}

function headOf(line: string): BackupHead {
  const head = lineOf(line);
  if (head['format'] !== BACKUP_FORMAT) throw new DamagedBackupError('it is no backup of this server');
  if (head['version'] !== BACKUP_VERSION)
    throw new DamagedBackupError(
      `it is of version ${String(head['version'])}, and this release reads ${String(BACKUP_VERSION)}`,
    );
  return head as unknown as BackupHead;
}

async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  const unpacked = createGunzip();
  // What goes wrong with the file comes out of what unpacks it.
  pipeline(createReadStream(file), unpacked).catch(() => undefined);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw error;
    throw new DamagedBackupError('it cannot be unpacked to its end', { cause: error });
  }
  if (rest !== '') throw new DamagedBackupError('its last line is cut off');
}

/**
 * Reads a backup from its first line to its last. Lines that are lists tell what comes; lines that are objects are rows.
 * @throws DamagedBackupError where it cannot be read; whether the sums are right is the reader's to see
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  let isFirst = true;
  let table: BackupTable | undefined;
  let isWhole = false;
  for await (const lines of linesOf(file)) {
    let rows: string[] = [];
    const flush = function* (): Generator<BackupPart> {
      if (table && rows.length > 0) yield { kind: 'rows', table, lines: rows };
      rows = [];
    };
    for (const line of lines) {
      if (isWhole) throw new DamagedBackupError('something follows after its end');
      if (isFirst) {
        yield { kind: 'head', head: headOf(line) };
        isFirst = false;
      } else if (line.startsWith('[')) {
        yield* flush();
        const [what, value, columns] = lineOf(line) as unknown as [string, unknown, readonly string[]];
        if (what === 'table') {
          table = { name: String(value), columns };
          yield { kind: 'table', table };
        } else if (what === 'sums') {
          yield { kind: 'sums', sums: value as readonly TableSum[] };
          isWhole = true;
        } else throw new DamagedBackupError('a line of it cannot be read');
      } else {
        if (!table) throw new DamagedBackupError('rows of it belong to no table');
        rows.push(line);
        if (rows.length === PAGE) yield* flush();
      }
    }
    yield* flush();
  }
  if (!isWhole) throw new DamagedBackupError('its end is missing');
}

/** Compares the rows of a backup with its sums. @param tell is told each table @throws DamagedBackupError with what is wrong */
export async function checkBackup(file: string, tell: (sum: TableSum) => void): Promise<BackupManifest> {
  let head: BackupHead | undefined;
  let counter: TableCounter | undefined;
  const found: TableSum[] = [];
  const close = () => {
    const sum = counter?.sum();
    if (!sum) return;
    found.push(sum);
    tell(sum);
    counter = undefined;
  };
  for await (const part of readBackup(file)) {
    if (part.kind === 'head') ({ head } = part);
    else if (part.kind === 'rows') counter?.add(part.lines);
    else {
      close();
      if (part.kind === 'table') counter = new TableCounter(part.table.name);
      else compareSums(part.sums, found);
    }
  }
  if (!head) throw new DamagedBackupError('it is empty');
  return { ...head, tables: found };
}

/** Says which table is not as it was. @throws DamagedBackupError */
export function compareSums(expected: readonly TableSum[], found: readonly TableSum[]): void {
  for (const { name, rows, sha256 } of expected) {
    const is = found.find((one) => one.name === name);
    if (!is) throw new DamagedBackupError(`the table ${name} is missing`);
    if (is.rows !== rows)
      throw new DamagedBackupError(
        `${name} has ${String(is.rows)} rows, and had ${String(rows)} when it was written`,
      );
    if (is.sha256 !== sha256) throw new DamagedBackupError(`rows of ${name} are not as they were written`);
  }
  const more = found.find(({ name }) => !expected.some((one) => one.name === name));
  if (more) throw new DamagedBackupError(`the table ${more.name} has no sum`);
}

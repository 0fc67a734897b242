import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { chooseAccount, runAs } from './account.js';
import type { Account } from './account.js';
import { DatabaseStartCode, DatabaseStartError, systemCode } from './errors.js';

/** Where the data of a server lie, and whom PostgreSQL runs as there. */
export interface Place {
  /** Our folder: the cluster, the password, the log and the owner's lock. */
  readonly home: string;
  /** PostgreSQL's data folder inside it. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Where a copy of the binaries may go, should it be needed. */
  readonly copies: string;
  readonly account: Account;
}

/** How the name of a folder begins in which a server tries whether PostgreSQL's user can work there. */
export const PROBE = 'probe-';

/** In the wished folder, when the data had to go elsewhere. The data's path is its last line. */
export const POINTER = 'DATA-IS-ELSEWHERE.txt';

function placeAt(home: string, copies: string, account: Account): Place {
  const at = (name: string): string => join(home, name);
  return {
    home,
    copies,
    account,
    cluster: at('cluster'),
    passwordFile: at('password'),
    logFile: at('postgresql.log'),
  };
}

function folderError(folder: string, error: unknown): DatabaseStartError {
  const why = error instanceof Error ? error.message : String(error);
  const message = `The data folder ${folder} can't be used: ${why}. Give the server's user write access to it, or choose another.`;
  return new DatabaseStartError(DatabaseStartCode.folder, message, { folder }, error);
}

/** Makes our folder: for us alone, or as root also to be passed through by PostgreSQL's user. */
function makeHome(home: string, account: Account): void {
  if (existsSync(home)) return;
  // Apart, because a mode given with `recursive` would also close the folders above.
  mkdirSync(dirname(home), { recursive: true });
  mkdirSync(home, { mode: 0o700 });
  if (account.ids === undefined) return;
  chownSync(home, 0, account.ids.gid);
  chmodSync(home, 0o710);
}

/** Tries, as that user, to work in a folder there as PostgreSQL will; modes, ACLs and mounts are too many to compute. */
function reachable(home: string, account: Account): boolean {
  if (account.ids === undefined) return true;
  const probe = join(home, PROBE + randomUUID());
  try {
    mkdirSync(probe, { mode: 0o700 });
    chownSync(probe, account.ids.uid, account.ids.gid);
    return runAs(account, '/bin/sh', ['-c', 'cd "$1" && : > "$1/file"', 'sh', probe]).status === 0;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

function readPointer(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, POINTER), 'utf8').trimEnd().split('\n').at(-1)?.trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Finds the place of the data: in the wished folder, or, where PostgreSQL's user can't reach that (we are root and it is
 * below a home closed to others), in a folder of the system, with a note in the wished one.
 *
 * @throws DatabaseStartError `database/folder`; never a fresh place while older data are known to be somewhere
 */
export async function findPlace(
  dataDir: string,
  systemDir: string,
  log: (message: string) => void,
): Promise<Place> {
  try {
    return await find(dataDir, systemDir, log);
  } catch (error) {
    throw systemCode(error) === '' || error instanceof DatabaseStartError
      ? error
      : folderError(dataDir, error);
  }
}

async function find(dataDir: string, systemDir: string, log: (message: string) => void): Promise<Place> {
  const moved = readPointer(dataDir);
  if (moved !== undefined) {
    if (!existsSync(moved)) {
      throw new DatabaseStartError(
        DatabaseStartCode.folder,
        `The data of ${dataDir} should be in ${moved}, which doesn't exist. Bring it back (from a backup); ` +
          `to begin with an empty database instead, delete ${join(dataDir, POINTER)}.`,
        { folder: moved },
      );
    }
    log(`The data of ${dataDir} are in ${moved}`);
    return placeAt(moved, dirname(moved), await chooseAccount(join(moved, 'cluster'), log));
  }
  const account = await chooseAccount(join(dataDir, 'cluster'), log);
  makeHome(dataDir, account);
  if (reachable(dataDir, account))
    return placeAt(dataDir, account.ids === undefined ? dataDir : systemDir, account);
  if (existsSync(join(dataDir, 'cluster'))) {
    throw new DatabaseStartError(
      DatabaseStartCode.folder,
      `The data in ${dataDir} can't be reached by ${account.name}, as whom PostgreSQL must run. Let that user pass ` +
        'through the folders above it (chmod o+x), or move the whole folder to a place it can reach.',
      { folder: dataDir, user: account.name },
    );
  }
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const home = join(systemDir, hash);
  mkdirSync(systemDir, { recursive: true, mode: 0o755 });
  makeHome(home, account);
  if (!reachable(home, account)) throw folderError(home, new Error(`it can't be reached by ${account.name}`));
  const note =
    `PostgreSQL can't run as root, and the user it runs as (${account.name}) can't reach this folder.\n` +
    `So the data are in the folder named in the last line. Don't delete either.\n${home}\n`;
  writeFileSync(join(dataDir, POINTER), note, { flush: true });
  log(`${dataDir} is closed to ${account.name}, as whom PostgreSQL must run; the data are in ${home}`);
  return placeAt(home, systemDir, account);
}

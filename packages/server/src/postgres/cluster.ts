import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { postgresEnvironment } from './account.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { DatabaseStartCode, DatabaseStartError } from './errors.js';
import { PROBE } from './place.js';
import { INITIAL_SETTINGS, SUPERUSER } from './settings.js';
import type { Durability } from './settings.js';
import { syncFolder } from './sync-tree.js';

const execute = promisify(execFile);
const SETUP = 'setup-';
/** How long the folder of another server's try may be in use: it takes milliseconds, on a busy machine a second. */
const PROBE_MS = 60_000;

/** What `initdb` needs to know. */
export interface ClusterPlan {
  /** The data folder to make; what is beside it may be used as a workshop. */
  readonly cluster: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly password: string;
  readonly durability: Durability;
}

/**
 * Whether a start that is over left it behind. Setting up happens under the folder's lock, but probes are made before it:
 * a young one may belong to a server that starts at this very moment and is about to be refused.
 */
function isLeftBehind(home: string, name: string): boolean {
  if (name.startsWith(SETUP)) return true;
  if (!name.startsWith(PROBE)) return false;
  const made = statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > PROBE_MS;
}

/** Removes what starts that were killed half-way left behind. Only under the folder's lock. */
export async function removeHalfMade(home: string): Promise<void> {
  for (const name of readdirSync(home)) {
    if (!isLeftBehind(home, name)) continue;
    try {
      // An initdb outlives the server that started it, and may still be writing; without its folder it ends.
      await rm(join(home, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    } catch {
      // In nobody's way, and the next start tries again.
    }
  }
}

/**
 * Makes a new data folder. It is built in a workshop beside and renamed when complete: a folder under its final name has
 * never been half-made.
 *
 * @throws DatabaseStartError `database/failed` with what initdb says
 */
export async function makeCluster(plan: ClusterPlan): Promise<void> {
  const { cluster, account, binaries, password, durability } = plan;
  const workshop = join(dirname(cluster), SETUP + randomUUID());
  const draft = join(workshop, 'cluster');
  const passwordFile = join(workshop, 'password');
  mkdirSync(workshop, { mode: 0o700 });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account.ids !== undefined) {
      for (const path of [workshop, passwordFile]) chownSync(path, account.ids.uid, account.ids.gid);
    }
    const args = [
      '-D',
      draft,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
    ];
    // PostgreSQL's own C.UTF-8: with a system's collation, an update of that system would silently break every text index.
    args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    for (const setting of INITIAL_SETTINGS) args.push('--set', setting);
    if (durability === 'throw-away') args.push('--no-sync');
    await execute(binaries.initdb, args, { ...account.ids, cwd: workshop, env: postgresEnvironment() });
    renameSync(draft, cluster);
    if (durability === 'durable') syncFolder(dirname(cluster));
  } catch (error) {
    const why =
      error instanceof Error && 'stderr' in error
        ? String(error.stderr).trim() || error.message
        : String(error);
    const message = `The database in ${cluster} could not be made: ${why}`;
    throw new DatabaseStartError(DatabaseStartCode.failed, message, { folder: cluster }, error);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * Refuses data of another major version, which PostgreSQL can't read, before anything is touched.
 *
 * @throws DatabaseStartError `database/version`, or `database/folder` when it is no data folder at all
 */
export function checkVersion(cluster: string, binaries: Binaries): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    const message = `${cluster} exists but is no PostgreSQL data folder (no PG_VERSION). Bring it back from a backup, or move it away.`;
    throw new DatabaseStartError(DatabaseStartCode.folder, message, { folder: cluster });
  }
  const found = readFileSync(file, 'utf8').trim();
  if (found === binaries.major) return;
  throw new DatabaseStartError(
    DatabaseStartCode.version,
    `The data in ${cluster} were written by PostgreSQL ${found}, and this server brings PostgreSQL ${binaries.major}. Nothing was changed. ` +
      `Go back to the server version that brought ${found} and export the data with it, or set DATABASE_URL to a PostgreSQL ${found}.`,
    { found, wanted: binaries.major, folder: cluster },
  );
}

import { spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartCode, DatabaseStartError } from './errors.js';

/** Whom PostgreSQL runs as. Without `ids` it is the user of this process. */
export interface Account {
  readonly name: string;
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/** The system user made for PostgreSQL when the server runs as root. */
export const SYSTEM_USER = 'network-meetings';

const isRoot = (): boolean => process.getuid?.() === 0;

function lookUp(name: string): Account | undefined {
  const ask = (flag: string): number => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : NaN;
  };
  const uid = ask('-u');
  const gid = ask('-g');
  return uid > 0 && gid >= 0 ? { name, ids: { uid, gid } } : undefined;
}

const MAKERS: readonly (readonly [string, readonly string[]])[] = [
  [
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      SYSTEM_USER,
    ],
  ],
  ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', SYSTEM_USER]], // BusyBox
];

async function makeSystemUser(): Promise<Account | undefined> {
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  // Twice, because two starts at the same time get in each other's way at the lock of /etc/passwd.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    for (const [command, args] of MAKERS) {
      spawnSync(command, args, { env, stdio: 'ignore' });
      const made = lookUp(SYSTEM_USER);
      if (made !== undefined) return made;
    }
    await sleep(200);
  }
  return undefined;
}

/**
 * Chooses whom PostgreSQL runs as. It refuses to be root, so a server that is root gives it the owner of the data, else
 * a user of its own (made on first use), else `postgres`, else `nobody`.
 *
 * @param cluster the data folder: when it exists its owner is kept, as PostgreSQL accepts no other.
 * @throws DatabaseStartError `database/no-user`
 */
export async function chooseAccount(cluster: string, log: (message: string) => void): Promise<Account> {
  if (!isRoot()) return { name: 'this user' };
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0)
    return { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } };
  const account = lookUp(SYSTEM_USER) ?? (await makeSystemUser()) ?? lookUp('postgres') ?? lookUp('nobody');
  if (account === undefined) {
    throw new DatabaseStartError(
      DatabaseStartCode.noUser,
      `PostgreSQL can't run as root, and there is no other user to run it as. Create one (useradd --system ${SYSTEM_USER}), ` +
        'start the server as an ordinary user, or set DATABASE_URL.',
    );
  }
  if (account.name === 'nobody') {
    log(
      `PostgreSQL runs as "nobody", which other services may use too. Better: useradd --system ${SYSTEM_USER}`,
    );
  }
  return account;
}

/**
 * The environment for PostgreSQL: no PG* variable that would bend its settings, no secret of ours that another user's
 * process could then show, and messages in English, as they are passed on.
 */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const keep = [
    'PATH',
    'LD_LIBRARY_PATH',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'SystemDrive',
    'windir',
    'COMSPEC',
  ];
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of keep) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
}

/** Runs a command as that user and waits for it. */
export function runAs(account: Account, command: string, args: readonly string[]): SpawnSyncReturns<string> {
  // From the root folder: the caller's own may be closed to that user.
  return spawnSync(command, args, { ...account.ids, cwd: '/', env: postgresEnvironment(), encoding: 'utf8' });
}

import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { usableBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { checkVersion, makeCluster, removeHalfMade } from './cluster.js';
import { DatabaseStartCode, DatabaseStartError } from './errors.js';
import { findPostmaster } from './find-postmaster.js';
import { lockFolder } from './folder-lock.js';
import { boundLog } from './log-file.js';
import { makePassword, readPassword } from './password.js';
import { findPlace } from './place.js';
import type { Place } from './place.js';
import { postmasterFile, readPostmasterFile } from './postmaster-file.js';
import { isRunning, startPostmaster, stopPostmaster, waitUntilReady } from './postmaster.js';
import type { Postmaster } from './postmaster.js';
import { isSignalable, processStart } from './process-info.js';
import { addressOf, askVersion, prepareAppDatabase } from './sign-in.js';
import { APP_ROLE } from './settings.js';

type Log = (message: string) => void;

/** A PostgreSQL of our own, running. */
export interface EmbeddedDatabase {
  readonly url: string;
  readonly pid: number;
  /** Stops it and lets the folder go. May be called more than once. */
  close(): Promise<void>;
}

const ORPHANS_MS = 30_000;

/**
 * Opens the database in a data folder: makes it at the first start, takes over a PostgreSQL that outlived its server,
 * or starts it.
 *
 * @param systemDir where data and binaries go when we are root and PostgreSQL's user can't reach the wished folder
 * @throws DatabaseStartError
 */
export async function openEmbedded(dataDir: string, systemDir: string, log: Log): Promise<EmbeddedDatabase> {
  const place = await findPlace(dataDir, systemDir, log);
  const lock = await lockFolder(place.home);
  try {
    const binaries = usableBinaries(place.account, place.copies);
    await removeHalfMade(place.home);
    if (existsSync(place.cluster)) checkVersion(place.cluster, binaries);
    else {
      log(`Making a new database in ${place.cluster}`);
      // The password first: a cluster without its password would be a locked house.
      const password = makePassword(place.passwordFile);
      await makeCluster({ ...place, binaries, password, durability: 'durable' });
    }
    const password = readPassword(place.passwordFile);
    boundLog(place.logFile);
    const postmaster = await adoptOrStart(place, binaries, password, log);
    await checkPassword(place, postmaster, password);
    let closing: Promise<void> | undefined;
    return {
      url: addressOf(APP_ROLE, password, postmaster.port, APP_ROLE),
      pid: postmaster.pid,
      close: () =>
        (closing ??= stopPostmaster(postmaster, { ...place, binaries }, log).finally(() => {
          lock.release();
        })),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Takes over a PostgreSQL that a killed server left running; one that doesn't answer, or is older, is stopped. */
async function adopt(
  pid: number,
  place: Place,
  binaries: Binaries,
  password: string,
  log: Log,
): Promise<Postmaster | undefined> {
  const started = processStart(pid) ?? '';
  const gone = (): boolean => !isRunning({ pid, started, port: 0 });
  const port = await waitUntilReady(place.cluster, pid, gone, log);
  if (port !== undefined) {
    try {
      const version = await askVersion(port, password);
      if (version.split(' ')[0] === binaries.version) {
        log(`Took over the running PostgreSQL ${binaries.version} on ${place.cluster} (process ${pid})`);
        return { pid, started, port };
      }
      log(`PostgreSQL ${version} is still running; restarting it as ${binaries.version}`);
    } catch (error) {
      if (isWrongPassword(error)) throw passwordError(place, error);
      log(`The running PostgreSQL (process ${pid}) does not answer; restarting it`);
    }
  }
  await stopPostmaster({ pid, started, port: 0 }, { ...place, binaries }, log);
  return undefined;
}

/** Gets to a PostgreSQL on this folder, whoever started it. */
async function adoptOrStart(
  place: Place,
  binaries: Binaries,
  password: string,
  log: Log,
): Promise<Postmaster> {
  const patience = performance.now() + ORPHANS_MS;
  let waiting = false;
  for (let failures = 0; ;) {
    const { postmaster, orphans } = findPostmaster(place.cluster, place.account);
    if (postmaster !== undefined) {
      const adopted = await adopt(postmaster, place, binaries, password, log);
      if (adopted !== undefined) return adopted;
    } else if (orphans.length > 0) {
      // Helpers of a killed postmaster end by themselves, but one in a long query only after it. Or it is a postmaster
      // that a server started in the moment it was killed, and that will be in the pid file at once.
      if (!waiting) log('Waiting for the processes of a PostgreSQL that was killed');
      waiting = true;
      if (performance.now() > patience) throw orphansError(place, orphans);
      await sleep(50);
    } else {
      try {
        return await start(place, binaries, log);
      } catch (error) {
        failures += 1;
        if (failures > 1 || findPostmaster(place.cluster, place.account).postmaster === undefined)
          throw error;
      }
    }
  }
}

/** Starts PostgreSQL where nobody is at work. */
async function start(place: Place, binaries: Binaries, log: Log): Promise<Postmaster> {
  const noted = readPostmasterFile(place.cluster);
  // A pid file whose process is dead PostgreSQL itself checks and removes, and better. But when the pid was recycled, or is
  // a zombie (in a container whose first process reaps no orphans), it would take that for a living postmaster.
  if (noted !== undefined && isSignalable(noted.pid)) {
    log(
      `Removing a stale ${postmasterFile(place.cluster)}: process ${noted.pid} is no PostgreSQL of this folder`,
    );
    rmSync(postmasterFile(place.cluster), { force: true });
  }
  const postmaster = await startPostmaster({ ...place, binaries, durability: 'durable' }, log);
  log(`Started PostgreSQL ${binaries.version} on ${place.cluster} (process ${postmaster.pid})`);
  return postmaster;
}

const orphansError = (place: Place, orphans: readonly number[]): DatabaseStartError =>
  new DatabaseStartError(
    DatabaseStartCode.stuck,
    `Processes of a killed PostgreSQL still work on ${place.cluster}: ${orphans.join(', ')}. ` +
      `Wait for them, or end them (kill ${orphans.join(' ')}).`,
    { folder: place.cluster, pid: orphans[0] ?? 0 },
  );

async function checkPassword(place: Place, postmaster: Postmaster, password: string): Promise<void> {
  try {
    await prepareAppDatabase(postmaster.port, password);
  } catch (error) {
    throw isWrongPassword(error) ? passwordError(place, error) : error;
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '28P01';

const passwordError = (place: Place, error: unknown): DatabaseStartError =>
  new DatabaseStartError(
    DatabaseStartCode.password,
    `The password in ${place.passwordFile} is not the one of the database in ${place.cluster}. Bring that file back from a backup.`,
    { file: place.passwordFile },
    error,
  );

import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartCode, DatabaseStartError, systemCode } from './errors.js';
import { pidSpace, processStart } from './process-info.js';

// Each owner takes the next number: `owner.7.lock` after `owner.6.lock`, whether that one was released or its owner died.
// A number is removed only when a higher one exists, so of two that find the same dead owner just one gets the next
// number, and whoever gets a number already passed sees the higher one. (Unlinking a dead owner's lock and creating it
// anew would let the slower of the two unlink the faster one's new lock.)

interface Owner {
  readonly pid: number;
  readonly started: string;
  readonly space: string;
  readonly released: boolean;
}

/** A held lock on a data folder. */
export interface FolderLock {
  /** Lets the next server have the folder. */
  release(): void;
}

const HEARTBEAT_MS = 2_000;
const SILENCE_MS = 7_000;
const lockName = (n: number): string => `owner.${n}.lock`;

function highest(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^owner\.(\d+)\.lock$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

function readOwner(file: string): Owner | undefined {
  try {
    const { pid, started, space, released } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Owner>;
    return { pid: Number(pid), started: String(started), space: String(space), released: released === true };
  } catch {
    return undefined;
  }
}

function create(folder: string, n: number, owner: Owner): boolean {
  const file = join(folder, lockName(n));
  const draft = join(folder, `.owner-${randomUUID()}`);
  const text = JSON.stringify(owner);
  try {
    // A link appears at once with its content, where a file made with O_EXCL is empty for a moment.
    writeFileSync(draft, text, { flag: 'wx', mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') throw error;
      writeFileSync(file, text, { flag: 'wx', mode: 0o600, flush: true }); // a file system without hard links
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Of an owner in another container or on another machine only its heartbeat can be seen. */
async function beats(file: string): Promise<boolean> {
  const seen = (): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const first = seen();
  const end = performance.now() + SILENCE_MS;
  while (performance.now() < end) {
    await sleep(200);
    if (seen() !== first) return true;
  }
  return false;
}

async function lives(file: string, owner: Owner | undefined): Promise<boolean> {
  if (owner === undefined) return beats(file); // half written, on a file system without links
  if (owner.released) return false;
  if (owner.space !== pidSpace()) return beats(file);
  const started = processStart(owner.pid);
  if (started === undefined) return false;
  return started === '' || owner.started === '' || started === owner.started;
}

/**
 * Takes the folder for this process. A dead owner's lock is taken over; its pid may have been recycled, therefore its
 * start time is compared too.
 *
 * @throws DatabaseStartError `database/locked` when a living server holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const owner: Owner = {
    pid: process.pid,
    started: processStart(process.pid) ?? '',
    space: pidSpace(),
    released: false,
  };
  for (;;) {
    const last = highest(folder);
    const lastFile = join(folder, lockName(last));
    if (last > 0) {
      const other = readOwner(lastFile);
      if (await lives(lastFile, other)) {
        const pid = other?.pid ?? 0;
        throw new DatabaseStartError(
          DatabaseStartCode.locked,
          `Another server (process ${pid}) is using ${folder}. Stop it first, or give this one another data folder.`,
          { pid, folder },
        );
      }
    }
    const mine = last + 1;
    if (!create(folder, mine, owner)) continue;
    const file = join(folder, lockName(mine));
    if (highest(folder) > mine) {
      rmSync(file, { force: true });
      continue;
    }
    for (const name of readdirSync(folder)) {
      const n = Number(/^owner\.(\d+)\.lock$/.exec(name)?.[1] ?? mine);
      if (n < mine) rmSync(join(folder, name), { force: true });
    }
    return hold(folder, file, owner);
  }
}

function hold(folder: string, file: string, owner: Owner): FolderLock {
  const heart = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(file, now, now);
    } catch {
      // The folder is gone or read-only: the database will say so more clearly.
    }
  }, HEARTBEAT_MS);
  heart.unref();
  return {
    release() {
      clearInterval(heart);
      const draft = join(folder, `.owner-${randomUUID()}`);
      try {
        writeFileSync(draft, JSON.stringify({ ...owner, released: true }), { mode: 0o600 });
        renameSync(draft, file);
      } catch {
        rmSync(draft, { force: true }); // the folder was removed: nothing is held any more
      }
    },
  };
}

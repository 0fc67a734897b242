import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresEnvironment, runAs } from './account.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { DatabaseStartCode, DatabaseStartError } from './errors.js';
import { logTail } from './log-file.js';
import { readPostmasterFile } from './postmaster-file.js';
import { processStart } from './process-info.js';
import { fixedSettings } from './settings.js';
import type { Durability } from './settings.js';

/** A PostgreSQL that is up; `started` guards its pid against being recycled. */
export interface Postmaster {
  readonly pid: number;
  readonly started: string;
  readonly port: number;
}

/** What it takes to start one. */
export interface StartPlan {
  readonly cluster: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly logFile: string;
  readonly durability: Durability;
}

const POLL_MS = 10;
const FAST_MS = 30_000;
const IMMEDIATE_MS = 10_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** Whether it still runs. */
export const isRunning = ({ pid, started }: Postmaster): boolean => {
  const now = processStart(pid);
  return now !== undefined && (now === started || now === '' || started === '');
};

/**
 * Waits until a postmaster accepts connections. However long: after a crash it first replays its log, and to stop it
 * then would only make it begin again.
 *
 * @param gone tells that it has ended
 * @returns its port, or undefined when it ended or is being stopped
 */
export async function waitUntilReady(
  cluster: string,
  pid: number,
  gone: () => boolean,
  log: (message: string) => void,
): Promise<number | undefined> {
  let nextWord = performance.now() + 5_000;
  for (;;) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === pid && file.status === 'ready') return file.port;
    if (gone() || (file?.pid === pid && file.status === 'stopping')) return undefined;
    if (performance.now() > nextWord) {
      log('PostgreSQL is still starting; after a crash it replays its log first');
      nextWord += 10_000;
    }
    await sleep(POLL_MS);
  }
}

/**
 * Starts PostgreSQL in a session of its own: a Ctrl-C in the terminal reaches the whole foreground group and would
 * otherwise stop it while the server still drains. It also outlives this process and is then found by the next start.
 *
 * @throws DatabaseStartError `database/failed` with the end of its log
 */
export async function startPostmaster(plan: StartPlan, log: (message: string) => void): Promise<Postmaster> {
  const { cluster, account, binaries, logFile, durability } = plan;
  let why = '';
  // Somebody may take the free port first, or a start that was killed may still have been on its way.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const settings = fixedSettings(await freePort(), durability).flatMap((setting) => ['-c', setting]);
    const args = ['-D', cluster, ...settings];
    // A file, not a pipe: a pipe would end with this process.
    const out = openSync(logFile, 'a', 0o600);
    const ended: { why?: string } = {};
    let pid: number | undefined;
    try {
      // POSIX hands over a whole process; on Windows only pg_ctl can give up an administrator's rights, as it must.
      const child =
        process.platform === 'win32'
          ? spawn(
              binaries.pgCtl,
              ['start', '-W', '-D', cluster, '-o', settings.map((part) => `"${part}"`).join(' ')],
              { detached: true, stdio: ['ignore', out, out], env: postgresEnvironment(), windowsHide: true },
            )
          : spawn(binaries.postgres, args, {
              ...account.ids,
              cwd: cluster,
              detached: true,
              stdio: ['ignore', out, out],
              env: postgresEnvironment(),
            });
      child.once('error', (error) => (ended.why = error.message));
      child.once('exit', (code, signal) => {
        if (process.platform !== 'win32' || code !== 0)
          ended.why = `it ended with ${signal ?? `status ${code}`}`;
      });
      child.unref();
      pid = child.pid;
    } finally {
      closeSync(out);
    }
    if (process.platform === 'win32') pid = await windowsPid(cluster, () => ended.why !== undefined);
    const port =
      pid === undefined ? undefined : await waitUntilReady(cluster, pid, () => ended.why !== undefined, log);
    if (pid !== undefined && port !== undefined) return { pid, port, started: processStart(pid) ?? '' };
    why = ended.why ?? 'it was stopped';
    if (!/Address already in use|could not create any TCP/i.test(logTail(logFile))) break;
  }
  throw new DatabaseStartError(
    DatabaseStartCode.failed,
    `PostgreSQL did not start on ${cluster}: ${why}. The end of its log (${logFile}):\n${logTail(logFile)}`,
    { folder: cluster, logFile },
  );
}

async function windowsPid(cluster: string, gone: () => boolean): Promise<number | undefined> {
  const before = readPostmasterFile(cluster)?.pid;
  for (let waited = 0; waited < 10_000 && !gone(); waited += POLL_MS) {
    const pid = readPostmasterFile(cluster)?.pid;
    if (pid !== undefined && pid !== 0 && (pid !== before || processStart(pid) !== undefined)) return pid;
    await sleep(POLL_MS);
  }
  return undefined;
}

async function hasEnded(postmaster: Postmaster, limit: number): Promise<boolean> {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    if (!isRunning(postmaster)) return true;
    await sleep(POLL_MS);
  }
  return !isRunning(postmaster);
}

function ask(
  postmaster: Postmaster,
  how: 'fast' | 'immediate',
  plan: Pick<StartPlan, 'cluster' | 'binaries' | 'account'>,
): void {
  if (process.platform === 'win32') {
    runAs(plan.account, plan.binaries.pgCtl, ['stop', '-W', '-D', plan.cluster, '-m', how]);
    return;
  }
  try {
    process.kill(postmaster.pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // It ended in between.
  }
}

/**
 * Stops PostgreSQL: fast (it ends its sessions and writes a checkpoint), and if that takes longer than half a minute
 * immediately (its log is replayed at the next start). Nothing committed is lost either way, and it is never killed.
 *
 * @throws DatabaseStartError `database/stuck`
 */
export async function stopPostmaster(
  postmaster: Postmaster,
  plan: Pick<StartPlan, 'cluster' | 'binaries' | 'account'>,
  log: (message: string) => void,
): Promise<void> {
  if (!isRunning(postmaster)) return;
  ask(postmaster, 'fast', plan);
  if (await hasEnded(postmaster, FAST_MS)) return;
  log('PostgreSQL is slow to stop; stopping it at once');
  ask(postmaster, 'immediate', plan);
  if (await hasEnded(postmaster, IMMEDIATE_MS)) return;
  throw new DatabaseStartError(
    DatabaseStartCode.stuck,
    `PostgreSQL (process ${postmaster.pid}) on ${plan.cluster} does not stop. Look at it before doing anything else; don't delete its files.`,
    { pid: postmaster.pid, folder: plan.cluster },
  );
}

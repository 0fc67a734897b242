import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { runAs } from './account.js';
import type { Account } from './account.js';
import { readPostmasterFile } from './postmaster-file.js';
import { processStart, procStat } from './process-info.js';

/** Every PostgreSQL works with its data folder as the current folder, so that is what tells whose it is. */
function currentFolders(pids: readonly number[], account: Account): Map<number, string> {
  const links = new Map(pids.map((pid) => [pid, `/proc/${pid}/cwd`]));
  if (account.ids === undefined || links.size === 0) return links;
  // In a container root may lack the right to look at other users' processes; they themselves may.
  const { stdout } = runAs(account, '/bin/sh', [
    '-c',
    'for f; do readlink "$f" || echo; done',
    'sh',
    ...links.values(),
  ]);
  const paths = stdout.split('\n');
  return new Map(pids.map((pid, i) => [pid, paths[i] ?? '']));
}

function isSameFolder(path: string, cluster: string): boolean {
  try {
    const [a, b] = [statSync(path), statSync(cluster)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function linuxProcesses(cluster: string, account: Account): number[] {
  const named = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && procStat(pid)?.name === 'postgres' && processStart(pid) !== undefined);
  const folders = currentFolders(named, account);
  return named.filter((pid) => isSameFolder(folders.get(pid) ?? '', cluster));
}

function otherProcesses(cluster: string, noted: number): number[] {
  if (process.platform === 'win32') {
    const { stdout } = spawnSync('tasklist', ['/fi', `PID eq ${noted}`, '/fo', 'csv', '/nh'], {
      encoding: 'utf8',
    });
    return /postgres\.exe/i.test(stdout) ? [noted] : [];
  }
  const { stdout } = spawnSync('ps', ['-axwwo', 'pid=,command='], { encoding: 'utf8' });
  const ours = stdout
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(` -D ${cluster} `));
  return ours.map((line) => Number.parseInt(line, 10));
}

/** The PostgreSQL processes at work on a data folder. */
export interface Found {
  /** The living postmaster that the pid file names. A recycled pid, another folder's PostgreSQL and the dead don't count. */
  readonly postmaster: number | undefined;
  /** Others, left behind by a postmaster that died; until they are gone nothing may start here. */
  readonly orphans: readonly number[];
}

/** Looks who works on this data folder. Off Linux orphans can't be seen; there PostgreSQL's own guard has to do. */
export function findPostmaster(cluster: string, account: Account): Found {
  const noted = readPostmasterFile(cluster)?.pid ?? 0;
  const pids =
    process.platform === 'linux' ? linuxProcesses(cluster, account) : otherProcesses(cluster, noted);
  const isChild = process.platform === 'linux' && pids.includes(procStat(noted)?.parent ?? 0);
  const postmaster = pids.includes(noted) && !isChild ? noted : undefined;
  return { postmaster, orphans: postmaster === undefined ? pids : [] };
}

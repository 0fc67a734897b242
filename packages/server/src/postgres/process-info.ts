import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** One line of `/proc/<pid>/stat`, as far as it is needed here. */
export interface ProcStat {
  readonly name: string;
  readonly state: string;
  readonly parent: number;
  /** Clock ticks from boot to the start of the process. */
  readonly started: string;
}

/** Reads `/proc/<pid>/stat`; undefined where there is no such process or no `/proc`. */
export function procStat(pid: number): ProcStat | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may itself hold brackets and blanks.
    const open = line.indexOf('(');
    const close = line.lastIndexOf(')');
    const rest = line.slice(close + 2).split(' ');
    return {
      name: line.slice(open + 1, close),
      state: rest[0] ?? '',
      parent: Number(rest[1]),
      started: rest[19] ?? '',
    };
  } catch {
    return undefined;
  }
}

/** Whether a signal would find a process, be it only a zombie: what PostgreSQL itself takes for alive. */
export function isSignalable(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process was started, as an opaque text: with the pid it tells a process from a later one with a recycled pid.
 * Undefined when no such process lives (a zombie doesn't); '' when it lives and its start can't be learnt.
 */
export function processStart(pid: number): string | undefined {
  if (!isSignalable(pid)) return undefined;
  if (process.platform === 'linux') {
    const stat = procStat(pid);
    if (stat === undefined) return isSignalable(pid) ? '' : undefined;
    // In a container whose first process reaps no orphans, a dead PostgreSQL stays as a zombie.
    return /[ZXx]/.test(stat.state) ? undefined : stat.started;
  }
  const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const;
  const { status, stdout } =
    process.platform === 'win32'
      ? spawnSync(
          'powershell',
          ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`],
          options,
        )
      : spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], options);
  return status === 0 ? stdout.trim() : '';
}

/**
 * Names the space in which this process's pids mean something: one boot of one machine, and in it one container.
 * A pid noted down in another space says nothing here.
 */
export function pidSpace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

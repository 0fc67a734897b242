import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running (or crashed) PostgreSQL wrote into `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping` or `standby`; '' while it is being written. */
  readonly status: string;
}

/** The path of the pid file in a cluster. */
export const postmasterFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Reads `postmaster.pid`; undefined when there is none. Lines: pid, folder, start, port, socket, address, key, status. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let text: string;
  try {
    text = readFileSync(postmasterFile(cluster), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').map((line) => line.trim());
  return {
    pid: Math.abs(Number(lines[0] ?? 0)) || 0,
    port: Number(lines[3] ?? 0) || 0,
    status: lines[7] ?? '',
  };
}

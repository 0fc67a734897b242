import { copyFileSync, readFileSync, statSync, truncateSync } from 'node:fs';

const LIMIT_BYTES = 5 * 1024 * 1024;

/**
 * Keeps PostgreSQL's log at two files of about 5 MB: beyond that it is copied to `<file>.1` and emptied. A running
 * PostgreSQL may have it open, which is fine as it only appends.
 */
export function boundLog(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= LIMIT_BYTES) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

/** The last lines of the log, for an error message; '' when there are none. */
export function logTail(file: string, lines = 8): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

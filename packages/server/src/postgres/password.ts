import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseStartCode, DatabaseStartError, systemCode } from './errors.js';
import { syncFolder } from './sync-tree.js';

/** Makes a new password and keeps it in a file for this user alone; complete or not there, even after a power cut. */
export function makePassword(file: string): string {
  const password = randomBytes(24).toString('base64url');
  const draft = `${file}.new-${randomUUID()}`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
  syncFolder(dirname(file));
  return password;
}

/**
 * The password made at the first start.
 *
 * @throws DatabaseStartError `database/password` when the file is gone
 */
export function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const what = systemCode(error) === 'ENOENT' ? 'is missing' : "can't be read";
    throw new DatabaseStartError(
      DatabaseStartCode.password,
      `The database's password file ${file} ${what}. Bring it back from a backup. If there is none, set another password with ` +
        "PostgreSQL's single-user mode (ALTER ROLE postgres PASSWORD '…') and write it into that file, mode 600.",
      { file },
      error,
    );
  }
}

import { AdministratorError } from '../administrator-error.js';

/** Why the database could not be started; the strings are stable and may be compared. */
export const DatabaseStartCode = {
  /** No PostgreSQL binaries for this platform, or they can't be run. */
  noBinaries: 'database/no-binaries',
  /** Another server works on this data folder. */
  locked: 'database/locked',
  /** The data were written by another major version of PostgreSQL. */
  version: 'database/version',
  /** The folder that holds the data is gone, or can't be read or written. */
  folder: 'database/folder',
  /** The kept password is missing or doesn't fit. */
  password: 'database/password',
  /** As root: there is no unprivileged user to run PostgreSQL as. */
  noUser: 'database/no-user',
  /** A PostgreSQL on this folder neither answers nor stops. */
  stuck: 'database/stuck',
  /** initdb or PostgreSQL itself gave up; its own words are in the message. */
  failed: 'database/failed',
  /** The given DATABASE_URL is not a PostgreSQL address. */
  url: 'database/url',
} as const;
export type DatabaseStartCode = (typeof DatabaseStartCode)[keyof typeof DatabaseStartCode];

/** What a message was made of, for another wording than the English one. */
export type DatabaseStartParams = Readonly<Record<string, string | number>>;

/** The database could not be started. The message is for the administrator and says what to do. */
export class DatabaseStartError extends AdministratorError {
  override readonly name = 'DatabaseStartError';
  readonly code: DatabaseStartCode;
  readonly params: DatabaseStartParams;

  constructor(code: DatabaseStartCode, message: string, params: DatabaseStartParams = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}

/** The code of a failed system call (`ENOENT`, `EACCES`, …), or '' when the error is not one. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

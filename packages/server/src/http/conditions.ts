import type { Context } from 'hono';
import { ProblemError } from '../problem-error.js';

/** What has versions that a change can be made to. */
export type Tagged = 'meeting' | 'feed' | 'application' | 'record' | 'seating';

/** A strong tag of a version of something. */
export const versionTag = (what: Tagged, version: number): string => `"${what}-${String(version)}"`;

/** A strong tag of a version of a meeting. */
export const meetingTag = (version: number): string => versionTag('meeting', version);

/** A strong tag of a version of a feed, as those who lead it see it. */
export const feedTag = (version: number): string => versionTag('feed', version);

/**
 * The version that a change is made to (RFC 9110, `If-Match`): nobody overwrites what somebody else changed meanwhile. `*` is whichever
 * there is.
 * @throws ProblemError where it is missing, or of something else
 */
export function ifMatch(c: Context, what: Tagged): number | undefined {
  const header = c.req.header('if-match')?.trim();
  if (header === undefined || header === '') throw new ProblemError('request/precondition-required');
  if (header === '*') return undefined;
  const version = new RegExp(`^"${what}-(\\d{1,15})"$`).exec(header)?.[1];
  if (version === undefined) throw changedMeanwhile(what);
  return Number(version);
}

/** What a change to an older version is refused with. */
export function changedMeanwhile(what: Tagged): ProblemError {
  const isMeeting = what === 'meeting' || what === 'feed';
  return new ProblemError(isMeeting ? 'meeting/changed-meanwhile' : 'request/changed-meanwhile');
}

/** Whether a request is for what is not there yet (`If-None-Match: *`). */
export const isNew = (c: Context): boolean => c.req.header('if-none-match')?.trim() === '*';

/** Whether the reader has this version already (`If-None-Match`, which compares weakly). */
export function hasVersion(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

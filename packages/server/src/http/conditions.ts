import type { Context } from 'hono';
import { ProblemError } from '../problem-error.js';

/** A strong tag of a version of a meeting. */
export const meetingTag = (version: number): string => `"meeting-${String(version)}"`;

/** A strong tag of a version of a feed, as those who lead it see it. */
export const feedTag = (version: number): string => `"feed-${String(version)}"`;

/**
 * The version that a change is made to (RFC 9110, `If-Match`): nobody overwrites what somebody else changed meanwhile. `*` is whichever
 * there is.
 * @throws ProblemError where it is missing, or of something else
 */
export function ifMatch(c: Context, what: 'meeting' | 'feed'): number | undefined {
  const header = c.req.header('if-match')?.trim();
  if (header === undefined || header === '') throw new ProblemError('request/precondition-required');
  if (header === '*') return undefined;
  const version = new RegExp(`^"${what}-(\\d{1,15})"$`).exec(header)?.[1];
  if (version === undefined) throw new ProblemError('meeting/changed-meanwhile');
  return Number(version);
}

/** Whether a request is for what is not there yet (`If-None-Match: *`). */
export const isNew = (c: Context): boolean => c.req.header('if-none-match')?.trim() === '*';

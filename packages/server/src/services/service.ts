import { createHash } from 'node:crypto';
import type { SignupEntry, SignupOutcome } from '@network-meetings/core';
import { emailKey, SIGNUP_VERSION } from '@network-meetings/core';
import type { Clock } from '../clock.js';
import type { Database } from '../db/connect.js';
import type { DoorEntry, KeptAnswer, RequestKey } from '../db/door.js';
import { recall } from '../db/door.js';
import { hashToken } from '../db/links.js';
import type { ProblemError } from '../problem-error.js';

/** What every use case is given. */
export interface ServiceContext {
  readonly database: Database;
  readonly clock: Clock;
}

/** JSON with the names of every object in order, so that equal requests have equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The key of a request with what tells the request from others: where it went, what it says, and who sent it. */
export function requestKey(key: string, route: string, request: unknown, token?: string): RequestKey {
  const sender = token === undefined ? '' : hashToken(token).toString('hex');
  const hash = createHash('sha256')
    .update(`${route}\n${sender}\n${canonical(request)}`)
    .digest();
  return { key, hash };
}

/** An entry as the door takes it. */
export function doorEntry(entry: SignupEntry): DoorEntry {
  const { parts, ...rest } = entry;
  return {
    ...rest,
    emailKey: emailKey(entry.person.email),
    answers: Object.fromEntries(parts.map(({ part, answer }) => [part, answer])),
  };
}

/** The door's answer as the protocol words it. */
export function outcome(meeting: string, answer: KeptAnswer): SignupOutcome {
  return { version: SIGNUP_VERSION, meeting, signups: answer.signups };
}

/**
 * Says no, unless the same request was answered before: a retry gets its answer also when signup has closed since.
 */
export async function refuse(
  { database }: ServiceContext,
  association: string,
  key: RequestKey,
  problem: ProblemError,
): Promise<KeptAnswer> {
  const kept = await recall(database, association, key);
  if (kept) return kept;
  throw problem;
}

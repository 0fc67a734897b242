import type { InvitedBy, SignupOutcome, Standing } from '@network-meetings/core';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { ProblemError } from '../problem-error.js';
import type { Database } from './connect.js';
import { hasSqlState, SqlState } from './faults.js';

/** The key of a request and what tells it from another (`docs/protocol.md`, Idempotency). */
export interface RequestKey {
  readonly key: string;
  readonly hash: Buffer;
}

/** What the door keeps as the answer to a request. */
export type KeptAnswer = Pick<SignupOutcome, 'signups'>;

/** Who a personal link proves somebody to be; whoever only types an address is a guest. */
export interface Proof {
  readonly standing: Standing;
  readonly invitedBy?: InvitedBy | undefined;
}

/** A person's entry as the door takes it: `emailKey` and `answers` beside the fields of `SignupEntry`. */
export interface DoorEntry {
  readonly emailKey: string;
  readonly answers: Readonly<Record<string, string>>;
}

type Answered =
  | { readonly result: 'done' | 'replayed'; readonly answer: KeptAnswer | null }
  | { readonly result: 'reused' };

function read(answered: Answered): KeptAnswer {
  if (answered.result === 'reused') throw new ProblemError('idempotency/key-reused');
  if (!answered.answer) throw new ProblemError('idempotency/in-progress');
  return answered.answer;
}

/** Calls a function of the door, and reads what it answered. */
export async function call(database: Database, expression: RawBuilder<Answered>): Promise<KeptAnswer> {
  try {
    const { rows } = await sql<{ answered: Answered }>`select ${expression} as answered`.execute(database.db);
    const [row] = rows;
    if (!row) throw new Error('the door gave no answer');
    return read(row.answered);
  } catch (error) {
    const code = refusals.find(([state]) => hasSqlState(error, state))?.[1];
    if (code !== undefined) throw new ProblemError(code, {}, [], { cause: error });
    throw error;
  }
}

/** What the door itself says no to: these it alone can know. */
const refusals = [
  [SqlState.LockTimeout, 'idempotency/in-progress'],
  [SqlState.AlreadyCancelled, 'signup/already-cancelled'],
  [SqlState.NoOffer, 'signup/no-offer'],
  [SqlState.OfferExpired, 'signup/offer-expired'],
  [SqlState.TrialUsed, 'signup/trial-used'],
] as const;

const at = (now: number) => new Date(now);

/** What became of an earlier request with the same key, if there was one. */
export async function recall(
  database: Database,
  association: string,
  { key, hash }: RequestKey,
): Promise<KeptAnswer | undefined> {
  const { rows } = await sql<{ answered: Answered | null }>`
    select network.recall(${association}, ${key}, ${hash}) as answered`.execute(database.db);
  return rows[0]?.answered ? read(rows[0].answered) : undefined;
}

/** Signs up the people of one request. */
export function place(
  database: Database,
  request: {
    readonly association: string;
    readonly meeting: string;
    readonly version: number;
    /** Absent while importing. */
    readonly key?: RequestKey;
    readonly entries: readonly DoorEntry[];
    readonly language: string;
    /** The address that a personal link proved, and whose it is. */
    readonly known?: (Proof & { readonly emailKey: string }) | undefined;
    /** Loads signups that were taken elsewhere: no mail. */
    readonly importing?: boolean;
  },
  now: number,
): Promise<KeptAnswer> {
  const { association, meeting, version, key, entries, language, known, importing = false } = request;
  return call(
    database,
    sql`network.place(${association}, ${meeting}, ${version}, ${key?.key ?? null}, ${key?.hash ?? null},
      ${JSON.stringify(entries)}::jsonb, ${language}, ${known?.emailKey ?? null}, ${known?.standing ?? null},
      ${known?.invitedBy ?? null}, ${importing}, ${at(now)})`,
  );
}

/** Changes a signup: the whole entry anew. */
export function change(
  database: Database,
  request: {
    readonly association: string;
    readonly meeting: string;
    readonly version: number;
    readonly signup: string;
    readonly key: RequestKey;
    readonly entry: DoorEntry;
    readonly language: string;
    readonly proof: Proof;
    readonly mayClaim: boolean;
    readonly late: boolean;
  },
  now: number,
): Promise<KeptAnswer> {
  const { association, meeting, version, signup, key, entry, language, proof, mayClaim, late } = request;
  return call(
    database,
    sql`network.change(${association}, ${meeting}, ${version}, ${signup}, ${key.key}, ${key.hash},
      ${JSON.stringify(entry)}::jsonb, ${language}, ${proof.standing}, ${proof.invitedBy ?? null}, ${mayClaim}, ${late},
      ${at(now)})`,
  );
}

/** Cancels every part of a signup. */
export function cancel(
  database: Database,
  request: {
    readonly association: string;
    readonly meeting: string;
    readonly signup: string;
    readonly key: RequestKey;
    readonly late: boolean;
  },
  now: number,
): Promise<KeptAnswer> {
  const { association, meeting, signup, key, late } = request;
  return call(
    database,
    sql`network.cancel(${association}, ${meeting}, ${signup}, ${key.key}, ${key.hash}, ${late}, ${at(now)})`,
  );
}

/** Accepts or declines a seat that is offered. */
export function answerOffer(
  database: Database,
  request: {
    readonly association: string;
    readonly meeting: string;
    readonly signup: string;
    readonly part: string;
    readonly accept: boolean;
    readonly key: RequestKey;
  },
  now: number,
): Promise<KeptAnswer> {
  const { association, meeting, signup, part, accept, key } = request;
  return call(
    database,
    sql`network.answer_offer(${association}, ${meeting}, ${signup}, ${part}, ${accept}, ${key.key}, ${key.hash}, ${at(now)})`,
  );
}

/** Writes down that somebody asked for a link: the same for every address, known or not. */
export async function requestLink(
  database: Database,
  request: {
    readonly association: string;
    readonly meeting: string;
    readonly emailKey: string;
    readonly key: RequestKey;
  },
  now: number,
): Promise<void> {
  const { association, meeting, emailKey, key } = request;
  await call(
    database,
    sql`network.request_link(${association}, ${meeting}, ${emailKey}, ${key.key}, ${key.hash}, ${at(now)})`,
  );
}

/** Lets offers of a meeting lapse that nobody took in time, and passes on what is free. */
export async function settleMeeting(
  database: Database,
  association: string,
  meeting: string,
  now: number,
): Promise<void> {
  await sql`select network.settle_meeting(${association}, ${meeting}, ${at(now)})`.execute(database.db);
}

/** The meetings in which an offer has expired, or reserved seats became common while somebody waits. */
export async function dueMeetings(
  database: Database,
  now: number,
): Promise<readonly { readonly association: string; readonly meeting: string }[]> {
  const { rows } = await sql<{ association: string; meeting: string }>`
    select association_id as association, meeting_id as meeting from network.due_meetings(${at(now)})`.execute(
    database.db,
  );
  return rows;
}

import { createHash, randomBytes } from 'node:crypto';
import type { SignupPerson } from '@network-meetings/core';
import type { Database } from './connect.js';

/** Days after a meeting during which its personal links work (`docs/protocol.md`, Personal links). */
const DAYS_AFTER = 30;
const DAY = 86_400_000;

/** Whom a personal link proves, and for which meeting. */
export type HeldLink =
  | {
      readonly kind: 'signup';
      readonly meeting: string;
      readonly signup: string;
      readonly emailKey: string;
      readonly isMember: boolean;
    }
  | {
      readonly kind: 'invitation';
      readonly meeting: string;
      readonly emailKey: string;
      readonly isMember: true;
      readonly person: SignupPerson;
    };

/** What of a token is kept, and stands for it in a request's hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whom a token of an association proves; undefined when it is unknown, expired, or of another association. */
export async function findLink(
  database: Database,
  association: string,
  token: string,
  now: number,
): Promise<HeldLink | undefined> {
  const row = await database.db
    .selectFrom('link')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.association_id', '=', 'link.association_id')
        .onRef('meeting.id', '=', 'link.meeting_id'),
    )
    .leftJoin('signup', 'signup.id', 'link.signup_id')
    .leftJoin('member', (join) =>
      join
        .onRef('member.association_id', '=', 'link.association_id')
        .onRef('member.id', '=', 'link.member_id'),
    )
    .select(['link.meeting_id', 'link.signup_id', 'signup.email_key as signup_key', 'signup.standing'])
    .select([
      'member.email_key as member_key',
      'member.name',
      'member.email',
      'member.organisation',
      'member.phone',
    ])
    .where('token_hash', '=', hashToken(token))
    .where('link.association_id', '=', association)
    .where('meeting.ends_at', '>', new Date(now - DAYS_AFTER * DAY))
    .executeTakeFirst();
  if (!row) return undefined;
  const meeting = row.meeting_id;
  if (row.signup_id !== null && row.signup_key !== null) {
    return {
      kind: 'signup',
      meeting,
      signup: row.signup_id,
      emailKey: row.signup_key,
      isMember: row.standing === 'member',
    };
  }
  if (row.member_key === null || row.name === null || row.email === null) return undefined;
  const person = {
    name: row.name,
    email: row.email,
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.phone !== null && { phone: row.phone }),
  };
  return { kind: 'invitation', meeting, emailKey: row.member_key, isMember: true, person };
}

/** For whom a link is made. */
export type LinkOwner = { readonly signup: string } | { readonly member: string };

/** Makes a personal link. The token is told once, here, and goes into a mail; of it only the hash is kept. */
export async function createLink(
  database: Database,
  association: string,
  meeting: string,
  owner: LinkOwner,
  now: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.db
    .insertInto('link')
    .values({
      token_hash: hashToken(token),
      kind: 'signup' in owner ? 'signup' : 'invitation',
      association_id: association,
      meeting_id: meeting,
      signup_id: 'signup' in owner ? owner.signup : null,
      member_id: 'member' in owner ? owner.member : null,
      created_at: new Date(now),
    })
    .execute();
  return token;
}

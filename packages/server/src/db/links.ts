import { createHash, randomBytes } from 'node:crypto';
import type { InvitedBy, SignupPerson, Standing } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** Days after a meeting during which its personal links work (`docs/protocol.md`, Personal links). */
const DAYS_AFTER = 30;
const DAY = 86_400_000;

/** Whom a personal link proves, and for which meeting. */
export interface HeldLink {
  readonly meeting: string;
  /** The address as it is compared. */
  readonly emailKey: string;
  readonly standing: Standing;
  readonly invitedBy: InvitedBy | undefined;
  /** Whom an invitation is for; the link of a signup has none, since the signup itself says it. */
  readonly person: SignupPerson | undefined;
  /** The language that the invited person is written to in. */
  readonly language: string | undefined;
}

/** What of a token is kept, and stands for it in a request's hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

interface LinkRow {
  readonly meeting: string;
  readonly emailKey: string;
  readonly standing: Standing;
  readonly invitedBy: InvitedBy | null;
  readonly kind: 'signup' | 'invitation';
  readonly name: string;
  readonly email: string;
  readonly organisation: string | null;
  readonly phone: string | null;
  readonly language: string | null;
}

/** Whom a token proves; undefined when it is unknown, expired, or of another association. Who has left the group is a guest. */
export async function findLink(
  database: Database,
  association: string,
  token: string,
  now: number,
): Promise<HeldLink | undefined> {
  const { rows } = await sql<LinkRow>`
    select link.meeting_id as meeting, link.kind,
      coalesce(signup.email_key, member.email_key, guest.email_key) as "emailKey",
      coalesce(signup.name, member.name, guest.name) as name,
      coalesce(signup.email, member.email, guest.email) as email,
      coalesce(signup.organisation, member.organisation, guest.organisation) as organisation,
      coalesce(signup.phone, member.phone, guest.phone) as phone,
      coalesce(signup.language, member.language, guest.language) as language,
      coalesce(signup.standing, case member.status when 'active' then 'member' when 'prospective' then 'prospective' end,
        'guest') as standing,
      coalesce(signup.invited_by, guest.invited_by) as "invitedBy"
    from network.link
    join network.meeting on meeting.association_id = link.association_id and meeting.id = link.meeting_id
    left join network.signup on signup.id = link.signup_id
    left join network.member on member.association_id = link.association_id and member.id = link.member_id
    left join network.invited_guest guest on guest.association_id = link.association_id
      and guest.meeting_id = link.meeting_id and guest.email_key = link.guest_key
    where token_hash = ${hashToken(token)} and link.association_id = ${association}
      and meeting.ends_at > ${new Date(now - DAYS_AFTER * DAY)}`.execute(database.db);
  const [row] = rows;
  if (!row) return undefined;
  const { meeting, emailKey, standing, invitedBy, kind, name, email, organisation, phone, language } = row;
  const person = {
    name,
    email,
    ...(organisation !== null && { organisation }),
    ...(phone !== null && { phone }),
  };
  return {
    meeting,
    emailKey,
    standing,
    invitedBy: invitedBy ?? undefined,
    person: kind === 'invitation' ? person : undefined,
    language: language ?? undefined,
  };
}

/** For whom a link is made. */
export type LinkOwner =
  { readonly signup: string } | { readonly member: string } | { readonly guest: string };

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
      guest_key: 'guest' in owner ? owner.guest : null,
      created_at: new Date(now),
    })
    .execute();
  return token;
}

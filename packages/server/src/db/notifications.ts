import type { Standing } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { LinkOwner } from './links.js';
import type { MailContact, NotificationKind, NotificationOutcome } from './schema.js';

/** A mail that is to be sent, and to whom; personal data are read when it is sent and not before. */
export interface HeldNotification {
  readonly id: string;
  readonly association: string;
  readonly meeting: string;
  readonly kind: NotificationKind;
  readonly outcome: NotificationOutcome;
  /** Sent already, or one too many in an hour. */
  readonly done: boolean;
  /** What is known of the reader's language. */
  readonly language: string | undefined;
  readonly name: string;
  readonly email: string;
  /** Whose personal link the mail carries; absent where the reader is no owner of the signup. */
  readonly owner: LinkOwner | undefined;
  /** The person whose signup it is, where the mail goes to somebody else. */
  readonly about: string | undefined;
  readonly contact: MailContact | undefined;
  readonly standing: Standing;
  readonly mailsBefore: number;
  readonly wasInvited: boolean;
  readonly createdAt: number;
}

interface NotificationRow {
  readonly id: string;
  readonly association: string;
  readonly meeting: string;
  readonly kind: NotificationKind;
  readonly outcome: NotificationOutcome;
  readonly recipient: { readonly name: string; readonly email: string } | null;
  readonly done: boolean;
  readonly signup: string | null;
  readonly member: string | null;
  readonly guest: string | null;
  readonly language: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly contact: MailContact | null;
  readonly standing: Standing;
  readonly mails_before: number;
  readonly was_invited: boolean;
  readonly created_at: Date;
}

function ownerOf({ contact, signup, member, guest }: NotificationRow): LinkOwner | undefined {
  if (contact) return undefined;
  // Whoever typed the address of somebody known: the mail's link shows who its reader is ("Who is who").
  if (member !== null) return { member };
  if (guest !== null) return { guest };
  return signup === null ? undefined : { signup };
}

/** A notification by its id; undefined when it is gone with its signup. */
export async function readNotification(
  database: Database,
  id: string,
): Promise<HeldNotification | undefined> {
  const { rows } = await sql<NotificationRow>`
    select n.id, n.association_id as association, n.meeting_id as meeting, kind, outcome, recipient, contact, mails_before,
      was_invited, n.created_at, sent_at is not null or muted as done,
      coalesce(signup.standing, case member.status when 'active' then 'member' when 'prospective' then 'prospective' end,
        'guest') as standing, signup.id as signup, member.id as member, guest.email_key as guest,
      coalesce(signup.language, member.language, guest.language) as language,
      coalesce(signup.name, member.name, guest.name) as name, coalesce(signup.email, member.email, guest.email) as email
    from network.notification n
    left join network.signup on signup.id = n.signup_id
    left join lateral (
      select * from network.member
      where member.association_id = n.association_id and status <> 'left'
        and (member.id = n.member_id or (member.email_key = signup.email_key
          and group_id = any (network.groups_of(n.association_id, n.meeting_id))))
      order by status = 'active' desc, member.id limit 1) member on true
    left join network.invited_guest guest on guest.association_id = n.association_id and guest.meeting_id = n.meeting_id
      and guest.email_key = coalesce(n.guest_key, signup.email_key)
    where n.id = ${id}`.execute(database.db);
  const [row] = rows;
  if (!row) return undefined;
  const { association, meeting, kind, outcome, recipient, done, language, contact } = row;
  const email = contact ? recipient?.email : row.email;
  // Its member or guest may have been deleted since; and an address that was kept for a mail is gone when it was sent.
  if (typeof email !== 'string') return undefined;
  const isOther = contact !== null && contact !== 'substitute';
  return {
    id,
    association,
    meeting,
    kind,
    outcome,
    done,
    // Who leads, hosts or speaks is written to in the language of the feed.
    language: isOther ? undefined : (language ?? undefined),
    name: (contact ? recipient?.name : row.name) ?? '',
    email,
    owner: ownerOf(row),
    about: contact ? (row.name ?? undefined) : undefined,
    contact: contact ?? undefined,
    standing: contact ? 'guest' : row.standing,
    mailsBefore: row.mails_before,
    wasInvited: row.was_invited,
    createdAt: row.created_at.getTime(),
  };
}

/** Writes down that a mail was handed over; an address that was kept for it alone is deleted. */
export async function markSent(
  database: Database,
  id: string,
  messageId: string,
  now: number,
): Promise<void> {
  await database.db
    .updateTable('notification')
    .set({ sent_at: new Date(now), message_id: messageId, recipient: null })
    .where('id', '=', id)
    .execute();
}

/** Writes the mails that a request for a link leads to, if its address is known. */
export async function answerLinkRequest(database: Database, request: string, now: number): Promise<void> {
  await sql`select network.answer_link_request(${request}, ${new Date(now)})`.execute(database.db);
}

/** Invites who is on the roster, and the host's guests, and has neither answered nor been invited. @returns how many */
export async function inviteAll(
  database: Database,
  association: string,
  meeting: string,
  now: number,
): Promise<number> {
  const { rows } = await sql<{ invited: number }>`
    select network.invite(${association}, ${meeting}, ${new Date(now)}) as invited`.execute(database.db);
  return rows[0]?.invited ?? 0;
}

/** Writes the mails of a kind that are due for a meeting, to who has not got them (`functions/planned.ts`). */
export async function writeDue(
  database: Database,
  association: string,
  meeting: string,
  kind: 'chase' | 'reminder' | 'head-count' | 'follow-up',
  due: number,
  now: number,
): Promise<void> {
  await sql`select network.write_due(${association}, ${meeting}, ${kind}, ${new Date(due)}, ${new Date(now)})`.execute(
    database.db,
  );
}

/** Gives every mail that is not sent and has no job a job again. @returns how many had none */
export async function requeueUnsent(database: Database, now: number): Promise<number> {
  const { rows } = await sql<{ requeued: number }>`
    select network.requeue_unsent(${new Date(now)}) as requeued`.execute(database.db);
  return rows[0]?.requeued ?? 0;
}

/** Seconds that the oldest unsent mail has waited; 0 when all are sent. */
export async function oldestUnsentSeconds(database: Database, now: number): Promise<number> {
  const { rows } = await sql<{ oldest: Date | null }>`
    select min(created_at) as oldest from network.notification where sent_at is null and not muted`.execute(
    database.db,
  );
  const oldest = rows[0]?.oldest;
  return oldest ? Math.max(0, Math.round((now - oldest.getTime()) / 1000)) : 0;
}

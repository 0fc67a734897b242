import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { LinkOwner } from './links.js';
import type { NotificationKind, NotificationOutcome } from './schema.js';

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
}

function ownerOf({ recipient, signup, member, guest }: NotificationRow): LinkOwner | undefined {
  if (recipient) return undefined;
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
    select n.id, n.association_id as association, n.meeting_id as meeting, kind, outcome, recipient,
      sent_at is not null or muted as done, signup.id as signup, member.id as member, guest.email_key as guest,
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
  // Its member or guest may have been deleted since.
  if (typeof row?.email !== 'string') return undefined;
  const { association, meeting, kind, outcome, recipient, done, language } = row;
  return {
    id,
    association,
    meeting,
    kind,
    outcome,
    done: done || (kind.startsWith('substitute') && !recipient),
    language: language ?? undefined,
    name: recipient?.name ?? row.name ?? '',
    email: recipient?.email ?? row.email,
    owner: ownerOf(row),
    about: recipient ? (row.name ?? undefined) : undefined,
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

/** Seconds that the oldest unsent mail has waited; 0 when all are sent. */
export async function oldestUnsentSeconds(database: Database, now: number): Promise<number> {
  const { rows } = await sql<{ oldest: Date | null }>`
    select min(created_at) as oldest from network.notification where sent_at is null and not muted`.execute(
    database.db,
  );
  const oldest = rows[0]?.oldest;
  return oldest ? Math.max(0, Math.round((now - oldest.getTime()) / 1000)) : 0;
}

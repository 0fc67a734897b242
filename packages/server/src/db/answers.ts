import type { Attendance, PartOutcome, SignupEntry, Standing } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';
import { entryOf } from './signups.js';

/** What one person answered to a meeting, and what became of it; for those who lead the meeting. */
export interface HeldAnswer {
  readonly id: string;
  readonly emailKey: string;
  readonly standing: Standing;
  readonly cancelled: boolean;
  /** Whether a seat was given back after the deadline (rule 21). */
  readonly late: boolean;
  readonly entry: Omit<SignupEntry, 'parts'>;
  readonly parts: readonly (PartOutcome & { readonly attendance: Attendance })[];
  readonly signedUpAt: Date;
  readonly cancelledAt: Date | null;
}

/** The answers to a meeting in the order in which they came; of a person who signed up anew the last. */
export async function readAnswers(
  { db }: Database,
  association: string,
  meeting: string,
): Promise<readonly HeldAnswer[]> {
  const rows = await db
    .selectFrom('signup')
    .distinctOn('email_key')
    .selectAll()
    .select(sql<PartOutcome[]>`network.outcome_of(id)`.as('parts'))
    .select(
      sql<Record<string, Attendance>>`(select coalesce(jsonb_object_agg(part_id, attendance), '{}')
        from network.seat where signup_id = signup.id)`.as('attendance'),
    )
    .where('association_id', '=', association)
    .where('meeting_id', '=', meeting)
    .orderBy('email_key')
    .orderBy(sql`cancelled_at is null desc, signed_up_at desc`)
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      emailKey: row.email_key,
      standing: row.standing,
      cancelled: row.cancelled_at !== null,
      late: row.late,
      entry: entryOf(row),
      parts: row.parts.map((part) => ({ ...part, attendance: row.attendance[part.part] ?? 'unknown' })),
      signedUpAt: row.signed_up_at,
      cancelledAt: row.cancelled_at,
    }))
    .sort((a, b) => a.signedUpAt.getTime() - b.signedUpAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** Somebody who was invited to a meeting. */
export interface InvitedPerson {
  readonly emailKey: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string | undefined;
  readonly invitedAt: Date;
}

/** Who was invited to a meeting, in the order of the invitations; who has left the group since is not among them. */
export async function readInvited(
  { db }: Database,
  association: string,
  meeting: string,
): Promise<readonly InvitedPerson[]> {
  const { rows } = await sql<{
    emailKey: string;
    name: string;
    email: string;
    organisation: string | null;
    invitedAt: Date;
  }>`
    select coalesce(member.email_key, guest.email_key) as "emailKey", coalesce(member.name, guest.name) as name,
      coalesce(member.email, guest.email) as email, coalesce(member.organisation, guest.organisation) as organisation,
      n.created_at as "invitedAt"
    from network.notification n
    left join network.member on member.association_id = n.association_id and member.id = n.member_id
    left join network.invited_guest guest on guest.association_id = n.association_id and guest.meeting_id = n.meeting_id
      and guest.email_key = n.guest_key
    where n.association_id = ${association} and n.meeting_id = ${meeting} and kind = 'invitation'
      and coalesce(member.status, 'active') <> 'left'
    order by n.created_at, name, n.id`.execute(db);
  return rows.map(({ organisation, ...row }) => ({ ...row, organisation: organisation ?? undefined }));
}

/** Notes whether the owner of a confirmed seat was there. @returns false when there is no such seat any more */
export async function noteAttendance(
  { db }: Database,
  signup: string,
  part: string,
  attendance: Attendance,
): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`
    select network.note_attendance(${signup}, ${part}, ${attendance}) as noted`.execute(db);
  return rows[0]?.noted ?? false;
}

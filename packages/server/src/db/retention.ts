import { parseWith } from '@network-meetings/core';
import { RetentionPolicy } from '@network-meetings/core/facilitation';
import { sql } from 'kysely';
import type { Database } from './connect.js';

function proposed(): RetentionPolicy {
  const parsed = parseWith(RetentionPolicy, {});
  if (!parsed.ok) throw new Error('the proposal is no policy');
  return parsed.value;
}

/** How long what is kept where an association has not said otherwise. */
export const proposedRetention: RetentionPolicy = proposed();

/** How long an association keeps what. */
export async function readRetention({ db }: Database, association: string): Promise<RetentionPolicy> {
  const { rows } = await sql<{ policy: Partial<RetentionPolicy> }>`
    select policy from network.retention where association_id = ${association}`.execute(db);
  return { ...proposedRetention, ...rows[0]?.policy };
}

/** Sets how long an association keeps what; the next housekeeping acts by it. */
export async function writeRetention(
  { db }: Database,
  association: string,
  policy: RetentionPolicy,
): Promise<void> {
  await sql`insert into network.retention (association_id, policy) values (${association}, ${JSON.stringify(policy)}::jsonb)
    on conflict (association_id) do update set policy = excluded.policy`.execute(db);
}

/** The time of an association for a field, in SQL. */
const kept = (field: keyof RetentionPolicy) =>
  sql`coalesce((select (policy ->> ${sql.lit(field)})::integer from network.retention
    where retention.association_id = meeting.association_id), ${sql.lit(proposedRetention[field])})`;

const ofMeeting = sql`meeting.association_id = signup.association_id and meeting.id = signup.meeting_id`;

/**
 * Deletes of every association what has been kept for its time (rule 24): dietary needs, answers, then the person. Signups stay as
 * nobody's, so that counts do.
 * @param now milliseconds since 1970
 */
export async function purge({ db }: Database, now: number): Promise<void> {
  const at = new Date(now);
  // Also of who has cancelled: nobody cooks for them.
  await sql`update network.signup set dietary_needs = null from network.meeting
    where ${ofMeeting} and dietary_needs is not null
      and (cancelled_at is not null or ends_at + ${kept('dietaryHours')} * interval '1 hour' <= ${at})`.execute(
    db,
  );
  await sql`update network.signup set occupies = null, ask = null, offer = null, questions = null from network.meeting
    where ${ofMeeting} and num_nonnulls(occupies, ask, offer, questions) > 0
      and ends_at + ${kept('answerDays')} * interval '1 day' <= ${at}`.execute(db);
  await sql`delete from network.notification using network.meeting
    where meeting.association_id = notification.association_id and meeting.id = notification.meeting_id
      and ends_at + ${kept('answerDays')} * interval '1 day' <= ${at}`.execute(db);
  await sql`select network.anonymise(array(
    select signup.id from network.signup join network.meeting on ${ofMeeting}
    where erased_at is null and ends_at + ${kept('personDays')} * interval '1 day' <= ${at}), ${at})`.execute(
    db,
  );
  await sql`delete from network.invited_guest using network.meeting
    where meeting.association_id = invited_guest.association_id and meeting.id = invited_guest.meeting_id
      and ends_at + ${kept('answerDays')} * interval '1 day' <= ${at}`.execute(db);
  const own = (field: keyof RetentionPolicy, table: string) =>
    sql`coalesce((select (policy ->> ${sql.lit(field)})::integer from network.retention
      where retention.association_id = ${sql.table(table)}.association_id), ${sql.lit(proposedRetention[field])})`;
  await sql`delete from network.application
    where received_at + ${own('applicationDays', 'application')} * interval '1 day' <= ${at}`.execute(db);
  // The roster says who has left and not when: from when it is first seen.
  await sql`update network.member set left_at = case status when 'left' then ${at}::timestamptz end
    where (status = 'left') <> (left_at is not null)`.execute(db);
  await sql`delete from network.member
    where left_at + ${own('formerMemberDays', 'member')} * interval '1 day' <= ${at}`.execute(db);
  await sql`delete from network.audit where at + ${own('auditDays', 'audit')} * interval '1 day' <= ${at}`.execute(
    db,
  );
}

import type { AttendeeList } from '@network-meetings/core/facilitation';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** Writes down that a person agrees to be seen by the others who come, or does not any more. */
export async function setListed(
  { db }: Database,
  signup: string,
  listed: boolean,
  now: number,
): Promise<void> {
  await sql`update network.signup set listed_at = case when ${listed} then coalesce(listed_at, ${new Date(now)}) end
    where id = ${signup} and cancelled_at is null and erased_at is null`.execute(db);
}

/** Who comes to a meeting: those who have agreed to be seen, and how many have not. Who sends a colleague does not come. */
export async function readAttendees(
  { db }: Database,
  association: string,
  meeting: string,
  reader: string,
): Promise<AttendeeList> {
  const { rows } = await sql<{
    id: string;
    name: string;
    organisation: string | null;
    listed: boolean;
    parts: string[] | null;
  }>`
    select signup.id, name, organisation, listed_at is not null as listed,
      array_agg(part_id order by part_id) filter (where seat.answer = 'coming') as parts
    from network.signup join network.seat on signup_id = signup.id
    where signup.association_id = ${association} and signup.meeting_id = ${meeting} and cancelled_at is null
      and seat.seat = 'confirmed'
    group by signup.id order by lower(name), signup.id`.execute(db);
  const isComing = rows.some(({ id }) => id === reader);
  const seen = isComing
    ? rows.flatMap(({ listed, parts, ...row }) => (listed && parts ? [{ ...row, parts }] : []))
    : [];
  return {
    meeting,
    listed: rows.some(({ id, listed }) => id === reader && listed),
    attendees: seen.map(({ name, organisation, parts }) => ({
      name,
      ...(organisation !== null && { organisation }),
      parts,
    })),
    others: isComing ? rows.length - seen.length : 0,
  };
}

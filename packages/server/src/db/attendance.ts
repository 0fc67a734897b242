import type { Attendance, AttendanceRecord, Standing } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/**
 * Who was there at the meetings of a group (rule 25): a record a seat, of members by their id in the roster of that group. A cancelled signup
 * has no seat, and counts where it was late.
 */
export async function readAttendance(
  { db }: Database,
  association: string,
  group: string,
): Promise<readonly AttendanceRecord[]> {
  const { rows } = await sql<{
    meeting: string;
    part: string;
    member: string | null;
    signup: string;
    standing: Standing;
    attendance: Attendance;
    late: boolean;
  }>`
    select signup.meeting_id as meeting, seat.part_id as part, member.id as member, signup.id as signup,
      signup.standing, seat.attendance, signup.late
    from network.signup
    join network.meeting on meeting.association_id = signup.association_id and meeting.id = signup.meeting_id
    join network.seat on seat.signup_id = signup.id
    left join network.member on member.association_id = signup.association_id and member.group_id = ${group}
      and member.email_key = signup.email_key
    where signup.association_id = ${association} and meeting.document -> 'groups' ? ${group}
      and (seat.seat = 'confirmed' or signup.late)
    order by signup.signed_up_at, signup.id, seat.part_id`.execute(db);
  return rows.map(({ meeting, part, member, signup, standing, attendance, late }) => ({
    ...{ meeting, part, standing, attendance, lateCancellation: late, signup },
    ...(member !== null && { member }),
  }));
}

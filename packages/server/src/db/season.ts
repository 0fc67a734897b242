import type { TimeZone, WallDate } from '@network-meetings/core';
import { dateOf, toWallTime } from '@network-meetings/core';
import type { SharedMembers } from '@network-meetings/core/programme';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** The groups with which a group shares active members, and how many (rule 12). */
export async function readSharedMembers(
  { db }: Database,
  association: string,
  group: string,
): Promise<readonly SharedMembers[]> {
  const { rows } = await sql<SharedMembers>`
    select other.group_id as "group", count(*) as members from network.member mine
    join network.member other on other.association_id = mine.association_id and other.email_key = mine.email_key
      and other.group_id <> mine.group_id and other.status = 'active'
    where mine.association_id = ${association} and mine.group_id = ${group} and mine.status = 'active'
    group by 1 order by 1`.execute(db);
  return rows;
}

/** The day on which the first invitation to each meeting was written, on the clock of the feed (rule 13). */
export async function readInvitationDays(
  { db }: Database,
  association: string,
  zone: TimeZone,
): Promise<Readonly<Record<string, WallDate>>> {
  const { rows } = await sql<{ meeting: string; at: Date }>`
    select meeting_id as meeting, min(created_at) as at from network.notification
    where association_id = ${association} and kind = 'invitation' group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ meeting, at }) => [meeting, dateOf(toWallTime(at.getTime(), zone))]));
}

import { sql } from 'kysely';
import { forgetExpired } from './access.js';
import type { Database } from './connect.js';
import { deleteApplications } from './applications.js';
import { requeueUnsent } from './notifications.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The longest hearing is 90 days; by then an application is decided, and those who decide have their mail. */
const APPLICATION_DAYS = 180;

/**
 * Deletes what is kept for a time only: answers after 24 hours, dietary needs after the meal, links that have expired, applications after half a year; and
 * looks for mails that nobody is going to send.
 */
export async function keepHouse(database: Database, now: number): Promise<void> {
  const { db } = database;
  await requeueUnsent(database, now);
  await deleteApplications(database, now - APPLICATION_DAYS * DAY);
  await forgetExpired(database, now);
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(now - DAY))
    .execute();
  // The last part of a meeting may end some hours after the meeting itself: the dinner.
  await sql`update network.signup set dietary_needs = null
    from network.meeting where meeting.association_id = signup.association_id and meeting.id = signup.meeting_id
      and dietary_needs is not null and meeting.ends_at < ${new Date(now - 12 * HOUR)}`.execute(db);
  await db
    .deleteFrom('link_request')
    .where('created_at', '<', new Date(now - DAY))
    .execute();
  await sql`delete from network.rate_limit where expire < ${now}`.execute(db);
  await sql`delete from network.link using network.meeting
    where meeting.association_id = link.association_id and meeting.id = link.meeting_id
      and meeting.ends_at < ${new Date(now - 31 * DAY)}`.execute(db);
}

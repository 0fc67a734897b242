import { sql } from 'kysely';
import { forgetExpired } from './access.js';
import type { Database } from './connect.js';
import { requeueUnsent } from './notifications.js';
import { purge } from './retention.js';
import { forgetWork } from './work.js';
import { deleteMessages } from './webhooks.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Forgets how often somebody asked. */
export async function forgetRate({ db }: Database, key: string): Promise<void> {
  await sql`delete from network.rate_limit where key = ${key}`.execute(db);
}

/**
 * Deletes what is kept for a time only: what people said, by the association's own times; answers to requests after 24 hours, links that have
 * expired; and looks for mails that nobody is going to send.
 */
export async function keepHouse(database: Database, now: number): Promise<void> {
  const { db } = database;
  await requeueUnsent(database, now);
  await purge(database, now);
  await deleteMessages(database, now);
  await forgetExpired(database, now);
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(now - DAY))
    .execute();
  await db
    .deleteFrom('link_request')
    .where('created_at', '<', new Date(now - DAY))
    .execute();
  await forgetWork(database, now);
  await sql`delete from network.rate_limit where expire < ${now}`.execute(db);
  await sql`delete from network.link using network.meeting
    where meeting.association_id = link.association_id and meeting.id = link.meeting_id
      and meeting.ends_at < ${new Date(now - 31 * DAY)}`.execute(db);
}

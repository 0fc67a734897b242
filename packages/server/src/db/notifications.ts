import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { NotificationKind, NotificationOutcome } from './schema.js';

/** A mail that is to be sent, and to whom; personal data are read when it is sent and not before. */
export interface HeldNotification {
  readonly id: string;
  readonly association: string;
  readonly meeting: string;
  readonly signup: string;
  readonly kind: NotificationKind;
  readonly outcome: NotificationOutcome;
  readonly sent: boolean;
  readonly language: string;
  readonly name: string;
  readonly email: string;
}

/** A notification by its id; undefined when it is gone with its signup. */
export async function readNotification(
  database: Database,
  id: string,
): Promise<HeldNotification | undefined> {
  const row = await database.db
    .selectFrom('notification')
    .innerJoin('signup', 'signup.id', 'notification.signup_id')
    .select([
      'notification.id',
      'notification.association_id',
      'meeting_id',
      'signup_id',
      'kind',
      'outcome',
      'sent_at',
    ])
    .select(['language', 'name', 'email'])
    .where('notification.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { association_id, meeting_id, signup_id, sent_at, ...rest } = row;
  return {
    ...rest,
    association: association_id,
    meeting: meeting_id,
    signup: signup_id,
    sent: sent_at !== null,
  };
}

/** Writes down that a mail was handed over. */
export async function markSent(
  database: Database,
  id: string,
  messageId: string,
  now: number,
): Promise<void> {
  await database.db
    .updateTable('notification')
    .set({ sent_at: new Date(now), message_id: messageId })
    .where('id', '=', id)
    .execute();
}

/** Seconds that the oldest unsent mail has waited; 0 when all are sent. */
export async function oldestUnsentSeconds(database: Database, now: number): Promise<number> {
  const { rows } = await sql<{ oldest: Date | null }>`
    select min(created_at) as oldest from network.notification where sent_at is null`.execute(database.db);
  const oldest = rows[0]?.oldest;
  return oldest ? Math.max(0, Math.round((now - oldest.getTime()) / 1000)) : 0;
}

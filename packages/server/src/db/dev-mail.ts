import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { StoredAttachment } from './schema.js';

/** A mail as development keeps it. */
export interface DevMail {
  readonly id: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly StoredAttachment[];
  readonly raw: Buffer;
  readonly createdAt: Date;
}

/** Keeps a mail; the same message again is the same mail. */
export async function storeMail(database: Database, mail: Omit<DevMail, 'id'>): Promise<void> {
  await database.db
    .insertInto('dev_mail')
    .values({
      message_id: mail.messageId,
      recipient: mail.recipient,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      attachments: JSON.stringify(mail.attachments),
      raw: mail.raw,
      created_at: mail.createdAt,
    })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute();
}

/** The mails of a recipient, or of all, newest first. */
export async function listMail(
  database: Database,
  recipient?: string,
): Promise<readonly Pick<DevMail, 'id' | 'recipient' | 'subject' | 'createdAt'>[]> {
  let query = database.db
    .selectFrom('dev_mail')
    .select(['id', 'recipient', 'subject', 'created_at as createdAt'])
    .orderBy('arrival', 'desc')
    .limit(200);
  if (recipient !== undefined) query = query.where(sql`lower(recipient)`, '=', recipient.toLowerCase());
  return query.execute();
}

/** A mail by its id. */
export async function readMail(database: Database, id: string): Promise<DevMail | undefined> {
  const row = await database.db.selectFrom('dev_mail').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      messageId: row.message_id,
      recipient: row.recipient,
      subject: row.subject,
      text: row.body_text,
      html: row.body_html,
      attachments: row.attachments,
      raw: row.raw,
      createdAt: row.created_at,
    }
  );
}

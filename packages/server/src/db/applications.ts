import type { ApplicationRequest } from '@network-meetings/core';
import { emailKey } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { RequestKey } from './door.js';
import { call } from './door.js';

/** An application as it is kept. */
export interface HeldApplication {
  readonly id: string;
  readonly association: string;
  readonly request: ApplicationRequest;
  /** In milliseconds since 1970. */
  readonly receivedAt: number;
  /** Whether those who decide, and the applicant, were written to; both, where nobody is to be. */
  readonly told: boolean;
  readonly receipted: boolean;
}

/** Keeps an application, with the job for its mails; the same for every address. */
export async function keepApplication(
  database: Database,
  association: string,
  request: ApplicationRequest,
  key: RequestKey,
  now: number,
): Promise<void> {
  await call(
    database,
    sql`network.apply(${association}, ${request.group}, ${emailKey(request.person.email)},
      ${JSON.stringify(request)}::jsonb, ${key.key}, ${key.hash}, ${new Date(now)})`,
  );
}

/** An application by its id; undefined when it was deleted. */
export async function readApplication({ db }: Database, id: string): Promise<HeldApplication | undefined> {
  const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { association_id: association, request, received_at, muted, told_at, receipted_at } = row;
  return {
    id,
    association,
    request,
    receivedAt: received_at.getTime(),
    told: muted || told_at !== null,
    receipted: muted || receipted_at !== null,
  };
}

/** Writes down that a mail about an application was handed over. */
export async function markApplicationMail(
  { db }: Database,
  id: string,
  mail: 'told_at' | 'receipted_at',
  now: number,
): Promise<void> {
  await db
    .updateTable('application')
    .set({ [mail]: new Date(now) })
    .where('id', '=', id)
    .execute();
}

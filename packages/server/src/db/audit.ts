import { utcInstant } from '@network-meetings/core';
import type { AuditEntry } from '@network-meetings/core/facilitation';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** What somebody is about to do. */
export interface Deed {
  readonly association: string;
  readonly who: string;
  readonly action: string;
  readonly subject?: string | undefined;
}

/** Writes down who does what to which id, before it is done. @returns the number of the entry */
export async function noteDeed(
  { db }: Database,
  { association, who, action, subject }: Deed,
  now: number,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into network.audit (association_id, at, who, action, subject)
    select id, ${new Date(now)}, ${who}, ${action}, ${subject ?? null} from network.association where id = ${association}
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes down how it ended. */
export async function closeDeed({ db }: Database, id: number, status: number): Promise<void> {
  await sql`update network.audit set status = ${status} where id = ${id}`.execute(db);
}

/** The last entries of an association, newest first. @param before the number of an entry; those older than it @param most entries */
export async function readDeeds(
  { db }: Database,
  association: string,
  before: number | undefined,
  most: number,
): Promise<readonly { readonly id: number; readonly entry: AuditEntry }[]> {
  const { rows } = await sql<{
    id: number;
    at: Date;
    who: string;
    action: string;
    subject: string | null;
    status: number | null;
  }>`
    select id, at, who, action, subject, status from network.audit
    where association_id = ${association} and id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by id desc limit ${most}`.execute(db);
  return rows.map(({ id, at, who, action, subject, status }) => ({
    id,
    entry: {
      at: utcInstant(at.getTime()),
      who,
      action,
      ...(subject !== null && { subject }),
      ...(status !== null && { status }),
    },
  }));
}

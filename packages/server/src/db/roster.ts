import { createHash } from 'node:crypto';
import { emailKey, utcInstant } from '@network-meetings/core';
import type { InvitedBy, Member, SignupPerson } from '@network-meetings/core';
import { sql } from 'kysely';
import type { RosterEntry } from '../roster/read-roster.js';
import type { Database } from './connect.js';

/** What an import changed. */
export interface RosterChange {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Members that the roster doesn't name any more, where it was said to be complete. */
  readonly left: number;
}

/** The same for the same person in the same group, so that importing twice changes nothing. */
const idOf = (group: string, key: string) =>
  `m-${createHash('sha256').update(`${group}\n${key}`).digest('hex').slice(0, 24)}`;

/** The id that the owner of an address has in a group, or would have as its member. */
export const memberId = (group: string, email: string): string => idOf(group, emailKey(email));

/**
 * Writes a roster in one transaction. A member is known again by group and mail address.
 * @param complete who is not named in a group that is, has left
 */
export async function writeRoster(
  { db }: Database,
  association: string,
  entries: readonly RosterEntry[],
  complete: boolean,
): Promise<RosterChange> {
  const rows = entries.map(({ group, email, ...entry }) => {
    const key = emailKey(email);
    return { ...entry, id: idOf(group, key), group_id: group, email, email_key: key };
  });
  return db.transaction().execute(async (trx) => {
    const { rows: written } = await sql<{ added: boolean }>`
      insert into network.member as member
        (association_id, id, group_id, name, email, email_key, organisation, phone, sector, profile, language, status)
      select ${association}, id, group_id, name, email, email_key, organisation, phone, sector, profile, language, status
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as list (id text, group_id text, name text, email text,
        email_key text, organisation text, phone text, sector text, profile text, language text, status text)
      order by id
      on conflict (association_id, group_id, email_key) do update set name = excluded.name, email = excluded.email,
        organisation = excluded.organisation, phone = excluded.phone, sector = excluded.sector,
        profile = excluded.profile, language = excluded.language, status = excluded.status,
        reachable_by = case when excluded.status = 'active' then member.reachable_by end,
        reachable_since = case when excluded.status = 'active' then member.reachable_since end
      where (member.name, member.email, member.organisation, member.phone, member.sector, member.profile,
          member.language, member.status)
        is distinct from (excluded.name, excluded.email, excluded.organisation, excluded.phone, excluded.sector,
          excluded.profile, excluded.language, excluded.status)
      returning (xmax = 0) as added`.execute(trx);
    const added = written.filter(({ added: isNew }) => isNew).length;
    let left = 0;
    if (complete) {
      const groups = [...new Set(entries.map(({ group }) => group))];
      const people = rows.map(({ group_id, email_key }) => `${group_id} ${email_key}`);
      const gone = await sql<{ id: string }>`
        update network.member set status = 'left', reachable_by = null, reachable_since = null
        where association_id = ${association} and group_id = any (${groups}) and status <> 'left'
          and group_id || ' ' || email_key <> all (${people}) returning id`.execute(trx);
      left = gone.rows.length;
    }
    const changed = written.length - added;
    return { added, changed, unchanged: entries.length - written.length, left };
  });
}

/** The members of an association's groups, by group and name. */
export async function readRosterOf(
  { db }: Database,
  association: string,
  group?: string,
): Promise<readonly Member[]> {
  let query = db
    .selectFrom('member')
    .selectAll()
    .where('association_id', '=', association)
    .orderBy('group_id')
    .orderBy('name');
  if (group !== undefined) query = query.where('group_id', '=', group);
  const rows = await query.execute();
  return rows.map(
    ({ id, group_id, name, email, organisation, phone, sector, profile, language, status, ...row }) => ({
      id,
      group: group_id,
      name,
      email,
      status,
      ...(organisation !== null && { organisation }),
      ...(phone !== null && { phone }),
      ...(sector !== null && { sector }),
      ...(profile !== null && { profile: profile as NonNullable<Member['profile']> }),
      ...(language !== null && { language }),
      ...(row.reachable_by !== null &&
        row.reachable_since !== null && {
          reachable: { by: row.reachable_by, consentedAt: utcInstant(row.reachable_since.getTime()) },
        }),
    }),
  );
}

/** Writes down how members may be reached by the others of their group, by their own consent (rule 27). @param by empty: not at all */
export async function setReachable(
  { db }: Database,
  association: string,
  members: readonly string[],
  by: readonly ('phone' | 'email')[],
  now: number,
): Promise<void> {
  const isAgreed = by.length > 0;
  await db
    .updateTable('member')
    .set({ reachable_by: isAgreed ? [...by] : null, reachable_since: isAgreed ? new Date(now) : null })
    .where('association_id', '=', association)
    .where('id', 'in', members)
    .execute();
}

/** Notes guests whom somebody invites to one meeting; one who is noted already is noted anew. @returns how many */
export async function writeInvitedGuests(
  { db }: Database,
  association: string,
  meeting: string,
  guests: readonly (SignupPerson & { readonly language?: string | undefined })[],
  invitedBy: InvitedBy,
): Promise<number> {
  for (const { name, email, organisation, phone, language } of guests) {
    const person = {
      name,
      email,
      organisation: organisation ?? null,
      phone: phone ?? null,
      language: language ?? null,
      invited_by: invitedBy,
    };
    await db
      .insertInto('invited_guest')
      .values({ association_id: association, meeting_id: meeting, email_key: emailKey(email), ...person })
      .onConflict((conflict) =>
        conflict.columns(['association_id', 'meeting_id', 'email_key']).doUpdateSet(person),
      )
      .execute();
  }
  return guests.length;
}

/** Puts somebody on the roster who was admitted; a former or prospective member of the same address becomes the member. */
export async function admitMember(
  { db }: Database,
  association: string,
  { id, group, name, email, organisation, phone, sector, profile, language }: Member,
): Promise<void> {
  const person = {
    name,
    email,
    organisation: organisation ?? null,
    phone: phone ?? null,
    sector: sector ?? null,
    profile: profile ?? null,
    language: language ?? null,
    status: 'active' as const,
  };
  await db
    .insertInto('member')
    .values({ association_id: association, id, group_id: group, email_key: emailKey(email), ...person })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'group_id', 'email_key']).doUpdateSet(person),
    )
    .execute();
}

import type { PersonErased, PersonExport } from '@network-meetings/core/facilitation';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** Forgets the owner of an address in one association (`functions/privacy.ts`). @returns how many of what */
export async function erasePerson(
  { db }: Database,
  association: string,
  emailKey: string,
  now: number,
): Promise<Omit<PersonErased, 'remains'>> {
  const { rows } = await sql<{ erased: Omit<PersonErased, 'remains'> }>`
    select network.erase_person(${association}, ${emailKey}, ${new Date(now)}) as erased`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the erasure gave no answer');
  return row.erased;
}

/** In which tables a text still stands. Reads everything: for rare questions. */
export async function findText(
  { db }: Database,
  association: string,
  text: string,
): Promise<PersonErased['remains']> {
  const { rows } = await sql<{ table: string; rows: number }>`
    select name as table, hits as rows from network.find_text(${association}, ${text})`.execute(db);
  return rows;
}

const handled: ReadonlySet<string> = new Set(['signup', 'link', 'notification', 'seat']);

/**
 * Reads everything that is kept of a person: from each table that names people by their address, or by a member or a signup of theirs; so a table
 * that is made later is read too.
 */
export async function readPerson(
  { db }: Database,
  association: string,
  emailKey: string,
): Promise<PersonExport['kept']> {
  const result: PersonExport['kept'] = {};
  const read = async (name: string, query: ReturnType<typeof sql<{ row: Record<string, unknown> }>>) => {
    const { rows } = await query.execute(db);
    // Of secrets there are hashes, which tell nobody anything.
    if (rows.length > 0)
      result[name] = rows.map(({ row }) =>
        Object.fromEntries(
          Object.entries(row).filter(([column, value]) => !column.endsWith('_hash') && value !== null),
        ),
      );
  };
  const mine = sql`select id from network.signup where association_id = ${association} and email_key = ${emailKey}`;
  const members = sql`select id from network.member where association_id = ${association} and email_key = ${emailKey}`;
  await read(
    'signup',
    sql`select to_jsonb(signup) || jsonb_build_object('title', meeting.document ->> 'title', 'starts_at', meeting.starts_at, 'parts', (
        select jsonb_agg(jsonb_build_object('part', part_id, 'answer', answer, 'seat', seat, 'attendance', attendance))
        from network.seat where signup_id = signup.id)) as row
      from network.signup join network.meeting on meeting.association_id = signup.association_id and meeting.id = meeting_id
      where signup.association_id = ${association} and email_key = ${emailKey} order by signed_up_at`,
  );
  await read(
    'asSubstitute',
    sql`select jsonb_build_object('meeting_id', meeting_id, 'name', substitute_name, 'email', substitute_email,
        'organisation', substitute_organisation, 'phone', substitute_phone) as row
      from network.signup where association_id = ${association} and lower(substitute_email) = ${emailKey}`,
  );
  await read(
    'mail',
    sql`select jsonb_build_object('meeting_id', meeting_id, 'kind', kind, 'written', created_at, 'sent', sent_at,
        'message_id', message_id) as row
      from network.notification where association_id = ${association}
        and (signup_id in (${mine}) or member_id in (${members}) or guest_key = ${emailKey}
          or lower(recipient ->> 'email') = ${emailKey}) order by created_at`,
  );
  const { rows: tables } = await sql<{ name: string; column: string }>`
    select table_name as name, min(column_name) as column from information_schema.columns c
    where table_schema = 'network' and column_name in ('email_key', 'member_id', 'signup_id')
      and exists (select 1 from information_schema.columns o where o.table_schema = 'network'
        and o.table_name = c.table_name and o.column_name = 'association_id')
    group by table_name order by table_name`.execute(db);
  for (const { name, column } of tables) {
    if (handled.has(name)) continue;
    const which =
      column === 'email_key'
        ? sql`email_key = ${emailKey}`
        : sql`${sql.ref(column)} in (${column === 'member_id' ? members : mine})`;
    await read(
      name,
      sql`select to_jsonb(one) as row from ${sql.table(`network.${name}`)} one
        where association_id = ${association} and ${which}`,
    );
  }
  return result;
}

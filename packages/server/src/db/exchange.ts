import type { ExchangeKind, ExchangeRecord } from '@network-meetings/core/exchange';
import type { SeatingPlan } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** A record as it is kept. */
export interface HeldRecord {
  readonly id: string;
  readonly version: number;
  readonly entry: ExchangeRecord;
  /** Its place in the order of arrival. */
  readonly arrival: number;
}

/** Adds records; one that is there already stays as it is, since it may have been changed. @returns how many are new */
export async function addRecords(
  { db }: Database,
  association: string,
  entries: readonly ExchangeRecord[],
  now: number,
): Promise<number> {
  const rows = entries.map(({ kind, record }) => ({
    ...{ kind, id: record.id, group_id: record.group, member_id: record.member ?? null, document: record },
  }));
  const { rows: added } = await sql<{ id: string }>`
    insert into network.exchange_record (association_id, id, kind, group_id, member_id, document, created_at)
    select ${association}, one ->> 'id', one ->> 'kind', one ->> 'group_id', one ->> 'member_id', one -> 'document', ${new Date(now)}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as list (one, at)
    order by at
    on conflict (association_id, id) do nothing returning id`.execute(db);
  return added.length;
}

const held = (row: {
  id: string;
  kind: ExchangeKind;
  document: unknown;
  version: number;
  arrival: number;
}) => ({
  id: row.id,
  version: row.version,
  arrival: row.arrival,
  entry: { kind: row.kind, record: row.document } as ExchangeRecord,
});

/** Records of groups in the order of their arrival. @param page from the start, and all of them, when left out */
export async function readRecords(
  { db }: Database,
  association: string,
  groups: readonly string[],
  kinds: readonly ExchangeKind[],
  page: { readonly after?: number; readonly limit?: number } = {},
): Promise<readonly HeldRecord[]> {
  if (groups.length === 0) return [];
  let query = db
    .selectFrom('exchange_record')
    .select(['id', 'kind', 'document', 'version', 'arrival'])
    .where('association_id', '=', association)
    .where('group_id', 'in', groups)
    .where('kind', 'in', kinds)
    .orderBy('arrival');
  if (page.after !== undefined) query = query.where('arrival', '>', page.after);
  if (page.limit !== undefined) query = query.limit(page.limit);
  return (await query.execute()).map(held);
}

/** One record; undefined where there is none. */
export async function readRecord(
  { db }: Database,
  association: string,
  id: string,
): Promise<HeldRecord | undefined> {
  const row = await db
    .selectFrom('exchange_record')
    .select(['id', 'kind', 'document', 'version', 'arrival'])
    .where('association_id', '=', association)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && held(row);
}

/** Writes a record over a version of it. @returns false where somebody else was faster */
export async function replaceRecord(
  { db }: Database,
  association: string,
  { record }: ExchangeRecord,
  over: number,
): Promise<boolean> {
  const result = await db
    .updateTable('exchange_record')
    .set((eb) => ({
      document: JSON.stringify(record),
      member_id: record.member ?? null,
      version: eb('version', '+', 1),
    }))
    .where('association_id', '=', association)
    .where('id', '=', record.id)
    .where('version', '=', over)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes a version of a record. @returns false where somebody else was faster */
export async function deleteRecord(
  { db }: Database,
  association: string,
  id: string,
  over: number,
): Promise<boolean> {
  const result = await db
    .deleteFrom('exchange_record')
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('version', '=', over)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Notes who spoke in a round, in that order; a round that is sent again is the same round. */
export async function writeRound(
  { db }: Database,
  association: string,
  meeting: string,
  item: string,
  spoken: readonly string[],
  now: number,
): Promise<void> {
  await sql`insert into network.round (association_id, meeting_id, item_id, spoken, recorded_at)
    values (${association}, ${meeting}, ${item}, ${spoken}, ${new Date(now)})
    on conflict (association_id, meeting_id, item_id) do update set spoken = excluded.spoken, recorded_at = excluded.recorded_at`.execute(
    db,
  );
}

/** The seating plan of a meeting, with its version. */
export async function readSeating({ db }: Database, association: string, meeting: string) {
  return db
    .selectFrom('seating_plan')
    .select(['document', 'version'])
    .where('association_id', '=', association)
    .where('meeting_id', '=', meeting)
    .executeTakeFirst();
}

/** Writes a seating plan over a version; 0 for none. @returns its version, or undefined where somebody else was faster */
export async function writeSeating(
  { db }: Database,
  association: string,
  plan: SeatingPlan,
  over: number | undefined,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into network.seating_plan as plan (association_id, meeting_id, document)
    values (${association}, ${plan.meeting}, ${JSON.stringify(plan)}::jsonb)
    on conflict (association_id, meeting_id) do update set document = excluded.document, version = plan.version + 1
      where ${over ?? null}::bigint is null or plan.version = ${over ?? null}
    returning version`.execute(db);
  return rows[0]?.version;
}

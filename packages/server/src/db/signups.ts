import type { InvitedBy, PartOutcome, SignupEntry, Standing } from '@network-meetings/core';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { Schema } from './schema.js';

/** A signup as it stands: the entry, and what became of each part. */
export interface HeldSignup {
  readonly id: string;
  readonly emailKey: string;
  readonly standing: Standing;
  readonly invitedBy: InvitedBy | undefined;
  readonly language: string;
  readonly cancelled: boolean;
  readonly entry: Omit<SignupEntry, 'parts'>;
  readonly parts: readonly PartOutcome[];
}

const given = <K extends string, T>(name: K, value: T | null): Partial<Record<K, T>> =>
  value === null ? {} : ({ [name]: value } as Record<K, T>);

/** The fields of a signup as the person gave them. */
export function entryOf(row: Selectable<Schema['signup']>): Omit<SignupEntry, 'parts'> {
  return {
    person: {
      name: row.name,
      email: row.email,
      ...given('organisation', row.organisation),
      ...given('phone', row.phone),
    },
    ...(row.substitute_name !== null &&
      row.substitute_email !== null && {
        substitute: {
          name: row.substitute_name,
          email: row.substitute_email,
          ...given('organisation', row.substitute_organisation),
          ...given('phone', row.substitute_phone),
        },
      }),
    ...given('dietaryNeeds', row.dietary_needs),
    ...given('occupies', row.occupies),
    ...given('ask', row.ask),
    ...given('offer', row.offer),
    ...(row.questions && { questions: row.questions }),
    ...(row.charter_accepted_at && { charterAccepted: true }),
    ...(row.listed_at && { listed: true }),
  };
}

/** The signup that a person has for a meeting: the active one, else the last that was cancelled. */
export async function readSignupOf(
  database: Database,
  association: string,
  meeting: string,
  emailKey: string,
): Promise<HeldSignup | undefined> {
  return readSignup(
    database,
    sql<boolean>`(association_id, meeting_id, email_key) = (${association}, ${meeting}, ${emailKey})`,
  );
}

async function readSignup(
  database: Database,
  which: ReturnType<typeof sql<boolean>>,
): Promise<HeldSignup | undefined> {
  const row = await database.db
    .selectFrom('signup')
    .selectAll()
    .select(sql<PartOutcome[]>`network.outcome_of(id)`.as('parts'))
    .where(which)
    .orderBy(sql`cancelled_at is null desc, signed_up_at desc`)
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    emailKey: row.email_key,
    standing: row.standing,
    invitedBy: row.invited_by ?? undefined,
    language: row.language,
    cancelled: row.cancelled_at !== null,
    parts: row.parts,
    entry: entryOf(row),
  };
}

/** Whether any signup was ever made for an association's meetings. */
export async function hasSignups(database: Database, association: string): Promise<boolean> {
  const row = await database.db
    .selectFrom('signup')
    .select('id')
    .where('association_id', '=', association)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

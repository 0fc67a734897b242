import type { ApplicationState, Hearing, MembershipApplication, Objection } from '@network-meetings/core';
import { utcInstant } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';

/** An application to a group, with its version and its place in the order of arrival. */
export interface GroupApplication {
  readonly application: MembershipApplication;
  readonly version: number;
  readonly arrival: number;
}

interface Row {
  readonly id: string;
  readonly group_id: string;
  readonly request: {
    readonly person: Pick<
      MembershipApplication,
      'name' | 'email' | 'organisation' | 'phone' | 'sector' | 'profile'
    >;
    readonly language?: string;
    readonly motivation?: string;
    readonly trialMeeting?: string;
  };
  readonly state: ApplicationState;
  readonly received_at: Date;
  readonly decided_at: Date | null;
  readonly version: number;
  readonly arrival: number;
}

function applicationOf({ id, group_id, request, state, received_at, decided_at, version, arrival }: Row) {
  const { person, language, motivation, trialMeeting } = request;
  const application: MembershipApplication = {
    ...person,
    ...{ id, group: group_id, state, receivedAt: utcInstant(received_at.getTime()) },
    ...(language !== undefined && { language }),
    ...(motivation !== undefined && { motivation }),
    ...(trialMeeting !== undefined && { trialMeeting }),
    ...(decided_at && { decidedAt: utcInstant(decided_at.getTime()) }),
  };
  return { application, version, arrival };
}

const columns = sql`id, group_id, request, state, received_at, decided_at, version, arrival`;

/** Applications to groups, oldest first; those that came too often from one address are not among them. */
export async function readApplications(
  { db }: Database,
  association: string,
  groups: readonly string[],
  which: { readonly state?: ApplicationState | undefined; readonly after?: number; readonly limit?: number },
): Promise<readonly GroupApplication[]> {
  const { rows } = await sql<Row>`
    select ${columns} from network.application
    where association_id = ${association} and group_id = any (${groups}) and not muted
      and (${which.state ?? null}::text is null or state = ${which.state ?? null})
      and arrival > ${which.after ?? 0}
    order by arrival limit ${which.limit ?? null}`.execute(db);
  return rows.map(applicationOf);
}

/** One application; undefined where there is none. */
export async function readGroupApplication(
  { db }: Database,
  association: string,
  id: string,
): Promise<GroupApplication | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from network.application
    where association_id = ${association} and id::text = ${id} and not muted`.execute(db);
  const [row] = rows;
  return row && applicationOf(row);
}

/** The hearing of an application, with the objections; undefined where there was none. */
export async function readHearing(
  { db }: Database,
  association: string,
  application: string,
): Promise<Hearing | undefined> {
  const { rows } = await sql<{
    group: string;
    opens: Date;
    closes: Date;
    members: string[];
    objections: { member: string; ground: Objection['ground']; text: string | null; at: string }[];
  }>`
    select group_id as "group", opens, closes,
      array(select member_id from network.heard_member heard
        where heard.application_id = hearing.application_id order by member_id) as members,
      coalesce((select jsonb_agg(jsonb_build_object('member', member_id, 'ground', ground, 'text', text, 'at', at) order by at, member_id)
        from network.objection where objection.application_id = hearing.application_id), '[]') as objections
    from network.hearing where association_id = ${association} and application_id::text = ${application}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  return {
    ...{ id: application, application, group: row.group, members: row.members },
    ...{ opens: utcInstant(row.opens.getTime()), closes: utcInstant(row.closes.getTime()) },
    objections: row.objections.map(({ member, ground, text, at }) => ({
      ...{ id: member, member, ground, at: utcInstant(Date.parse(at)) },
      ...(text !== null && { text }),
    })),
  };
}

/** Writes another state over a version of an application. @returns false where somebody else was faster */
export async function writeApplicationState(
  { db }: Database,
  { id, state, decidedAt }: MembershipApplication,
  over: number,
  note: string | undefined,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update network.application set state = ${state}, decided_at = ${decidedAt ?? null}::timestamptz,
      decision_note = ${note ?? null}, decision_told_at = null, version = version + 1
    where id::text = ${id} and version = ${over} returning id`.execute(db);
  return rows.length > 0;
}

/** Opens a hearing, with a mail to each member who is heard. */
export async function writeHearing({ db }: Database, association: string, hearing: Hearing): Promise<void> {
  const { application, group, opens, closes, members } = hearing;
  await sql`insert into network.hearing (application_id, association_id, group_id, opens, closes)
    values (${application}::uuid, ${association}, ${group}, ${opens}::timestamptz, ${closes}::timestamptz)`.execute(
    db,
  );
  await sql`
    with heard as (
      insert into network.heard_member (application_id, association_id, member_id)
      select ${application}::uuid, ${association}, member from unnest(${members}::text[]) as member returning *)
    select graphile_worker.add_job('send-hearing', json_build_object('application', application_id, 'member', member_id))
    from heard`.execute(db);
}

/** Has the applicant told of a decision. */
export async function tellDecision({ db }: Database, application: string): Promise<void> {
  await sql`select graphile_worker.add_job('send-decision', json_build_object('application', ${application}::text))`.execute(
    db,
  );
}

/** Writes a member's objection; one that is there already is written anew. */
export async function writeObjection(
  { db }: Database,
  association: string,
  application: string,
  { member, ground, text, at }: Omit<Objection, 'id'>,
): Promise<void> {
  await sql`insert into network.objection (application_id, association_id, member_id, ground, text, at)
    values (${application}::uuid, ${association}, ${member}, ${ground}, ${text ?? null}, ${at}::timestamptz)
    on conflict (application_id, member_id) do update set ground = excluded.ground, text = excluded.text, at = excluded.at`.execute(
    db,
  );
}

/** Takes a member's objection back. */
export async function deleteObjection({ db }: Database, application: string, member: string): Promise<void> {
  await sql`delete from network.objection where application_id::text = ${application} and member_id = ${member}`.execute(
    db,
  );
}

/** The applications whose hearing runs and asks one of these members. */
export async function readHearingsOf(
  { db }: Database,
  association: string,
  members: readonly string[],
  now: number,
): Promise<readonly { readonly application: string; readonly member: string }[]> {
  const { rows } = await sql<{ application: string; member: string }>`
    select application_id as application, member_id as member from network.heard_member
    join network.hearing using (application_id) join network.application on application.id = application_id
    where heard_member.association_id = ${association} and member_id = any (${members}) and state = 'hearing'
      and opens <= ${new Date(now)} and closes > ${new Date(now)} order by closes, application_id`.execute(
    db,
  );
  return rows;
}

/** What a mail about a hearing or a decision is written from; undefined where there is nobody to write to any more, or it was. */
export async function readHearingMail({ db }: Database, application: string, member: string) {
  const { rows } = await sql<{ association: string; name: string; email: string; language: string | null }>`
    select heard.association_id as association, name, email, language from network.heard_member heard
    join network.member on member.association_id = heard.association_id and member.id = heard.member_id
    where application_id::text = ${application} and member_id = ${member} and told_at is null`.execute(db);
  return rows[0];
}

/** Writes down that a member was told of a hearing. */
export async function markHearingMail(
  { db }: Database,
  application: string,
  member: string,
  now: number,
): Promise<void> {
  await sql`update network.heard_member set told_at = ${new Date(now)}
    where application_id::text = ${application} and member_id = ${member}`.execute(db);
}

/** The association and the note of a decision that the applicant is to be told; undefined where that was done. */
export async function readDecisionMail({ db }: Database, application: string) {
  const { rows } = await sql<{ association: string; note: string | null; version: number }>`
    select association_id as association, decision_note as note, version from network.application
    where id::text = ${application} and decided_at is not null and decision_told_at is null`.execute(db);
  return rows[0];
}

/** Writes down that the applicant was told; the note is not needed any more. */
export async function markDecisionMail({ db }: Database, application: string, now: number): Promise<void> {
  await sql`update network.application set decision_told_at = ${new Date(now)}, decision_note = null
    where id::text = ${application}`.execute(db);
}

import type { Meeting, NetworkFeed, TimeZone } from '@network-meetings/core';
import { utcInstant } from '@network-meetings/core';
import { sql } from 'kysely';
import type { Database } from './connect.js';
import type { Telling } from '../services/telling.js';
import type { FeedHead } from './schema.js';

/** A meeting with the feed that it stands in, as they are now. */
export interface HeldMeeting {
  readonly association: string;
  readonly head: FeedHead;
  readonly meeting: Meeting;
  readonly version: number;
  readonly endsAt: number;
  /** It has left the feed: its signups can be seen and cancelled, and no new one made. */
  readonly withdrawn: boolean;
}

/** A meeting by its id; undefined where there is none. */
export async function readMeeting(
  database: Database,
  association: string,
  meeting: string,
): Promise<HeldMeeting | undefined> {
  const row = await database.db
    .selectFrom('meeting')
    .innerJoin('association', 'association.id', 'meeting.association_id')
    .select([
      'association.document as head',
      'meeting.document as meeting',
      'meeting.version',
      'ends_at',
      'withdrawn_at',
    ])
    .where('association_id', '=', association)
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
  if (!row) return undefined;
  const { head, version, ends_at, withdrawn_at } = row;
  return {
    association,
    head,
    meeting: row.meeting,
    version,
    endsAt: ends_at.getTime(),
    withdrawn: withdrawn_at !== null,
  };
}

/** The feed around one meeting, for the views of core. */
export function feedOf({ head, meeting }: HeldMeeting): NetworkFeed {
  return { ...head, meetings: [meeting] };
}

/** The head of an association's feed and the number of its publication. */
export async function readHead(
  database: Database,
  association: string,
): Promise<{ head: FeedHead; version: number } | undefined> {
  const row = await database.db
    .selectFrom('association')
    .select(['document as head', 'version'])
    .where('id', '=', association)
    .executeTakeFirst();
  return row;
}

/** The number of an association's last publication; undefined where there is no such association. */
export async function readFeedVersion({ pool }: Database, association: string): Promise<number | undefined> {
  // Asked for every feed that is given: prepared once, and without what makes statements.
  const { rows } = await pool.query<{ version: number }>({
    name: 'feed-version',
    text: 'select version from network.association where id = $1',
    values: [association],
  });
  return rows[0]?.version;
}

/** Every meeting that was ever published, by id, with its version and its place in the feed. */
export async function readVersions({ db }: Database, association: string) {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'document as meeting', 'version', 'position'])
    .where('association_id', '=', association)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The meetings that stand in the feed, in its order. */
export async function readMeetings(database: Database, association: string): Promise<readonly Meeting[]> {
  const rows = await database.db
    .selectFrom('meeting')
    .select('document')
    .where('association_id', '=', association)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ document }) => document);
}

/** When a meeting takes place and what its terms say, for which a mail may go out by the calendar. Milliseconds since 1970. */
export interface MailWindow {
  readonly endsAfter: number;
  /** Of those that follow the usual days. */
  readonly startsBefore: number;
  /** Of those whose terms set days of their own: until one may cancel, or when heads are counted. */
  readonly deadlineBefore: number;
}

/** The meetings of every association that stand in its feed and may have a mail that is due, with the zone of the feed. */
export async function readMeetingsToMail(
  { db }: Database,
  { endsAfter, startsBefore, deadlineBefore }: MailWindow,
) {
  // Wall times compare as text.
  const deadline = utcInstant(deadlineBefore).slice(0, 16);
  return db
    .selectFrom('meeting')
    .innerJoin('association', 'association.id', 'meeting.association_id')
    .select(['association_id as association', 'meeting.document as meeting'])
    .select(sql<TimeZone>`association.document ->> 'timeZone'`.as('timeZone'))
    .where('withdrawn_at', 'is', null)
    .where('held', '=', true)
    .where('ends_at', '>', new Date(endsAfter))
    .where((eb) =>
      eb.or([
        eb('starts_at', '<', new Date(startsBefore)),
        sql<boolean>`least(meeting.document #>> '{signup,cancellationDeadline}', meeting.document #>> '{signup,headCountAt}') < ${deadline}`,
      ]),
    )
    .orderBy('starts_at')
    .execute();
}

/** How full the parts of the coming meetings are. */
export async function readLoads(database: Database, association: string, now: number) {
  return database.db
    .selectFrom('part')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.association_id', '=', 'part.association_id')
        .onRef('meeting.id', '=', 'part.meeting_id'),
    )
    .select([
      'part.meeting_id as meeting',
      'part.part_id as part',
      'part.capacity',
      'part.taken',
      'part.waiting',
    ])
    .select(sql<number>`network.kept(part, ${new Date(now)})`.as('kept'))
    .where('part.association_id', '=', association)
    .where('part.withdrawn_at', 'is', null)
    .where('meeting.withdrawn_at', 'is', null)
    .where('meeting.ends_at', '>', new Date(now))
    .where(sql<boolean>`meeting.document ? 'signup'`)
    .orderBy('meeting.position')
    .orderBy('part.position')
    .execute();
}

/** Writes the head of a feed. The number of the publication rises last, when all its meetings are there. */
export async function writeHead(database: Database, head: FeedHead, now: number): Promise<void> {
  const document = JSON.stringify(head);
  await database.db
    .insertInto('association')
    .values({ id: head.association.id, document, published_at: new Date(now) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ document, published_at: new Date(now) }))
    .execute();
}

/** Writes the head of a feed over a version of it. @returns false where somebody else was faster */
export async function replaceHead(
  database: Database,
  association: string,
  head: FeedHead,
  over: number,
): Promise<boolean> {
  const result = await database.db
    .updateTable('association')
    .set((eb) => ({ document: JSON.stringify(head), version: eb('version', '+', 1) }))
    .where('id', '=', association)
    .where('version', '=', over)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Tells who keeps a feed in memory that it has changed. */
export async function raiseFeedVersion(database: Database, association: string): Promise<void> {
  await database.db
    .updateTable('association')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', association)
    .execute();
}

/** Does everything within in one transaction. */
export function inTransaction<T>(database: Database, work: (within: Database) => Promise<T>): Promise<T> {
  return database.db.transaction().execute((db) => work({ ...database, db }));
}

/** The last place in an association's feed; -1 when it is empty. */
export async function readLastPosition({ db }: Database, association: string): Promise<number> {
  const row = await db
    .selectFrom('meeting')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('association_id', '=', association)
    .executeTakeFirst();
  return row?.last ?? -1;
}

/** Gives a feed its next revision, as after a change of one of its meetings. */
export async function raiseFeed({ db }: Database, association: string, now: number): Promise<void> {
  await sql`update network.association set version = version + 1, document = document || jsonb_build_object(
      'revision', coalesce((document ->> 'revision')::integer, 0) + 1,
      'updatedAt', greatest(document ->> 'updatedAt', ${utcInstant(now)}))
    where id = ${association}`.execute(db);
}

/** The instants of a meeting, in milliseconds since 1970, and its place in the feed. */
export interface MeetingTimes {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  /** When signup closes, where that is said. */
  readonly closes: number | undefined;
  /** For each part in its order. */
  readonly parts: readonly { readonly start: number; readonly reservedUntil: number | undefined }[];
}

const instant = (time: number | undefined) => (time === undefined ? null : new Date(time));

/** A meeting as it is about to be published: where it stands, what it takes the place of, and what its people hear of it. */
export interface MeetingVersion {
  readonly times: MeetingTimes;
  /** Of the meeting that it takes the place of; 0 for none. */
  readonly over: number;
  readonly telling: Telling | undefined;
}

/** Publishes one meeting through the door; new seats go to who waits, and its people are told what has changed. */
export async function publishMeeting(
  database: Database,
  association: string,
  meeting: Meeting,
  { times, over, telling }: MeetingVersion,
  now: number,
): Promise<void> {
  const parts = meeting.parts.map(({ id, capacity, reserved }, at) => ({
    id,
    capacity: capacity ?? null,
    members: reserved?.members ?? 0,
    hostGuests: reserved?.hostGuests ?? 0,
    reservedUntil: instant(times.parts[at]?.reservedUntil),
    startsAt: instant(times.parts[at]?.start ?? times.start),
  }));
  await sql`select network.publish_meeting(${association}, ${meeting.id}, ${JSON.stringify(meeting)}::jsonb,
    ${times.position}, ${new Date(times.start)}, ${new Date(times.end)}, ${meeting.status !== 'cancelled' && meeting.status !== 'postponed'},
    ${meeting.signup?.offerHours ?? null}, ${instant(times.closes)}, ${JSON.stringify(parts)}::jsonb,
    ${over}, ${telling === undefined ? null : JSON.stringify(telling)}::jsonb, ${new Date(now)})`.execute(
    database.db,
  );
}

/** Takes the meetings out of the feed that are not among these. */
export async function withdrawMeetings(
  database: Database,
  association: string,
  stay: readonly string[],
  now: number,
): Promise<void> {
  await sql`select network.withdraw_meetings(${association}, ${stay}, ${new Date(now)})`.execute(database.db);
}

/** The associations whose feeds are published here. */
export async function listAssociations({ db }: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('association').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

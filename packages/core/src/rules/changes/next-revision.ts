import type { MeetingChange } from '../../model/change.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { TimeZone, UtcInstant, WallTime } from '../../model/primitives.js';
import { readWallTime, toWallTime, utcInstant } from '../../time/zone.js';
import type { MeetingDiff } from './diff-meeting.js';
import { diffMeeting } from './diff-meeting.js';
import { same } from './field-data.js';

/** What a revision sets of its own accord, so that no edit can get it wrong. */
type Managed =
  'id' | 'uid' | 'revision' | 'sequence' | 'updatedAt' | 'previousStart' | 'startUtc' | 'endUtc' | 'changes';

/** New values of a meeting's fields; one that is `undefined` is taken away. */
export type MeetingEdit = { readonly [Field in keyof Omit<Meeting, Managed>]?: Meeting[Field] | undefined };

/** What an edit is made with. */
export interface RevisionContext {
  /** The zone of the feed, for a meeting that names none. */
  readonly feedZone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The meeting after an edit, and what it changed. */
export interface Revision {
  readonly meeting: Meeting;
  readonly diff: MeetingDiff;
}

/** Entries of a change log; the oldest fall out. */
const MOST_ENTRIES = 200;
const MOST_CHANGES = 100;

/**
 * The next revision of a meeting (RFC 5545 and RFC 5546, 2.1.4): `revision` rises with every change, `sequence` with one of
 * time, place or status alone; a meeting that is moved is `rescheduled` and names where it stood; one that is called
 * off, put off or on again has that status; the change log gets an entry. An edit that changes nothing gives the meeting back.
 *
 * The edit is not checked: parse the feed that the meeting goes into, as any other.
 */
export function nextRevision(
  before: Meeting,
  edit: MeetingEdit,
  { feedZone, now }: RevisionContext,
): Revision {
  const edited = withStatus(before, applyEdit(before, edit), edit, feedZone);
  const diff = diffMeeting(before, edited, feedZone);
  if (same(before, edited)) return { meeting: before, diff };
  const meeting: Meeting = {
    ...withInstants(edited, feedZone),
    revision: before.revision + 1,
    sequence: before.sequence + (diff.tellCalendars ? 1 : 0),
    updatedAt: later(before.updatedAt, utcInstant(now)),
  };
  const entry = logEntry(meeting, diff);
  if (entry) meeting.changes = [...(before.changes ?? []), entry].slice(-MOST_ENTRIES);
  return { meeting, diff };
}

/** A clock that was put back must not make a newer version look older. */
const later = (a: UtcInstant, b: UtcInstant) => (a > b ? a : b);

function applyEdit(before: Meeting, edit: MeetingEdit): Meeting {
  const entries = Object.entries({ ...before, ...edit }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Meeting;
}

/** The start as an instant, or as it stands where the zone doesn't have it once. */
function startOf({ start, timeZone }: Meeting, feedZone: TimeZone): number | WallTime {
  const reading = readWallTime(start, timeZone ?? feedZone);
  return reading.kind === 'unique' ? reading.milliseconds : start;
}

/** The status that follows from what was edited, with where the meeting stood and why it was moved. */
function withStatus(before: Meeting, after: Meeting, edit: MeetingEdit, feedZone: TimeZone): Meeting {
  const [was, is] = [startOf(before, feedZone), startOf(after, feedZone)];
  const isMoved = was !== is;
  const wanted = edit.status ?? before.status;
  const status = statusAfter(before.status, wanted, isMoved, edit.status !== undefined);
  const next: Meeting = { ...after, status };
  if (status === MeetingStatus.Rescheduled) {
    const zone = after.timeZone ?? feedZone;
    if (isMoved) next.previousStart = typeof was === 'number' ? toWallTime(was, zone) : before.start;
  } else delete next.previousStart;
  // The reason for the last change is not the reason for this one.
  const isNews = isMoved || status !== before.status;
  if (isNews && !Object.hasOwn(edit, 'statusNote')) delete next.statusNote;
  return next;
}

/**
 * A meeting with a new start is rescheduled, unless it is cancelled or postponed and stays so. Putting one off or calling it
 * off, or on again, is the editor's word; that it was moved earlier stays true until then.
 */
function statusAfter(
  before: MeetingStatus,
  wanted: MeetingStatus,
  isMoved: boolean,
  isSaid: boolean,
): MeetingStatus {
  const { Cancelled, Postponed, Rescheduled, Scheduled } = MeetingStatus;
  if (wanted === Cancelled) return Cancelled;
  // A new date is what a meeting waits for that was postponed, and of which nothing else is said.
  if (wanted === Postponed) return isMoved && !isSaid ? Rescheduled : Postponed;
  if (isMoved) return Rescheduled;
  // Nothing moved: it is rescheduled only if it was.
  return before === Rescheduled ? wanted : Scheduled;
}

/** The instants beside the wall times, made anew where the meeting had them and the zone has the times once. */
function withInstants(after: Meeting, feedZone: TimeZone): Meeting {
  const { startUtc, endUtc, ...rest } = after;
  const zone = after.timeZone ?? feedZone;
  const instant = (stated: UtcInstant | undefined, time: WallTime) => {
    const reading = stated === undefined ? undefined : readWallTime(time, zone);
    return reading?.kind === 'unique' ? utcInstant(reading.milliseconds) : undefined;
  };
  const [start, end] = [instant(startUtc, after.start), instant(endUtc, after.end)];
  return {
    ...rest,
    ...(start !== undefined && { startUtc: start }),
    ...(end !== undefined && { endUtc: end }),
  };
}

function logEntry(meeting: Meeting, { changes, tellCalendars }: MeetingDiff): MeetingChange | undefined {
  if (changes.length === 0) return undefined;
  const note = meeting.statusNote;
  return {
    revision: meeting.revision,
    at: meeting.updatedAt,
    changes: changes.slice(0, MOST_CHANGES),
    ...(tellCalendars && note !== undefined && { note }),
  };
}

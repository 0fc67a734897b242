import { Visibility } from '../../model/agenda.js';
import type { FieldChange } from '../../model/change.js';
import { ChangedField } from '../../model/change.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { TimeZone } from '../../model/primitives.js';
import { agendaChanges } from './diff-agenda.js';
import { contactData, placeData, same, timeData } from './field-data.js';
import { minutesChanges, materialChanges, partChanges, signupChanges } from './diff-lists.js';
import { meetingLength } from '../meeting/meeting-length.js';

/** What one edit of a meeting changes, and who must hear of it. */
export interface MeetingDiff {
  /** In the order in which they matter: time, place and status first. Data, not words: see `changeText`. */
  readonly changes: readonly FieldChange[];
  /** Whether time, place or status changed, so that calendars take the new version (RFC 5545 SEQUENCE). */
  readonly tellCalendars: boolean;
  /** Whether those who signed up get a mail: for what calendars are told, and for a part that comes or goes. */
  readonly tellSignups: boolean;
  /** Whether anything changed that the public sees (rule 7). */
  readonly isPublic: boolean;
}

/**
 * What a revision carries of its own accord, and what says the same in another form: nobody reads these as a change. The
 * compiler asks for every other field of a meeting below.
 */
export const BOOKKEEPING = [
  'id',
  'uid',
  'startUtc',
  'endUtc',
  'previousStart',
  'statusNote',
  'revision',
  'sequence',
  'updatedAt',
  'changes',
] as const satisfies readonly (keyof Meeting)[];

type Content = Exclude<keyof Meeting, (typeof BOOKKEEPING)[number]>;
type Differ = (before: Meeting, after: Meeting, feedZone: TimeZone) => readonly FieldChange[];

const closed = { visibility: Visibility.Closed };

/** A change from one piece of data to another; a missing one was added or is gone. */
function fieldChange(
  field: ChangedField,
  before: string | undefined,
  after: string | undefined,
  more: Partial<FieldChange> = {},
): FieldChange {
  return {
    field,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    visibility: Visibility.Open,
    ...more,
  };
}

/** Changes of a field that is one line of text. */
const lineOf =
  (field: ChangedField, read: (meeting: Meeting) => string | undefined): Differ =>
  (before, after) => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [fieldChange(field, was, is)];
  };

/** Changes of a field that is too long to say before and after. */
const wholeOf =
  (field: ChangedField, read: (meeting: Meeting) => unknown, more: Partial<FieldChange> = {}): Differ =>
  (before, after) =>
    same(read(before), read(after)) ? [] : [fieldChange(field, undefined, undefined, more)];

const timeChanges: Differ = (before, after, feedZone) => {
  const [was, is] = [before.timeZone ?? feedZone, after.timeZone ?? feedZone];
  if (before.start === after.start && before.end === after.end && was === is) return [];
  const zoned = was !== is;
  return [
    fieldChange(
      ChangedField.Time,
      timeData(before.start, before.end, zoned ? was : undefined),
      timeData(after.start, after.end, zoned ? is : undefined),
    ),
  ];
};

const placeChanges: Differ = (before, after) => {
  const found: FieldChange[] = [];
  const [was, is] = [placeData(before.place), placeData(after.place)];
  // The online room is not said: whoever has its address is in it.
  if (!same(locationOf(before), locationOf(after))) {
    found.push(
      was === is
        ? fieldChange(ChangedField.Place, undefined, undefined)
        : fieldChange(ChangedField.Place, was, is),
    );
  }
  const directions = ({ place }: Meeting) => [place?.directions, place?.mapUrl];
  if (before.place && after.place && !same(directions(before), directions(after))) {
    found.push(fieldChange(ChangedField.Directions, undefined, undefined));
  }
  if (before.place?.onlineUrl !== after.place?.onlineUrl) {
    found.push(fieldChange(ChangedField.Place, undefined, undefined, closed));
  }
  return found;
};

/** What of a place calendars show. */
function locationOf({ place }: Meeting): unknown {
  if (!place) return undefined;
  const { name, room, street, postalCode, city, country, geo } = place;
  return { name, room, street, postalCode, city, country, geo };
}

const statusChanges: Differ = (before, after) => {
  if (before.status === after.status) return [];
  // That a meeting is rescheduled is said by its new time.
  if (after.status === MeetingStatus.Rescheduled && before.status === MeetingStatus.Scheduled) return [];
  return [fieldChange(ChangedField.Status, before.status, after.status)];
};

/** A length that neither version sets follows from its clock, which is told as the time. */
const lengthChanges: Differ = (before, after, feedZone) =>
  before.length === after.length ? [] : lineOf(ChangedField.Length, meetingLength)(before, after, feedZone);

const none: Differ = () => [];

const differs: Readonly<Record<Content, Differ>> = {
  start: timeChanges,
  end: none,
  timeZone: none,
  place: placeChanges,
  status: statusChanges,
  attendanceMode: lineOf(ChangedField.AttendanceMode, ({ attendanceMode }) => attendanceMode),
  title: lineOf(ChangedField.Title, ({ title }) => title),
  theme: lineOf(ChangedField.Theme, ({ theme }) => theme),
  purpose: wholeOf(ChangedField.Purpose, ({ purpose }) => purpose),
  groups: wholeOf(ChangedField.Groups, ({ groups }) => [...groups].sort()),
  length: lengthChanges,
  agenda: agendaChanges,
  noRoundReason: wholeOf(ChangedField.Agenda, ({ noRoundReason }) => noRoundReason, closed),
  parts: partChanges,
  signup: signupChanges,
  prepare: wholeOf(ChangedField.Prepare, ({ prepare }) => prepare),
  host: lineOf(ChangedField.Host, ({ host }) => host && contactData(host)),
  facilitator: lineOf(ChangedField.Facilitator, ({ facilitator }) => facilitator && contactData(facilitator)),
  materials: materialChanges,
  minutes: minutesChanges,
  url: wholeOf(ChangedField.Page, ({ url }) => url),
};

const forCalendars: ReadonlySet<ChangedField> = new Set([
  ChangedField.Time,
  ChangedField.Place,
  ChangedField.AttendanceMode,
  ChangedField.Status,
]);

/** Seats, a meal or a name of a part are no news to those who have a seat; that there is a dinner now is. */
const isPartNews = ({ field, before, after, visibility }: FieldChange) =>
  field === ChangedField.Parts &&
  visibility === Visibility.Open &&
  (before === undefined) !== (after === undefined);

/**
 * What changed from one version of a meeting to the next: the change log, and who must be told. A closed item, a member's own
 * document, minutes and the online room are changes for members (rules 6 and 7), and carry no text.
 * @param feedZone the zone of a version that names none
 */
export function diffMeeting(before: Meeting, after: Meeting, feedZone: TimeZone): MeetingDiff {
  const changes = Object.values(differs).flatMap((differ) => differ(before, after, feedZone));
  const tellCalendars =
    before.status !== after.status || changes.some(({ field }) => forCalendars.has(field));
  return {
    changes,
    tellCalendars,
    tellSignups: tellCalendars || changes.some(isPartNews),
    isPublic: changes.some(({ visibility }) => visibility === Visibility.Open),
  };
}

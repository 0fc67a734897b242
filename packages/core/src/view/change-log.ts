import type { ChangeWording } from '../locales/change-wording.js';
import type { Locale } from '../locales/locale.js';
import { wordOf } from '../locales/locale.js';
import { Visibility } from '../model/agenda.js';
import type { FieldChange } from '../model/change.js';
import { ChangedField } from '../model/change.js';
import type { Meeting } from '../model/meeting.js';
import type { TimeZone } from '../model/primitives.js';
import { readTimeData } from '../rules/changes/field-data.js';
import { instantMilliseconds, toWallTime } from '../time/zone.js';
import { partName } from './outcome-text.js';
import { momentText, rangeText } from './when.js';
import { zoneText } from './zone-text.js';

/** What a change log is worded with. */
export interface ChangeLogOptions {
  /** With the association's own words for kinds of item and part: see {@link ownWords}. */
  readonly locale: Locale;
  readonly words: ChangeWording;
  /** Whether the reader is a member; changes of closed things are left out otherwise (rules 6 and 7). */
  readonly members?: boolean;
}

/** One revision of a meeting in words. */
export interface ChangeLogEntry {
  readonly revision: number;
  /** The same as `when` for a machine: UTC, ISO 8601. */
  readonly at: string;
  /** "torsdag den 4. marts 2027 kl. 12.00", on the meeting's own clock. */
  readonly when: string;
  /** "Sted: Rådhuset (før: Biblioteket)", a line a change. */
  readonly lines: readonly string[];
  /** Why, in the words of whoever moved or cancelled it. */
  readonly note: string | undefined;
}

function timeText(data: string, locale: Locale): string {
  const time = readTimeData(data);
  if (!time) return data;
  const said =
    time.end === undefined ? momentText(time.start, { locale }) : rangeText(time.start, time.end, { locale });
  return time.zone === undefined ? said : `${said}, ${zoneText(time.zone, locale)}`;
}

/** Data of a change as a reader says it. */
function valueText(field: ChangedField, data: string, { locale }: ChangeLogOptions): string {
  switch (field) {
    case ChangedField.Time:
      return timeText(data, locale);
    case ChangedField.AttendanceMode:
      return wordOf(locale.attendanceModes, data);
    case ChangedField.Length:
      return wordOf(locale.lengths, data);
    case ChangedField.Agenda:
      return wordOf(locale.agendaKinds, data);
    case ChangedField.Parts:
      return wordOf(locale.partKinds, data);
    default:
      return data;
  }
}

/** Items of the agenda and parts are told by name; the rest by a label. */
function namesOf(field: ChangedField, words: ChangeWording) {
  if (field === ChangedField.Agenda) return words.item;
  return field === ChangedField.Parts ? words.part : undefined;
}

/** One change in words. @param meeting the meeting, for the names of its parts */
export function changeText(change: FieldChange, meeting: Meeting, options: ChangeLogOptions): string {
  const { words } = options;
  const value = (data: string | undefined) =>
    data === undefined ? undefined : valueText(change.field, data, options);
  const [before, after] = [value(change.before), value(change.after)];
  const part = meeting.parts.find(({ id }) => id === change.id);
  const name = part && partName(part, options.locale);
  const line = lineOf(change, before, after, name, words);
  return change.visibility === Visibility.Closed ? words.forMembers(line) : line;
}

/** @param part the name of the part that it is about, if it is about one */
function lineOf(
  { field, id, after: status }: FieldChange,
  before: string | undefined,
  after: string | undefined,
  part: string | undefined,
  words: ChangeWording,
): string {
  if (field === ChangedField.Status && status !== undefined) return wordOf(words.statuses, status);
  const names = id === undefined ? undefined : namesOf(field, words);
  // The time or the place of one part.
  const label = names || part === undefined ? words.fields[field] : `${words.fields[field]}, ${part}`;
  if (after === undefined) {
    if (before !== undefined) return names ? names.removed(before) : words.removed(label, before);
    return names && part !== undefined ? names.changed(part) : words.changed(label);
  }
  if (before === undefined) return names ? names.added(after) : words.added(label, after);
  if (before === after) return names ? names.changed(after) : words.changed(label);
  return names ? names.renamed(before, after) : words.moved(label, before, after);
}

/** The change log of a meeting in words, newest first; a revision that has nothing for the reader is left out. */
export function changeLog(
  meeting: Meeting,
  feedZone: TimeZone,
  options: ChangeLogOptions,
): readonly ChangeLogEntry[] {
  const zone = meeting.timeZone ?? feedZone;
  return (meeting.changes ?? [])
    .map(({ revision, at, changes, note }) => ({
      revision,
      at,
      when: momentText(toWallTime(instantMilliseconds(at), zone), options),
      lines: changes
        .filter(({ visibility }) => options.members === true || visibility === Visibility.Open)
        .map((change) => changeText(change, meeting, options)),
      note,
    }))
    .filter(({ lines }) => lines.length > 0)
    .reverse();
}

import type { TimeZone, UtcInstant, WallTime } from '../model/primitives.js';
import { wallTimeOf, weekday } from '../time/wall-time.js';
import { zoneOffsets } from '../time/zone-offsets.js';

/** A wall time as iCalendar writes it: `20270311T090000`. */
export function localDateTime(time: WallTime, seconds = '00'): string {
  return `${time.slice(0, 4)}${time.slice(5, 7)}${time.slice(8, 13)}${time.slice(14, 16)}${seconds}`;
}

/** An instant as iCalendar writes it: `20261120T080000Z`. */
export function utcDateTime(instant: UtcInstant): string {
  return localDateTime(instant, `${instant.slice(17, 19)}Z`);
}

/** A change of a zone's clock, as the clock showed it just before. */
interface Change {
  readonly at: WallTime;
  readonly before: number;
  readonly after: number;
}

// Years after the last event for which a rule must hold to be written as one.
const YEARS_AHEAD = 5;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function offsetText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function changesOf(zone: TimeZone, fromYear: number, toYear: number): readonly Change[] {
  const offsets = zoneOffsets(zone, fromYear, toYear);
  return offsets.flatMap(({ from, offset }, at) => {
    const before = offsets[at - 1]?.offset;
    if (before === undefined) return [];
    const change = { at: wallTimeOf(from + before), before, after: offset };
    // A year's table reaches two days into its neighbours.
    const year = Number(change.at.slice(0, 4));
    return year >= fromYear && year <= toYear ? [change] : [];
  });
}

function daysInMonth(time: WallTime): number {
  return new Date(Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5, 7)), 0)).getUTCDate();
}

/** The day of the month as a rule: `3SU`, or `-1SU` for the last. */
function dayRules(time: WallTime): readonly string[] {
  const day = Number(time.slice(8, 10));
  const name = DAYS[weekday(time.slice(0, 10))] ?? 'MO';
  const last = day > daysInMonth(time) - 7 ? [`-1${name}`] : [];
  return [...last, `${String(Math.ceil(day / 7))}${name}`];
}

/** A change that comes every year. */
interface YearlyChange extends Change {
  /** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`. */
  readonly rule: string;
}

/** The day in 1970 on which a rule of {@link dayRules} would have fallen in the month of a time. */
function in1970(time: WallTime, day: string): WallTime {
  const days = Array.from(
    { length: 31 },
    (_, at) => `1970${time.slice(4, 8)}${String(at + 1).padStart(2, '0')}${time.slice(10)}`,
  );
  return days.find((each) => dayRules(each).includes(day)) ?? time;
}

/**
 * The yearly rule that a list of changes follows, one a year. It is written from 1970 on, as Google and Outlook write theirs: some programs
 * take a rule that began a year before the event for one that has not begun yet.
 */
function yearlyChange(changes: readonly Change[], years: number): YearlyChange | undefined {
  const [first] = changes;
  if (!first || changes.length !== years) return undefined;
  const isSame = (change: Change) =>
    change.at.slice(5, 7) === first.at.slice(5, 7) &&
    change.at.slice(11) === first.at.slice(11) &&
    change.before === first.before &&
    change.after === first.after;
  if (!changes.every(isSame)) return undefined;
  const day = dayRules(first.at).find((rule) => changes.every(({ at }) => dayRules(at).includes(rule)));
  if (day === undefined) return undefined;
  const rule = `FREQ=YEARLY;BYMONTH=${String(Number(first.at.slice(5, 7)))};BYDAY=${day}`;
  return { ...first, at: in1970(first.at, day), rule };
}

function observance(change: Change | YearlyChange, standard: number): readonly string[] {
  const kind = change.after > standard ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localDateTime(change.at)}`,
    `TZOFFSETFROM:${offsetText(change.before)}`,
    `TZOFFSETTO:${offsetText(change.after)}`,
    ...('rule' in change ? [`RRULE:${change.rule}`] : []),
    `END:${kind}`,
  ];
}

function observances(zone: TimeZone, fromYear: number, toYear: number): readonly string[] {
  const firstYear = fromYear - 1;
  const lastYear = toYear + YEARS_AHEAD;
  const years = lastYear - firstYear + 1;
  const changes = changesOf(zone, firstYear, lastYear);
  const lowest = zoneOffsets(zone, firstYear, firstYear)[0]?.offset ?? 0;
  const standard = Math.min(lowest, ...changes.map(({ after }) => after));
  const kinds = [true, false].map((ahead) => changes.filter(({ before, after }) => after > before === ahead));
  const yearly = kinds.flatMap((kind) => yearlyChange(kind, years) ?? []);
  if (yearly.length === kinds.length) return yearly.flatMap((change) => observance(change, standard));
  // No rule: the offset that holds from the start, and each change as an observance of its own.
  const from = changes.length === 0 ? 1970 : firstYear;
  const start = { at: `${String(from)}-01-01T00:00`, before: lowest, after: lowest };
  const shown = changes.filter(({ at }) => Number(at.slice(0, 4)) <= toYear + 1);
  return [start, ...shown].flatMap((change) => observance(change, standard));
}

/**
 * A VTIMEZONE (RFC 5545 3.6.5) that holds from the given years on: a yearly rule where the zone keeps one, since some programs read
 * nothing else, and otherwise each change of offset as an observance of its own (Morocco moves with the moon).
 */
export function timeZoneLines(zone: TimeZone, fromYear: number, toYear: number): readonly string[] {
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances(zone, fromYear, toYear), 'END:VTIMEZONE'];
}

const written = new Map<string, string>();

/** The lines of {@link timeZoneLines} as text, without the last CRLF, written once: a server needs the same few zones again and again. */
export function timeZoneText(zone: TimeZone, fromYear: number, toYear: number): string {
  const key = `${zone} ${String(fromYear)} ${String(toYear)}`;
  let text = written.get(key);
  if (text === undefined) {
    // A hostile list of zones and years must not fill the memory.
    if (written.size > 200) written.clear();
    written.set(key, (text = timeZoneLines(zone, fromYear, toYear).join('\r\n')));
  }
  return text;
}

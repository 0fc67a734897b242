import { MeetingStatus } from '../model/meeting.js';
import type { WallTime } from '../model/primitives.js';
import { ascending } from '../time/order.js';
import { addMinutes, wallMilliseconds } from '../time/wall-time.js';
import type { Component, RawComponent } from './components.js';
import { allOf, findProperty, rawTextOf, readComponents, readProperties, textOf } from './components.js';
import { decodeText } from './decode-text.js';
import type { EventTime } from './event-time.js';
import { after, eventTime, settle, ZoneNames } from './event-time.js';
import {
  count,
  durationOf,
  geoOf,
  instantOf,
  modeOf,
  onClockOf,
  onlineOf,
  ownUid,
  rankOf,
} from './event-values.js';
import type { Imported, ImportOptions } from './imported.js';
import { defaultLimits, ImportCode, ImportLog } from './imported.js';
import { withoutMark } from './marked-title.js';
import { MeetingSink } from './meeting-draft.js';
import type { MeetingDraft } from './meeting-draft.js';
import { asText } from './property.js';
import { occurrences } from './recurrence.js';

const named = (names: string) => new Map(names.split(' ').map((name) => [name, name]));
const kept = named(
  'UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY DESCRIPTION LOCATION GEO URL STATUS SEQUENCE ' +
    'LAST-MODIFIED DTSTAMP CATEGORIES CLASS CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL ' +
    'X-MICROSOFT-ONLINEMEETINGCONFLINK',
);
const ofZones = named('TZID X-LIC-LOCATION TZID-ALIAS-OF X-MICROSOFT-CDO-TZID');
// What tells a program how to show or keep an event, and a reader nothing.
const bookkeeping = /^(X-|CREATED$|TRANSP$|PRIORITY$|REQUEST-STATUS$|COLOR$|REFRESH-INTERVAL$)/;
const inside = /^(VALARM|STANDARD|DAYLIGHT|VTIMEZONE)$/;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Where a series that names no end is cut: two years after it began. */
const SERIES_DAYS = 731;

interface Span {
  readonly start: EventTime;
  /** Of real time, from the start. */
  readonly milliseconds: number;
}

/** What an event is called, and whether it takes place: a tentative one is postponed where our calendar says so. */
function titleAndStatus(event: Component): Pick<MeetingDraft, 'title' | 'status'> {
  const title = textOf(event, 'SUMMARY');
  const word = textOf(event, 'STATUS')?.toUpperCase();
  if (word === 'CANCELLED') {
    return { title: withoutMark(title ?? '', 'cancelled') ?? title, status: MeetingStatus.Cancelled };
  }
  const postponed = word === 'TENTATIVE' ? withoutMark(title ?? '', 'postponed') : undefined;
  return postponed === undefined ? { title } : { title: postponed, status: MeetingStatus.Postponed };
}

/** An import of one calendar: its zones, its events, its series. */
class CalendarImport {
  readonly #options: ImportOptions;
  readonly #log: ImportLog;
  readonly #zones: ZoneNames;
  readonly #sink: MeetingSink;
  readonly #events: RawComponent[] = [];

  constructor(options: ImportOptions, log: ImportLog) {
    this.#options = options;
    this.#log = log;
    this.#zones = new ZoneNames(log);
    this.#sink = new MeetingSink(options, log);
  }

  /** Takes a component that was read. */
  take(component: RawComponent): void {
    if (component.name === 'VTIMEZONE') this.#zones.add(readProperties(component, this.#log));
    else if (component.name === 'VEVENT') this.#events.push(component);
  }

  #time(event: Component, name: string): EventTime | undefined {
    const property = findProperty(event, name);
    if (!property) return undefined;
    const time = eventTime(property.values[0], property, this.#zones);
    if (!time) {
      const value = asText(property.values[0]).slice(0, 60);
      this.#log.problem(ImportCode.BadTime, { property: name, value }, property.line);
    }
    return time;
  }

  #span(event: Component): Span | undefined {
    const start = this.#time(event, 'DTSTART');
    if (!start) {
      if (!findProperty(event, 'DTSTART')) {
        this.#log.problem(
          ImportCode.NoStart,
          { title: (textOf(event, 'SUMMARY') ?? '').slice(0, 120) },
          event.line,
        );
      }
      return undefined;
    }
    const zone = start.zone ?? this.#options.timeZone;
    const end = this.#time(event, 'DTEND');
    if (end) {
      const sameClock = wallMilliseconds(end.wall) - wallMilliseconds(start.wall);
      if (end.zone === start.zone) return { start, milliseconds: sameClock };
      const there = settle(end, zone);
      return { start, milliseconds: wallMilliseconds(there.wall) - wallMilliseconds(start.wall) };
    }
    const duration = findProperty(event, 'DURATION')?.values[0];
    const milliseconds = duration === undefined ? undefined : durationOf(asText(duration));
    if (milliseconds !== undefined) return { start, milliseconds };
    if (start.isDate) return { start, milliseconds: DAY };
    this.#log.note(ImportCode.NoEnd, { minutes: 60 }, event.line);
    return { start, milliseconds: 60 * MINUTE };
  }

  #times(event: Component, { start, milliseconds }: Span): Pick<MeetingDraft, 'start' | 'end' | 'zone'> {
    const { timeZone, dayHours = ['09:00', '16:00'] } = this.#options;
    const [opens, closes] = dayHours;
    if (start.isDate) {
      this.#log.note(ImportCode.AllDay, { start: opens, end: closes }, event.line);
      const days = Math.max(1, Math.round(milliseconds / DAY));
      const last = addMinutes(start.wall, (days - 1) * 24 * 60);
      return {
        start: `${start.wall.slice(0, 10)}T${opens}`,
        end: `${last.slice(0, 10)}T${closes}`,
        zone: timeZone,
      };
    }
    if (start.zone === undefined) this.#log.note(ImportCode.Floating, { zone: timeZone }, event.line);
    const settled = settle(start, timeZone);
    if (settled.skipped) {
      this.#log.note(ImportCode.Skipped, { time: start.wall, used: settled.wall }, event.line);
    }
    return { start: settled.wall, end: after(settled.wall, milliseconds, settled.zone), zone: settled.zone };
  }

  /** Adds an event as a meeting, at one of its times. */
  #add(event: Component, span: Span, uid: string | undefined): void {
    const { start, end, zone } = this.#times(event, span);
    const online = onlineOf(event);
    const location = textOf(event, 'LOCATION')?.trim();
    const where = location === online ? undefined : location;
    const draft: MeetingDraft = {
      uid,
      ...titleAndStatus(event),
      purpose: textOf(event, 'DESCRIPTION'),
      theme: textOf(event, 'CATEGORIES'),
      start,
      end,
      zone,
      url: textOf(event, 'URL'),
      sequence: count(textOf(event, 'SEQUENCE')),
      updatedAt: instantOf(textOf(event, 'LAST-MODIFIED')) ?? instantOf(textOf(event, 'DTSTAMP')),
      attendanceMode: modeOf(where, online),
      place: {
        name: where === '' ? undefined : (where ?? (online === undefined ? undefined : 'Online')),
        geo: geoOf(findProperty(event, 'GEO')?.values[0]),
        onlineUrl: online,
      },
    };
    this.#sink.add(draft, event.line);
  }

  #starts(event: Component, { start }: Span): readonly WallTime[] {
    const { occurrences: limit } = this.#sink.limits;
    const dates = (name: string) =>
      allOf(event, name).flatMap((property) =>
        property.values.slice(0, limit * 4).flatMap((value) => {
          // A period (RFC 5545 3.3.9) begins with its start.
          const from = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
          const time = eventTime(from, property, this.#zones);
          return time ? [onClockOf(time, start, this.#options.timeZone)] : [];
        }),
      );
    const until = addMinutes(start.wall, SERIES_DAYS * 24 * 60);
    const ruled = allOf(event, 'RRULE')
      .slice(0, 10)
      .flatMap((property) => {
        const found = occurrences(property.values[0], start.wall, until, limit);
        if (!found.isRead) this.#log.note(ImportCode.BadRule, {}, property.line);
        if (found.isCut)
          this.#log.note(ImportCode.SeriesCut, { limit, until: until.slice(0, 10) }, property.line);
        return found.walls;
      });
    const excluded = new Set(dates('EXDATE'));
    const all = new Set([...(ruled.length > 0 ? ruled : [start.wall]), ...dates('RDATE')]);
    return [...all]
      .filter((wall) => !excluded.has(wall) && !(start.isDate && excluded.has(`${wall.slice(0, 10)}T00:00`)))
      .sort()
      .slice(0, limit);
  }

  #addSeries(uid: string | undefined, masters: readonly Component[], exceptions: readonly Component[]): void {
    const [master] = masters;
    if (masters.length > 1)
      this.#log.note(ImportCode.Duplicate, { uid: (uid ?? '').slice(0, 120) }, masters[1]?.line);
    const replaced = new Map<string, Component>();
    const span = master && this.#span(master);
    for (const exception of exceptions) {
      const time = this.#time(exception, 'RECURRENCE-ID');
      if (time)
        replaced.set(span ? onClockOf(time, span.start, this.#options.timeZone) : time.wall, exception);
    }
    const recurs = master?.properties.some(({ name }) => name === 'RRULE' || name === 'RDATE') === true;
    if (master && span && !recurs && replaced.size === 0) {
      this.#add(master, span, uid);
      return;
    }
    for (const wall of master && span ? this.#starts(master, span) : []) {
      if (this.#sink.isFull || !master || !span || replaced.has(wall)) continue;
      const own = { ...span, start: { ...span.start, wall } };
      this.#add(master, own, ownUid(uid, wall));
    }
    for (const [wall, exception] of replaced) {
      const own = this.#span(exception);
      if (own) this.#add(exception, own, ownUid(uid, wall));
    }
  }

  /** The meetings of all events that were taken. */
  finish(): Imported {
    const byUid = new Map<string, RawComponent[]>();
    for (const [at, raw] of this.#events.entries()) {
      // Before its other properties are read: of a private event not even a broken line is told.
      const visibility = rawTextOf(raw, 'CLASS')?.toUpperCase();
      if (visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL') {
        this.#log.note(ImportCode.Private, {}, raw.line);
        continue;
      }
      const uid = rawTextOf(raw, 'UID') ?? ` ${String(at)}`;
      const same = byUid.get(uid);
      if (same) same.push(raw);
      else byUid.set(uid, [raw]);
    }
    for (const [uid, raws] of byUid) {
      const events = raws.map((raw) => readProperties(raw, this.#log));
      // Of two versions of one event the one that was changed last holds (RFC 5546 2.1.4).
      const masters = events.filter((event) => !findProperty(event, 'RECURRENCE-ID'));
      const exceptions = events.filter((event) => findProperty(event, 'RECURRENCE-ID'));
      masters.sort((a, b) => rankOf(b) - rankOf(a));
      exceptions.sort((a, b) => rankOf(a) - rankOf(b));
      this.#addSeries(uid.startsWith(' ') ? undefined : uid, masters, exceptions);
    }
    const meetings = this.#sink.meetings.sort(ascending(({ start }) => start));
    return this.#log.result(meetings);
  }
}

/**
 * Reads an iCalendar file (RFC 5545) into meetings: series with their exceptions as a meeting for each occurrence, zones by IANA's or Windows'
 * name, all-day and floating times, lines that are broken or folded wrongly. What is broken is a problem with its line and the rest is read; what
 * has no place in a meeting is noted. Never throws and never hangs, whatever the file.
 * @param source the text, or the bytes of the file, whose encoding is then found out
 */
export function importCalendar(source: string | Uint8Array, options: ImportOptions): Imported {
  const log = new ImportLog();
  const limits = { ...defaultLimits, ...options.limits };
  const text = typeof source === 'string' ? source : decodeText(source);
  if (text.length > limits.characters) {
    log.problem(ImportCode.TooLarge, { limit: limits.characters });
    return log.result([]);
  }
  const reading = new CalendarImport(options, log);
  let calendars = 0;
  readComponents(
    text,
    {
      reads: (component, name) => (component === 'VEVENT' ? kept : ofZones).get(name),
      skips: (component, name, line) => {
        if (component === 'VEVENT' && !bookkeeping.test(name))
          log.dropped(ImportCode.PropertyDropped, name, line);
      },
      ends: (component) => {
        if (component.name === 'VCALENDAR') calendars += 1;
        else if (component.name === 'VEVENT' || component.name === 'VTIMEZONE') reading.take(component);
        else if (!inside.test(component.name) || component.name === 'VALARM') {
          log.dropped(ImportCode.ComponentDropped, component.name.slice(0, 60), component.line);
        }
      },
    },
    log,
    limits,
  );
  if (calendars === 0) log.problem(ImportCode.NoCalendar);
  return reading.finish();
}

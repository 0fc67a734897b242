import { AttendanceMode, MeetingStatus } from '../model/meeting.js';
import { addMinutes } from '../time/wall-time.js';
import { isKnownZone, toWallTime } from '../time/zone.js';
import { settle } from './event-time.js';
import type { Imported, ImportOptions } from './imported.js';
import { ImportCode, ImportLog } from './imported.js';
import type { JsonObject } from './json-value.js';
import { field, isObject, objects, readJson, withoutTags } from './json-value.js';
import { MeetingSink } from './meeting-draft.js';
import type { MeetingDraft } from './meeting-draft.js';

type DraftText = Omit<MeetingDraft, 'start' | 'end' | 'zone'>;

/** What the imports of JSON have in common: a time in any of its forms, and a place to put the drafts. */
class EventImport {
  readonly log = new ImportLog();
  readonly options: ImportOptions;
  readonly sink: MeetingSink;

  constructor(options: ImportOptions) {
    this.options = options;
    this.sink = new MeetingSink(options, this.log);
  }

  get limits() {
    return this.sink.limits;
  }

  /** ISO 8601 with offset, with `Z`, or without, which is meant in `zone` or that of the feed. */
  #time(text: string, zone: string | undefined) {
    const [, wall, rest = ''] =
      /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
    const { timeZone } = this.options;
    const there = zone !== undefined && isKnownZone(zone) ? zone : timeZone;
    if (wall === undefined) return undefined;
    if (rest === '') return { wall, zone: there, isDate: false };
    const at = Date.parse(`${wall}:00${rest.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    // An offset says nothing of the zone, so the clock of the one that is named holds, or that of the feed.
    return Number.isNaN(at) ? undefined : { wall: toWallTime(at, there), zone: there, isDate: false };
  }

  /** Adds a meeting with times as text. */
  add(
    draft: DraftText,
    start: string | undefined,
    end: string | undefined,
    zone?: string,
    line?: number,
  ): void {
    const { log, options } = this;
    const { timeZone, dayHours = ['09:00', '16:00'] } = options;
    if (start === undefined) {
      log.problem(ImportCode.NoStart, { title: (draft.title ?? '').slice(0, 120) }, line);
      return;
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(start)) {
      log.note(ImportCode.AllDay, { start: dayHours[0], end: dayHours[1] }, line);
      const last = /^\d{4}-\d{2}-\d{2}/.exec(end ?? '')?.[0] ?? start;
      this.sink.add({ ...draft, start: `${start}T${dayHours[0]}`, end: `${last}T${dayHours[1]}` }, line);
      return;
    }
    const from = this.#time(start, zone);
    const to = end === undefined ? undefined : this.#time(end, zone);
    if (!from || (end !== undefined && !to)) {
      const [property, value] = from ? ['endDate', end ?? ''] : ['startDate', start];
      log.problem(ImportCode.BadTime, { property, value: value.slice(0, 60) }, line);
      return;
    }
    if (!to) log.note(ImportCode.NoEnd, { minutes: 60 }, line);
    const begins = settle(from, timeZone);
    const ends = to ? settle(to, timeZone) : { ...begins, wall: addMinutes(begins.wall, 60) };
    this.sink.add({ ...draft, start: begins.wall, end: ends.wall, zone: begins.zone }, line);
  }

  result(): Imported {
    if (this.sink.meetings.length === 0 && this.log.problems.length === 0)
      this.log.problem(ImportCode.NoEvents);
    return this.log.result(this.sink.meetings);
  }
}

const lastWord = (address: string | undefined) => address?.replace(/^https?:\/\/schema\.org\//, '');

const statuses: Readonly<Record<string, MeetingDraft['status']>> = {
  EventCancelled: MeetingStatus.Cancelled,
  EventPostponed: MeetingStatus.Postponed,
  EventRescheduled: MeetingStatus.Rescheduled,
};
const modes: Readonly<Record<string, MeetingDraft['attendanceMode']>> = {
  OnlineEventAttendanceMode: AttendanceMode.Online,
  MixedEventAttendanceMode: AttendanceMode.Mixed,
  OfflineEventAttendanceMode: AttendanceMode.Offline,
};

function schemaOrgPlace(event: JsonObject): MeetingDraft['place'] {
  const locations = objects(event['location']);
  const place = locations.find((each) => each['@type'] !== 'VirtualLocation') ?? {};
  const [address] = objects(place['address']);
  const [geo] = objects(place['geo']);
  const degrees = [Number(geo?.['latitude']), Number(geo?.['longitude'])] as const;
  const isReal = Math.abs(degrees[0]) <= 90 && Math.abs(degrees[1]) <= 180;
  return {
    name: field(place, 'name') ?? field(event, 'location'),
    street: address ? field(address, 'streetAddress') : field(place, 'address'),
    postalCode: address && field(address, 'postalCode'),
    city: address && field(address, 'addressLocality'),
    geo: isReal ? { latitude: degrees[0], longitude: degrees[1] } : undefined,
  };
}

const isEvent = (thing: JsonObject) =>
  [thing['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /^(https?:\/\/schema\.org\/)?\w*Event$/.test(type));

/** Finds the events of JSON-LD wherever they stand: in a graph, a list, a series. */
function eventsIn(value: unknown, depth: number, into: JsonObject[]): void {
  if (depth < 0 || into.length > 20_000) return;
  if (Array.isArray(value)) for (const each of value as readonly unknown[]) eventsIn(each, depth - 1, into);
  if (!isObject(value)) return;
  if (isEvent(value)) into.push(value);
  for (const name of [
    '@graph',
    'subEvent',
    'subEvents',
    'event',
    'events',
    'itemListElement',
    'item',
    'mainEntity',
  ]) {
    if (Object.hasOwn(value, name)) eventsIn(value[name], depth - 1, into);
  }
}

/** The JSON-LD of a page, with the line on which each begins; a text that is JSON itself is all of it. */
function* jsonLdIn(text: string): Generator<readonly [json: string, line: number]> {
  if (/^\s*[[{]/.test(text)) {
    yield [text, 1];
    return;
  }
  const opening = /<script\b[^<>]*>/gi;
  let line = 1;
  let counted = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    if (!/\bld\+json\b/i.test(found[0])) continue;
    const from = found.index + found[0].length;
    const to = text.indexOf('</script', from);
    if (to === -1) return;
    for (; counted < from; counted++) if (text.charCodeAt(counted) === 10) line += 1;
    yield [text.slice(from, to), line];
    opening.lastIndex = to;
  }
}

/** Reads the events of schema.org that a page carries as JSON-LD, or a JSON-LD document, into meetings. */
export function importJsonLd(text: string, options: ImportOptions): Imported {
  const reading = new EventImport(options);
  const { log, limits } = reading;
  if (text.length > limits.characters) {
    log.problem(ImportCode.TooLarge, { limit: limits.characters });
    return log.result([]);
  }
  for (const [json, line] of jsonLdIn(text)) {
    const events: JsonObject[] = [];
    eventsIn(readJson(json, log, limits, line), limits.depth, events);
    for (const event of events) {
      const status = lastWord(field(event, 'eventStatus'));
      reading.add(
        {
          uid: field(event, 'identifier'),
          title: field(event, 'name'),
          purpose: withoutTags(field(event, 'description') ?? ''),
          theme: field(event, 'about'),
          url: field(event, 'url'),
          status: statuses[status ?? ''],
          attendanceMode: modes[lastWord(field(event, 'eventAttendanceMode')) ?? ''],
          place: schemaOrgPlace(event),
        },
        field(event, 'startDate'),
        field(event, 'endDate'),
        undefined,
        line,
      );
    }
  }
  return reading.result();
}

/** A text of pretix, which has one for each language: that of the feed's language, or any. */
function translated(value: unknown, language: string): string | undefined {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return undefined;
  return (
    field(value, language) ??
    field(value, 'en') ??
    Object.keys(value)
      .map((name) => field(value, name))
      .find((text) => text !== undefined)
  );
}

/** How an event export is read. */
export interface ExportOptions extends ImportOptions {
  /** Of texts that stand in several; `da` when left out. */
  readonly language?: string;
}

/**
 * Reads the answer of pretix' API (`/events/` or `/subevents/`: a page with `results`, a list or one event) into meetings. Events that are
 * not live are left out.
 */
export function importPretix(text: string, options: ExportOptions): Imported {
  const reading = new EventImport(options);
  const { language = 'da' } = options;
  const data = readJson(text, reading.log, reading.limits);
  for (const event of objects(isObject(data) && 'results' in data ? data['results'] : data)) {
    // A series has its dates in its sub-events, which are an export of their own.
    if (event['has_subevents'] === true) continue;
    if (event['live'] === false || event['active'] === false || event['is_public'] === false) {
      reading.log.note(ImportCode.Private);
      continue;
    }
    const geo = [Number(field(event, 'geo_lat')), Number(field(event, 'geo_lon'))] as const;
    const [name, ...address] = (translated(event['location'], language) ?? '').split(/\r?\n/);
    reading.add(
      {
        title: translated(event['name'], language),
        url: field(event, 'public_url'),
        purpose: translated(event['frontpage_text'], language),
        place: {
          name: name === '' ? undefined : name,
          street: address.length === 0 ? undefined : address.join(', '),
          geo: geo.every((degrees) => Number.isFinite(degrees) && degrees !== 0)
            ? { latitude: geo[0], longitude: geo[1] }
            : undefined,
        },
      },
      field(event, 'date_from'),
      field(event, 'date_to'),
      field(event, 'timezone'),
    );
  }
  return reading.result();
}

/** Indico's `{ "date": "2027-03-11", "time": "09:00:00", "tz": "Europe/Copenhagen" }`. */
function indicoTime(value: unknown): {
  readonly text: string | undefined;
  readonly zone: string | undefined;
} {
  const [moment] = objects(value);
  const [date, time] = moment ? [field(moment, 'date'), field(moment, 'time')] : [];
  const text = date === undefined || time === undefined ? undefined : `${date}T${time}`;
  return { text, zone: moment && field(moment, 'tz') };
}

/** Reads an export of Indico (`/export/event/….json`, `/export/categ/….json`) into meetings. */
export function importIndico(text: string, options: ImportOptions): Imported {
  const reading = new EventImport(options);
  const data = readJson(text, reading.log, reading.limits);
  for (const event of objects(isObject(data) ? data['results'] : data)) {
    const [start, end] = [indicoTime(event['startDate']), indicoTime(event['endDate'])];
    reading.add(
      {
        title: field(event, 'title'),
        purpose: withoutTags(field(event, 'description') ?? ''),
        theme: field(event, 'category'),
        url: field(event, 'url'),
        place: {
          name:
            [field(event, 'location'), field(event, 'room')]
              .filter((word) => word !== undefined)
              .join(', ') || undefined,
          street: field(event, 'address'),
        },
      },
      start.text,
      end.text,
      start.zone ?? field(event, 'timezone'),
    );
  }
  return reading.result();
}

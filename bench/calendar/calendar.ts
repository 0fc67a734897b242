// iCalendar out and in, beside the libraries of others, in one run with the candidates taking turns:
//   npm ci --prefix bench/calendar
//   npx esbuild bench/calendar/calendar.ts --bundle --platform=node --conditions=@network-meetings/source --outfile=bench/calendar/dist/calendar.cjs
//   node --single-threaded --expose-gc bench/calendar/dist/calendar.cjs [counts of events]
// The same octets as by plain concatenation. Of the others ts-ics is told of the zone too; the rest write local times without it, or times in UTC.
// One thread, and the memory tidied before each: else one candidate pays for what another left behind, as far as the machine has cores.
import icalGenerator from 'ical-generator';
import ICAL from 'ical.js';
import { createEvents } from 'ics';
import type { IcsTimezone } from 'ts-ics';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
import { danish, parseFeed, toInstant } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { associationCalendar } from '@network-meetings/core/calendar';
import { importCalendar } from '@network-meetings/core/import';

const ZONE = 'Europe/Copenhagen';

function feedOf(count: number): NetworkFeed {
  const parsed = parseFeed({
    format: 'network-meetings',
    version: '1.0',
    updatedAt: '2026-11-20T08:00:00Z',
    association: { id: 'a', name: 'Foreningen', url: 'https://www.example.org/' },
    groups: [{ id: 'g', name: 'Gruppen' }],
    meetings: Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2027, 0, 4 + (at % 700))).toISOString().slice(0, 10);
      return {
        id: `m${String(at)}`,
        groups: ['g'],
        title: `Møde ${String(at)}: Når forandringen møder hverdagen, økonomi & drift`,
        purpose:
          'Få andres erfaringer; undgå samme fejl.\nVi går bordet rundt og graver i det, der trykker. '.repeat(
            3,
          ),
        theme: 'Forandring',
        start: `${day}T09:00`,
        end: `${day}T12:00`,
        updatedAt: '2026-11-20T08:00:00Z',
        url: `https://www.example.org/moeder/m${String(at)}`,
        place: {
          name: 'Eksempelbiblioteket',
          street: 'Eksempelvej 1',
          postalCode: '1000',
          city: 'København K',
        },
      };
    }),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues[0]));
  return parsed.value;
}

interface Plain {
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly where: string;
  readonly url: string;
  readonly start: string;
  readonly end: string;
  readonly from: Date;
  readonly to: Date;
}

const plainOf = (feed: NetworkFeed): Plain[] =>
  feed.meetings.map(({ id, title, purpose = '', url = '', start, end, place }) => ({
    uid: `${id}@a`,
    title,
    text: `${purpose}\n\n${url}`,
    where: `${place?.name ?? ''}, ${place?.street ?? ''}, ${place?.postalCode ?? ''} ${place?.city ?? ''}`,
    url,
    start,
    end,
    from: new Date(toInstant(start, ZONE)),
    to: new Date(toInstant(end, ZONE)),
  }));

const HEAD = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//network-meetings//core//EN
CALSCALE:GREGORIAN
`.replaceAll('\n', '\r\n');

const VTIMEZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

/** Plain concatenation with folds, to the same octets as ours: what nothing that is right can beat by much. */
function floor(events: readonly Plain[], about: { readonly name: string; readonly url: string }): string {
  const fold = (line: string) => {
    if (line.length <= 25) return `${line}\r\n`;
    let [out, width, from] = ['', 0, 0];
    for (let at = 0; at < line.length; at++) {
      const unit = line.charCodeAt(at);
      const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
      if (width + size > 75) {
        out += `${line.slice(from, at)}\r\n `;
        [from, width] = [at, 1];
      }
      width += size;
    }
    return `${out}${line.slice(from)}\r\n`;
  };
  const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
  const local = (time: string) => `${time.replace(/[-:]/g, '')}00`;
  let text = HEAD;
  // Ours has these of the feed too.
  text += fold(`NAME:${escape(about.name)}`);
  text += fold(`X-WR-CALNAME:${escape(about.name)}`);
  text += fold(`X-WR-TIMEZONE:${ZONE}`);
  text += 'REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n';
  text += fold(`URL:${about.url}`);
  text += 'LAST-MODIFIED:20261120T080000Z\r\n';
  text += VTIMEZONE;
  for (const event of events) {
    text += 'BEGIN:VEVENT\r\n';
    text += fold(`UID:${event.uid}`);
    text += 'DTSTAMP:20261120T080000Z\r\nLAST-MODIFIED:20261120T080000Z\r\nSEQUENCE:0\r\n';
    text += fold(`DTSTART;TZID=${ZONE}:${local(event.start)}`);
    text += fold(`DTEND;TZID=${ZONE}:${local(event.end)}`);
    text += fold(`SUMMARY:${escape(event.title)}`);
    text += 'STATUS:CONFIRMED\r\n';
    text += fold(`DESCRIPTION:${escape(event.text)}`);
    text += fold(`LOCATION:${escape(event.where)}`);
    text += fold(`URL:${event.url}`);
    text += 'CATEGORIES:Forandring\r\nEND:VEVENT\r\n';
  }
  return `${text}END:VCALENDAR\r\n`;
}

function withIcalJs(events: readonly Plain[]): string {
  const calendar = new ICAL.Component('vcalendar');
  for (const each of events) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', each.uid);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromString('2026-11-20T08:00:00Z'));
    for (const [name, time] of [
      ['dtstart', each.start],
      ['dtend', each.end],
    ] as const) {
      event.addPropertyWithValue(name, ICAL.Time.fromString(`${time}:00`)).setParameter('tzid', ZONE);
    }
    for (const [name, value] of [
      ['summary', each.title],
      ['description', each.text],
      ['location', each.where],
      ['url', each.url],
    ] as const) {
      event.addPropertyWithValue(name, value);
    }
    calendar.addSubcomponent(event);
  }
  return calendar.toString();
}

const parts = (date: Date): [number, number, number, number, number] => [
  date.getUTCFullYear(),
  date.getUTCMonth() + 1,
  date.getUTCDate(),
  date.getUTCHours(),
  date.getUTCMinutes(),
];

/** The zone's rule, which ts-ics has to be given; the time that a clock there shows is to it one in UTC. */
const copenhagen: IcsTimezone = {
  id: ZONE,
  props: (['DAYLIGHT', 'STANDARD'] as const).map((type) => ({
    type,
    start: new Date(type === 'DAYLIGHT' ? '1970-03-29T02:00Z' : '1970-10-25T03:00Z'),
    offsetFrom: type === 'DAYLIGHT' ? '+0100' : '+0200',
    offsetTo: type === 'DAYLIGHT' ? '+0200' : '+0100',
    recurrenceRule: {
      frequency: 'YEARLY',
      byMonth: [type === 'DAYLIGHT' ? 2 : 9],
      byDay: [{ day: 'SU', occurrence: -1 }],
    },
  })),
};
const inZone = (time: string) => ({ date: new Date(`${time}Z`), timezone: ZONE, tzoffset: '+0100' });

const writers: Readonly<Record<string, (feed: NetworkFeed, events: readonly Plain[]) => string | undefined>> =
  {
    ours: (feed) => associationCalendar(feed, { locale: danish }),
    'concatenation with folds': ({ association }, events) => floor(events, association),
    'ical.js': (_, events) => withIcalJs(events),
    ics: (_, events) =>
      createEvents(
        events.map(({ uid, title, text, where, url, from, to }) => ({
          ...{ uid, title, description: text, location: where, url, startInputType: 'utc' as const },
          ...{ start: parts(from), end: parts(to), endInputType: 'utc' as const },
        })),
      ).value,
    'ical-generator': (_, events) =>
      icalGenerator({
        events: events.map(({ uid, title, text, where, url, from, to }) => ({
          ...{
            id: uid,
            summary: title,
            description: text,
            location: where,
            url,
            start: from,
            end: to,
            timezone: ZONE,
          },
        })),
      }).toString(),
    'ts-ics': (_, events) =>
      generateIcsCalendar({
        version: '2.0',
        prodId: 'x',
        timezones: [copenhagen],
        events: events.map(({ uid, title, text, where, url, start, end, from, to }) => ({
          ...{ uid, summary: title, description: text, location: where, url, stamp: { date: from } },
          ...{ start: { date: from, local: inZone(start) }, end: { date: to, local: inZone(end) } },
        })),
      }),
  };

const options = {
  group: 'g',
  timeZone: ZONE,
  now: '2026-11-20T08:00:00Z',
  limits: { characters: 50_000_000 },
};

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ours: (text) => importCalendar(text, options).meetings.length,
  'ical.js, properties read': (text) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) =>
        ['uid', 'dtstart', 'dtend', 'summary', 'description', 'location', 'url', 'status', 'sequence'].map(
          (name) => event.getFirstPropertyValue(name),
        ),
      ),
  'ts-ics': (text) => convertIcsCalendar(undefined, text),
};

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Events in a second of the processor, the median of several rounds in which all take turns; the slow ones are spared the largest. */
function race<T>(
  title: string,
  candidates: Readonly<Record<string, (input: T) => unknown>>,
  input: T,
  count: number,
): void {
  const rounds = count > 1000 ? 7 : 11;
  const repeats = Math.max(1, Math.floor(2000 / count));
  const times: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) {
      if (count > 1000 && round > 0 && (times[name]?.[0] ?? 0) > 4000) continue;
      globalThis.gc?.();
      const start = process.cpuUsage();
      for (let at = 0; at < repeats; at++) run(input);
      const { user, system } = process.cpuUsage(start);
      // The first round warms up.
      if (round >= 0) (times[name] ??= []).push((user + system) / 1000 / repeats);
    }
  }
  const own = median(times['ours'] ?? []);
  console.log(`\n${title}, ${String(count)} events`);
  for (const [name, all] of Object.entries(times)) {
    const ms = median(all);
    const rate = Math.round((count / ms) * 1000);
    console.log(
      `  ${name.padEnd(26)} ${String(rate).padStart(8)} events/s   ours ÷ it: ${(ms / own).toFixed(2)}`,
    );
  }
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [1, 100, 10_000]) {
  const feed = feedOf(count);
  // As ours has them: by their start.
  const events = plainOf(feed).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  if (floor(events, feed.association) !== associationCalendar(feed, { locale: danish }))
    throw new Error('Plain concatenation writes something else.');
  // The text is looked into, as whoever sends it does: until then an engine puts off laying its pieces side by side.
  const bound = Object.fromEntries(
    Object.entries(writers).map(([name, write]) => [name, () => write(feed, events)?.charCodeAt(0)]),
  );
  race('Out', bound, undefined, count);
  race('In', readers, associationCalendar(feed, { locale: danish }), count);
}

// Run as a program of its own, in a process of another time zone: reads a calendar from standard input with each parser
// and prints the instants and texts that it found.
import { text } from 'node:stream/consumers';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

export interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
}

function withIcalJs(source: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(source));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
    };
  });
}

function withNodeIcal(source: string): ReadEvent[] {
  return Object.values(ical.sync.parseICS(source)).flatMap((each) =>
    each?.type === 'VEVENT'
      ? [
          {
            uid: each.uid,
            start: each.start.toISOString(),
            end: (each.end ?? each.start).toISOString(),
            summary: String(typeof each.summary === 'string' ? each.summary : each.summary.val),
          },
        ]
      : [],
  );
}

function withTsIcs(source: string): ReadEvent[] {
  return (convertIcsCalendar(undefined, source).events ?? []).map((event) => ({
    uid: event.uid,
    start: event.start.date.toISOString(),
    end: (event.end ?? event.start).date.toISOString(),
    summary: event.summary,
  }));
}

const source = await text(process.stdin);
process.stdout.write(
  JSON.stringify({
    'ical.js': withIcalJs(source),
    'node-ical': withNodeIcal(source),
    'ts-ics': withTsIcs(source),
  }),
);

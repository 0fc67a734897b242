// What we write, parsers of others read: the same instants and texts, whatever the zone of the process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { danish, parseFeed, readWallTime, toInstant } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { associationCalendar } from '@network-meetings/core/calendar';
import type { ReadEvent } from '../../support/calendar-digest.js';
import { exampleFeed, feedWith } from '../../support/feeds.js';

const program = new URL('../../support/calendar-digest.ts', import.meta.url).pathname;

/** What each parser reads in a process of that zone. */
function readIn(zone: string, calendar: string): Record<string, ReadEvent[]> {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import=tsx', program], {
    input: calendar,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 64_000_000,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Record<string, ReadEvent[]>;
}

function expected(feed: NetworkFeed): ReadEvent[] {
  return feed.meetings
    .map((meeting) => {
      const at = (time: string) => new Date(toInstant(time, meeting.timeZone ?? feed.timeZone)).toISOString();
      return {
        uid: meeting.uid ?? `${meeting.id}@${feed.association.id}`,
        start: at(meeting.start),
        end: at(meeting.end),
        summary: meeting.status === 'cancelled' ? `Aflyst: ${meeting.title}` : meeting.title,
      };
    })
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

const sorted = (events: readonly ReadEvent[] = []) => [...events].sort((a, b) => (a.uid < b.uid ? -1 : 1));

const zones = [
  'Europe/Copenhagen',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];

const title = fc
  .string({
    // No n or N: node-ical reads an escaped backslash and an n as a line break.
    unit: fc.constantFrom('a', 'æ', 'ø', 'Å', '😀', '\\', ';', ',', '"', ':', ' ', '👩‍💻'),
    minLength: 1,
    maxLength: 60,
  })
  // Parsers disagree about blanks at the edges.
  .map((text) => `M${text}M`);

const meetingArbitrary = fc
  .record({
    title,
    purpose: fc.string({
      unit: fc.constantFrom('æ', '😀', '\n', '\\', ';', ',', '"', 'x'),
      minLength: 1,
      maxLength: 400,
    }),
    day: fc.integer({ min: 0, max: 3 * 365 }),
    clock: fc.integer({ min: 0, max: 22 * 60 }),
    minutes: fc.integer({ min: 15, max: 600 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(({ day, clock, minutes, ...rest }) => {
    const start = Date.UTC(2026, 11, 1) + day * 86_400_000 + clock * 60_000;
    const wall = (at: number) => new Date(at).toISOString().slice(0, 16);
    return { ...rest, start: wall(start), end: wall(start + minutes * 60_000) };
  })
  .filter(({ start, end, timeZone }) =>
    [start, end].every((time) => readWallTime(time, timeZone).kind === 'unique'),
  );

test('three parsers read what was meant, in three process zones', () => {
  const meetings = fc.sample(meetingArbitrary, { numRuns: 150, seed: 20261125 });
  const long = { purpose: 'Æblegrød 😀 "citat"; \\ og, komma\n'.repeat(400).slice(0, 10_000), title: 'Lang' };
  const parsed = parseFeed(feedWith(...meetings, long));
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const feed = parsed.value;
  const calendar = associationCalendar(feed, { locale: danish });
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
    for (const [parser, events] of Object.entries(readIn(zone, calendar))) {
      assert.deepEqual(sorted(events), expected(feed), `${parser} in ${zone}`);
    }
  }
});

test('the example association’s calendar imports into every parser without a complaint', () => {
  const feed = exampleFeed();
  for (const extended of [false, true]) {
    const calendar = associationCalendar(feed, { locale: danish, extended, reminders: [60] });
    for (const [parser, events] of Object.entries(readIn('America/New_York', calendar))) {
      // It takes a component inside an event for an event: why the extended form must be asked for.
      if (extended && parser === 'ts-ics') assert.notDeepEqual(sorted(events), expected(feed));
      else assert.deepEqual(sorted(events), expected(feed), `${parser}, extended: ${extended}`);
    }
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NetworkFeed } from '@network-meetings/core';
import { danish, english, parseFeed } from '@network-meetings/core';
import { associationCalendar } from '@network-meetings/core/calendar';
import { german } from '@network-meetings/core/locales/de';
import { norwegian } from '@network-meetings/core/locales/nb';
import { swedish } from '@network-meetings/core/locales/sv';
import { decodeText, ImportCode, importCalendar } from '@network-meetings/core/import';
import { feedWith, good } from '../../support/feeds.js';
import { importOptions } from '../../support/imports.js';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:u', 'SUMMARY:S', ...lines, 'END:VEVENT');
const read = (text: string | Uint8Array, limits = {}) => importCalendar(text, { ...importOptions, limits });
const starts = (text: string) =>
  read(text).meetings.map(({ start, timeZone }) => `${start}${timeZone ?? ''}`);
const codes = (text: string, limits = {}) =>
  [...read(text, limits).problems, ...read(text, limits).notes].map(({ code }) => code);

test('zones by any name that programs write', () => {
  for (const [tzid, expected] of [
    ['Europe/Copenhagen', '2027-03-11T09:00'],
    ['/citadel.org/20210210_1/Europe/Berlin', '2027-03-11T09:00'],
    ['Romance Standard Time', '2027-03-11T09:00'],
    ['"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"', '2027-03-11T09:00'],
    ['Eastern Standard Time', '2027-03-11T09:00America/New_York'],
    ['"GMT Standard Time"', '2027-03-11T09:00Europe/London'],
  ]) {
    assert.deepEqual(
      starts(event(`DTSTART;TZID=${tzid}:20270311T090000`, 'DURATION:PT1H')),
      [expected],
      tzid,
    );
  }
  assert.deepEqual(starts(event('DTSTART:20270711T090000Z', 'DURATION:PT1H')), ['2027-07-11T11:00']);
});

test('a zone that only its VTIMEZONE explains', () => {
  const text = calendar(
    ...['BEGIN:VTIMEZONE', 'TZID:Custom', 'X-LIC-LOCATION:America/Chicago', 'END:VTIMEZONE'],
    ...['BEGIN:VEVENT', 'SUMMARY:S', 'DTSTART;TZID=Custom:20270311T090000', 'DURATION:PT1H', 'END:VEVENT'],
  );
  assert.deepEqual(starts(text), ['2027-03-11T09:00America/Chicago']);
});

for (const locale of [danish, english, german, norwegian, swedish]) {
  for (const status of ['cancelled', 'postponed'] as const) {
    test(`a ${status} meeting has its own title again when our calendar is read (${locale.language})`, () => {
      const word = locale.status[status];
      const titles = ['Identitet og adgang', `${word}: hvad nu?`];
      const feed = good(parseFeed(feedWith(...titles.map((title) => ({ title, status })))));
      const written = associationCalendar(feed, { locale });
      assert.match(written.replaceAll('\r\n ', ''), new RegExp(`SUMMARY:${word}: Identitet og adgang`));
      assert.deepEqual(
        read(written).meetings.map((meeting) => [meeting.title, meeting.status]),
        titles.map((title) => [title, status]),
      );
    });
  }
}

test('a title that says something else than its event stands as it is', () => {
  const event = (uid: string, title: string, status: string) => [
    ...['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, `STATUS:${status}`],
    ...['DTSTART:20270311T090000Z', 'DURATION:PT1H', 'END:VEVENT'],
  ];
  const { meetings } = read(
    calendar(
      ...event('a', 'Aflyst: en forestilling', 'CONFIRMED'),
      ...event('b', 'Udskudt: en vane', 'CONFIRMED'),
      ...event('c', 'Måske', 'TENTATIVE'),
      ...event('d', 'Udskudt: en vane', 'CANCELLED'),
    ),
  );
  assert.deepEqual(
    meetings.map(({ title, status }) => [title, status]),
    [
      ['Aflyst: en forestilling', 'scheduled'],
      ['Udskudt: en vane', 'scheduled'],
      ['Måske', 'scheduled'],
      ['Udskudt: en vane', 'cancelled'],
    ],
  );
});

test('of two versions of an event the later one holds', () => {
  const version = (sequence: number, title: string) => [
    ...['BEGIN:VEVENT', 'UID:u', `SEQUENCE:${sequence}`, `SUMMARY:${title}`],
    ...['DTSTART:20270311T090000Z', 'DURATION:PT1H', 'END:VEVENT'],
  ];
  const { meetings, notes } = read(calendar(...version(2, 'new'), ...version(1, 'old')));
  assert.deepEqual(
    meetings.map(({ title }) => title),
    ['new'],
  );
  assert.deepEqual(
    notes.map(({ code }) => code),
    [ImportCode.Duplicate],
  );
});

test('a fold inside a character, Windows-1252 and UTF-16 are read from the bytes', () => {
  const text = event('DTSTART:20270311T090000Z', 'DURATION:PT1H', 'DESCRIPTION:Æblegrød');
  const utf8 = (part: string) => [...new TextEncoder().encode(part)];
  const at = utf8(text.slice(0, text.indexOf('Æ'))).length + 1;
  const folded = [...utf8(text).slice(0, at), ...utf8('\r\n '), ...utf8(text).slice(at)];
  const units = Array.from(text, (letter) => letter.charCodeAt(0));
  const utf16 = [0xfeff, ...units].flatMap((unit) => [unit & 0xff, unit >> 8]);
  for (const bytes of [folded, units, utf16]) {
    assert.equal(read(Uint8Array.from(bytes)).meetings[0]?.purpose, 'Æblegrød');
  }
  assert.equal(decodeText(Uint8Array.from(utf8('\ufeffa'))).replace('\ufeff', ''), 'a');
});

test('a series on the clock: summer time moves nothing', () => {
  const rule = event(
    ...['DTSTART;TZID=Europe/Copenhagen:20270318T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'],
    'EXDATE:20270401T070000Z',
  );
  assert.deepEqual(starts(rule), ['2027-03-18T09:00', '2027-03-25T09:00', '2027-04-08T09:00']);
});

test('a rule that never ends, never falls or leaps far makes nothing hang', () => {
  for (const rule of [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=DAILY;INTERVAL=2147483647',
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=YEARLY;BYWEEKNO=60',
    'FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=99',
    'FREQ=WEEKLY;BYMONTH=13',
    'FREQ=YEARLY;INTERVAL=5000;BYMONTHDAY=30;BYMONTH=2',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'nonsense',
  ]) {
    const { meetings } = read(event('DTSTART:20270311T090000Z', 'DURATION:PT1H', `RRULE:${rule}`));
    assert.ok(meetings.length <= 200, rule);
  }
});

test('limits: size, depth, meetings', () => {
  const one = event('DTSTART:20270311T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
  assert.deepEqual(codes(one, { characters: 10 }), [ImportCode.TooLarge]);
  assert.equal(read(one, { meetings: 3 }).meetings.length, 3);
  assert.ok(codes(one, { meetings: 3 }).includes(ImportCode.TooMany));
  const deep = `${'BEGIN:X\r\n'.repeat(50_000)}${'END:X\r\n'.repeat(50_000)}`;
  assert.ok(codes(deep).includes(ImportCode.TooDeep));
  assert.deepEqual(codes('hello').slice(-1), [ImportCode.NoCalendar]);
  assert.deepEqual(codes(''), [ImportCode.NoCalendar]);
});

test('names of JavaScript’s own objects are names like others', () => {
  const text = calendar(
    ...[
      'BEGIN:__PROTO__',
      'CONSTRUCTOR:x',
      'END:__PROTO__',
      'BEGIN:VEVENT',
      '__PROTO__:x',
      'TOSTRING;__proto__=x:y',
    ],
    ...['UID:__proto__', 'SUMMARY:S', 'DTSTART;__proto__=a;TZID=constructor:20270311T090000', 'END:VEVENT'],
  );
  assert.equal(read(text).meetings.length, 1);
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('what we write we read: the same times, titles and UIDs', () => {
  const feed = parseFeed(
    feedWith(
      { title: 'Æ; "😀", \\n', purpose: 'a\nb' },
      { timeZone: 'America/New_York' },
      { status: 'cancelled', sequence: 4 },
    ),
  );
  assert.ok(feed.ok);
  const { meetings, problems } = read(associationCalendar(feed.value, { locale: danish }));
  assert.deepEqual(problems, []);
  const seen = (list: NetworkFeed['meetings']) =>
    list.map(({ start, end, timeZone, sequence, status }) => [start, end, timeZone, sequence, status]);
  assert.deepEqual(seen([...meetings]), seen(feed.value.meetings));
  assert.equal(meetings[0]?.title, 'Æ; "😀", \\n');
});

test('whatever bytes it is given, it answers, and what it answers a feed can hold', () => {
  const words = [
    ...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE'],
    ...[
      'DTSTART:',
      'DTSTART;TZID=Europe/Copenhagen:',
      'DTEND:',
      'RRULE:FREQ=',
      'DAILY',
      'YEARLY',
      ';COUNT=',
      ';BYDAY=',
    ],
    ...[
      'RDATE:',
      'EXDATE:',
      'RECURRENCE-ID:',
      'SUMMARY:',
      'UID:',
      'DURATION:P',
      'T1H',
      '20270311T090000',
      'Z',
      '-1SU',
    ],
    ...[
      '\r\n',
      '\r',
      '\n',
      ' ',
      '"',
      ';',
      ':',
      '=',
      ',',
      '\\',
      '\0',
      '9999999999',
      '😀',
      '\ud800',
      'GEO:1;2',
    ],
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 60 });
  fc.assert(
    fc.property(text, fc.boolean(), (pieces, framed) => {
      const body = pieces.join('');
      const { meetings, problems, notes } = read(framed ? event(body) : body);
      for (const issue of [...problems, ...notes]) assert.ok(issue.line === undefined || issue.line >= 1);
      const feed = {
        ...feedWith(),
        meetings: meetings.map((meeting) => JSON.parse(JSON.stringify(meeting)) as object),
      };
      const parsed = parseFeed(feed);
      assert.ok(parsed.ok, JSON.stringify(parsed));
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
  );
});

// A calendar file in the place of a feed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { NetworkFeed } from '@network-meetings/core';
import { danish, parseFeed } from '@network-meetings/core';
import { associationCalendar } from '@network-meetings/core/calendar';
import { readCalendarFeed } from '@network-meetings/core/import';
import { example } from '../../support/feeds.js';

const options = {
  url: 'https://www.example.org/kalender/moeder.ics?uge=1',
  language: 'da',
  now: Date.parse('2026-11-25T08:00:00Z'),
};
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u', 'SUMMARY:S', ...lines, 'END:VEVENT'];
const nine = ['DTSTART:20270311T090000', 'DURATION:PT3H'];

function read(source: string | Uint8Array, more = {}) {
  const result = readCalendarFeed(source, { ...options, ...more });
  assert.ok(result.ok);
  return result.value;
}

test('the meetings of a calendar of ours are those of the feed that it was written from', () => {
  const parsed = parseFeed(example('feed'));
  assert.ok(parsed.ok);
  const { feed, warnings } = read(associationCalendar(parsed.value, { locale: danish }));
  const times = ({ meetings }: NetworkFeed) =>
    meetings
      // Programs that show no status show the title.
      .map(({ title, ...of }) => [title.replace('Aflyst: ', ''), of.start, of.end, of.status === 'cancelled'])
      .sort();
  assert.deepEqual(times(feed), times(parsed.value));
  assert.equal(feed.association.name, parsed.value.association.name);
  assert.equal(feed.association.url, parsed.value.association.url);
  assert.equal(feed.timeZone, parsed.value.timeZone);
  // Who organises a meeting is personal data and never read (rule 7).
  assert.deepEqual(
    warnings.map(({ params }) => params['name']),
    ['ORGANIZER'],
  );
});

test('the calendar names its group, by its newer property before its older', () => {
  for (const [lines, name] of [
    [['X-WR-CALNAME:Forandring\\, vest', 'NAME:Forandringsledelse\\, vest'], 'Forandringsledelse, vest'],
    [['X-WR-CALNAME;VALUE=TEXT:Forandring\\, vest'], 'Forandring, vest'],
    [['x-wr-calname: To \u0007 linjer'], 'To linjer'],
    [['X-WR-CALNAME: '], 'www.example.org'],
    [[], 'www.example.org'],
    [[`NAME:${'n'.repeat(300)}`], `${'n'.repeat(199)}…`],
  ] as const) {
    const { feed } = read(calendar(...lines, ...event(...nine)));
    assert.deepEqual(
      feed.groups.map((group) => group.name),
      [name],
    );
    assert.deepEqual(feed.meetings[0]?.groups, [feed.groups[0]?.id]);
  }
});

test('a name inside an event is not that of the calendar', () => {
  const { feed } = read(calendar(...event(...nine, 'NAME:Of the event'), 'NAME:Behind the events'));
  assert.equal(feed.association.name, 'www.example.org');
});

test('its page is that of the association, where it is an address of the web', () => {
  const urlOf = (...lines: string[]) => read(calendar(...lines)).feed.association.url;
  assert.equal(urlOf('URL:https://foreningen.example.org/'), 'https://foreningen.example.org/');
  assert.equal(urlOf('URL:javascript:alert(1)'), 'https://www.example.org');
  assert.equal(urlOf(), 'https://www.example.org');
});

test('times without a zone are those of the calendar, or else of Copenhagen', () => {
  const zoneOf = (lines: readonly string[], more = {}) =>
    read(calendar(...lines, ...event(...nine)), more).feed.timeZone;
  assert.equal(zoneOf(['X-WR-TIMEZONE:America/New_York']), 'America/New_York');
  assert.equal(zoneOf(['X-WR-TIMEZONE:Romance Standard Time']), 'Europe/Paris');
  assert.equal(zoneOf([], { timeZone: 'Europe/London' }), 'Europe/London');
  assert.equal(zoneOf(['X-WR-TIMEZONE:Nowhere']), 'Europe/Copenhagen');
});

test('the language is that of the page, or Danish', () => {
  assert.equal(read(calendar(), { language: 'de-AT' }).feed.language, 'de-AT');
  for (const none of ['', 'da_DK']) assert.equal(read(calendar(), { language: none }).feed.language, 'da');
});

test('what is broken is left out and told with its line, and the rest is read', () => {
  const text = readFileSync(new URL('../../fixtures/import/broken.ics', import.meta.url), 'utf8');
  const { feed, warnings } = read(new TextEncoder().encode(text));
  const told = warnings.map(({ code, path }) => `${code} ${path}`);
  assert.ok(told.includes('import/no-start line 19'), told.join('\n'));
  assert.ok(feed.meetings.length > 1);
});

test('what is no calendar, or too large a one, is no feed', () => {
  const codes = (source: string, more = {}) => {
    const result = readCalendarFeed(source, { ...options, ...more });
    return result.ok ? [] : [result.failure.code, ...result.failure.issues.map(({ code }) => code)];
  };
  assert.deepEqual(codes('{}').slice(0, 1), ['feed/invalid']);
  assert.ok(codes('<html>').includes('import/no-calendar'));
  assert.deepEqual(codes(calendar(), { limits: { characters: 9 } }), ['feed/invalid', 'import/too-large']);
});

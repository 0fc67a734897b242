import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Meeting, NetworkFeed } from '@network-meetings/core';
import { danish, parseFeed, toInstant } from '@network-meetings/core';
import { escapeText, foldLine, meetingCalendar, timeZoneLines } from '@network-meetings/core/calendar';
import { exampleFeed, feedWith, good, meetingWith } from '../../support/feeds.js';

const octets = (line: string) => new TextEncoder().encode(line).length;
const eventOf = (text: string) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  assert.ok(event);
  return event;
};
const valueOf = (text: string, property: string) => eventOf(text).getFirstPropertyValue(property);
const write = ({ meeting, feed }: { meeting: Meeting; feed: NetworkFeed }, parts?: readonly string[]) =>
  meetingCalendar(meeting, feed, { locale: danish, ...(parts && { parts }) });

test('the example meeting is written as the golden file has it', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const golden = readFileSync(
    new URL('../../fixtures/calendar/digital-east-2027-1.ics', import.meta.url),
    'utf8',
  );
  assert.equal(write({ meeting, feed }), golden);
});

test('another parser reads the instants that were meant, in any process zone', () => {
  for (const [zone, start] of [
    ['Europe/Copenhagen', '2027-03-11T08:00:00.000Z'],
    ['America/New_York', '2027-03-11T14:00:00.000Z'],
    ['Asia/Kathmandu', '2027-03-11T03:15:00.000Z'],
  ] as const) {
    const text = write(meetingWith({ timeZone: zone }));
    const calendar = new ICAL.Component(ICAL.parse(text));
    const timeZone = calendar.getFirstSubcomponent('vtimezone');
    assert.ok(timeZone);
    ICAL.TimezoneService.reset();
    ICAL.TimezoneService.register(new ICAL.Timezone(timeZone));
    const value = eventOf(text).getFirstProperty('dtstart')?.getFirstValue() as ICAL.Time;
    assert.equal(value.toJSDate().toISOString(), start);
  }
});

test('summer and winter of one zone stand in its VTIMEZONE', () => {
  for (const start of [
    '2027-01-05T09:00',
    '2027-03-28T01:59',
    '2027-07-01T09:00',
    '2027-10-31T03:00',
    '2027-12-31T09:00',
  ]) {
    const lines = ['BEGIN:VCALENDAR', ...timeZoneLines('Europe/Copenhagen', 2026, 2027), 'END:VCALENDAR'];
    const zone = new ICAL.Component(ICAL.parse(lines.join('\r\n'))).getFirstSubcomponent('vtimezone');
    assert.ok(zone);
    const time = ICAL.Time.fromDateTimeString(`${start}:00`);
    time.zone = new ICAL.Timezone(zone);
    assert.equal(time.toJSDate().getTime(), toInstant(start, 'Europe/Copenhagen'), start);
  }
});

test('a cancelled meeting is cancelled in calendars, a postponed one tentative', () => {
  assert.equal(valueOf(write(meetingWith({ status: 'cancelled', sequence: 2 })), 'status'), 'CANCELLED');
  assert.equal(valueOf(write(meetingWith({ status: 'cancelled', sequence: 2 })), 'sequence'), 2);
  assert.equal(valueOf(write(meetingWith({ status: 'postponed' })), 'status'), 'TENTATIVE');
  assert.equal(valueOf(write(meetingWith({})), 'status'), 'CONFIRMED');
});

test('the UID is the meeting’s own, else made of ids that never change', () => {
  assert.equal(valueOf(write(meetingWith({})), 'uid'), 'm1@a');
  assert.equal(valueOf(write(meetingWith({ uid: 'old@example.org' })), 'uid'), 'old@example.org');
});

test('whoever comes to the dinner alone has the dinner in the calendar', () => {
  const { meeting, feed } = meetingWith({
    parts: [
      { id: 'day', kind: 'day' },
      { id: 'dinner', kind: 'dinner', start: '2027-03-11T18:00', end: '2027-03-11T20:30' },
    ],
  });
  const span = (parts?: readonly string[]) => {
    const text = write({ meeting, feed }, parts);
    return [String(valueOf(text, 'dtstart')), String(valueOf(text, 'dtend'))];
  };
  assert.deepEqual(span(['dinner']), ['2027-03-11T18:00:00', '2027-03-11T20:30:00']);
  assert.deepEqual(span(['day', 'dinner']), ['2027-03-11T09:00:00', '2027-03-11T20:30:00']);
  assert.deepEqual(span(['day']), ['2027-03-11T09:00:00', '2027-03-11T12:00:00']);
  assert.deepEqual(span(), ['2027-03-11T09:00:00', '2027-03-11T12:00:00']);
});

test('two renders are the same to the byte, and end with CRLF', () => {
  const one = meetingWith({ agenda: [{ id: 'a', kind: 'round', minutes: 30 }] });
  assert.equal(write(one), write(one));
  assert.ok(write(one).endsWith('END:VCALENDAR\r\n'));
});

test('a line is folded at 75 octets and no character is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const folded = foldLine(`SUMMARY:${escapeText(text)}`);
      for (const line of folded.split('\r\n')) {
        assert.ok(octets(line) <= 75, line);
        assert.doesNotThrow(() => encodeURIComponent(line), 'a cut surrogate pair');
      }
      assert.equal(folded.replaceAll('\r\n ', ''), `SUMMARY:${escapeText(text)}`);
    }),
  );
  assert.equal(foldLine(`X:${'a'.repeat(73)}`), `X:${'a'.repeat(73)}`);
  assert.equal(foldLine(`X:${'a'.repeat(74)}`), `X:${'a'.repeat(73)}\r\n a`);
});

test('text of any kind comes back from another parser as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'æ', '😀', '\n', '\\', ';', ',', '"', ':', "'", '^', ' ', 'N', 'n'),
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (purpose) => {
      const { meeting, feed } = meetingWith({ purpose, title: purpose.replaceAll('\n', ' ') });
      const written = write({ meeting, feed });
      assert.equal(valueOf(written, 'summary'), meeting.title);
      assert.equal(valueOf(written, 'description'), purpose);
    }),
  );
});

test('no value can begin a line of its own', () => {
  const bad = 'x\r\nATTENDEE:mailto:evil@example.org\rX-EVIL:1\nY:2\u2028Z\u0085W\u0000';
  const feed = good(parseFeed(feedWith({ agenda: [] })));
  const [first] = feed.meetings;
  assert.ok(first);
  // Values that no parsed feed has: the writer is safe by itself.
  const meeting: Meeting = {
    ...first,
    title: bad,
    uid: bad,
    theme: bad,
    purpose: bad,
    url: `https://example.org/${bad}`,
    statusNote: bad,
    place: { name: bad, street: bad },
    facilitator: { role: `"${bad}";X=1`, email: `a@example.org${bad}` },
  };
  const lines = meetingCalendar(meeting, feed, { locale: danish }).split('\r\n');
  const names = lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(/[:;]/)[0]);
  assert.deepEqual(
    names.filter((name) => name === 'ATTENDEE' || name === 'X-EVIL' || name === 'Y'),
    [],
  );
  // eslint-disable-next-line no-control-regex
  const controls = /[\u0000-\u0008\u000a-\u001f\u0085\u2028]/;
  assert.equal(
    lines.some((line) => controls.test(line)),
    false,
  );
});

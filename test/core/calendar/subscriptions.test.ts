import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { Audience, danish, parseFeed } from '@network-meetings/core';
import type { NetworkFeed, PartOutcome } from '@network-meetings/core';
import {
  associationCalendar,
  groupCalendar,
  meetingCalendar,
  personCalendar,
} from '@network-meetings/core/calendar';
import { exampleFeed, feedWith, good, meetingWith } from '../../support/feeds.js';

const options = { locale: danish };
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const valueOf = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name);
const uids = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((event) => valueOf(event, 'uid'));
const feedOf = (...meetings: Record<string, unknown>[]): NetworkFeed =>
  good(parseFeed(feedWith(...meetings)));

test('a joint meeting has one UID in the calendar of each group', () => {
  const feed = exampleFeed();
  const [east, west] = ['digital-east', 'digital-west'].map((id) => groupCalendar(id, feed, options) ?? '');
  assert.deepEqual(uids(east ?? ''), ['digital-east-2027-1@example', 'digital-joint-2027@example']);
  assert.deepEqual(uids(west ?? ''), ['digital-joint-2027@example']);
  assert.deepEqual(uids(associationCalendar(feed, options)), uids(east ?? ''));
  assert.equal(groupCalendar('nobody', feed, options), undefined);
});

test('a subscription says its name and how often to look, in the words of all programs', () => {
  const url = 'https://www.example.org/digital-east.ics';
  const text = groupCalendar('digital-east', exampleFeed(), { ...options, url, refreshHours: 6 }) ?? '';
  const calendar = read(text);
  for (const name of ['name', 'x-wr-calname']) {
    assert.equal(valueOf(calendar, name), 'Offentlig digitalisering øst');
  }
  assert.match(text, /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n/);
  assert.match(text, /\r\nX-PUBLISHED-TTL:PT6H\r\n/);
  assert.match(text, /\r\nSOURCE;VALUE=URI:https:\/\/www\.example\.org\/digital-east\.ics\r\n/);
  assert.match(text, /\r\nMETHOD:PUBLISH\r\n/);
});

test('without an organiser in every event a calendar says no method', () => {
  assert.doesNotMatch(associationCalendar(feedOf({}), options), /METHOD/);
});

test('a cancelled meeting stays for a while, and what is long past goes', () => {
  const feed = feedOf(
    { status: 'cancelled', updatedAt: '2026-11-20T08:00:00Z' },
    { start: '2025-03-11T09:00', end: '2025-03-11T12:00' },
  );
  const at = (now: string) => uids(associationCalendar(feed, { ...options, now: Date.parse(now) }));
  assert.deepEqual(at('2026-02-01T00:00Z'), ['m2@a', 'm1@a']);
  assert.deepEqual(at('2026-11-21T00:00Z'), ['m1@a']);
  assert.deepEqual(at('2027-03-01T00:00Z'), []);
  assert.deepEqual(
    uids(associationCalendar(feed, options)),
    ['m2@a', 'm1@a'],
    'without a clock nothing goes',
  );
  const text = associationCalendar(feed, options);
  assert.match(text, /SUMMARY:Aflyst: Meeting 1\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT/);
});

test('nothing closed and no online room is in a public calendar; members have both', () => {
  const { meeting, feed } = meetingWith({
    attendanceMode: 'mixed',
    place: { name: 'Huset', onlineUrl: 'https://video.example.org/room-1' },
    agenda: [
      { id: 'a', kind: 'round', minutes: 30, title: 'Hemmelig runde', visibility: 'closed' },
      { id: 'b', kind: 'talk', minutes: 30, title: 'Åbent oplæg' },
    ],
  });
  const open = meetingCalendar(meeting, feed, options);
  assert.doesNotMatch(
    open.replaceAll('\r\n ', ''),
    /Hemmelig|Bordet rundt|Kun for medlemmer|room-1|CONFERENCE/,
  );
  assert.match(open, /9\.30–10\.00 Åbent oplæg/);
  const closed = meetingCalendar(meeting, feed, { ...options, audience: Audience.Members });
  const unfolded = closed.replaceAll('\r\n ', '');
  assert.match(unfolded, /Hemmelig runde · \(Kun for medlemmer\)/);
  assert.match(
    unfolded,
    /CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Deltag online":https:\/\/video\.example\.org\/room-1/,
  );
});

test('reminders are set where they are asked for, and never for a cancelled meeting', () => {
  const remind = (meeting: Record<string, unknown>) => {
    const { meeting: parsed, feed } = meetingWith(meeting);
    const text = meetingCalendar(parsed, feed, { ...options, reminders: [1440, 60] });
    return read(text)
      .getFirstSubcomponent('vevent')
      ?.getAllSubcomponents('valarm')
      .map((alarm) => String(valueOf(alarm, 'trigger')));
  };
  assert.deepEqual(remind({}), ['-PT1440M', '-PT60M']);
  assert.deepEqual(remind({ status: 'cancelled' }), []);
});

test('the extended form names place and external speakers, and parses', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const event = read(meetingCalendar(meeting, feed, { ...options, extended: true })).getFirstSubcomponent(
    'vevent',
  );
  assert.ok(event);
  const [speaker] = event.getAllSubcomponents('participant');
  assert.ok(speaker);
  assert.equal(valueOf(speaker, 'summary'), 'it-arkitekt, En leverandør');
  const [place] = event.getAllSubcomponents('vlocation');
  assert.ok(place);
  assert.equal(valueOf(place, 'name'), 'Eksempelbiblioteket');
  const data = event.getFirstProperty('structured-data')?.toICALString() ?? '';
  assert.match(data, /FMTTYPE="?application\/ld\+json"?/);
});

test('a person sees a seat as an event, an offer and a place in the queue as tentative', () => {
  const feed = feedOf({}, {}, {}, {});
  const outcome = (seat: object) => [
    { part: 'day', answer: 'coming' as const, seat: 'none' as const, ...seat },
  ];
  const text = personCalendar(
    [
      { meeting: 'm1', parts: outcome({ seat: 'confirmed' }) },
      { meeting: 'm2', parts: outcome({ seat: 'waitlisted', place: 2 }) },
      { meeting: 'm3', parts: outcome({ seat: 'offered', expires: '2027-01-01T00:00:00Z' }) },
      { meeting: 'm4', parts: outcome({}) },
      { meeting: 'gone', parts: outcome({ seat: 'confirmed' }) },
    ],
    feed,
    options,
  );
  const events = read(text)
    .getAllSubcomponents('vevent')
    .map((event) => ['summary', 'status', 'transp'].map((name) => valueOf(event, name)));
  assert.deepEqual(events, [
    ['Meeting 1', 'CONFIRMED', null],
    ['Venteliste: Meeting 2', 'TENTATIVE', 'TRANSPARENT'],
    ['Tilbudt plads: Meeting 3', 'TENTATIVE', 'TRANSPARENT'],
  ]);
});

test('a seat that comes after waiting is a newer version of the same event', () => {
  const { feed, meeting } = meetingWith({ id: 'm1' });
  const eventOf = (part: PartOutcome, changes: number) => {
    const text = personCalendar([{ meeting: 'm1', parts: [part], changes }], feed, options);
    const [event] = read(text).getAllSubcomponents('vevent');
    assert.ok(event);
    return event;
  };
  const day = { part: 'day', answer: 'coming' } as const;
  const waits = eventOf({ ...day, seat: 'waitlisted', place: 1 }, 0);
  const comes = eventOf({ ...day, seat: 'confirmed' }, 1);
  assert.equal(valueOf(waits, 'uid'), valueOf(comes, 'uid'));
  assert.deepEqual(
    [valueOf(waits, 'sequence'), valueOf(comes, 'sequence')],
    [meeting.sequence, meeting.sequence + 1],
  );
});

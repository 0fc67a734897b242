import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Meeting, PartOutcome } from '@network-meetings/core';
import { danish } from '@network-meetings/core';
import type { Invitation } from '@network-meetings/core/calendar';
import { invitation } from '@network-meetings/core/calendar';
import { meetingWith } from '../../support/feeds.js';

const facilitator = { role: 'facilitator', email: 'facilitator@example.org' };
const confirmed: PartOutcome[] = [{ part: 'day', answer: 'coming', seat: 'confirmed' }];
const waits: PartOutcome[] = [{ part: 'day', answer: 'coming', seat: 'waitlisted', place: 1 }];
const offered: PartOutcome[] = [
  { part: 'day', answer: 'coming', seat: 'offered', expires: '2027-01-01T00:00:00Z' },
];

function messageFor(
  meeting: Record<string, unknown>,
  about: { parts: readonly PartOutcome[]; wasInvited?: boolean; changes?: number; stamp?: string },
): Invitation | undefined {
  const { meeting: parsed, feed } = meetingWith({ facilitator, ...meeting });
  return invitation(parsed, feed, {
    locale: danish,
    attendee: { name: 'Medlem "M"; Øst', email: 'member@example.org' },
    wasInvited: false,
    changes: 0,
    stamp: '2026-12-01T08:00:00Z',
    ...about,
  });
}

function read(message: Invitation | undefined) {
  assert.ok(message);
  const calendar = new ICAL.Component(ICAL.parse(message.text));
  const event = calendar.getFirstSubcomponent('vevent');
  assert.ok(event);
  // RFC 6047 2.4: they must agree.
  assert.equal(calendar.getFirstPropertyValue('method'), message.method);
  assert.match(message.contentType, new RegExp(`; method=${message.method}$`));
  const [attendee] = event.getAllProperties('attendee');
  assert.ok(attendee);
  assert.equal(attendee.getFirstValue(), 'mailto:member@example.org');
  assert.equal(event.getFirstPropertyValue('organizer'), 'mailto:facilitator@example.org');
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return {
    method: message.method,
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    start: value('dtstart'),
    partstat: attendee.getParameter('partstat'),
    cn: attendee.getParameter('cn'),
  };
}

test('a meeting that is moved, then cancelled, makes three messages of one event', () => {
  const first = read(messageFor({}, { parts: confirmed }));
  const moved: Partial<Meeting> = {
    status: 'rescheduled',
    previousStart: '2027-03-11T09:00',
    start: '2027-03-18T09:00',
    end: '2027-03-18T12:00',
    sequence: 1,
    revision: 1,
  };
  const second = read(messageFor(moved, { parts: confirmed, wasInvited: true }));
  const cancelled = { ...moved, status: 'cancelled', sequence: 2, revision: 2 };
  const third = read(messageFor(cancelled, { parts: confirmed, wasInvited: true }));
  assert.deepEqual(
    [first, second, third].map(({ method, status, start, partstat }) => [method, status, start, partstat]),
    [
      ['REQUEST', 'CONFIRMED', '2027-03-11T09:00:00', 'ACCEPTED'],
      ['REQUEST', 'CONFIRMED', '2027-03-18T09:00:00', 'ACCEPTED'],
      ['CANCEL', 'CANCELLED', '2027-03-18T09:00:00', undefined],
    ],
  );
  assert.equal(new Set([first.uid, second.uid, third.uid]).size, 1);
  assert.ok(first.sequence < second.sequence && second.sequence < third.sequence);
  assert.equal(first.cn, 'Medlem "M"; Øst');
});

test('nobody who waits, has an offer or stays away gets a request', () => {
  for (const parts of [waits, offered, []]) assert.equal(messageFor({}, { parts }), undefined);
  assert.equal(messageFor({ status: 'cancelled' }, { parts: confirmed }), undefined);
});

test('who gives the seat back is taken out of the calendar, and comes back with a higher sequence', () => {
  const asked = read(messageFor({}, { parts: confirmed, changes: 0 }));
  const gone = read(messageFor({}, { parts: [], wasInvited: true, changes: 1 }));
  const back = read(messageFor({}, { parts: confirmed, wasInvited: true, changes: 2 }));
  assert.deepEqual([asked.method, gone.method, back.method], ['REQUEST', 'CANCEL', 'REQUEST']);
  assert.deepEqual([asked.sequence, gone.sequence, back.sequence], [0, 1, 2]);
});

test('a seat that became a place in the queue is taken back too', () => {
  assert.equal(read(messageFor({}, { parts: waits, wasInvited: true, changes: 1 })).method, 'CANCEL');
});

test('a postponed meeting stays, tentative, until it has a date', () => {
  const message = messageFor({ status: 'postponed', sequence: 1 }, { parts: confirmed, wasInvited: true });
  assert.equal(read(message).status, 'TENTATIVE');
  assert.match(message?.text ?? '', /SUMMARY:Udskudt: Meeting 1\r\n/);
});

test('without an organiser who has an address there is no message, unless the sender is named', () => {
  const { meeting, feed } = meetingWith({});
  const about = {
    locale: danish,
    attendee: { email: 'member@example.org' },
    parts: confirmed,
    wasInvited: false,
    changes: 0,
    stamp: '2026-12-01T08:00:00Z',
  };
  assert.equal(invitation(meeting, feed, about), undefined);
  const organizer = { role: 'sekretariat', email: 'post@example.org' };
  assert.match(invitation(meeting, feed, { ...about, organizer })?.text ?? '', /ORGANIZER;CN="sekretariat"/);
});

test('a message is stamped when it is made', () => {
  const message = messageFor({}, { parts: confirmed, stamp: '2026-12-24T18:00:07Z' });
  assert.match(message?.text ?? '', /\r\nDTSTAMP:20261224T180007Z\r\n/);
});

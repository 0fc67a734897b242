import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Meeting } from '@network-meetings/core';
import { parseFeed } from '@network-meetings/core';
import type { MeetingEdit } from '@network-meetings/core/changes';
import { diffMeeting, nextRevision } from '@network-meetings/core/changes';
import { meetingWith } from '../../../support/feeds.js';
import { feedWith } from '../../../support/feed-with.js';

const feedZone = 'Europe/Copenhagen';
const now = Date.parse('2027-02-01T10:00:00Z');
const scheduled = meetingWith({ place: { name: 'Biblioteket' } }).meeting;
const next = (before: Meeting, edit: MeetingEdit, at = now) =>
  nextRevision(before, edit, { feedZone, now: at }).meeting;
const moved = { start: '2027-03-18T09:00', end: '2027-03-18T12:00' } as const;

describe('A meeting that is moved', () => {
  it('is rescheduled, names where it stood and raises the sequence', () => {
    const after = next(scheduled, { ...moved, statusNote: 'Sygdom.' });
    assert.equal(after.status, 'rescheduled');
    assert.equal(after.previousStart, '2027-03-11T09:00');
    assert.deepEqual([after.revision, after.sequence], [1, 1]);
    assert.equal(after.updatedAt, '2027-02-01T10:00:00Z');
    assert.equal(after.statusNote, 'Sygdom.');
  });

  it('twice names where it stood last, and not the reason for the first time', () => {
    const twice = next(next(scheduled, { ...moved, statusNote: 'Sygdom.' }), {
      start: '2027-03-25T09:00',
      end: '2027-03-25T12:00',
    });
    assert.equal(twice.previousStart, '2027-03-18T09:00');
    assert.equal(twice.statusNote, undefined);
    assert.deepEqual([twice.revision, twice.sequence], [2, 2]);
  });

  it('and gets a new title stays rescheduled, with its reason', () => {
    const after = next(next(scheduled, { ...moved, statusNote: 'Sygdom.' }), { title: 'Ny' });
    assert.equal(after.status, 'rescheduled');
    assert.equal(after.previousStart, '2027-03-11T09:00');
    assert.equal(after.statusNote, 'Sygdom.');
    assert.deepEqual([after.revision, after.sequence], [2, 1]);
  });

  it('to the same clock in another zone stood elsewhere on that clock', () => {
    const after = next(scheduled, { timeZone: 'Europe/Helsinki' });
    assert.equal(after.status, 'rescheduled');
    assert.equal(after.previousStart, '2027-03-11T10:00');
  });

  it('in its end alone is not rescheduled', () => {
    const after = next(scheduled, { end: '2027-03-11T13:00' });
    assert.equal(after.status, 'scheduled');
    assert.equal(after.previousStart, undefined);
    assert.equal(after.sequence, 1);
  });
});

const { start, end } = scheduled;
const statusTable: readonly (readonly [
  before: Meeting['status'],
  edit: MeetingEdit,
  status: Meeting['status'],
])[] = [
  ['scheduled', { title: 'Ny' }, 'scheduled'],
  ['scheduled', { status: 'cancelled' }, 'cancelled'],
  ['scheduled', { status: 'postponed' }, 'postponed'],
  ['scheduled', moved, 'rescheduled'],
  ['scheduled', { ...moved, status: 'scheduled' }, 'rescheduled'],
  ['scheduled', { ...moved, status: 'cancelled' }, 'cancelled'],
  // It has not moved, so it is not.
  ['scheduled', { status: 'rescheduled' }, 'scheduled'],
  ['postponed', moved, 'rescheduled'],
  ['postponed', { ...moved, status: 'postponed' }, 'postponed'],
  ['postponed', { status: 'scheduled' }, 'scheduled'],
  ['postponed', { title: 'Ny' }, 'postponed'],
  ['cancelled', moved, 'cancelled'],
  ['cancelled', { ...moved, status: 'scheduled' }, 'rescheduled'],
  ['cancelled', { status: 'scheduled', start, end }, 'scheduled'],
];
for (const [status, edit, expected] of statusTable) {
  it(`${status}, edited with ${JSON.stringify(edit)}, is ${expected}`, () => {
    const after = next({ ...scheduled, status }, edit);
    assert.equal(after.status, expected);
    assert.equal(after.previousStart, expected === 'rescheduled' ? start : undefined);
  });
}

describe('An edit', () => {
  it('that changes nothing gives the meeting back as it was', () => {
    assert.equal(next(scheduled, {}), scheduled);
    assert.equal(next(scheduled, { title: scheduled.title, place: { name: 'Biblioteket' } }), scheduled);
  });

  it('takes a field away that it sets to undefined', () => {
    const after = next(scheduled, { place: undefined });
    assert.equal(Object.hasOwn(after, 'place'), false);
    assert.equal(after.sequence, 1);
  });

  it('of the draft of the minutes is kept, though nobody is told', () => {
    const minutes = meetingWith({ minutes: { summary: 'Udkast' } }).meeting.minutes;
    const after = next(scheduled, { minutes });
    assert.equal(after.minutes?.summary, 'Udkast');
    assert.deepEqual([after.revision, after.sequence, after.changes], [1, 0, undefined]);
  });

  it('of the reason alone is kept', () => {
    const after = next({ ...scheduled, status: 'cancelled' }, { statusNote: 'Sygdom.' });
    assert.equal(after.statusNote, 'Sygdom.');
    assert.deepEqual([after.revision, after.sequence], [1, 0]);
  });

  it('makes the instants anew where the meeting had them', () => {
    const withInstants = {
      ...scheduled,
      startUtc: '2027-03-11T08:00:00Z',
      endUtc: '2027-03-11T11:00:00Z',
    };
    const summer = next(withInstants, { start: '2027-04-08T09:00', end: '2027-04-08T12:00' });
    assert.deepEqual([summer.startUtc, summer.endUtc], ['2027-04-08T07:00:00Z', '2027-04-08T10:00:00Z']);
    assert.equal(next(scheduled, moved).startUtc, undefined);
    // A time that the clock skips has no instant; the parser tells the editor.
    const skipped = next(withInstants, { start: '2027-03-28T02:30', end: '2027-03-28T12:00' });
    assert.equal(Object.hasOwn(skipped, 'startUtc'), false);
    assert.equal(skipped.status, 'rescheduled');
  });

  it('makes no instant that the meeting had not', () => {
    const after = next({ ...scheduled, startUtc: '2027-03-11T08:00:00Z' }, moved);
    assert.equal(after.startUtc, '2027-03-18T08:00:00Z');
    assert.equal(Object.hasOwn(after, 'endUtc'), false);
  });

  it('of a time that the clock shows twice is known by its wall time', () => {
    const twice = { ...scheduled, start: '2027-10-31T02:30', end: '2027-10-31T12:00' };
    const after = next(twice, { start: '2027-10-31T02:15' });
    assert.deepEqual([after.status, after.previousStart], ['rescheduled', '2027-10-31T02:30']);
  });

  it('that calls a meeting off without a reason leaves out the reason for something else', () => {
    const after = next({ ...scheduled, statusNote: 'Sygdom.' }, { status: 'cancelled' });
    assert.equal(Object.hasOwn(after, 'statusNote'), false);
    assert.deepEqual(after.changes?.[0], {
      revision: 1,
      at: '2027-02-01T10:00:00Z',
      changes: [{ field: 'status', before: 'scheduled', after: 'cancelled', visibility: 'open' }],
    });
  });

  it('of a title says nothing of why the meeting was moved', () => {
    const after = next({ ...scheduled, statusNote: 'Sygdom.' }, { title: 'Ny' });
    assert.equal(after.statusNote, 'Sygdom.');
    assert.equal(Object.hasOwn(after.changes?.[0] ?? {}, 'note'), false);
    const cancelled = next(scheduled, { status: 'cancelled', statusNote: 'Sygdom.' });
    assert.equal(cancelled.changes?.[0]?.note, 'Sygdom.');
  });

  it('of more than a hundred things logs the first hundred', () => {
    const agenda = Array.from({ length: 100 }, (_, at) => ({
      id: `i${String(at)}`,
      kind: 'talk',
      minutes: 5,
    }));
    const all = meetingWith({ agenda, title: 'Ny', theme: 'Ny' }).meeting;
    const after = next(scheduled, { agenda: all.agenda, title: all.title, theme: all.theme });
    assert.equal(after.changes?.[0]?.changes.length, 100);
  });

  it('never makes a version that looks older than the one before', () => {
    const after = next(scheduled, { title: 'Ny' }, Date.parse('2020-01-01T00:00:00Z'));
    assert.equal(after.updatedAt, scheduled.updatedAt);
  });

  it('leaves the meeting that it began with alone', () => {
    const before = structuredClone(scheduled);
    next(scheduled, { ...moved, title: 'Ny' });
    assert.deepEqual(scheduled, before);
  });

  it('keeps the newest 200 entries of a log', () => {
    const entry = {
      revision: 0,
      at: scheduled.updatedAt,
      changes: [{ field: 'title' as const, visibility: 'open' as const }],
    };
    const after = next({ ...scheduled, changes: Array.from({ length: 200 }, () => entry) }, { title: 'Ny' });
    assert.equal(after.changes?.length, 200);
    assert.equal(after.changes.at(-1)?.revision, 1);
  });
});

describe('Any sequence of edits', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((date) => `2027-04-${String(date)}`);
  const edits: fc.Arbitrary<MeetingEdit> = fc.oneof(
    day.map((date) => ({ start: `${date}T09:00`, end: `${date}T12:00` })),
    fc.constantFrom({ name: 'A' }, { name: 'B', city: 'Odense' }, undefined).map((place) => ({ place })),
    fc
      .constantFrom('scheduled' as const, 'cancelled' as const, 'postponed' as const)
      .map((status) => ({ status })),
    fc.constantFrom('X', 'Y').map((title) => ({ title })),
    fc.constantFrom('technical', 'økonomi').map((theme) => ({ theme })),
    fc.constantFrom(15, 30).map((minutes) => ({
      agenda: meetingWith({ agenda: [{ id: 'a', kind: 'talk', minutes }] }).meeting.agenda,
    })),
    fc.constantFrom('Sygdom.', 'Sne.').map((statusNote) => ({ statusNote })),
  );
  const calendarView = ({ start: from, end: to, place, status }: Meeting) =>
    JSON.stringify([from, to, place?.name, place?.city, status]);

  it('raises the sequence if and only if time, place or status changed, and gives a meeting that a feed takes', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 12 }), (list) => {
        let before = scheduled;
        for (const [at, edit] of list.entries()) {
          const { meeting, diff } = nextRevision(before, edit, { feedZone, now: now + at * 60_000 });
          const isChanged = JSON.stringify(meeting) !== JSON.stringify(before);
          const isForCalendars = calendarView(meeting) !== calendarView(before);
          assert.equal(meeting.revision, before.revision + Number(isChanged));
          assert.equal(meeting.sequence, before.sequence + Number(isForCalendars));
          assert.equal(diff.tellCalendars, isForCalendars);
          assert.ok(meeting.updatedAt >= before.updatedAt);
          assert.equal(meeting.previousStart !== undefined, meeting.status === 'rescheduled');
          assert.equal(meeting.status === 'rescheduled' && meeting.previousStart === meeting.start, false);
          assert.deepEqual(diffMeeting(before, meeting, feedZone), diff);
          before = meeting;
        }
        const parsed = parseFeed(feedWith({ ...before }));
        assert.deepEqual(parsed.ok ? [] : parsed.issues, []);
      }),
      { numRuns: 300 },
    );
  });
});

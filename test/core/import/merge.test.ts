import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeImport } from '@network-meetings/core/import';
import type { Imported } from '@network-meetings/core/import';
import { exampleFeed, meetingWith } from '../../support/feeds.js';

const now = '2027-02-01T03:00:00Z';
const read = (fields: Parameters<typeof meetingWith>[0]): Imported => ({
  meetings: [meetingWith({ id: 'm1', ...fields }).meeting],
  groups: [],
  problems: [],
  notes: [],
});
const base = exampleFeed();
const first = mergeImport({ ...base, meetings: [] }, read({}), now).feed;
const again = (feed: typeof base, fields: Parameters<typeof meetingWith>[0]) => {
  const result = mergeImport(feed, read(fields), now);
  const [meeting] = result.feed.meetings;
  assert.ok(meeting);
  return { ...result, meeting };
};

test('a night without news changes nothing at all', () => {
  const { feed, unchanged } = again(first, {});
  assert.equal(feed, first);
  assert.equal(unchanged, 1);
});

test('a meeting that moved is rescheduled, tells calendars, and says so in its change log', () => {
  const [before] = first.meetings;
  const moved = again(first, { start: '2027-03-12T09:00', end: '2027-03-12T16:00' });
  const { meeting } = moved;
  assert.deepEqual(
    [meeting.status, meeting.previousStart, meeting.sequence, meeting.revision],
    ['rescheduled', before?.start, (before?.sequence ?? 0) + 1, (before?.revision ?? 0) + 1],
  );
  assert.equal(meeting.changes?.length, 1);
  // The source says the same the next night: it takes place. That it was moved stays true.
  const next = again(moved.feed, { start: '2027-03-12T09:00', end: '2027-03-12T16:00' });
  assert.equal(next.feed, moved.feed);
});

test('another title is a revision that calendars need not be told', () => {
  const [before] = first.meetings;
  const { meeting } = again(first, { title: 'Et andet emne' });
  assert.deepEqual(
    [meeting.title, meeting.sequence, meeting.revision],
    ['Et andet emne', before?.sequence, (before?.revision ?? 0) + 1],
  );
});

test('called off, and on again', () => {
  const off = again(first, { status: 'cancelled' });
  assert.equal(off.meeting.status, 'cancelled');
  const on = again(off.feed, {});
  assert.equal(on.meeting.status, 'scheduled');
  assert.equal(on.meeting.sequence, off.meeting.sequence + 1);
});

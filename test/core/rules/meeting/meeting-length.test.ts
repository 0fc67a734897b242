// How long a meeting is that does not say so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danish, meetingLength, MeetingLength, meetingSummary, parseFeed } from '@network-meetings/core';
import { feedWith } from '../../../support/feeds.js';

test('a meeting is as long as its clock says: half a day, a day, or a day with a night', () => {
  for (const [start, end, length] of [
    ['2027-03-11T09:00', '2027-03-11T12:00', 'half-day'],
    ['2027-03-11T09:00', '2027-03-11T14:00', 'half-day'],
    ['2027-03-11T09:00', '2027-03-11T14:01', 'full-day'],
    ['2027-03-11T09:00', '2027-03-11T16:00', 'full-day'],
    ['2027-03-11T08:30', '2027-03-11T22:30', 'full-day'],
    ['2027-03-11T20:00', '2027-03-12T01:00', 'half-day'],
    ['2027-03-11T15:00', '2027-03-12T11:00', 'day-and-night'],
    ['2027-03-11T09:00', '2027-03-13T12:00', 'day-and-night'],
  ] as const)
    assert.equal(meetingLength({ start, end }), length, `${start}–${end}`);
});

test('what a meeting says itself holds, whatever its clock', () => {
  const clock = { start: '2027-03-11T09:00', end: '2027-03-11T16:00' };
  for (const length of Object.values(MeetingLength))
    assert.equal(meetingLength({ ...clock, length }), length);
});

test('a meeting from 9 to 16 that does not say its length is a full day to whoever reads of it', () => {
  const parsed = parseFeed(feedWith({ start: '2027-03-11T09:00', end: '2027-03-11T16:00' }));
  assert.ok(parsed.ok);
  const [meeting] = parsed.value.meetings;
  assert.equal(meeting?.length, undefined);
  const groups = new Map(parsed.value.groups.map((group) => [group.id, group]));
  assert.equal(
    meetingSummary(meeting!, parsed.value, groups, { locale: danish, now: 0 }).length,
    'Heldagsmøde',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agendaTimes } from '@network-meetings/core';
import { meetingWith } from '../../../support/feeds.js';

const timesOf = (start: string, agenda: readonly object[]) => {
  const { meeting } = meetingWith({
    start,
    end: '2027-03-14T12:00',
    agenda: agenda.map((item, at) => ({ id: `i${String(at)}`, kind: 'talk', ...item })),
  });
  return agendaTimes(meeting).map(({ start: from, end }) => `${from.slice(8)}–${end.slice(8)}`);
};

test('rule 17: the short example of a meeting takes 122 minutes in all', () => {
  const times = timesOf(
    '2027-03-11T15:00',
    [5, 10, 20, 60, 15, 10, 2].map((minutes) => ({ minutes })),
  );
  assert.equal(times.at(-1), '11T17:00–11T17:02');
});

test('rule 14: start times follow from the durations before', () => {
  assert.deepEqual(timesOf('2027-03-11T09:00', [{ minutes: 15 }, { minutes: 60 }]), [
    '11T09:00–11T09:15',
    '11T09:15–11T10:15',
  ]);
});

test('rule 14: an item may be pinned to a clock time; those after it follow', () => {
  assert.deepEqual(
    timesOf('2027-03-11T09:00', [{ minutes: 60 }, { minutes: 45, pinnedStart: '12:00' }, { minutes: 10 }]),
    ['11T09:00–11T10:00', '11T12:00–11T12:45', '11T12:45–11T12:55'],
  );
});

test('an item whose pin the items before it have overrun starts when they end', () => {
  assert.deepEqual(timesOf('2027-03-11T09:00', [{ minutes: 200 }, { minutes: 45, pinnedStart: '12:00' }]), [
    '11T09:00–11T12:20',
    '11T12:20–11T13:05',
  ]);
});

test('a day with a night goes on past midnight', () => {
  assert.deepEqual(timesOf('2027-03-11T21:00', [{ minutes: 120 }, { minutes: 60, pinnedStart: '08:00' }]), [
    '11T21:00–11T23:00',
    '12T08:00–12T09:00',
  ]);
});

test('a pin half a day ahead is waited for; one that is further ahead has been overrun', () => {
  const second = (pinnedStart: string) =>
    timesOf('2027-03-11T09:00', [{ minutes: 60 }, { minutes: 45, pinnedStart }])[1];
  assert.equal(second('22:00'), '11T22:00–11T22:45');
  assert.equal(second('22:01'), '11T10:00–11T10:45');
});

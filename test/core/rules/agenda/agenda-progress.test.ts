import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agendaProgress } from '@network-meetings/core/agenda';
import { meetingWith } from '../../../support/feeds.js';

const { meeting } = meetingWith({
  start: '2027-03-11T09:00',
  end: '2027-03-11T13:30',
  agenda: [
    { id: 'welcome', kind: 'welcome', minutes: 10 },
    { id: 'talk', kind: 'talk', minutes: 60 },
    { id: 'round', kind: 'round', minutes: 90 },
    { id: 'lunch', kind: 'meal', minutes: 45, pinnedStart: '12:00' },
    { id: 'sparring', kind: 'sparring', minutes: 45 },
  ],
});
const on = (item: string, startedAt: string, now: string, expectedEnd?: string) =>
  agendaProgress(
    meeting,
    {
      item,
      startedAt: `2027-03-11T${startedAt}`,
      ...(expectedEnd ? { expectedEnd: `2027-03-11T${expectedEnd}` } : {}),
    },
    `2027-03-11T${now}`,
  );
const expected = (progress: ReturnType<typeof on>) =>
  progress?.toCome.map(({ item, expected: from }) => `${item.id} ${from.slice(11)}`).join(', ');

test('an agenda that keeps its time is neither ahead nor behind', () => {
  const progress = on('talk', '09:10', '09:30');
  assert.equal(progress?.ahead, 0);
  assert.equal(progress.expectedEnd, '2027-03-11T13:30');
  assert.equal(progress.overrun, 0);
});

test('a delay moves the items to come until a pinned one takes it up', () => {
  const progress = on('talk', '09:25', '10:00');
  assert.equal(progress?.ahead, -15);
  assert.equal(expected(progress), 'round 10:25, lunch 12:00, sparring 12:45');
  assert.deepEqual(
    progress.toCome.map(({ item, planned }) => `${item.id} ${planned.slice(11)}`),
    ['round 10:10', 'lunch 12:00', 'sparring 12:45'],
  );
  assert.equal(progress.overrun, 0);
});

test('a delay that is longer than the slack is an overrun', () => {
  const progress = on('round', '10:10', '12:20');
  assert.equal(progress?.ahead, -40);
  assert.equal(expected(progress), 'lunch 12:20, sparring 13:05');
  assert.equal(progress.overrun, 20);
});

test('what a running round expects counts for more than the minutes on paper', () => {
  assert.equal(on('round', '10:10', '10:30', '11:20')?.ahead, 20);
});

test('the last item ends the meeting, and an unknown one says nothing', () => {
  assert.equal(on('sparring', '12:50', '12:55')?.overrun, 5);
  assert.equal(on('sparring', '12:40', '12:55')?.expectedEnd, '2027-03-11T13:25');
  assert.equal(on('lecture', '12:40', '12:55'), undefined);
});

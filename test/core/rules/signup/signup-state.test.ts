import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLateCancellation, signupState } from '@network-meetings/core';
import { meetingWith } from '../../../support/feeds.js';

const at = (time: string) => Date.parse(time);
const signup = {
  opens: '2027-01-01T09:00',
  closes: '2027-03-09T12:00',
  cancellationDeadline: '2027-03-09T12:00',
};

// Copenhagen is an hour ahead of UTC until 28 March.
const table: readonly [string, Record<string, unknown>, string, object][] = [
  [
    'before it opens',
    { signup },
    '2027-01-01T07:59:59Z',
    { state: 'signup/not-open-yet', opens: '2027-01-01T09:00' },
  ],
  ['when it opens', { signup }, '2027-01-01T08:00:00Z', { state: 'open', closes: '2027-03-09T12:00' }],
  [
    'a moment before it closes',
    { signup },
    '2027-03-09T10:59:59Z',
    { state: 'open', closes: '2027-03-09T12:00' },
  ],
  [
    'when it closes',
    { signup },
    '2027-03-09T11:00:00Z',
    { state: 'signup/closed', closes: '2027-03-09T12:00' },
  ],
  [
    'during the meeting',
    { signup },
    '2027-03-11T08:30:00Z',
    { state: 'signup/closed', closes: '2027-03-09T12:00' },
  ],
  ['when the meeting ends', { signup }, '2027-03-11T11:00:00Z', { state: 'signup/meeting-over' }],
  [
    'without a closing time, before the start',
    { signup: {} },
    '2027-03-11T07:59:59Z',
    { state: 'open', closes: '2027-03-11T09:00' },
  ],
  [
    'without a closing time, at the start',
    { signup: {} },
    '2027-03-11T08:00:00Z',
    { state: 'signup/closed', closes: '2027-03-11T09:00' },
  ],
  ['a meeting without signup', {}, '2027-01-02T00:00:00Z', { state: 'signup/no-signup' }],
  ['a meeting without signup that is over', {}, '2027-04-02T00:00:00Z', { state: 'signup/meeting-over' }],
  [
    'a cancelled meeting',
    { signup, status: 'cancelled' },
    '2027-01-02T00:00:00Z',
    { state: 'signup/meeting-cancelled' },
  ],
  [
    'a cancelled meeting that would be over',
    { signup, status: 'cancelled' },
    '2027-04-02T00:00:00Z',
    { state: 'signup/meeting-cancelled' },
  ],
  [
    'a postponed meeting',
    { signup, status: 'postponed' },
    '2027-01-02T00:00:00Z',
    { state: 'signup/meeting-postponed' },
  ],
  [
    'a postponed meeting, after its old date',
    { signup, status: 'postponed' },
    '2027-05-02T00:00:00Z',
    { state: 'signup/meeting-postponed' },
  ],
  [
    'a moved meeting',
    { signup, status: 'rescheduled', previousStart: '2027-03-04T09:00' },
    '2027-01-02T00:00:00Z',
    { state: 'open', closes: '2027-03-09T12:00' },
  ],
  [
    'in another zone',
    { signup, timeZone: 'America/New_York' },
    '2027-03-09T16:59:59Z',
    { state: 'open', closes: '2027-03-09T12:00' },
  ],
];
for (const [what, changes, now, expected] of table) {
  test(`rule 20: signup ${what}`, () => {
    const { meeting, feed } = meetingWith(changes);
    assert.deepEqual(signupState(meeting, feed.timeZone, at(now)), expected);
  });
}

test("the feed's own instants say the same as the wall times", () => {
  const { meeting, feed } = meetingWith({
    signup,
    startUtc: '2027-03-11T08:00:00Z',
    endUtc: '2027-03-11T11:00:00Z',
  });
  assert.equal(signupState(meeting, feed.timeZone, at('2027-03-11T10:59:59Z')).state, 'signup/closed');
  assert.equal(signupState(meeting, feed.timeZone, at('2027-03-11T11:00:00Z')).state, 'signup/meeting-over');
});

test('rule 21: a cancellation is late from the deadline on, and without one from the start on', () => {
  const late = (changes: Record<string, unknown>, now: string) => {
    const { meeting, feed } = meetingWith(changes);
    return isLateCancellation(meeting, feed.timeZone, at(now));
  };
  assert.equal(late({ signup }, '2027-03-09T10:59:59Z'), false);
  assert.equal(late({ signup }, '2027-03-09T11:00:00Z'), true);
  assert.equal(late({ signup: {} }, '2027-03-11T07:59:59Z'), false);
  assert.equal(late({ signup: {} }, '2027-03-11T08:00:00Z'), true);
  assert.equal(late({}, '2027-03-11T08:00:00Z'), true);
});

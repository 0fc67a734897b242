import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  headCountAt,
  headCountTime,
  offerExpires,
  partEnd,
  partStart,
  passesSeatsOn,
  reservesHold,
  utcInstant,
} from '@network-meetings/core';
import { meetingWith } from '../../../support/feeds.js';

const at = (instant: string) => Date.parse(instant);
const zone = 'Europe/Copenhagen';
/** A meeting on 11 March 2027, 9.00–12.00, and its only part. */
function made(part: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const { meeting } = meetingWith({ parts: [{ id: 'day', kind: 'day', ...part }], ...more });
  return { meeting, part: meeting.parts[0]! };
}

test('a part begins and ends when the meeting does, unless it says otherwise', () => {
  const whole = made();
  assert.equal(partStart(whole.meeting, whole.part, zone), at('2027-03-11T08:00:00Z'));
  assert.equal(partEnd(whole.meeting, whole.part, zone), at('2027-03-11T11:00:00Z'));
  const stated = made({}, { startUtc: '2027-03-11T08:00:00Z', endUtc: '2027-03-11T11:00:00Z' });
  assert.equal(partStart(stated.meeting, stated.part, 'Asia/Tokyo'), at('2027-03-11T08:00:00Z'));
  assert.equal(partEnd(stated.meeting, stated.part, 'Asia/Tokyo'), at('2027-03-11T11:00:00Z'));
  const dinner = made({ start: '2027-03-11T18:00', end: '2027-03-11T20:30' });
  assert.equal(partStart(dinner.meeting, dinner.part, zone), at('2027-03-11T17:00:00Z'));
  assert.equal(partEnd(dinner.meeting, dinner.part, zone), at('2027-03-11T19:30:00Z'));
});

test('reserved seats are kept until their time, or to the last', () => {
  assert.equal(reservesHold(made().part, zone, at('2030-01-01T00:00:00Z')), true);
  const { part } = made({ reservedUntil: '2027-03-04T12:00' });
  assert.equal(reservesHold(part, zone, at('2027-03-04T10:59:59Z')), true);
  assert.equal(reservesHold(part, zone, at('2027-03-04T11:00:00Z')), false);
});

test('rule 20: a seat is passed on until the part starts, in a meeting that is held', () => {
  const passes = (status: string, now: string) => {
    const { meeting, part } = made({}, { status });
    return passesSeatsOn(meeting, part, zone, at(now));
  };
  assert.equal(passes('scheduled', '2027-03-11T07:59:59Z'), true);
  assert.equal(passes('scheduled', '2027-03-11T08:00:00Z'), false);
  assert.equal(passes('rescheduled', '2027-01-01T00:00:00Z'), true);
  assert.equal(passes('postponed', '2027-01-01T00:00:00Z'), false);
  assert.equal(passes('cancelled', '2027-01-01T00:00:00Z'), false);
});

describe('rule 20: an offer expires', () => {
  const expires = (
    now: string,
    signup: Record<string, unknown> = { offerHours: 24, closes: '2027-03-09T12:00' },
    part: Record<string, unknown> = {},
  ) => {
    const { meeting, part: only } = made(part, { signup });
    const until = offerExpires(meeting, only, zone, at(now));
    return until === undefined ? undefined : utcInstant(until);
  };
  const table: readonly [string, string | undefined, string | undefined][] = [
    [
      'never where there are none',
      expires('2027-02-01T10:00:00Z', { closes: '2027-03-09T12:00' }),
      undefined,
    ],
    ['after its hours', expires('2027-02-01T10:00:00Z'), '2027-02-02T10:00:00Z'],
    ['in whole seconds', expires('2027-02-01T10:00:00.999Z'), '2027-02-02T10:00:00Z'],
    ['when signup closes, if that is sooner', expires('2027-03-09T08:00:00Z'), '2027-03-09T11:00:00Z'],
    ['but not within the hour', expires('2027-03-09T10:00:00Z'), '2027-03-09T11:00:00Z'],
    ['after its hours, when closing is near', expires('2027-03-09T10:00:01Z'), '2027-03-10T10:00:01Z'],
    ['after its hours, when signup has closed', expires('2027-03-09T20:00:00Z'), '2027-03-10T20:00:00Z'],
    ['when the part starts at the latest', expires('2027-03-10T20:00:00Z'), '2027-03-11T08:00:00Z'],
    ['when the part starts, however soon', expires('2027-03-11T07:59:00Z'), '2027-03-11T08:00:00Z'],
    [
      'when the part starts, where signup never closes before',
      expires('2027-03-10T20:00:00Z', { offerHours: 24 }),
      '2027-03-11T08:00:00Z',
    ],
    [
      'when the part starts, though signup closes later',
      expires('2027-03-10T20:00:00Z', { offerHours: 24, closes: '2027-03-11T11:00' }),
      '2027-03-11T08:00:00Z',
    ],
    [
      'when a later part starts',
      expires(
        '2027-03-11T07:30:00Z',
        { offerHours: 24 },
        { start: '2027-03-11T18:00', end: '2027-03-11T20:00' },
      ),
      '2027-03-11T17:00:00Z',
    ],
  ];
  for (const [what, found, expected] of table) test(what, () => assert.equal(found, expected));

  test('never where there is no signup', () => {
    const { meeting, part } = made();
    assert.equal(offerExpires(meeting, part, zone, at('2027-02-01T10:00:00Z')), undefined);
  });
});

describe('rule 22: heads are counted', () => {
  test('seven days before the start, on the clock of the meeting', () => {
    const { meeting } = made();
    assert.equal(headCountTime(meeting), '2027-03-04T09:00');
    assert.equal(headCountAt(meeting, zone), at('2027-03-04T08:00:00Z'));
    const summer = made({}, { start: '2027-03-30T09:00', end: '2027-03-30T12:00' });
    assert.equal(headCountAt(summer.meeting, zone), at('2027-03-23T08:00:00Z'));
  });

  test('or as the terms say', () => {
    const { meeting } = made({}, { signup: { headCountAt: '2027-03-01T12:00' } });
    assert.equal(headCountTime(meeting), '2027-03-01T12:00');
    assert.equal(headCountAt(meeting, zone), at('2027-03-01T11:00:00Z'));
  });

  test('also where the week before falls into the hour that summer time skips or repeats', () => {
    const skipped = made({}, { start: '2027-04-04T02:30', end: '2027-04-04T05:00' });
    assert.equal(headCountTime(skipped.meeting), '2027-03-28T02:30');
    assert.equal(headCountAt(skipped.meeting, zone), at('2027-03-28T01:30:00Z'));
    const twice = made({}, { start: '2027-11-07T02:30', end: '2027-11-07T05:00' });
    assert.equal(headCountAt(twice.meeting, zone), at('2027-10-31T00:30:00Z'));
    assert.throws(() => headCountAt(twice.meeting, 'Europe/Atlantis'), /unknown time zone Europe\/Atlantis/);
  });
});

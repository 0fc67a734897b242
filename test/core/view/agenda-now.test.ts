import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agendaNow } from '@network-meetings/core';
import { meetingWith } from '../../support/feeds.js';

const agenda = [
  { id: 'welcome', kind: 'welcome', minutes: 15 },
  { id: 'talk', kind: 'talk', minutes: 45 },
  // Half an hour for nothing in between.
  { id: 'lunch', kind: 'meal', minutes: 30, pinnedStart: '10:30' },
];
const at = (time: string) => Date.parse(`2027-03-11T${time}:00+01:00`);
const nowIn = (time: string, meeting: Record<string, unknown> = { agenda }) => {
  const { current, changesAt } = agendaNow(meetingWith(meeting).meeting, 'Europe/Copenhagen', at(time));
  return [current, changesAt];
};

describe('The item of an agenda that is on', () => {
  it('is none before, and the first from the start on', () => {
    assert.deepEqual(nowIn('08:00'), [undefined, at('09:00')]);
    assert.deepEqual(nowIn('09:00'), ['welcome', at('09:15')]);
  });
  it('changes with the minute in which the next begins', () => {
    assert.deepEqual(nowIn('09:14'), ['welcome', at('09:15')]);
    assert.deepEqual(nowIn('09:15'), ['talk', at('10:00')]);
  });
  it('is none between items and after the last', () => {
    assert.deepEqual(nowIn('10:10'), [undefined, at('10:30')]);
    assert.deepEqual(nowIn('11:00'), [undefined, undefined]);
  });
  it('is none in a meeting that is off, or has no agenda', () => {
    assert.deepEqual(nowIn('09:05', { agenda, status: 'cancelled' }), [undefined, undefined]);
    assert.deepEqual(nowIn('09:05', { agenda, status: 'postponed' }), [undefined, undefined]);
    assert.deepEqual(nowIn('09:05', {}), [undefined, undefined]);
  });
  it('runs on by the minute while the clock is set back', () => {
    const night = {
      start: '2027-10-30T20:00',
      end: '2027-10-31T10:00',
      agenda: [
        { id: 'long', kind: 'discussion', minutes: 480 },
        { id: 'after', kind: 'talk', minutes: 60 },
      ],
    };
    // 18:00Z and eight hours.
    const { current } = agendaNow(
      meetingWith(night).meeting,
      'Europe/Copenhagen',
      Date.parse('2027-10-31T01:59Z'),
    );
    assert.equal(current, 'long');
    const later = agendaNow(meetingWith(night).meeting, 'Europe/Copenhagen', Date.parse('2027-10-31T02:00Z'));
    assert.equal(later.current, 'after');
  });
});

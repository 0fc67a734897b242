// Rule 13: what an invitation holds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InvitationPart, missingFromInvitation } from '@network-meetings/core/programme';
import { meetingWith } from '../../../support/feeds.js';

type Fields = Readonly<Record<string, unknown>>;
const complete: Fields = {
  place: { name: 'Rådhuset' },
  theme: 'Digital suverænitet',
  agenda: [{ id: 'round', kind: 'round', minutes: 50 }],
  prepare: { questions: ['Hvad fylder hos jer nu?'] },
  signup: { cancellationDeadline: '2027-03-09T12:00' },
  facilitator: { role: 'facilitator' },
};
const missing = (fields: Fields, group = {}) => missingFromInvitation(meetingWith(fields).meeting, group);
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(complete).filter(([name]) => !names.includes(name)));

describe('The invitation holds time and place, theme and purpose, the programme in headlines, what to think over or bring, how to sign up and how to cancel, and who the facilitator is (rule 13)', () => {
  it('with all of it, it is complete', () => assert.deepEqual(missing(complete), []));
  for (const [part, fields] of [
    ['place', without('place')],
    ['theme', without('theme')],
    ['agenda', without('agenda')],
    ['questions', without('prepare')],
    ['questions', { ...complete, prepare: { questions: [] } }],
    ['signup', without('signup')],
    ['deadline', { ...complete, signup: {} }],
    ['facilitator', without('facilitator')],
  ] as const) {
    it(`what it lacks is named: ${part}`, () => assert.deepEqual(missing(fields), [part]));
  }
  it('a meeting of which only the time is known lacks all the rest, in reading order', () => {
    assert.deepEqual(
      missing({}),
      Object.values(InvitationPart).filter((part) => part !== 'deadline'),
    );
  });
  for (const [why, fields, group] of [
    ['a meeting online needs no place', { ...without('place'), attendanceMode: 'online' }, {}],
    ['a purpose stands for a theme', { ...without('theme'), purpose: 'Vi deler erfaringer.' }, {}],
    ['what to bring stands for questions', { ...complete, prepare: { bring: 'En case' } }, {}],
    [
      'the group’s facilitator stands for the meeting’s',
      without('facilitator'),
      { facilitator: { role: 'f' } },
    ],
  ] as const) {
    it(why, () => assert.deepEqual(missing(fields, group), []));
  }
});

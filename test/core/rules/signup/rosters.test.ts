import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diner, Standings } from '@network-meetings/core';
import { countHeads, dietaryList, mayKeepDietaryNeeds, nonResponders } from '@network-meetings/core';
import { meetingWith } from '../../../support/feeds.js';

type Row = Standings['parts'][number];
const row = (part: string, seat: Row['seat'], answer: Row['answer'] = 'coming'): Row => ({
  part,
  answer,
  seat,
});
const stands = (...parts: readonly Row[]): Standings => ({ parts });

const { meeting, feed } = meetingWith({
  parts: [
    { id: 'day', kind: 'day', minimum: 2 },
    { id: 'dinner', kind: 'dinner', start: '2027-03-11T18:00', end: '2027-03-11T20:30', meal: true },
  ],
});
const zone = feed.timeZone;
const dinner = meeting.parts[1]!;
const before = Date.parse('2027-03-01T08:00:00Z');

test('rule 22: heads are those with a seat; nobody on a waitlist is counted as coming', () => {
  const signups = [
    stands(row('day', 'confirmed'), row('dinner', 'waitlisted')),
    stands(row('day', 'offered'), row('dinner', 'confirmed')),
    stands(row('day', 'none', 'not-coming')),
  ];
  assert.deepEqual(countHeads(meeting, signups), [
    { part: 'day', confirmed: 1, offered: 1, waiting: 0, minimum: 2, isBelowMinimum: true },
    { part: 'dinner', confirmed: 1, offered: 0, waiting: 1, minimum: undefined, isBelowMinimum: false },
  ]);
});

test('rule 22: below the minimum means fewer than it', () => {
  const below = (heads: number) =>
    countHeads(
      meeting,
      Array.from({ length: heads }, () => stands(row('day', 'confirmed'))),
    )[0]?.isBelowMinimum;
  assert.deepEqual([below(1), below(2), below(3)], [true, false, false]);
});

test('rule 19: those who have not answered, in the order of the invitations', () => {
  const known: Readonly<Record<string, Standings>> = {
    coming: stands(row('day', 'confirmed'), row('dinner', 'none', 'none')),
    declined: stands(row('day', 'none', 'not-coming'), row('dinner', 'none', 'not-coming')),
    blank: stands(row('day', 'none', 'none')),
  };
  const invited = ['silent', 'coming', 'blank', 'declined'];
  const of = (part?: string) => nonResponders(invited, (person) => known[person], part);
  assert.deepEqual(of(), ['silent', 'blank']);
  assert.deepEqual(of('day'), ['silent', 'blank']);
  assert.deepEqual(of('dinner'), ['silent', 'coming', 'blank']);
});

describe('rule 24: dietary needs', () => {
  const diner = (name: string, needs: string | undefined, ...parts: readonly Row[]): Diner => ({
    parts,
    entry: {
      person: { name, email: `${name}@example.org` },
      ...(needs !== undefined && { dietaryNeeds: needs }),
    },
  });
  const list = (signups: readonly Diner[], now = before, part = dinner) =>
    dietaryList(meeting, part, signups, zone, now).map(({ name, needs }) => `${name}: ${needs}`);

  test('are listed of those with a seat at the meal', () => {
    assert.deepEqual(
      list([
        diner('a', 'no nuts', row('day', 'confirmed'), row('dinner', 'confirmed')),
        diner('b', 'vegan', row('day', 'confirmed'), row('dinner', 'waitlisted')),
        diner('c', 'vegan', row('dinner', 'offered')),
        diner('d', 'vegan', row('day', 'confirmed')),
        diner('e', undefined, row('dinner', 'confirmed')),
      ]),
      ['a: no nuts'],
    );
  });

  test('are those of whoever comes: the member or the substitute', () => {
    const sent = diner('member', 'vegan', row('dinner', 'confirmed', 'substitute'));
    const substitute = { name: 'colleague', email: 'colleague@example.org' };
    assert.deepEqual(list([{ ...sent, entry: { ...sent.entry, substitute } }]), ['colleague: vegan']);
    assert.deepEqual(list([sent]), ['member: vegan']);
    const own = diner('member', 'vegan', row('dinner', 'confirmed'));
    assert.deepEqual(list([{ ...own, entry: { ...own.entry, substitute } }]), ['member: vegan']);
  });

  test('are shown to nobody once the meal is over, or where there is none', () => {
    const one = [diner('a', 'no nuts', row('day', 'confirmed'), row('dinner', 'confirmed'))];
    assert.equal(list(one, Date.parse('2027-03-11T19:29:59Z')).length, 1);
    assert.equal(list(one, Date.parse('2027-03-11T19:30:00Z')).length, 0);
    assert.equal(list(one, before, meeting.parts[0]).length, 0);
  });

  test('are kept while a meal is to come at which the person has a seat, or waits for one', () => {
    const keep = (standings: Standings, now = before) => mayKeepDietaryNeeds(meeting, standings, zone, now);
    assert.equal(keep(stands(row('dinner', 'confirmed'))), true);
    assert.equal(keep(stands(row('dinner', 'waitlisted'))), true);
    assert.equal(keep(stands(row('dinner', 'none', 'not-coming'))), false);
    assert.equal(keep(stands(row('day', 'confirmed'))), false);
    assert.equal(keep(stands(row('dinner', 'confirmed')), Date.parse('2027-03-11T19:29:59Z')), true);
    assert.equal(keep(stands(row('dinner', 'confirmed')), Date.parse('2027-03-11T19:30:00Z')), false);
  });
});

// Rule 12: what gives way in a plan, and what it would cost to keep it. 1 March 2027 is a Monday.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeasonRequest } from '@network-meetings/core/programme';
import { planSeason } from '@network-meetings/core/programme';
import { march } from './plan-support.js';

const plan = (request: Partial<SeasonRequest>) =>
  planSeason({
    start: '2027-03-01',
    groups: [{ id: 'east', meetings: 1 }],
    seed: 1,
    effort: 20_000,
    ...request,
  });
const oneDay = { end: '2027-03-01' };

test('which wish gave way is said, with what it would cost to keep', () => {
  // All Thursdays but one are gone, and the one is a day that is better left alone.
  const { gaveWay } = plan({
    end: '2027-03-12',
    groups: [{ id: 'east', meetings: 1, weekdays: [3] }],
    blocked: [march(4)],
    avoided: [march(11)],
  });
  assert.deepEqual(
    gaveWay.map(({ wish, cost, keeping }) => [wish, cost, keeping]),
    [['weekday', 15, 45]],
  );
});

test('where no day keeps a wish, that is said', () => {
  const groups = [{ id: 'east', meetings: 1, weekdays: [3] }];
  assert.deepEqual(plan({ ...oneDay, groups }).gaveWay, [
    {
      wish: 'weekday',
      meeting: 'east-1',
      groups: ['east'],
      date: '2027-03-01',
      cost: 15,
      keeping: 'no-day',
    },
  ]);
});

test('each wish that a meeting gives up is looked at by itself', () => {
  const { gaveWay } = plan({
    end: '2027-03-02',
    groups: [{ id: 'east', meetings: 1, weekdays: [0] }],
    avoided: [march(2)],
    previous: { 'east-1': '2027-03-02' },
  });
  assert.deepEqual(
    gaveWay.map(({ wish, date, cost, keeping }) => [wish, date, cost, keeping]),
    [
      ['avoided', '2027-03-02', 60, 200 - 60 - 15],
      ['weekday', '2027-03-02', 15, 200 - 60 - 15],
    ],
  );
});

test('to keep a wish another meeting may be moved, as far as the effort goes', () => {
  // One Thursday and one Friday, and a room for one of the two.
  const request = {
    start: '2027-03-04',
    end: '2027-03-05',
    groups: ['east', 'west'].map((id) => ({ id, meetings: 1, weekdays: [3], room: 'hall' })),
    previous: { 'west-1': '2027-03-05' },
    weights: { moved: 0 },
  };
  const keeping = (effort: number) => plan({ ...request, effort }).gaveWay.map((given) => given.keeping);
  assert.deepEqual(keeping(20_000), [0]);
  assert.deepEqual(keeping(0), [500 - 15]);
});

test('every two meetings that clash are named, and none of which nobody is missed', () => {
  const { gaveWay, optimal } = plan({
    ...oneDay,
    groups: ['east', 'west', 'data', 'law'].map((id) => ({ id, meetings: 1 })),
    sisters: [['east', 'west']],
    sharedMembers: [
      { groups: ['law', 'east'], members: 1 },
      { groups: ['data', 'law'], members: 2 },
    ],
  });
  const clash = { wish: 'clash', date: '2027-03-01', keeping: 'no-day' };
  assert.deepEqual(gaveWay, [
    { ...clash, meeting: 'west-1', groups: ['west'], other: 'east-1', cost: 300 },
    { ...clash, meeting: 'law-1', groups: ['law'], other: 'data-1', cost: 80 },
    { ...clash, meeting: 'law-1', groups: ['law'], other: 'east-1', cost: 40 },
  ]);
  assert.equal(optimal, false);
});

test('a clash is kept clear of by the best of the other days', () => {
  // Tuesday to Thursday are better left alone, and of them the groups prefer Wednesday.
  const { gaveWay } = plan({
    end: '2027-03-04',
    groups: ['east', 'west'].map((id) => ({ id, meetings: 1, weekdays: [0, 2] })),
    sisters: [['east', 'west']],
    avoided: [march(2, 4)],
    weights: { sisterClash: 50 },
    effort: 0,
  });
  assert.deepEqual(
    gaveWay.map(({ wish, cost, keeping }) => [wish, cost, keeping]),
    [['clash', 50, 60 - 50]],
  );
});

test('an uneven gap is named, with what an even one would cost', () => {
  // Of the days that are left one would be even, and is better left alone. Twenty days are even.
  const result = plan({
    end: '2027-04-09',
    groups: [{ id: 'east', meetings: 2 }],
    fixed: [{ group: 'east', date: '2027-03-01' }],
    blocked: [
      march(2, 21),
      { from: '2027-03-23', to: '2027-04-05' },
      { from: '2027-04-07', to: '2027-04-09' },
    ],
    avoided: [march(22)],
  });
  assert.deepEqual(result, {
    tried: result.tried,
    meetings: [
      { id: 'east-fixed-1', groups: ['east'], date: '2027-03-01', fixed: true },
      { id: 'east-1', groups: ['east'], date: '2027-04-06', fixed: false },
    ],
    impossible: [],
    cost: 6,
    bound: 6,
    optimal: true,
    gaveWay: [
      { wish: 'spread', meeting: 'east-1', groups: ['east'], date: '2027-04-06', cost: 6, keeping: 54 },
    ],
    moved: [],
  });
});

test('an uneven gap is named by the later of its meetings, whichever was asked for first', () => {
  const { gaveWay } = plan({
    end: '2027-04-09',
    groups: [{ id: 'east', meetings: 2 }],
    fixed: [{ group: 'east', date: '2027-04-09' }],
    blocked: [{ from: '2027-03-02', to: '2027-04-09' }],
  });
  assert.deepEqual(
    gaveWay.map(({ wish, meeting, date, cost, keeping }) => [wish, meeting, date, cost, keeping]),
    [['spread', 'east-fixed-1', '2027-04-09', 39 - 20 - 10, 'no-day']],
  );
});

test('a gap is not made even by two meetings on one day', () => {
  // Ten days are even. The one meeting that may move has the 26th, or the day of the first.
  const { gaveWay } = plan({
    end: '2027-03-30',
    groups: [{ id: 'east', meetings: 3 }],
    fixed: ['2027-03-01', '2027-03-29'].map((date) => ({ group: 'east', date })),
    blocked: [march(2, 25), march(27, 30)],
  });
  assert.deepEqual(
    gaveWay.map(({ wish, date, cost, keeping }) => [wish, date, cost, keeping]),
    [['spread', '2027-03-26', 25 - 10 - 10, 'no-day']],
  );
});

test('of very many wishes it is found out for the twenty dearest what keeping them would cost', () => {
  const many = Array.from({ length: 20 }, (_, at) => `g${String(at)}`);
  const { gaveWay } = plan({
    ...oneDay,
    groups: [{ id: 'east', meetings: 1, weekdays: [3] }, ...many.map((id) => ({ id, meetings: 1 }))],
    avoided: [{ ...march(1), groups: many }],
  });
  assert.deepEqual(
    gaveWay.map(({ meeting, keeping }) => [meeting, keeping]),
    [...many.map((id) => [`${id}-1`, 'no-day']), ['east-1', undefined]],
  );
});

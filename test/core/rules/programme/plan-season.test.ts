import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { danish, english, holidaysOfDenmark } from '@network-meetings/core';
import type { SeasonRequest } from '@network-meetings/core/programme';
import { danishPlan, englishPlan, planSeason, planTexts } from '@network-meetings/core/programme';
import { planCost, planProblem } from '../../../../packages/core/src/rules/programme/plan-problem.js';

const plan = (request: Partial<SeasonRequest>) =>
  planSeason({ start: '2027-01-01', groups: [{ id: 'east' }], seed: 1, effort: 150_000, ...request });
const dates = (result: ReturnType<typeof plan>, group: string) =>
  result.meetings.filter(({ groups }) => groups.includes(group)).map(({ date }) => date);
const weekdayOf = (date: string) => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test('rules 1 and 12: four meetings, evenly over the year, on working days that are no holiday', () => {
  const result = plan({ holidays: holidaysOfDenmark });
  assert.deepEqual([result.cost, result.bound, result.optimal, result.gaveWay], [0, 0, true, []]);
  const mine = dates(result, 'east');
  assert.equal(mine.length, 4);
  for (const [at, date] of mine.entries()) {
    assert.ok(weekdayOf(date) < 5);
    assert.ok(!holidaysOfDenmark(2027).some((holiday) => holiday.date === date));
    const before = mine[at - 1];
    if (before) assert.ok(Math.abs(daysBetween(before, date) - 91) <= 11, mine.join());
  }
});

test('preferred weekdays are kept, and blocked days are never used', () => {
  const result = plan({
    groups: [{ id: 'east', weekdays: [3] }],
    blocked: [{ from: '2027-06-21', to: '2027-08-15' }],
  });
  for (const date of dates(result, 'east')) {
    assert.equal(weekdayOf(date), 3);
    assert.ok(date < '2027-06-21' || date > '2027-08-15');
  }
});

test('a joint meeting has one day and counts for both groups; sisters and shared members do not meet on one day', () => {
  const result = plan({
    groups: [{ id: 'east' }, { id: 'west' }, { id: 'data' }],
    joint: [{ groups: ['east', 'west'], date: '2027-04-15' }],
    sisters: [['east', 'west']],
    sharedMembers: [{ groups: ['east', 'data'], members: 2 }],
  });
  assert.equal(result.meetings.filter(({ groups }) => groups.length === 2).length, 1);
  for (const group of ['east', 'west', 'data']) assert.equal(dates(result, group).length, 4);
  assert.ok(dates(result, 'west').includes('2027-04-15'));
  const all = result.meetings.map(({ date, groups }) => [date, groups] as const);
  for (const [date, groups] of all) {
    const others = all.filter(([on, of]) => on === date && of !== groups);
    assert.ok(
      !groups.includes('east') || others.every(([, of]) => !of.includes('west') && !of.includes('data')),
    );
  }
  assert.equal(result.optimal, true);
});

test('which wish gave way is said, with what it would cost to keep', () => {
  // All Thursdays but one are gone, and the one is a day that is better left alone.
  const result = plan({
    start: '2027-03-01',
    end: '2027-03-12',
    groups: [{ id: 'east', meetings: 1, weekdays: [3] }],
    blocked: [{ from: '2027-03-04', to: '2027-03-04' }],
    avoided: [{ from: '2027-03-11', to: '2027-03-11' }],
  });
  const [given] = result.gaveWay;
  assert.deepEqual([given?.wish, given?.cost, given?.keeping], ['weekday', 15, 45]);
  assert.equal(result.gaveWay.length, 1);
});

test('where no day keeps a wish, nothing is said of its cost; where there is no day at all, the meeting is named', () => {
  const narrow = { start: '2027-03-01', end: '2027-03-02' };
  const [given] = plan({ ...narrow, groups: [{ id: 'east', meetings: 1, weekdays: [3] }] }).gaveWay;
  assert.equal(given?.wish, 'weekday');
  assert.equal(given.keeping, undefined);
  const none = plan({
    ...narrow,
    blocked: [narrow].map(({ start, end }) => ({ from: start, to: end })),
    groups: [{ id: 'east', meetings: 1 }],
  });
  assert.deepEqual([none.impossible, none.meetings], [['east-1'], []]);
});

test('two groups in one room on the only day there is: the clash is named', () => {
  const day = { start: '2027-03-01', end: '2027-03-01' };
  const groups = ['east', 'data'].map((id) => ({ id, meetings: 1, room: 'hall' }));
  const { gaveWay, optimal } = plan({ ...day, groups });
  assert.deepEqual(gaveWay, [
    { wish: 'clash', meeting: 'data-1', groups: ['data'], date: day.start, other: 'east-1', cost: 500 },
  ]);
  assert.equal(optimal, false);
});

test('an uneven gap is named, with what an even one would cost', () => {
  // Of the days that are left one would be even, and is better left alone. Twenty days are even.
  const result = plan({
    start: '2027-03-01',
    end: '2027-04-09',
    groups: [{ id: 'east', meetings: 2 }],
    fixed: [{ group: 'east', date: '2027-03-01' }],
    blocked: [
      { from: '2027-03-02', to: '2027-03-21' },
      { from: '2027-03-23', to: '2027-04-05' },
      { from: '2027-04-07', to: '2027-04-09' },
    ],
    avoided: [{ from: '2027-03-22', to: '2027-03-22' }],
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

test('what costs most is named first, and meetings come by their days', () => {
  const { gaveWay, meetings } = plan({
    start: '2027-03-01',
    end: '2027-03-05',
    groups: [
      { id: 'east', meetings: 1, weekdays: [5] },
      { id: 'west', meetings: 1, weekdays: [5] },
    ],
    fixed: [
      { group: 'east', date: '2027-03-04' },
      { group: 'west', date: '2027-03-02' },
    ],
    avoided: [{ from: '2027-03-02', to: '2027-03-02' }],
  });
  assert.deepEqual(
    gaveWay.map(({ wish, cost }) => `${wish} ${String(cost)}`),
    ['avoided 60', 'weekday 15', 'weekday 15'],
  );
  assert.deepEqual(
    meetings.map(({ date }) => date),
    ['2027-03-02', '2027-03-04'],
  );
});

test('a plan begins where the earlier one was', () => {
  const previous = { 'east-1': '2027-01-04', 'east-2': '2027-01-05', 'east-3': '2027-05-06' };
  const { moved, meetings } = plan({ previous, effort: 0 });
  assert.deepEqual(moved, []);
  for (const [id, date] of Object.entries(previous)) {
    assert.equal(meetings.find((meeting) => meeting.id === id)?.date, date);
  }
});

test('re-planning moves as little as possible', () => {
  const groups = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, weekdays: [1, 2, 3] }));
  const request = { groups, holidays: holidaysOfDenmark };
  const first = plan(request);
  const previous = Object.fromEntries(first.meetings.map(({ id, date }) => [id, date]));
  const lost = first.meetings.find(({ groups: [id] }) => id === 'c')?.date ?? '';
  const again = plan({ ...request, previous, blocked: [{ from: lost, to: lost, groups: ['c'] }] });
  assert.equal(again.moved.length, 1);
  assert.match(again.moved[0] ?? '', /^c-/);
  assert.deepEqual(plan({ ...request, previous }).moved, []);
});

test('the search can be stopped, and answers with the best plan until then', () => {
  const seen: number[] = [];
  const groups = Array.from({ length: 6 }, (_, at) => ({
    id: `g${String(at)}`,
    weekdays: [0],
    room: 'hall',
  }));
  const result = plan({ groups, end: '2027-03-31', onProgress: (cost) => seen.push(cost) < 3 });
  assert.equal(seen.length, 3);
  assert.ok(result.tried <= 60_000);
  assert.equal(result.meetings.length, 24);
});

test('small cases: equal to brute force, and the bound is never above it', () => {
  const ranges = fc.array(
    fc.integer({ min: 1, max: 12 }).map((day) => {
      const date = `2027-03-${String(day).padStart(2, '0')}`;
      return { from: date, to: date };
    }),
    { maxLength: 3 },
  );
  const request = fc.record({
    weekdays: fc.tuple(fc.subarray([0, 1, 2, 3, 4]), fc.subarray([0, 1, 2, 3, 4])),
    counts: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
    joint: fc.boolean(),
    blocked: ranges,
    avoided: ranges,
    members: fc.nat(3),
    room: fc.boolean(),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(request, ({ weekdays, counts, joint, blocked, avoided, members, room, seed }) => {
      const asked: SeasonRequest = {
        start: '2027-03-01',
        end: '2027-03-12',
        groups: ['a', 'b'].map((id, at) => ({
          id,
          meetings: counts[at] ?? 1,
          weekdays: weekdays[at] ?? [],
          ...(room ? { room: 'hall' } : {}),
        })),
        joint: joint ? [{ groups: ['a', 'b'] }] : [],
        sharedMembers: [{ groups: ['a', 'b'], members }],
        blocked,
        avoided,
        seed,
        effort: 60_000,
      };
      const problem = planProblem(asked);
      let least = Number.POSITIVE_INFINITY;
      const days: number[] = [];
      const tryAll = (at: number) => {
        const slot = problem.slots[at];
        if (!slot) least = Math.min(least, planCost(problem, days));
        for (const day of slot?.days ?? []) {
          days[at] = day;
          tryAll(at + 1);
        }
      };
      tryAll(0);
      const result = planSeason(asked);
      assert.equal(result.cost, least);
      assert.ok(result.bound <= least);
      for (const { keeping } of result.gaveWay) assert.ok(keeping === undefined || keeping >= 0);
    }),
    { numRuns: 25 },
  );
});

test('what gave way is said in sentences, with what it would cost', () => {
  const result = plan({
    groups: [{ id: 'east' }, { id: 'west' }],
    fixed: [
      { group: 'east', date: '2027-02-18' },
      { group: 'west', date: '2027-02-18' },
    ],
    sisters: [['east', 'west']],
  });
  const names = new Map([
    ['east', 'Øst'],
    ['west', 'Vest'],
  ]);
  const inDanish = planTexts(result, { locale: danish, wording: danishPlan, names });
  assert.equal(inDanish.length, result.gaveWay.length);
  assert.equal(
    inDanish[0],
    'Mødet i Vest den 18. februar 2027 ligger samme dag som mødet i Øst. Ingen anden dag opfylder ønsket.',
  );
  const [first = ''] = planTexts(result, { locale: english, wording: englishPlan, names: new Map() });
  assert.equal(
    first,
    'The meeting of west on 18 February 2027 is on the same day as the meeting of east. No other day keeps the wish.',
  );
});

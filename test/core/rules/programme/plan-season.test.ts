import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { danish, english, holidaysOfDenmark } from '@network-meetings/core';
import type { SeasonRequest } from '@network-meetings/core/programme';
import { danishPlan, englishPlan, planSeason, planTexts } from '@network-meetings/core/programme';
import { planCost } from '../../../../packages/core/src/rules/programme/plan-cost.js';
import { planProblem } from '../../../../packages/core/src/rules/programme/plan-problem.js';

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

test('where there is no day at all the meeting is named, and the rest is planned without it', () => {
  const { impossible, meetings, cost, bound, optimal, gaveWay } = plan({
    start: '2027-03-01',
    end: '2027-03-12',
    groups: ['east', 'west'].map((id) => ({ id, meetings: 2, room: 'hall' })),
    fixed: ['east', 'west', 'west'].map((group) => ({ group, date: '2027-03-15' })),
    sisters: [['east', 'west']],
  });
  assert.deepEqual(impossible, ['east-fixed-1', 'west-fixed-2', 'west-fixed-3']);
  assert.deepEqual(
    meetings.map(({ id }) => id),
    ['east-1'],
  );
  assert.deepEqual([cost, bound, optimal, gaveWay], [0, 0, true, []]);
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
  const previous = { 'east-1': '2027-12-06', 'east-2': '2027-01-05', 'east-3': '2027-05-06' };
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

test('the search ends when its effort is spent', () => {
  const groups = ['east', 'west'].map((id) => ({ id, room: 'hall' }));
  assert.equal(plan({ groups, end: '2027-01-04', effort: 500 }).tried, 500);
});

test('a weight is a number from 0', () => {
  for (const room of [-1, NaN]) {
    const weighed = () => plan({ weights: { room } });
    assert.throws(weighed, RangeError);
    assert.throws(weighed, new RegExp(`no weight of room: ${String(room)}`));
  }
  assert.equal(plan({ groups: [{ id: 'east', weekdays: [5] }], weights: { weekday: 0 } }).cost, 0);
});

test('groups share a number of members from 0', () => {
  const groups = [{ id: 'east' }, { id: 'data' }];
  for (const members of [-1, NaN]) {
    const planned = () => plan({ groups, sharedMembers: [{ groups: ['east', 'data'], members }] });
    assert.throws(planned, RangeError);
    assert.throws(planned, new RegExp(`no number of shared members: ${String(members)}`));
  }
  const shared = [{ groups: ['east', 'data'] as const, members: 0 }];
  assert.equal(plan({ groups, sharedMembers: shared }).cost, plan({ groups }).cost);
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
      for (const { keeping } of result.gaveWay) assert.ok(keeping === 'no-day' || Number(keeping) >= 0);
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
  const [clash] = result.gaveWay;
  assert.ok(clash);
  const { keeping, ...unexplained } = clash;
  assert.equal(keeping, 'no-day');
  assert.deepEqual(
    planTexts(
      { ...result, gaveWay: [unexplained] },
      { locale: english, wording: englishPlan, names: new Map() },
    ),
    ['The meeting of west on 18 February 2027 is on the same day as the meeting of east.'],
  );
});

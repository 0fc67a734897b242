// Rules 2 and 12: what a season's planning is given, in days and points. 1 March 2027 is a Monday.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Holiday } from '@network-meetings/core';
import type { SeasonRequest } from '@network-meetings/core/programme';
import { planBound } from '../../../../packages/core/src/rules/programme/plan-bound.js';
import { gapsCost, planCost } from '../../../../packages/core/src/rules/programme/plan-cost.js';
import { planMoves } from '../../../../packages/core/src/rules/programme/plan-moves.js';
import { planProblem } from '../../../../packages/core/src/rules/programme/plan-problem.js';
import { firstDays, searchPlan } from '../../../../packages/core/src/rules/programme/plan-search.js';
import { march, problem } from './plan-support.js';

const daysOf = (request: Partial<SeasonRequest>) => problem(request).slots[0]?.days;
const two = [
  { id: 'a', meetings: 1 },
  { id: 'b', meetings: 1 },
];
const working = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11];
const holidays = (...days: [number, Holiday['kind']][]) => ({
  holidays: () => days.map(([day, kind]) => ({ date: march(day).from, id: 'off', kind })),
});

describe('The days of a meeting', () => {
  it('are the working days of the season, its last one too', () => {
    assert.deepEqual(daysOf({}), working);
    const { slots, even, own } = planProblem({ start: '2027-01-01', groups: [{ id: 'a' }], seed: 1 });
    // 31 December 2027 is a Friday.
    assert.deepEqual([slots[0]?.days[0], slots[0]?.days.at(-1)], [0, 364]);
    assert.deepEqual([even, own], [[91], [[0, 1, 2, 3]]]);
    const leap = planProblem({ start: '2028-02-29', groups: [{ id: 'a' }], seed: 1 });
    assert.equal(leap.slots[0]?.days.at(-1), 364);
  });
  it('are not public holidays, and not blocked, for all or for one group', () => {
    assert.deepEqual(
      daysOf(holidays([2, 'public'], [3, 'school'])),
      working.filter((day) => day !== 1),
    );
    assert.deepEqual(daysOf({ blocked: [march(2, 4)] }), [0, 4, 7, 8, 9, 10, 11]);
    const blocked = [{ ...march(2, 12), groups: ['b'] }];
    const days = problem({ groups: two, blocked, joint: [{ groups: ['a', 'b'] }] }).slots.map(
      (slot) => slot.days,
    );
    assert.deepEqual(days, [[0]]);
    assert.deepEqual(
      problem({ groups: two, blocked }).slots.map((slot) => slot.days),
      [working, [0]],
    );
  });
  it('is the one that was given, also where nobody would choose it', () => {
    const fixed = [{ group: 'a', date: '2027-03-06' }];
    const [slot, ...others] = problem({ fixed, blocked: [march(1, 12)] }).slots;
    assert.deepEqual([slot?.id, slot?.days, slot?.fixed, others], ['a-fixed-1', [5], true, []]);
  });
});

describe('The meetings', () => {
  const ids = (request: Partial<SeasonRequest>) =>
    problem(request).slots.map(({ id, groups, fixed }) => `${id} ${groups.join()} ${String(fixed)}`);
  it('are four for each group, joint and fixed ones included', () => {
    const groups = [{ id: 'a' }, { id: 'b', meetings: 2 }];
    assert.deepEqual(
      ids({
        groups,
        joint: [{ groups: ['a', 'b'] }, { groups: ['b', 'x'], date: '2027-03-02' }, { groups: ['x'] }],
        fixed: [
          { group: 'x', date: '2027-03-03' },
          { group: 'a', date: '2027-03-03' },
        ],
      }),
      ['joint-1 0,1 false', 'joint-2 1 true', 'a-fixed-2 0 true', 'a-1 0 false', 'a-2 0 false'],
    );
    assert.deepEqual(problem({ groups, joint: [{ groups: ['a', 'b'] }] }).own, [
      [0, 1, 2, 3],
      [0, 4],
    ]);
  });
  it('are named where there is no day for them, and left out', () => {
    const late = '2027-03-13';
    const { slots, impossible, own } = problem({
      groups: [{ id: 'a', meetings: 2 }],
      fixed: [{ group: 'a', date: late }],
    });
    assert.deepEqual([slots.map(({ id }) => id), impossible, own], [['a-1'], ['a-fixed-1'], [[0]]]);
    assert.deepEqual(problem({ blocked: [march(1, 12)] }).impossible, ['a-1']);
  });
  it('a group may have none', () => {
    const none = problem({ groups: [{ id: 'a', meetings: 0 }] });
    assert.deepEqual([none.slots, none.even, planBound(none)], [[], [12], 0]);
  });
});

describe('What a day gives up', () => {
  const given = (day: number, request: Partial<SeasonRequest>) => {
    const [slot] = problem(request).slots;
    return [...(slot?.wishes[day] ?? []), slot?.cost[day]];
  };
  it('is nothing on a day that nobody minds', () => assert.deepEqual(given(0, {}), [0]));
  it('is a weekday that the group prefers, or one of the groups', () => {
    const groups = [
      { id: 'a', meetings: 1, weekdays: [1] },
      { id: 'b', meetings: 1 },
    ];
    assert.deepEqual([given(0, { groups }), given(1, { groups })], [['weekday', 15], [0]]);
    const joint = [{ groups: ['b', 'a'] }];
    assert.deepEqual(given(0, { groups, joint }), ['weekday', 15]);
  });
  it('is a holiday of the schools, or half a one', () => {
    assert.deepEqual(given(1, holidays([2, 'school'])), ['school-holiday', 120]);
    assert.deepEqual(given(1, holidays([2, 'half'])), ['half-holiday', 60]);
    assert.deepEqual(given(1, holidays([2, 'bank'])), ['half-holiday', 60]);
    assert.deepEqual(given(1, holidays([2, 'bank'], [2, 'school'])), ['school-holiday', 'half-holiday', 180]);
    assert.deepEqual(given(0, holidays([2, 'bank'], [2, 'school'])), [0]);
  });
  it('is a day that is better left alone, and the day that it had', () => {
    assert.deepEqual(given(1, { avoided: [march(2)] }), ['avoided', 60]);
    assert.deepEqual(given(1, { avoided: [{ ...march(2), groups: ['b'] }] }), [0]);
    const joint = { groups: two, joint: [{ groups: ['a', 'b'] }] };
    assert.deepEqual(given(1, { ...joint, avoided: [{ ...march(2), groups: ['b'] }] }), ['avoided', 60]);
    assert.deepEqual(given(1, { previous: { 'a-1': '2027-03-01' } }), ['moved', 200]);
    assert.deepEqual(given(1, { previous: { 'a-1': '2027-03-02', 'a-2': '2027-03-01' } }), [0]);
    assert.deepEqual(given(1, { avoided: [march(2)], weights: { avoided: 7 } }), ['avoided', 7]);
  });
});

describe('Two meetings on one day cost', () => {
  const clash = (request: Partial<SeasonRequest>) => [...problem({ groups: two, ...request }).clash];
  it('nothing, where nobody is missed', () => assert.deepEqual(clash({}), [0, 0, 0, 0]));
  it('for sisters, for each member whom they share, for a room, and all of it together', () => {
    const rooms = two.map((group) => ({ ...group, room: 'hall' }));
    assert.deepEqual(clash({ sisters: [['a', 'b']] }), [0, 300, 300, 0]);
    assert.deepEqual(clash({ sharedMembers: [{ groups: ['b', 'a'], members: 3 }] }), [0, 120, 120, 0]);
    assert.deepEqual(clash({ groups: rooms }), [0, 500, 500, 0]);
    const all = {
      groups: rooms,
      sisters: [['a', 'b']] as const,
      sharedMembers: [{ groups: ['a', 'b'] as const, members: 1 }],
    };
    assert.deepEqual(clash(all), [0, 840, 840, 0]);
    assert.deepEqual(clash({ groups: rooms.map((group) => ({ ...group, room: group.id })) }), [0, 0, 0, 0]);
    assert.deepEqual(
      clash({
        sisters: [
          ['a', 'x'],
          ['x', 'b'],
          ['a', 'a'],
        ],
      }),
      [0, 0, 0, 0],
    );
  });
  it('most for one group, and for a joint meeting what each of its groups pays', () => {
    const groups = [{ id: 'a', meetings: 2 }];
    assert.deepEqual(clash({ groups, sisters: [['a', 'a']] }), [0, 2000, 2000, 0]);
    const three = [...two.map(({ id }) => ({ id, meetings: 1 })), { id: 'c', meetings: 1 }];
    const joint = [{ groups: ['a', 'b'] }];
    const sisters = [
      ['a', 'c'],
      ['c', 'b'],
    ] as const;
    assert.deepEqual(clash({ groups: three, joint, sisters }), [0, 600, 600, 0]);
  });
});

describe('Gaps cost', () => {
  for (const [days, cost] of [
    [[], 0],
    [[5], 0],
    [[0, 30], 0],
    [[0, 40], 0],
    [[0, 20], 0],
    [[0, 41], 1],
    [[0, 19], 1],
    [[0, 0], 20],
    [[0, 19, 60], 1 + 1],
  ] as const) {
    it(`${days.join(', ')} where thirty days are even: ${String(cost)}`, () => {
      assert.equal(gapsCost(days, 30, 1), cost);
      assert.equal(gapsCost(days, 30, 3), 3 * cost);
    });
  }
});

const some = fc
  .record({
    weekdays: fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 3, maxLength: 3 }),
    counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
    joint: fc.boolean(),
    members: fc.nat(3),
    room: fc.boolean(),
    fixed: fc.boolean(),
  })
  .map(({ weekdays, counts, joint, members, room, fixed }) =>
    problem({
      end: '2027-04-30',
      groups: ['a', 'b', 'c'].map((id, at) => ({
        id,
        meetings: counts[at] ?? 1,
        weekdays: weekdays[at] ?? [],
        ...(room ? { room: 'hall' } : {}),
      })),
      joint: joint ? [{ groups: ['a', 'b'] }] : [],
      fixed: fixed ? [{ group: 'c', date: '2027-03-06' }] : [],
      sisters: [['a', 'b']],
      sharedMembers: [{ groups: ['b', 'c'], members }],
      avoided: [march(8, 12)],
    }),
  );

describe('A search', () => {
  it('counts what a move adds to the cost as a recount does, after any moves before it', () => {
    fc.assert(
      fc.property(some, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }), (given, wanted) => {
        const plan = planMoves(given, firstDays(given));
        for (const [first, second] of wanted) {
          const meeting = first % given.slots.length;
          const options = given.slots[meeting]?.days ?? [];
          const day = options[second % options.length] ?? 0;
          const before = planCost(given, plan.days);
          const change = plan.change(meeting, day);
          assert.equal(planCost(given, plan.days), before);
          plan.move(meeting, day);
          assert.equal(plan.days[meeting], day);
          assert.equal(planCost(given, plan.days), before + change);
        }
      }),
    );
  });
  it('begins with an even spread, each meeting on the day that costs least near there', () => {
    const begin = (request: Partial<SeasonRequest>) => [...firstDays(problem(request))];
    // Of twelve days, the middle of each half.
    assert.deepEqual(begin({ groups: [{ id: 'a', meetings: 2 }] }), [3, 9]);
    assert.deepEqual(begin({ groups: [{ id: 'a', meetings: 2, weekdays: [0] }] }), [0, 7]);
    assert.deepEqual(begin({ groups: [{ id: 'a', meetings: 1 }], avoided: [march(1, 11)] }), [11]);
    const groups = [
      { id: 'a', meetings: 1 },
      { id: 'b', meetings: 3 },
    ];
    assert.deepEqual(begin({ groups, joint: [{ groups: ['a', 'b'] }] }), [7, 7, 10]);
  });
  const busy = () =>
    planProblem({
      start: '2027-03-01',
      end: '2027-05-31',
      groups: Array.from({ length: 6 }, (_, at) => ({
        id: `g${String(at)}`,
        meetings: 3,
        weekdays: [at % 2, 3],
        room: 'hall',
      })),
      sisters: [['g0', 'g1']],
      avoided: [{ from: '2027-04-01', to: '2027-04-20' }],
      seed: 1,
    });
  const search = (effort: number, more: Partial<Parameters<typeof searchPlan>[1]> = {}) => {
    const { days, ...rest } = searchPlan(busy(), { seed: 3, effort, bound: -1, ...more });
    return { ...rest, days: days.join(' ') };
  };
  it('takes the same way with the same seed, here and in every engine', () => {
    assert.deepEqual(search(0), {
      cost: 13800,
      tried: 0,
      days: '14 52 77 15 52 78 14 52 77 15 52 78 14 52 77 15 52 78',
    });
    assert.deepEqual(search(2000), {
      cost: 21,
      tried: 2000,
      days: '60 17 84 80 22 59 10 73 52 1 57 24 21 63 87 85 66 29',
    });
    assert.deepEqual(search(45_000, { hot: 20 }), {
      cost: 2,
      tried: 45_000,
      days: '24 63 0 17 85 57 70 3 28 10 80 52 77 21 56 66 87 29',
    });
  });
  it('leaves the plan that it began with alone, and never answers with a worse one', () => {
    // Of two days the second is so little dearer that the search goes to and fro.
    const given = problem({ blocked: [march(2, 11)], avoided: [march(12)], weights: { avoided: 1 } });
    for (const effort of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const [from, dearer] = [Int32Array.of(0), Int32Array.of(11)];
      const found = searchPlan(given, { seed: 1, effort, bound: -1, from });
      assert.deepEqual([found.cost, found.days], [0, from]);
      searchPlan(given, { seed: 1, effort, bound: -1, from: dearer });
      assert.deepEqual([[...from], [...dearer]], [[0], [11]]);
    }
  });
  it('ends when its effort is spent, when the bound is reached, and when it is told to', () => {
    const { cost } = search(2000);
    const reached = search(2000, { bound: cost });
    assert.ok(reached.tried < 2000 && reached.cost === cost);
    const told: number[] = [];
    const stopped = search(90_000, { onProgress: (_, tried) => told.push(tried) < 3 });
    assert.deepEqual([stopped.tried, told], [40_000, [0, 20_000, 40_000]]);
    const single = problem({ blocked: [march(2, 12)] });
    assert.deepEqual(searchPlan(single, { seed: 1, effort: 100, bound: -1 }).tried, 0);
    const none = problem({ groups: [] });
    assert.deepEqual(searchPlan(none, { seed: 1, effort: 100, bound: -1 }), {
      days: new Int32Array(),
      cost: 0,
      tried: 0,
    });
  });
});

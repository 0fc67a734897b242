// Rule 12: a cost that no plan of a season goes below.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SeasonRequest } from '@network-meetings/core/programme';
import { planBound } from '../../../../packages/core/src/rules/programme/plan-bound.js';
import { gapsCost } from '../../../../packages/core/src/rules/programme/plan-cost.js';
import { problem } from './plan-support.js';

describe('No plan costs less than', () => {
  const bound = (request: Partial<SeasonRequest>) => planBound(problem({ end: '2027-04-09', ...request }));
  const only = (...days: number[]) => {
    const all = Array.from({ length: 40 }, (_, day) => day).filter((day) => !days.includes(day));
    return all.map((day) => {
      const date = new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10);
      return { from: date, to: date };
    });
  };
  const a = (meetings: number, more = {}) => ({ groups: [{ id: 'a', meetings, ...more }] });
  it('its days do', () => {
    assert.equal(bound(a(1)), 0);
    assert.equal(bound(a(1, { weekdays: [5] })), 15);
    assert.equal(bound({ ...a(2, { weekdays: [0] }), blocked: only(0, 1, 21) }), 0);
    assert.equal(bound({ ...a(2, { weekdays: [0] }), weights: { weekday: 5 }, blocked: only(1, 21) }), 5);
  });
  it('its gaps do, in whatever order its meetings come', () => {
    // Twenty days are even.
    assert.equal(bound({ ...a(2), blocked: only(0, 1) }), 9);
    assert.equal(bound({ ...a(2), blocked: only(0, 9) }), 1);
    assert.equal(bound({ ...a(2), blocked: only(0) }), 10);
    // A fixed day before, between or after the others.
    const fixed = (date: string) => ({ fixed: [{ group: 'a', date }] });
    assert.equal(bound({ ...a(2), ...fixed('2027-04-09'), blocked: only(0) }), 39 - 20 - 10);
    assert.equal(bound({ ...a(2), ...fixed('2027-03-01'), blocked: only(39) }), 39 - 20 - 10);
    // Thirteen days are even. That two meet on one day is not held against it.
    assert.equal(bound({ ...a(3), ...fixed('2027-03-02'), blocked: only(0, 39) }), 3 + 2);
    assert.equal(bound({ ...a(3), weights: { spread: 2 }, blocked: only(0, 39) }), 2 * (3 + 3));
  });
  it('all groups together do, and a joint meeting is paid for once', () => {
    const groups = ['a', 'b'].map((id) => ({ id, meetings: 1, weekdays: [5] }));
    assert.equal(bound({ groups }), 30);
    assert.equal(bound({ groups, joint: [{ groups: ['a', 'b'] }] }), 15);
    assert.equal(bound({ groups, joint: [{ groups: ['b', 'a'] }] }), 15);
  });
  it('each meeting is held once, and no other than those that there are', () => {
    // Thirty days are even: a fourth meeting would close the gaps of 45 and 44 days.
    const ends = ['2027-03-01', '2027-05-29'].map((date) => ({ group: 'a', date }));
    assert.equal(bound({ end: '2027-05-29', ...a(3), joint: [{ groups: ['a'] }], fixed: ends }), 5 + 4);
  });
  it('meetings come in any order that their days allow', () => {
    // Each keeps its earlier day, the second before the first.
    assert.equal(bound({ ...a(2), previous: { 'a-1': '2027-03-22', 'a-2': '2027-03-01' } }), 0);
    // The joint meeting comes after the one with a day, which it might have too.
    const fixed = [{ group: 'a', date: '2027-03-01' }];
    assert.equal(bound({ ...a(2), joint: [{ groups: ['a'] }], fixed }), 0);
  });
  it('a meeting without a day does: nothing is said of it', () => {
    assert.equal(bound({ ...a(1, { weekdays: [5] }), blocked: only() }), 0);
    const late = { fixed: [{ group: 'a', date: '2027-12-01' }] };
    assert.equal(bound({ ...a(2, { weekdays: [5] }), ...late }), 15);
  });
  it('the days of very many meetings do: of more than seven the gaps are not looked at', () => {
    const last = { fixed: [{ group: 'a', date: '2027-04-09' }], blocked: only(0) };
    // Six days are even of seven meetings in forty.
    assert.equal(bound({ ...a(7), ...last }), 39 - 6 - 10);
    assert.equal(bound({ ...a(8), ...last }), 0);
    assert.equal(bound({ ...a(8, { weekdays: [0] }), blocked: only(0, 1) }), 0);
    assert.equal(bound({ ...a(8, { weekdays: [5] }), blocked: only(0) }), 8 * 15);
    assert.equal(bound({ ...a(2, { weekdays: [5] }), blocked: only(0) }), 2 * 15 + 10);
  });
  it('a plan found by trying all does, and of one group it is that', () => {
    const days = fc.uniqueArray(fc.constantFrom(0, 1, 2, 7, 8, 14, 15, 21, 28, 36, 37), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(days, fc.subarray([0, 1, 2]), fc.boolean(), (open, weekdays, isFixed) => {
        const request = {
          end: '2027-04-09',
          ...a(3, { weekdays }),
          ...(isFixed ? { fixed: [{ group: 'a', date: '2027-03-16' }] } : {}),
          blocked: only(...open),
        };
        const given = problem(request);
        const [first, second, third] = given.slots.map((slot) => slot.days);
        let least = Infinity;
        for (const x of first ?? [])
          for (const y of second ?? [])
            for (const z of third ?? []) {
              // Two on one day are no plan, but no more than the bound asks.
              const prices = [x, y, z].map((day, at) => given.slots[at]?.cost[day] ?? 0);
              const order = [x, y, z].sort((one, other) => one - other);
              const cost = prices.reduce((sum, one) => sum + one, 0) + gapsCost(order, 13, 1);
              least = Math.min(least, cost);
            }
        assert.equal(planBound(given), least);
      }),
      { numRuns: 40 },
    );
  });
});

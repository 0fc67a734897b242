import { nth } from '../search/lists.js';
import type { PlanProblem } from './plan-problem.js';
import { gapsCost } from './plan-problem.js';

/** The most meetings of one group for which the bound looks at the order in which they come. */
const MOST_ORDERED = 7;

type Prices = ReadonlyMap<number, number>;
const isSame = (a: Prices, b: Prices) =>
  a.size === b.size && [...a].every(([day, price]) => b.get(day) === price);

/** The least that a group pays for its own days and gaps, by dynamic programming over the order of its meetings. */
function groupBound({ slots, own, even, weights }: PlanProblem, group: number): number {
  const mine = nth(own, group).map((at) => nth(slots, at));
  // A joint meeting's own day is paid for by the first of its groups alone.
  const prices = mine.map(({ groups, cost, days }): Prices =>
    groups[0] === group ? cost : new Map(days.map((day) => [day, 0])),
  );
  if (prices.some(({ size }) => size === 0)) return 0;
  if (mine.length === 0 || mine.length > MOST_ORDERED) {
    return prices.reduce((sum, each) => sum + Math.min(...each.values()), 0);
  }
  // Meetings that are alike come in one order only: each after the nearest before it that is like it.
  const twins = prices.map((each, at) => prices.slice(0, at).findLastIndex((other) => isSame(each, other)));
  const last = Math.max(...prices.flatMap((each) => [...each.keys()]));
  const gaps = Array.from({ length: last + 1 }, (_, gap) =>
    gapsCost([0, gap], nth(even, group), weights.spread),
  );
  const full = (1 << mine.length) - 1;
  // The least cost with a set of meetings held, the last of them on each day.
  const best = Array.from({ length: full + 1 }, () =>
    new Float64Array(last + 1).fill(Number.POSITIVE_INFINITY),
  );
  for (let mask = 0; mask < full; mask++) {
    const held = nth(best, mask);
    for (const [next, options] of prices.entries()) {
      const twin = nth(twins, next);
      if (mask & (1 << next) || (twin !== -1 && !(mask & (1 << twin)))) continue;
      const into = nth(best, mask | (1 << next));
      for (const [day, price] of options) {
        let least = mask === 0 ? 0 : Number.POSITIVE_INFINITY;
        for (let before = 0; mask !== 0 && before <= day; before++) {
          const cost = (held[before] ?? 0) + (gaps[day - before] ?? 0);
          if (cost < least) least = cost;
        }
        into[day] = Math.min(into[day] ?? 0, least + price);
      }
    }
  }
  return Math.min(...nth(best, full));
}

/**
 * A cost that no plan goes below: the sum of what each group pays at least when it has the calendar to itself. Every plan pays, for each
 * group, for the days of its meetings and the gaps between them, and that is no less than the least over all its days; the day of a
 * joint meeting is counted once; and clashes cost nothing or more.
 */
export function planBound(problem: PlanProblem): number {
  return problem.groups.reduce((sum, _, group) => sum + groupBound(problem, group), 0);
}

import { nth } from '../search/lists.js';
import { gapsCost } from './plan-cost.js';
import type { PlanProblem } from './plan-problem.js';

/** The most meetings of one group for which the bound looks at the order in which they come. */
const MOST_ORDERED = 7;

/** The least that a group pays for its own days and gaps, by dynamic programming over the order of its meetings. */
function groupBound({ length, slots, own, even, weights }: PlanProblem, group: number): number {
  const mine = nth(own, group).map((at) => nth(slots, at));
  // A joint meeting's own day is paid for by the first of its groups alone.
  const options = mine.map(({ groups, days, cost }) =>
    days.map((day) => ({ day, price: groups[0] === group ? nth(cost, day) : 0 })),
  );
  if (mine.length === 0 || mine.length > MOST_ORDERED) {
    return options.reduce((sum, each) => sum + Math.min(...each.map(({ price }) => price)), 0);
  }
  const kinds = options.map((each) => JSON.stringify(each));
  const gaps = Float64Array.from({ length }, (_, gap) =>
    gapsCost([0, gap], nth(even, group), weights.spread),
  );
  // The least cost with a set of meetings held, the last of them on each day.
  const best = Array.from({ length: 1 << mine.length }, () => new Float64Array(length).fill(Infinity));
  for (const [mask, held] of best.entries()) {
    for (const [next, days] of options.entries()) {
      // Of meetings that are alike the first that is not held yet is the next.
      const first = kinds.findIndex((kind, at) => kind === kinds[next] && !(mask & (1 << at)));
      if (first !== next) continue;
      const into = nth(best, mask | (1 << next));
      for (const { day, price } of days) {
        let least = mask === 0 ? 0 : Infinity;
        for (let before = 0; before <= day; before++) {
          least = Math.min(least, (held[before] ?? 0) + (gaps[day - before] ?? 0));
        }
        into[day] = Math.min(into[day] ?? 0, least + price);
      }
    }
  }
  return Math.min(...nth(best, best.length - 1));
}

/**
 * A cost that no plan goes below: the sum of what each group pays at least when it has the calendar to itself. Every plan pays, for each
 * group, for the days of its meetings and the gaps between them, and that is no less than the least over all its days; the day of a
 * joint meeting is counted once; and clashes cost nothing or more.
 */
export function planBound(problem: PlanProblem): number {
  return problem.groups.reduce((sum, _, group) => sum + groupBound(problem, group), 0);
}

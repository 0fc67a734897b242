import type { PlanProblem } from './plan-problem.js';
import { spreadCost } from './plan-problem.js';

/** The most meetings of one group for which the bound looks at the order in which they come. */
const MOST_ORDERED = 7;

/** The least that a group pays for its own days and gaps, by dynamic programming over the order of its meetings. */
function groupBound(problem: PlanProblem, group: number): number {
  const mine = problem.own[group] ?? [];
  // A joint meeting's own day is paid for by the first of its groups alone.
  const price = mine.map((at) => {
    const slot = problem.slots[at];
    return slot?.groups[0] === group ? slot.cost : new Map(slot?.days.map((day) => [day, 0]));
  });
  const days = mine.map((at) => problem.slots[at]?.days ?? []);
  if (days.some(({ length }) => length === 0)) return 0;
  const cheapest = price.map((each) => Math.min(...each.values()));
  if (mine.length > MOST_ORDERED) return cheapest.reduce((sum, each) => sum + each, 0);
  // Meetings that are alike come in one order only.
  const alike = mine.map((at, index) =>
    mine.findIndex((other, first) => first < index && sameSlot(problem, at, other)),
  );
  const last = Math.max(...days.flat());
  const gaps = Float64Array.from({ length: last + 1 }, (_, gap) =>
    spreadCost([0, gap], problem.even[group] ?? 0, problem.weights.spread),
  );
  const full = (1 << mine.length) - 1;
  // The least cost with a set of meetings held, the last of them on each day.
  const best = Array.from({ length: full + 1 }, () =>
    new Float64Array(last + 1).fill(Number.POSITIVE_INFINITY),
  );
  for (let mask = 0; mask < full; mask++) {
    const held = best[mask];
    for (const [next, options] of days.entries()) {
      const twin = alike[next] ?? -1;
      if (mask & (1 << next) || (twin !== -1 && !(mask & (1 << lastTwin(alike, next, twin))))) continue;
      const into = best[mask | (1 << next)];
      if (!held || !into) continue;
      for (const day of options) {
        let least = mask === 0 ? 0 : Number.POSITIVE_INFINITY;
        for (let before = 0; mask !== 0 && before <= day; before++) {
          const cost = (held[before] ?? 0) + (gaps[day - before] ?? 0);
          if (cost < least) least = cost;
        }
        const cost = least + (price[next]?.get(day) ?? 0);
        if (cost < (into[day] ?? 0)) into[day] = cost;
      }
    }
  }
  return Math.min(...(best[full] ?? []));
}

/** The nearest earlier meeting that is like this one. */
function lastTwin(alike: readonly number[], at: number, first: number): number {
  for (let other = at - 1; other > first; other--) if (alike[other] === first) return other;
  return first;
}

function sameSlot({ slots }: PlanProblem, a: number, b: number): boolean {
  const [one, other] = [slots[a], slots[b]];
  if (!one || !other || one.groups.length > 1 || other.groups.length > 1 || one.fixed || other.fixed)
    return false;
  return (
    one.days.length === other.days.length &&
    one.days.every((day) => one.cost.get(day) === other.cost.get(day) && other.cost.has(day))
  );
}

/**
 * A cost that no plan goes below: the sum of what each group pays at least when it has the calendar to itself. Every plan pays, for each
 * group, for the days of its meetings and the gaps between them, and that is no less than the least over all its days; the day of a
 * joint meeting is counted once; and clashes cost nothing or more.
 */
export function planBound(problem: PlanProblem): number {
  return problem.groups.reduce((sum, _, group) => sum + groupBound(problem, group), 0);
}

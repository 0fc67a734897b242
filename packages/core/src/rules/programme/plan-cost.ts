import { nth } from '../search/lists.js';
import type { PlanProblem } from './plan-problem.js';

/** Days beyond which an uneven gap counts. */
const TOLERANCE = 10;

/** What the gaps between a group's meetings cost, their days in order: the days by which they differ from an even spread, beyond the tolerance. */
export function gapsCost(sorted: ArrayLike<number>, even: number, weight: number): number {
  let cost = 0;
  for (let at = 1; at < sorted.length; at++) {
    const gap = (sorted[at] ?? 0) - (sorted[at - 1] ?? 0);
    cost += weight * Math.max(0, Math.abs(gap - even) - TOLERANCE);
  }
  return cost;
}

/** What a plan costs: the day of each meeting, the gaps of each group, and every two meetings on one day. */
export function planCost({ slots, own, even, clash, weights }: PlanProblem, days: ArrayLike<number>): number {
  let cost = 0;
  for (const [a, slot] of slots.entries()) {
    const day = nth(days, a);
    cost += nth(slot.cost, day);
    for (const b of slots.slice(0, a).keys()) {
      if (day === days[b]) cost += nth(clash, a * slots.length + b);
    }
  }
  for (const [group, mine] of own.entries()) {
    const sorted = Int32Array.from(mine, (at) => nth(days, at)).sort();
    cost += gapsCost(sorted, nth(even, group), weights.spread);
  }
  return cost;
}

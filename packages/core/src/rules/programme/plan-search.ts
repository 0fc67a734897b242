import { createRandom } from '../random/random.js';
import { isTaken, temperatureAt } from '../search/annealing.js';
import { nth, oneOf } from '../search/lists.js';
import { planCost } from './plan-cost.js';
import { planMoves } from './plan-moves.js';
import type { PlanProblem } from './plan-problem.js';

/** What a search found. */
export interface FoundPlan {
  /** The day of each meeting. */
  readonly days: Int32Array;
  readonly cost: number;
  readonly tried: number;
}

/** How a search is held. */
export interface PlanEffort {
  readonly seed: number;
  readonly effort: number;
  /** A cost that ends the search. */
  readonly bound: number;
  /** Days to begin with, such as those of an earlier plan. */
  readonly from?: Int32Array;
  /** Points at which the search begins to cool; less stays nearer to where it began. */
  readonly hot?: number;
  readonly onProgress?: ((cost: number, tried: number) => boolean) | undefined;
}

/** Each group's meetings evenly over the season, each on the allowed day that costs least near there. */
export function firstDays({ slots, own, even }: PlanProblem): Int32Array {
  const days = new Int32Array(slots.length).fill(-1);
  for (const [group, mine] of own.entries()) {
    for (const [at, meeting] of mine.entries()) {
      const slot = nth(slots, meeting);
      const ideal = nth(even, group) * (at + 0.5);
      const off = (day: number) => nth(slot.cost, day) + Math.abs(day - ideal);
      // A joint meeting has its day from the first of its groups.
      if (days[meeting] === -1) days[meeting] = slot.days.reduce((a, b) => (off(b) < off(a) ? b : a));
    }
  }
  return days;
}

const CYCLE = 100_000;
const HOT = 5;
const COLD = 0.3;

/** Simulated annealing over one meeting at a time on another of its days; the best plan of all is kept. */
export function searchPlan(
  problem: PlanProblem,
  { seed, effort, bound, from = firstDays(problem), hot = HOT, onProgress }: PlanEffort,
): FoundPlan {
  const random = createRandom(seed);
  const { days, change, move } = planMoves(problem, from);
  const free = [...problem.slots.keys()].filter((at) => nth(problem.slots, at).days.length > 1);
  const cooling = { hot, cold: COLD, cycle: Math.min(CYCLE, 2000 * free.length) };
  let best = days.slice();
  let cost = planCost(problem, days);
  let bestCost = cost;
  let tried = 0;
  for (; tried < effort && free.length > 0 && bestCost > bound + 1e-9; tried++) {
    if (tried % 20_000 === 0 && onProgress?.(bestCost, tried) === false) break;
    const meeting = oneOf(free, random);
    const day = oneOf(nth(problem.slots, meeting).days, random);
    const more = change(meeting, day);
    if (!isTaken(more, temperatureAt(tried, cooling), random)) continue;
    move(meeting, day);
    cost += more;
    if (cost < bestCost - 1e-9) {
      bestCost = cost;
      best = days.slice();
    }
  }
  return { days: best, cost: planCost(problem, best), tried };
}

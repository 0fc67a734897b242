import { createRandom } from '../random/random.js';
import type { PlanProblem } from './plan-problem.js';
import { planCost, TOLERANCE } from './plan-problem.js';

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

/** e to the power of −x by multiplication alone, the same in every engine. */
function decay(x: number): number {
  let power = Math.max(0, 1 - x / 1024);
  for (let doubling = 0; doubling < 10; doubling++) power *= power;
  return power;
}

/** Each group's meetings evenly over the season, each on the allowed day that costs least near there. */
function firstDays(problem: PlanProblem): Int32Array {
  const days = new Int32Array(problem.slots.length).fill(-1);
  for (const [group, mine] of problem.own.entries()) {
    const even = problem.even[group] ?? 0;
    for (const [at, index] of mine.entries()) {
      const slot = problem.slots[index];
      if (!slot || days[index] !== -1) continue;
      const ideal = even * (at + 0.5);
      const off = (day: number) => (slot.cost.get(day) ?? 0) + Math.abs(day - ideal);
      const day = slot.days.length > 0 ? slot.days.reduce((a, b) => (off(b) < off(a) ? b : a)) : -1;
      days[index] = day;
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
  { seed, effort, bound, from, hot = HOT, onProgress }: PlanEffort,
): FoundPlan {
  const { slots, own, even, clash, weights } = problem;
  const random = createRandom(seed);
  const days = from ? from.slice() : firstDays(problem);
  let best = days.slice();
  let cost = planCost(problem, days);
  let bestCost = cost;
  const free = slots.flatMap((slot, at) => (slot.days.length > 1 ? [at] : []));
  // Who meets on each day, and each day's price, as lists: this is where the time goes.
  const last = Math.max(0, ...slots.flatMap((slot) => slot.days));
  const onDay = Array.from({ length: last + 1 }, (): number[] => []);
  for (const [at, day] of days.entries()) onDay[day]?.push(at);
  const price = slots.map(({ cost: each }) =>
    Float64Array.from({ length: last + 1 }, (_, day) => each.get(day) ?? 0),
  );
  const crowd = (slot: number, day: number) => {
    let sum = 0;
    const here = onDay[day];
    if (here) for (const other of here) if (other !== slot) sum += clash[slot * slots.length + other] ?? 0;
    return sum;
  };
  const sorted: number[] = [];
  const spread = (slot: number) => {
    let sum = 0;
    const groups = slots[slot]?.groups;
    if (!groups) return sum;
    for (const group of groups) {
      const mine = own[group];
      if (!mine) continue;
      sorted.length = 0;
      for (const each of mine) {
        const day = days[each] ?? 0;
        let place = sorted.length;
        for (; place > 0 && (sorted[place - 1] ?? 0) > day; place--) sorted[place] = sorted[place - 1] ?? 0;
        sorted[place] = day;
      }
      for (let place = 1; place < sorted.length; place++) {
        const off =
          Math.abs((sorted[place] ?? 0) - (sorted[place - 1] ?? 0) - (even[group] ?? 0)) - TOLERANCE;
        if (off > 0) sum += weights.spread * off;
      }
    }
    return sum;
  };
  const cycle = Math.min(CYCLE, 2000 * Math.max(1, free.length));
  let tried = 0;
  for (; tried < effort && free.length > 0 && bestCost > bound + 1e-9; tried++) {
    if (tried % 20_000 === 0 && onProgress?.(bestCost, tried) === false) break;
    const temperature = hot + (COLD - hot) * ((tried % cycle) / cycle);
    const at = free[Math.floor(random() * free.length)] ?? 0;
    const slot = slots[at];
    const old = days[at] ?? 0;
    const options = slot?.days ?? [];
    const day = options[Math.floor(random() * options.length)] ?? old;
    if (!slot || day === old) continue;
    const before = (price[at]?.[old] ?? 0) + crowd(at, old) + spread(at);
    days[at] = day;
    const change = (price[at]?.[day] ?? 0) + crowd(at, day) + spread(at) - before;
    if (change > 0 && random() >= decay(change / temperature)) {
      days[at] = old;
      continue;
    }
    const left = onDay[old];
    if (left) left.splice(left.indexOf(at), 1);
    onDay[day]?.push(at);
    cost += change;
    if (cost < bestCost - 1e-9) {
      bestCost = cost;
      best = days.slice();
    }
  }
  return { days: best, cost: planCost(problem, best), tried };
}

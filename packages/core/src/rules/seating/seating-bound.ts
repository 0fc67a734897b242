import type { SeatingProblem } from './seating-problem.js';
import { mixedOver } from './seating-problem.js';

/** The least sum of the first so many of some sorted numbers, where how many is between two limits. */
function leastSum(sorted: readonly number[], from: number, to: number): number {
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count <= to; count++) {
    if (count >= from) least = Math.min(least, sum);
    sum += sorted[count] ?? 0;
  }
  return least;
}

/**
 * Half of what all people pay at least. Whoever is at meetings with tables of at least s₁, s₂, … sits with Σ(sᵢ − 1) others or more,
 * each of them at a price that rises by the weight of a repeat with every time; so the cheapest prices that are open to the person, so many
 * of them, are paid in any seating. Each pair is counted once from either side, hence the half.
 */
function degreeBound(problem: SeatingProblem, withPairCost: boolean): number {
  const count = problem.ids.length;
  let twice = 0;
  for (let a = 0; a < count; a++) {
    const mine = problem.present.flatMap((each, at) => (each.includes(a) ? [at] : []));
    const sizes = mine.map((at) => problem.sizes[at] ?? []);
    const from = sizes.reduce((sum, each) => sum + Math.min(...each) - 1, 0);
    const to = sizes.reduce((sum, each) => sum + Math.max(...each) - 1, 0);
    const prices: number[] = [];
    for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const pair = a * count + b;
      const own = withPairCost ? (problem.pairCost[pair] ?? 0) : 0;
      const met = mine.filter((at) => problem.present[at]?.includes(b)).length;
      for (let time = 0; time < met; time++) {
        prices.push(own + problem.weights.repeat * ((problem.together[pair] ?? 0) + time));
      }
    }
    twice += leastSum(
      prices.sort((x, y) => x - y),
      from,
      Math.min(to, prices.length),
    );
  }
  return twice / 2;
}

/** The fewest pairs at one table that so many alike people make: they are spread evenly, since C(x, 2) is convex. */
export function fewestAlike(alike: number, sizes: readonly number[]): number {
  const at = sizes.map(() => 0);
  for (let placed = 0; placed < alike; placed++) {
    let best = -1;
    for (const [table, size] of sizes.entries()) {
      const here = at[table] ?? 0;
      if (here < size && (best === -1 || here < (at[best] ?? 0))) best = table;
    }
    if (best !== -1) at[best] = (at[best] ?? 0) + 1;
  }
  return at.reduce((sum, here) => sum + (here * (here - 1)) / 2, 0);
}

/** What the classes of one demand cost at least: each class by itself, as if the others were not there. */
function classBound(problem: SeatingProblem, key: (typeof mixedOver)[number]): number {
  let pairs = 0;
  for (const [meeting, present] of problem.present.entries()) {
    const classes = new Map<string, number>();
    for (const person of present) {
      const value = problem.people[person]?.[key];
      if (value !== undefined) classes.set(value, (classes.get(value) ?? 0) + 1);
    }
    for (const alike of classes.values()) pairs += fewestAlike(alike, problem.sizes[meeting] ?? []);
  }
  return pairs * problem.weights[key];
}

/** The fewest pairs in one cell when so many people are spread over so many cells without a limit. */
function fewestInCells(people: number, cells: number): number {
  const small = Math.floor(people / cells);
  const more = people - small * cells;
  return (more * (small + 1) * small) / 2 + ((cells - more) * small * (small - 1)) / 2;
}

/**
 * What repeats cost at least when one meeting is held against another. A pair that has sat together n times before costs n, so what
 * repeats cost is the number of pairs that share a table at both of two meetings, added up over all twos of meetings. Those who are at both are
 * spread over as many cells as there are choices of one table here and one there, and share a cell in at least {@link fewestInCells} pairs
 * (24 people at four tables, twice: 16 cells, 8 pairs). Of an earlier seating the tables are known, and each is a class of
 * {@link fewestAlike}.
 */
function meetingBound({ present, sizes, earlier, weights }: SeatingProblem): number {
  let pairs = 0;
  for (const [meeting, here] of present.entries()) {
    const set = new Set(here);
    for (const table of earlier) {
      pairs += fewestAlike(table.filter((person) => set.has(person)).length, sizes[meeting] ?? []);
    }
    for (const [other, there] of present.slice(0, meeting).entries()) {
      const cells = (sizes[meeting]?.length ?? 0) * (sizes[other]?.length ?? 0);
      if (cells > 0) pairs += fewestInCells(there.filter((person) => set.has(person)).length, cells);
    }
  }
  return pairs * weights.repeat;
}

/**
 * A cost below which no seating can come: the larger of two, each of which holds for every seating.
 *
 * - By demand: each class of each demand by itself needs at least {@link fewestAlike} pairs, repeats at least what {@link degreeBound}
 *   and {@link meetingBound} say of them, and those who are to be apart or together nothing; the cost is the sum of what the demands cost.
 * - By person: {@link degreeBound} with all demands at once.
 *
 * With whole weights every cost is whole, so a fraction is rounded up.
 */
export function seatingBound(problem: SeatingProblem): number {
  const byDemand = mixedOver.reduce(
    (sum, key) => sum + classBound(problem, key),
    Math.max(roundedUp(problem, degreeBound(problem, false)), meetingBound(problem)),
  );
  const byPerson = problem.base + degreeBound(problem, true);
  return roundedUp(problem, Math.max(byDemand, byPerson));
}

function roundedUp({ weights }: SeatingProblem, bound: number): number {
  const whole = Object.values(weights).every(Number.isInteger);
  return whole ? Math.ceil(bound - 1e-9) : bound;
}

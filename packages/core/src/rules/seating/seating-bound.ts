import { nth } from '../search/lists.js';
import type { SeatedMeeting, SeatingProblem } from './seating-problem.js';
import { mixedOver } from './seating-problem.js';
import { evenSizes } from './table-sizes.js';

/**
 * Half of what all people pay at least. Whoever is at meetings with tables of at least s₁, s₂, … sits with Σ(sᵢ − 1) others or more,
 * each of them at a price that rises by the weight of a repeat with every time; so the cheapest prices that are open to the person, so many
 * of them, are paid in any seating. Each pair is counted once from either side, hence the half.
 */
function degreeBound(problem: SeatingProblem, withPairCost: boolean): number {
  const count = problem.people.length;
  let twice = 0;
  for (const a of problem.people.keys()) {
    const mine = problem.meetings.filter(({ present }) => present.includes(a));
    const company = (of: (sizes: readonly number[]) => number) =>
      mine.reduce((sum, { sizes }) => sum + of(sizes) - 1, 0);
    const least = company((sizes) => Math.min(...sizes));
    const prices: number[] = [];
    for (const b of problem.people.keys()) {
      if (a === b) continue;
      const pair = a * count + b;
      const own = withPairCost ? (problem.pairCost[pair] ?? 0) : 0;
      const met = mine.filter(({ present }) => present.includes(b)).length;
      for (let time = 0; time < met; time++) {
        prices.push(own + problem.weights.repeat * ((problem.together[pair] ?? 0) + time));
      }
    }
    // Beyond the least that there must be, only company that pays for itself is cheaper than none.
    twice += prices
      .sort((x, y) => x - y)
      .slice(
        0,
        company((sizes) => Math.max(...sizes)),
      )
      .reduce((sum, price, at) => sum + (at < least ? price : Math.min(price, 0)), 0);
  }
  return twice / 2;
}

const pairsIn = (people: number) => (people * (people - 1)) / 2;

/** The fewest pairs at one table that so many alike people make: they are spread evenly, since C(x, 2) is convex. */
export function fewestAlike(alike: number, sizes: readonly number[]): number {
  let pairs = 0;
  // One more at each table that has room, until all are seated: whoever comes to a table meets those who are there.
  for (let there = 0, left = alike; left > 0; there++) {
    const more = Math.min(left, sizes.filter((size) => size > there).length);
    pairs += more * there;
    left -= more;
  }
  return pairs;
}

/** What the classes of one demand cost at least: each class by itself, as if the others were not there. */
function classBound({ meetings, people, weights }: SeatingProblem, key: (typeof mixedOver)[number]): number {
  let pairs = 0;
  for (const { present, sizes } of meetings) {
    const values = present.flatMap((person) => nth(people, person)[key] ?? []);
    for (const value of new Set(values)) {
      pairs += fewestAlike(values.filter((each) => each === value).length, sizes);
    }
  }
  return pairs * weights[key];
}

/**
 * What repeats cost at least when one meeting is held against another. A pair that has sat together n times before costs n, so what
 * repeats cost is the number of pairs that share a table at both of two meetings, added up over all twos of meetings. Those who are at both are
 * spread over as many cells as there are choices of one table here and one there, and share a cell in at least so many pairs as an even spread makes
 * (24 people at four tables, twice: 16 cells, 8 pairs). Of an earlier seating the tables are known, and each is a class of
 * {@link fewestAlike}.
 */
function meetingBound({ meetings, earlier, weights }: SeatingProblem): number {
  const atBoth = (people: readonly number[], { present }: SeatedMeeting) =>
    people.filter((person) => present.includes(person)).length;
  let pairs = 0;
  for (const [at, meeting] of meetings.entries()) {
    for (const table of earlier) pairs += fewestAlike(atBoth(table, meeting), meeting.sizes);
    for (const other of meetings.slice(0, at)) {
      const cells = evenSizes(atBoth(other.present, meeting), meeting.sizes.length * other.sizes.length);
      pairs += cells.reduce((sum, people) => sum + pairsIn(people), 0);
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
  // Nought and no nought below nought.
  return whole ? Math.ceil(bound - 1e-9) + 0 : bound;
}

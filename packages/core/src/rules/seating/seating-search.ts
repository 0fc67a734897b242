import type { Random } from '../random/random.js';
import { isTaken, temperatureAt } from '../search/annealing.js';
import { oneOf } from '../search/lists.js';
import type { SeatingProblem, Tables } from './seating-problem.js';
import { seatingCost } from './seating-problem.js';
import { createRooms } from './seating-rooms.js';

/** What a search found. */
export interface Found {
  readonly tables: Tables;
  readonly cost: number;
  /** Swaps that were tried. */
  readonly tried: number;
}

// Between these parts of a weight the search finds Kirkman's schoolgirls in the fewest swaps (`bench/facilitator`).
const HOT = 0.32;
const COLD = 0.26;

/**
 * Simulated annealing over swaps of two people at different tables of one meeting, cooled and
 * heated again until the effort is spent or the bound is reached; the best seating of all is kept. All meetings are
 * searched at once, since seating them one by one runs into a corner.
 * @param bound a cost that ends the search when it is reached
 */
export function searchSeating(problem: SeatingProblem, random: Random, effort: number, bound: number): Found {
  const rooms = createRooms(problem, random);
  const open = rooms.all.filter(({ chairs, to }) => (to[0] ?? 0) < chairs.length);
  const seats = open.reduce((sum, { chairs }) => sum + chairs.length, 0);
  const cooling = {
    hot: HOT * Math.max(...problem.inUse),
    cold: COLD * Math.min(...problem.inUse),
    cycle: Math.min(300_000, 3000 * seats),
  };

  let best = rooms.tables();
  let cost = seatingCost(problem, best);
  let bestCost = cost;
  let tried = 0;
  for (; open.length > 0 && tried < effort && bestCost > bound; tried++) {
    const room = oneOf(open, random);
    const x = Math.floor(random() * room.chairs.length);
    const y = Math.floor(random() * room.chairs.length);
    if (room.from[x] === room.from[y]) continue;
    const change = rooms.change(room, x, y);
    if (!isTaken(change, temperatureAt(tried, cooling), random)) continue;
    rooms.swap(room, x, y);
    cost += change;
    if (cost < bestCost - 1e-9) {
      bestCost = cost;
      best = rooms.tables();
    }
  }
  return { tables: best, cost: seatingCost(problem, best), tried };
}

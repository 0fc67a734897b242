import type { Random } from '../random/random.js';
import { shuffled } from '../random/random.js';
import type { SeatingProblem, Tables } from './seating-problem.js';
import { seatingCost } from './seating-problem.js';

/** One meeting of a search: who sits on each chair, and which chairs make a table. */
interface Room {
  readonly chairs: Int32Array;
  /** The first chair of the table that each chair is at, and the one after its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function roomOf(present: readonly number[], sizes: readonly number[], random: Random): Room {
  const from = new Int32Array(present.length);
  const to = new Int32Array(present.length);
  let first = 0;
  for (const size of sizes) {
    from.fill(first, first, first + size);
    to.fill(first + size, first, first + size);
    first += size;
  }
  return { chairs: Int32Array.from(shuffled(present, random)), from, to };
}

function tablesOf(rooms: readonly Room[]): Tables {
  return rooms.map(({ chairs, from, to }) => {
    const tables: number[][] = [];
    for (let at = 0; at < chairs.length; at = to[at] ?? chairs.length) {
      tables.push([...chairs.subarray(from[at], to[at])].sort((a, b) => a - b));
    }
    return tables;
  });
}

/** What a search found. */
export interface Found {
  readonly tables: Tables;
  readonly cost: number;
  /** Swaps that were tried. */
  readonly tried: number;
}

/** e to the power of −x by multiplication alone, so that every engine takes the same way: `Math.exp` may differ in its last digit. */
function decay(x: number): number {
  let power = Math.max(0, 1 - x / 1024);
  for (let doubling = 0; doubling < 10; doubling++) power *= power;
  return power;
}

// Between these parts of a weight the search finds Kirkman's schoolgirls in the fewest swaps (`bench/facilitator`).
const HOT = 0.32;
const COLD = 0.26;

/**
 * Simulated annealing over swaps of two people at different tables of one meeting (Kirkpatrick, Gelatt and Vecchi 1983), cooled and
 * heated again until the effort is spent or the bound is reached; the best seating of all is kept. All meetings are
 * searched at once, since seating them one by one runs into a corner.
 * @param bound a cost that ends the search when it is reached
 */
export function searchSeating(problem: SeatingProblem, random: Random, effort: number, bound: number): Found {
  const count = problem.ids.length;
  const { pairCost } = problem;
  const { repeat } = problem.weights;
  const rooms = problem.present.map((present, at) => roomOf(present, problem.sizes[at] ?? [], random));
  const open = rooms.filter((_, at) => (problem.sizes[at]?.length ?? 0) > 1);
  const together = problem.together.slice();
  const meet = (room: Room, chair: number, by: number) => {
    const person = room.chairs[chair] ?? 0;
    for (let at = room.from[chair] ?? 0; at < (room.to[chair] ?? 0); at++) {
      if (at === chair) continue;
      const other = room.chairs[at] ?? 0;
      together[person * count + other] = (together[person * count + other] ?? 0) + by;
      together[other * count + person] = (together[other * count + person] ?? 0) + by;
    }
  };
  for (const room of rooms) {
    for (const [at, start] of room.from.entries()) {
      for (let other = start; other < at; other++) {
        const pair = (room.chairs[at] ?? 0) * count + (room.chairs[other] ?? 0);
        const back = (room.chairs[other] ?? 0) * count + (room.chairs[at] ?? 0);
        together[pair] = (together[pair] ?? 0) + 1;
        together[back] = (together[back] ?? 0) + 1;
      }
    }
  }

  let best = tablesOf(rooms);
  let cost = seatingCost(problem, best);
  let bestCost = cost;
  let tried = 0;
  const hot = HOT * Math.max(...problem.inUse, 1e-9);
  const cold = problem.inUse.length > 0 ? COLD * Math.min(...problem.inUse) : hot;
  const seats = open.reduce((sum, { chairs }) => sum + chairs.length, 0);
  const cycle = Math.min(300_000, 3000 * seats);
  if (open.length === 0) return { tables: best, cost, tried };

  for (; tried < effort && bestCost > bound; tried++) {
    const temperature = hot + (cold - hot) * ((tried % cycle) / cycle);
    const room = open[Math.floor(random() * open.length)];
    if (!room) break;
    const { chairs, from, to } = room;
    const x = Math.floor(random() * chairs.length);
    const y = Math.floor(random() * chairs.length);
    if (from[x] === from[y]) continue;
    const p = chairs[x] ?? 0;
    const q = chairs[y] ?? 0;
    let change = 0;
    for (let at = from[x] ?? 0; at < (to[x] ?? 0); at++) {
      if (at === x) continue;
      const other = chairs[at] ?? 0;
      const [leaves, comes] = [p * count + other, q * count + other];
      change += (pairCost[comes] ?? 0) - (pairCost[leaves] ?? 0);
      change += repeat * ((together[comes] ?? 0) - (together[leaves] ?? 0) + 1);
    }
    for (let at = from[y] ?? 0; at < (to[y] ?? 0); at++) {
      if (at === y) continue;
      const other = chairs[at] ?? 0;
      const [leaves, comes] = [q * count + other, p * count + other];
      change += (pairCost[comes] ?? 0) - (pairCost[leaves] ?? 0);
      change += repeat * ((together[comes] ?? 0) - (together[leaves] ?? 0) + 1);
    }
    if (change > 0 && random() >= decay(change / temperature)) continue;
    meet(room, x, -1);
    meet(room, y, -1);
    chairs[x] = q;
    chairs[y] = p;
    meet(room, x, 1);
    meet(room, y, 1);
    cost += change;
    if (cost < bestCost - 1e-9) {
      bestCost = cost;
      best = tablesOf(rooms);
    }
  }
  return { tables: best, cost: seatingCost(problem, best), tried };
}

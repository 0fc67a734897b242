import type { Random } from '../random/random.js';
import { shuffled } from '../random/random.js';
import type { SeatingProblem, Tables } from './seating-problem.js';
import { countTogether } from './seating-problem.js';

/** One meeting of a search: who sits on each chair, and which chairs make a table. */
export interface Room {
  readonly chairs: Int32Array;
  /** The first chair of the table that each chair is at, and the one after its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** All meetings of a problem with everybody on some chair, to be bettered swap by swap. */
export interface Rooms {
  readonly all: readonly Room[];
  /** What it adds to the cost that two people at different tables of a meeting change chairs; only their two tables are looked at. */
  readonly change: (room: Room, x: number, y: number) => number;
  readonly swap: (room: Room, x: number, y: number) => void;
  /** Who sits at each table now. */
  readonly tables: () => Tables;
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

function tablesOf({ chairs, from, to }: Room): readonly (readonly number[])[] {
  const first = [...from.keys()].filter((chair) => from[chair] === chair);
  return first.map((chair) => [...chairs.subarray(chair, to[chair])].sort((a, b) => a - b));
}

/** Seats everybody of a problem by chance. */
export function createRooms(problem: SeatingProblem, random: Random): Rooms {
  const count = problem.people.length;
  const { pairCost } = problem;
  const { repeat } = problem.weights;
  const all = problem.meetings.map(({ present, sizes }) => roomOf(present, sizes, random));
  const together = countTogether([...problem.earlier, ...all.flatMap(tablesOf)], count);

  /** What changes at the table of a chair when somebody else takes it. */
  const exchange = ({ chairs, from, to }: Room, chair: number, comes: number) => {
    const leaves = chairs[chair] ?? 0;
    let change = 0;
    for (let at = from[chair] ?? 0; at < (to[chair] ?? 0); at++) {
      if (at === chair) continue;
      const other = chairs[at] ?? 0;
      const [before, after] = [leaves * count + other, comes * count + other];
      change += (pairCost[after] ?? 0) - (pairCost[before] ?? 0);
      // The pair that parts has been counted at this meeting too.
      change += repeat * ((together[after] ?? 0) - (together[before] ?? 0) + 1);
    }
    return change;
  };
  const meet = ({ chairs, from, to }: Room, chair: number, times: number) => {
    const person = chairs[chair] ?? 0;
    for (let at = from[chair] ?? 0; at < (to[chair] ?? 0); at++) {
      const other = chairs[at] ?? 0;
      together[person * count + other] = (together[person * count + other] ?? 0) + times;
      together[other * count + person] = (together[other * count + person] ?? 0) + times;
    }
  };

  return {
    all,
    change: (room, x, y) => exchange(room, x, room.chairs[y] ?? 0) + exchange(room, y, room.chairs[x] ?? 0),
    swap: (room, x, y) => {
      const { chairs } = room;
      const person = chairs[x] ?? 0;
      meet(room, x, -1);
      meet(room, y, -1);
      chairs[x] = chairs[y] ?? 0;
      chairs[y] = person;
      meet(room, x, 1);
      meet(room, y, 1);
    },
    tables: () => all.map(tablesOf),
  };
}

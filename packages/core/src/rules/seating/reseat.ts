import type { SeatingTable } from '../../model/participation.js';
import type { Id } from '../../model/primitives.js';
import { compareInTurn, nth } from '../search/lists.js';
import type { Seating } from './mix-tables.js';
import { describeSeating } from './mix-tables.js';
import { seatingBound } from './seating-bound.js';
import type { MixRequest, SeatingProblem } from './seating-problem.js';
import { seatingCost, seatingProblem } from './seating-problem.js';
import type { TableSize } from './table-sizes.js';
import { tableSizeOf, usualTableSize } from './table-sizes.js';

/** What has changed since the tables were set. */
export interface ReseatRequest extends Omit<MixRequest, 'meetings' | 'seed' | 'effort'> {
  /** The tables as they were set. */
  readonly tables: readonly SeatingTable[];
  /** Who does not come after all. */
  readonly left?: readonly Id[];
  /** Who comes after all. */
  readonly joined?: readonly Id[];
}

/** Tables after the change. */
export interface Reseating extends Pick<Seating, 'repeats' | 'alike' | 'cost' | 'bound'> {
  readonly tables: readonly SeatingTable[];
  /** Who had a seat and sits at another table now: as few as can be for tables of the sizes asked for. */
  readonly moved: readonly Id[];
}

/** A way to the tables: those that stay, those that are given up, and how many are set up anew. */
interface Outline {
  /** Tables by number, the old ones first; a table that is given up has room for nobody. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** What makes one way better than another: how far the worst table may be from the sizes asked for, moves, and tables changed. */
  readonly price: readonly [misfit: number, moves: number, changes: number];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const lacks = (least: readonly number[], now: readonly number[]) =>
  sum(least.map((one, at) => Math.max(0, one - nth(now, at))));

/**
 * One way with `staying` of the old tables, the largest, and `added` new ones. With sizes between `low` and `high`, whoever sits at a table that is given
 * up moves, and whoever is too many; and what a table lacks that no newcomer fills is moved there from others. Fewer moves are not
 * possible: the first are needed by every such seating, and the second as well, for a table has its people from its own, from newcomers or by a move.
 */
function outline(
  old: readonly number[],
  newcomers: number,
  staying: number,
  added: number,
  size: TableSize,
): Outline {
  const largestFirst = [...old.keys()].sort((a, b) => nth(old, b) - nth(old, a));
  const stays = new Set(largestFirst.slice(0, staying));
  const each = (sum(old) + newcomers) / (staying + added);
  // Where the range can't be kept, it is widened as little as can be.
  const low = Math.min(size.min, Math.floor(each));
  const high = Math.max(size.max, Math.ceil(each));
  const now = [...old, ...Array.from({ length: added }, () => 0)];
  const limit = (people: number) => now.map((_, at) => (at >= old.length || stays.has(at) ? people : 0));
  const [least, most] = [limit(low), limit(high)];
  return {
    least,
    most,
    price: [
      Math.max(size.min - low, high - size.max),
      Math.max(lacks(now, most), lacks(least, now) - newcomers),
      old.length - staying + added,
    ],
  };
}

function bestOutline(old: readonly number[], newcomers: number, size: TableSize): Outline {
  const most = Math.ceil((sum(old) + newcomers) / size.min);
  const ways: Outline[] = [];
  for (let staying = 0; staying <= old.length; staying++) {
    for (let tables = Math.max(1, staying); tables <= Math.max(most, staying + 1); tables++) {
      ways.push(outline(old, newcomers, staying, tables - staying, size));
    }
  }
  return ways.reduce((best, way) => (compareInTurn(way.price, best.price) < 0 ? way : best));
}

const lengthsOf = (tables: readonly (readonly unknown[])[]) => tables.map(({ length }) => length);

/** What it adds to the cost that somebody sits at a table. */
function costAt(problem: SeatingProblem, person: number, table: readonly number[]): number {
  const pairs = table.map((other) => person * problem.people.length + other);
  return sum(
    pairs.map(
      (pair) => (problem.pairCost[pair] ?? 0) + problem.weights.repeat * (problem.together[pair] ?? 0),
    ),
  );
}

/** Gives up what is too much of the old tables, and what others lack that no newcomer fills; says who stands then. */
function standUp(
  tables: number[][],
  newcomers: readonly number[],
  { least, most }: Outline,
): readonly number[] {
  const standing = [...newcomers];
  for (const [at, table] of tables.entries()) standing.push(...table.splice(nth(most, at)));
  while (lacks(least, lengthsOf(tables)) > standing.length) {
    const largest = tables.reduce((a, b) => (b.length > a.length ? b : a));
    standing.push(...largest.splice(-1));
  }
  return standing;
}

/** Seats those who stand: each where it costs least, the tables that still lack somebody first. */
function seat(problem: SeatingProblem, tables: number[][], standing: readonly number[], way: Outline): void {
  const left = [...standing];
  while (left.length > 0) {
    const lacking = lacks(way.least, lengthsOf(tables));
    const limits = lacking < left.length ? way.most : way.least;
    const open = tables.filter((table, at) => table.length < nth(limits, at));
    const best = left
      .flatMap((person) => open.map((table) => ({ person, table, cost: costAt(problem, person, table) })))
      .reduce((a, b) => (b.cost < a.cost ? b : a));
    best.table.push(best.person);
    left.splice(left.indexOf(best.person), 1);
  }
}

/** Betters the tables without another move: those who are free change places, and another may move in somebody's stead. */
function improve(problem: SeatingProblem, tables: number[][], home: ReadonlyMap<number, number>): void {
  const at = (person: number) => tables.findIndex((table) => table.includes(person));
  const moves = () => [...home].filter(([person, table]) => at(person) !== table).length;
  const swap = (a: number, b: number) => {
    const [one, other] = [nth(tables, at(a)), nth(tables, at(b))];
    const [x, y] = [one.indexOf(a), other.indexOf(b)];
    one[x] = b;
    other[y] = a;
  };
  const budget = moves();
  const people = tables.flat();
  const pairs = people.flatMap((a, index) => people.slice(0, index).map((b) => [a, b] as const));
  for (;;) {
    let best = {
      cost: seatingCost(problem, [tables]) - 1e-9,
      swap: undefined as (typeof pairs)[number] | undefined,
    };
    for (const pair of pairs) {
      const [a, b] = pair;
      swap(a, b);
      const cost = moves() <= budget ? seatingCost(problem, [tables]) : Number.POSITIVE_INFINITY;
      if (cost < best.cost) best = { cost, swap: pair };
      swap(b, a);
    }
    if (!best.swap) return;
    swap(...best.swap);
  }
}

/**
 * Seats late arrivals and closes the gaps of no-shows with as few moves as can be (rule 18): sizes within the range come first, then as few as
 * possible who have to change tables, then mixing. Nobody else is disturbed.
 * @throws RangeError when the size of the tables is none, or a weight is no number from 0
 */
export function reseat(request: ReseatRequest): Reseating {
  const gone = new Set(request.left);
  const old = request.tables.map(({ seats }) => seats.filter((id) => !gone.has(id)));
  const seated = new Set(old.flat());
  const newcomers = [...new Set(request.joined)].filter((id) => !seated.has(id));
  const problem = seatingProblem({ ...request, meetings: [[...seated, ...newcomers]], seed: 0 });
  const numbers = (ids: readonly Id[]) =>
    ids.map((id) => problem.people.findIndex((person) => person.id === id));

  const size = tableSizeOf(request.tableSize ?? usualTableSize);
  const way = bestOutline(lengthsOf(old), newcomers.length, size);
  const tables = way.most.map((_, at) => numbers(old[at] ?? []));
  const home = new Map(tables.flatMap((table, at) => table.map((person) => [person, at] as const)));
  seat(problem, tables, standUp(tables, numbers(newcomers), way), way);
  improve(problem, tables, home);

  const kept = tables.flatMap((seats, at) => (seats.length > 0 ? [{ seats, was: request.tables[at] }] : []));
  const found = kept.map(({ seats }) => [...seats].sort((a, b) => a - b));
  const { meetings, repeats, alike } = describeSeating(problem, [found]);
  const seatedNow = meetings.flatMap((meeting) => meeting.tables);
  return {
    tables: named(
      request.tables.map(({ id }) => id),
      kept.map(({ was }, at) => ({ was, seats: nth(seatedNow, at).seats })),
    ),
    moved: [...home].flatMap(([person, table]) =>
      nth(tables, table).includes(person) ? [] : [nth(problem.people, person).id],
    ),
    repeats,
    alike,
    cost: seatingCost(problem, [found]),
    bound: seatingBound({
      ...problem,
      meetings: problem.meetings.map(({ present }) => ({
        present,
        sizes: lengthsOf(found),
      })),
    }),
  };
}

/** Gives the tables the names they had, and new ones names that are free. */
function named(
  old: readonly Id[],
  tables: readonly { readonly was: SeatingTable | undefined; readonly seats: readonly Id[] }[],
): readonly SeatingTable[] {
  const taken = new Set(old);
  let next = 1;
  return tables.map(({ was, seats }) => {
    if (was) return { ...was, seats: [...seats] };
    while (taken.has(`table-${String(next)}`)) next++;
    return { id: `table-${String(next++)}`, seats: [...seats] };
  });
}

import type { SeatingTable } from '../../model/participation.js';
import type { Id } from '../../model/primitives.js';
import type { MixRequest, SeatingProblem } from './seating-problem.js';
import { seatingProblem } from './seating-problem.js';
import type { Seating } from './mix-tables.js';
import { describeSeating } from './mix-tables.js';
import { seatingBound } from './seating-bound.js';
import { seatingCost } from './seating-problem.js';
import { misfit, tableSizeOf, usualTableSize } from './table-sizes.js';

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
  readonly moves: number;
  /** How far the worst table may be from the sizes asked for. */
  readonly misfit: number;
  readonly changes: number;
}

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
  size: [number, number],
): Outline {
  const order = [...old.keys()].sort((a, b) => (old[b] ?? 0) - (old[a] ?? 0) || a - b);
  const stays = new Set(order.slice(0, staying));
  const people = old.reduce((sum, one) => sum + one, 0) + newcomers;
  const tables = staying + added;
  // Where the range can't be kept, it is widened as little as can be.
  const fits = people >= tables * size[0] && people <= tables * size[1];
  const low = fits ? size[0] : Math.min(size[0], Math.floor(people / tables));
  const high = fits ? size[1] : Math.max(size[1], Math.ceil(people / tables));
  const now = [...old.map((one, at) => (stays.has(at) ? one : 0)), ...Array.from({ length: added }, () => 0)];
  const least = now.map((_, at) => (at >= old.length || stays.has(at) ? low : 0));
  const most = now.map((_, at) => (at >= old.length || stays.has(at) ? high : 0));
  const tooMany =
    old.reduce((sum, one, at) => sum + (stays.has(at) ? 0 : one), 0) +
    now.reduce((sum, one, at) => sum + Math.max(0, one - (most[at] ?? 0)), 0);
  const lacking = now.reduce((sum, one, at) => sum + Math.max(0, (least[at] ?? 0) - one), 0);
  const [worst] = misfit([low, high], { min: size[0], max: size[1] });
  return {
    least,
    most,
    moves: Math.max(tooMany, lacking - newcomers),
    misfit: worst,
    changes: old.length - staying + added,
  };
}

const compare = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

const key = (one: Outline) => [one.misfit, one.moves, one.changes];

function bestOutline(old: readonly number[], newcomers: number, size: [number, number]): Outline {
  const ways: Outline[] = [];
  for (let staying = 0; staying <= old.length; staying++) {
    const most = Math.ceil((old.reduce((sum, one) => sum + one, 0) + newcomers) / size[0]);
    for (let added = 0; added <= Math.max(1, most - staying); added++) {
      if (staying + added > 0) ways.push(outline(old, newcomers, staying, added, size));
    }
  }
  return ways.reduce((best, way) => (compare(key(way), key(best)) < 0 ? way : best));
}

/** What it adds to the cost that somebody sits at a table. */
function costAt(problem: SeatingProblem, person: number, table: readonly number[]): number {
  const count = problem.ids.length;
  return table.reduce((sum, other) => {
    const pair = person * count + other;
    if (other === person) return sum;
    return sum + (problem.pairCost[pair] ?? 0) + problem.weights.repeat * (problem.together[pair] ?? 0);
  }, 0);
}

/** Seats those who stand: each where it costs least, the tables that still lack somebody first. */
function seat(problem: SeatingProblem, tables: number[][], standing: readonly number[], way: Outline): void {
  const left = [...standing];
  while (left.length > 0) {
    const lacking = tables.reduce(
      (sum, table, at) => sum + Math.max(0, (way.least[at] ?? 0) - table.length),
      0,
    );
    const open = tables.flatMap((table, at) => {
      const wants = table.length < (way.least[at] ?? 0);
      return wants || (lacking < left.length && table.length < (way.most[at] ?? 0)) ? [at] : [];
    });
    let best = { person: left[0] ?? 0, table: open[0] ?? 0, cost: Number.POSITIVE_INFINITY };
    for (const person of left) {
      for (const table of open) {
        const cost = costAt(problem, person, tables[table] ?? []);
        if (cost < best.cost) best = { person, table, cost };
      }
    }
    tables[best.table]?.push(best.person);
    left.splice(left.indexOf(best.person), 1);
  }
}

/** Betters the tables without another move: those who are free change places, and another may move in somebody's stead. */
function improve(problem: SeatingProblem, tables: number[][], home: ReadonlyMap<number, number>): void {
  const at = (person: number) => tables.findIndex((table) => table.includes(person));
  const moves = () => [...home].filter(([person, table]) => at(person) !== table).length;
  const budget = moves();
  const people = tables.flat();
  for (let better = true; better;) {
    better = false;
    const before = seatingCost(problem, [tables]);
    let best = { cost: before, swap: undefined as readonly [number, number] | undefined };
    const swap = (a: number, b: number) => {
      const [one, other] = [tables[at(a)], tables[at(b)]];
      if (!one || !other) return;
      one[one.indexOf(a)] = b;
      other[other.indexOf(b)] = a;
    };
    for (const [index, a] of people.entries()) {
      for (const b of people.slice(0, index)) {
        if (at(a) === at(b)) continue;
        swap(a, b);
        const cost = moves() <= budget ? seatingCost(problem, [tables]) : Number.POSITIVE_INFINITY;
        if (cost < best.cost - 1e-9) best = { cost, swap: [a, b] };
        swap(b, a);
      }
    }
    if (best.swap) {
      swap(best.swap[0], best.swap[1]);
      better = true;
    }
  }
}

/**
 * Seats late arrivals and closes the gaps of no-shows with as few moves as can be (rule 18): sizes within the range come first, then as few as
 * possible who have to change tables, then mixing. Nobody else is disturbed.
 * @throws RangeError when the size of the tables is none
 */
export function reseat(request: ReseatRequest): Reseating {
  const gone = new Set(request.left);
  const old = request.tables.map(({ seats }) => seats.filter((id) => !gone.has(id)));
  const seated = new Set(old.flat());
  const newcomers = [...new Set(request.joined)].filter((id) => !seated.has(id));
  const problem = seatingProblem({ ...request, meetings: [[...seated, ...newcomers]], seed: 0 });
  const index = new Map(problem.ids.map((id, at) => [id, at]));
  const numbers = (ids: readonly Id[]) => ids.flatMap((id) => index.get(id) ?? []);
  const { min, max } = tableSizeOf(request.tableSize ?? usualTableSize);
  if (seated.size + newcomers.length === 0) {
    return { tables: [], moved: [], repeats: [], alike: [], cost: problem.base, bound: problem.base };
  }

  const way = bestOutline(
    old.map(({ length }) => length),
    newcomers.length,
    [min, max],
  );
  const tables = way.most.map((_, at) => numbers(old[at] ?? []));
  const home = new Map(tables.flatMap((table, at) => table.map((person) => [person, at] as const)));
  const standing = numbers(newcomers);
  // Whoever costs the table most leaves it first.
  const standUp = (table: number[]) => {
    const worst = table.reduce((a, b) => (costAt(problem, b, table) > costAt(problem, a, table) ? b : a));
    table.splice(table.indexOf(worst), 1);
    standing.push(worst);
  };
  for (const [at, table] of tables.entries()) while (table.length > (way.most[at] ?? 0)) standUp(table);
  const lacks = () =>
    tables.reduce((sum, table, at) => sum + Math.max(0, (way.least[at] ?? 0) - table.length), 0) -
    standing.length;
  while (lacks() > 0) {
    const giver = tables
      .filter((table, at) => table.length > (way.least[at] ?? 0))
      .reduce((a, b) => (b.length > a.length ? b : a));
    standUp(giver);
  }
  seat(problem, tables, standing, way);
  improve(problem, tables, home);

  const kept = tables.flatMap((seats, at) => (seats.length > 0 ? [{ seats, at }] : []));
  const found = [kept.map(({ seats }) => [...seats].sort((a, b) => a - b))];
  const { meetings, repeats, alike } = describeSeating(problem, found);
  return {
    tables: named(
      request.tables,
      kept.map(({ at }) => at),
      meetings[0]?.tables ?? [],
    ),
    moved: [...home].flatMap(([person, table]) =>
      tables[table]?.includes(person) ? [] : [problem.ids[person] ?? ''],
    ),
    repeats,
    alike,
    cost: seatingCost(problem, found),
    bound: seatingBound({ ...problem, sizes: [found[0]?.map(({ length }) => length) ?? []] }),
  };
}

/** Gives the tables the names they had, and new ones names that are free. */
function named(
  old: readonly SeatingTable[],
  at: readonly number[],
  tables: readonly SeatingTable[],
): readonly SeatingTable[] {
  const taken = new Set(old.map(({ id }) => id));
  let next = 1;
  return tables.map(({ seats }, index) => {
    const before = old[at[index] ?? -1];
    if (before) return { ...before, seats };
    while (taken.has(`table-${String(next)}`)) next++;
    taken.add(`table-${String(next)}`);
    return { id: `table-${String(next)}`, seats };
  });
}

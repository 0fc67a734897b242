import type { SeatingTable } from '../../model/participation.js';
import type { Id } from '../../model/primitives.js';
import { createRandom } from '../random/random.js';
import { nth } from '../search/lists.js';
import { seatingBound } from './seating-bound.js';
import type { mixedOver, MixRequest, SeatingProblem, Tables } from './seating-problem.js';
import { inCommon, seatingProblem } from './seating-problem.js';
import { searchSeating } from './seating-search.js';

/** Why two people at one table are a pity. */
export interface SharedTable {
  /** Which of the meetings, from 0. */
  readonly meeting: number;
  readonly table: Id;
  readonly people: readonly [Id, Id];
  /** How often they have sat together before this meeting. */
  readonly before: number;
  /** What they have in common of what tables are mixed over. */
  readonly alike: readonly (typeof mixedOver)[number][];
}

/** Tables for one or several meetings, and how good they are. */
export interface Seating {
  /** In the order of the request; the tables are those of a `SeatingPlan`. */
  readonly meetings: readonly { readonly tables: readonly SeatingTable[] }[];
  readonly cost: number;
  /** No seating costs less (`seatingBound`); often none costs as little either. */
  readonly bound: number;
  /** Whether the cost is the bound, so that no seating is better. */
  readonly optimal: boolean;
  /** Pairs who sit together once more. */
  readonly repeats: readonly SharedTable[];
  /** Pairs who have something in common, and may sit together for the first time. */
  readonly alike: readonly SharedTable[];
  /** Swaps that were tried. */
  readonly tried: number;
}

const USUAL_EFFORT = 1_000_000;

/** The tables as they are kept, and what is to be said of them. At each of them people come in the order of the problem. */
export function describeSeating(
  problem: SeatingProblem,
  found: Tables,
): Pick<Seating, 'meetings' | 'repeats' | 'alike'> {
  const count = problem.people.length;
  const together = problem.together.slice();
  const shared: SharedTable[] = [];
  const meetings = found.map((tables, meeting) => ({
    tables: tables.map((seats, at): SeatingTable => {
      const table = `table-${String(at + 1)}`;
      for (const [place, b] of seats.entries()) {
        for (const a of seats.slice(0, place)) {
          const before = together[a * count + b] ?? 0;
          together[a * count + b] = before + 1;
          const [one, other] = [nth(problem.people, a), nth(problem.people, b)];
          shared.push({ meeting, table, people: [one.id, other.id], before, alike: inCommon(one, other) });
        }
      }
      return { id: table, seats: seats.map((person) => nth(problem.people, person).id) };
    }),
  }));
  return {
    meetings,
    repeats: shared.filter(({ before }) => before > 0),
    alike: shared.filter(({ alike }) => alike.length > 0),
  };
}

/**
 * Tables mixed over organisation, sector and profile, with as few as possible who have sat together before (rule 18), for one meeting
 * or for several of a season at once. With one table there is nothing to mix. The answer is the same wherever it is computed, ends after a
 * number of swaps and not of seconds, and comes with a cost below which no seating can come.
 * @throws RangeError when the size of the tables is none
 */
export function mixTables(request: MixRequest): Seating {
  const problem = seatingProblem(request);
  const bound = seatingBound(problem);
  const effort = request.effort ?? USUAL_EFFORT;
  const { tables, cost, tried } = searchSeating(problem, createRandom(request.seed), effort, bound);
  return { ...describeSeating(problem, tables), cost, bound, optimal: cost <= bound + 1e-9, tried };
}

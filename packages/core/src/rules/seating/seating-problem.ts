import type { Id } from '../../model/primitives.js';
import { nth } from '../search/lists.js';
import { weightsOf } from '../search/weights.js';
import type { TableSize } from './table-sizes.js';
import { tableSizeOf, tableSizes, usualTableSize } from './table-sizes.js';

/** Somebody who is to be seated, with what tables are mixed over. */
export interface SeatedPerson {
  readonly id: Id;
  readonly organisation?: string | undefined;
  readonly sector?: string | undefined;
  readonly profile?: string | undefined;
}

/** What two people at one table cost; 0 leaves a demand out. */
export interface MixWeights {
  /** Each earlier time that they have sat together, so that a third time costs twice a second. */
  readonly repeat: number;
  readonly organisation: number;
  readonly sector: number;
  readonly profile: number;
  /** Two who are to be kept apart, such as competitors. */
  readonly apart: number;
  /** Two who are to sit together and do not, such as an ask and its offer. */
  readonly together: number;
}

/** Colleagues and repeated pairs weigh most; sector and profile are mixed as far as these allow (rule 18). */
export const usualWeights: MixWeights = {
  repeat: 3,
  organisation: 3,
  sector: 1,
  profile: 1,
  apart: 30,
  together: 10,
};

/** Where people have sat: what is kept of a meeting (`SeatingPlan`), or an answer of `mixTables`. */
export interface EarlierSeating {
  readonly tables: readonly { readonly seats: readonly Id[] }[];
}

/** What is asked of {@link mixTables}. */
export interface MixRequest {
  /** Who there is. Somebody at a meeting who is not in this list is seated as one of whom nothing is known. */
  readonly people: readonly SeatedPerson[];
  /** Who comes to each of the meetings that are seated together; absent: one meeting, with everybody. */
  readonly meetings?: readonly (readonly Id[])[];
  /** A number, or a range; five or six when left out. */
  readonly tableSize?: number | TableSize;
  /** Earlier seatings of the season. */
  readonly history?: readonly EarlierSeating[];
  readonly apart?: readonly (readonly [Id, Id])[];
  readonly together?: readonly (readonly [Id, Id])[];
  readonly weights?: Partial<MixWeights>;
  /** Decides between equals and where the search begins; the same seed gives the same tables. */
  readonly seed: number;
  /** The most swaps that are tried; a million when left out. The search ends before when the answer is proved best. */
  readonly effort?: number;
}

/** A meeting to be seated: who is there, and the sizes of its tables. */
export interface SeatedMeeting {
  readonly present: readonly number[];
  readonly sizes: readonly number[];
}

/** A request with people as numbers, for search. Pairs are at `a * people + b`, both ways round; nobody looks at somebody with themselves. */
export interface SeatingProblem {
  readonly people: readonly SeatedPerson[];
  readonly meetings: readonly SeatedMeeting[];
  /** What a pair at one table costs beside repeats. */
  readonly pairCost: Float64Array;
  /** How often a pair has sat together before. */
  readonly together: Int32Array;
  /** The tables of earlier seatings, each as the people of this problem who sat there. */
  readonly earlier: readonly (readonly number[])[];
  readonly weights: MixWeights;
  /** The weights that tell seatings of this problem apart; none where all cost the same. */
  readonly inUse: readonly number[];
  /** What is paid whatever the seating, since the cost of a pair that is to sit together is taken off when it does. */
  readonly base: number;
}

/** The demands on mixing that weigh two people by what they have in common. */
export const mixedOver = ['organisation', 'sector', 'profile'] as const;

/** Counts how often each pair has sat together, at so many people. */
export function countTogether(earlier: readonly (readonly number[])[], count: number): Int32Array {
  const together = new Int32Array(count * count);
  for (const table of earlier) {
    for (const a of table) {
      for (const b of table) together[a * count + b] = (together[a * count + b] ?? 0) + 1;
    }
  }
  return together;
}

/** Reads a request. @throws RangeError when the size of the tables is none, or a weight is no number from 0 */
export function seatingProblem(request: MixRequest): SeatingProblem {
  const size = tableSizeOf(request.tableSize ?? usualTableSize);
  const weights = weightsOf(usualWeights, request.weights);
  const meetings = (request.meetings ?? [request.people.map(({ id }) => id)]).map((ids) => [...new Set(ids)]);
  const known = new Map(request.people.map((person) => [person.id, person]));
  for (const id of meetings.flat()) if (!known.has(id)) known.set(id, { id });
  const people = [...known.values()];
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const numbers = (ids: readonly Id[]) => ids.flatMap((id) => index.get(id) ?? []);
  const present = meetings.map(numbers);
  const count = people.length;

  const pairCost = new Float64Array(count * count);
  for (const [a, one] of people.entries()) {
    for (const [b, other] of people.entries()) {
      pairCost[a * count + b] = inCommon(one, other).reduce((sum, key) => sum + weights[key], 0);
    }
  }
  let base = 0;
  const add = (pairs: MixRequest['apart'] = [], cost: number, otherwise: number) => {
    for (const pair of pairs) {
      const known = numbers([...new Set(pair)]);
      if (known.length < 2) continue;
      const [a, b] = [nth(known, 0), nth(known, 1)];
      pairCost[a * count + b] = (pairCost[a * count + b] ?? 0) + cost;
      pairCost[b * count + a] = (pairCost[b * count + a] ?? 0) + cost;
      base += otherwise * present.filter((each) => each.includes(a) && each.includes(b)).length;
    }
  };
  add(request.apart, weights.apart, 0);
  add(request.together, -weights.together, weights.together);

  const alike = mixedOver.filter((key) => {
    const values = people.flatMap((person) => person[key] ?? []);
    return new Set(values).size < values.length;
  });
  const pairs = (['apart', 'together'] as const).filter((key) => request[key]?.length);
  const inUse = (['repeat', ...alike, ...pairs] as const)
    .map((key) => weights[key])
    .filter((weight) => weight > 0);
  const earlier = (request.history ?? []).flatMap(({ tables }) =>
    tables.map(({ seats }) => [...new Set(numbers(seats))]),
  );

  return {
    people,
    meetings: present.map((each) => ({ present: each, sizes: tableSizes(each.length, size) })),
    pairCost,
    together: countTogether(earlier, count),
    earlier,
    weights,
    inUse,
    base,
  };
}

/** What two people have in common of what tables are mixed over. */
export const inCommon = (one: SeatedPerson, other: SeatedPerson) =>
  mixedOver.filter((key) => one[key] !== undefined && one[key] === other[key]);

/** The people at each table of each meeting, as numbers of a {@link SeatingProblem}; of several meetings in their order, so that a pair is the same pair each time. */
export type Tables = readonly (readonly (readonly number[])[])[];

/** What a seating costs: each pair at a table its own cost, and each time it has sat together before. */
export function seatingCost(problem: SeatingProblem, meetings: Tables): number {
  const count = problem.people.length;
  const together = problem.together.slice();
  let cost = problem.base;
  for (const tables of meetings) {
    for (const table of tables) {
      for (const [at, a] of table.entries()) {
        for (const b of table.slice(0, at)) {
          const pair = a * count + b;
          const times = together[pair] ?? 0;
          cost += (problem.pairCost[pair] ?? 0) + problem.weights.repeat * times;
          together[pair] = times + 1;
        }
      }
    }
  }
  return cost;
}

import type { Id, WallDate } from '../../model/primitives.js';
import { addDays } from '../../time/wall-time.js';
import { nth } from '../search/lists.js';
import { gapsCost } from './plan-cost.js';
import { planMoves } from './plan-moves.js';
import type { PlanProblem, Wish } from './plan-problem.js';
import { wishPrices } from './plan-problem.js';
import type { FoundPlan, PlanEffort } from './plan-search.js';
import { searchPlan } from './plan-search.js';

/** A wish that gave way, and what it would cost to keep it all the same. */
export interface GivenWish {
  readonly wish: Wish | 'spread' | 'clash';
  readonly meeting: Id;
  readonly groups: readonly Id[];
  readonly date: WallDate;
  /** The other meeting of a clash. */
  readonly other?: Id;
  /** What giving it up costs, in points. */
  readonly cost: number;
  /** By how much the best plan found that keeps it costs more, in points. Of many wishes it is found out for the twenty dearest alone. */
  readonly keeping?: number | 'no-day';
}

/** A wish of a meeting that gave way, and the days that would keep it. */
interface GivenUp {
  readonly at: number;
  readonly wish: GivenWish['wish'];
  readonly cost: number;
  readonly other?: Id;
  readonly keeps: (day: number) => boolean;
}

/** The most moves that are tried to find out what a wish would cost. */
const KEEPING_EFFORT = 20_000;
/** A search for that stays near the plan. */
const KEEPING_HOT = 2;
const MOST_EXPLAINED = 20;

/** What the days of meetings give up by themselves. */
function givenByDays({ slots, weights }: PlanProblem, days: Int32Array): GivenUp[] {
  const price = wishPrices(weights);
  return slots.flatMap(({ wishes }, at) =>
    nth(wishes, nth(days, at)).map((wish) => ({
      at,
      wish,
      cost: price[wish],
      keeps: (day: number) => !nth(wishes, day).includes(wish),
    })),
  );
}

/** Every two meetings on one day that cost something. */
function givenByClashes({ slots, clash }: PlanProblem, days: Int32Array): GivenUp[] {
  return slots.flatMap((_, at) =>
    slots
      .slice(0, at)
      .map(({ id }, other) => ({
        at,
        wish: 'clash' as const,
        cost: days[at] === days[other] ? nth(clash, at * slots.length + other) : 0,
        other: id,
        keeps: (day: number) => day !== days[other],
      }))
      .filter(({ cost }) => cost > 0),
  );
}

/** The gaps that are uneven, each by the later of its two meetings. */
function givenByGaps({ own, even, weights }: PlanProblem, days: Int32Array): GivenUp[] {
  return own.flatMap((mine, group) => {
    const sorted = [...mine].sort((a, b) => nth(days, a) - nth(days, b));
    return sorted
      .slice(1)
      .map((at, index) => {
        const before = nth(days, nth(sorted, index));
        const gap = (day: number) => gapsCost([before, day], nth(even, group), weights.spread);
        return {
          at,
          wish: 'spread' as const,
          cost: gap(nth(days, at)),
          keeps: (day: number) => day > before && gap(day) === 0,
        };
      })
      .filter(({ cost }) => cost > 0);
  });
}

/** What it costs more that a meeting has one of the days that keep a wish. */
function keepingCost(
  problem: PlanProblem,
  found: FoundPlan,
  { at, keeps }: GivenUp,
  { seed, effort }: Pick<PlanEffort, 'seed' | 'effort'>,
): number | 'no-day' {
  const options = nth(problem.slots, at).days.filter(keeps);
  if (options.length === 0) return 'no-day';
  const { change } = planMoves(problem, found.days);
  const from = found.days.slice();
  from[at] = options.reduce((a, b) => (change(at, b) < change(at, a) ? b : a));
  const slots = problem.slots.map((slot, each) => (each === at ? { ...slot, days: options } : slot));
  const { cost } = searchPlan(
    { ...problem, slots },
    { seed, effort: Math.min(effort, KEEPING_EFFORT), bound: found.cost, from, hot: KEEPING_HOT },
  );
  return Math.max(0, cost - found.cost);
}

/** The wishes that a plan gives up, the dearest first. */
export function givenWishes(
  problem: PlanProblem,
  found: FoundPlan,
  how: Pick<PlanEffort, 'seed' | 'effort'>,
): GivenWish[] {
  return [givenByDays, givenByClashes, givenByGaps]
    .flatMap((given) => given(problem, found.days))
    .sort((a, b) => b.cost - a.cost)
    .map((given, index) => {
      const { at, wish, cost, other } = given;
      const slot = nth(problem.slots, at);
      return {
        wish,
        meeting: slot.id,
        groups: groupsOf(problem, slot),
        date: addDays(problem.start, nth(found.days, at)),
        ...(other === undefined ? {} : { other }),
        cost,
        ...(index < MOST_EXPLAINED ? { keeping: keepingCost(problem, found, given, how) } : {}),
      };
    });
}

/** The groups of a meeting by their ids. */
export const groupsOf = ({ groups }: PlanProblem, slot: { readonly groups: readonly number[] }): Id[] =>
  slot.groups.map((group) => nth(groups, group).id);

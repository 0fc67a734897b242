import type { Id, WallDate } from '../../model/primitives.js';
import { ascending } from '../../time/order.js';
import { addDays } from '../../time/wall-time.js';
import { nth } from '../search/lists.js';
import { planBound } from './plan-bound.js';
import type { PlanProblem, SeasonRequest, Slot } from './plan-problem.js';
import { gapsCost, planCost, planProblem, Wish, wishPrices } from './plan-problem.js';
import { firstDays, searchPlan } from './plan-search.js';

/** A meeting with its day. */
export interface PlannedMeeting {
  readonly id: Id;
  readonly groups: readonly Id[];
  readonly date: WallDate;
  /** Whether the day was given. */
  readonly fixed: boolean;
}

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
  /** By how much the best plan found that keeps it costs more; undefined where no day keeps it. */
  readonly keeping?: number;
}

/** A season's days for all groups, and how good they are. */
export interface SeasonPlan {
  readonly meetings: readonly PlannedMeeting[];
  /** Meetings for which there is no day at all. */
  readonly impossible: readonly Id[];
  readonly cost: number;
  /** No plan costs less (`planBound`). */
  readonly bound: number;
  readonly optimal: boolean;
  readonly gaveWay: readonly GivenWish[];
  /** Meetings of the earlier plan that are on another day. */
  readonly moved: readonly Id[];
  readonly tried: number;
}

const USUAL_EFFORT = 1_000_000;
/** What is spent on finding out what a wish would cost. */
const KEEPING_EFFORT = 20_000;
const MOST_EXPLAINED = 20;

/** Where a search begins: each meeting on the day it had, as far as that is still one of its days. */
function startFrom(problem: PlanProblem, previous: SeasonRequest['previous'] = {}): Int32Array {
  const days = firstDays(problem);
  for (const [at, slot] of problem.slots.entries()) {
    const same = slot.days.find((day) => addDays(problem.start, day) === previous[slot.id]);
    if (same !== undefined) days[at] = same;
  }
  return days;
}

/** What it costs more to give a meeting one of some days only; undefined when there are none. */
function costOfKeeping(
  problem: PlanProblem,
  days: Int32Array,
  cost: number,
  at: number,
  keeps: (slot: Slot, day: number) => boolean,
  seed: number,
): number | undefined {
  const slot = nth(problem.slots, at);
  const options = slot.days.filter((day) => keeps(slot, day));
  if (options.length === 0) return undefined;
  const held = { ...problem, slots: problem.slots.with(at, { ...slot, days: options }) };
  const price = (day: number) => planCost(held, days.with(at, day));
  const from = days.with(
    at,
    options.reduce((a, b) => (price(b) < price(a) ? b : a)),
  );
  const found = searchPlan(held, { seed, effort: KEEPING_EFFORT, bound: cost, from, hot: 2 });
  return Math.max(0, found.cost - cost);
}

function givenWishes(problem: PlanProblem, days: Int32Array, cost: number, seed: number): GivenWish[] {
  const { slots, own, even, clash, weights } = problem;
  const price = wishPrices(weights);
  const given: GivenWish[] = [];
  const explain = (
    at: number,
    wish: GivenWish['wish'],
    own: number,
    keeps: (slot: Slot, day: number) => boolean,
    other?: Id,
  ) => {
    const keeping =
      given.length < MOST_EXPLAINED ? costOfKeeping(problem, days, cost, at, keeps, seed) : undefined;
    given.push({
      wish,
      meeting: nth(slots, at).id,
      groups: groupsOf(problem, nth(slots, at)),
      date: addDays(problem.start, nth(days, at)),
      ...(other === undefined ? {} : { other }),
      cost: own,
      ...(keeping === undefined ? {} : { keeping }),
    });
  };
  for (const [at, slot] of slots.entries()) {
    for (const wish of slot.wishes.get(nth(days, at)) ?? []) {
      explain(at, wish, price[wish], (one, day) => !one.wishes.get(day)?.includes(wish));
    }
    for (const [other, { id }] of slots.slice(0, at).entries()) {
      const clashing = nth(clash, at * slots.length + other);
      if (days[at] === days[other] && clashing > 0) {
        explain(at, 'clash', clashing, (_, day) => day !== days[other], id);
      }
    }
  }
  for (const [group, mine] of own.entries()) {
    const sorted = mine.map((at) => ({ at, day: nth(days, at) })).sort((a, b) => a.day - b.day);
    for (const [index, { at, day: on }] of sorted.slice(1).entries()) {
      const before = nth(sorted, index).day;
      const gap = (day: number) => gapsCost([before, day], nth(even, group), weights.spread);
      if (gap(on) > 0) explain(at, 'spread', gap(on), (_, day) => day > before && gap(day) === 0);
    }
  }
  return given.sort((a, b) => b.cost - a.cost);
}

const groupsOf = ({ groups }: PlanProblem, slot: Slot) => slot.groups.map((group) => nth(groups, group).id);

/**
 * Days for a whole association's groups at once, a season ahead (rules 2 and 12): evenly spread, on preferred weekdays, never at weekends, on public
 * holidays or blocked days, clear of school holidays, sister groups, shared members and shared rooms as far as that goes. What gives
 * way is named, with what it would cost to keep. With the days of an earlier plan as few as possible are moved. The answer comes with a cost
 * that no plan goes below, ends after a number of moves, or when `onProgress` says so, with the best plan until then.
 */
export function planSeason(request: SeasonRequest): SeasonPlan {
  const problem = planProblem(request);
  const bound = planBound(problem);
  const found = searchPlan(problem, {
    seed: request.seed,
    effort: request.effort ?? USUAL_EFFORT,
    bound,
    from: startFrom(problem, request.previous),
    onProgress: request.onProgress,
  });
  const dated = problem.slots.map((slot, at) => ({ slot, day: nth(found.days, at) }));
  return {
    meetings: dated
      .filter(({ day }) => day >= 0)
      .map(({ slot, day }) => ({
        id: slot.id,
        groups: groupsOf(problem, slot),
        date: addDays(problem.start, day),
        fixed: slot.fixed,
      }))
      .sort(ascending(({ date }) => date)),
    impossible: dated.flatMap(({ slot, day }) => (day < 0 ? [slot.id] : [])),
    cost: found.cost,
    bound,
    optimal: found.cost <= bound + 1e-9,
    gaveWay: givenWishes(problem, found.days, found.cost, request.seed),
    moved: dated.flatMap(({ slot, day }) => (slot.wishes.get(day)?.includes(Wish.Moved) ? [slot.id] : [])),
    tried: found.tried,
  };
}

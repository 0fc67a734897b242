import type { Id, WallDate } from '../../model/primitives.js';
import { ascending } from '../../time/order.js';
import { addDays } from '../../time/wall-time.js';
import { planBound } from './plan-bound.js';
import type { PlanProblem, SeasonRequest, Slot } from './plan-problem.js';
import { planCost, planProblem, spreadCost, Wish } from './plan-problem.js';
import { searchPlan } from './plan-search.js';

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

function startFrom(problem: PlanProblem, request: SeasonRequest): Int32Array | undefined {
  const { previous } = request;
  if (!previous) return undefined;
  const days = searchPlan(problem, { seed: request.seed, effort: 0, bound: 0 }).days;
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
  const slot = problem.slots[at];
  const options = slot?.days.filter((day) => keeps(slot, day)) ?? [];
  if (!slot || options.length === 0) return undefined;
  const slots = problem.slots.map((each, index) => (index === at ? { ...each, days: options } : each));
  const held = { ...problem, slots };
  const from = days.slice();
  const price = (day: number) => {
    from[at] = day;
    return planCost(held, from);
  };
  const nearest = options.reduce((a, b) => (price(b) < price(a) ? b : a));
  from[at] = nearest;
  const found = searchPlan(held, { seed, effort: KEEPING_EFFORT, bound: cost, from, hot: 2 });
  return Math.max(0, found.cost - cost);
}

function givenWishes(problem: PlanProblem, days: Int32Array, cost: number, seed: number): GivenWish[] {
  const { slots, own, even, clash, weights } = problem;
  const dateOf = (at: number) => addDays(problem.start, days[at] ?? 0);
  const groupsOf = (at: number) => slots[at]?.groups.map((group) => problem.groups[group]?.id ?? '') ?? [];
  const price: Readonly<Record<Wish, number>> = {
    [Wish.Weekday]: weights.weekday,
    [Wish.SchoolHoliday]: weights.schoolHoliday,
    [Wish.HalfHoliday]: weights.halfHoliday,
    [Wish.Avoided]: weights.avoided,
    [Wish.Moved]: weights.moved,
  };
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
      meeting: slots[at]?.id ?? '',
      groups: groupsOf(at),
      date: dateOf(at),
      ...(other === undefined ? {} : { other }),
      cost: own,
      ...(keeping === undefined ? {} : { keeping }),
    });
  };
  for (const [at, slot] of slots.entries()) {
    for (const wish of slot.wishes.get(days[at] ?? -1) ?? []) {
      explain(at, wish, price[wish], (one, day) => !one.wishes.get(day)?.includes(wish));
    }
    for (let other = 0; other < at; other++) {
      const clashing = clash[at * slots.length + other] ?? 0;
      if (days[at] === days[other] && clashing > 0) {
        explain(at, 'clash', clashing, (_, day) => day !== days[other], slots[other]?.id);
      }
    }
  }
  for (const [group, mine] of own.entries()) {
    const sorted = [...mine].sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
    for (const [index, at] of sorted.entries()) {
      const before = days[sorted[index - 1] ?? -1];
      if (before === undefined) continue;
      const own = spreadCost([before, days[at] ?? 0], even[group] ?? 0, weights.spread);
      if (own > 0)
        explain(
          at,
          'spread',
          own,
          (_, day) => day > before && spreadCost([before, day], even[group] ?? 0, weights.spread) === 0,
        );
    }
  }
  return given.sort((a, b) => b.cost - a.cost);
}

/**
 * Days for a whole association's groups at once, a season ahead (rules 2 and 12): evenly spread, on preferred weekdays, never at weekends, on public
 * holidays or blocked days, clear of school holidays, sister groups, shared members and shared rooms as far as that goes. What gives
 * way is named, with what it would cost to keep. With the days of an earlier plan as few as possible are moved. The answer comes with a cost
 * that no plan goes below, ends after a number of moves, or when `onProgress` says so, with the best plan until then.
 */
export function planSeason(request: SeasonRequest): SeasonPlan {
  const problem = planProblem(request);
  const bound = planBound(problem);
  const from = startFrom(problem, request);
  const found = searchPlan(problem, {
    seed: request.seed,
    effort: request.effort ?? USUAL_EFFORT,
    bound,
    ...(from ? { from } : {}),
    onProgress: request.onProgress,
  });
  const dated = problem.slots.map((slot, at) => ({ slot, day: found.days[at] ?? -1 }));
  return {
    meetings: dated
      .filter(({ day }) => day >= 0)
      .map(({ slot, day }) => ({
        id: slot.id,
        groups: slot.groups.map((group) => problem.groups[group]?.id ?? ''),
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

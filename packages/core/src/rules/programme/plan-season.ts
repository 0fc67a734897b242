import type { Id, WallDate } from '../../model/primitives.js';
import { ascending } from '../../time/order.js';
import { addDays } from '../../time/wall-time.js';
import { nth } from '../search/lists.js';
import type { GivenWish } from './given-wishes.js';
import { givenWishes, groupsOf } from './given-wishes.js';
import { planBound } from './plan-bound.js';
import type { PlanProblem } from './plan-problem.js';
import { planProblem, Wish } from './plan-problem.js';
import { firstDays, searchPlan } from './plan-search.js';
import type { SeasonRequest } from './season-request.js';

/** A meeting with its day. */
export interface PlannedMeeting {
  readonly id: Id;
  readonly groups: readonly Id[];
  readonly date: WallDate;
  /** Whether the day was given. */
  readonly fixed: boolean;
}

/** A season's days for all groups, and how good they are. */
export interface SeasonPlan {
  readonly meetings: readonly PlannedMeeting[];
  /** Meetings for which there is no day at all; the cost says nothing of them. */
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

/** Where a search begins: each meeting on the day it had, as far as that is still one of its days. */
function startFrom(problem: PlanProblem, previous: SeasonRequest['previous'] = {}): Int32Array {
  const days = firstDays(problem);
  for (const [at, slot] of problem.slots.entries()) {
    const same = slot.days.find((day) => addDays(problem.start, day) === previous[slot.id]);
    if (same !== undefined) days[at] = same;
  }
  return days;
}

/**
 * Days for a whole association's groups at once, a season ahead (rules 2 and 12): evenly spread, on preferred weekdays, never at weekends, on public
 * holidays or blocked days, clear of school holidays, sister groups, shared members and shared rooms as far as that goes. What gives
 * way is named, with what it would cost to keep. With the days of an earlier plan as few as possible are moved. The answer comes with a cost
 * that no plan goes below, ends after a number of moves, or when `onProgress` says so, with the best plan until then.
 * @throws RangeError for a weight, or a number of shared members, that is no number from 0
 */
export function planSeason(request: SeasonRequest): SeasonPlan {
  const problem = planProblem(request);
  const bound = planBound(problem);
  const { seed, effort = USUAL_EFFORT, onProgress } = request;
  const from = startFrom(problem, request.previous);
  const found = searchPlan(problem, { seed, effort, bound, from, onProgress });
  const dated = problem.slots.map((slot, at) => ({ slot, day: nth(found.days, at) }));
  return {
    meetings: dated
      .map(({ slot, day }) => ({
        id: slot.id,
        groups: groupsOf(problem, slot),
        date: addDays(problem.start, day),
        fixed: slot.fixed,
      }))
      .sort(ascending(({ date }) => date)),
    impossible: problem.impossible,
    cost: found.cost,
    bound,
    optimal: found.cost <= bound + 1e-9,
    gaveWay: givenWishes(problem, found, { seed, effort }),
    moved: dated.flatMap(({ slot, day }) => (nth(slot.wishes, day).includes(Wish.Moved) ? [slot.id] : [])),
    tried: found.tried,
  };
}

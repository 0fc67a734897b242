import type { Id, WallDate } from '../../model/primitives.js';
import { HolidayKind, holidaysBetween } from '../../time/holidays.js';
import { addDays, daysBetween, weekday } from '../../time/wall-time.js';
import { seasonEnd } from '../membership/season-share.js';
import { nth } from '../search/lists.js';
import { weightsOf } from '../search/weights.js';
import { clashes } from './plan-clash.js';
import type { DayRange, PlannedGroup, PlanWeights, SeasonRequest } from './season-request.js';
import { usualPlanWeights } from './season-request.js';

/** A wish about one meeting that a day does not keep. */
export const Wish = {
  Weekday: 'weekday',
  SchoolHoliday: 'school-holiday',
  HalfHoliday: 'half-holiday',
  Avoided: 'avoided',
  Moved: 'moved',
} as const;
export type Wish = (typeof Wish)[keyof typeof Wish];

/** What giving up each wish costs. */
export const wishPrices = (weights: PlanWeights): Readonly<Record<Wish, number>> => ({
  [Wish.Weekday]: weights.weekday,
  [Wish.SchoolHoliday]: weights.schoolHoliday,
  [Wish.HalfHoliday]: weights.halfHoliday,
  [Wish.Avoided]: weights.avoided,
  [Wish.Moved]: weights.moved,
});

/** One meeting to find a day for; days are numbers from the start of the season. */
export interface Slot {
  readonly id: Id;
  /** Indices of its groups. */
  readonly groups: readonly number[];
  readonly fixed: boolean;
  /** The days that it may have. */
  readonly days: readonly number[];
  /** The wishes that each day of the season gives up. */
  readonly wishes: readonly (readonly Wish[])[];
  /** What each day of the season costs by itself. */
  readonly cost: Float64Array;
}

/** A request with meetings and days as numbers. */
export interface PlanProblem {
  readonly start: WallDate;
  /** The days of the season. */
  readonly length: number;
  readonly groups: readonly PlannedGroup[];
  /** The meetings that there is a day for. */
  readonly slots: readonly Slot[];
  /** The meetings that there is none for. */
  readonly impossible: readonly Id[];
  /** The meetings of each group. */
  readonly own: readonly (readonly number[])[];
  /** What two meetings on one day cost, at `a * slots + b`. */
  readonly clash: Float64Array;
  /** The days between two meetings of each group when evenly spread. */
  readonly even: readonly number[];
  readonly weights: PlanWeights;
}

/** A meeting that is asked for. */
interface Wanted {
  readonly id: Id;
  readonly groups: readonly number[];
  readonly date?: WallDate | undefined;
}

/** Rule 1. */
const USUAL_MEETINGS = 4;
const SATURDAY = 5;

/** The days of a season, and how each is off. */
function seasonDays({ start, end = addDays(seasonEnd({ start }), -1), holidays }: SeasonRequest) {
  const off = holidays && holidaysBetween(start, end, holidays);
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, at) => {
    const date = addDays(start, at);
    const kinds = new Set(off?.filter((one) => one.date === date).map(({ kind }) => kind));
    return { date, weekday: weekday(date), kinds };
  });
}
type SeasonDay = ReturnType<typeof seasonDays>[number];

/** The meetings that are asked for: those with a day or several groups first, and of each group as many more as it lacks (rule 1). */
function wantedMeetings({ groups, joint, fixed }: SeasonRequest): Wanted[] {
  const index = new Map(groups.map(({ id }, at) => [id, at]));
  const indices = (ids: readonly Id[]) => ids.flatMap((id) => index.get(id) ?? []);
  const given: Wanted[] = [
    ...(joint?.map(({ groups: ids, date }, at) => ({
      id: `joint-${String(at + 1)}`,
      groups: indices(ids),
      date,
    })) ?? []),
    ...(fixed?.map(({ group, date }, at) => ({
      id: `${group}-fixed-${String(at + 1)}`,
      groups: indices([group]),
      date,
    })) ?? []),
  ].filter((meeting) => meeting.groups.length > 0);
  const others = groups.flatMap(({ id, meetings = USUAL_MEETINGS }, group): Wanted[] => {
    const length = meetings - given.filter((meeting) => meeting.groups.includes(group)).length;
    return Array.from({ length }, (_, at) => ({ id: `${id}-${String(at + 1)}`, groups: [group] }));
  });
  return [...given, ...others];
}

/** A meeting with the days that it may have and what each gives up. */
function slotOf(
  wanted: Wanted,
  days: readonly SeasonDay[],
  request: SeasonRequest,
  weights: PlanWeights,
): Slot {
  const { id, groups, date } = wanted;
  const ours = groups.map((at) => nth(request.groups, at));
  const before = request.previous?.[id];
  const isIn = (ranges: readonly DayRange[] | undefined, on: WallDate) =>
    ranges?.some(
      (range) =>
        on >= range.from && on <= range.to && ours.some((group) => range.groups?.includes(group.id) ?? true),
    ) === true;
  const isOpen = (day: SeasonDay) =>
    day.weekday < SATURDAY && !day.kinds.has(HolidayKind.Public) && !isIn(request.blocked, day.date);
  const givesUp: Readonly<Record<Wish, (day: SeasonDay) => boolean>> = {
    [Wish.Weekday]: (day) => ours.some(({ weekdays }) => weekdays?.includes(day.weekday) === false),
    [Wish.SchoolHoliday]: ({ kinds }) => kinds.has(HolidayKind.School),
    [Wish.HalfHoliday]: ({ kinds }) => kinds.has(HolidayKind.Bank) || kinds.has(HolidayKind.Half),
    [Wish.Avoided]: (day) => isIn(request.avoided, day.date),
    [Wish.Moved]: (day) => before !== undefined && before !== day.date,
  };
  const wishes = days.map((day) => Object.values(Wish).filter((wish) => givesUp[wish](day)));
  const price = wishPrices(weights);
  return {
    id,
    groups,
    fixed: date !== undefined,
    days: days.flatMap((day, at) => ((date === undefined ? isOpen(day) : day.date === date) ? [at] : [])),
    wishes,
    cost: Float64Array.from(wishes, (given) => given.reduce((sum, wish) => sum + price[wish], 0)),
  };
}

/** Reads a request. @throws RangeError for a weight, or a number of shared members, that is no number from 0 */
export function planProblem(request: SeasonRequest): PlanProblem {
  const { start, groups } = request;
  const weights = weightsOf(usualPlanWeights, request.weights);
  const days = seasonDays(request);
  const all = wantedMeetings(request).map((wanted) => slotOf(wanted, days, request, weights));
  const slots = all.filter((slot) => slot.days.length > 0);
  return {
    start,
    length: days.length,
    groups,
    slots,
    impossible: all.filter((slot) => slot.days.length === 0).map(({ id }) => id),
    own: groups.map((_, group) => slots.flatMap((each, at) => (each.groups.includes(group) ? [at] : []))),
    clash: clashes(request, slots, weights),
    even: groups.map(({ meetings = USUAL_MEETINGS }) => Math.round(days.length / Math.max(1, meetings))),
    weights,
  };
}

import type { Id, WallDate } from '../../model/primitives.js';
import type { HolidayCalendar } from '../../time/holidays.js';
import { HolidayKind, holidaysBetween } from '../../time/holidays.js';
import { addDays, daysBetween, weekday } from '../../time/wall-time.js';
import { seasonEnd } from '../membership/season-share.js';
import { nth } from '../search/lists.js';

/** Days from one to another, both included. */
export interface DayRange {
  readonly from: WallDate;
  readonly to: WallDate;
  /** For these groups alone; absent: for all. */
  readonly groups?: readonly Id[];
}

/** A group whose season is planned. */
export interface PlannedGroup {
  readonly id: Id;
  /** Four when left out (rule 1), joint and fixed meetings included. */
  readonly meetings?: number;
  /** The days of the week that it prefers, 0 for Monday; all working days when left out. */
  readonly weekdays?: readonly number[];
  /** The room it uses; two groups are not in one room on one day. */
  readonly room?: Id;
}

/** What giving a wish up costs, in points; one point is a day by which a gap is uneven. */
export interface PlanWeights {
  /** Each day by which two meetings are nearer or farther than an even spread, beyond ten. */
  readonly spread: number;
  readonly weekday: number;
  readonly schoolHoliday: number;
  /** A day on which many are off, though it is no holiday by law. */
  readonly halfHoliday: number;
  readonly avoided: number;
  /** Each member who is in both of two groups that meet on one day. */
  readonly sharedMember: number;
  readonly sisterClash: number;
  readonly room: number;
  /** A meeting of an earlier plan that is moved. */
  readonly moved: number;
}

/** A clash costs more than any wish, a move more than any wish but a clash. */
export const usualPlanWeights: PlanWeights = {
  spread: 1,
  weekday: 15,
  schoolHoliday: 120,
  halfHoliday: 60,
  avoided: 60,
  sharedMember: 40,
  sisterClash: 300,
  room: 500,
  moved: 200,
};

/** What is asked of `planSeason`. */
export interface SeasonRequest {
  readonly start: WallDate;
  /** The last day; a year from the start when left out. */
  readonly end?: WallDate;
  readonly groups: readonly PlannedGroup[];
  /** Meetings with a day of their own, and joint meetings; they count for each of their groups. */
  readonly joint?: readonly { readonly groups: readonly Id[]; readonly date?: WallDate }[];
  readonly fixed?: readonly { readonly group: Id; readonly date: WallDate }[];
  readonly sisters?: readonly (readonly [Id, Id])[];
  readonly sharedMembers?: readonly { readonly groups: readonly [Id, Id]; readonly members: number }[];
  readonly holidays?: HolidayCalendar;
  /** Days on which nobody meets. */
  readonly blocked?: readonly DayRange[];
  /** Days that are better left alone. */
  readonly avoided?: readonly DayRange[];
  /** The days of an earlier plan by the id of the meeting; as few as possible are moved. */
  readonly previous?: Readonly<Record<Id, WallDate>>;
  readonly weights?: Partial<PlanWeights>;
  readonly seed: number;
  /** The most moves that are tried; a million when left out. */
  readonly effort?: number;
  /** Called now and then with the best cost so far; false stops the search, and the best plan so far is the answer. */
  readonly onProgress?: (cost: number, tried: number) => boolean;
}

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
  readonly days: readonly number[];
  /** What each day costs by itself. */
  readonly cost: ReadonlyMap<number, number>;
  /** The wishes that a day gives up. */
  readonly wishes: ReadonlyMap<number, readonly Wish[]>;
}

/** A request with meetings and days as numbers. */
export interface PlanProblem {
  readonly start: WallDate;
  readonly groups: readonly PlannedGroup[];
  readonly slots: readonly Slot[];
  /** The meetings of each group. */
  readonly own: readonly (readonly number[])[];
  /** What two meetings on one day cost, at `a * slots + b`. */
  readonly clash: Float64Array;
  /** The days between two meetings of each group when evenly spread. */
  readonly even: readonly number[];
  readonly weights: PlanWeights;
}

const inRange = (date: WallDate, group: Id, ranges: readonly DayRange[] = []) =>
  ranges.some(({ from, to, groups }) => date >= from && date <= to && (groups?.includes(group) ?? true));

/** Days beyond which an uneven gap counts. */
const TOLERANCE = 10;
const SAME_DAY = 2000;
/** Rule 1. */
const USUAL_MEETINGS = 4;

/** Reads a request. */
export function planProblem(request: SeasonRequest): PlanProblem {
  const { start, groups } = request;
  const weights = { ...usualPlanWeights, ...request.weights };
  const price = wishPrices(weights);
  const end = request.end ?? addDays(seasonEnd({ start }), -1);
  const index = new Map(groups.map(({ id }, at) => [id, at]));
  const off = new Map<WallDate, HolidayKind[]>();
  for (const { date, kind } of request.holidays ? holidaysBetween(start, end, request.holidays) : []) {
    off.set(date, [...(off.get(date) ?? []), kind]);
  }
  const dates = Array.from({ length: daysBetween(start, end) + 1 }, (_, at) => addDays(start, at));

  const slot = (id: Id, of: readonly number[], date: WallDate | undefined): Slot => {
    const ours = of.map((at) => nth(groups, at));
    const cost = new Map<number, number>();
    const wishes = new Map<number, readonly Wish[]>();
    const before = request.previous?.[id];
    for (const [day, on] of dates.entries()) {
      const kinds = off.get(on) ?? [];
      const closed =
        weekday(on) >= 5 ||
        kinds.includes(HolidayKind.Public) ||
        ours.some(({ id: group }) => inRange(on, group, request.blocked));
      if (date === undefined ? closed : on !== date) continue;
      const given: Wish[] = [];
      if (ours.some(({ weekdays }) => weekdays?.includes(weekday(on)) === false)) given.push(Wish.Weekday);
      if (kinds.includes(HolidayKind.School)) given.push(Wish.SchoolHoliday);
      if (kinds.some((kind) => kind === HolidayKind.Bank || kind === HolidayKind.Half))
        given.push(Wish.HalfHoliday);
      if (ours.some(({ id: group }) => inRange(on, group, request.avoided))) given.push(Wish.Avoided);
      if (before !== undefined && before !== on) given.push(Wish.Moved);
      wishes.set(day, given);
      cost.set(
        day,
        given.reduce((sum, wish) => sum + price[wish], 0),
      );
    }
    return { id, groups: of, fixed: date !== undefined, days: [...cost.keys()], cost, wishes };
  };

  const slots: Slot[] = [];
  const wanted = groups.map(({ meetings = USUAL_MEETINGS }) => meetings);
  const left = [...wanted];
  const take = (of: readonly number[]) => {
    for (const at of of) left[at] = (left[at] ?? 0) - 1;
  };
  for (const [at, { groups: ids, date }] of (request.joint ?? []).entries()) {
    const of = ids.flatMap((id) => index.get(id) ?? []);
    take(of);
    if (of.length > 0) slots.push(slot(`joint-${String(at + 1)}`, of, date));
  }
  for (const [at, { group, date }] of (request.fixed ?? []).entries()) {
    const of = index.get(group);
    if (of === undefined) continue;
    take([of]);
    slots.push(slot(`${group}-fixed-${String(at + 1)}`, [of], date));
  }
  for (const [at, { id }] of groups.entries()) {
    for (let count = 1; count <= (left[at] ?? 0); count++)
      slots.push(slot(`${id}-${String(count)}`, [at], undefined));
  }

  return {
    start,
    groups,
    slots,
    own: groups.map((_, group) => slots.flatMap((each, at) => (each.groups.includes(group) ? [at] : []))),
    clash: clashes(request, slots, index, weights),
    even: wanted.map((meetings) => Math.round(dates.length / Math.max(1, meetings))),
    weights,
  };
}

function clashes(
  request: SeasonRequest,
  slots: readonly Slot[],
  index: ReadonlyMap<Id, number>,
  weights: PlanWeights,
): Float64Array {
  const { groups } = request;
  const size = groups.length;
  const between = new Float64Array(size * size);
  const add = (one: Id, other: Id, cost: number) => {
    const [a, b] = [index.get(one), index.get(other)];
    if (a === undefined || b === undefined || a === b) return;
    between[a * size + b] = (between[a * size + b] ?? 0) + cost;
    between[b * size + a] = (between[b * size + a] ?? 0) + cost;
  };
  for (const [a, b] of request.sisters ?? []) add(a, b, weights.sisterClash);
  for (const {
    groups: [a, b],
    members,
  } of request.sharedMembers ?? [])
    add(a, b, members * weights.sharedMember);
  for (const [at, one] of groups.entries()) {
    for (const other of groups.slice(0, at)) {
      if (one.room !== undefined && one.room === other.room) add(one.id, other.id, weights.room);
    }
  }
  const clash = new Float64Array(slots.length * slots.length);
  for (const [a, one] of slots.entries()) {
    for (const [b, other] of slots.entries()) {
      if (a === b) continue;
      let cost = 0;
      for (const g of one.groups) {
        for (const h of other.groups) cost += g === h ? SAME_DAY : (between[g * size + h] ?? 0);
      }
      clash[a * slots.length + b] = cost;
    }
  }
  return clash;
}

/** What the gaps between a group's meetings cost: the days by which they differ from an even spread, beyond the tolerance. */
export function spreadCost(days: readonly number[], even: number, weight: number): number {
  return gapsCost(
    [...days].sort((a, b) => a - b),
    even,
    weight,
  );
}

/** The same of days that are in order. */
export function gapsCost(sorted: readonly number[], even: number, weight: number): number {
  let cost = 0;
  for (let at = 1; at < sorted.length; at++) {
    const gap = (sorted[at] ?? 0) - (sorted[at - 1] ?? 0);
    cost += weight * Math.max(0, Math.abs(gap - even) - TOLERANCE);
  }
  return cost;
}

/** What a plan costs: the day of each meeting, the gaps of each group, and every two meetings on one day. */
export function planCost(problem: PlanProblem, days: ArrayLike<number>): number {
  const { slots, own, even, clash, weights } = problem;
  let cost = 0;
  for (const [a, { cost: price }] of slots.entries()) {
    const day = nth(days, a);
    cost += price.get(day) ?? 0;
    for (let b = 0; b < a; b++) if (day === days[b]) cost += clash[a * slots.length + b] ?? 0;
  }
  for (const [group, mine] of own.entries()) {
    cost += spreadCost(
      mine.map((at) => nth(days, at)),
      even[group] ?? 0,
      weights.spread,
    );
  }
  return cost;
}

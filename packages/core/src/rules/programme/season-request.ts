import type { Id, WallDate } from '../../model/primitives.js';
import type { HolidayCalendar } from '../../time/holidays.js';

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

/** What giving a wish up costs, in points from 0; one point is a day by which a gap is uneven. */
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
  /** The most moves that are tried; a million when left out. What keeping a wish would cost takes as many again, but no more than 20,000. */
  readonly effort?: number;
  /** Called now and then with the best cost so far; false stops the search, and the best plan so far is the answer. */
  readonly onProgress?: (cost: number, tried: number) => boolean;
}

import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { WallDate } from '../../model/primitives.js';
import type { Season } from '../../model/season.js';
import { addMonths, monthOf, sameDayIn } from '../../time/days.js';
import { dateOf, daysBetween } from '../../time/wall-time.js';

/** A part of a whole: 3 of 4 meetings, 9 of 12 months. Both are whole numbers. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What is left of a season for somebody who joins or leaves in it, measured in three ways; the association chooses one. */
export interface SeasonShare {
  /** Meetings that were not cancelled. */
  readonly meetings: Share;
  /** Months, the one begun counted as whole. */
  readonly months: Share;
  readonly days: Share;
}

/** The day after a season: twelve months from its first day. */
export function seasonEnd({ start }: Pick<Season, 'start'>): WallDate {
  return monthsAfter(start, 12);
}

/** The same day so many months later, or the last day of a shorter month. */
const monthsAfter = (date: WallDate, months: number): WallDate =>
  sameDayIn(addMonths(monthOf(date), months), date);

/**
 * What of a season lies between two days: the share of the fee, and of the meetings, for somebody who joins on `from` or
 * leaves on `until` (the first day without a membership). The whole season when both are left out.
 * @param meetings the group's meetings; those of other seasons are left out
 */
export function seasonShare(
  season: Pick<Season, 'start'>,
  meetings: readonly Pick<Meeting, 'start' | 'status'>[],
  {
    from = season.start,
    until = seasonEnd(season),
  }: { readonly from?: WallDate; readonly until?: WallDate } = {},
): SeasonShare {
  const end = seasonEnd(season);
  const first = from > season.start ? from : season.start;
  const last = until < end ? until : end;
  const held = meetings
    .filter(({ status }) => status !== MeetingStatus.Cancelled)
    .map(({ start }) => dateOf(start))
    .filter((day) => day >= season.start && day < end);
  const months = Array.from({ length: 12 }, (_, at) => ({
    begins: monthsAfter(season.start, at),
    ends: monthsAfter(season.start, at + 1),
  }));
  const isEmpty = first >= last;
  return {
    meetings: { part: held.filter((day) => day >= first && day < last).length, whole: held.length },
    months: {
      part: isEmpty ? 0 : months.filter(({ begins, ends }) => begins < last && ends > first).length,
      whole: 12,
    },
    days: { part: isEmpty ? 0 : daysBetween(first, last), whole: daysBetween(season.start, end) },
  };
}

/**
 * A share of a season's fee, rounded half up to whole steps. All of the fee when there is nothing to measure by, such as a
 * season without meetings.
 * @param fee in the smallest unit of its currency, such as øre
 * @param step what is rounded to, in the same unit: 100 for whole kroner
 * @throws RangeError for a fee that is negative or not whole, or a step that is not a whole number from 1
 */
export function proRataFee(fee: number, { part, whole }: Share, step = 1): number {
  if (!Number.isSafeInteger(fee) || fee < 0) throw new RangeError(`a fee of ${String(fee)}`);
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`a step of ${String(step)}`);
  // Also nothing of nothing.
  if (part >= whole) return fee;
  return Math.min(fee, Math.floor((2 * fee * part + step * whole) / (2 * step * whole)) * step);
}

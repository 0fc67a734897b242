import type { WallDate } from '../model/primitives.js';
import { addDays, weekday } from './wall-time.js';

/** A month of a year, `2027-03`. */
export type YearMonth = string;

const DAY = 86_400_000;
const midnight = (date: WallDate) => Date.parse(`${date}T00:00Z`);

/** The month of a day, or of a wall time. */
export function monthOf(date: WallDate): YearMonth {
  return date.slice(0, 7);
}

/** The month so many months later, or earlier. */
export function addMonths(month: YearMonth, months: number): YearMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** How many days a month has. */
export function daysInMonth(month: YearMonth): number {
  return Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8));
}

/** The same day of another month, or its last day where the month is shorter. */
export function sameDayIn(month: YearMonth, date: WallDate): WallDate {
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(month));
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** The number of the week that a day lies in (ISO 8601: week 1 has the year's first Thursday). */
export function isoWeek(date: WallDate): number {
  const thursday = addDays(date, 3 - weekday(date));
  const days = (midnight(thursday) - midnight(`${thursday.slice(0, 4)}-01-01`)) / DAY;
  return Math.floor(days / 7) + 1;
}

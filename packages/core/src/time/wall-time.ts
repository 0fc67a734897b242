import type { ClockTime, WallDate, WallTime } from '../model/primitives.js';
import { twoDigits } from '../model/primitives.js';

/** Milliseconds since 1970 of a wall time read as if it were UTC: for differences and order, not an instant. */
export function wallMilliseconds(time: WallTime): number {
  return Date.UTC(
    twoDigits(time, 0) * 100 + twoDigits(time, 2),
    twoDigits(time, 5) - 1,
    twoDigits(time, 8),
    twoDigits(time, 11),
    twoDigits(time, 14),
  );
}

/** The wall time of milliseconds as {@link wallMilliseconds} gives them; seconds are cut off. */
export function wallTimeOf(milliseconds: number): WallTime {
  return new Date(milliseconds).toISOString().slice(0, 16);
}

/** The wall time so many minutes later on the same clock, without a look at summer time. */
export function addMinutes(time: WallTime, minutes: number): WallTime {
  return wallTimeOf(wallMilliseconds(time) + minutes * 60_000);
}

/** Minutes on the clock from one wall time to another. */
export function minutesBetween(from: WallTime, to: WallTime): number {
  return (wallMilliseconds(to) - wallMilliseconds(from)) / 60_000;
}

/** The day of a wall time. */
export function dateOf(time: WallTime): WallDate {
  return time.slice(0, 10);
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(date: WallDate, days: number): WallDate {
  return dateOf(addMinutes(`${date}T00:00`, days * 24 * 60));
}

/** Days from one day to another; 0 for the same. */
export function daysBetween(from: WallDate, to: WallDate): number {
  return minutesBetween(`${from}T00:00`, `${to}T00:00`) / (24 * 60);
}

/** The time of day of a wall time. */
export function clockOf(time: WallTime): ClockTime {
  return time.slice(11, 16);
}

/** The day of the week, 0 for Monday to 6 for Sunday (ISO 8601 order). */
export function weekday(date: WallDate): number {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

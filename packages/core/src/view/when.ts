import type { Locale } from '../locales/locale.js';
import { dateText } from '../locales/locale.js';
import type { WallTime } from '../model/primitives.js';
import { addMinutes, clockOf, dateOf, weekday } from '../time/wall-time.js';

/** How to say a time. */
export interface WhenOptions {
  readonly locale: Locale;
  /** Whether the year is said; it is when left out. */
  readonly year?: boolean;
}

/** A day: "torsdag den 11. marts 2027". */
export function dayText(time: WallTime, { locale, year = true }: WhenOptions): string {
  const date = dateOf(time);
  return locale.weekdayDate(locale.weekdays[weekday(date)] ?? '', dateText(date, locale, year));
}

/** A moment: "torsdag den 11. marts 2027 kl. 9.00". */
export function momentText(time: WallTime, options: WhenOptions): string {
  const { locale } = options;
  return locale.dateAndClock(dayText(time, options), locale.atClock(locale.clock(clockOf(time))));
}

/** Whether a meeting that runs past midnight still belongs to the evening before, as people say it. */
const isOneNight = (start: WallTime, end: WallTime) =>
  dateOf(end) === dateOf(addMinutes(start, MINUTES_A_DAY)) &&
  clockOf(end) <= NIGHT_ENDS &&
  clockOf(start) > clockOf(end);
const NIGHT_ENDS = '06:00';
const MINUTES_A_DAY = 24 * 60;

/**
 * A stretch of time the way people say it: "torsdag den 11. marts kl. 9.00–12.00". One that ends in the night after is
 * said by its evening ("kl. 18.00–1.00"); over days it names both, and a year that both share once.
 */
export function rangeText(start: WallTime, end: WallTime, options: WhenOptions): string {
  const { locale, year = true } = options;
  if (dateOf(start) === dateOf(end) || isOneNight(start, end)) {
    return locale.dateAndClock(dayText(start, options), clockRangeText(start, end, locale));
  }
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return locale.days(momentText(start, { locale, year: year && !sameYear }), momentText(end, options));
}

/** The times of day alone: "kl. 9.00–12.00". */
export function clockRangeText(start: WallTime, end: WallTime, locale: Locale): string {
  // An end at midnight is the end of its evening: "kl. 18.00–24.00".
  const until = clockOf(end) === '00:00' && start < end ? '24:00' : clockOf(end);
  return locale.clockRange(locale.clock(clockOf(start)), locale.clock(until));
}

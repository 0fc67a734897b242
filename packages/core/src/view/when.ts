import type { Locale } from '../locales/locale.js';
import { dateText } from '../locales/locale.js';
import type { TimeZone, WallTime } from '../model/primitives.js';
import { clockOf, dateOf, weekday } from '../time/wall-time.js';

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

/** A stretch of time the way people say it: "torsdag den 11. marts kl. 9.00–12.00"; over days it names both. */
export function rangeText(start: WallTime, end: WallTime, options: WhenOptions): string {
  const { locale } = options;
  if (dateOf(start) !== dateOf(end)) return locale.days(momentText(start, options), momentText(end, options));
  return locale.dateAndClock(dayText(start, options), clockRangeText(start, end, locale));
}

/** The times of day alone: "kl. 9.00–12.00". */
export function clockRangeText(start: WallTime, end: WallTime, locale: Locale): string {
  return locale.clockRange(locale.clock(clockOf(start)), locale.clock(clockOf(end)));
}

/** A zone in words: "dansk tid", or its city where the language has no name for it: "Tokyo". */
export function zoneText(zone: TimeZone, locale: Locale): string {
  return locale.zone(zone) ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

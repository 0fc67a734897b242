import type { TimeZone, WallDate } from '../model/primitives.js';
import { addDays, dateOf } from '../time/wall-time.js';
import { toWallTime } from '../time/zone.js';

/** Stretches of time that a reader may choose. */
export const Period = {
  Coming: 'coming',
  Month: 'month',
  Quarter: 'quarter',
  Past: 'past',
} as const;
export type Period = (typeof Period)[keyof typeof Period];

/** The day that it is in a zone. @param now milliseconds since 1970 */
export function today(now: number, zone: TimeZone): WallDate {
  return dateOf(toWallTime(now, zone));
}

/** What a period means for a list: thirty days, ninety days, or what has been. */
export function periodOptions(
  period: Period,
  now: number,
  zone: TimeZone,
): { readonly past: boolean; readonly until?: WallDate } {
  const days = { [Period.Month]: 30, [Period.Quarter]: 90 } as Readonly<Record<string, number>>;
  const ahead = days[period];
  if (ahead === undefined) return { past: period === Period.Past };
  return { past: false, until: addDays(today(now, zone), ahead) };
}

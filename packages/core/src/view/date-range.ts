import { dateText } from '../locales/locale.js';
import type { WallDate } from '../model/primitives.js';
import type { WhenOptions } from './when.js';

/** Days without times of day: "11. til 15. marts 2027"; a month or a year that both share is said once. */
export function dateRangeText(from: WallDate, to: WallDate, { locale, year = true }: WhenOptions): string {
  const last = dateText(to, locale, year);
  if (from === to) return last;
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return locale.days(locale.date(Number(from.slice(8, 10)), '', undefined).trim(), last);
  }
  return locale.days(dateText(from, locale, year && from.slice(0, 4) !== to.slice(0, 4)), last);
}

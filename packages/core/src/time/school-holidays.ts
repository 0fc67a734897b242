import type { SchoolHolidays } from '../model/school-holidays.js';
import type { Holiday, HolidayCalendar } from './holidays.js';
import { HolidayKind } from './holidays.js';
import { ascending } from './order.js';
import { addDays } from './wall-time.js';

/**
 * The school holidays that an association keeps, as a calendar to combine with a country's (rule 12).
 * @param areas the municipalities or regions to look at; all when left out
 */
export function schoolHolidayCalendar(
  schoolHolidays: readonly SchoolHolidays[],
  areas?: readonly string[],
): HolidayCalendar {
  const chosen = schoolHolidays.filter(({ area }) => areas?.includes(area) ?? true);
  return (year) => {
    const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
    const days: Holiday[] = [];
    for (const { area, periods } of chosen) {
      for (const { name, from, to } of periods) {
        const end = to < last ? to : last;
        for (let date = from > first ? from : first; date <= end; date = addDays(date, 1)) {
          days.push({ date, id: 'school-holiday', kind: HolidayKind.School, name, area });
        }
      }
    }
    return days.sort(ascending(({ date }) => date));
  };
}

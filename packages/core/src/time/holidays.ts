import type { WallDate } from '../model/primitives.js';
import { ascending } from './order.js';
import { addDays } from './wall-time.js';

/**
 * How a day is off. `public`: by law. `bank`: not by law, but banks are closed and most offices too, for the day or from
 * noon. `half`: a half day off in many collective agreements. `school`: schools are closed.
 */
export const HolidayKind = { Public: 'public', Bank: 'bank', Half: 'half', School: 'school' } as const;
export type HolidayKind = (typeof HolidayKind)[keyof typeof HolidayKind];

/** One day on which people are off. */
export interface Holiday {
  readonly date: WallDate;
  /** Such as `easter-monday`; the name in words is in `locales/` (see {@link holidayName}). */
  readonly id: string;
  readonly kind: HolidayKind;
  /** A name of the calendar's own, for a holiday that `locales/` has no word for. */
  readonly name?: string;
  /** Where it holds, when that is not the whole country: a municipality, a school. */
  readonly area?: string;
}

/**
 * The holidays of a year. The hook for other countries, and for an association's own days: any function that gives named
 * days can be combined with others by {@link combineHolidays}.
 */
export type HolidayCalendar = (year: number) => readonly Holiday[];

/**
 * Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm of 1876 (J. Meeus, Astronomical Algorithms,
 * chapter 8), which has no exceptions.
 * @throws RangeError for a year that is not a whole number from 1583 to 9999
 */
export function easterSunday(year: number): WallDate {
  if (!Number.isInteger(year) || year < 1583 || year > 9999)
    throw new RangeError(`no Easter of ${String(year)}`);
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const leapCenturies = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - leapCenturies - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year)}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`;
}

/** The last year in which the General Prayer Day was a holiday (act no. 214 of 6 March 2023). */
const LAST_PRAYER_DAY = 2023;

/**
 * Denmark: the public holidays, and apart from them the days on which banks are closed (5 June, 24 and 31 December, the
 * day after Ascension) or many take half a day off (1 May).
 */
export const holidaysOfDenmark: HolidayCalendar = (year) => {
  const easter = easterSunday(year);
  const on = (date: WallDate, id: string, kind: HolidayKind = HolidayKind.Public): Holiday => ({
    date,
    id,
    kind,
  });
  const days = [
    on(`${String(year)}-01-01`, 'new-years-day'),
    on(addDays(easter, -3), 'maundy-thursday'),
    on(addDays(easter, -2), 'good-friday'),
    on(easter, 'easter-sunday'),
    on(addDays(easter, 1), 'easter-monday'),
    ...(year <= LAST_PRAYER_DAY ? [on(addDays(easter, 26), 'general-prayer-day')] : []),
    on(`${String(year)}-05-01`, 'labour-day', HolidayKind.Half),
    on(addDays(easter, 39), 'ascension-day'),
    on(addDays(easter, 40), 'day-after-ascension', HolidayKind.Bank),
    on(addDays(easter, 49), 'whit-sunday'),
    on(addDays(easter, 50), 'whit-monday'),
    on(`${String(year)}-06-05`, 'constitution-day', HolidayKind.Bank),
    on(`${String(year)}-12-24`, 'christmas-eve', HolidayKind.Bank),
    on(`${String(year)}-12-25`, 'christmas-day'),
    on(`${String(year)}-12-26`, 'boxing-day'),
    on(`${String(year)}-12-31`, 'new-years-eve', HolidayKind.Bank),
  ];
  return days.sort(ascending(({ date }) => date));
};

/** Several calendars as one: a country's, an association's own days, the schools of a municipality. */
export function combineHolidays(...calendars: readonly HolidayCalendar[]): HolidayCalendar {
  return (year) => calendars.flatMap((calendar) => calendar(year)).sort(ascending(({ date }) => date));
}

/** What is on a day: one day may be two holidays at once. */
export function holidaysOn(date: WallDate, calendar: HolidayCalendar): readonly Holiday[] {
  return calendar(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
}

/** The holidays from one day to another, both included, in order. */
export function holidaysBetween(from: WallDate, to: WallDate, calendar: HolidayCalendar): readonly Holiday[] {
  const found: Holiday[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    found.push(...calendar(year).filter(({ date }) => date >= from && date <= to));
  }
  return found;
}

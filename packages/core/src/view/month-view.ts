import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { WallDate } from '../model/primitives.js';
import type { YearMonth } from '../time/days.js';
import { addMonths, daysInMonth, isoWeek, monthOf, sameDayIn } from '../time/days.js';
import { addDays, clockOf, dateOf, weekday } from '../time/wall-time.js';
import type { MeetingFilter } from './meeting-filter.js';
import { filterMeetings } from './meeting-filter.js';
import { today } from './period.js';
import { groupsById, meetingSummary } from './meeting-view.js';
import type { MeetingSummary, ViewContext } from './meeting-view.js';
import { dayText } from './when.js';

/** A meeting on one of its days. */
export interface MonthEntry {
  readonly meeting: MeetingSummary;
  /** "9.00"; undefined on a later day of a meeting that goes on. */
  readonly clock: string | undefined;
}

/** A day of the grid. */
export interface MonthDay {
  readonly date: WallDate;
  readonly day: number;
  /** "torsdag den 11. marts 2027". */
  readonly label: string;
  /** Whether it is a day of the month, or fills a week up. */
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  readonly entries: readonly MonthEntry[];
}

/** A month as a grid of whole weeks, Monday first. */
export interface MonthView {
  readonly month: YearMonth;
  /** "marts 2027". */
  readonly label: string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  readonly weeks: readonly { readonly number: number; readonly days: readonly MonthDay[] }[];
  /** The meetings of the month in order, each once. */
  readonly meetings: readonly MeetingSummary[];
}

/** "marts 2027". */
export function monthText(month: YearMonth, locale: Locale): string {
  return `${locale.months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** A month with the meetings that pass a filter; one that lasts over several days stands on each. */
export function monthView(
  feed: NetworkFeed,
  filter: MeetingFilter,
  month: YearMonth,
  context: ViewContext,
): MonthView {
  const { locale, now } = context;
  const first = `${month}-01`;
  const from = addDays(first, -weekday(first));
  const weeks = Math.ceil((weekday(first) + daysInMonth(month)) / 7);
  const current = today(now, feed.timeZone);
  const groups = groupsById(feed);
  const byDay = new Map<WallDate, MonthEntry[]>();
  const meetings: MeetingSummary[] = [];
  const until = addDays(from, weeks * 7 - 1);
  for (const { meeting } of filterMeetings(feed, { ...filter, from, until })) {
    const summary = meetingSummary(meeting, feed, groups, context);
    const begins = dateOf(meeting.start);
    const ends = dateOf(meeting.end);
    if (monthOf(begins) <= month && monthOf(ends) >= month) meetings.push(summary);
    for (let day = begins < from ? from : begins; day <= ends && day <= until; day = addDays(day, 1)) {
      const clock = day === begins ? locale.clock(clockOf(meeting.start)) : undefined;
      const entries = byDay.get(day) ?? [];
      entries.push({ meeting: summary, clock });
      byDay.set(day, entries);
    }
  }
  const dayAt = (at: number): MonthDay => {
    const date = addDays(from, at);
    return {
      date,
      day: Number(date.slice(8)),
      label: dayText(date, { locale }),
      isInMonth: monthOf(date) === month,
      isToday: date === current,
      entries: byDay.get(date) ?? [],
    };
  };
  return {
    month,
    label: monthText(month, locale),
    weekdays: locale.weekdays.map((long, at) => ({ long, short: locale.weekdaysShort[at] ?? long })),
    weeks: Array.from({ length: weeks }, (_, week) => ({
      number: isoWeek(addDays(from, week * 7)),
      days: Array.from({ length: 7 }, (_day, at) => dayAt(week * 7 + at)),
    })),
    meetings,
  };
}

/** A key as a keyboard event names it. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
}

/**
 * The day to which a key leads in the grid of a month (the keyboard of the APG's date grid): arrows by day and week, Home
 * and End within the week, Page Up and Down by month, with Shift by year.
 * @param rtl whether the week runs from right to left
 * @returns undefined for a key that the grid leaves alone
 */
export function dayAfterKey(date: WallDate, pressed: GridKey, rtl = false): WallDate | undefined {
  const { key, shiftKey = false, ctrlKey = false, metaKey = false, altKey = false } = pressed;
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'PageUp' || key === 'PageDown') {
    const months = (key === 'PageUp' ? -1 : 1) * (shiftKey ? 12 : 1);
    return sameDayIn(addMonths(monthOf(date), months), date);
  }
  if (shiftKey) return undefined;
  const onwards = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(date, onwards);
    case 'ArrowLeft':
      return addDays(date, -onwards);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'Home':
      return addDays(date, -weekday(date));
    case 'End':
      return addDays(date, 6 - weekday(date));
    default:
      return undefined;
  }
}

/** The month of the next coming meeting that passes a filter, else of the last one, else the current month. */
export function monthToShow(feed: NetworkFeed, filter: MeetingFilter, now: number): YearMonth {
  const found = filterMeetings(feed, filter);
  const next = found.find(({ end }) => end > now) ?? found.at(-1);
  return monthOf(next ? dateOf(next.meeting.start) : today(now, feed.timeZone));
}

/** The nearest month with a meeting before or after a month: where an empty month may send its reader. */
export function nearestMonths(
  feed: NetworkFeed,
  filter: MeetingFilter,
  month: YearMonth,
): { readonly before: YearMonth | undefined; readonly after: YearMonth | undefined } {
  const months = filterMeetings(feed, filter).map(({ meeting }) => monthOf(meeting.start));
  return {
    before: months.filter((one) => one < month).at(-1),
    after: months.find((one) => one > month),
  };
}

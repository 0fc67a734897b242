import type { HolidayNames } from '../locales/holiday-names.js';
import { holidayName } from '../locales/holiday-names.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingLength } from '../model/meeting.js';
import { AgendaItemKind } from '../model/agenda.js';
import type { NetworkFeed } from '../model/feed.js';
import type { WallDate } from '../model/primitives.js';
import type { YearMonth } from '../time/days.js';
import { addMonths, daysInMonth } from '../time/days.js';
import type { Holiday, HolidayCalendar } from '../time/holidays.js';
import { HolidayKind, holidaysBetween } from '../time/holidays.js';
import { ascending } from '../time/order.js';
import { addDays, dateOf, minutesBetween, weekday } from '../time/wall-time.js';
import type { MeetingFilter } from './meeting-filter.js';
import { filterMeetings } from './meeting-filter.js';
import { today } from './period.js';
import { groupsById, meetingSummary } from './meeting-view.js';
import type { MeetingSummary, ViewContext } from './meeting-view.js';
import { dateRangeText } from './date-range.js';
import { yearLabel } from './season-year.js';
import { meetingLength } from '../rules/meeting/meeting-length.js';

/** A month of a season as a part of the year; the whole year is 1. */
export interface SeasonMonth {
  readonly month: YearMonth;
  /** "mar." */
  readonly label: string;
  /** Where it begins, and how much of the year it is. */
  readonly at: number;
  readonly span: number;
  readonly isCurrent: boolean;
}

/** A meeting of a season, and where in the year it lies. */
export interface PlacedMeeting {
  /** Its place in the season, from 1. */
  readonly number: number;
  readonly meeting: MeetingSummary;
  /** From 0, the season's first day, to 1. */
  readonly at: number;
  /** Whether it lasts a full day or more (rule 9: both are mixed). */
  readonly isLong: boolean;
  /** Whether it ends with a dinner (rule 9). */
  readonly hasDinner: boolean;
  /** Whether it is held with a sister group (rule 9). */
  readonly isJoint: boolean;
}

/** Days off that follow each other, or school holidays. */
export interface SeasonHolidays {
  readonly kind: 'public' | 'school';
  readonly from: WallDate;
  readonly to: WallDate;
  readonly at: number;
  readonly span: number;
  /** "25. til 29. marts". */
  readonly when: string;
  /** "Skærtorsdag, langfredag og 2. påskedag". */
  readonly name: string;
  /** Whether the name is text of the feed. */
  readonly isFromFeed: boolean;
}

/** A season as a year wheel shows it: each thing with its place in the year, as a part of it. */
export interface SeasonView {
  readonly first: YearMonth;
  /** "2027", or "2027–28" of a season that does not begin in January. */
  readonly label: string;
  readonly months: readonly SeasonMonth[];
  readonly meetings: readonly PlacedMeeting[];
  readonly holidays: readonly SeasonHolidays[];
  /** Where today is; undefined when it lies in another season. */
  readonly today: number | undefined;
}

/** What a season is shown with. */
export interface SeasonOptions extends ViewContext {
  /** The country's holidays (rule 12); none when left out. */
  readonly holidays?: HolidayCalendar | undefined;
  readonly holidayNames?: HolidayNames;
}

const daysBetween = (from: WallDate, to: WallDate) =>
  minutesBetween(`${from}T00:00`, `${to}T00:00`) / (24 * 60);
const isWeekend = (date: WallDate) => weekday(date) >= 5;

const hasDinner = ({ parts, agenda }: Meeting) =>
  parts.some(({ kind }) => kind === 'dinner') || agenda.some(({ kind }) => kind === AgendaItemKind.Dinner);

/** Runs of days off with nothing but a weekend between them; those that no working day is lost to are left out. */
function runs(days: readonly Holiday[]): readonly (readonly Holiday[])[] {
  const found: Holiday[][] = [];
  for (const day of days) {
    const run = found.at(-1);
    let next = run?.at(-1)?.date;
    while (next !== undefined && next < day.date) {
      next = addDays(next, 1);
      if (next < day.date && !isWeekend(next)) next = undefined;
    }
    if (run && next !== undefined) run.push(day);
    else found.push([day]);
  }
  return found.filter((run) => run.some(({ date }) => !isWeekend(date)));
}

/** The public holidays of a season by their names, and the school holidays of the association. */
function holidaysOf(
  feed: NetworkFeed,
  [first, last]: readonly [WallDate, WallDate],
  { locale, holidays, holidayNames = {} }: SeasonOptions,
): Omit<SeasonHolidays, 'at' | 'span'>[] {
  const whenOf = (from: WallDate, to: WallDate) => dateRangeText(from, to, { locale, year: false });
  const off = holidays
    ? holidaysBetween(first, last, holidays).filter(
        ({ kind }) => kind === HolidayKind.Public || kind === HolidayKind.Bank,
      )
    : [];
  const days = runs(off).map((run) => {
    const from = run[0]?.date ?? first;
    const to = run.at(-1)?.date ?? from;
    const names = [...new Set(run.map((day) => holidayName(day, holidayNames)))];
    return {
      kind: 'public' as const,
      from,
      to,
      when: whenOf(from, to),
      name: locale.list(names),
      isFromFeed: false,
    };
  });
  // The same holidays of several areas are said once, with the areas where they are not those of all.
  const schools = feed.association.schoolHolidays ?? [];
  const periods = new Map<string, { name: string; from: WallDate; to: WallDate; areas: string[] }>();
  for (const { area, periods: own } of schools) {
    for (const { name, from, to } of own) {
      if (to < first || from > last) continue;
      const key = `${name} ${from} ${to}`;
      const known = periods.get(key);
      if (known) known.areas.push(area);
      else periods.set(key, { name, from, to, areas: [area] });
    }
  }
  const school = [...periods.values()].map(({ name, from, to, areas }) => ({
    kind: 'school' as const,
    from,
    to,
    when: whenOf(from, to),
    name: areas.length === schools.length ? name : `${name} (${areas.join(', ')})`,
    isFromFeed: true,
  }));
  return [...days, ...school].sort(ascending(({ from }) => from));
}

/** The season of twelve months from a month on, with the meetings that pass a filter and the days off. */
export function seasonView(
  feed: NetworkFeed,
  filter: MeetingFilter,
  first: YearMonth,
  options: SeasonOptions,
): SeasonView {
  const { locale, now } = options;
  const firstDay = `${first}-01`;
  const next = `${addMonths(first, 12)}-01`;
  const lastDay = addDays(next, -1);
  const days = daysBetween(firstDay, next);
  const at = (date: WallDate) => daysBetween(firstDay, date) / days;
  const groups = groupsById(feed);
  const todayIs = today(now, feed.timeZone);
  const found = filterMeetings(feed, { ...filter, from: firstDay, until: lastDay });
  return {
    first,
    label: yearLabel(first),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = addMonths(first, index);
      return {
        month,
        label: locale.monthsShort[Number(month.slice(5)) - 1] ?? '',
        at: at(`${month}-01`),
        span: daysInMonth(month) / days,
        isCurrent: todayIs.startsWith(month),
      };
    }),
    meetings: found.map(({ meeting }, index) => ({
      number: index + 1,
      meeting: meetingSummary(meeting, feed, groups, options),
      // One that began the evening before the season lies at its first day.
      at: Math.max(0, at(dateOf(meeting.start))),
      isLong: meetingLength(meeting) !== MeetingLength.HalfDay,
      hasDinner: hasDinner(meeting),
      isJoint: meeting.groups.length > 1,
    })),
    holidays: holidaysOf(feed, [firstDay, lastDay], options).map((one) => {
      const from = one.from < firstDay ? firstDay : one.from;
      const to = one.to > lastDay ? lastDay : one.to;
      return { ...one, at: at(from), span: (daysBetween(from, to) + 1) / days };
    }),
    today: todayIs < firstDay || todayIs > lastDay ? undefined : at(todayIs),
  };
}

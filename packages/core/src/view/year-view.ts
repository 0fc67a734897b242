import type { NetworkFeed } from '../model/feed.js';
import type { YearMonth } from '../time/days.js';
import { addMonths, monthOf } from '../time/days.js';
import { addDays, dateOf, weekday } from '../time/wall-time.js';
import type { MeetingFilter } from './meeting-filter.js';
import { filterMeetings } from './meeting-filter.js';
import { today } from './period.js';
import { groupsById, meetingSummary } from './meeting-view.js';
import type { MeetingSummary, ViewContext } from './meeting-view.js';
import { monthText } from './month-view.js';
import { yearLabel } from './season-year.js';

/** A month of a year with its meetings. */
export interface YearMonthView {
  readonly month: YearMonth;
  /** "marts 2027". */
  readonly label: string;
  readonly isCurrent: boolean;
  /** In order of start; a meeting stands in the month in which it begins. */
  readonly entries: readonly {
    readonly meeting: MeetingSummary;
    /** "tors. 11". */
    readonly day: string;
  }[];
}

/** Twelve months in a row. */
export interface YearView {
  readonly first: YearMonth;
  /** "2027", or "2027–28" of a season that does not begin in January. */
  readonly label: string;
  readonly months: readonly YearMonthView[];
}

/** The year of twelve months from a month on, with the meetings that pass a filter. */
export function yearView(
  feed: NetworkFeed,
  filter: MeetingFilter,
  first: YearMonth,
  context: ViewContext,
): YearView {
  const { locale, now } = context;
  const groups = groupsById(feed);
  const until = addDays(`${addMonths(first, 12)}-01`, -1);
  const current = monthOf(today(now, feed.timeZone));
  const found = filterMeetings(feed, { ...filter, from: `${first}-01`, until });
  const entryOf = (meeting: (typeof found)[number]['meeting']) => ({
    meeting: meetingSummary(meeting, feed, groups, context),
    day: `${locale.weekdaysShort[weekday(dateOf(meeting.start))] ?? ''} ${String(Number(meeting.start.slice(8, 10)))}`,
  });
  const months = Array.from({ length: 12 }, (_, at): YearMonthView => {
    const month = addMonths(first, at);
    return {
      month,
      label: monthText(month, locale),
      isCurrent: month === current,
      entries: found
        .filter(({ meeting }) => monthOf(meeting.start) === month)
        .map(({ meeting }) => entryOf(meeting)),
    };
  });
  return { first, label: yearLabel(first), months };
}

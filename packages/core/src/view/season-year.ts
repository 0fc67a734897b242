import type { NetworkFeed } from '../model/feed.js';
import type { YearMonth } from '../time/days.js';
import { addMonths } from '../time/days.js';
import type { MeetingFilter } from './meeting-filter.js';

/** A year of twelve months by its name: "2027", or "2027–28" of one that does not begin in January. */
export function yearLabel(first: YearMonth): string {
  const year = first.slice(0, 4);
  const last = addMonths(first, 11).slice(0, 4);
  return year === last ? year : `${year}–${last.slice(2)}`;
}

/**
 * The first month of the year that lies around a month: that of the group's season where one group is looked at, else
 * January.
 */
export function yearAround(feed: NetworkFeed, filter: MeetingFilter, month: YearMonth): YearMonth {
  const group = feed.groups.find(({ id }) => id === filter.group);
  const begins = String(group?.seasonStartMonth ?? 1).padStart(2, '0');
  const start = `${month.slice(0, 4)}-${begins}`;
  return start > month ? addMonths(start, -12) : start;
}

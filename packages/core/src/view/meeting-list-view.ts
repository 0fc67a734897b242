import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import type { MeetingFilter } from './meeting-filter.js';
import { filterMeetings } from './meeting-filter.js';
import { groupsById, meetingSummary } from './meeting-view.js';
import type { MeetingSummary, ViewContext } from './meeting-view.js';

/** Which meetings a list shows. */
export interface MeetingListOptions extends MeetingFilter {
  /** Past meetings, latest first, instead of coming ones. */
  readonly past?: boolean;
  /** At most so many. */
  readonly limit?: number | undefined;
}

/**
 * The coming meetings in order of start (those under way among them), or the past ones, latest first. A cancelled
 * meeting stands where it would have been: whoever looks for it must see that it is cancelled.
 * @param now milliseconds since 1970
 */
export function listMeetings(
  feed: NetworkFeed,
  options: MeetingListOptions,
  now: number,
): readonly Meeting[] {
  const { past = false, limit } = options;
  const found = filterMeetings(feed, options).filter(({ end }) => past === now >= end);
  if (past) found.reverse();
  return found.slice(0, limit).map(({ meeting }) => meeting);
}

/** {@link listMeetings} in words. */
export function meetingListView(
  feed: NetworkFeed,
  options: MeetingListOptions,
  context: ViewContext,
): readonly MeetingSummary[] {
  const groups = groupsById(feed);
  return listMeetings(feed, options, context.now).map((meeting) =>
    meetingSummary(meeting, feed, groups, context),
  );
}

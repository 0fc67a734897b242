import type { NetworkFeed } from '../model/feed.js';
import { meetingInstants } from '../rules/signup/signup-state.js';
import { groupsById, meetingSummary } from './meeting-view.js';
import type { MeetingSummary, ViewContext } from './meeting-view.js';

/** Which meetings a list shows. */
export interface MeetingListOptions {
  /** Only those of this group; a joint meeting belongs to each of its groups. */
  readonly group?: string | undefined;
  /** Past meetings, latest first, instead of coming ones. */
  readonly past?: boolean;
  /** At most so many. */
  readonly limit?: number | undefined;
}

/**
 * The coming meetings in order of start (those under way among them), or the past ones, latest first. A cancelled
 * meeting stands where it would have been: whoever looks for it must see that it is cancelled.
 */
export function meetingListView(
  feed: NetworkFeed,
  options: MeetingListOptions,
  context: ViewContext,
): readonly MeetingSummary[] {
  const { group, past = false, limit } = options;
  const found = feed.meetings
    .filter((meeting) => group === undefined || meeting.groups.includes(group))
    .map((meeting) => ({ meeting, ...meetingInstants(meeting, feed.timeZone) }))
    .filter(({ end }) => past === context.now >= end)
    .sort((a, b) => (past ? b.start - a.start : a.start - b.start));
  const groups = groupsById(feed);
  return found.slice(0, limit).map(({ meeting }) => meetingSummary(meeting, feed, groups, context));
}

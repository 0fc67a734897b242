import type { NetworkFeed } from '../model/feed.js';
import { associationCalendar, groupCalendar, meetingCalendar } from './calendar.js';
import type { SubscriptionOptions } from './calendar.js';

/** A file by its path below the folder of the calendars, with `/` between. */
export type CalendarFile = readonly [path: string, text: string];

/** The calendars of a feed, for a site to serve as files: `all.ics`, `groups/<id>.ics` and `meetings/<id>.ics`. */
export function calendarFiles(
  feed: NetworkFeed,
  options: Pick<SubscriptionOptions, 'locale' | 'now'>,
): readonly CalendarFile[] {
  return [
    ['all.ics', associationCalendar(feed, options)],
    ...feed.groups.map(({ id }): CalendarFile => [
      `groups/${id}.ics`,
      groupCalendar(id, feed, options) ?? '',
    ]),
    ...feed.meetings.map((meeting): CalendarFile => [
      `meetings/${meeting.id}.ics`,
      meetingCalendar(meeting, feed, { locale: options.locale }),
    ]),
  ];
}

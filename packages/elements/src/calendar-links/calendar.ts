// What makes links and files for calendars: loaded when a reader asks for them, as most never do.
import type { Locale, Meeting, NetworkFeed } from '@network-meetings/core';
import { calendarLinks, meetingCalendar, subscriptionLinks } from '@network-meetings/core/calendar';

export { calendarLinks, subscriptionLinks };

/** Gives a meeting to the browser as an `.ics` file to save or to open. */
export function saveCalendarFile(meeting: Meeting, feed: NetworkFeed, locale: Locale): void {
  const text = meetingCalendar(meeting, feed, { locale });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${meeting.id}.ics`;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

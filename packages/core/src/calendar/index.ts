export { escapeText, foldLine } from './content-line.js';
export { associationCalendar, groupCalendar, meetingCalendar, personCalendar } from './calendar.js';
export type { MeetingCalendarOptions, PersonMeeting, SubscriptionOptions } from './calendar.js';
export type { CalendarFile } from './calendar-files.js';
export { calendarFiles } from './calendar-files.js';
export { calendarLinks, CalendarService, subscriptionLinks } from './calendar-links.js';
export type { CalendarLink, CalendarLinkOptions } from './calendar-links.js';
export { invitation } from './invitation.js';
export type { Invitation, InvitationOptions } from './invitation.js';
export { eventJsonLd, eventSeriesJsonLd, scriptJson } from './json-ld.js';
export type {
  EventJsonLd,
  EventSeriesJsonLd,
  JsonLdDocument,
  JsonLdOptions,
  OrganizationJsonLd,
  PlaceJsonLd,
  VirtualLocationJsonLd,
} from './json-ld.js';
export type { EventOptions } from './meeting-event.js';
export { meetingUid } from './meeting-uid.js';
export { newsFeed } from './news-feed.js';
export type { NewsFeedOptions } from './news-feed.js';
export { timeZoneLines } from './time-zone.js';

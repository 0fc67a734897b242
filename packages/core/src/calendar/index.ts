export { escapeText, foldLine } from './content-line.js';
export { meetingCalendar, meetingUid } from './meeting-calendar.js';
export type { MeetingCalendarOptions } from './meeting-calendar.js';
export { timeZoneLines } from './time-zone.js';

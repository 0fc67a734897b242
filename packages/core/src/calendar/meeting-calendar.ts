import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import type { WallTime } from '../model/primitives.js';
import { agendaView } from '../view/agenda-view.js';
import { addressText, contactText, groupsById, groupsOf, zoneOf } from '../view/meeting-view.js';
import { escapeText, joinLines, quoteParameter, rawValue } from './content-line.js';
import { localDateTime, timeZoneLines, utcDateTime } from './time-zone.js';

/** How a meeting is written as a calendar. */
export interface MeetingCalendarOptions {
  readonly locale: Locale;
  /** The parts that the reader takes part in; the event lasts from the first of them to the last. All when left out. */
  readonly parts?: readonly string[];
}

/** Identity of a meeting in calendars, the same in every calendar it stands in (RFC 5545 UID). */
export function meetingUid(
  meeting: Pick<Meeting, 'id' | 'uid'>,
  feed: Pick<NetworkFeed, 'association'>,
): string {
  return meeting.uid ?? `${meeting.id}@${feed.association.id}`;
}

function span(meeting: Meeting, parts: readonly string[] | undefined): { start: WallTime; end: WallTime } {
  const chosen = parts ? meeting.parts.filter(({ id }) => parts.includes(id)) : [];
  if (chosen.length === 0) return { start: meeting.start, end: meeting.end };
  // A part that begins on its own and names no end lasts as long as the meeting, or an hour or two after it.
  const spans = chosen.map((part) => {
    const start = part.start ?? meeting.start;
    const end = part.end ?? (start < meeting.end ? meeting.end : start);
    return { start, end };
  });
  return {
    start: spans.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
    end: spans.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
  };
}

function description(meeting: Meeting, locale: Locale): string {
  const agenda = agendaView(meeting, locale).map(({ start, end, title, closed, speakers }) =>
    [`${start}–${end} ${title}`, closed && `(${closed})`, ...speakers].filter(Boolean).join(' · '),
  );
  const { questions = [], bring } = meeting.prepare ?? {};
  return [
    meeting.statusNote,
    meeting.purpose,
    agenda.join('\n'),
    questions.map((question) => `– ${question}`).join('\n'),
    bring,
    meeting.url,
  ]
    .filter((block) => block !== undefined && block !== '')
    .join('\n\n');
}

const statusWords: Readonly<Record<MeetingStatus, string>> = {
  [MeetingStatus.Scheduled]: 'CONFIRMED',
  [MeetingStatus.Rescheduled]: 'CONFIRMED',
  [MeetingStatus.Postponed]: 'TENTATIVE',
  [MeetingStatus.Cancelled]: 'CANCELLED',
};

function eventLines(meeting: Meeting, feed: NetworkFeed, options: MeetingCalendarOptions): readonly string[] {
  const zone = zoneOf(meeting, feed);
  const { start, end } = span(meeting, options.parts);
  const stamp = utcDateTime(meeting.updatedAt);
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escapeText(meetingUid(meeting, feed))}`,
    // From the revision, so that two renders are the same to the byte.
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${String(meeting.sequence)}`,
    `DTSTART;TZID=${zone}:${localDateTime(start)}`,
    `DTEND;TZID=${zone}:${localDateTime(end)}`,
    `SUMMARY:${escapeText(meeting.title)}`,
    `STATUS:${statusWords[meeting.status]}`,
    `DESCRIPTION:${escapeText(description(meeting, options.locale))}`,
  ];
  if (meeting.place) lines.push(`LOCATION:${escapeText(addressText(meeting.place))}`);
  if (meeting.place?.geo) {
    lines.push(`GEO:${String(meeting.place.geo.latitude)};${String(meeting.place.geo.longitude)}`);
  }
  if (meeting.url !== undefined) lines.push(`URL:${rawValue(meeting.url)}`);
  if (meeting.theme !== undefined) lines.push(`CATEGORIES:${escapeText(meeting.theme)}`);
  const facilitator = meeting.facilitator ?? groupsOf(meeting, groupsById(feed))[0]?.facilitator;
  const organizer = facilitator?.email === undefined ? feed.association.contact : facilitator;
  if (organizer?.email !== undefined) {
    const name = quoteParameter(contactText(organizer));
    lines.push(`ORGANIZER;CN=${name}:mailto:${rawValue(encodeURI(organizer.email))}`);
  }
  lines.push('END:VEVENT');
  return lines;
}

/** A meeting as an iCalendar object to import (RFC 5545; METHOD:PUBLISH of RFC 5546), CRLF to the end. */
export function meetingCalendar(
  meeting: Meeting,
  feed: NetworkFeed,
  options: MeetingCalendarOptions,
): string {
  const { start, end } = span(meeting, options.parts);
  // The year before is there for a start before the first change of the year.
  const zone = timeZoneLines(zoneOf(meeting, feed), Number(start.slice(0, 4)) - 1, Number(end.slice(0, 4)));
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//network-meetings//core//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zone,
    ...eventLines(meeting, feed, options),
    'END:VCALENDAR',
  ]);
}

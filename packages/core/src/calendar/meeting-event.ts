import type { Locale } from '../locales/locale.js';
import type { Contact } from '../model/contact.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/meeting.js';
import { AttendanceMode, MeetingStatus } from '../model/meeting.js';
import type { TimeZone, UtcInstant, WallTime } from '../model/primitives.js';
import { Audience } from '../feed/audience-view.js';
import { contactText } from '../view/contact-text.js';
import { zoneOf } from '../view/meeting-view.js';
import type { ContentLine } from './content-line.js';
import { quoteParameter, rawValue } from './content-line.js';
import { eventDescription, eventLocation, eventTitle } from './event-text.js';
import { extendedLines } from './extended-event.js';
import { meetingUid } from './meeting-uid.js';
import { localDateTime, utcDateTime } from './time-zone.js';

/** How a meeting is written as an event. */
export interface EventOptions {
  readonly locale: Locale;
  /** For whom it is; the public when left out: then no closed item and no online room is in it (rules 6 and 7). */
  readonly audience?: Audience;
  /** Minutes before the start at which the reader's calendar reminds; none when left out. */
  readonly reminders?: readonly number[];
  /** Whether to write the properties and components of RFC 9073 and RFC 9253 too; see `docs/guide/calendars.md`. */
  readonly extended?: boolean;
}

/** What one reader's event has of its own. */
export interface OwnEvent {
  /** The parts that the reader takes part in; the event lasts from the first of them to the last. All when left out. */
  readonly parts?: readonly string[] | undefined;
  /** A word before the title: "Venteliste". An event with one is tentative and leaves the reader's time free. */
  readonly mark?: string | undefined;
  /** Changes of the reader's own signup, which raise SEQUENCE with those of the meeting. */
  readonly changes?: number | undefined;
  /** When this copy was made; the meeting's revision when left out. */
  readonly stamp?: UtcInstant | undefined;
  /** Lines of a message between organiser and attendee. */
  readonly attendee?: { readonly name?: string | undefined; readonly email: string } | undefined;
  readonly organizer?: Contact | undefined;
  /** Whether this copy is taken back: the reader has no seat any more. */
  readonly cancelled?: boolean;
}

/** When the parts of a meeting begin and end together. */
export function eventSpan(
  meeting: Meeting,
  parts: readonly string[] | undefined,
): { readonly start: WallTime; readonly end: WallTime } {
  const chosen = parts ? meeting.parts.filter(({ id }) => parts.includes(id)) : [];
  if (chosen.length === 0) return { start: meeting.start, end: meeting.end };
  const spans = chosen.map((part) => {
    const start = part.start ?? meeting.start;
    // A part that begins on its own and names no end lasts as long as the meeting, or is a moment after it.
    const end = part.end ?? (start < meeting.end ? meeting.end : start);
    return { start, end };
  });
  return {
    start: spans.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
    end: spans.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
  };
}

/** The feed of an event, with its groups by id: made once for a calendar and not for each event. */
export interface EventFeed {
  readonly feed: NetworkFeed;
  readonly groups: ReadonlyMap<string, Group>;
}

/** Who stands as organiser: the meeting's facilitator, its group's, or the association, whoever has an address first. */
export function organizerOf(meeting: Meeting, { feed, groups }: EventFeed): Contact | undefined {
  if (meeting.facilitator?.email !== undefined) return meeting.facilitator;
  for (const id of meeting.groups) {
    const facilitator = groups.get(id)?.facilitator;
    if (facilitator?.email !== undefined) return facilitator;
  }
  const { contact } = feed.association;
  return contact?.email === undefined ? undefined : contact;
}

/** A calendar user (RFC 5545 3.3.3) as a property: `ORGANIZER;CN="…":mailto:…`. */
function userLine(property: string, name: string | undefined, email: string): string {
  const cn = name === undefined || name === '' ? '' : `;CN=${quoteParameter(name)}`;
  return `${property}${cn}:mailto:${encodeURI(rawValue(email).replace(/\p{Surrogate}/gu, ''))}`;
}

const statusWords: Readonly<Record<MeetingStatus, string>> = {
  [MeetingStatus.Scheduled]: 'CONFIRMED',
  [MeetingStatus.Rescheduled]: 'CONFIRMED',
  [MeetingStatus.Postponed]: 'TENTATIVE',
  [MeetingStatus.Cancelled]: 'CANCELLED',
};

function reminderLines(title: string, minutes: readonly number[]): readonly ContentLine[] {
  return minutes.flatMap((before): readonly ContentLine[] => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${String(Math.max(0, Math.round(before)))}M`,
    ['DESCRIPTION', title],
    'END:VALARM',
  ]);
}

function timeLines(zone: TimeZone, { start, end }: ReturnType<typeof eventSpan>): readonly string[] {
  const from = `DTSTART;TZID=${zone}:${localDateTime(start)}`;
  // DTEND must be later than DTSTART; an event without it takes no time (RFC 5545 3.6.1).
  return end > start ? [from, `DTEND;TZID=${zone}:${localDateTime(end)}`] : [from];
}

function whereLines(meeting: Meeting, locale: Locale): readonly ContentLine[] {
  const location = eventLocation(meeting, locale);
  const { geo, onlineUrl } = meeting.place ?? {};
  const inRoom = meeting.attendanceMode !== AttendanceMode.Online;
  return [
    ...(location === undefined ? [] : [['LOCATION', location] as const]),
    ...(geo && inRoom ? [`GEO:${String(geo.latitude)};${String(geo.longitude)}`] : []),
    ...(onlineUrl === undefined
      ? []
      : [
          // RFC 7986 5.11.
          `CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=${quoteParameter(locale.calendar.join)}:${rawValue(onlineUrl)}`,
        ]),
  ];
}

function peopleLines(meeting: Meeting, of: EventFeed, own: OwnEvent): readonly string[] {
  const organizer = own.organizer ?? organizerOf(meeting, of);
  const lines: string[] = [];
  if (organizer?.email !== undefined) {
    lines.push(userLine('ORGANIZER', contactText(organizer), organizer.email));
  }
  if (own.attendee) {
    // They have signed up already, so that nothing is asked of them.
    const answer = own.cancelled ? '' : ';PARTSTAT=ACCEPTED';
    const property = `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${answer};RSVP=FALSE`;
    lines.push(userLine(property, own.attendee.name, own.attendee.email));
  }
  return lines;
}

/**
 * The VEVENT of a meeting (RFC 5545 3.6.1), as lines that are not escaped and folded yet.
 * @param shown the meeting as the audience of the options may see it
 */
export function eventLines(
  shown: Meeting,
  of: EventFeed,
  options: EventOptions,
  own: OwnEvent = {},
): readonly ContentLine[] {
  const { locale, audience = Audience.Public } = options;
  const { feed } = of;
  const title = eventTitle(shown, locale);
  const cancelled = own.cancelled ?? shown.status === MeetingStatus.Cancelled;
  const tentative = own.mark !== undefined || shown.status === MeetingStatus.Postponed;
  const status = cancelled ? 'CANCELLED' : own.mark === undefined ? statusWords[shown.status] : 'TENTATIVE';
  return [
    'BEGIN:VEVENT',
    ['UID', meetingUid(shown, feed)],
    // From the revision, so that two renders are the same to the byte.
    `DTSTAMP:${utcDateTime(own.stamp ?? shown.updatedAt)}`,
    `LAST-MODIFIED:${utcDateTime(shown.updatedAt)}`,
    `SEQUENCE:${String(shown.sequence + (own.changes ?? 0))}`,
    ...timeLines(zoneOf(shown, feed), eventSpan(shown, own.parts)),
    ['SUMMARY', own.mark === undefined ? title : `${own.mark}: ${title}`],
    `STATUS:${status}`,
    ...(tentative || cancelled ? ['TRANSP:TRANSPARENT'] : []),
    ['DESCRIPTION', eventDescription(shown, feed, locale, audience)],
    ...whereLines(shown, locale),
    ...(shown.url === undefined ? [] : [`URL:${rawValue(shown.url)}`]),
    ...(shown.theme === undefined ? [] : [['CATEGORIES', shown.theme] as const]),
    ...peopleLines(shown, of, own),
    ...(options.extended ? extendedLines(shown, feed) : []),
    ...(cancelled ? [] : reminderLines(title, options.reminders ?? [])),
    'END:VEVENT',
  ];
}

import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import type { UtcInstant, WebUrl } from '../model/primitives.js';
import type { PartOutcome } from '../model/signup.js';
import { Seat } from '../model/signup.js';
import { meetingInstants } from '../rules/signup/signup-state.js';
import { instantMilliseconds } from '../time/zone.js';
import { Audience, meetingsView } from '../feed/audience-view.js';
import { ascending } from '../time/order.js';
import { groupsById, zoneOf } from '../view/meeting-view.js';
import type { ContentLine } from './content-line.js';
import { addLines, rawValue } from './content-line.js';
import { eventLines, eventSpan, organizerOf } from './meeting-event.js';
import type { EventOptions, OwnEvent } from './meeting-event.js';
import { timeZoneText, utcDateTime } from './time-zone.js';

/** How a single meeting is written as a calendar. */
export interface MeetingCalendarOptions extends EventOptions {
  /** The parts that the reader takes part in; the event lasts from the first of them to the last. All when left out. */
  readonly parts?: readonly string[];
}

/** How a calendar that people subscribe to is written. */
export interface SubscriptionOptions extends EventOptions {
  /** What the reader's program calls it; the name of the group or the association when left out. */
  readonly name?: string;
  /** Where it is served, so that it can say so itself (RFC 7986 SOURCE). */
  readonly url?: WebUrl;
  /** Hours after which a program should look again; twelve when left out. Google goes by a clock of its own. */
  readonly refreshHours?: number;
  /** Milliseconds since 1970. With it, what is long past or long cancelled is left out; without it nothing is. */
  readonly now?: number;
  /** Days that a meeting stays after its end; 366 when left out. */
  readonly pastDays?: number;
  /** Days that a cancelled meeting stays after the change that cancelled it; 90 when left out. */
  readonly cancelledDays?: number;
}

/** A meeting of a person's own, with what became of each part. */
export interface PersonMeeting {
  /** Id of the meeting. */
  readonly meeting: string;
  readonly parts: readonly PartOutcome[];
  /** How often the person's own signup has changed; it raises SEQUENCE together with the changes of the meeting. */
  readonly changes?: number;
}

interface CalendarEvent {
  readonly meeting: Meeting;
  readonly own: OwnEvent;
}

const DAY = 86_400_000;
const PRODID = '-//network-meetings//core//EN';

function zoneTextsOf(events: readonly CalendarEvent[], feed: NetworkFeed): readonly string[] {
  const years = new Map<string, [number, number]>();
  for (const { meeting, own } of events) {
    const { start, end } = eventSpan(meeting, own.parts);
    const zone = zoneOf(meeting, feed);
    const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
    const known = years.get(zone);
    years.set(zone, known ? [Math.min(known[0], from), Math.max(known[1], to)] : [from, to]);
  }
  return [...years].map(([zone, [from, to]]) => timeZoneText(zone, from, to));
}

/**
 * Writes an iCalendar object.
 * @param head properties of the calendar, after those that each must have
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  feed: NetworkFeed,
  options: EventOptions,
  head: readonly ContentLine[],
): string {
  const meetings = events.map(({ meeting }) => meeting);
  const isPublic = (options.audience ?? Audience.Public) === Audience.Public;
  const shown = isPublic ? meetingsView(meetings, Audience.Public) : meetings;
  const groups = groupsById(feed);
  const of = { feed, groups };
  const lines: string[] = [];
  addLines(lines, ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODID}`, 'CALSCALE:GREGORIAN']);
  addLines(lines, head);
  lines.push(...zoneTextsOf(events, feed));
  events.forEach(({ own }, at) => {
    const meeting = shown[at];
    if (meeting) addLines(lines, eventLines(meeting, of, options, own));
  });
  lines.push('END:VCALENDAR', '');
  return lines.join('\r\n');
}

/** PUBLISH needs an organiser in every event (RFC 5546 3.2.1); a calendar without says no method. */
function methodLines(events: readonly CalendarEvent[], feed: NetworkFeed): readonly string[] {
  const groups = groupsById(feed);
  const complete = events.every(({ meeting }) => organizerOf(meeting, { feed, groups }) !== undefined);
  return complete ? ['METHOD:PUBLISH'] : [];
}

/** A meeting as an iCalendar object to import (RFC 5545; METHOD:PUBLISH of RFC 5546), CRLF to the end. */
export function meetingCalendar(
  meeting: Meeting,
  feed: NetworkFeed,
  options: MeetingCalendarOptions,
): string {
  const events = [{ meeting, own: { parts: options.parts } }];
  return writeCalendar(events, feed, options, methodLines(events, feed));
}

function isKept(meeting: Meeting, feed: NetworkFeed, options: SubscriptionOptions): boolean {
  const { now, pastDays = 366, cancelledDays = 90 } = options;
  if (now === undefined) return true;
  if (meeting.status === MeetingStatus.Cancelled) {
    return now < instantMilliseconds(meeting.updatedAt) + cancelledDays * DAY;
  }
  return now < meetingInstants(meeting, feed.timeZone).end + pastDays * DAY;
}

function subscription(
  events: readonly CalendarEvent[],
  feed: NetworkFeed,
  options: SubscriptionOptions,
  about: {
    readonly name: string;
    readonly description?: string | undefined;
    readonly page?: string | undefined;
  },
): string {
  const { name = about.name } = options;
  const ttl = `PT${String(Math.max(1, Math.round(options.refreshHours ?? 12)))}H`;
  const kept = events
    .filter(({ meeting }) => isKept(meeting, feed, options))
    .sort(ascending(({ meeting }) => meeting.start));
  const changed = kept
    .map(({ meeting }) => meeting.updatedAt)
    .reduce<UtcInstant | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined);
  const { description } = about;
  return writeCalendar(kept, feed, options, [
    ...methodLines(kept, feed),
    // RFC 7986 and, for programs that are older than it, the names that Apple and Microsoft gave these.
    ['NAME', name],
    ['X-WR-CALNAME', name],
    ...(description === undefined
      ? []
      : [['DESCRIPTION', description] as const, ['X-WR-CALDESC', description] as const]),
    `X-WR-TIMEZONE:${feed.timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${ttl}`,
    `X-PUBLISHED-TTL:${ttl}`,
    ...(options.url === undefined ? [] : [`SOURCE;VALUE=URI:${rawValue(options.url)}`]),
    ...(about.page === undefined ? [] : [`URL:${rawValue(about.page)}`]),
    ...(changed === undefined ? [] : [`LAST-MODIFIED:${utcDateTime(changed)}`]),
  ]);
}

/**
 * All meetings of a group as a calendar to subscribe to. A joint meeting stands in the calendar of each of its groups with the same
 * UID; a cancelled one stays for a while, marked as cancelled. Undefined when the feed has no such group.
 */
export function groupCalendar(
  group: string,
  feed: NetworkFeed,
  options: SubscriptionOptions,
): string | undefined {
  const found = feed.groups.find(({ id }) => id === group);
  if (!found) return undefined;
  const events = feed.meetings
    .filter(({ groups }) => groups.includes(group))
    .map((meeting) => ({ meeting, own: {} }));
  return subscription(events, feed, options, {
    name: found.name,
    description: found.summary,
    page: found.url,
  });
}

/** All meetings of an association as a calendar to subscribe to. */
export function associationCalendar(feed: NetworkFeed, options: SubscriptionOptions): string {
  const { name, description, url } = feed.association;
  const events = feed.meetings.map((meeting) => ({ meeting, own: {} }));
  return subscription(events, feed, options, { name, description, page: url });
}

function ownEvent(parts: readonly PartOutcome[], options: SubscriptionOptions): OwnEvent | undefined {
  const { calendar } = options.locale;
  const held = (seat: Seat) => parts.filter((part) => part.seat === seat).map(({ part }) => part);
  const confirmed = held(Seat.Confirmed);
  if (confirmed.length > 0) return { parts: confirmed };
  const offered = held(Seat.Offered);
  if (offered.length > 0) return { parts: offered, mark: calendar.offered };
  const waitlisted = held(Seat.Waitlisted);
  if (waitlisted.length > 0) return { parts: waitlisted, mark: calendar.waitlisted };
  return undefined;
}

/**
 * The meetings that one person has a seat at, as a calendar to subscribe to by a secret address; an offer and a place in the queue
 * are tentative, say so in the title and leave the time free (rule 20). Meetings that the feed doesn't have are left out.
 */
export function personCalendar(
  meetings: readonly PersonMeeting[],
  feed: NetworkFeed,
  options: SubscriptionOptions,
): string {
  const byId = new Map(feed.meetings.map((meeting) => [meeting.id, meeting]));
  const events = meetings.flatMap(({ meeting: id, parts, changes }) => {
    const meeting = byId.get(id);
    const own = meeting && ownEvent(parts, options);
    return meeting && own ? [{ meeting, own: { ...own, changes } }] : [];
  });
  const name = `${options.locale.calendar.mine}, ${feed.association.name}`;
  return subscription(events, feed, options, { name, page: feed.association.url });
}

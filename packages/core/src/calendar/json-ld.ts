import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/meeting.js';
import { AttendanceMode, MeetingStatus } from '../model/meeting.js';
import type { Place } from '../model/place.js';
import type { TimeZone, WallTime } from '../model/primitives.js';
import { signupState } from '../rules/signup/signup-state.js';
import { ascending } from '../time/order.js';
import { wallMilliseconds } from '../time/wall-time.js';
import { toInstant, utcInstant } from '../time/zone.js';
import { groupsById, groupsOf, zoneOf } from '../view/meeting-view.js';
import { publicMeeting } from './event-text.js';
import { meetingUid } from './meeting-uid.js';

/** A `Place` of schema.org. */
export interface PlaceJsonLd {
  readonly '@type': 'Place';
  readonly name: string;
  readonly address?: {
    readonly '@type': 'PostalAddress';
    readonly streetAddress?: string;
    readonly postalCode?: string;
    readonly addressLocality?: string;
    readonly addressCountry?: string;
  };
  readonly geo?: {
    readonly '@type': 'GeoCoordinates';
    readonly latitude: number;
    readonly longitude: number;
  };
  readonly hasMap?: string;
}

/** A `VirtualLocation` of schema.org. It names the meeting's page: the room itself is for those who take part. */
export interface VirtualLocationJsonLd {
  readonly '@type': 'VirtualLocation';
  readonly url: string;
}

/** An `Organization` of schema.org. */
export interface OrganizationJsonLd {
  readonly '@type': 'Organization';
  readonly name: string;
  readonly url?: string;
}

/** What an `Event` of schema.org says of a meeting. */
export interface EventJsonLd {
  readonly '@type': 'Event';
  readonly '@id'?: string;
  readonly identifier: string;
  readonly name: string;
  readonly url?: string;
  readonly description?: string;
  readonly image?: string;
  readonly inLanguage: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly previousStartDate?: string;
  readonly eventStatus: `https://schema.org/Event${'Scheduled' | 'Rescheduled' | 'Postponed' | 'Cancelled'}`;
  readonly eventAttendanceMode: `https://schema.org/${'Offline' | 'Online' | 'Mixed'}EventAttendanceMode`;
  readonly location?: PlaceJsonLd | VirtualLocationJsonLd | readonly (PlaceJsonLd | VirtualLocationJsonLd)[];
  readonly organizer: readonly OrganizationJsonLd[];
  readonly about?: string;
  readonly offers?: {
    readonly '@type': 'Offer';
    readonly url: string;
    readonly availability: `https://schema.org/${'InStock' | 'LimitedAvailability' | 'SoldOut'}`;
    readonly validFrom?: string;
    readonly validThrough: string;
  };
}

/** What an `EventSeries` of schema.org says of a group's season. */
export interface EventSeriesJsonLd {
  readonly '@type': 'EventSeries';
  readonly '@id'?: string;
  readonly name: string;
  readonly url?: string;
  readonly description?: string;
  readonly inLanguage: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly organizer: readonly OrganizationJsonLd[];
  readonly subEvent: readonly EventJsonLd[];
}

/** A thing of schema.org as a document of its own. */
export type JsonLdDocument<T> = { readonly '@context': 'https://schema.org' } & T;

/** How a meeting is written as JSON-LD. */
export interface JsonLdOptions {
  /** Milliseconds since 1970: with it a signup that is open then stands as an offer. */
  readonly now?: number;
  /** How full the meeting is, as `Availability` of the protocol says it. */
  readonly seats?: 'open' | 'few' | 'waitlist' | undefined;
}

const statusNames = {
  [MeetingStatus.Scheduled]: 'https://schema.org/EventScheduled',
  [MeetingStatus.Rescheduled]: 'https://schema.org/EventRescheduled',
  [MeetingStatus.Postponed]: 'https://schema.org/EventPostponed',
  [MeetingStatus.Cancelled]: 'https://schema.org/EventCancelled',
} as const;

const modeNames = {
  [AttendanceMode.Offline]: 'https://schema.org/OfflineEventAttendanceMode',
  [AttendanceMode.Online]: 'https://schema.org/OnlineEventAttendanceMode',
  [AttendanceMode.Mixed]: 'https://schema.org/MixedEventAttendanceMode',
} as const;

const availabilities = {
  open: 'https://schema.org/InStock',
  few: 'https://schema.org/LimitedAvailability',
  waitlist: 'https://schema.org/SoldOut',
} as const;

/** A wall time with its offset (RFC 3339): `2027-03-11T09:00:00+01:00`. */
function offsetTime(time: WallTime, zone: TimeZone): string {
  const offset = Math.round((wallMilliseconds(time) - toInstant(time, zone)) / 60_000);
  // The clock of minutes from midnight, as an instant of 1970 shows it.
  const clock = utcInstant(Math.abs(offset) * 60_000).slice(11, 16);
  return `${time}:00${offset < 0 ? '-' : '+'}${clock}`;
}

function placeJsonLd(place: Place): PlaceJsonLd {
  const { name, room, street, postalCode, city, country, geo, mapUrl } = place;
  return {
    '@type': 'Place',
    name: [name, room].filter((word) => word !== undefined).join(', '),
    ...((street ?? postalCode ?? city) !== undefined && {
      address: {
        '@type': 'PostalAddress',
        ...(street !== undefined && { streetAddress: street }),
        ...(postalCode !== undefined && { postalCode }),
        ...(city !== undefined && { addressLocality: city }),
        ...(country !== undefined && { addressCountry: country }),
      },
    }),
    ...(geo && { geo: { '@type': 'GeoCoordinates', latitude: geo.latitude, longitude: geo.longitude } }),
    ...(mapUrl !== undefined && { hasMap: mapUrl }),
  };
}

function locationJsonLd(meeting: Meeting, feed: NetworkFeed): Pick<EventJsonLd, 'location'> {
  const { attendanceMode, place } = meeting;
  const room = place && attendanceMode !== AttendanceMode.Online ? [placeJsonLd(place)] : [];
  const online: VirtualLocationJsonLd[] =
    attendanceMode === AttendanceMode.Offline
      ? []
      : [{ '@type': 'VirtualLocation', url: meeting.url ?? feed.association.url }];
  const [one, two] = [...room, ...online];
  if (!one) return {};
  return { location: two ? [one, two] : one };
}

function organizers(groups: readonly Group[], feed: NetworkFeed): readonly OrganizationJsonLd[] {
  const { name, url } = feed.association;
  return [
    { '@type': 'Organization', name, url },
    ...groups.map((group): OrganizationJsonLd => ({
      '@type': 'Organization',
      name: group.name,
      ...(group.url !== undefined && { url: group.url }),
    })),
  ];
}

function offersJsonLd(
  meeting: Meeting,
  feed: NetworkFeed,
  { now, seats = 'open' }: JsonLdOptions,
): Pick<EventJsonLd, 'offers'> {
  if (now === undefined || meeting.url === undefined || meeting.signup?.audience !== 'anyone') return {};
  const state = signupState(meeting, feed.timeZone, now);
  if (state.state !== 'open') return {};
  const zone = zoneOf(meeting, feed);
  const { opens } = meeting.signup;
  return {
    offers: {
      '@type': 'Offer',
      url: meeting.url,
      availability: availabilities[seats],
      ...(opens !== undefined && { validFrom: offsetTime(opens, zone) }),
      validThrough: offsetTime(state.closes, zone),
    },
  };
}

function eventOf(meeting: Meeting, feed: NetworkFeed, options: JsonLdOptions): EventJsonLd {
  const zone = zoneOf(meeting, feed);
  const { url, purpose, theme, previousStart, status } = meeting;
  const groups = groupsOf(meeting, groupsById(feed));
  const image = groups.find(({ imageUrl }) => imageUrl !== undefined)?.imageUrl ?? feed.association.logoUrl;
  return {
    '@type': 'Event',
    ...(url !== undefined && { '@id': url, url }),
    identifier: meetingUid(meeting, feed),
    name: meeting.title,
    ...(purpose !== undefined && { description: purpose }),
    ...(image !== undefined && { image }),
    inLanguage: feed.language,
    startDate: offsetTime(meeting.start, zone),
    endDate: offsetTime(meeting.end, zone),
    ...(status === MeetingStatus.Rescheduled &&
      previousStart !== undefined && { previousStartDate: offsetTime(previousStart, zone) }),
    eventStatus: statusNames[status],
    eventAttendanceMode: modeNames[meeting.attendanceMode],
    ...locationJsonLd(meeting, feed),
    organizer: organizers(groups, feed),
    ...(theme !== undefined && { about: theme }),
    ...offersJsonLd(meeting, feed, options),
  };
}

/**
 * A meeting as an `Event` of schema.org for search engines: public data alone (rules 6 and 7). No speaker is named, as a member
 * may be one.
 */
export function eventJsonLd(
  meeting: Meeting,
  feed: NetworkFeed,
  options: JsonLdOptions = {},
): JsonLdDocument<EventJsonLd> {
  return { '@context': 'https://schema.org', ...eventOf(publicMeeting(meeting), feed, options) };
}

/**
 * Meetings of a group as an `EventSeries` of schema.org, in order of start; undefined when there are none.
 * @param meetings those of one season, or whichever are to be listed
 */
export function eventSeriesJsonLd(
  group: Group,
  meetings: readonly Meeting[],
  feed: NetworkFeed,
  options: JsonLdOptions = {},
): JsonLdDocument<EventSeriesJsonLd> | undefined {
  const subEvent = meetings
    .slice()
    .sort(ascending(({ start }) => start))
    .map((meeting) => eventOf(publicMeeting(meeting), feed, options));
  const [first, last] = [subEvent[0], subEvent.at(-1)];
  if (!first || !last) return undefined;
  const { name, url, summary } = group;
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    ...(url !== undefined && { '@id': url, url }),
    name,
    ...(summary !== undefined && { description: summary }),
    inLanguage: feed.language,
    startDate: first.startDate,
    endDate: last.endDate,
    organizer: organizers([], feed),
    subEvent,
  };
}

const unsafe: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that can stand inside `<script type="application/ld+json">`: no data can end the element or open a comment in it. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => unsafe[character] ?? '');
}

import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import type { Place } from '../model/place.js';
import type { TimeZone, WallTime } from '../model/primitives.js';
import type { SignupState } from '../rules/signup/signup-state.js';
import { meetingInstants, signupState } from '../rules/signup/signup-state.js';
import { dateOf, weekday } from '../time/wall-time.js';
import { clockRangeText, momentText, rangeText } from './when.js';
import { meetingLength } from '../rules/meeting/meeting-length.js';

/** What every view is given. */
export interface ViewContext {
  readonly locale: Locale;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A meeting as a row or a card shows it. */
export interface MeetingSummary {
  readonly id: string;
  readonly title: string;
  readonly theme: string | undefined;
  readonly url: string | undefined;
  readonly groupNames: readonly string[];
  /** "torsdag den 11. marts 2027 kl. 9.00–16.00". */
  readonly when: string;
  readonly start: WallTime;
  readonly end: WallTime;
  /** For a date leaf: 11, "mar.", "tors.", 2027. */
  readonly leaf: {
    readonly day: number;
    readonly month: string;
    readonly weekday: string;
    readonly year: number;
  };
  /** "kl. 9.00–16.00", or both days in full. */
  readonly clock: string;
  /** "Biblioteket, København K". */
  readonly where: string | undefined;
  /** "Heldagsmøde". */
  readonly length: string;
  /** "Online", said unless it is an ordinary meeting in a room. */
  readonly mode: string | undefined;
  readonly joint: string | undefined;
  readonly isOver: boolean;
  readonly isCancelled: boolean;
  /** "Aflyst", "Flyttet". */
  readonly status: string | undefined;
  /** "Flyttet fra torsdag den 4. marts kl. 9.00.": a sentence. */
  readonly statusText: string | undefined;
  /** The reason for it: text of the feed, in the feed's language. */
  readonly statusNote: string | undefined;
  readonly signup: SignupState;
  /** The state of signup in words. */
  readonly signupText: string;
}

// By feed, which is never changed: each view of a feed asks for them.
const groupMaps = new WeakMap<NetworkFeed, ReadonlyMap<string, Group>>();

/** The groups of a feed by id. */
export function groupsById(feed: NetworkFeed): ReadonlyMap<string, Group> {
  let groups = groupMaps.get(feed);
  if (!groups) groupMaps.set(feed, (groups = new Map(feed.groups.map((group) => [group.id, group]))));
  return groups;
}

/** The groups that own a meeting, in its order. */
export function groupsOf(meeting: Meeting, groups: ReadonlyMap<string, Group>): readonly Group[] {
  return meeting.groups.flatMap((id) => groups.get(id) ?? []);
}

/** The zone of a meeting's wall times. */
export function zoneOf(meeting: Meeting, feed: NetworkFeed): TimeZone {
  return meeting.timeZone ?? feed.timeZone;
}

/** A place on one line. */
export function placeText(place: Place | undefined): string | undefined {
  return place && [place.name, place.city].filter((word) => word !== undefined).join(', ');
}

function statusOf(meeting: Meeting, locale: Locale): [string | undefined, string | undefined] {
  switch (meeting.status) {
    case MeetingStatus.Cancelled:
      return [locale.status.cancelled, `${locale.status.cancelled}.`];
    case MeetingStatus.Postponed:
      return [locale.status.postponed, `${locale.status.postponed}.`];
    case MeetingStatus.Rescheduled: {
      const from =
        meeting.previousStart && locale.status.movedFrom(momentText(meeting.previousStart, { locale }));
      return [locale.status.rescheduled, `${from ?? locale.status.rescheduled}.`];
    }
    case MeetingStatus.Scheduled:
      return [undefined, undefined];
  }
}

/** The state of signup as a sentence. */
export function signupStateText(state: SignupState, locale: Locale): string {
  switch (state.state) {
    case 'open':
      return locale.signup.openUntil(momentText(state.closes, { locale }));
    case 'signup/not-open-yet':
      return locale.signup.opens(momentText(state.opens, { locale }));
    case 'signup/closed':
      return locale.signup.closed(momentText(state.closes, { locale }));
    case 'signup/meeting-over':
      return locale.signup.over;
    case 'signup/meeting-cancelled':
      return locale.signup.cancelled;
    case 'signup/meeting-postponed':
      return locale.signup.postponed;
    case 'signup/no-signup':
      return locale.signup.none;
  }
}

/** A meeting in words. */
export function meetingSummary(
  meeting: Meeting,
  feed: NetworkFeed,
  groups: ReadonlyMap<string, Group>,
  { locale, now }: ViewContext,
): MeetingSummary {
  const { start, end } = meeting;
  const [status, statusText] = statusOf(meeting, locale);
  const instants = meetingInstants(meeting, feed.timeZone);
  const signup = signupState(meeting, feed.timeZone, now, instants);
  return {
    id: meeting.id,
    title: meeting.title,
    theme: meeting.theme,
    url: meeting.url,
    groupNames: groupsOf(meeting, groups).map(({ name }) => name),
    when: rangeText(start, end, { locale }),
    start,
    end,
    leaf: {
      day: Number(start.slice(8, 10)),
      month: locale.monthsShort[Number(start.slice(5, 7)) - 1] ?? '',
      weekday: locale.weekdaysShort[weekday(dateOf(start))] ?? '',
      year: Number(start.slice(0, 4)),
    },
    clock:
      dateOf(start) === dateOf(end)
        ? clockRangeText(start, end, locale)
        : rangeText(start, end, { locale, year: false }),
    where: placeText(meeting.place),
    length: locale.lengths[meetingLength(meeting)],
    mode: meeting.attendanceMode === 'offline' ? undefined : locale.attendanceModes[meeting.attendanceMode],
    joint: meeting.groups.length > 1 ? locale.jointMeeting : undefined,
    isOver: now >= instants.end,
    isCancelled: meeting.status === MeetingStatus.Cancelled,
    status,
    statusText,
    statusNote: status === undefined ? undefined : meeting.statusNote,
    signup,
    signupText: signupStateText(signup, locale),
  };
}

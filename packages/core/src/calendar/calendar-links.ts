import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import { meetingInstants } from '../rules/signup/signup-state.js';
import { utcInstant } from '../time/zone.js';
import { Audience } from '../feed/audience-view.js';
import { zoneOf } from '../view/meeting-view.js';
import { eventDescription, eventLocation, publicMeeting } from './event-text.js';
import { localDateTime, utcDateTime } from './time-zone.js';

/** The calendars that take an event or a subscription from a link. */
export const CalendarService = {
  Google: 'google',
  /** Outlook.com, the private one. */
  OutlookLive: 'outlook-live',
  /** Outlook of Microsoft 365, at work. */
  OutlookOffice: 'outlook-office',
  Yahoo: 'yahoo',
  /** Apple's calendar and whatever else opens `webcal:` on the reader's machine. */
  Apple: 'apple',
  /** The `.ics` file itself. */
  File: 'file',
} as const;
export type CalendarService = (typeof CalendarService)[keyof typeof CalendarService];

/** A link that puts something into one calendar. */
export interface CalendarLink {
  readonly service: CalendarService;
  readonly url: string;
}

/** How {@link calendarLinks} are made. */
export interface CalendarLinkOptions {
  readonly locale: Locale;
  /**
   * Where the meeting stands as an `.ics` file, absolute. With it there are links for Apple's calendar and the file; without it make
   * a file of {@link meetingCalendar}.
   */
  readonly icsUrl?: string | undefined;
}

// Outlook refuses an address of much more than 2,000 characters, and a letter can take nine of them.
const MOST_ENCODED = 1200;

/** Lone surrogates can't be encoded; a parsed feed may hold them, and a link must not throw. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

function address(base: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `${name}=${encode(value)}`,
  );
  return `${base}${base.includes('?') ? '&' : '?'}${query.join('&')}`;
}

/** As much of a text as fits into an address; what is cut is said by the link at its end. */
function shortened(text: string, url: string | undefined): string {
  if (encode(text).length <= MOST_ENCODED) return text;
  const end = url === undefined ? '…' : `…\n\n${url}`;
  let room = MOST_ENCODED - encode(end).length;
  let kept = '';
  for (const character of text) {
    room -= encode(character).length;
    if (room < 0) break;
    kept += character;
  }
  return kept.trimEnd() + end;
}

const withScheme = (url: string) => url.replace(/^https?:/i, 'webcal:');

/**
 * Links that add a meeting to Google's, Microsoft's, Yahoo's and Apple's calendar, with what is public of it alone (rules 6
 * and 7). None for a meeting that is cancelled or waits for a new date. An event added by a link is a copy: it does not follow
 * changes, as a {@link subscriptionLinks | subscription} does.
 */
export function calendarLinks(
  meeting: Meeting,
  feed: NetworkFeed,
  { locale, icsUrl }: CalendarLinkOptions,
): readonly CalendarLink[] {
  if (meeting.status === MeetingStatus.Cancelled || meeting.status === MeetingStatus.Postponed) return [];
  const shown = publicMeeting(meeting);
  const { title, url } = shown;
  const text = shortened(eventDescription(shown, feed, locale, Audience.Public), url);
  const where = eventLocation(shown, locale);
  const instants = meetingInstants(shown, feed.timeZone);
  const [from, to] = [utcInstant(instants.start), utcInstant(instants.end)];
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: from,
    enddt: to,
    body: text,
    location: where,
  };
  return [
    {
      service: CalendarService.Google,
      url: address('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${localDateTime(shown.start)}/${localDateTime(shown.end)}`,
        ctz: zoneOf(shown, feed),
        details: text,
        location: where,
      }),
    },
    {
      service: CalendarService.OutlookLive,
      url: address('https://outlook.live.com/calendar/0/deeplink/compose', outlook),
    },
    {
      service: CalendarService.OutlookOffice,
      url: address('https://outlook.office.com/calendar/0/deeplink/compose', outlook),
    },
    {
      service: CalendarService.Yahoo,
      url: address('https://calendar.yahoo.com/', {
        v: '60',
        title,
        st: utcDateTime(from),
        et: utcDateTime(to),
        desc: text,
        in_loc: where,
      }),
    },
    ...(icsUrl === undefined
      ? []
      : [
          { service: CalendarService.Apple, url: withScheme(icsUrl) },
          { service: CalendarService.File, url: icsUrl },
        ]),
  ];
}

/**
 * Links that subscribe to a calendar, so that it follows every change; how late each program does so stands in
 * `docs/guide/calendars.md`. Yahoo has no such link.
 * @param icsUrl where the calendar is served, absolute
 * @param name what the reader's calendar calls it
 */
export function subscriptionLinks(icsUrl: string, name: string): readonly CalendarLink[] {
  return [
    {
      service: CalendarService.Google,
      // Google fetches it only when the address says webcal.
      url: address('https://calendar.google.com/calendar/render', { cid: withScheme(icsUrl) }),
    },
    {
      service: CalendarService.OutlookLive,
      url: address('https://outlook.live.com/calendar/0/addfromweb', { url: icsUrl, name }),
    },
    {
      service: CalendarService.OutlookOffice,
      url: address('https://outlook.office.com/calendar/0/addfromweb', { url: icsUrl, name }),
    },
    { service: CalendarService.Apple, url: withScheme(icsUrl) },
    { service: CalendarService.File, url: icsUrl },
  ];
}

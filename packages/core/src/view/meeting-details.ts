import type { Contact } from '../model/contact.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { AttendanceMode } from '../model/meeting.js';
import type { TimeZone } from '../model/primitives.js';
import type { Locale } from '../locales/locale.js';
import { addressText, contactTextUnder } from './contact-text.js';
import { groupsById, groupsOf, zoneOf } from './meeting-view.js';
import { zoneText } from './zone-text.js';

/** Somebody to turn to. */
export interface ContactLine {
  /** Name, role and organisation; empty when the label above says it all and there is an address alone. */
  readonly text: string;
  readonly email: string | undefined;
}

/** What a meeting's own page says beyond its {@link MeetingSummary}. */
export interface MeetingDetails {
  /** The zone in words, where a reader could take the times for those of another one. */
  readonly zone: string | undefined;
  /** Place, room, street and town. */
  readonly address: string | undefined;
  readonly directions: string | undefined;
  readonly mapUrl: string | undefined;
  /** Who leads the meeting: its own facilitator, or else those of its groups (rule 8). */
  readonly leads: readonly ContactLine[];
  /** The organisation whose rooms are used. */
  readonly host: string | undefined;
}

function hostText({ name, role, organisation }: Contact): string {
  // The label says already that it is the host.
  return [name, organisation].filter((word) => word !== undefined).join(', ') || (role ?? '');
}

/**
 * The details of a meeting in words.
 * @param readerZone the zone of the reader's own clock, if it is known
 */
export function meetingDetails(
  meeting: Meeting,
  feed: NetworkFeed,
  locale: Locale,
  readerZone?: TimeZone,
): MeetingDetails {
  const { place, host, facilitator } = meeting;
  const zone = zoneOf(meeting, feed);
  const isObvious =
    meeting.attendanceMode === AttendanceMode.Offline &&
    zone === feed.timeZone &&
    (readerZone === undefined || readerZone === zone);
  const leads = facilitator
    ? [facilitator]
    : groupsOf(meeting, groupsById(feed)).flatMap((group) => group.facilitator ?? []);
  return {
    zone: isObvious ? undefined : zoneText(zone, locale),
    address: place && addressText(place),
    directions: place?.directions,
    mapUrl: place?.mapUrl,
    leads: leads
      .map((contact) => ({
        text: contactTextUnder(locale.facts.facilitator, contact),
        email: contact.email,
      }))
      .filter(({ text, email }) => text !== '' || email !== undefined),
    host: host && hostText(host),
  };
}

import type { Contact } from '../model/contact.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import type { UtcInstant } from '../model/primitives.js';
import type { PartOutcome } from '../model/signup.js';
import { Seat } from '../model/signup.js';
import { groupsById } from '../view/meeting-view.js';
import { writeCalendar } from './calendar.js';
import { organizerOf } from './meeting-event.js';
import type { EventOptions } from './meeting-event.js';

/** To whom a calendar message goes, and what it is about. */
export interface InvitationOptions extends EventOptions {
  /** The person to whom the mail goes. */
  readonly attendee: { readonly name?: string | undefined; readonly email: string };
  /** What became of each part of the person's signup; none after a cancellation. */
  readonly parts: readonly PartOutcome[];
  /** Whether an earlier message put the meeting into the person's calendar. */
  readonly wasInvited: boolean;
  /** How often the person's own signup has changed; it raises SEQUENCE together with the changes of the meeting. */
  readonly changes: number;
  /** When the message is made (RFC 5546: its DTSTAMP). */
  readonly stamp: UtcInstant;
  /** Who the message comes from, when that is neither the facilitator nor the association's contact. */
  readonly organizer?: Contact & { readonly email: string };
}

/** A calendar message for a mail (RFC 6047): its body and the parameters of its MIME part. */
export interface Invitation {
  /** METHOD of the calendar, and `method` of the MIME part: they must agree. */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly contentType: string;
  readonly fileName: string;
  readonly text: string;
}

/**
 * The message that keeps a person's calendar right (RFC 5546): a REQUEST when there is a confirmed seat (the same again
 * updates it when the meeting moves or its parts change), a CANCEL when there was one and is none any more or the meeting is
 * cancelled. None for somebody who only waits, has an offer or never had a seat; none without an organiser who has an address,
 * since iTIP knows no message without.
 */
export function invitation(
  meeting: Meeting,
  feed: NetworkFeed,
  options: InvitationOptions,
): Invitation | undefined {
  const { attendee, changes, stamp, wasInvited } = options;
  const organizer = options.organizer ?? organizerOf(meeting, { feed, groups: groupsById(feed) });
  const confirmed = options.parts.filter(({ seat }) => seat === Seat.Confirmed).map(({ part }) => part);
  const comes = confirmed.length > 0 && meeting.status !== MeetingStatus.Cancelled;
  if (organizer?.email === undefined || (!comes && !wasInvited)) return undefined;
  const method = comes ? 'REQUEST' : 'CANCEL';
  const own = {
    parts: comes ? confirmed : undefined,
    changes,
    stamp,
    attendee,
    organizer,
    cancelled: !comes,
  };
  return {
    method,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    fileName: comes ? 'invite.ics' : 'cancel.ics',
    text: writeCalendar([{ meeting, own }], feed, options, [`METHOD:${method}`]),
  };
}

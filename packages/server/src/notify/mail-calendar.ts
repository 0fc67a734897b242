import type { Meeting, NetworkFeed } from '@network-meetings/core';
import { Audience, Seat, Standing, utcInstant } from '@network-meetings/core';
import type { Invitation } from '@network-meetings/core/calendar';
import { invitation } from '@network-meetings/core/calendar';
import type { NotificationKind } from '../db/schema.js';
import { MailContact } from '../db/schema.js';
import type { Wording } from '../locales/wording.js';
import type { MailOrder } from './mail.js';

/** The kinds after which the reader's calendar may have to say something else. */
const calendarKinds: ReadonlySet<NotificationKind> = new Set([
  'confirmation',
  'promoted',
  'accepted',
  'changed',
  'cancelled',
  'substitute',
  'substitute-released',
  'meeting-changed',
  'meeting-cancelled',
]);

/** The parts to which the reader comes: of a member in whose place a colleague comes, none. */
export function partsOf({ kind, contact, outcome }: Pick<MailOrder, 'kind' | 'contact' | 'outcome'>) {
  if (kind === 'substitute-released') return [];
  const answer = contact === MailContact.Substitute ? 'substitute' : 'coming';
  return outcome.parts.filter((part) => part.answer === answer);
}

/**
 * The calendar message of a mail (RFC 5546): a request for who has a seat, a cancellation for who had one. Who waits or is
 * offered a seat gets none. @param sender who is the organiser where nobody else has an address
 */
export function calendarOf(
  order: MailOrder,
  meeting: Meeting,
  feed: NetworkFeed,
  { locale }: Wording,
  sender: string,
): Invitation | undefined {
  const { kind, contact, name, email, mailsBefore = 0, wasInvited = false, createdAt = 0 } = order;
  if (!calendarKinds.has(kind) || (contact !== undefined && contact !== MailContact.Substitute))
    return undefined;
  const options = {
    locale,
    audience: order.standing === Standing.Member ? Audience.Members : Audience.Public,
    attendee: { name, email },
    parts: partsOf(order).filter(({ seat }) => seat === Seat.Confirmed),
    wasInvited,
    changes: mailsBefore,
    stamp: utcInstant(createdAt),
  };
  return (
    invitation(meeting, feed, options) ??
    // Nobody with an address leads it: then the association itself asks, from the address that the mail comes from.
    (hasOrganizer(meeting, feed)
      ? undefined
      : invitation(meeting, feed, { ...options, organizer: { name: feed.association.name, email: sender } }))
  );
}

function hasOrganizer(meeting: Meeting, feed: NetworkFeed): boolean {
  const groups = feed.groups.filter(({ id }) => meeting.groups.includes(id));
  const contacts = [
    meeting.facilitator,
    ...groups.map(({ facilitator }) => facilitator),
    feed.association.contact,
  ];
  return contacts.some((contact) => contact?.email !== undefined);
}

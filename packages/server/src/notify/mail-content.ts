import type { Meeting, NetworkFeed } from '@network-meetings/core';
import {
  addressText,
  contactText,
  groupsById,
  groupsOf,
  instantMilliseconds,
  momentText,
  rangeText,
  Standing,
  SubstitutePolicy,
  toInstant,
  toWallTime,
  zoneOf,
} from '@network-meetings/core';
import type { NotificationKind } from '../db/schema.js';
import { MailContact } from '../db/schema.js';
import type { MailStanding, MailSubject } from '../locales/mail-wording.js';
import type { Wording } from '../locales/wording.js';
import type { MailContent, MailOrder } from './mail.js';
import { partsOf } from './mail-calendar.js';
import { facilitatorOf, factsOf, inviting, listsOf } from './mail-facts.js';
import type { MailTemplates, TextView } from './templates.js';

const gone: ReadonlySet<NotificationKind> = new Set(['cancelled', 'declined', 'offer-expired']);

/** The kinds that say why the meeting has changed. */
const news: ReadonlySet<NotificationKind> = new Set(['meeting-changed', 'meeting-cancelled']);

function standingOf({ outcome: { parts } }: MailOrder): MailStanding {
  const seats = parts.map(({ seat }) => seat).filter((seat) => seat !== 'none');
  const confirmed = seats.filter((seat) => seat === 'confirmed').length;
  if (seats.length === 0) return 'none';
  if (seats.includes('offered')) return 'offered';
  if (confirmed === seats.length) return 'confirmed';
  return confirmed > 0 ? 'mixed' : 'waitlisted';
}

function actionOf(order: MailOrder, standing: MailStanding, { mail }: Wording): string {
  const { kind, contact } = order;
  if (contact !== undefined || kind === 'meeting-cancelled' || kind === 'follow-up') return mail.seeMeeting;
  if (inviting.has(kind)) return mail.answer;
  if (standing === 'offered') return mail.answerOffer;
  if (order.outcome.parts.length === 0) return mail.answer;
  return gone.has(kind) ? mail.signUpAgain : mail.change;
}

/** What is said below the lists, in its order. */
function notesOf(
  order: MailOrder,
  meeting: Meeting,
  feed: NetworkFeed,
  { mail, locale }: Wording,
  hasCalendar: boolean,
): readonly string[] {
  const { kind, outcome, contact, createdAt = 0 } = order;
  const zone = zoneOf(meeting, feed);
  const { cancellationDeadline: deadline, opens, closes } = meeting.signup ?? {};
  const comes = partsOf(order).filter(({ seat }) => seat !== 'none');
  const isStillTime = (moment: string | undefined): moment is string =>
    moment !== undefined && createdAt < toInstant(moment, zone);
  const asks = inviting.has(kind);
  const substitutes =
    order.standing === Standing.Member &&
    groupsOf(meeting, groupsById(feed)).some(
      ({ substitutes: policy }) => policy === SubstitutePolicy.Allowed,
    );
  const isReader = contact === undefined;
  return [
    isReader && comes.some(({ seat }) => seat === 'waitlisted') && mail.waiting,
    isReader && comes.some(({ seat }) => seat === 'offered') && mail.offered,
    hasCalendar && kind !== 'cancelled' && kind !== 'meeting-cancelled' && mail.calendar,
    kind === 'cancelled' && outcome.late === true && mail.late,
    asks && mail.howToAnswer(substitutes),
    asks && isStillTime(opens) && mail.opens(momentText(opens, { locale })),
    asks && isStillTime(closes) && mail.closes(momentText(closes, { locale })),
    isReader &&
      (asks || (comes.length > 0 && kind !== 'follow-up' && kind !== 'meeting-cancelled')) &&
      isStillTime(deadline) &&
      mail.until(momentText(deadline, { locale })),
  ].filter((note) => typeof note === 'string');
}

function smallOf(
  { kind, contact, ownLink }: MailOrder,
  feed: NetworkFeed,
  { mail }: Wording,
): readonly string[] {
  const { privacyUrl } = feed.association;
  return [
    ...(ownLink === undefined ? [] : [mail.ownPage(ownLink)]),
    ...(contact === undefined ? [mail.linkIsYours] : []),
    ...(contact === undefined && (kind === 'confirmation' || kind === 'already-signed-up')
      ? [mail.notYou]
      : []),
    ...(contact === MailContact.Facilitator && kind === 'head-count' ? [mail.dietaryIsHealth] : []),
    ...(privacyUrl === undefined ? [] : [mail.privacy(privacyUrl)]),
  ];
}

/** What an association's own text of a mail may name (`docs/guide/mail.md`). */
function textViewOf(
  order: MailOrder,
  meeting: Meeting,
  feed: NetworkFeed,
  { locale }: Wording,
  standing: MailStanding,
): TextView {
  const facilitator = facilitatorOf(meeting, feed);
  const { cancellationDeadline: deadline } = meeting.signup ?? {};
  const expires = order.outcome.parts.flatMap((part) => (part.seat === 'offered' ? [part.expires] : []))[0];
  const moment = (at: string) => momentText(at, { locale });
  return {
    name: order.name,
    title: meeting.title,
    theme: meeting.theme ?? '',
    purpose: meeting.purpose ?? '',
    when: rangeText(meeting.start, meeting.end, { locale }),
    where: meeting.place ? addressText(meeting.place) : '',
    groups: groupsOf(meeting, groupsById(feed))
      .map(({ name }) => name)
      .join(', '),
    facilitator: facilitator ? contactText(facilitator) : '',
    association: feed.association.name,
    deadline: deadline === undefined ? '' : moment(deadline),
    expires:
      expires === undefined ? '' : moment(toWallTime(instantMilliseconds(expires), zoneOf(meeting, feed))),
    about: order.about ?? '',
    reason: meeting.statusNote ?? '',
    confirmed: standing === 'confirmed',
    mixed: standing === 'mixed',
    waitlisted: standing === 'waitlisted',
    offered: standing === 'offered',
    absent: standing === 'none',
    late: order.outcome.late === true,
    belowMinimum: order.report?.heads.some(({ isBelowMinimum }) => isBelowMinimum) ?? false,
  };
}

/** What a mail says, in the reader's language: in the association's own words where it has given any for this kind. */
export function contentOf(
  order: MailOrder,
  meeting: Meeting,
  feed: NetworkFeed,
  wording: Wording,
  templates: MailTemplates,
  hasCalendar: boolean,
): MailContent {
  const { mail } = wording;
  const standing = standingOf(order);
  const view = textViewOf(order, meeting, feed, wording, standing);
  const said: MailSubject = {
    title: meeting.title,
    standing,
    about: order.about ?? '',
    contact: order.contact,
    belowMinimum: view.belowMinimum,
    status: meeting.status,
  };
  const own = templates.textOf(order.kind, wording.language, view);
  return {
    language: wording.language,
    association: feed.association.name,
    subject: own?.subject ?? mail.subject(order.kind, said),
    title: meeting.title,
    paragraphs: own?.paragraphs ?? [
      mail.hello(order.name),
      mail.lead(order.kind, said),
      ...(news.has(order.kind) && view.reason !== '' ? [view.reason] : []),
    ],
    facts: factsOf(order, meeting, feed, wording),
    lists: listsOf(order, meeting, feed, wording),
    notes: notesOf(order, meeting, feed, wording, hasCalendar),
    actionLabel: actionOf(order, standing, wording),
    actionUrl: order.link,
    small: smallOf(order, feed, wording),
  };
}

import type { Meeting, NetworkFeed } from '@network-meetings/core';
import {
  addressText,
  contactText,
  groupsById,
  groupsOf,
  momentText,
  outcomeText,
  rangeText,
  zoneOf,
  zoneText,
} from '@network-meetings/core';
import type { Contact } from '@network-meetings/core';
import { meetingCalendar } from '@network-meetings/core/calendar';
import type { NotificationKind, NotificationOutcome } from '../db/schema.js';
import type { MailStanding, Wording } from '../locales/wording.js';
import { renderHtml, renderText } from './render-mail.js';

/** What a mail is made of, before it is text and HTML. */
export interface MailContent {
  readonly language: string;
  readonly from: string;
  readonly subject: string;
  readonly hello: string;
  readonly lead: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly url?: string }[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly notes: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly small: readonly string[];
}

/** A mail that is ready to be sent. Names and addresses are fields of their own and never joined into a header here. */
export interface Mail {
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly fromName: string;
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The meeting as a calendar, for who has a seat. */
  readonly calendar: string | undefined;
  readonly language: string;
}

/** What is to be told, and to whom. */
export interface MailOrder {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly outcome: NotificationOutcome;
  readonly name: string;
  readonly email: string;
  /** The personal link, with its token. */
  readonly link: string;
  /** The person whose signup it is, where the mail goes to the substitute. */
  readonly about?: string | undefined;
}

function standingOf({ parts }: NotificationOutcome): MailStanding {
  const seats = parts.map(({ seat }) => seat).filter((seat) => seat !== 'none');
  const confirmed = seats.filter((seat) => seat === 'confirmed').length;
  if (seats.length === 0) return 'none';
  if (seats.includes('offered')) return 'offered';
  if (confirmed === seats.length) return 'confirmed';
  return confirmed > 0 ? 'mixed' : 'waitlisted';
}

function facilitatorOf(meeting: Meeting, feed: NetworkFeed): Contact | undefined {
  const group = groupsOf(meeting, groupsById(feed)).find(({ facilitator }) => facilitator !== undefined);
  return meeting.facilitator ?? group?.facilitator;
}

function factsOf(
  meeting: Meeting,
  feed: NetworkFeed,
  hasSeat: boolean,
  wording: Wording,
): MailContent['facts'] {
  const { mail, locale } = wording;
  const zone = zoneText(zoneOf(meeting, feed), locale);
  const facilitator = facilitatorOf(meeting, feed);
  const online = hasSeat ? meeting.place?.onlineUrl : undefined;
  return [
    { label: mail.when, value: `${rangeText(meeting.start, meeting.end, { locale })} (${zone})` },
    ...(meeting.place ? [{ label: mail.where, value: addressText(meeting.place) }] : []),
    ...(online === undefined ? [] : [{ label: mail.online, value: online, url: online }]),
    ...(facilitator
      ? [
          {
            label: mail.facilitator,
            value: [contactText(facilitator), facilitator.email]
              .filter((word) => word !== undefined && word !== '')
              .join(', '),
            ...(facilitator.email !== undefined && { url: `mailto:${facilitator.email}` }),
          },
        ]
      : []),
  ];
}

function contentOf(order: MailOrder, meeting: Meeting, feed: NetworkFeed, wording: Wording): MailContent {
  const { kind, outcome } = order;
  const { mail, locale } = wording;
  const standing = standingOf(outcome);
  const isGone = kind === 'cancelled';
  const comes = standing !== 'none';
  const questions = meeting.prepare?.questions ?? [];
  const shown = preparing.has(kind) && (comes || kind === 'invitation');
  const deadline = meeting.signup?.cancellationDeadline;
  const waits = outcome.parts.some(({ seat }) => seat === 'waitlisted');
  const hasSeat = outcome.parts.some(({ seat }) => seat === 'confirmed');
  return {
    language: wording.language,
    from: feed.association.name,
    subject: mail.subject(kind, meeting.title, standing, order.about),
    hello: mail.hello(order.name),
    lead: mail.lead(kind, meeting.title, standing, order.about),
    title: meeting.title,
    facts: factsOf(meeting, feed, hasSeat, wording),
    lists: [
      ...(outcome.parts.length > 0 && order.about === undefined
        ? [
            {
              heading: mail.yourSignup,
              items: outcome.parts.map((part) => outcomeText(part, meeting, feed, locale)),
            },
          ]
        : []),
      ...(shown && questions.length > 0 ? [{ heading: mail.prepare, items: questions }] : []),
      ...(shown && meeting.prepare?.bring !== undefined
        ? [{ heading: mail.bring, items: [meeting.prepare.bring] }]
        : []),
    ],
    notes: [
      waits && mail.waiting,
      standing === 'offered' && mail.offered,
      hasSeat && calendarKinds.has(kind) && mail.calendar,
      isGone && outcome.late === true && mail.late,
      comes && deadline !== undefined && mail.until(momentText(deadline, { locale })),
    ].filter((note) => note !== false),
    action: { label: actionOf(kind, standing, mail), url: order.link },
    small: [
      ...(order.about === undefined ? [mail.linkIsYours] : []),
      ...(kind === 'confirmation' || kind === 'already-signed-up' ? [mail.notYou] : []),
      ...(feed.association.privacyUrl === undefined ? [] : [mail.privacy(feed.association.privacyUrl)]),
    ],
  };
}

const preparing: ReadonlySet<NotificationKind> = new Set([
  'invitation',
  'confirmation',
  'promoted',
  'offer',
  'accepted',
  'changed',
  'substitute',
]);
const calendarKinds: ReadonlySet<NotificationKind> = new Set([
  'confirmation',
  'promoted',
  'accepted',
  'changed',
  'substitute',
]);
const gone: ReadonlySet<NotificationKind> = new Set(['cancelled', 'declined', 'offer-expired']);

function actionOf(kind: NotificationKind, standing: MailStanding, mail: Wording['mail']): string {
  if (kind.startsWith('substitute')) return mail.seeMeeting;
  if (kind === 'invitation') return mail.answer;
  if (standing === 'offered') return mail.answerOffer;
  return gone.has(kind) ? mail.signUpAgain : mail.change;
}

// What came in by another way than the parsers may hold line breaks; a header must not.
// eslint-disable-next-line no-control-regex
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/** Writes the mail for a notification, in the words of its language. Who only waits gets no calendar. */
export function composeMail(
  order: MailOrder,
  meeting: Meeting,
  feed: NetworkFeed,
  wording: Wording,
  domain: string,
): Mail {
  const content = contentOf(order, meeting, feed, wording);
  const parts = order.outcome.parts.filter(({ seat }) => seat === 'confirmed').map(({ part }) => part);
  const withCalendar = parts.length > 0 && calendarKinds.has(order.kind);
  return {
    // The same for every attempt, so that a mail that went out twice shows once.
    messageId: `<${order.id}@${domain}>`,
    to: { name: oneLine(order.name), address: order.email },
    fromName: oneLine(feed.association.name),
    replyTo: facilitatorOf(meeting, feed)?.email ?? feed.association.contact?.email,
    subject: oneLine(content.subject),
    text: renderText(content),
    html: renderHtml(content),
    calendar: withCalendar ? meetingCalendar(meeting, feed, { locale: wording.locale, parts }) : undefined,
    language: wording.language,
  };
}

import type { Contact, Meeting, NetworkFeed } from '@network-meetings/core';
import {
  addressText,
  agendaView,
  Audience,
  audienceView,
  contactText,
  groupsById,
  groupsOf,
  momentText,
  outcomeText,
  partName,
  rangeText,
  Standing,
  zoneOf,
  zoneText,
} from '@network-meetings/core';
import { changeText } from '@network-meetings/core/changes';
import type { NotificationKind } from '../db/schema.js';
import { MailContact } from '../db/schema.js';
import type { Wording } from '../locales/wording.js';
import type { MailContent, MailOrder } from './mail.js';
import { partsOf } from './mail-calendar.js';

type Facts = MailContent['facts'];
type Lists = MailContent['lists'];

/** Who leads a meeting, as its readers are told. */
export function facilitatorOf(meeting: Meeting, feed: NetworkFeed): Contact | undefined {
  const group = groupsOf(meeting, groupsById(feed)).find(({ facilitator }) => facilitator !== undefined);
  return meeting.facilitator ?? group?.facilitator;
}

/** The kinds that ask somebody to come: they say all that an invitation says (rule 13). */
export const inviting: ReadonlySet<NotificationKind> = new Set(['invitation', 'chase']);

/** The kinds with what to think over and bring, for who comes. */
const preparing: ReadonlySet<NotificationKind> = new Set([
  'confirmation',
  'promoted',
  'offer',
  'accepted',
  'changed',
  'substitute',
  'meeting-changed',
  'reminder',
]);

function facilitatorFact(facilitator: Contact, label: string): Facts[number] {
  const said = [contactText(facilitator), facilitator.email].filter(
    (word) => word !== undefined && word !== '',
  );
  const { email } = facilitator;
  return { label, value: said.join(', '), ...(email !== undefined && { url: `mailto:${email}` }) };
}

/** Time, place and who leads it; for who is invited theme and purpose too, and for who has a seat the online room. */
export function factsOf(order: MailOrder, meeting: Meeting, feed: NetworkFeed, wording: Wording): Facts {
  const { mail, locale } = wording;
  const zone = zoneText(zoneOf(meeting, feed), locale);
  const facilitator = facilitatorOf(meeting, feed);
  const comes = partsOf(order).some(({ seat }) => seat === 'confirmed');
  const online = comes ? meeting.place?.onlineUrl : undefined;
  const asks = inviting.has(order.kind);
  return [
    { label: mail.when, value: `${rangeText(meeting.start, meeting.end, { locale })} (${zone})` },
    ...(meeting.place ? [{ label: mail.where, value: addressText(meeting.place) }] : []),
    ...(online === undefined ? [] : [{ label: mail.online, value: online, url: online }]),
    ...(asks && meeting.theme !== undefined ? [{ label: mail.theme, value: meeting.theme }] : []),
    ...(asks && meeting.purpose !== undefined ? [{ label: mail.purpose, value: meeting.purpose }] : []),
    ...(facilitator ? [facilitatorFact(facilitator, mail.facilitator)] : []),
  ];
}

/** The meeting as the reader may see it: closed items and documents are for members (rules 6 and 7). */
function shownTo({ standing, contact }: MailOrder, meeting: Meeting, feed: NetworkFeed): Meeting {
  const isMember = standing === Standing.Member && contact === undefined;
  const audience = isMember ? Audience.Members : Audience.Public;
  return audienceView({ ...feed, meetings: [meeting] }, audience).meetings[0] ?? meeting;
}

function headLists({ report, contact, kind }: MailOrder, meeting: Meeting, { mail, locale }: Wording): Lists {
  if (!report) return [];
  const nameOf = (id: string) => {
    const part = meeting.parts.find((one) => one.id === id);
    return part ? partName(part, locale) : id;
  };
  const heads = report.heads.map((head) => mail.heads(nameOf(head.part), head));
  const isOrganiser = contact === MailContact.Facilitator && kind === 'head-count';
  return [
    { heading: mail.headCount, items: heads },
    ...(isOrganiser
      ? [
          {
            heading: mail.dietary,
            items: report.dietary.map(({ part, name, needs }) => `${nameOf(part)}: ${name}: ${needs}`),
          },
          { heading: mail.unanswered, items: report.unanswered },
        ]
      : []),
  ];
}

/** The lists of a mail in their order; what has nothing to say is left out. */
export function listsOf(order: MailOrder, meeting: Meeting, feed: NetworkFeed, wording: Wording): Lists {
  const { kind, outcome, contact } = order;
  const { mail, locale, changes: words } = wording;
  const shown = shownTo(order, meeting, feed);
  const isTold = contact === undefined || contact === MailContact.Substitute;
  const prepares =
    inviting.has(kind) ||
    (preparing.has(kind) && isTold && partsOf(order).some(({ seat }) => seat !== 'none'));
  const nameOf = (id: string) => {
    const part = meeting.parts.find((one) => one.id === id);
    return part ? partName(part, locale) : id;
  };
  const lists: Lists = [
    {
      heading: mail.whatChanged,
      items: (outcome.changes ?? []).map((change) => changeText(change, meeting, { locale, words })),
    },
    { heading: mail.givenBack, items: (outcome.left ?? []).map(nameOf) },
    {
      heading: mail.yourSignup,
      items:
        contact === undefined && kind !== 'meeting-cancelled' && kind !== 'follow-up'
          ? outcome.parts.map((part) => outcomeText(part, meeting, feed, locale))
          : [],
    },
    {
      heading: mail.agenda,
      items: inviting.has(kind)
        ? agendaView(shown, locale).map(({ start, end, title, closed, speakers }) =>
            [`${start}–${end} ${title}${closed === undefined ? '' : ` (${closed})`}`, ...speakers]
              .filter(Boolean)
              .join(', '),
          )
        : [],
    },
    { heading: mail.prepare, items: prepares ? (meeting.prepare?.questions ?? []) : [] },
    {
      heading: mail.bring,
      items: prepares && meeting.prepare?.bring !== undefined ? [meeting.prepare.bring] : [],
    },
    ...headLists(order, meeting, wording),
    {
      heading: mail.materials,
      items: kind === 'follow-up' ? shown.materials.map(({ title, url }) => `${title}: ${url}`) : [],
    },
    {
      heading: mail.nextMeeting,
      items: order.next ? [`${order.next.title}, ${momentText(order.next.start, { locale })}`] : [],
    },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

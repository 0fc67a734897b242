import type { Meeting, PartOutcome } from '@network-meetings/core';
import type { NotificationKind } from '../db/schema.js';
import type { MailOrder } from './mail.js';

type Stand = 'confirmed' | 'waitlisted' | 'offered' | 'none';

/** Who a mail goes to, or how its reader stands: a kind may be worded differently for each. */
const variants: Readonly<Record<NotificationKind, readonly string[]>> = {
  invitation: ['member', 'guest'],
  confirmation: ['confirmed', 'waitlisted', 'none'],
  'already-signed-up': ['confirmed'],
  promoted: ['confirmed'],
  offer: ['offered'],
  'offer-expired': ['none'],
  accepted: ['confirmed'],
  declined: ['none'],
  substitute: ['substitute'],
  'substitute-released': ['substitute'],
  changed: ['confirmed', 'waitlisted'],
  cancelled: ['none', 'late'],
  link: ['confirmed', 'member'],
  'meeting-changed': ['confirmed', 'member'],
  'meeting-cancelled': ['confirmed'],
  'late-cancellation': ['facilitator'],
  reminder: ['confirmed'],
  chase: ['member'],
  'head-count': ['facilitator', 'below-minimum', 'host', 'speaker'],
  'follow-up': ['confirmed'],
};

/** The variants of a kind. */
export const samples = (kind: NotificationKind): readonly string[] => variants[kind];

function partsOf({ parts }: Meeting, variant: string): readonly PartOutcome[] {
  const stand = (['confirmed', 'waitlisted', 'offered'] as const).find((one) => one === variant) ?? 'none';
  if (variant === 'member' || variant === 'guest') return [];
  const answer = variant === 'substitute' ? 'substitute' : stand === 'none' ? 'not-coming' : 'coming';
  const seat: Stand = variant === 'substitute' ? 'confirmed' : stand;
  return parts.map(({ id }) => {
    const part = { part: id, answer } as const;
    if (seat === 'waitlisted') return { ...part, seat, place: 2 };
    return seat === 'offered' ? { ...part, seat, expires: '2027-03-02T10:00:00Z' } : { ...part, seat };
  });
}

/** A mail of a kind to somebody made up; undefined for a variant that there is not. */
export function sampleOrder(
  kind: NotificationKind,
  variant: string,
): ((meeting: Meeting) => MailOrder) | undefined {
  if (!variants[kind].includes(variant)) return undefined;
  const role = variant === 'below-minimum' ? 'facilitator' : variant;
  const contact = (['substitute', 'facilitator', 'host', 'speaker'] as const).find((one) => one === role);
  return (meeting) => ({
    id: '00000000-0000-4000-8000-000000000000',
    kind,
    outcome: {
      parts: partsOf(meeting, variant),
      late: variant === 'late',
      ...(kind === 'late-cancellation' && { left: meeting.parts.slice(0, 1).map(({ id }) => id) }),
      ...(kind === 'meeting-changed' && {
        changes: [{ field: 'place', before: 'Biblioteket', after: 'Rådhuset', visibility: 'open' }],
      }),
    },
    name: 'Kontorchef',
    email: 'kontorchef@example.org',
    link: meeting.url ?? 'https://www.example.org/',
    standing: variant === 'guest' || contact ? 'guest' : 'member',
    contact,
    about: contact ? 'Udviklingschef' : undefined,
    // As the planned mails go out, a fortnight before.
    createdAt: Date.parse(`${meeting.start}Z`) - 14 * 86_400_000,
    mailsBefore: 1,
    wasInvited: true,
    ...((kind === 'head-count' || kind === 'late-cancellation') && {
      report: {
        heads: meeting.parts.map(({ id }) => ({
          part: id,
          confirmed: 4,
          waiting: 0,
          minimum: 8,
          isBelowMinimum: variant === 'below-minimum',
        })),
        dietary: meeting.parts
          .filter(({ meal }) => meal)
          .map(({ id }) => ({ part: id, name: 'Udviklingschef', needs: 'vegetar' })),
        unanswered: ['It-arkitekt'],
      },
    }),
  });
}

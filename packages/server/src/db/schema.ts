import type {
  Answer,
  ApplicationRequest,
  FieldChange,
  InvitedBy,
  Meeting,
  NetworkFeed,
  PartOutcome,
  SeatingPlan,
  Seat,
  SignupEntry,
  Standing,
} from '@network-meetings/core';
import type { ExchangeKind, ExchangeRecord } from '@network-meetings/core/exchange';
import type { ColumnType, Generated } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
/** What the database fills in. */
type ReadOnly<T> = ColumnType<T, never, never>;

/** A feed without its meetings. */
export type FeedHead = Omit<NetworkFeed, 'meetings'>;

/** The tables as Kysely sees them; see `migrations/`. Seats change by the door's functions alone. */
export interface Schema {
  association: { id: string; document: Json<FeedHead>; version: Generated<number>; published_at: Date };
  meeting: {
    association_id: string;
    id: string;
    document: ReadOnly<Meeting>;
    position: ReadOnly<number>;
    starts_at: ReadOnly<Date>;
    ends_at: ReadOnly<Date>;
    held: ReadOnly<boolean>;
    version: ReadOnly<number>;
    withdrawn_at: ReadOnly<Date | null>;
  };
  part: {
    association_id: string;
    meeting_id: string;
    part_id: string;
    position: ReadOnly<number>;
    capacity: ReadOnly<number | null>;
    taken: ReadOnly<number>;
    waiting: ReadOnly<number>;
    withdrawn_at: ReadOnly<Date | null>;
  };
  member: {
    association_id: string;
    id: string;
    group_id: string;
    name: string;
    email: string;
    email_key: string;
    organisation: string | null;
    phone: string | null;
    language: string | null;
    sector: string | null;
    profile: string | null;
    status: Generated<'active' | 'prospective' | 'left'>;
    reachable_by: Generated<('phone' | 'email')[] | null>;
    reachable_since: Generated<Date | null>;
  };
  invited_guest: {
    association_id: string;
    meeting_id: string;
    email_key: string;
    name: string;
    email: string;
    organisation: string | null;
    phone: string | null;
    language: string | null;
    invited_by: InvitedBy;
  };
  signup: {
    id: string;
    association_id: string;
    meeting_id: string;
    email_key: string;
    standing: ReadOnly<Standing>;
    invited_by: ReadOnly<InvitedBy | null>;
    language: ReadOnly<string>;
    name: ReadOnly<string>;
    email: ReadOnly<string>;
    organisation: ReadOnly<string | null>;
    phone: ReadOnly<string | null>;
    substitute_name: ReadOnly<string | null>;
    substitute_email: ReadOnly<string | null>;
    substitute_organisation: ReadOnly<string | null>;
    substitute_phone: ReadOnly<string | null>;
    dietary_needs: string | null;
    occupies: ReadOnly<string | null>;
    ask: ReadOnly<string | null>;
    offer: ReadOnly<string | null>;
    questions: ReadOnly<SignupEntry['questions'] | null>;
    charter_accepted_at: ReadOnly<Date | null>;
    listed_at: ReadOnly<Date | null>;
    signed_up_at: ReadOnly<Date>;
    changed_at: ReadOnly<Date>;
    cancelled_at: ReadOnly<Date | null>;
    late: ReadOnly<boolean>;
  };
  seat: {
    signup_id: string;
    association_id: string;
    meeting_id: string;
    part_id: string;
    answer: ReadOnly<Answer>;
    seat: ReadOnly<Seat>;
    class: ReadOnly<'member' | 'host-guest' | 'other'>;
    rank: ReadOnly<number>;
    queue: ReadOnly<number | null>;
  };
  link: {
    token_hash: Buffer;
    kind: 'signup' | 'invitation';
    association_id: string;
    meeting_id: string;
    signup_id: string | null;
    member_id: string | null;
    guest_key: string | null;
    created_at: Date;
  };
  application: {
    id: string;
    association_id: ReadOnly<string>;
    request: ReadOnly<ApplicationRequest>;
    received_at: ReadOnly<Date>;
    muted: ReadOnly<boolean>;
    told_at: Date | null;
    receipted_at: Date | null;
  };
  idempotency: { association_id: string; key: string; created_at: ReadOnly<Date> };
  notification: {
    id: string;
    association_id: string;
    meeting_id: string;
    kind: ReadOnly<NotificationKind>;
    signup_id: string | null;
    member_id: string | null;
    guest_key: string | null;
    recipient: Json<{ name: string; email: string } | null> | null;
    contact: ReadOnly<MailContact | null>;
    once: ReadOnly<string | null>;
    mails_before: ReadOnly<number>;
    was_invited: ReadOnly<boolean>;
    muted: ReadOnly<boolean>;
    outcome: ReadOnly<NotificationOutcome>;
    created_at: ReadOnly<Date>;
    message_id: string | null;
    sent_at: Date | null;
  };
  access_token: {
    id: Generated<string>;
    association_id: string;
    token_hash: Buffer;
    label: string;
    groups: string[] | null;
    created_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
  };
  login_request: { id: string; language: string | null; created_at: Date };
  login: { token_hash: Buffer; association_id: string; email_key: string; expires_at: Date };
  session: { token_hash: Buffer; association_id: string; email_key: string; expires_at: Date };
  exchange_record: {
    association_id: string;
    id: string;
    kind: ReadOnly<ExchangeKind>;
    group_id: ReadOnly<string>;
    member_id: string | null;
    document: Json<ExchangeRecord['record']>;
    version: Generated<number>;
    arrival: ReadOnly<number>;
    created_at: ReadOnly<Date>;
  };
  seating_plan: {
    association_id: string;
    meeting_id: string;
    document: Json<SeatingPlan>;
    version: Generated<number>;
  };
  link_request: { id: string; created_at: Date };
  dev_mail: {
    id: Generated<string>;
    arrival: Generated<number>;
    message_id: string;
    recipient: string;
    subject: string;
    body_text: string;
    body_html: string;
    attachments: Json<StoredAttachment[]>;
    raw: Buffer;
    created_at: Date;
  };
}

/** What a mail tells of. */
export const NotificationKind = {
  Invitation: 'invitation',
  Confirmation: 'confirmation',
  AlreadySignedUp: 'already-signed-up',
  Promoted: 'promoted',
  Offer: 'offer',
  OfferExpired: 'offer-expired',
  Accepted: 'accepted',
  Declined: 'declined',
  /** To the colleague who takes a member's seat. */
  Substitute: 'substitute',
  SubstituteReleased: 'substitute-released',
  Changed: 'changed',
  Cancelled: 'cancelled',
  Link: 'link',
  /** The meeting has another time, place, status or parts. */
  MeetingChanged: 'meeting-changed',
  MeetingCancelled: 'meeting-cancelled',
  /** To who leads the meeting (rule 21). */
  LateCancellation: 'late-cancellation',
  Reminder: 'reminder',
  /** To who was invited and has not answered (rule 19). */
  Chase: 'chase',
  /** To who leads the meeting, to its host and to its external speakers (rule 22). */
  HeadCount: 'head-count',
  FollowUp: 'follow-up',
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];

/** Who is written to where that is neither the person of a signup nor somebody invited. */
export const MailContact = {
  Substitute: 'substitute',
  Facilitator: 'facilitator',
  Host: 'host',
  Speaker: 'speaker',
} as const;
export type MailContact = (typeof MailContact)[keyof typeof MailContact];

/** How things stood when the notification was written: no personal data. */
export interface NotificationOutcome {
  readonly parts: readonly PartOutcome[];
  readonly late?: boolean;
  /** The parts for which a seat fell free. */
  readonly promoted?: readonly string[];
  /** The parts whose offer expired. */
  readonly lost?: readonly string[];
  /** The parts in which a seat was given back after the deadline. */
  readonly left?: readonly string[];
  /** What is no longer as it was, of the meeting. */
  readonly changes?: readonly FieldChange[];
}

/** An attachment of a mail in development, in base64. */
export interface StoredAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

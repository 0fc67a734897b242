import type { Meeting, Standing } from '@network-meetings/core';
import type { Invitation } from '@network-meetings/core/calendar';
import type { MailContact, NotificationKind, NotificationOutcome } from '../db/schema.js';

/** What is to be told, and to whom. */
export interface MailOrder {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly outcome: NotificationOutcome;
  readonly name: string;
  readonly email: string;
  /** The personal link, with its token; for a reader who has none the meeting's page. */
  readonly link: string;
  /** The same on the server's own page, where the link leads elsewhere. */
  readonly ownLink?: string | undefined;
  /** As what the reader takes part, so as to know what may be shown; a guest when left out. */
  readonly standing?: Standing | undefined;
  /** The reader, where that is neither the person of the signup nor somebody invited. */
  readonly contact?: MailContact | undefined;
  /** The person whose signup it is, where the mail goes to somebody else. */
  readonly about?: string | undefined;
  /** Mails to the reader about the meeting that came before, and whether the last left it in the reader's calendar. */
  readonly mailsBefore?: number | undefined;
  readonly wasInvited?: boolean | undefined;
  /** When the mail was written, in milliseconds since 1970; a mail that is sent again is the same. */
  readonly createdAt?: number | undefined;
  /** How many come; for those who lead the meeting, the host and the speakers. */
  readonly report?: HeadReport | undefined;
  /** The group's next meeting, for a mail that looks back. */
  readonly next?: Meeting | undefined;
}

/** What is counted about a week before the meeting (rule 22). */
export interface HeadReport {
  readonly heads: readonly {
    readonly part: string;
    readonly confirmed: number;
    readonly waiting: number;
    readonly minimum: number | undefined;
    readonly isBelowMinimum: boolean;
  }[];
  /** Health data: for the organiser alone, and in no mail to a host or a speaker (rule 24). */
  readonly dietary: readonly { readonly part: string; readonly name: string; readonly needs: string }[];
  /** Who was invited and has not answered. */
  readonly unanswered: readonly string[];
}

/** What a mail is made of, before it is text and HTML. The names are those that a layout may use (`docs/guide/mail.md`). */
export interface MailContent {
  readonly language: string;
  readonly association: string;
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string; readonly url?: string }[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly notes: readonly string[];
  readonly actionLabel: string;
  readonly actionUrl: string;
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
  /** What keeps the reader's calendar right, where this mail changes what stands in it. */
  readonly calendar: Invitation | undefined;
  readonly language: string;
}

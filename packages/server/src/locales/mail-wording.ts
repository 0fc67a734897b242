import type { MeetingStatus } from '@network-meetings/core';
import type { MailContact, NotificationKind } from '../db/schema.js';

/** How things stand for the reader of a mail: a seat is offered, all are confirmed, some, or none but a place in the queue. */
export type MailStanding = 'offered' | 'confirmed' | 'mixed' | 'waitlisted' | 'none';

/** What a mail is about, as far as its subject and its first sentence depend on it. */
export interface MailSubject {
  /** Of the meeting. */
  readonly title: string;
  readonly standing: MailStanding;
  /** The person whose signup it is, where the mail goes to somebody else. */
  readonly about: string;
  readonly contact: MailContact | undefined;
  /** Fewer come than the meeting takes (rule 22). */
  readonly belowMinimum: boolean;
  readonly status: MeetingStatus;
}

/** The words of the mails. */
export interface MailWording {
  subject(kind: NotificationKind, said: MailSubject): string;
  hello(name: string): string;
  /** What happened, in a sentence or two. */
  lead(kind: NotificationKind, said: MailSubject): string;
  readonly when: string;
  readonly where: string;
  readonly online: string;
  readonly theme: string;
  readonly purpose: string;
  readonly facilitator: string;
  readonly agenda: string;
  readonly yourSignup: string;
  readonly prepare: string;
  readonly bring: string;
  readonly whatChanged: string;
  readonly givenBack: string;
  readonly headCount: string;
  readonly dietary: string;
  readonly unanswered: string;
  readonly materials: string;
  readonly nextMeeting: string;
  /** "Middagen: 9 kommer, 2 på venteliste". */
  heads(
    part: string,
    count: {
      readonly confirmed: number;
      readonly waiting: number;
      readonly minimum: number | undefined;
      readonly isBelowMinimum: boolean;
    },
  ): string;
  readonly waiting: string;
  readonly offered: string;
  readonly answer: string;
  readonly answerOffer: string;
  readonly seeMeeting: string;
  readonly calendar: string;
  readonly late: string;
  readonly change: string;
  readonly signUpAgain: string;
  readonly linkIsYours: string;
  readonly notYou: string;
  readonly dietaryIsHealth: string;
  /** @param substitutes whether a colleague may come in the reader's place */
  howToAnswer(substitutes: boolean): string;
  opens(when: string): string;
  closes(when: string): string;
  until(when: string): string;
  privacy(url: string): string;
  /** The way out when the association's page fails. */
  ownPage(url: string): string;
}

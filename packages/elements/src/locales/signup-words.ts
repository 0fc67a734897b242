import type { FaultWording } from '@network-meetings/core';

/** A heading and what to say below it. */
export type Said = readonly [title: string, detail: string];

/** The words of `<network-signup>` in one language. */
export interface SignupWords {
  /** BCP 47. */
  readonly language: string;
  /** Core's words for faults and problems. */
  readonly faults: FaultWording;
  readonly heading: string;
  readonly colleagueHeading: string;
  readonly standingHeading: string;
  readonly requiredNote: string;
  readonly optional: string;
  readonly answers: Readonly<Record<'coming' | 'not-coming' | 'substitute', string>>;
  /** The same said of a colleague. */
  readonly colleagueAnswers: SignupWords['answers'];
  readonly substitute: string;
  readonly name: string;
  readonly email: string;
  readonly emailHint: string;
  readonly emailFixedHint: string;
  readonly substituteEmailHint: string;
  readonly organisation: string;
  readonly dietaryNeeds: string;
  readonly dietaryNeedsHint: string;
  readonly prompts: Readonly<Record<'occupies' | 'ask' | 'offer', string>>;
  readonly promptHints: SignupWords['prompts'];
  readonly sparring: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly charter: string;
  readonly charterAccept: string;
  readonly charterLink: string;
  /** The link to what is done with personal data. */
  privacy(association: string): string;
  /** The button: a guest's, a colleague's, a member's answer, a change, a new signup after a cancellation, a retry. */
  readonly submit: Readonly<Record<'place' | 'colleague' | 'answer' | 'change' | 'again' | 'retry', string>>;
  readonly sending: string;
  /** The heading of the error summary. */
  readonly faultsHeading: (count: number) => string;
  /** Of a field that is empty; said in the summary and at the field. */
  readonly missing: Readonly<Record<string, string>>;
  /** A part that nobody answered. */
  missingPart(part: string): string;
  /** A question that has to be answered. */
  missingQuestion(label: string): string;
  readonly unknownFault: string;
  readonly notTaken: string;
  /** After a request that nobody knows the end of: for a signup, and for a cancellation. */
  readonly uncertain: Said;
  readonly uncertainCancel: Said;
  /** Headings of what the server confirmed. */
  readonly done: Readonly<
    Record<'confirmed' | 'waitlisted' | 'offered' | 'mixed' | 'answered' | 'cancelled', string>
  >;
  readonly colleagueDone: SignupWords['done'];
  readonly waitlistHint: string;
  /** Where the confirmation was sent. */
  mail(email: string): string;
  readonly mailToYou: string;
  readonly cancelled: string;
  readonly cancelledLate: string;
  readonly colleague: string;
  readonly signUpAgain: string;
  readonly seeSignup: string;
  readonly change: string;
  readonly cancel: string;
  readonly keep: string;
  readonly cancelHeading: string;
  readonly cancelDetail: string;
  readonly cancelLate: string;
  readonly cancelYes: string;
  readonly cancelNo: string;
  readonly invited: string;
  readonly haveCancelled: string;
  readonly opening: string;
  readonly linkToggle: string;
  readonly linkHint: string;
  readonly linkSubmit: string;
  readonly linkSent: string;
  readonly writeTo: string;
}

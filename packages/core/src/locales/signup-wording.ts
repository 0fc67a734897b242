import type { FormWording, Said } from './form-wording.js';

/** A question before something that cannot be taken back, about a part of the meeting. */
export interface Asked {
  question(part: string): string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

/** The words of `<network-signup>` in one language. */
export interface SignupWording extends FormWording {
  readonly heading: string;
  readonly colleagueHeading: string;
  readonly standingHeading: string;
  readonly answers: Readonly<Record<'coming' | 'not-coming' | 'substitute', string>>;
  /** The same said of a colleague. */
  readonly colleagueAnswers: SignupWording['answers'];
  readonly substitute: string;
  readonly emailHint: string;
  readonly emailFixedHint: string;
  readonly substituteEmailHint: string;
  readonly dietaryNeeds: string;
  readonly dietaryNeedsHint: string;
  readonly prompts: Readonly<Record<'occupies' | 'ask' | 'offer', string>>;
  readonly promptHints: SignupWording['prompts'];
  readonly sparring: string;
  readonly yes: string;
  readonly no: string;
  readonly charterAccept: string;
  /** The same for several people. */
  readonly charterAcceptSeveral: string;
  /** The box that agrees to be seen by the others who come, and that this can be taken back. */
  readonly listed: string;
  /** The button: a guest's, a colleague's, several people's, a member's answer, a change, a new signup after a cancellation. */
  readonly submit: Readonly<
    Record<'place' | 'colleague' | 'several' | 'answer' | 'change' | 'again', string>
  >;
  /** A part that nobody answered. */
  missingPart(part: string): string;
  /** A question that has to be answered. */
  missingQuestion(label: string): string;
  /** After a request that nobody knows the end of: for a signup, and for a cancellation. */
  readonly uncertain: Said;
  readonly uncertainCancel: Said;
  /** The same for the answer to an offer. */
  readonly uncertainAnswer: Said;
  /** Headings of what the server confirmed. */
  readonly done: Readonly<
    Record<'confirmed' | 'waitlisted' | 'offered' | 'mixed' | 'answered' | 'cancelled', string>
  >;
  readonly colleagueDone: SignupWording['done'];
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
  readonly invited: {
    readonly heading: string;
    /** As what the person is invited. */
    member(name: string): string;
    /** To a prospective member. */
    prospective(name: string): string;
    /** To a guest of the host. */
    hostGuest(name: string): string;
    /** To any other guest. */
    guest(name: string): string;
    /** One tap for all parts. */
    readonly comingToAll: string;
    /** The same tap, where it also accepts the ground rules; @param coming the text without them */
    withCharter(coming: string): string;
    /** Leads to the form: to answer part by part, or to say more. */
    readonly perPart: string;
    readonly sayMore: string;
  };
  readonly backToInvitation: string;
  /** After one tap: there is more that may be said, and the button for it. */
  readonly tellMoreHint: string;
  readonly tellMore: string;
  /** A seat that is offered; the question is asked before it is declined. */
  readonly offer: Asked & {
    readonly accept: string;
    readonly decline: string;
    /** The heading when it has been declined. */
    readonly declined: string;
  };
  /** Leaving a waitlist. */
  readonly leave: Asked & { readonly button: string };
  /** Of a part that is closed to guests. */
  readonly membersPart: string;
  /** Of seats that are kept for members, said to others and to a member. @param until when they become common */
  reservedForMembers(seats: number, until: string | undefined): string;
  /** How many seats are kept for the reader, and until when. */
  reservedForYou(seats: number, until: string | undefined): string;
  /** The heading of the one and the other where several are signed up, counted from 1. */
  person(place: number): string;
  readonly addPerson: string;
  readonly remove: string;
  /** The button that takes a person out of the form. */
  removePerson(place: number): string;
  readonly severalDone: string;
  readonly mailToEach: string;
  readonly haveCancelled: string;
  readonly opening: string;
  readonly linkToggle: string;
  readonly linkHint: string;
  readonly linkSubmit: string;
  readonly linkSent: string;
  readonly writeTo: string;
}

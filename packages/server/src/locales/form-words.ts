/** The words of the form on the server's own pages, in one language. */
export interface FormWords {
  readonly heading: string;
  readonly standingHeading: string;
  readonly requiredNote: string;
  readonly optional: string;
  readonly answers: Readonly<Record<'coming' | 'not-coming' | 'substitute', string>>;
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
  readonly promptHints: FormWords['prompts'];
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly charter: string;
  readonly charterAccept: string;
  readonly charterLink: string;
  /** The box that agrees to be seen by the others who come. */
  readonly listed: string;
  /** The link to what is done with personal data. */
  privacy(association: string): string;
  /** The button: a guest's, a member's answer, a change, a new signup after a cancellation, a retry. */
  readonly submit: Readonly<Record<'place' | 'answer' | 'change' | 'again' | 'retry', string>>;
  /** The heading of the error summary. */
  readonly faultsHeading: (count: number) => string;
  /** Of a field that is empty; said in the summary and at the field. */
  readonly missing: Readonly<Record<string, string>>;
  /** A part that nobody answered. */
  missingPart(part: string): string;
  /** A question that has to be answered. */
  missingQuestion(label: string): string;
  /** Headings of what the server confirmed. */
  readonly done: Readonly<
    Record<'confirmed' | 'waitlisted' | 'offered' | 'mixed' | 'answered' | 'cancelled', string>
  >;
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
    prospective(name: string): string;
    hostGuest(name: string): string;
    guest(name: string): string;
  };
  /** A seat that is offered. */
  readonly offer: Readonly<Record<'accept' | 'decline' | 'declined', string>>;
  readonly haveCancelled: string;
  readonly linkToggle: string;
  readonly linkHint: string;
  readonly linkSubmit: string;
  readonly linkSent: string;
  readonly writeTo: string;
}

/** The words of the mails about an application for membership, in one language. */
export interface ApplicationWording {
  /** To those who decide. */
  readonly toFacilitator: {
    subject(group: string, name: string): string;
    lead(name: string, group: string): string;
    /** What comes next (rule 5). @param days of the hearing; 0: there is none */
    next(days: number): string;
    readonly personal: string;
    readonly answer: string;
  };
  /** To the applicant. */
  readonly toApplicant: {
    subject(group: string): string;
    lead(group: string): string;
    next(days: number): string;
    readonly notYou: string;
    readonly seeGroup: string;
  };
  /** To a member who is heard (rule 5). */
  readonly hearing: {
    subject(group: string): string;
    lead(name: string, group: string): string;
    /** @param moment the last minute of the hearing, in words */
    until(moment: string): string;
    readonly confidential: string;
    readonly answer: string;
  };
  /** To the applicant, when it is decided. */
  readonly decision: {
    subject(group: string): string;
    admitted(group: string): string;
    waitlisted(group: string): string;
    refused(group: string): string;
  };
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly phone: string;
  readonly sector: string;
  readonly profile: string;
  readonly motivation: string;
  readonly trialMeeting: string;
}

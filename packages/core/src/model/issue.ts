/**
 * One fault in data that came from outside, for a person to mend: a code, never a sentence. The wording stands in
 * `locales/` (see {@link issueText}).
 */
export interface Issue {
  /** Such as `value/missing` or `time/skipped`; the list is {@link IssueCode}. */
  readonly code: IssueCode;
  /** Where, as a JSON path (RFC 9535 shorthand): `$.meetings[3].start`. */
  readonly path: string;
  /** What the wording needs: limits, the readings of an ambiguous time, a name that is not known. */
  readonly params: IssueParams;
}

/** Parameters of an {@link Issue}: plain values, so that they survive JSON. */
export type IssueParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Every code that an {@link Issue} can carry. */
export const IssueCode = {
  Missing: 'value/missing',
  WrongType: 'value/wrong-type',
  TooLong: 'value/too-long',
  TooShort: 'value/too-short',
  TooMany: 'value/too-many',
  TooFew: 'value/too-few',
  TooLarge: 'value/too-large',
  TooSmall: 'value/too-small',
  NotAllowed: 'value/not-allowed',
  Malformed: 'value/malformed',
  ControlCharacter: 'value/control-character',
  UnsafeLink: 'value/unsafe-link',
  NotAnEmail: 'value/not-an-email',
  UnknownField: 'value/unknown-field',
  Duplicate: 'value/duplicate',
  UnknownReference: 'reference/unknown',
  SelfReference: 'reference/self',
  NoSuchTime: 'time/no-such-time',
  UnknownZone: 'time/unknown-zone',
  Skipped: 'time/skipped',
  Ambiguous: 'time/ambiguous',
  EndBeforeStart: 'time/end-before-start',
  InstantDiffers: 'time/instant-differs',
  FeedVersion: 'feed/version-unsupported',
  FeedMigrated: 'feed/migrated',
  FeedNotJson: 'feed/not-json',
  FeedTooLarge: 'feed/too-large',
  UnknownPart: 'signup/unknown-part',
  UnknownQuestion: 'signup/unknown-question',
  AnswerRequired: 'signup/answer-required',
  CharterNotAccepted: 'signup/charter-not-accepted',
  SubstituteNotAllowed: 'signup/substitute-not-allowed',
  SubstituteMissing: 'signup/substitute-missing',
  SubstituteUnused: 'signup/substitute-unused',
  DietaryNeedsWithoutMeal: 'signup/dietary-needs-without-meal',
  NothingAnswered: 'signup/nothing-answered',
  EmailFixed: 'signup/email-fixed',
} as const;
export type IssueCode = (typeof IssueCode)[keyof typeof IssueCode];

/** What parsing at a boundary gives: the value with what was left out of it, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

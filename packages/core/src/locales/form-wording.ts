import type { FaultWording } from './fault-wording.js';

/** A heading and what to say below it. */
export type Said = readonly [title: string, detail: string];

/** The words that all forms share, in one language. */
export interface FormWording {
  /** BCP 47. */
  readonly language: string;
  /** Core's words for faults and problems. */
  readonly faults: FaultWording;
  readonly requiredNote: string;
  /** Of a field that programs fill in and people leave alone. */
  readonly leaveEmpty: string;
  readonly optional: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly choose: string;
  readonly charter: string;
  readonly charterLink: string;
  readonly sending: string;
  /** The heading of the error summary. */
  readonly faultsHeading: (count: number) => string;
  /** Of a field that is empty; said in the summary and at the field. */
  readonly missing: Readonly<Record<string, string>>;
  readonly unknownFault: string;
  readonly notTaken: string;
  /** The link to what is done with personal data. */
  privacy(association: string): string;
  /** The button, after something went wrong. */
  readonly retry: string;
}

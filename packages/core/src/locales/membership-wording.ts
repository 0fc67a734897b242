import type { IssueParams } from '../model/issue.js';
import type { MembershipReason } from '../model/membership-reason.js';

/** Why something about a membership can't be done, in one language. */
export interface MembershipWording {
  readonly language: string;
  /** By code; `moment` says an instant or a day of the parameters in words. */
  readonly reasons: Readonly<
    Record<MembershipReason, string | ((params: IssueParams, moment: (time: string) => string) => string)>
  >;
}

/** A reason of `MembershipReason` in a sentence that says what to do. @param moment says an instant or a day in words */
export function membershipReasonText(
  reason: MembershipReason,
  params: IssueParams,
  wording: MembershipWording,
  moment: (time: string) => string,
): string {
  const words = wording.reasons[reason];
  return typeof words === 'function' ? words(params, moment) : words;
}

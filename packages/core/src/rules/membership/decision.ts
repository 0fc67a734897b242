import type { IssueParams } from '../../model/issue.js';
import type { MembershipReason } from '../../model/membership-reason.js';

/** A decision that was not taken, with the reason. */
export interface Refused {
  readonly ok: false;
  readonly reason: MembershipReason;
  /** What the wording needs; times are UTC instants or days. */
  readonly params: IssueParams;
}

/** A decision: what it made, or why it was not taken. */
export type Decision<T> = { readonly ok: true; readonly value: T } | Refused;

/** A decision that was taken. */
export function decided<T>(value: T): Decision<T> {
  return { ok: true, value };
}

/** A decision that was not taken. */
export function refused(reason: MembershipReason, params: IssueParams = {}): Refused {
  return { ok: false, reason, params };
}

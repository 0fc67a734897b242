import type { Issue, SignupEntry, SignupState } from '@network-meetings/core';
import {
  checkEntry,
  groupsById,
  groupsOf,
  isLateCancellation,
  signupRefusal,
  signupState,
} from '@network-meetings/core';
import type { Proof } from '../db/door.js';
import type { HeldMeeting } from '../db/meetings.js';
import { feedOf } from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';

/** Whether a meeting can be signed up for now; core decides. */
export function stateOf({ head, meeting }: HeldMeeting, now: number): SignupState {
  return signupState(meeting, head.timeZone, now);
}

/** The problem that a state of signup is, with the time it names. */
export function stateProblem(state: Exclude<SignupState, { state: 'open' }>): ProblemError {
  const { state: code, ...params } = state;
  return new ProblemError(code, params);
}

/** Why somebody may not sign up for what they answer, beside the state of signup (rules 4 and 6); core decides. */
export function refusalOf(
  { meeting }: HeldMeeting,
  parts: SignupEntry['parts'],
  role: Proof,
): ProblemError | undefined {
  const refusal = signupRefusal(meeting, parts, role);
  if (!refusal) return undefined;
  const { code, ...params } = refusal;
  return new ProblemError(code, params);
}

/** Every fault of an entry, given the meeting and the policy of its groups; core decides. */
export function faultsOf(
  held: HeldMeeting,
  entry: SignupEntry,
  standing: Proof['standing'],
  path: string,
): readonly Issue[] {
  const { meeting } = held;
  const groups = groupsOf(meeting, groupsById(feedOf(held)));
  return checkEntry(entry, { meeting, groups, standing }, path);
}

/** Whether cancelling now is late (rule 21). */
export function isLate({ head, meeting }: HeldMeeting, now: number): boolean {
  return isLateCancellation(meeting, head.timeZone, now);
}

/** A request with faults. */
export function invalid(errors: readonly Issue[]): ProblemError {
  return new ProblemError('request/invalid', { count: errors.length }, errors);
}

import type { Meeting, NetworkFeed, Role, SignupState } from '@network-meetings/core';
import { isPartOpenTo, signupRefusal, signupState } from '@network-meetings/core';

/** Whether the form is shown, and if not, why: a code of the protocol's problems, with what its wording needs. */
export interface SignupGate {
  readonly code:
    'open' | Exclude<SignupState['state'], 'open'> | 'signup/meeting-not-found' | 'signup/members-only';
  readonly params: Readonly<Record<string, string>>;
  /** Whether a signup that is there may still be shown and cancelled. */
  readonly mayCancel: boolean;
}

/** What decides about the gate beside the meeting. */
export interface GateContext {
  readonly feed: NetworkFeed;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether signups have somewhere to go: an address in the feed, or the page's own code. */
  readonly hasReceiver: boolean;
  /** As what the person takes part; undefined while a personal link is to say it. */
  readonly role: Role | undefined;
}

/** Whether there is nothing in a meeting that somebody may sign up for: it, or each of its parts, is for members. */
function isClosedTo(meeting: Meeting, role: Role): boolean {
  return (
    signupRefusal(meeting, [], role) !== undefined || !meeting.parts.some((part) => isPartOpenTo(part, role))
  );
}

/** Decides whether there is a form. Cancelling is possible until the meeting ends (rule 21). */
export function signupGate(
  meeting: Meeting | undefined,
  { feed, now, hasReceiver, role }: GateContext,
): SignupGate {
  const gate = (code: SignupGate['code'], params = {}, mayCancel = false) => ({ code, params, mayCancel });
  if (!meeting) return gate('signup/meeting-not-found');
  const state = signupState(meeting, feed.timeZone, now);
  switch (state.state) {
    case 'open':
      if (!hasReceiver) return gate('signup/no-signup');
      return role && isClosedTo(meeting, role)
        ? gate('signup/members-only', {}, true)
        : gate('open', {}, true);
    case 'signup/closed':
      return gate(state.state, { closes: state.closes }, true);
    case 'signup/not-open-yet':
      return gate(state.state, { opens: state.opens }, true);
    case 'signup/meeting-postponed':
      return gate(state.state, {}, true);
    default:
      return gate(state.state);
  }
}

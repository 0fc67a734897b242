import type { Group, Meeting, NetworkFeed, PersonalSignup, SignupContext } from '@network-meetings/core';
import { groupsById, groupsOf, signupState, Standing } from '@network-meetings/core';
import type { HeldMeeting } from '../db/meetings.js';
import { feedOf } from '../db/meetings.js';
import type { Wording } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import { stateProblem } from '../services/rules.js';

/** Whether there is a form, and if not, why; and whether who is signed up may change or cancel. */
export interface Gate {
  readonly closed: ProblemError | undefined;
  readonly mayChange: boolean;
}

/** Decides whether somebody finds a form. @param now milliseconds since 1970 */
export function gateOf(
  meeting: Meeting,
  feed: Pick<NetworkFeed, 'timeZone'>,
  hasLink: boolean,
  now: number,
): Gate {
  const state = signupState(meeting, feed.timeZone, now);
  const isOver = ['signup/meeting-over', 'signup/meeting-cancelled', 'signup/no-signup'].includes(
    state.state,
  );
  if (state.state !== 'open') return { closed: stateProblem(state), mayChange: !isOver };
  const isMembers = meeting.signup?.audience === 'members' && !hasLink;
  return { closed: isMembers ? new ProblemError('signup/members-only') : undefined, mayChange: true };
}

/** Everything that the pages of one meeting are written from. */
export interface MeetingView {
  readonly meeting: Meeting;
  readonly feed: NetworkFeed;
  readonly groups: readonly Group[];
  readonly context: SignupContext;
  readonly gate: Gate;
  readonly wording: Wording;
  /** What the personal link that is open in this browser shows; absent for who has none. */
  readonly personal: PersonalSignup | undefined;
  /** What a form carries to prove where it came from. */
  readonly proof: string;
  /** The path of the meeting's pages. */
  readonly path: string;
  /** What is said of personal data. */
  readonly notice: string;
}

/** Puts together what a page of a meeting needs. @param now milliseconds since 1970 */
export function meetingView(
  held: HeldMeeting,
  parts: Pick<MeetingView, 'wording' | 'personal' | 'proof' | 'path' | 'notice'>,
  now: number,
): MeetingView {
  const { meeting, withdrawn } = held;
  const feed = feedOf(held);
  const groups = groupsOf(meeting, groupsById(feed));
  const { personal } = parts;
  const known = gateOf(meeting, feed, personal !== undefined, now);
  // It has left the feed: its signups can be seen and cancelled, and no new one made.
  const gate = withdrawn ? { ...known, closed: new ProblemError('signup/meeting-not-found') } : known;
  const standing = personal?.standing ?? Standing.Guest;
  return { ...parts, meeting, feed, groups, gate, context: { meeting, groups, standing } };
}

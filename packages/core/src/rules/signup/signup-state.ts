import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { TimeZone, WallTime } from '../../model/primitives.js';
import { instantMilliseconds, toInstant } from '../../time/zone.js';

/** Whether a meeting can be signed up for, and if not, why; the codes are those of the protocol's problems. */
export type SignupState =
  | { readonly state: 'open'; readonly closes: WallTime }
  | { readonly state: 'signup/not-open-yet'; readonly opens: WallTime }
  | { readonly state: 'signup/closed'; readonly closes: WallTime }
  | { readonly state: 'signup/meeting-over' }
  | { readonly state: 'signup/meeting-cancelled' }
  | { readonly state: 'signup/meeting-postponed' }
  | { readonly state: 'signup/no-signup' };

/** The instants of a meeting, in milliseconds since 1970. */
export interface MeetingInstants {
  readonly start: number;
  readonly end: number;
}

/** When a meeting begins and ends; taken from the feed's instants where it carries them. */
export function meetingInstants(meeting: Meeting, feedZone: TimeZone): MeetingInstants {
  const zone = meeting.timeZone ?? feedZone;
  return {
    start: meeting.startUtc ? instantMilliseconds(meeting.startUtc) : toInstant(meeting.start, zone),
    end: meeting.endUtc ? instantMilliseconds(meeting.endUtc) : toInstant(meeting.end, zone),
  };
}

/**
 * Whether signup is open (rule 20). Without `closes` it is open until the meeting starts.
 * @param now milliseconds since 1970
 * @param instants those of the meeting, where they are known already
 */
export function signupState(
  meeting: Meeting,
  feedZone: TimeZone,
  now: number,
  { start, end }: MeetingInstants = meetingInstants(meeting, feedZone),
): SignupState {
  const { signup } = meeting;
  const zone = meeting.timeZone ?? feedZone;
  if (meeting.status === MeetingStatus.Cancelled) return { state: 'signup/meeting-cancelled' };
  if (meeting.status === MeetingStatus.Postponed) return { state: 'signup/meeting-postponed' };
  if (now >= end) return { state: 'signup/meeting-over' };
  if (!signup) return { state: 'signup/no-signup' };
  if (signup.opens !== undefined && now < toInstant(signup.opens, zone)) {
    return { state: 'signup/not-open-yet', opens: signup.opens };
  }
  const closes = signup.closes ?? meeting.start;
  const closesAt = signup.closes === undefined ? start : toInstant(signup.closes, zone);
  return now >= closesAt ? { state: 'signup/closed', closes } : { state: 'open', closes };
}

/**
 * Whether cancelling now is a late cancellation (rule 21): after the deadline, or, where none is set, after the start.
 * @param now milliseconds since 1970
 */
export function isLateCancellation(meeting: Meeting, feedZone: TimeZone, now: number): boolean {
  const deadline = meeting.signup?.cancellationDeadline;
  if (deadline === undefined) return now >= meetingInstants(meeting, feedZone).start;
  return now >= toInstant(deadline, meeting.timeZone ?? feedZone);
}

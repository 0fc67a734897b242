import type { Group } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import type { Id, TimeZone, UtcInstant } from '../../model/primitives.js';
import type { ProblemCode } from '../../model/problem.js';
import type { Answer, Attendance, PartAnswer, Seat, SignupOutcome } from '../../model/signup.js';
import type { Role } from './decide-seat.js';
import type { AttendanceEvent } from './machines.js';
import type { Invited } from './may-sign-up.js';
import type { HeadCount } from './rosters.js';

/** How one person stands in one part: the three machines of rule 19. */
export interface BookedPart {
  readonly part: Id;
  readonly answer: Answer;
  readonly seat: Seat;
  readonly attendance: Attendance;
  /** The place in the order of entry, of somebody who waits. */
  readonly entered?: number | undefined;
  /** Until when an offer stands, or stood before it expired. */
  readonly expires?: UtcInstant | undefined;
}

/** How one person stands: no name and no text, so that a book can be logged and tested. One a person and meeting. */
export interface BookedSignup extends Role {
  /** Who it is: the address as `emailKey` gives it, or any other key that is theirs alone. */
  readonly person: string;
  readonly isCancelled: boolean;
  readonly parts: readonly BookedPart[];
}

/** Everything that decides the seats of one meeting. Plain data: it may be kept as JSON. */
export interface SignupBook {
  readonly meeting: Meeting;
  /** The groups that own the meeting. */
  readonly groups: readonly Group[];
  /** The zone of the meeting. */
  readonly zone: TimeZone;
  readonly signups: readonly BookedSignup[];
  /** How many have joined a waitlist so far. */
  readonly entered: number;
  /** Whether heads have been counted (rule 22). */
  readonly isCounted: boolean;
}

/** What one person answers. */
export interface PersonAnswers {
  readonly person: string;
  readonly parts: readonly PartAnswer[];
}

/** What can happen to a book. Requests are checked with `checkEntry` before. */
export type SignupEvent =
  /** One or several people; the link's owner is the member, everybody else a guest. */
  | { readonly kind: 'place'; readonly people: readonly PersonAnswers[]; readonly link?: Invited }
  /** The owner of a link answers anew, for every part. */
  | { readonly kind: 'change'; readonly parts: readonly PartAnswer[]; readonly link: Invited }
  | { readonly kind: 'cancel'; readonly person: string }
  | { readonly kind: 'answer-offer'; readonly person: string; readonly part: Id; readonly accept: boolean }
  | {
      readonly kind: 'record-attendance';
      readonly person: string;
      readonly part: Id;
      readonly event: AttendanceEvent;
    }
  /** The meeting as it is now published: another capacity, other times, other parts. */
  | { readonly kind: 'republish'; readonly meeting: Meeting }
  /** Time passes: offers expire, reserved seats become common, heads are counted. */
  | { readonly kind: 'clock' };

/** What somebody is told. The last two go to the facilitator, all others to the person. */
export type SignupNotice =
  | {
      readonly kind: 'confirmation' | 'already-signed-up' | 'changed' | 'cancelled';
      readonly person: string;
    }
  | { readonly kind: 'promoted'; readonly person: string; readonly part: Id }
  | { readonly kind: 'offered'; readonly person: string; readonly part: Id; readonly expires: UtcInstant }
  | {
      readonly kind: 'offer-ended';
      readonly person: string;
      readonly part: Id;
      readonly reason: 'declined' | 'expired';
    }
  /** A seat was given back after the deadline (rule 21). */
  | { readonly kind: 'late-cancellation'; readonly person: string; readonly parts: readonly Id[] }
  /** For the speaker and the kitchen; with too few, whether to hold the meeting is asked (rule 22). */
  | { readonly kind: 'head-count'; readonly counts: readonly HeadCount[] };

/** What the one who acted is answered. */
export type BookOutcome =
  | { readonly ok: true; readonly signups: SignupOutcome['signups'] }
  | { readonly ok: false; readonly code: ProblemCode; readonly params: Readonly<Record<string, string>> };

/** A book after an event. */
export interface BookStep {
  readonly book: SignupBook;
  readonly outcome: BookOutcome;
  readonly notices: readonly SignupNotice[];
}

/** An empty book. @param zone of the meeting: its own, or that of its feed */
export function openBook(meeting: Meeting, groups: readonly Group[], zone: TimeZone): SignupBook {
  return { meeting, groups, zone, signups: [], entered: 0, isCounted: false };
}

import type { Group } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import type { Id, TimeZone } from '../../model/primitives.js';
import type { PartOutcome } from '../../model/signup.js';
import { Answer, Attendance, Seat } from '../../model/signup.js';
import { instantMilliseconds, utcInstant } from '../../time/zone.js';
import type { PartLoad, QueueEntry, Role } from './decide-seat.js';
import { compareQueue, decideSeat, nextInLine, SeatClass, seatClassOf } from './decide-seat.js';
import type { SeatEvent } from './machines.js';
import { countsTowardsCapacity, nextState, seatMachine } from './machines.js';
import { offerExpires, passesSeatsOn, reservesHold } from './seat-times.js';
import type { BookedPart, SignupBook, SignupNotice } from './signup-book.js';

/** A signup of a {@link Draft}. */
export interface DraftSignup {
  readonly person: string;
  role: Role;
  isCancelled: boolean;
  readonly parts: Map<Id, BookedPart>;
}

/** A copy of a book that one step writes in, so that the step itself can be pure. */
export interface Draft {
  readonly meeting: Meeting;
  readonly groups: readonly Group[];
  readonly zone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signups: Map<string, DraftSignup>;
  entered: number;
  isCounted: boolean;
  readonly notices: SignupNotice[];
}

/** A draft of a book, of the meeting as it is now published. */
export function draftOf(book: SignupBook, meeting: Meeting, now: number): Draft {
  const signups = book.signups.map(({ person, standing, invitedBy, isCancelled, parts }) => {
    const signup: DraftSignup = {
      person,
      role: { standing, invitedBy },
      isCancelled,
      parts: new Map(parts.map((part) => [part.part, part])),
    };
    return [person, signup] as const;
  });
  const { groups, zone, entered, isCounted } = book;
  return { meeting, groups, zone, now, signups: new Map(signups), entered, isCounted, notices: [] };
}

/** The book that a draft has become. */
export function bookOf({ meeting, groups, zone, signups, entered, isCounted }: Draft): SignupBook {
  const written = [...signups.values()].map(({ person, role, isCancelled, parts }) => ({
    person,
    ...role,
    isCancelled,
    parts: [...parts.values()],
  }));
  return { meeting, groups, zone, signups: written, entered, isCounted };
}

/** How a person stands in a part, also one that was never answered. */
export function partOf(signup: DraftSignup, part: Id): BookedPart {
  return (
    signup.parts.get(part) ?? { part, answer: Answer.None, seat: Seat.None, attendance: Attendance.Unknown }
  );
}

/** Moves a seat along an arrow of its machine; `detail` is what the new state needs beside. */
function moveSeat(
  signup: DraftSignup,
  part: Id,
  event: SeatEvent,
  detail: Pick<BookedPart, 'entered' | 'expires'> = {},
): void {
  const { answer, seat: from } = partOf(signup, part);
  const seat = nextState(seatMachine, from, event);
  if (seat === undefined) throw new Error(`a seat that is ${from} can't ${event}`);
  signup.parts.set(part, { part, answer, seat, attendance: Attendance.Unknown, ...detail });
}

/** How full a part is, with the seats that are kept at this moment. */
export function loadOf({ meeting, zone, now, signups }: Draft, id: Id): PartLoad {
  const part = meeting.parts.find((one) => one.id === id);
  const taken = { [SeatClass.Member]: 0, [SeatClass.HostGuest]: 0, [SeatClass.Other]: 0 };
  for (const signup of signups.values()) {
    if (countsTowardsCapacity(partOf(signup, id).seat)) taken[seatClassOf(signup.role)] += 1;
  }
  const { members = 0, hostGuests = 0 } = part && reservesHold(part, zone, now) ? (part.reserved ?? {}) : {};
  return {
    capacity: part?.capacity,
    taken,
    reserved: { [SeatClass.Member]: members, [SeatClass.HostGuest]: hostGuests },
  };
}

interface Waiting extends QueueEntry {
  readonly signup: DraftSignup;
}

/** Who waits for a part, in the order in which they are served. */
function queueOf({ signups }: Draft, part: Id): readonly Waiting[] {
  const waiting = [...signups.values()].flatMap((signup) => {
    // Whoever waits has entered, and nobody else has.
    const { entered } = partOf(signup, part);
    if (entered === undefined) return [];
    return [{ ...signup.role, entered, signup }];
  });
  return waiting.sort(compareQueue);
}

/** What somebody who comes to a part gets, or would get: a seat, or the tail of the waitlist (rule 20). */
export function newcomerSeat(draft: Draft, part: Id, role: Role): ReturnType<typeof decideSeat> {
  return decideSeat(loadOf(draft, part), queueOf(draft, part), role);
}

/** Claims a seat for somebody who has none. */
export function claim(draft: Draft, signup: DraftSignup, part: Id): void {
  if (newcomerSeat(draft, part, signup.role).seat === 'confirmed') moveSeat(signup, part, 'seat');
  else moveSeat(signup, part, 'wait', { entered: ++draft.entered });
}

/** Ends what somebody has of a part; says whether that was a confirmed seat. */
export function release(signup: DraftSignup, part: Id): boolean {
  const { seat } = partOf(signup, part);
  if (seat !== Seat.None) moveSeat(signup, part, 'leave');
  return seat === Seat.Confirmed;
}

/** Answers an offer that stands. */
export function settleOffer(draft: Draft, signup: DraftSignup, part: Id, accept: boolean): void {
  const { person } = signup;
  moveSeat(signup, part, accept ? 'accept' : 'decline');
  draft.notices.push(
    accept ? { kind: 'confirmation', person } : { kind: 'offer-ended', person, part, reason: 'declined' },
  );
}

/** Ends the offers that have expired. When it did stays on record, so that who comes too late can be told. */
export function lapse(draft: Draft): void {
  for (const signup of draft.signups.values()) {
    for (const { part, seat, expires } of signup.parts.values()) {
      if (seat !== Seat.Offered || expires === undefined) continue;
      if (instantMilliseconds(expires) > draft.now) continue;
      moveSeat(signup, part, 'expire', { expires });
      draft.notices.push({ kind: 'offer-ended', person: signup.person, part, reason: 'expired' });
    }
  }
}

/** Passes every free seat on to the first who is eligible (rule 20): at once, or as an offer. */
export function passOn(draft: Draft): void {
  const { meeting, zone, now, notices } = draft;
  for (const part of meeting.parts) {
    if (!passesSeatsOn(meeting, part, zone, now)) continue;
    const next = () => nextInLine(loadOf(draft, part.id), queueOf(draft, part.id))?.signup;
    for (let head = next(); head; head = next()) {
      const to = { person: head.person, part: part.id };
      const until = offerExpires(meeting, part, zone, now);
      if (until === undefined) {
        moveSeat(head, part.id, 'promote');
        notices.push({ kind: 'promoted', ...to });
      } else {
        const expires = utcInstant(until);
        moveSeat(head, part.id, 'offer', { expires });
        notices.push({ kind: 'offered', ...to, expires });
      }
    }
  }
}

/** How a person stands in every part of the meeting, as the protocol says it. */
export function outcomeOf(draft: Draft, signup: DraftSignup): PartOutcome[] {
  return draft.meeting.parts.map(({ id }) => {
    const { part, answer, seat, expires } = partOf(signup, id);
    if (seat === Seat.Offered && expires !== undefined) return { part, answer, seat, expires };
    if (seat === Seat.Waitlisted) {
      const place = 1 + queueOf(draft, id).findIndex((one) => one.signup === signup);
      return { part, answer, seat, place };
    }
    return { part, answer, seat: seat === Seat.Confirmed ? seat : Seat.None };
  });
}

import { Answer, Attendance, Seat } from '../../model/signup.js';

/** What may happen in each state, and what comes of it. What is not in the table can't happen. */
export type Machine<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state after an event, or undefined when the event can't happen in this state. */
export function nextState<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): State | undefined {
  return machine[state][event];
}

/** What a person does with the answer to a part. `withdraw`: the part is not answered any more. */
export type AnswerEvent = 'come' | 'decline' | 'send-substitute' | 'withdraw';

const said = {
  come: Answer.Coming,
  decline: Answer.NotComing,
  'send-substitute': Answer.Substitute,
  withdraw: Answer.None,
} as const;

/** The answer to a part (rule 19): the person's own word, changed as often as they like. */
export const answerMachine: Machine<Answer, AnswerEvent> = {
  none: said,
  coming: said,
  'not-coming': said,
  substitute: said,
};

/**
 * What happens to a seat in a part. `seat` and `wait` are what a newcomer gets; `promote` and `offer` what the head of the
 * waitlist gets; `accept`, `decline` and `expire` end an offer; `leave` is giving up whatever there is.
 */
export type SeatEvent = 'seat' | 'wait' | 'promote' | 'offer' | 'accept' | 'decline' | 'expire' | 'leave';

/**
 * The seat in a part (rules 19 and 20). Nobody goes back from a seat to the waitlist; who has nothing any more begins anew,
 * at the tail.
 */
export const seatMachine: Machine<Seat, SeatEvent> = {
  none: { seat: Seat.Confirmed, wait: Seat.Waitlisted },
  waitlisted: { promote: Seat.Confirmed, offer: Seat.Offered, leave: Seat.None },
  offered: { accept: Seat.Confirmed, decline: Seat.None, expire: Seat.None, leave: Seat.None },
  confirmed: { leave: Seat.None },
};

/** Whether a seat counts towards capacity: confirmed and offered do, waitlisted does not (rule 20). */
export function countsTowardsCapacity(seat: Seat): boolean {
  return seat === Seat.Confirmed || seat === Seat.Offered;
}

/** What is noted of a seat afterwards. `clear` takes back what was noted by mistake. */
export type AttendanceEvent = 'check-in' | 'miss' | 'clear';

const noted = {
  'check-in': Attendance.Attended,
  miss: Attendance.NoShow,
  clear: Attendance.Unknown,
} as const;

/** What became of a confirmed seat (rules 19 and 25); a mistake can be put right. */
export const attendanceMachine: Machine<Attendance, AttendanceEvent> = {
  unknown: noted,
  attended: noted,
  'no-show': noted,
};

/** Whether attendance can be noted: of a confirmed seat alone, for a no-show is "confirmed but absent". */
export function mayRecordAttendance(seat: Seat): boolean {
  return seat === Seat.Confirmed;
}

import type { Id } from '../../model/primitives.js';
import type { PartAnswer, PartOutcome } from '../../model/signup.js';
import { Answer, Seat, Standing } from '../../model/signup.js';
import { mayBeSubstituted } from './check-entry.js';
import type { Draft, DraftSignup } from './book-draft.js';
import { claim, newcomerSeat, outcomeOf, partOf, passOn, release, settleOffer } from './book-draft.js';
import type { Role } from './decide-seat.js';
import {
  answerMachine,
  type AnswerEvent,
  attendanceMachine,
  mayRecordAttendance,
  nextState,
} from './machines.js';
import type { Invited } from './may-sign-up.js';
import { roleOf, signupRefusal } from './may-sign-up.js';
import { comesTo } from './questions-asked.js';
import { partStart } from './seat-times.js';
import type { BookOutcome, PersonAnswers, SignupEvent } from './signup-book.js';
import type { SignupState } from './signup-state.js';
import { isLateCancellation, signupState } from './signup-state.js';

type Refused = Extract<BookOutcome, { ok: false }>;
type Of<Kind extends SignupEvent['kind']> = Extract<SignupEvent, { kind: Kind }>;

const refused = (code: Refused['code'], params: Refused['params'] = {}): Refused => ({
  ok: false,
  code,
  params,
});

const invalid = refused('request/invalid');

function refusedBy(state: Exclude<SignupState, { state: 'open' }>): Refused {
  const { state: code, ...params } = state;
  return refused(code, params);
}

const stateOf = ({ meeting, zone, now }: Draft) => signupState(meeting, zone, now);

type Gone = Extract<SignupState, { state: 'signup/meeting-over' | 'signup/meeting-cancelled' }>;

const isGone = (state: SignupState): state is Gone =>
  state.state === 'signup/meeting-over' || state.state === 'signup/meeting-cancelled';

const activeOf = (draft: Draft, person: string): DraftSignup | undefined => {
  const signup = draft.signups.get(person);
  return signup?.isCancelled === false ? signup : undefined;
};

/** Whether the answers fit the meeting at all, and the policy on substitutes (rule 4). */
function isFit({ meeting, groups }: Draft, parts: readonly PartAnswer[], { standing }: Role): boolean {
  return parts.every(
    ({ part, answer }) =>
      meeting.parts.some(({ id }) => id === part) &&
      (answer !== Answer.Substitute || mayBeSubstituted({ meeting, groups, standing })),
  );
}

const eventOf: Readonly<Record<PartAnswer['answer'], AnswerEvent>> = {
  coming: 'come',
  'not-coming': 'decline',
  substitute: 'send-substitute',
};

/** Writes an answer down; the seat follows from it, and is the caller's. */
function write(signup: DraftSignup, part: Id, event: AnswerEvent): void {
  const had = partOf(signup, part);
  const answer = nextState(answerMachine, had.answer, event) ?? had.answer;
  signup.parts.set(part, { ...had, answer });
}

/** Answers every part of the meeting anew; gives the parts in which a confirmed seat was given up. */
function answerAll(draft: Draft, signup: DraftSignup, parts: readonly PartAnswer[]): readonly Id[] {
  return draft.meeting.parts.flatMap(({ id }) => {
    const said = parts.find(({ part }) => part === id)?.answer;
    write(signup, id, said === undefined ? 'withdraw' : eventOf[said]);
    if (!comesTo(id, { parts })) return release(signup, id) ? [id] : [];
    if (partOf(signup, id).seat === Seat.None) claim(draft, signup, id);
    return [];
  });
}

/** A guest who is proved to be more by a link becomes that, and keeps the place in the order of entry ("Who is who"). */
function provedRole({ role }: DraftSignup, { standing, invitedBy }: Role): Role {
  const isPlainGuest = role.standing === Standing.Guest && role.invitedBy === undefined;
  return isPlainGuest ? { standing, invitedBy } : role;
}

const answered = (parts: PartOutcome[], late: boolean) => ({ parts, ...(late && { late }) });

/** What a guest would get at this moment, told to who may not learn that the address is signed up. */
function newcomerOutcome(draft: Draft, parts: readonly PartAnswer[]): PartOutcome[] {
  return draft.meeting.parts.map(({ id }) => {
    const answer = parts.find(({ part }) => part === id)?.answer ?? Answer.None;
    if (!comesTo(id, { parts })) return { part: id, answer, seat: Seat.None };
    return { part: id, answer, ...newcomerSeat(draft, id, { standing: Standing.Guest }) };
  });
}

/** Signs up one or several people, all or none (rules 19 and 20; "Who is who"). */
export function place(
  draft: Draft,
  people: readonly PersonAnswers[],
  link: Invited | undefined,
): BookOutcome {
  const state = stateOf(draft);
  if (state.state !== 'open') return refusedBy(state);
  for (const { person, parts } of people) {
    const refusal = signupRefusal(draft.meeting, parts, roleOf(person, link));
    if (refusal) return refused(refusal.code, 'part' in refusal ? { part: refusal.part } : {});
  }
  if (people.some(({ person, parts }) => !isFit(draft, parts, roleOf(person, link)))) return invalid;

  // In their order: who is signed up already is told what a newcomer would get at that place in the request.
  const told = new Map<string, PartOutcome[]>();
  for (const { person, parts } of people) {
    const isNew = !activeOf(draft, person);
    if (isNew) {
      const { standing, invitedBy } = roleOf(person, link);
      const signup = { person, role: { standing, invitedBy }, isCancelled: false, parts: new Map() };
      draft.signups.set(person, signup);
      answerAll(draft, signup, parts);
    } else if (person !== link?.person) told.set(person, newcomerOutcome(draft, parts));
    draft.notices.push({ kind: isNew ? 'confirmation' : 'already-signed-up', person });
  }
  const known = link && activeOf(draft, link.person);
  if (known) known.role = provedRole(known, link);
  passOn(draft);

  return {
    ok: true,
    signups: people.map(({ person, parts }) => {
      const signup = activeOf(draft, person);
      const stands = signup ? outcomeOf(draft, signup) : newcomerOutcome(draft, parts);
      return answered(told.get(person) ?? stands, false);
    }),
  };
}

function tellIfLate(draft: Draft, person: string, parts: readonly Id[]): boolean {
  const late = parts.length > 0 && isLateCancellation(draft.meeting, draft.zone, draft.now);
  if (late) draft.notices.push({ kind: 'late-cancellation', person, parts });
  return late;
}

/**
 * The owner of a link answers anew. What is kept keeps its seat or place; what is left is passed on. While signup is not open,
 * a change that claims no seat is still taken.
 */
export function change(draft: Draft, parts: readonly PartAnswer[], link: Invited): BookOutcome {
  const { person } = link;
  const signup = activeOf(draft, person);
  if (!signup) return place(draft, [{ person, parts }], link);
  const state = stateOf(draft);
  if (isGone(state)) return refusedBy(state);
  const role = provedRole(signup, link);
  const claimed = parts.filter(
    ({ part }) => comesTo(part, { parts }) && partOf(signup, part).seat === Seat.None,
  );
  if (claimed.length > 0) {
    if (state.state !== 'open') return refusedBy(state);
    const refusal = signupRefusal(draft.meeting, claimed, { ...link, ...role });
    if (refusal) return refused(refusal.code, 'part' in refusal ? { part: refusal.part } : {});
  }
  if (!isFit(draft, parts, role)) return invalid;
  signup.role = role;
  const freed = answerAll(draft, signup, parts);
  const late = tellIfLate(draft, person, freed);
  passOn(draft);
  draft.notices.push({ kind: 'changed', person });
  return { ok: true, signups: [answered(outcomeOf(draft, signup), late)] };
}

/** Cancels every part: always possible until the meeting ends (rule 21). */
export function cancel(draft: Draft, person: string): BookOutcome {
  const signup = draft.signups.get(person);
  if (!signup) return refused('link/not-valid');
  if (signup.isCancelled) return refused('signup/already-cancelled');
  const state = stateOf(draft);
  if (state.state === 'signup/meeting-over') return refusedBy(state);
  const parts = new Set([...draft.meeting.parts.map(({ id }) => id), ...signup.parts.keys()]);
  const freed = [...parts].filter((part) => {
    write(signup, part, 'decline');
    return release(signup, part);
  });
  signup.isCancelled = true;
  const late = tellIfLate(draft, person, freed);
  passOn(draft);
  draft.notices.push({ kind: 'cancelled', person });
  return { ok: true, signups: [answered(outcomeOf(draft, signup), late)] };
}

/** Accepts or declines a seat that is offered (rule 20); open signup is not needed. */
export function answerOffer(draft: Draft, { person, part, accept }: Of<'answer-offer'>): BookOutcome {
  const signup = draft.signups.get(person);
  if (!signup) return refused('link/not-valid');
  const state = stateOf(draft);
  if (isGone(state)) return refusedBy(state);
  const { seat, expires } = partOf(signup, part);
  if (seat !== Seat.Offered) {
    return refused(expires === undefined ? 'signup/no-offer' : 'signup/offer-expired', { part });
  }
  settleOffer(draft, signup, part, accept);
  passOn(draft);
  return { ok: true, signups: [answered(outcomeOf(draft, signup), false)] };
}

/** Notes whether somebody with a confirmed seat came (rules 19 and 25); nobody is missed before the part has begun. */
export function recordAttendance(draft: Draft, asked: Of<'record-attendance'>): BookOutcome {
  const signup = draft.signups.get(asked.person);
  const part = draft.meeting.parts.find(({ id }) => id === asked.part);
  if (!signup || !part) return invalid;
  const had = partOf(signup, part.id);
  const isEarly = asked.event === 'miss' && draft.now < partStart(draft.meeting, part, draft.zone);
  if (!mayRecordAttendance(had.seat) || isEarly) return invalid;
  const attendance = nextState(attendanceMachine, had.attendance, asked.event) ?? had.attendance;
  signup.parts.set(part.id, { ...had, attendance });
  return { ok: true, signups: [answered(outcomeOf(draft, signup), false)] };
}

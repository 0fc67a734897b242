import type { Id } from '../../model/primitives.js';
import type { Round, RoundNote, RoundNoteKind, RoundTurn } from '../../model/round.js';
import { ROUND_VERSION, RoundRefusal, TurnState } from '../../model/round.js';

/** What happens in a running round. */
export type RoundEvent =
  | { readonly type: 'start' }
  /** The turn is over; the floor goes to the next who waits, then to those skipped. */
  | { readonly type: 'next' }
  /** Not now: the person is asked once more when the others have spoken. A second skip is a pass. */
  | { readonly type: 'skip' }
  /** Gives somebody the floor out of turn: come back to who was skipped, or to who has spoken. */
  | { readonly type: 'call'; readonly person: Id }
  /** "Next" came too soon: the floor goes back to who had it, and that turn's clock goes on. */
  | { readonly type: 'back' }
  /** The table digs deeper into what was said; the time is no longer the person's. */
  | { readonly type: 'dig' }
  /** The word is the person's again. */
  | { readonly type: 'surface' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** More seconds for the turn that is on; a negative number takes back what was added. */
  | { readonly type: 'extend'; readonly seconds: number }
  /** Another time for every turn from now on, as when the agenda is behind. */
  | { readonly type: 'pace'; readonly secondsEach: number }
  /** A late arrival, last in the order; or somebody who had left and is back. */
  | { readonly type: 'join'; readonly person: Id; readonly label?: string }
  | { readonly type: 'leave'; readonly person: Id }
  | {
      readonly type: 'note';
      readonly kind: RoundNoteKind;
      readonly text: string;
      /** Absent: whoever has the floor. */
      readonly person?: Id;
    }
  | { readonly type: 'remove-note'; readonly id: Id }
  | { readonly type: 'end' };

/** The round after an event, or why nothing happened. */
export type RoundStep =
  { readonly ok: true; readonly round: Round } | { readonly ok: false; readonly code: RoundRefusal };

/** What a round is made from. */
export interface RoundPlan {
  readonly meeting: Id;
  /** The agenda item that the round is. */
  readonly item: Id;
  /** Who takes part, in the order in which they are to speak (`roundOrder`). */
  readonly people: readonly { readonly person: Id; readonly label?: string }[];
  readonly secondsEach: number;
  /** Seconds to dig deeper, for the whole round. */
  readonly deeperSeconds?: number;
  /** When the agenda wants it to end, in milliseconds since 1970. */
  readonly dueAt?: number;
}

const turnOf = (person: Id, label: string | undefined): RoundTurn => ({
  person,
  ...(label === undefined ? {} : { label }),
  state: TurnState.Waiting,
  spoken: 0,
  deeper: 0,
  extraSeconds: 0,
});

const wholeSeconds = (seconds: number) => Number.isInteger(seconds) && seconds >= 1 && seconds <= 86_400;

/** A round that is ready to start; a person who is named twice speaks once. */
export function createRound(plan: RoundPlan): Round {
  const people = [...new Map(plan.people.map((each) => [each.person, each])).values()];
  return {
    version: ROUND_VERSION,
    meeting: plan.meeting,
    item: plan.item,
    status: 'ready',
    secondsEach: plan.secondsEach,
    deeperSeconds: plan.deeperSeconds ?? 0,
    ...(plan.dueAt === undefined ? {} : { dueAt: plan.dueAt }),
    turns: people.map(({ person, label }) => turnOf(person, label)),
    notes: [],
    noteCount: 0,
  };
}

const changed = (round: Round, person: Id, change: (turn: RoundTurn) => Partial<RoundTurn>): Round => ({
  ...round,
  turns: round.turns.map((turn) => (turn.person === person ? { ...turn, ...change(turn) } : turn)),
});

/** Adds the time since the floor was given, or since the last pause, to the turn it belongs to. */
function settled(round: Round, now: number): Round {
  const { floor } = round;
  if (!floor || round.pausedAt !== undefined) return round;
  // A clock that was set back takes no time from anybody.
  const passed = Math.max(0, now - floor.since);
  const field = floor.mode === 'turn' ? 'spoken' : 'deeper';
  return {
    ...changed(round, floor.person, (turn) => ({ [field]: turn[field] + passed })),
    floor: { ...floor, since: now },
  };
}

/** The round with its clock going and its end open. */
function going(round: Round): Round {
  const copy = { ...round };
  delete copy.pausedAt;
  delete copy.endedAt;
  return copy;
}

/** The round with nobody on the floor. */
function withoutFloor(round: Round): Round {
  const copy = { ...round };
  delete copy.floor;
  delete copy.pausedAt;
  return copy;
}

/** Who is to speak after this: the first who waits, then the first who was skipped. */
export function nextSpeaker(round: Round): Id | undefined {
  const rest = round.turns.filter(({ person }) => person !== round.floor?.person);
  const first = (state: TurnState) => rest.find((turn) => turn.state === state)?.person;
  return first(TurnState.Waiting) ?? first(TurnState.Skipped);
}

function give(round: Round, person: Id, now: number): Round {
  const places = Math.max(0, ...round.turns.map(({ place }) => place ?? 0));
  const running = going({ ...round, status: 'running', floor: { person, mode: 'turn', since: now } });
  // A skipped turn stays marked while the person speaks, so that a second skip is a pass.
  return changed(running, person, (turn) => ({
    // Whoever gave the turn away unused has not had a place in the order.
    place: turn.spoken > 0 ? turn.place : places + 1,
    ...(turn.state === TurnState.Skipped ? {} : { state: TurnState.Waiting }),
  }));
}

/** Ends a person's turn in a state, and passes the floor on; with nobody left the round ends. */
function passOn(round: Round, person: Id, state: TurnState, now: number): Round {
  const next = nextSpeaker(round);
  const free = withoutFloor(
    changed(settled(round, now), person, () =>
      state === TurnState.Spoken ? { state, endedAt: now } : { state },
    ),
  );
  return next === undefined ? { ...free, status: 'ended', endedAt: now } : give(free, next, now);
}

/** Breaks off the turn that is on: whoever had time for a word has spoken, and else waits on. */
function brokenOff(round: Round, now: number): Round {
  const before = settled(round, now);
  return before.floor
    ? changed(before, before.floor.person, (turn) =>
        turn.spoken + turn.deeper > 0 ? { state: TurnState.Spoken, endedAt: now } : {},
      )
    : before;
}

const ok = (round: Round): RoundStep => ({ ok: true, round });
const no = (code: RoundRefusal): RoundStep => ({ ok: false, code });

function start(round: Round, now: number): RoundStep {
  if (round.status !== 'ready') return no(RoundRefusal.AlreadyStarted);
  const first = nextSpeaker(round);
  if (first === undefined) return no(RoundRefusal.NobodyThere);
  return ok({ ...give(round, first, now), startedAt: now });
}

function call(round: Round, person: Id, now: number): RoundStep {
  if (round.status === 'ready') return no(RoundRefusal.NotRunning);
  if (!round.turns.some((turn) => turn.person === person)) return no(RoundRefusal.UnknownPerson);
  if (round.floor?.person === person) return no(RoundRefusal.AlreadyIn);
  return ok(give(brokenOff(round, now), person, now));
}

function back(round: Round, now: number): RoundStep {
  const before = settled(round, now);
  const latest = before.turns
    .filter(({ state }) => state === TurnState.Spoken)
    .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
    .at(-1);
  if (!latest) return no(RoundRefusal.NothingBefore);
  return ok(give(before, latest.person, now));
}

function join(round: Round, person: Id, label: string | undefined): RoundStep {
  const known = round.turns.find((turn) => turn.person === person);
  if (known && known.state !== TurnState.Absent) return no(RoundRefusal.AlreadyIn);
  if (known) {
    const state = known.endedAt === undefined ? TurnState.Waiting : TurnState.Spoken;
    return ok(changed(round, person, () => ({ state })));
  }
  return ok({ ...round, turns: [...round.turns, turnOf(person, label)] });
}

function leave(round: Round, person: Id, now: number): RoundStep {
  if (!round.turns.some((turn) => turn.person === person)) return no(RoundRefusal.UnknownPerson);
  if (round.floor?.person === person) return ok(passOn(round, person, TurnState.Absent, now));
  return ok(changed(round, person, () => ({ state: TurnState.Absent })));
}

function note(round: Round, event: Extract<RoundEvent, { type: 'note' }>, now: number): RoundStep {
  const text = event.text.trim();
  if (text === '') return no(RoundRefusal.EmptyNote);
  const person = event.person ?? round.floor?.person;
  const added: RoundNote = {
    id: `note-${String(round.noteCount + 1)}`,
    kind: event.kind,
    text,
    ...(person === undefined ? {} : { person }),
    at: now,
  };
  return ok({ ...round, notes: [...round.notes, added], noteCount: round.noteCount + 1 });
}

/** What needs somebody to have the floor. */
function withFloor(round: Round, event: RoundEvent, now: number): RoundStep {
  const { floor } = round;
  if (!floor) return no(RoundRefusal.NobodyHasFloor);
  switch (event.type) {
    case 'next':
      return ok(passOn(round, floor.person, TurnState.Spoken, now));
    case 'skip': {
      const again = round.turns.some(
        ({ person, state }) => person === floor.person && state === TurnState.Skipped,
      );
      return ok(passOn(round, floor.person, again ? TurnState.Passed : TurnState.Skipped, now));
    }
    case 'dig':
      return ok({ ...settled(round, now), floor: { ...floor, mode: 'deeper', since: now } });
    case 'surface':
      return ok({ ...settled(round, now), floor: { ...floor, mode: 'turn', since: now } });
    case 'pause':
      return round.pausedAt === undefined
        ? ok({ ...settled(round, now), pausedAt: now })
        : no(RoundRefusal.Paused);
    case 'resume':
      if (round.pausedAt === undefined) return no(RoundRefusal.NotPaused);
      return ok(going({ ...round, floor: { ...floor, since: now } }));
    case 'extend':
      if (!Number.isInteger(event.seconds)) return no(RoundRefusal.BadTime);
      return ok(
        changed(round, floor.person, (turn) => ({
          extraSeconds: Math.max(0, turn.extraSeconds + event.seconds),
        })),
      );
    default:
      return no(RoundRefusal.NotRunning);
  }
}

/**
 * The round after one event (rule 15). Pure: the same round, event and time give the same answer, and a round that was written to
 * JSON and read again goes on as if nothing had happened; time that passed between counts, as it does in the room.
 * @param now milliseconds since 1970
 */
export function applyRound(round: Round, event: RoundEvent, now: number): RoundStep {
  switch (event.type) {
    case 'start':
      return start(round, now);
    case 'call':
      return call(round, event.person, now);
    case 'join':
      return join(round, event.person, event.label);
    case 'leave':
      return leave(round, event.person, now);
    case 'note':
      return note(round, event, now);
    case 'remove-note':
      if (!round.notes.some(({ id }) => id === event.id)) return no(RoundRefusal.UnknownNote);
      return ok({ ...round, notes: round.notes.filter(({ id }) => id !== event.id) });
    case 'pace':
      if (!wholeSeconds(event.secondsEach)) return no(RoundRefusal.BadTime);
      return ok({ ...round, secondsEach: event.secondsEach });
    case 'back':
      return round.status === 'ready' ? no(RoundRefusal.NotRunning) : back(round, now);
    case 'end':
      if (round.status !== 'running') return no(RoundRefusal.NotRunning);
      return ok({ ...withoutFloor(brokenOff(round, now)), status: 'ended', endedAt: now });
    default:
      return round.status === 'running' ? withFloor(round, event, now) : no(RoundRefusal.NotRunning);
  }
}

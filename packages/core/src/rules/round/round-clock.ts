import type { Id } from '../../model/primitives.js';
import type { Round, RoundNote, RoundTurn } from '../../model/round.js';
import { RoundNoteKind, TurnState } from '../../model/round.js';
import type { SpokenOrder } from './round-order.js';

/** How a round stands at one moment; all times in milliseconds, so that a screen rounds as it likes. */
export interface RoundClock {
  /** Who has the floor; undefined before the start, after the end, and when all have spoken. */
  readonly speaker: Id | undefined;
  readonly mode: 'turn' | 'deeper' | undefined;
  readonly paused: boolean;
  /** How long the speaker has spoken, and how long the table has dug into it. */
  readonly spoken: number;
  readonly deeper: number;
  /** What is left of the turn; negative in overtime. */
  readonly left: number;
  readonly overtime: boolean;
  /** What is left for digging deeper in the whole round; negative when it is used up. */
  readonly deeperLeft: number;
  /** Turns still to come, those skipped included, without the one that is on. */
  readonly turnsLeft: number;
  /** When the round ends if everybody keeps to the time. */
  readonly expectedEnd: number;
  /** How far ahead of the agenda that is; negative when behind; undefined where the agenda sets no end. */
  readonly ahead: number | undefined;
  /** Seconds for each turn to come that would end the round when the agenda wants it; never negative. */
  readonly secondsToKeepTime: number | undefined;
}

const mayStillSpeak = ({ state }: RoundTurn) => state === TurnState.Waiting || state === TurnState.Skipped;

/** How long a turn may take, in milliseconds. */
export function allowedTime(round: Round, turn: Pick<RoundTurn, 'extraSeconds'>): number {
  return (round.secondsEach + turn.extraSeconds) * 1000;
}

/**
 * Reads the clock of a round (rule 15).
 * @param now milliseconds since 1970
 */
export function roundClock(round: Round, now: number): RoundClock {
  const { floor } = round;
  const on = round.turns.find(({ person }) => person === floor?.person);
  const running = floor && round.pausedAt === undefined ? Math.max(0, now - floor.since) : 0;
  const digging = floor?.mode === 'deeper' ? running : 0;
  const spoken = (on?.spoken ?? 0) + running - digging;
  const left = on ? allowedTime(round, on) - spoken : 0;
  const dug = round.turns.reduce((sum, turn) => sum + turn.deeper, digging);
  const deeperLeft = round.deeperSeconds * 1000 - dug;
  const toCome = round.turns.filter((turn) => turn !== on && mayStillSpeak(turn));
  // Once the table digs, the person is thought to be done.
  const restOfTurn = floor?.mode === 'turn' ? Math.max(0, left) : 0;
  const fixed = now + restOfTurn + Math.max(0, deeperLeft);
  const extra = toCome.reduce((sum, { extraSeconds }) => sum + extraSeconds, 0);
  const expectedEnd = round.endedAt ?? fixed + (toCome.length * round.secondsEach + extra) * 1000;
  return {
    speaker: floor?.person,
    mode: floor?.mode,
    paused: round.pausedAt !== undefined,
    spoken,
    deeper: (on?.deeper ?? 0) + digging,
    left,
    overtime: left < 0,
    deeperLeft,
    turnsLeft: toCome.length,
    expectedEnd,
    ahead: round.dueAt === undefined ? undefined : round.dueAt - expectedEnd,
    secondsToKeepTime:
      round.dueAt === undefined || toCome.length === 0
        ? undefined
        : Math.max(0, Math.floor(((round.dueAt - fixed) / 1000 - extra) / toCome.length)),
  };
}

/** The order in which people got the floor, to keep for the season's next round (`roundOrder`). */
export function spokenOrder(round: Round): SpokenOrder {
  return round.turns
    .filter(({ spoken }) => spoken > 0)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map(({ person }) => person);
}

/** The notes of a round by what becomes of them (rule 26): topics, promises, and items parked for the next agenda. */
export function roundNotes(round: Round): Readonly<Record<RoundNoteKind, readonly RoundNote[]>> {
  const of = (kind: RoundNoteKind) => round.notes.filter((note) => note.kind === kind);
  return {
    topic: of(RoundNoteKind.Topic),
    promise: of(RoundNoteKind.Promise),
    parked: of(RoundNoteKind.Parked),
  };
}

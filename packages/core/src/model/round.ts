import * as z from 'zod/mini';
import { Count, Id, line, text } from './primitives.js';

/** The version of the form in which a running round is kept. */
export const ROUND_VERSION = '1.0';

/** Milliseconds since 1970, or so many of them. */
const Milliseconds = z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000));

/** Where a participant's turn in a round stands. `skipped` is asked once more at the end, `passed` is not. */
export const TurnState = {
  Waiting: 'waiting',
  Spoken: 'spoken',
  Skipped: 'skipped',
  Passed: 'passed',
  Absent: 'absent',
} as const;
export type TurnState = (typeof TurnState)[keyof typeof TurnState];

/** One participant's turn. Whoever has the floor now is named by {@link Round} and still counts as waiting. */
export const RoundTurn = z.object({
  person: Id,
  /** What the screen shows for the person; a round is for those in the room alone (rule 7). */
  label: z.optional(line(120)),
  state: z.enum(TurnState),
  /** Milliseconds for which the person has spoken. */
  spoken: Milliseconds,
  /** Milliseconds for which the table has dug deeper into what the person said. */
  deeper: Milliseconds,
  /** Seconds that the facilitator added. */
  extraSeconds: Count,
  /** The person's place in the order in which people got the floor, from 1. */
  place: z.optional(Count),
  /** When the turn ended. */
  endedAt: z.optional(Milliseconds),
});
export type RoundTurn = z.infer<typeof RoundTurn>;

/** What a note of a round becomes afterwards (rule 26). */
export const RoundNoteKind = { Topic: 'topic', Promise: 'promise', Parked: 'parked' } as const;
export type RoundNoteKind = (typeof RoundNoteKind)[keyof typeof RoundNoteKind];

/** Something said in a round that is to be remembered: a topic, a promise, or an item parked for later. */
export const RoundNote = z.object({
  id: Id,
  kind: z.enum(RoundNoteKind),
  text: text(2000),
  /** Who said or promised it. */
  person: z.optional(Id),
  at: Milliseconds,
});
export type RoundNote = z.infer<typeof RoundNote>;

/**
 * A round ("bordet rundt", rule 15) as it runs: plain JSON, so that a screen can keep it and continue after a reload.
 * Private to the group (rule 7); never part of a feed.
 */
export const Round = z.object({
  version: z.literal(ROUND_VERSION),
  meeting: Id,
  /** The agenda item that the round is. */
  item: Id,
  status: z.enum(['ready', 'running', 'ended']),
  secondsEach: z.int().check(z.minimum(1), z.maximum(86_400)),
  /** Time to dig deeper into some of what is said, for the whole round (rule 15). */
  deeperSeconds: z.int().check(z.minimum(0), z.maximum(86_400)),
  /** When the agenda wants the round to end. */
  dueAt: z.optional(Milliseconds),
  startedAt: z.optional(Milliseconds),
  endedAt: z.optional(Milliseconds),
  /** Since when the clock stands still. */
  pausedAt: z.optional(Milliseconds),
  /** In the order in which they are to speak. */
  turns: z.array(RoundTurn).check(z.maxLength(500)),
  floor: z.optional(
    z.object({
      person: Id,
      /** Whether the person speaks or the table digs deeper. */
      mode: z.enum(['turn', 'deeper']),
      /** Since when, or since the last pause. */
      since: Milliseconds,
    }),
  ),
  notes: z.array(RoundNote).check(z.maxLength(1000)),
  /** Notes made so far, those that were removed included. */
  noteCount: Count,
});
export type Round = z.infer<typeof Round>;

/** Why something that a facilitator does to a running round doesn't fit it as it stands. */
export const RoundRefusal = {
  NotRunning: 'round/not-running',
  AlreadyStarted: 'round/already-started',
  NobodyHasFloor: 'round/nobody-has-floor',
  NobodyThere: 'round/nobody-there',
  UnknownPerson: 'round/unknown-person',
  AlreadyIn: 'round/already-in',
  NothingBefore: 'round/nothing-before',
  Paused: 'round/paused',
  NotPaused: 'round/not-paused',
  UnknownNote: 'round/unknown-note',
  EmptyNote: 'round/empty-note',
  BadTime: 'round/bad-time',
} as const;
export type RoundRefusal = (typeof RoundRefusal)[keyof typeof RoundRefusal];

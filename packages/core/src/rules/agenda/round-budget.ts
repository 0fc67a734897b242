import type { Remedy } from '../../model/finding.js';
import { tableSizes, usualTableSize } from '../seating/table-sizes.js';

/** What a round is reckoned with (rule 15). */
export interface RoundNeeds {
  /** Expected heads, not members (`expectedHeads`). */
  readonly heads: number;
  /** Seconds for each; three minutes when left out. */
  readonly secondsEach?: number;
  /** Minutes to dig deeper into some of it, for the whole round; ten when left out. */
  readonly deeperMinutes?: number;
}

/** Whether a round fits, and if not, what would make it fit. */
export interface RoundBudget {
  /** Minutes that the round needs. */
  readonly needed: number;
  /** Minutes that it lacks; 0 when it fits. */
  readonly missing: number;
  /** Ways to a shorter round, the one that changes least first; only those that save something. */
  readonly proposals: readonly Remedy[];
}

/** Three minutes each: long enough to say what occupies one, short enough to listen to eighteen times. */
export const USUAL_SECONDS = 180;
export const USUAL_DEEPER = 10;
/** Below a minute a turn is a name and a title. */
export const SHORTEST_TURN = 60;
/** Troika consulting: three take turns at helping each other, half an hour in all (Liberating Structures). */
const TRIAD_MINUTES = 30;
/** Minutes for a table to tell the others what it found. */
const REPORT_MINUTES = 2;

/** How many come, as far as it is known. */
export interface HeadsKnown {
  /** Seats in the group. */
  readonly members: number;
  /** Who has said yes, substitutes and guests included. */
  readonly coming?: number;
  /** Members who have not answered. */
  readonly unanswered?: number;
  /** The part of members that usually comes, 0 to 1; 0.8 when left out. */
  readonly usualShare?: number;
}

/**
 * Expected heads (rule 15): who has signed up, and of those who have not answered as many as usually come; before any signup, usual attendance.
 */
export function expectedHeads({ members, coming, unanswered, usualShare = 0.8 }: HeadsKnown): number {
  if (coming === undefined) return Math.round(members * usualShare);
  return coming + Math.round((unanswered ?? 0) * usualShare);
}

const minutesFor = (heads: number, seconds: number) => Math.ceil((heads * seconds) / 60);

/**
 * The time of a round (rule 15): minutes per head for expected heads, and time to dig deeper. When it does not fit in
 * the minutes there are, it says so and proposes shorter turns, several tables at once, or triads, each with the minutes it saves.
 */
export function roundBudget(minutes: number, { heads, ...needs }: RoundNeeds): RoundBudget {
  const secondsEach = needs.secondsEach ?? USUAL_SECONDS;
  const deeper = needs.deeperMinutes ?? USUAL_DEEPER;
  const needed = minutesFor(heads, secondsEach) + deeper;
  const missing = Math.max(0, needed - minutes);
  return {
    needed,
    missing,
    proposals: missing > 0 ? shorterRounds(needed, minutes, heads, secondsEach, deeper) : [],
  };
}

/** Ways to make a round shorter, by how little they change. */
export function shorterRounds(
  needed: number,
  minutes: number,
  heads: number,
  secondsEach: number,
  deeper: number,
): readonly Remedy[] {
  const proposals: Remedy[] = [];
  const offer = (code: string, params: Remedy['params'], length: number) => {
    if (length < needed) proposals.push({ code, params, minutesSaved: needed - length });
  };
  // To the half minute, so that it can be said aloud.
  const fitting = Math.floor(((minutes - deeper) * 60) / Math.max(1, heads) / 30) * 30;
  const seconds = Math.max(SHORTEST_TURN, fitting);
  if (seconds < secondsEach) {
    offer('agenda/shorter-turns', { seconds, heads }, minutesFor(heads, seconds) + deeper);
  }
  const sizes = tableSizes(heads, usualTableSize);
  if (sizes.length > 1) {
    const size = Math.max(...sizes);
    const length = minutesFor(size, secondsEach) + deeper + REPORT_MINUTES * sizes.length;
    offer('agenda/parallel-tables', { tables: sizes.length, size, minutes: length }, length);
  }
  if (heads >= 6) {
    offer('agenda/triads', { triads: Math.ceil(heads / 3), minutes: TRIAD_MINUTES }, TRIAD_MINUTES);
  }
  return proposals;
}

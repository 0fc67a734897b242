import type { RoundClock } from '@network-meetings/core/agenda';
import type { RoundWords } from '../locales/round-words.js';

/** Minutes and seconds of a stopwatch, `2:31`. @param seconds whole and not negative */
export function stopwatch(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The big number of a round: what is left, or how far over the time it is with a plus before it. */
export interface Countdown {
  readonly text: string;
  readonly isOver: boolean;
  /** What the number is, from 0 when all is left to 1 when nothing is. */
  readonly used: number;
}

const countdown = (left: number, whole: number): Countdown => ({
  // Rounded so that a turn of two minutes begins at 2:00 and is over at 0:00.
  text:
    left > -1000 ? stopwatch(Math.max(0, Math.ceil(left / 1000))) : `+${stopwatch(Math.floor(-left / 1000))}`,
  isOver: left <= -1000,
  used: whole > 0 ? Math.min(1, Math.max(0, 1 - left / whole)) : 1,
});

/** What the clock shows: of the turn, or of the time to dig deeper. @param deeper milliseconds set aside for it */
export function countdownOf(clock: RoundClock, deeper: number): Countdown {
  return clock.mode === 'deeper'
    ? countdown(clock.deeperLeft, deeper)
    : countdown(clock.left, clock.left + clock.spoken);
}

/** Milliseconds until the number changes. */
export function untilNextSecond(clock: RoundClock): number {
  const left = clock.mode === 'deeper' ? clock.deeperLeft : clock.left;
  const rest = ((left % 1000) + 1000) % 1000;
  return rest === 0 ? 1000 : rest;
}

/** "2 min. 30 sek." */
export function turnText(seconds: number, words: RoundWords): string {
  return words.turn(Math.floor(seconds / 60), seconds % 60);
}

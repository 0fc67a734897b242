import type { RoundClock } from '@network-meetings/core/agenda';

/** What is worth saying of a clock as it runs: one minute before the end of a turn, and its end. */
export type RoundCue = 'one-minute' | 'time-up';

const MINUTE = 60_000;
// In a shorter turn, "one minute left" would be said at its beginning.
const LONG_ENOUGH = 90_000;

/** The cue between two readings of a clock; of several that a sleeping machine has missed, the last. */
export function cueBetween(before: RoundClock | undefined, after: RoundClock): RoundCue | undefined {
  if (!before || before.speaker !== after.speaker || before.mode !== 'turn' || after.mode !== 'turn')
    return undefined;
  const passes = (limit: number) => before.left > limit && after.left <= limit;
  if (passes(0)) return 'time-up';
  // Time that was added is no time that has passed.
  return passes(MINUTE) && after.spoken + after.left >= LONG_ENOUGH ? 'one-minute' : undefined;
}

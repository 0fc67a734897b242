/** The time, passed in so that tests and trials can choose it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that starts at a chosen moment and runs on from there: for trials of a time to come. */
export function clockFrom(start: number): Clock {
  const began = performance.now();
  return { now: () => start + Math.floor(performance.now() - began) };
}

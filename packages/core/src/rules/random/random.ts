/** A number from 0 up to, but not, 1; each call gives the next. */
export type Random = () => number;

/**
 * A stream of numbers that a seed decides, the same in every engine: `sfc32` of Chris Doty-Humphrey's PractRand, in 32-bit whole
 * numbers. For choices between equals and for search, never for secrets.
 * @param seed any finite number; its whole part counts, modulo 2³²
 */
export function createRandom(seed: number): Random {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round++) next();
  return () => next() / 4_294_967_296;
}

/** A copy of a list in random order (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

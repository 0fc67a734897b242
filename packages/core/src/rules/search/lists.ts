import type { Random } from '../random/random.js';

/** The element at a place that is in the list by construction, which the compiler can't see. */
export const nth = <T>(list: ArrayLike<T>, at: number): T => list[at] as T;

/** Any one of a list that is not empty, each as likely as the others. */
export const oneOf = <T>(list: readonly T[], random: Random): T =>
  nth(list, Math.floor(random() * list.length));

/** Compares two lists of the same length by the first numbers that differ, as `sort` asks. */
export function compareInTurn(a: readonly number[], b: readonly number[]): number {
  return a.map((one, at) => one - nth(b, at)).find((difference) => difference !== 0) ?? 0;
}

/**
 * Weights of one's own in place of the usual ones.
 * @throws RangeError for a weight that is no number from 0: what no solution goes below would not hold with it
 */
export function weightsOf<Weights extends Readonly<Record<keyof Weights, number>>>(
  usual: Weights,
  given: Partial<Weights> | undefined,
): Weights {
  const weights = { ...usual, ...given };
  for (const [demand, weight] of Object.entries<number>(weights)) {
    if (!(weight >= 0)) throw new RangeError(`no weight of ${demand}: ${String(weight)}`);
  }
  return weights;
}

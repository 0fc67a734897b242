import type { Random } from '../random/random.js';

/** How hot a search begins, how cold it gets, and after how many moves it begins anew. */
export interface Cooling {
  readonly hot: number;
  readonly cold: number;
  readonly cycle: number;
}

/** The temperature after so many moves: it falls evenly to the end of a cycle, and starts again. */
export const temperatureAt = (tried: number, { hot, cold, cycle }: Cooling): number =>
  hot + (cold - hot) * ((tried % cycle) / cycle);

/**
 * Whether a search goes along with a change of the cost: with none that is for the worse unless chance will have it, and the less so the
 * worse it is and the colder (Kirkpatrick, Gelatt and Vecchi 1983, after Metropolis).
 */
export const isTaken = (change: number, temperature: number, random: Random): boolean =>
  change <= 0 || random() < decay(change / temperature);

/** e to the power of −x by multiplication alone, so that every engine takes the same way: `Math.exp` may differ in its last digit. */
export function decay(x: number): number {
  let power = Math.max(0, 1 - x / 1024);
  for (let doubling = 0; doubling < 10; doubling++) power *= power;
  return power;
}

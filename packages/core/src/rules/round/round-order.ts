import type { Id } from '../../model/primitives.js';
import { createRandom, shuffled } from '../random/random.js';

/** Who spoke in an earlier round of the season, in the order in which they got the floor. */
export type SpokenOrder = readonly Id[];

/** A place in the order of a round, and what of the season speaks for it. */
export interface RoundPlace {
  readonly person: Id;
  /** Rounds of the season that the person opened. */
  readonly timesFirst: number;
  /** Rounds of the season that the person closed. */
  readonly timesLast: number;
  /** The person's place the last time, from 1; undefined for who has not been in a round yet. */
  readonly lastPlace: number | undefined;
}

interface Standing extends RoundPlace {
  /** How much later than the middle the person has spoken over the season: who is owed an early turn has more. */
  readonly owed: number;
}

function standing(person: Id, history: readonly SpokenOrder[]): Standing {
  let [timesFirst, timesLast, owed] = [0, 0, 0];
  let lastPlace: number | undefined;
  for (const order of history) {
    const at = order.indexOf(person);
    if (at === -1) continue;
    if (at === 0) timesFirst += 1;
    else if (at === order.length - 1) timesLast += 1;
    // From -½ for the first to ½ for the last, whatever the size of the round.
    owed += order.length === 1 ? 0 : at / (order.length - 1) - 0.5;
    lastPlace = at + 1;
  }
  return { person, timesFirst, timesLast, lastPlace, owed };
}

/** Compares by the first key in which two differ; between equals it leaves the order as it is. */
const by =
  (...keys: readonly ((one: Standing) => number)[]) =>
  (a: Standing, b: Standing) => {
    for (const key of keys) if (key(a) !== key(b)) return key(a) - key(b);
    return 0;
  };
const owedFirst = (one: Standing) => -one.owed;

/**
 * The order of a round, fair over the season: it is opened by somebody who has opened fewest, and closed by somebody who
 * has closed fewest; between them those who have spoken late come early. Nobody opens two rounds running, nor closes
 * two running, where others are there; and a newcomer doesn't open while somebody is there who has been in a
 * round. The seed decides between equals.
 * @param people who takes part, each once
 * @param history the earlier rounds of the season, oldest first
 */
export function roundOrder(
  people: readonly Id[],
  history: readonly SpokenOrder[],
  seed: number,
): readonly RoundPlace[] {
  const drawn = shuffled([...new Set(people)], createRandom(seed)).map((person) => standing(person, history));
  const last = history.at(-1);
  const first = [...drawn]
    .sort(
      by(
        (one) => Number(one.person === last?.[0]),
        (one) => Number(one.lastPlace === undefined),
        (one) => one.timesFirst,
        owedFirst,
      ),
    )
    .slice(0, 1);
  const others = drawn.filter((one) => !first.includes(one));
  const final = [...others]
    .sort(
      by(
        (one) => Number(one.person === last?.at(-1)),
        (one) => one.timesLast,
        (one) => one.owed,
      ),
    )
    .slice(0, 1);
  const between = others.filter((one) => !final.includes(one)).sort(by(owedFirst));
  return [...first, ...between, ...final].map(({ person, timesFirst, timesLast, lastPlace }) => ({
    person,
    timesFirst,
    timesLast,
    lastPlace,
  }));
}

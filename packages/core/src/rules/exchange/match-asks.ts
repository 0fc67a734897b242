import type { ExchangeGlossary } from '../../locales/exchange-glossary.js';
import type { Ask, Offer } from '../../model/exchange.js';
import { AskState, ExchangeReach } from '../../model/exchange.js';
import type { Id } from '../../model/primitives.js';
import { descending } from '../../time/order.js';
import { nth } from '../search/lists.js';
import type { SharedWord } from './similarity.js';
import { createCompare } from './similarity.js';
import { createAnalyze } from './words.js';

/** An offer that may help with an ask. */
export interface AskMatch {
  readonly ask: Ask;
  readonly offer: Offer;
  /** From 0 to 1; see {@link Likeness}. */
  readonly score: number;
  /** The words that both have, the weightiest first: why they were matched. */
  readonly because: readonly SharedWord[];
  /** Whether the two are of different groups, and so meet at the joint meeting. */
  readonly acrossGroups: boolean;
}

/** What {@link matchAsks} is given beside asks and offers. */
export interface MatchOptions {
  readonly glossary: ExchangeGlossary;
  /** The sister groups of each group; without them nothing is matched across groups. */
  readonly sisterGroups?: ReadonlyMap<Id, readonly Id[]>;
  /** Offers an ask gets at most; 3 when left out. */
  readonly limit?: number;
  /** The score from which a match is told; 0.4 when left out. */
  readonly minScore?: number;
}

/** Asks or offers that are compared at most, the newest first, so that the work stays small. */
const MAX_COMPARED = 300;
/** A weaker match than this share of the best one only distracts from it. */
const NEAR_BEST = 0.8;

const newestFirst = <T extends { readonly createdAt: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort(descending(({ createdAt }) => createdAt)).slice(0, MAX_COMPARED);

const textOf = ({ text, keywords }: Ask | Offer) => [text, ...keywords].join(' ');

/** Whether an offer may be shown to who asks: their own group's, or a sister group's where both said so (rule 27). */
function mayMeet(ask: Ask, offer: Offer, sisters: MatchOptions['sisterGroups']): boolean {
  if (ask.member === offer.member) return false;
  if (ask.group === offer.group) return true;
  const bothReach = ask.reach === ExchangeReach.SisterGroups && offer.reach === ExchangeReach.SisterGroups;
  return bothReach && sisters?.get(ask.group)?.includes(offer.group) === true;
}

/**
 * "Who can help me with X" (rule 27): for each open ask the offers that are about the same, the best first, with the words that say so.
 * Nobody is matched with themselves; across sister groups only where both agreed to it.
 */
export function matchAsks(
  asks: readonly Ask[],
  offers: readonly Offer[],
  options: MatchOptions,
): readonly AskMatch[] {
  const { glossary, sisterGroups, limit = 3, minScore = 0.4 } = options;
  const open = newestFirst(asks.filter(({ state }) => state === AskState.Open));
  const standing = newestFirst(offers.filter(({ withdrawnAt }) => withdrawnAt === undefined));
  const texts = [...open, ...standing].map(textOf);
  const analyze = createAnalyze(glossary, texts);
  const compare = createCompare(texts.map(analyze));
  return open.flatMap((ask, at) => {
    const found = [...standing.entries()]
      .filter(([, offer]) => mayMeet(ask, offer, sisterGroups))
      .map(([place, offer]): AskMatch => {
        const { score, shared } = compare(at, open.length + place);
        return { ask, offer, score, because: shared, acrossGroups: ask.group !== offer.group };
      })
      .filter(({ score }) => score >= minScore)
      .sort((a, b) => b.score - a.score);
    return found.filter(({ score }) => score >= NEAR_BEST * nth(found, 0).score).slice(0, limit);
  });
}

import type { ExchangeGlossary } from '../../locales/exchange-glossary.js';
import type { Topic } from '../../model/exchange.js';
import { TopicState } from '../../model/exchange.js';
import { descending } from '../../time/order.js';
import { nth } from '../search/lists.js';
import type { Likeness, SharedWord } from './similarity.js';
import { createCompare } from './similarity.js';
import { createAnalyze } from './words.js';

/** A struggle that two groups share: topics of both that are about the same. */
export interface SharedTopic {
  readonly a: readonly Topic[];
  readonly b: readonly Topic[];
  /** The words that say so, the weightiest first. */
  readonly because: readonly SharedWord[];
}

/** What two sister groups have in common and what not (rule 28). */
export interface TopicComparison {
  /** What both struggle with or have had, the most alike first. */
  readonly shared: readonly SharedTopic[];
  /** What the first group has had and the second has nothing about: something to bring to the joint meeting. */
  readonly onlyA: readonly Topic[];
  readonly onlyB: readonly Topic[];
}

/** Topics of a group that are compared at most, the newest first. */
const MAX_TOPICS = 500;
const MIN_SCORE = 0.4;

const textOf = ({ title, detail, keywords }: Topic) => [title, detail ?? '', ...keywords].join(' ');
const live = (topics: readonly Topic[]) =>
  topics
    .filter(({ state }) => state !== TopicState.Dropped)
    .sort(descending(({ createdAt }) => createdAt))
    .slice(0, MAX_TOPICS);

/**
 * Compares the topics of two sister groups (rule 28). Topics that are alike, also by way of a third one, are one shared topic. Those that
 * only one group has are told when that group has had them; what it merely wonders about says nothing yet to the other.
 */
export function compareTopics(
  groupA: readonly Topic[],
  groupB: readonly Topic[],
  glossary: ExchangeGlossary,
): TopicComparison {
  const a = live(groupA);
  const b = live(groupB);
  const all = [...a, ...b];
  const texts = all.map(textOf);
  const compare = createCompare(texts.map(createAnalyze(glossary, texts)));

  // Each topic begins as a cluster of its own; a likeness between the groups makes two of them one.
  let clusters = [...all.keys()];
  const links: { readonly at: number; readonly likeness: Likeness }[] = [];
  for (const at of a.keys()) {
    for (let other = a.length; other < all.length; other++) {
      const likeness = compare(at, other);
      if (likeness.score < MIN_SCORE) continue;
      links.push({ at, likeness });
      const [ours, theirs] = [nth(clusters, at), nth(clusters, other)];
      clusters = clusters.map((each) => (each === theirs ? ours : each));
    }
  }
  links.sort((x, y) => y.likeness.score - x.likeness.score);

  const side = (isOurs: boolean, isIn: (topic: Topic, cluster: number) => boolean) =>
    all.filter((topic, at) => at < a.length === isOurs && isIn(topic, nth(clusters, at)));
  const shared = new Map<number, SharedTopic>();
  for (const { at, likeness } of links) {
    const cluster = nth(clusters, at);
    const isIn = (_: Topic, each: number) => each === cluster;
    if (shared.has(cluster)) continue;
    shared.set(cluster, { a: side(true, isIn), b: side(false, isIn), because: likeness.shared });
  }
  const isHad = ({ state }: Topic, cluster: number) => state === TopicState.Covered && !shared.has(cluster);
  return { shared: [...shared.values()], onlyA: side(true, isHad), onlyB: side(false, isHad) };
}

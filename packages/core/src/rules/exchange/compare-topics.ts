import type { ExchangeGlossary } from '../../locales/exchange-glossary.js';
import type { Topic } from '../../model/exchange.js';
import { TopicState } from '../../model/exchange.js';
import type { SharedWord } from './similarity.js';
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
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
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
  const analyze = createAnalyze(glossary, all.map(textOf));
  const words = all.map((topic) => analyze(textOf(topic)));
  const compare = createCompare(words);

  // Each topic begins as a cluster of its own; a likeness between the groups joins two.
  const cluster = all.map((_, at) => at);
  const root = (at: number): number => {
    const up = cluster[at] ?? at;
    return up === at ? at : root(up);
  };
  const links: { readonly at: number; readonly score: number; readonly shared: readonly SharedWord[] }[] = [];
  for (let one = 0; one < a.length; one++) {
    for (let other = a.length; other < all.length; other++) {
      const { score, shared } = compare(words[one] ?? [], words[other] ?? []);
      if (score < MIN_SCORE) continue;
      cluster[root(other)] = root(one);
      links.push({ at: one, score, shared });
    }
  }
  links.sort((x, y) => y.score - x.score);

  const shared = new Map<number, SharedTopic>();
  for (const { at, shared: because } of links) {
    const key = root(at);
    if (shared.has(key)) continue;
    const members = (from: number, to: number) =>
      all.slice(from, to).filter((_, i) => root(from + i) === key);
    shared.set(key, { a: members(0, a.length), b: members(a.length, all.length), because });
  }
  const had = (from: number, to: number) =>
    all
      .slice(from, to)
      .filter((topic, i) => topic.state === TopicState.Covered && !shared.has(root(from + i)));
  return { shared: [...shared.values()], onlyA: had(0, a.length), onlyB: had(a.length, all.length) };
}

import type { ExchangeWording } from '../locales/exchange-wording.js';
import type { Locale } from '../locales/locale.js';
import type { CarriedItem } from '../rules/exchange/carry-over.js';
import type { TopicComparison } from '../rules/exchange/compare-topics.js';
import type { AskMatch } from '../rules/exchange/match-asks.js';

/** What the sentences are made with. */
export interface ExchangeContext {
  readonly locale: Locale;
  readonly wording: ExchangeWording;
}

/** Words that are named at most as the reason of a match. */
const MAX_NAMED = 3;

/** Why an offer was matched with an ask, in a sentence. */
export function matchText(
  { because }: Pick<AskMatch, 'because'>,
  { locale, wording }: ExchangeContext,
): string {
  const named = because
    .slice(0, MAX_NAMED)
    .map(({ a, b }) => (a === b ? wording.quoted(a) : wording.pair(a, b)));
  return wording.because(locale.list(named));
}

/** What a carried item is, on one line of the next agenda. */
export function carriedText(item: CarriedItem, { wording }: Pick<ExchangeContext, 'wording'>): string {
  const words = wording.carried;
  switch (item.kind) {
    case 'promise':
      return (item.overdue ? words.overdue : words.promise)(item.promise.text);
    case 'topic':
      return words.topic(item.topic.title);
    case 'ask':
      return words.ask(item.ask.text);
  }
}

/**
 * What two sister groups can talk about at the joint meeting, a line a topic: first what both struggle with, then what each can tell the other.
 * @param names the two groups' names, in the order in which they were compared
 */
export function comparisonLines(
  { shared, onlyA, onlyB }: TopicComparison,
  names: readonly [string, string],
  { locale, wording }: ExchangeContext,
): readonly string[] {
  const titles = (topics: TopicComparison['onlyA']) => locale.list(topics.map(({ title }) => title));
  return [
    ...shared.map(({ a, b }) => wording.shared(titles(a), titles(b))),
    ...onlyA.map(({ title }) => wording.onlyOne(names[0], title)),
    ...onlyB.map(({ title }) => wording.onlyOne(names[1], title)),
  ];
}

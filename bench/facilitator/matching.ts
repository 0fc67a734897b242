// Asks and offers: node --conditions=@network-meetings/source --import=tsx bench/facilitator/matching.ts
// Precision and recall on the labelled set, by the score from which a match counts, and the time that it takes.
import { readFileSync } from 'node:fs';
import { Ask, Offer } from '@network-meetings/core';
import { digitalGlossary as glossary, matchAsks } from '@network-meetings/core/exchange';
import { median, report } from './report.js';

interface Labelled {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly helps?: readonly string[];
}
const file = new URL('../../test/fixtures/exchange/asks-and-offers.json', import.meta.url);
const set = JSON.parse(readFileSync(file, 'utf8')) as Record<'asks' | 'offers', readonly Labelled[]>;
const fields = ({ id, group, text }: Labelled) => ({
  id,
  group,
  text,
  member: id,
  reach: 'sister-groups',
  createdAt: '2026-11-20T08:00:00Z',
});
const asks = set.asks.map((one) => Ask.parse(fields(one)));
const offers = set.offers.map((one) => Offer.parse(fields(one)));
const sisterGroups = new Map([
  ['east', ['west']],
  ['west', ['east']],
]);
const wanted = new Set(set.asks.flatMap(({ id, helps = [] }) => helps.map((each) => `${id} ${each}`)));

for (const minScore of [0.3, 0.4, 0.5, 0.6]) {
  const found = matchAsks(asks, offers, { glossary, sisterGroups, minScore });
  const right = found.filter(({ ask, offer }) => wanted.has(`${ask.id} ${offer.id}`)).length;
  report(
    `From a score of ${String(minScore)}, ${String(asks.length)} asks and ${String(offers.length)} offers`,
    {
      'matches told': found.length,
      'precision %': (100 * right) / found.length,
      'recall %': (100 * right) / wanted.size,
    },
  );
}

const times = Array.from({ length: 9 }, () => {
  const start = performance.now();
  matchAsks(asks, offers, { glossary, sisterGroups });
  return performance.now() - start;
});
report('Time for all of them', { 'median ms': median(times) });

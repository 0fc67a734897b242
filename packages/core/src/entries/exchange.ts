// `@network-meetings/core/exchange`: what members bring to each other, at meetings and between them.
export {
  CarriedOver,
  Directory,
  ExchangeKind,
  ExchangeRecord,
  ExchangeRecords,
  Ledger,
  Matches,
  MemberExchange,
  MemberPost,
  Reachability,
  RoundRecorded,
} from '../model/exchange-record.js';
export { danishExchange } from '../locales/exchange-da.js';
export { englishExchange } from '../locales/exchange-en.js';
export { digitalGlossary } from '../locales/exchange-glossary.js';
export type { ExchangeGlossary } from '../locales/exchange-glossary.js';
export type { ExchangeWording } from '../locales/exchange-wording.js';
export { carryOver } from '../rules/exchange/carry-over.js';
export type { CarriedItem, CarryOverOptions, OpenEnds } from '../rules/exchange/carry-over.js';
export { compareTopics } from '../rules/exchange/compare-topics.js';
export type { SharedTopic, TopicComparison } from '../rules/exchange/compare-topics.js';
export { contributionLedger } from '../rules/exchange/contribution-ledger.js';
export type { LedgerLine, LedgerOptions } from '../rules/exchange/contribution-ledger.js';
export { memberDirectory } from '../rules/exchange/directory.js';
export type { DirectoryEntry } from '../rules/exchange/directory.js';
export { matchAsks } from '../rules/exchange/match-asks.js';
export type { AskMatch, MatchOptions } from '../rules/exchange/match-asks.js';
export type { Likeness, SharedWord } from '../rules/exchange/similarity.js';
export { carriedText, comparisonLines, matchText } from '../view/exchange-view.js';
export type { ExchangeContext } from '../view/exchange-view.js';

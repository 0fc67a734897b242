import type { ExchangeWording } from './exchange-wording.js';

/** English words for the exchange between members. */
export const englishExchange: ExchangeWording = {
  language: 'en',
  because: (words) => `Both write about ${words}.`,
  quoted: (word) => `“${word}”`,
  pair: (a, b) => `“${a}”/“${b}”`,
  carried: {
    promise: (text) => `Promised last time: ${text}`,
    overdue: (text) => `Promised, and overdue: ${text}`,
    topic: (title) => `Parked last time: ${title}`,
    ask: (text) => `Still without an answer: ${text}`,
  },
  shared: (ours, theirs) => `Both groups: ${ours === theirs ? ours : `${ours} / ${theirs}`}`,
  onlyOne: (group, title) => `Only ${group} has had it: ${title}`,
};

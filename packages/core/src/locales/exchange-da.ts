import type { ExchangeWording } from './exchange-wording.js';

/** Danish words for the exchange between members. */
export const danishExchange: ExchangeWording = {
  language: 'da',
  because: (words) => `Begge skriver om ${words}.`,
  quoted: (word) => `»${word}«`,
  pair: (a, b) => `»${a}«/»${b}«`,
  carried: {
    promise: (text) => `Lovet sidst: ${text}`,
    overdue: (text) => `Lovet, og fristen er gået: ${text}`,
    topic: (title) => `Parkeret sidst: ${title}`,
    ask: (text) => `Mangler stadig svar: ${text}`,
  },
  shared: (ours, theirs) => `Begge grupper: ${ours === theirs ? ours : `${ours} / ${theirs}`}`,
  onlyOne: (group, title) => `Kun ${group} har haft det: ${title}`,
};

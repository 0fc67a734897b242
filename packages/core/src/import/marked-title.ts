import { statusWords } from '../locales/status-words.js';

/**
 * The title of an event without the word that our calendars put before it (`eventTitle`), since its status says the same; undefined where there is
 * no such word.
 */
export function withoutMark(title: string, status: keyof typeof statusWords): string | undefined {
  const mark = statusWords[status].map((word) => `${word}: `).find((one) => title.startsWith(one));
  return mark === undefined ? undefined : title.slice(mark.length);
}

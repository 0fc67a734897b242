import { cancelledWords } from '../locales/cancelled-words.js';

// What our calendars put before the title of a cancelled event (`eventTitle`).
const marks = cancelledWords.map((word) => `${word}: `);

/** The title of a cancelled event without the word that says so: its status says it. */
export function withoutMark(title: string | undefined): string | undefined {
  const mark = marks.find((one) => title?.startsWith(one));
  return mark === undefined ? title : title?.slice(mark.length);
}

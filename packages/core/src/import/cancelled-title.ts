/**
 * What our calendars put before the title of a cancelled event (`eventTitle`), by language: `status.cancelled` of each locale. The locales themselves
 * would weigh as much as all else that reads a calendar; the round trip in each language holds the words to them.
 */
const marks = ['Aflyst', 'Cancelled', 'Abgesagt', 'Avlyst', 'Inställt'].map((word) => `${word}: `);

/** The title of a cancelled event without the word that says so: its status says it. */
export function withoutMark(title: string | undefined): string | undefined {
  const mark = marks.find((one) => title?.startsWith(one));
  return mark === undefined ? title : title?.slice(mark.length);
}

/**
 * The words that say of an event that it is cancelled or postponed, in every language: `status` of each locale. Who reads a calendar needs no more
 * of the locales, which would weigh as much as all else of it; the round trip in each language holds these to them.
 */
export const statusWords = {
  cancelled: ['Aflyst', 'Cancelled', 'Abgesagt', 'Avlyst', 'Inställt'],
  postponed: ['Udskudt', 'Postponed', 'Auf unbestimmte Zeit verschoben', 'Utsatt', 'Uppskjutet'],
} as const;

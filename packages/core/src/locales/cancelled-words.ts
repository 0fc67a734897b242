/**
 * The word that says of an event that it is cancelled, in every language: `status.cancelled` of each locale. Who reads a calendar needs no more of the
 * locales, which would weigh as much as all else of it; the round trip in each language holds these to them.
 */
export const cancelledWords = ['Aflyst', 'Cancelled', 'Abgesagt', 'Avlyst', 'Inställt'] as const;

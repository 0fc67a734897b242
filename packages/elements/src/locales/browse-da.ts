import type { BrowseWords } from './browse-words.js';

/** Danish. */
export const danishBrowse: BrowseWords = {
  language: 'da',
  filters: 'Find møder',
  search: 'Søg i møderne',
  group: 'Gruppe',
  theme: 'Tema',
  place: 'Sted',
  length: 'Længde',
  mode: 'Mødeform',
  period: 'Hvornår',
  all: 'Alle',
  periods: {
    coming: 'Kommende møder',
    month: 'De næste 30 dage',
    quarter: 'De næste 90 dage',
    past: 'Tidligere møder',
  },
  clear: 'Nulstil',
  found: (count) => (count === 1 ? '1 møde' : `${String(count)} møder`),
  noneFound: 'Ingen møder passer til det, du har valgt.',
  previousMonth: 'Forrige måned',
  nextMonth: 'Næste måned',
  previousYear: 'Forrige år',
  nextYear: 'Næste år',
  thisMonth: 'Denne måned',
  thisYear: 'I år',
  weekShort: 'Uge',
  week: 'Uge',
  today: 'i dag',
  nothingIn: (time) => `Der er ingen møder i ${time}.`,
  goTo: (month) => `Gå til ${month}`,
  onDay: (count) => (count === 1 ? '1 møde' : `${String(count)} møder`),
  goesOn: 'fortsat',
  gridHelp:
    'Piletasterne flytter mellem dagene, Page Up og Page Down mellem månederne. Enter åbner dagens møde.',
};

import type { BrowseWords } from './browse-words.js';

/** Swedish. */
export const swedishBrowse: BrowseWords = {
  language: 'sv',
  filters: 'Hitta möten',
  search: 'Sök bland mötena',
  group: 'Grupp',
  theme: 'Tema',
  place: 'Plats',
  length: 'Längd',
  mode: 'Mötesform',
  period: 'När',
  all: 'Alla',
  periods: {
    coming: 'Kommande möten',
    month: 'De närmaste 30 dagarna',
    quarter: 'De närmaste 90 dagarna',
    past: 'Tidigare möten',
  },
  clear: 'Rensa',
  found: (count) => (count === 1 ? '1 möte' : `${String(count)} möten`),
  noneFound: 'Inga möten passar in på det du har valt.',
  previousMonth: 'Föregående månad',
  nextMonth: 'Nästa månad',
  previousYear: 'Föregående år',
  nextYear: 'Nästa år',
  thisMonth: 'Den här månaden',
  thisYear: 'I år',
  weekShort: 'V.',
  week: 'Vecka',
  today: 'i dag',
  nothingIn: (time) => `Det finns inga möten i ${time}.`,
  goTo: (month) => `Gå till ${month}`,
  onDay: (count) => (count === 1 ? '1 möte' : `${String(count)} möten`),
  goesOn: 'fortsättning',
  gridHelp:
    'Piltangenterna flyttar mellan dagarna, Page Up och Page Down mellan månaderna. Enter öppnar dagens möte.',
};

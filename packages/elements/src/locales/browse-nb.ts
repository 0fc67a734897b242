import type { BrowseWords } from './browse-words.js';

/** Norwegian (bokmål). */
export const norwegianBrowse: BrowseWords = {
  language: 'nb',
  filters: 'Finn møter',
  search: 'Søk i møtene',
  group: 'Gruppe',
  theme: 'Tema',
  place: 'Sted',
  length: 'Lengde',
  mode: 'Møteform',
  period: 'Når',
  all: 'Alle',
  periods: {
    coming: 'Kommende møter',
    month: 'De neste 30 dagene',
    quarter: 'De neste 90 dagene',
    past: 'Tidligere møter',
  },
  clear: 'Nullstill',
  found: (count) => (count === 1 ? '1 møte' : `${String(count)} møter`),
  noneFound: 'Ingen møter passer til det du har valgt.',
  previousMonth: 'Forrige måned',
  nextMonth: 'Neste måned',
  previousYear: 'Forrige år',
  nextYear: 'Neste år',
  thisMonth: 'Denne måneden',
  thisYear: 'I år',
  weekShort: 'Uke',
  week: 'Uke',
  today: 'i dag',
  nothingIn: (time) => `Det er ingen møter i ${time}.`,
  goTo: (month) => `Gå til ${month}`,
  onDay: (count) => (count === 1 ? '1 møte' : `${String(count)} møter`),
  goesOn: 'fortsetter',
  gridHelp:
    'Piltastene flytter mellom dagene, Page Up og Page Down mellom månedene. Enter åpner møtet den dagen.',
};

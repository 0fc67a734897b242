import type { BrowseWords } from './browse-words.js';

/** German. */
export const germanBrowse: BrowseWords = {
  language: 'de',
  filters: 'Treffen finden',
  search: 'Treffen durchsuchen',
  group: 'Gruppe',
  theme: 'Thema',
  place: 'Ort',
  length: 'Dauer',
  mode: 'Format',
  period: 'Wann',
  all: 'Alle',
  periods: {
    coming: 'Kommende Treffen',
    month: 'Die nächsten 30 Tage',
    quarter: 'Die nächsten 90 Tage',
    past: 'Frühere Treffen',
  },
  clear: 'Zurücksetzen',
  // "Treffen" is the same in the plural.
  found: (count) => `${String(count)} Treffen`,
  noneFound: 'Zu Ihrer Auswahl gibt es keine Treffen.',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  previousYear: 'Voriges Jahr',
  nextYear: 'Nächstes Jahr',
  thisMonth: 'Dieser Monat',
  thisYear: 'Dieses Jahr',
  weekShort: 'KW',
  week: 'Woche',
  today: 'heute',
  nothingIn: (time) => `Für ${time} stehen keine Treffen im Programm.`,
  goTo: (month) => `Gehe zu ${month}`,
  onDay: (count) => `${String(count)} Treffen`,
  goesOn: 'Fortsetzung',
  gridHelp:
    'Mit den Pfeiltasten wechseln Sie zwischen den Tagen, mit Bild auf und Bild ab zwischen den Monaten. Die Eingabetaste öffnet das Treffen des Tages.',
};

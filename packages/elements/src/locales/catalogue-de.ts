import type { CatalogueWords } from './catalogue-words.js';

/** The catalogue of groups in German. */
export const germanCatalogue: CatalogueWords = {
  language: 'de',
  filters: 'Gruppe finden',
  search: 'Gruppen durchsuchen',
  theme: 'Thema',
  place: 'Treffpunkt',
  free: 'Nur Gruppen mit freien Plätzen',
  found: (count) => (count === 1 ? '1 Gruppe' : `${String(count)} Gruppen`),
  noneFound: 'Zu Ihrer Auswahl gibt es keine Gruppen.',
  status: { forming: 'Neue Gruppe im Aufbau', paused: 'Pausiert', ended: 'Beendet' },
};

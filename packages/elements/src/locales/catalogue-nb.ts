import type { CatalogueWords } from './catalogue-words.js';

/** The catalogue of groups in Norwegian (bokmål). */
export const norwegianCatalogue: CatalogueWords = {
  language: 'nb',
  filters: 'Finn en gruppe',
  search: 'Søk i gruppene',
  theme: 'Tema',
  place: 'Møtested',
  free: 'Bare grupper med ledige plasser',
  found: (count) => (count === 1 ? '1 gruppe' : `${String(count)} grupper`),
  noneFound: 'Ingen grupper passer til det du har valgt.',
  status: { forming: 'Ny gruppe under oppstart', paused: 'Har pause', ended: 'Avsluttet' },
};

import type { CatalogueWords } from './catalogue-words.js';

/** The catalogue of groups in Danish. */
export const danishCatalogue: CatalogueWords = {
  language: 'da',
  filters: 'Find en gruppe',
  search: 'Søg i grupperne',
  theme: 'Tema',
  place: 'Mødested',
  free: 'Kun grupper med ledige pladser',
  found: (count) => (count === 1 ? '1 gruppe' : `${String(count)} grupper`),
  noneFound: 'Ingen grupper passer til det, du har valgt.',
  status: { forming: 'Ny gruppe under opstart', paused: 'Holder pause', ended: 'Afsluttet' },
};

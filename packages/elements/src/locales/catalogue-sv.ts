import type { CatalogueWords } from './catalogue-words.js';

/** The catalogue of groups in Swedish. */
export const swedishCatalogue: CatalogueWords = {
  language: 'sv',
  filters: 'Hitta en grupp',
  search: 'Sök bland grupperna',
  theme: 'Tema',
  place: 'Mötesort',
  free: 'Bara grupper med lediga platser',
  found: (count) => (count === 1 ? '1 grupp' : `${String(count)} grupper`),
  noneFound: 'Inga grupper passar in på det du har valt.',
  status: { forming: 'Ny grupp som startar', paused: 'Gör en paus', ended: 'Avslutad' },
};

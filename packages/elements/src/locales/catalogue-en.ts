import type { CatalogueWords } from './catalogue-words.js';

/** The catalogue of groups in English. */
export const englishCatalogue: CatalogueWords = {
  language: 'en',
  filters: 'Find a group',
  search: 'Search the groups',
  theme: 'Theme',
  place: 'Meeting place',
  free: 'Only groups with free seats',
  found: (count) => (count === 1 ? '1 group' : `${String(count)} groups`),
  noneFound: 'No groups match what you have chosen.',
  status: { forming: 'New group, forming now', paused: 'Taking a break', ended: 'Ended' },
};

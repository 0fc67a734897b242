import type { LateWords } from './words.js';

/** Danish, of what a list of meetings does not say. */
export const danishLateWords: LateWords = {
  subjects: {
    groups: 'Grupperne',
    signup: 'Tilmeldingen',
    agenda: 'Programmet',
    calendar: 'Kalenderlinkene',
    round: 'Runden',
  },
  loading: {
    groups: 'Henter grupper …',
    signup: 'Henter tilmeldingen …',
    agenda: 'Henter programmet …',
    calendar: 'Henter kalenderlinks …',
    round: 'Henter mødets dagsorden …',
  },
  rest: {
    noGroups: 'Der er ingen grupper endnu.',
    groups: 'Grupper',
    when: 'Hvornår',
    where: 'Hvor',
    map: 'Se på kort',
    theme: 'Tema',
    leads: 'Facilitator',
    host: 'Vært',
    agenda: 'Program',
    prepare: 'Forbered dig',
    bring: 'Tag med',
    materials: 'Materialer',
  },
};

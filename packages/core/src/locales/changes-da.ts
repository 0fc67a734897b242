import type { ChangeWording } from './change-wording.js';
import { namedChange } from './phrases.js';

/** The words of a change log in Danish. */
export const danishChanges: ChangeWording = {
  language: 'da',
  fields: {
    time: 'Tidspunkt',
    place: 'Sted',
    'attendance-mode': 'Mødeform',
    status: 'Status',
    title: 'Titel',
    theme: 'Tema',
    groups: 'Grupper',
    length: 'Mødets længde',
    purpose: 'Formål',
    agenda: 'Program',
    parts: 'Dele af mødet',
    signup: 'Tilmelding',
    prepare: 'Forberedelse',
    host: 'Vært',
    facilitator: 'Facilitator',
    materials: 'Materialer',
    minutes: 'Referat',
    directions: 'Vejvisning',
    page: 'Mødets side',
  },
  moved: (label, before, after) => `${label}: ${after} (før: ${before})`,
  added: (label, after) => `${label}: ${after}`,
  removed: (label, before) => `${label}: ${before} udgår`,
  changed: (label) => `${label}: ændret`,
  item: namedChange('Nyt programpunkt', 'Programpunkt udgår', 'Programpunkt ændret', 'Programpunkt'),
  part: namedChange('Ny del af mødet', 'Del af mødet udgår', 'Del af mødet ændret', 'Del af mødet'),
  statuses: {
    scheduled: 'Mødet holdes som planlagt',
    rescheduled: 'Mødet er flyttet',
    postponed: 'Mødet er udskudt',
    cancelled: 'Mødet er aflyst',
  },
  forMembers: (line) => `${line} (kun for medlemmer)`,
};

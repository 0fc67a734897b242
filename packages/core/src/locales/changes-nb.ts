import type { ChangeWording } from './change-wording.js';
import { namedChange } from './phrases.js';

/** The words of a change log in Norwegian (bokmål). */
export const norwegianChanges: ChangeWording = {
  language: 'nb',
  fields: {
    time: 'Tidspunkt',
    place: 'Sted',
    'attendance-mode': 'Møteform',
    status: 'Status',
    title: 'Tittel',
    theme: 'Tema',
    groups: 'Grupper',
    length: 'Møtets lengde',
    purpose: 'Formål',
    agenda: 'Program',
    parts: 'Deler av møtet',
    signup: 'Påmelding',
    prepare: 'Forberedelser',
    host: 'Vert',
    facilitator: 'Nettverksleder',
    materials: 'Materiell',
    minutes: 'Referat',
    directions: 'Veibeskrivelse',
    page: 'Møtets side',
  },
  moved: (label, before, after) => `${label}: ${after} (før: ${before})`,
  added: (label, after) => `${label}: ${after}`,
  removed: (label, before) => `${label}: ${before} utgår`,
  changed: (label) => `${label}: endret`,
  item: namedChange('Nytt programpunkt', 'Programpunkt utgår', 'Programpunkt endret', 'Programpunkt'),
  part: namedChange('Ny del av møtet', 'Del av møtet utgår', 'Del av møtet endret', 'Del av møtet'),
  statuses: {
    scheduled: 'Møtet holdes som planlagt',
    rescheduled: 'Møtet er flyttet',
    postponed: 'Møtet er utsatt',
    cancelled: 'Møtet er avlyst',
  },
  forMembers: (line) => `${line} (kun for medlemmer)`,
};

import type { ChangeWording } from './change-wording.js';
import { namedChange } from './phrases.js';

/** The words of a change log in Swedish. */
export const swedishChanges: ChangeWording = {
  language: 'sv',
  fields: {
    time: 'Tid',
    place: 'Plats',
    'attendance-mode': 'Mötesform',
    status: 'Status',
    title: 'Rubrik',
    theme: 'Tema',
    groups: 'Grupper',
    length: 'Mötets längd',
    purpose: 'Syfte',
    agenda: 'Program',
    parts: 'Delar av mötet',
    signup: 'Anmälan',
    prepare: 'Förberedelser',
    host: 'Värd',
    facilitator: 'Nätverksledare',
    materials: 'Material',
    minutes: 'Minnesanteckningar',
    directions: 'Vägbeskrivning',
    page: 'Mötets sida',
  },
  moved: (label, before, after) => `${label}: ${after} (tidigare: ${before})`,
  added: (label, after) => `${label}: ${after}`,
  removed: (label, before) => `${label}: ${before} utgår`,
  changed: (label) => `${label}: ändrat`,
  item: namedChange('Ny programpunkt', 'Programpunkt utgår', 'Programpunkt ändrad', 'Programpunkt'),
  part: namedChange('Ny del av mötet', 'Del av mötet utgår', 'Del av mötet ändrad', 'Del av mötet'),
  statuses: {
    scheduled: 'Mötet hålls som planerat',
    rescheduled: 'Mötet är flyttat',
    postponed: 'Mötet är uppskjutet',
    cancelled: 'Mötet är inställt',
  },
  forMembers: (line) => `${line} (endast för medlemmar)`,
};

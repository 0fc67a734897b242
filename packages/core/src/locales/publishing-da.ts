import type { PublishingWording } from './publishing-wording.js';

/** Danish words for pages and spreadsheets. */
export const danishPublishing: PublishingWording = {
  language: 'da',
  scheduled: 'Planlagt',
  page: {
    when: 'Tid',
    where: 'Sted',
    group: 'Gruppe',
    host: 'Vært',
    theme: 'Tema',
    meeting: 'Møde',
    none: 'Der er ingen møder.',
    coming: 'kommende møder',
    year: (year) => `møder i ${String(year)}`,
  },
  columns: {
    id: 'Nøgle',
    groups: 'Gruppe',
    title: 'Titel',
    theme: 'Tema',
    purpose: 'Formål',
    date: 'Dato',
    start: 'Start',
    endDate: 'Slutdato',
    end: 'Slut',
    place: 'Sted',
    street: 'Adresse',
    postalCode: 'Postnummer',
    city: 'By',
    mode: 'Form',
    length: 'Længde',
    status: 'Status',
    statusNote: 'Bemærkning',
    url: 'Link',
  },
};

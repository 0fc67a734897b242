import type { PublishingWording } from './publishing-wording.js';

/** English words for pages and spreadsheets. */
export const englishPublishing: PublishingWording = {
  language: 'en',
  scheduled: 'Scheduled',
  page: {
    when: 'When',
    where: 'Where',
    group: 'Group',
    host: 'Host',
    theme: 'Theme',
    meeting: 'Meeting',
    none: 'There are no meetings.',
    coming: 'coming meetings',
    year: (year) => `meetings in ${String(year)}`,
  },
  columns: {
    id: 'Key',
    groups: 'Group',
    title: 'Title',
    theme: 'Theme',
    purpose: 'Purpose',
    date: 'Date',
    start: 'Start',
    endDate: 'End date',
    end: 'End',
    place: 'Place',
    street: 'Address',
    postalCode: 'Postal code',
    city: 'City',
    mode: 'Form',
    length: 'Length',
    status: 'Status',
    statusNote: 'Remark',
    url: 'Link',
  },
};

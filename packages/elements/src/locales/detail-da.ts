import type { DetailWords } from './detail-words.js';

/** Danish. */
export const danishDetail: DetailWords = {
  language: 'da',
  now: 'Nu',
  addToCalendar: 'Føj til kalender',
  subscribe: 'Abonnér på kalenderen',
  calendars: {
    google: 'Google Kalender',
    'outlook-live': 'Outlook.com',
    'outlook-office': 'Outlook på arbejde',
    yahoo: 'Yahoo Kalender',
    apple: 'Apple Kalender',
    file: 'Kalenderfil (.ics)',
  },
  opensInTab: '(åbner i en ny fane)',
  minutes: 'Referat',
  draft: 'Udkast',
  decision: 'Beslutning',
  wholeMinutes: 'Hele referatet',
  changes: 'Ændringer',
  seats: 'Pladser',
  seatsLeft: { open: 'ledige pladser', few: 'få ledige pladser', waitlist: 'venteliste' },
};

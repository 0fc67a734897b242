import type { DetailWords } from './detail-words.js';

/** Norwegian (bokmål). */
export const norwegianDetail: DetailWords = {
  language: 'nb',
  now: 'Nå',
  addToCalendar: 'Legg til i kalenderen',
  subscribe: 'Abonner på kalenderen',
  calendars: {
    google: 'Google Kalender',
    'outlook-live': 'Outlook.com',
    'outlook-office': 'Outlook på jobben',
    yahoo: 'Yahoo Kalender',
    apple: 'Apple Kalender',
    file: 'Kalenderfil (.ics)',
  },
  opensInTab: '(åpnes i en ny fane)',
  minutes: 'Referat',
  draft: 'Utkast',
  decision: 'Vedtak',
  wholeMinutes: 'Hele referatet',
  changes: 'Endringer',
  seats: 'Plasser',
  seatsLeft: { open: 'ledige plasser', few: 'få ledige plasser', waitlist: 'venteliste' },
};

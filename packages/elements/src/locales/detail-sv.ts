import type { DetailWords } from './detail-words.js';

/** Swedish. */
export const swedishDetail: DetailWords = {
  language: 'sv',
  now: 'Nu',
  addToCalendar: 'Lägg till i kalendern',
  subscribe: 'Prenumerera på kalendern',
  calendars: {
    google: 'Google Kalender',
    'outlook-live': 'Outlook.com',
    'outlook-office': 'Outlook på jobbet',
    yahoo: 'Yahoo Kalender',
    apple: 'Apple Kalender',
    file: 'Kalenderfil (.ics)',
  },
  opensInTab: '(öppnas i en ny flik)',
  minutes: 'Anteckningar',
  draft: 'Utkast',
  decision: 'Beslut',
  wholeMinutes: 'Hela anteckningarna',
  changes: 'Ändringar',
  seats: 'Platser',
  seatsLeft: { open: 'lediga platser', few: 'få platser kvar', waitlist: 'väntelista' },
};

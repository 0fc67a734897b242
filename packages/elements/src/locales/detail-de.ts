import type { DetailWords } from './detail-words.js';

/** German. */
export const germanDetail: DetailWords = {
  language: 'de',
  now: 'Jetzt',
  addToCalendar: 'Zum Kalender hinzufügen',
  subscribe: 'Kalender abonnieren',
  calendars: {
    google: 'Google Kalender',
    'outlook-live': 'Outlook.com',
    'outlook-office': 'Outlook am Arbeitsplatz',
    yahoo: 'Yahoo Kalender',
    apple: 'Apple Kalender',
    file: 'Kalenderdatei (.ics)',
  },
  opensInTab: '(öffnet sich in einem neuen Tab)',
  minutes: 'Protokoll',
  draft: 'Entwurf',
  decision: 'Beschluss',
  wholeMinutes: 'Das ganze Protokoll',
  changes: 'Änderungen',
  seats: 'Plätze',
  seatsLeft: { open: 'freie Plätze', few: 'nur noch wenige Plätze', waitlist: 'Warteliste' },
};

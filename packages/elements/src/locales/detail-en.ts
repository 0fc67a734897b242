import type { DetailWords } from './detail-words.js';

/** English. */
export const englishDetail: DetailWords = {
  language: 'en',
  now: 'Now',
  addToCalendar: 'Add to calendar',
  subscribe: 'Subscribe to the calendar',
  calendars: {
    google: 'Google Calendar',
    'outlook-live': 'Outlook.com',
    'outlook-office': 'Outlook at work',
    yahoo: 'Yahoo Calendar',
    apple: 'Apple Calendar',
    file: 'Calendar file (.ics)',
  },
  opensInTab: '(opens in a new tab)',
  minutes: 'Minutes',
  draft: 'Draft',
  decision: 'Decision',
  wholeMinutes: 'The minutes in full',
  changes: 'Changes',
  seats: 'Seats',
  seatsLeft: { open: 'seats available', few: 'few seats left', waitlist: 'waitlist' },
};

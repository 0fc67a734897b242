import type { HolidayNames } from './holiday-names.js';

/** Names of Danish holidays in Norwegian. */
export const norwegianHolidayNames: HolidayNames = {
  'new-years-day': 'første nyttårsdag',
  'maundy-thursday': 'skjærtorsdag',
  'good-friday': 'langfredag',
  'easter-sunday': 'første påskedag',
  'easter-monday': 'andre påskedag',
  'general-prayer-day': 'store bededag',
  'labour-day': '1. mai',
  'ascension-day': 'Kristi himmelfartsdag',
  'day-after-ascension': 'dagen etter Kristi himmelfartsdag',
  'whit-sunday': 'første pinsedag',
  'whit-monday': 'andre pinsedag',
  'constitution-day': 'Danmarks grunnlovsdag',
  'christmas-eve': 'julaften',
  'christmas-day': 'første juledag',
  'boxing-day': 'andre juledag',
  'new-years-eve': 'nyttårsaften',
};

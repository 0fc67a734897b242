import type { HolidayNames } from './holiday-names.js';

/** Names of Danish holidays in Swedish. */
export const swedishHolidayNames: HolidayNames = {
  'new-years-day': 'nyårsdagen',
  'maundy-thursday': 'skärtorsdagen',
  'good-friday': 'långfredagen',
  'easter-sunday': 'påskdagen',
  'easter-monday': 'annandag påsk',
  'general-prayer-day': 'stora böndagen',
  'labour-day': 'första maj',
  'ascension-day': 'Kristi himmelsfärdsdag',
  'day-after-ascension': 'dagen efter Kristi himmelsfärdsdag',
  'whit-sunday': 'pingstdagen',
  'whit-monday': 'annandag pingst',
  'constitution-day': 'Danmarks grundlagsdag',
  'christmas-eve': 'julafton',
  'christmas-day': 'juldagen',
  'boxing-day': 'annandag jul',
  'new-years-eve': 'nyårsafton',
};

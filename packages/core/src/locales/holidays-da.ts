import type { HolidayNames } from './holiday-names.js';

/** Names of Danish holidays in Danish. */
export const danishHolidayNames: HolidayNames = {
  'new-years-day': 'nytårsdag',
  'maundy-thursday': 'skærtorsdag',
  'good-friday': 'langfredag',
  'easter-sunday': 'påskedag',
  'easter-monday': '2. påskedag',
  'general-prayer-day': 'store bededag',
  'labour-day': '1. maj',
  'ascension-day': 'Kristi himmelfartsdag',
  'day-after-ascension': 'dagen efter Kristi himmelfartsdag',
  'whit-sunday': 'pinsedag',
  'whit-monday': '2. pinsedag',
  'constitution-day': 'grundlovsdag',
  'christmas-eve': 'juleaften',
  'christmas-day': 'juledag',
  'boxing-day': '2. juledag',
  'new-years-eve': 'nytårsaften',
};

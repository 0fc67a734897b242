import type { HolidayNames } from './holiday-names.js';

/** Names of Danish holidays in English. */
export const englishHolidayNames: HolidayNames = {
  'new-years-day': "New Year's Day",
  'maundy-thursday': 'Maundy Thursday',
  'good-friday': 'Good Friday',
  'easter-sunday': 'Easter Sunday',
  'easter-monday': 'Easter Monday',
  'general-prayer-day': 'General Prayer Day',
  'labour-day': 'Labour Day',
  'ascension-day': 'Ascension Day',
  'day-after-ascension': 'the day after Ascension Day',
  'whit-sunday': 'Whit Sunday',
  'whit-monday': 'Whit Monday',
  'constitution-day': 'Constitution Day',
  'christmas-eve': 'Christmas Eve',
  'christmas-day': 'Christmas Day',
  'boxing-day': 'Boxing Day',
  'new-years-eve': "New Year's Eve",
};

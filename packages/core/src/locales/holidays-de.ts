import type { HolidayNames } from './holiday-names.js';

/** Names of Danish holidays in German. */
export const germanHolidayNames: HolidayNames = {
  'new-years-day': 'Neujahr',
  'maundy-thursday': 'Gründonnerstag',
  'good-friday': 'Karfreitag',
  'easter-sunday': 'Ostersonntag',
  'easter-monday': 'Ostermontag',
  'general-prayer-day': 'Großer Bettag',
  'labour-day': '1. Mai',
  'ascension-day': 'Christi Himmelfahrt',
  'day-after-ascension': 'Freitag nach Christi Himmelfahrt',
  'whit-sunday': 'Pfingstsonntag',
  'whit-monday': 'Pfingstmontag',
  'constitution-day': 'Verfassungstag Dänemarks',
  'christmas-eve': 'Heiligabend',
  'christmas-day': 'Erster Weihnachtstag',
  'boxing-day': 'Zweiter Weihnachtstag',
  'new-years-eve': 'Silvester',
};

import { germanHolidayNames } from '@network-meetings/core/locales/de';
import type { WheelWords } from './wheel-words.js';

/** The year wheel in German. */
export const germanWheel: WheelWords = {
  language: 'de',
  holidayNames: germanHolidayNames,
  meetings: (season) => `Treffen ${season}`,
  holidays: 'Freie Tage',
  legend: {
    meeting: 'Treffen',
    joint: 'Gemeinsames Treffen',
    dinner: 'Mit Abendessen',
    public: 'Feiertage',
    school: 'Schulferien',
    today: 'Heute',
  },
};

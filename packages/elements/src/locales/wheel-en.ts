import { englishHolidayNames } from '@network-meetings/core';
import type { WheelWords } from './wheel-words.js';

/** The year wheel in English. */
export const englishWheel: WheelWords = {
  language: 'en',
  holidayNames: englishHolidayNames,
  meetings: (season) => `Meetings in ${season}`,
  holidays: 'Days off',
  legend: {
    meeting: 'Meeting',
    joint: 'Joint meeting',
    dinner: 'With dinner',
    public: 'Public holidays',
    school: 'School holidays',
    today: 'Today',
  },
};

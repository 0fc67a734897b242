import { danishHolidayNames } from '@network-meetings/core';
import type { WheelWords } from './wheel-words.js';

/** The year wheel in Danish. */
export const danishWheel: WheelWords = {
  language: 'da',
  holidayNames: danishHolidayNames,
  meetings: (season) => `Møder i ${season}`,
  holidays: 'Fridage',
  legend: {
    meeting: 'Møde',
    joint: 'Fællesmøde',
    dinner: 'Med middag',
    public: 'Helligdage',
    school: 'Skoleferie',
    today: 'I dag',
  },
};

import { swedishHolidayNames } from '@network-meetings/core/locales/sv';
import type { WheelWords } from './wheel-words.js';

/** The year wheel in Swedish. */
export const swedishWheel: WheelWords = {
  language: 'sv',
  holidayNames: swedishHolidayNames,
  meetings: (season) => `Möten i ${season}`,
  holidays: 'Lediga dagar',
  legend: {
    meeting: 'Möte',
    joint: 'Gemensamt möte',
    dinner: 'Med middag',
    public: 'Helgdagar',
    school: 'Skollov',
    today: 'I dag',
  },
};

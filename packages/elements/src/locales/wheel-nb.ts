import { norwegianHolidayNames } from '@network-meetings/core/locales/nb';
import type { WheelWords } from './wheel-words.js';

/** The year wheel in Norwegian (bokmål). */
export const norwegianWheel: WheelWords = {
  language: 'nb',
  holidayNames: norwegianHolidayNames,
  meetings: (season) => `Møter i ${season}`,
  holidays: 'Fridager',
  legend: {
    meeting: 'Møte',
    joint: 'Fellesmøte',
    dinner: 'Med middag',
    public: 'Helligdager',
    school: 'Skoleferie',
    today: 'I dag',
  },
};

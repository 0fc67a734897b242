export { german } from './de.js';
export { germanFaults } from './faults-de.js';
export { germanHolidayNames } from './holidays-de.js';

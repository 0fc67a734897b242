export { swedish } from './sv.js';
export { swedishFaults } from './faults-sv.js';
export { swedishHolidayNames } from './holidays-sv.js';

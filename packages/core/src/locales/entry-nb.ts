export { norwegian } from './nb.js';
export { norwegianFaults } from './faults-nb.js';
export { norwegianHolidayNames } from './holidays-nb.js';

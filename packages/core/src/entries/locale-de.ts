// `@network-meetings/core/locales/de`: a language that no page carries unless it registers it.
export { german } from '../locales/de.js';
export { germanFaults } from '../locales/faults-de.js';
export { germanHolidayNames } from '../locales/holidays-de.js';
export { germanChanges } from '../locales/changes-de.js';
export { germanMembership } from '../locales/membership-de.js';
export { germanAgenda, germanRoundRefusals } from '../locales/agenda-de.js';
export { germanProgramme } from '../locales/programme-de.js';
export { germanSignup } from '../locales/signup-de.js';

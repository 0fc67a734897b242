// `@network-meetings/core/locales/nb`: a language that no page carries unless it registers it.
export { norwegian } from '../locales/nb.js';
export { norwegianFaults } from '../locales/faults-nb.js';
export { norwegianHolidayNames } from '../locales/holidays-nb.js';
export { norwegianChanges } from '../locales/changes-nb.js';
export { norwegianMembership } from '../locales/membership-nb.js';
export { norwegianAgenda, norwegianRoundRefusals } from '../locales/agenda-nb.js';
export { norwegianProgramme } from '../locales/programme-nb.js';
export { norwegianSignup } from '../locales/signup-nb.js';

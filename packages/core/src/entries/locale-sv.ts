// `@network-meetings/core/locales/sv`: a language that no page carries unless it registers it.
export { swedish } from '../locales/sv.js';
export { swedishFaults } from '../locales/faults-sv.js';
export { swedishHolidayNames } from '../locales/holidays-sv.js';
export { swedishChanges } from '../locales/changes-sv.js';
export { swedishMembership } from '../locales/membership-sv.js';
export { swedishAgenda, swedishRoundRefusals } from '../locales/agenda-sv.js';
export { swedishProgramme } from '../locales/programme-sv.js';
export { swedishSignup } from '../locales/signup-sv.js';

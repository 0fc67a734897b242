import { englishFaults } from './faults-en.js';
import type { FormWording } from './form-wording.js';

/** What all forms say in English. */
export const englishForm: FormWording = {
  language: 'en',
  faults: englishFaults,
  requiredNote: 'Fill in everything that is not marked “optional”.',
  leaveEmpty: 'Leave this field empty',
  optional: 'optional',
  name: 'Name',
  email: 'Email',
  organisation: 'Organisation',
  choose: 'Choose …',
  charter: 'The group’s ground rules',
  charterLink: 'Read the ground rules',
  sending: 'Sending …',
  faultsHeading: (count) =>
    count === 1 ? 'There is one thing to correct' : `There are ${String(count)} things to correct`,
  missing: {
    name: 'Write a name.',
    email: 'Write an email address.',
    'substitute-name': 'Write your colleague’s name.',
    'substitute-email': 'Write your colleague’s email address.',
  },
  unknownFault: 'Check this field and correct it.',
  notTaken: 'That was not possible',
  privacy: (association) => `How ${association} handles your data`,
  retry: 'Send again',
};

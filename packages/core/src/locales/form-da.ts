import { danishFaults } from './faults-da.js';
import type { FormWording } from './form-wording.js';

/** What all forms say in Danish. */
export const danishForm: FormWording = {
  language: 'da',
  faults: danishFaults,
  requiredNote: 'Alle felter skal udfyldes, medmindre der står »valgfrit«.',
  leaveEmpty: 'Lad dette felt stå tomt',
  optional: 'valgfrit',
  name: 'Navn',
  email: 'Mail',
  organisation: 'Organisation',
  choose: 'Vælg …',
  charter: 'Gruppens spilleregler',
  charterLink: 'Læs spillereglerne',
  sending: 'Sender …',
  faultsHeading: (count) =>
    count === 1 ? 'Der er én ting at rette' : `Der er ${String(count)} ting at rette`,
  missing: {
    name: 'Skriv et navn.',
    email: 'Skriv en mailadresse.',
    'substitute-name': 'Skriv din kollegas navn.',
    'substitute-email': 'Skriv din kollegas mailadresse.',
  },
  unknownFault: 'Se på feltet en gang til, og ret det.',
  notTaken: 'Det kunne ikke lade sig gøre',
  privacy: (association) => `Sådan behandler ${association} dine oplysninger`,
  retry: 'Send igen',
};

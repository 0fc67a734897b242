import type { MembershipWording } from './membership-wording.js';
import { said } from './phrases.js';

/** Reasons about memberships in Danish. */
export const danishMembership: MembershipWording = {
  language: 'da',
  reasons: {
    'membership/decided-already':
      'Ansøgningen er allerede afgjort. En ny ansøgning kan sendes når som helst.',
    'membership/heard-already': 'Ansøgningen er allerede sendt i høring.',
    'membership/no-hearing': 'Gruppen optager medlemmer uden høring. Afgør ansøgningen med det samme.',
    'membership/hearing-missing': 'Ansøgningen skal i høring blandt medlemmerne, før den kan afgøres.',
    'membership/hearing-not-open': (params, moment) => `Høringen begynder ${said('opens', params, moment)}.`,
    'membership/hearing-open': (params, moment) =>
      `Høringen løber til ${said('closes', params, moment)}; afgør ansøgningen derefter.`,
    'membership/hearing-closed': (params, moment) =>
      `Høringen sluttede ${said('closes', params, moment)}. Skriv til facilitatoren, hvis du stadig har noget at sige.`,
    'membership/not-heard': 'Kun de medlemmer, der var med i gruppen, da høringen begyndte, bliver hørt.',
    'membership/objected-already':
      'Du har allerede gjort indsigelse. Træk den tilbage, hvis du vil skrive en ny.',
    'membership/not-objected': 'Du har ikke gjort indsigelse.',
    'membership/objections': ({ count }) =>
      count === 1
        ? 'Et medlem har gjort indsigelse. Læs den, og afgør så, om ansøgeren optages.'
        : `${String(count)} medlemmer har gjort indsigelse. Læs dem, og afgør så, om ansøgeren optages.`,
    'membership/member-already': 'Der er allerede et medlem af gruppen med den mailadresse.',
    'membership/applied-already': 'Der ligger allerede en ansøgning fra den mailadresse.',
    'membership/group-closed':
      'Gruppen optager ikke medlemmer for tiden. Spørg foreningen om en anden gruppe.',
    'membership/no-trial-visits': 'Gruppen har ikke prøvebesøg.',
    'membership/trial-used': 'Prøvebesøget er brugt: et kommende medlem kan deltage i ét møde.',
    'membership/not-a-meeting-to-visit':
      'Vælg et af gruppens kommende møder, som ikke er aflyst eller udskudt.',
    'membership/left-already': (params, moment) =>
      params['left'] === undefined
        ? 'Medlemmet er allerede udmeldt.'
        : `Medlemmet er udmeldt ${said('left', params, moment)}.`,
    'membership/left-before-joined': (params, moment) =>
      `Udmeldelsen kan ikke ligge før indmeldelsen ${said('joined', params, moment)}.`,
  },
};

import type { MembershipWording } from './membership-wording.js';
import { said } from './phrases.js';

/** Reasons about memberships in Norwegian (bokmål). */
export const norwegianMembership: MembershipWording = {
  language: 'nb',
  reasons: {
    'membership/decided-already': 'Søknaden er allerede avgjort. En ny søknad kan sendes når som helst.',
    'membership/heard-already': 'Søknaden er allerede sendt på høring.',
    'membership/no-hearing': 'Gruppen tar opp medlemmer uten høring. Avgjør søknaden med det samme.',
    'membership/hearing-missing': 'Søknaden må på høring blant medlemmene før den kan avgjøres.',
    'membership/hearing-not-open': (params, moment) => `Høringen begynner ${said('opens', params, moment)}.`,
    'membership/hearing-open': (params, moment) =>
      `Høringen varer til ${said('closes', params, moment)}; avgjør søknaden etterpå.`,
    'membership/hearing-closed': (params, moment) =>
      `Høringen var slutt ${said('closes', params, moment)}. Skriv til nettverkslederen hvis du fortsatt har noe å si.`,
    'membership/not-heard': 'Bare de som var medlemmer da høringen begynte, blir hørt.',
    'membership/objected-already':
      'Du har allerede kommet med en innvending. Trekk den tilbake hvis du vil skrive en ny.',
    'membership/not-objected': 'Du har ikke kommet med noen innvending.',
    'membership/objections': ({ count }) =>
      count === 1
        ? 'Et medlem har kommet med en innvending. Les den, og avgjør så om søkeren skal tas opp.'
        : `${String(count)} medlemmer har kommet med innvendinger. Les dem, og avgjør så om søkeren skal tas opp.`,
    'membership/member-already': 'Det finnes allerede et medlem av gruppen med den e-postadressen.',
    'membership/applied-already': 'Det ligger allerede en søknad fra den e-postadressen.',
    'membership/group-closed':
      'Gruppen tar ikke opp medlemmer for tiden. Spør foreningen om en annen gruppe.',
    'membership/no-trial-visits': 'Gruppen har ikke prøvebesøk.',
    'membership/trial-used': 'Prøvebesøket er brukt: et kommende medlem kan delta i ett møte.',
    'membership/not-a-meeting-to-visit':
      'Velg et av gruppens kommende møter som ikke er avlyst eller utsatt.',
    'membership/left-already': (params, moment) =>
      params['left'] === undefined
        ? 'Medlemmet har allerede meldt seg ut.'
        : `Medlemmet meldte seg ut ${said('left', params, moment)}.`,
    'membership/left-before-joined': (params, moment) =>
      `Utmeldingen kan ikke være før innmeldingen ${said('joined', params, moment)}.`,
  },
};

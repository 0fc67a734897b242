import type { MembershipWording } from './membership-wording.js';
import { said } from './phrases.js';

/** Reasons about memberships in Swedish. */
export const swedishMembership: MembershipWording = {
  language: 'sv',
  reasons: {
    'membership/decided-already': 'Ansökan är redan avgjord. En ny ansökan kan skickas när som helst.',
    'membership/heard-already': 'Ansökan har redan skickats ut till medlemmarna.',
    'membership/no-hearing': 'Gruppen tar in medlemmar utan att fråga de andra. Avgör ansökan direkt.',
    'membership/hearing-missing': 'Medlemmarna ska få yttra sig om ansökan innan den kan avgöras.',
    'membership/hearing-not-open': (params, moment) =>
      `Medlemmarna kan yttra sig från ${said('opens', params, moment)}.`,
    'membership/hearing-open': (params, moment) =>
      `Medlemmarna kan yttra sig till ${said('closes', params, moment)}. Avgör ansökan därefter.`,
    'membership/hearing-closed': (params, moment) =>
      `Tiden att yttra sig gick ut ${said('closes', params, moment)}. Skriv till nätverksledaren om du fortfarande har något att säga.`,
    'membership/not-heard': 'Bara de som var medlemmar när frågan ställdes kan yttra sig.',
    'membership/objected-already': 'Du har redan invänt. Ta tillbaka invändningen om du vill skriva en ny.',
    'membership/not-objected': 'Du har inte invänt.',
    'membership/objections': ({ count }) =>
      count === 1
        ? 'En medlem har invänt. Läs invändningen och avgör sedan om den sökande ska tas in.'
        : `${String(count)} medlemmar har invänt. Läs invändningarna och avgör sedan om den sökande ska tas in.`,
    'membership/member-already': 'Det finns redan en medlem i gruppen med den e-postadressen.',
    'membership/applied-already': 'Det finns redan en ansökan från den e-postadressen.',
    'membership/group-closed': 'Gruppen tar inte in medlemmar just nu. Fråga föreningen om en annan grupp.',
    'membership/no-trial-visits': 'Gruppen har inga provbesök.',
    'membership/trial-used': 'Provbesöket är använt: en blivande medlem kan delta i ett möte.',
    'membership/not-a-meeting-to-visit':
      'Välj ett av gruppens kommande möten som inte är inställt eller uppskjutet.',
    'membership/left-already': (params, moment) =>
      params['left'] === undefined
        ? 'Medlemmen har redan lämnat gruppen.'
        : `Medlemmen lämnade gruppen ${said('left', params, moment)}.`,
    'membership/left-before-joined': (params, moment) =>
      `Utträdet kan inte vara före inträdet ${said('joined', params, moment)}.`,
  },
};

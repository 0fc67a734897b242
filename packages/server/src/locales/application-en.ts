import type { ApplicationWording } from './application-wording.js';

const days = (count: number) => (count === 1 ? 'one day' : `${String(count)} days`);

/** Mails about an application in English. */
export const englishApplication: ApplicationWording = {
  toFacilitator: {
    subject: (group, name) => `Application for membership: ${group} – ${name}`,
    lead: (name, group) => `${name} applies for membership of ${group}.`,
    next: (count) =>
      count === 0
        ? 'The group has no hearing: you decide whether there is a seat.'
        : `The members are heard for ${days(count)} before you decide. Put name, organisation, sector and profile to them, and no more.`,
    personal: 'Delete this mail when the matter is decided.',
    answer: 'Write to the applicant',
  },
  toApplicant: {
    subject: (group) => `We have received your application: ${group}`,
    lead: (group) => `Thank you for your application for membership of ${group}.`,
    next: (count) =>
      count === 0
        ? 'The facilitator reads it and answers you.'
        : `The facilitator reads it, and the members are heard for ${days(count)}. Then you get an answer.`,
    notYou: 'If you have not applied, disregard this mail.',
    seeGroup: 'See the group',
  },
  name: 'Name',
  email: 'Email',
  organisation: 'Organisation',
  phone: 'Telephone',
  sector: 'Sector',
  profile: 'Profile',
  motivation: 'Why, and what they bring',
  trialMeeting: 'Would like to come on trial to',
};

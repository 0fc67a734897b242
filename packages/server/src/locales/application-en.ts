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
  hearing: {
    subject: (group) => `A hearing of the members: ${group}`,
    lead: (name, group) =>
      `${name} has applied for membership of ${group}. You are heard before it is decided, because of competition and confidentiality.`,
    until: (moment) =>
      `Have you something against it? Answer this mail by ${moment}. Without objections you need do nothing.`,
    confidential:
      'What you write is read by those who decide, and not by the applicant. Keep the application to yourself.',
    answer: 'Write to who decides',
  },
  decision: {
    subject: (group) => `Your application: ${group}`,
    admitted: (group) =>
      `Welcome: you are a member of ${group} now. The next invitation comes to you by mail.`,
    waitlisted: (group) =>
      `${group} would like to have you, and has no free seat just now. You are on the waitlist, and hear from us when a seat falls free.`,
    refused: (group) => `We are sorry: ${group} cannot offer you a seat.`,
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

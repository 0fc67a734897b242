import { englishCatalogue } from './catalogue-en.js';
import type { GroupWords } from './group-words.js';

/** The page of a group in English. */
export const englishGroup: GroupWords = {
  language: 'en',
  status: englishCatalogue.status,
  notFound: ['There is no such group', 'It may have closed. Look at the other groups.'],
  about: 'About the group',
  mix: 'Who is at the table',
  sectors: 'Sector',
  profiles: 'Profile',
  members: (count) => (count === 1 ? '1 member' : `${String(count)} members`),
  season: (label) => `Season ${label}`,
  noSeason: 'The meetings are not planned yet.',
  held: 'held',
  apply: 'Become a member',
  applyHere: 'Read how to become a member',
  writeTo: (email) => `Write to ${email}`,
  admission: {
    freeSeats: (count) => (count === 1 ? 'There is 1 free seat.' : `There are ${String(count)} free seats.`),
    full: 'All seats are taken. You can apply all the same and join the waitlist.',
    hearing: (days) =>
      `New members are put to a hearing among the present ones for ${days === 1 ? 'one day' : `${String(days)} days`}.`,
    noHearing: 'The facilitator admits new members without a hearing.',
    trial: (visits) =>
      visits === 1
        ? 'You can take part in one meeting on trial before you become a member.'
        : `You can take part in ${String(visits)} meetings on trial before you become a member.`,
    substitutes: 'Membership is personal, but a colleague may take your seat at a single meeting.',
    noSubstitutes: 'Membership is personal; a colleague cannot take your seat.',
    closed: 'The group takes no members just now.',
  },
  form: {
    heading: 'Apply for membership',
    use: (days) =>
      days === 0
        ? 'What you write goes to the facilitator of the group.'
        : 'What you write goes to the facilitator of the group. Your name and organisation are put to the members in the hearing.',
    emailHint: 'The receipt and the answer go there.',
    organisationHint: 'The members are heard because, among other things, some may be competitors.',
    phone: 'Telephone',
    sector: 'Sector',
    profile: 'Are you mostly technical or mostly a generalist?',
    profileHint: 'So that the group has a good mix.',
    motivation: 'Why do you want to join, and what do you bring?',
    motivationHint: 'A few sentences will do. You get out what you put in.',
    trialMeeting: 'Would you like to come to one meeting on trial?',
    trialMeetingHint: 'You wish; the facilitator invites.',
    submit: 'Send the application',
    done: 'Thank you for your application',
    next: (days) =>
      days === 0
        ? 'The facilitator reads it and answers you.'
        : `The facilitator reads it and puts it to the members for ${days === 1 ? 'one day' : `${String(days)} days`}. Then you get an answer.`,
    mail: (email) => `We are sending a receipt to ${email}.`,
    uncertain: [
      'We do not know whether your application arrived',
      'The connection broke before there was an answer. Send again: there will be one application, and everything you wrote is still here.',
    ],
  },
};

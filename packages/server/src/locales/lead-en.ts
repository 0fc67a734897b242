import type { ListWording, LoginWording } from './lead-wording.js';

/** The words for signing in, in English. */
export const englishLogin: LoginWording = {
  title: 'Sign in as facilitator',
  subject: (association) => `Your link to sign in, ${association}`,
  lead: (association) => `Here is the link with which you sign in to lead the meetings of ${association}.`,
  code: 'Code',
  action: 'Sign in',
  expires: 'The link works once, and for half an hour.',
  notYou: 'You did not ask for it? Then do nothing; nobody gets in without the link.',
  association: 'Association',
  email: 'Your mail address',
  noLink: 'You have no link?',
  send: 'Send me a link',
  sent: 'If the address leads meetings, the link is on its way to it.',
  noAddress: 'Type a mail address, such as name@example.org.',
  notValid:
    'The code does not work any more: it was used, has expired, or was not copied whole. Get a new link below.',
  signedIn: (who) => `You are signed in as ${who}.`,
  meetings: 'The meetings that you lead (JSON)',
  signOut: 'Sign out',
};

/** The words of lists, in English. */
export const englishLists: ListWording = {
  name: 'Name',
  email: 'Email',
  organisation: 'Organisation',
  phone: 'Phone',
  standing: 'Takes part as',
  attendance: 'attendance',
  substitute: 'Substitute',
  substituteEmail: 'Substitute’s email',
  occupies: 'Occupied by',
  ask: 'Wants help with',
  offer: 'Can help with',
  late: 'Late cancellation',
  yes: 'yes',
  cancelled: 'cancelled',
  part: 'Part',
  dietary: 'Dietary needs',
  standings: { member: 'member', prospective: 'on trial', guest: 'guest' },
  answers: { none: 'no answer', coming: 'no seat', 'not-coming': 'not coming', substitute: 'no seat' },
  seats: { confirmed: 'coming', waitlisted: 'waitlist', offered: 'offered a seat' },
  attendances: { unknown: '', attended: 'attended', 'no-show': 'no-show' },
};

import type { PagesWording } from './pages-wording.js';

/** The server's own pages in English. */
export const englishPages: PagesWording = {
  meetings: 'Coming meetings',
  noMeetings: 'No meetings are planned just now.',
  fault: 'Error',
  toMeetings: 'All coming meetings',
  you: (name, email) => `This page is for ${name} (${email}).`,
  notYou: 'That is not me',
  substituteHint: 'Fill this in only if you have answered that a colleague is coming.',
  mealHint: 'Only if you come to a part with a meal.',
  offered: 'A seat has fallen free, and it is held for you. Do you want it?',
  tooOld: 'The page was open for too long',
  tooOldDetail: 'Nothing was sent. Everything you wrote is still here: send it again.',
  busy: 'Many people are signing up right now',
  busyDetail: (seconds) =>
    `Wait ${seconds === 1 ? 'one second' : `${String(seconds)} seconds`}, then send it again. Everything you wrote is still here, and nothing has been sent yet.`,
  noCookies: 'Your browser did not keep the link',
  noCookiesDetail:
    'This page needs to remember your link while you use it. Allow cookies for this site, and use the link in the mail again.',
  attendees: {
    heading: 'Who comes',
    others: (count) =>
      count === 0
        ? 'Everybody who comes is shown.'
        : count === 1
          ? 'One more comes who has not agreed to be shown.'
          : `${String(count)} more come who have not agreed to be shown.`,
    hidden: 'The others who come do not see you here.',
    show: 'Show my name and organisation to the others who come',
    shown: 'The others who come see your name and organisation here.',
    hide: 'Do not show me any more',
  },
  cookies: 'The pages keep two cookies, for the form and for your link, and nothing that follows you.',
};

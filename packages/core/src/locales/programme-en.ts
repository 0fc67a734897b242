import type { FindingWording } from './finding-wording.js';
import { englishHolidayNames } from './holidays-en.js';

/** English words for what is found in a programme. */
export const englishProgramme: FindingWording = {
  language: 'en',
  saves: (minutes) => `(saves ${minutes})`,
  quoted: (title) => `“${title}”`,
  minuteShort: 'min',
  secondShort: 's',
  holidays: englishHolidayNames,
  findings: {
    'programme/too-few-meetings': (say) =>
      `The season has ${say.text('count')} meetings; the group usually holds ${say.text('wanted')}.`,
    'programme/too-many-meetings': (say) =>
      `The season has ${say.text('count')} meetings; the group usually holds ${say.text('wanted')}.`,
    'programme/no-dinner': 'None of the meetings ends with a dinner.',
    'programme/several-dinners': (say) =>
      `There is a dinner at ${say.text('count')} meetings: ${say.list('meetings')}.`,
    'programme/no-joint-meeting': 'There is no joint meeting with the sister group.',
    'programme/several-joint-meetings': (say) =>
      `There are ${say.text('count')} joint meetings: ${say.list('meetings')}.`,
    'programme/one-length': (say) => `All meetings are equally long (${say.length('length').toLowerCase()}).`,
    'programme/no-external-talk': 'No talk is given by an external speaker.',
    'programme/no-member-talk': 'No talk is given by a member of the group.',
    'programme/unbalanced': (say) =>
      `The talks lean to one side: ${say.text('technical')} technical and ${say.text('generalist')} for generalists.`,
    'programme/profile-left-out': (say) =>
      `There is nothing for the profile ${say.profile('profile').toLowerCase()} two meetings running: “${say.text('title')}” and “${say.text('next')}”.`,
    'programme/no-round': (say) => `“${say.text('title')}” has no round on its agenda.`,
    'programme/holiday': (say) =>
      `“${say.text('title')}” is on ${say.date('date')}, which is ${say.holiday()}.`,
    'programme/school-holiday': (say) =>
      `“${say.text('title')}” is on ${say.date('date')}, in the school holidays (${say.holiday()}).`,
    'programme/weekend': (say) => `“${say.text('title')}” is at a weekend, on ${say.date('date')}.`,
    'programme/same-day': (say) => `The group has two meetings on ${say.date('date')}.`,
    'programme/sister-clash': (say) =>
      `“${say.text('title')}” is on ${say.date('date')}, the day of the sister group's “${say.text('other')}”.`,
    'programme/shared-members-clash': (say) =>
      `“${say.text('title')}” is on ${say.date('date')}, the day of “${say.text('other')}”, and ${say.text('members')} members belong to both groups.`,
    'programme/outside-season': (say) =>
      `“${say.text('title')}” is on ${say.date('date')}, outside the season.`,
    'programme/too-close': (say) =>
      `There are only ${say.text('days')} days between “${say.text('title')}” and “${say.text('next')}”.`,
    'programme/too-far-apart': (say) =>
      `${say.text('days')} days pass between “${say.text('title')}” and “${say.text('next')}”.`,
    'programme/invitation-overdue': (say) =>
      `The invitation to “${say.text('title')}” has not gone out, and the meeting is in ${say.text('days')} days.`,
    'programme/invited-late': (say) =>
      `The invitation to “${say.text('title')}” came ${say.text('days')} days before; ${say.text('notice')} is good practice.`,
    'programme/missing-place': (say) =>
      `Name the place of “${say.text('title')}” before the invitation goes out on ${say.date('due')}.`,
    'programme/missing-theme': (say) =>
      `Give “${say.text('title')}” a theme and a purpose before the invitation goes out on ${say.date('due')}.`,
    'programme/missing-agenda': (say) =>
      `Outline the agenda of “${say.text('title')}” before the invitation goes out on ${say.date('due')}.`,
    'programme/missing-questions': (say) =>
      `Write two or three questions to think over for “${say.text('title')}” before the invitation goes out on ${say.date('due')}.`,
    'programme/missing-signup': (say) =>
      `Open signup for “${say.text('title')}” before the invitation goes out on ${say.date('due')}.`,
    'programme/missing-deadline': (say) => `Say until when one can cancel for “${say.text('title')}”.`,
    'programme/missing-facilitator': (say) => `Say who facilitates “${say.text('title')}”.`,
  },
  remedies: {
    'programme/add-meetings': (say) => `Add ${say.text('missing')} more.`,
    'programme/drop-meetings': (say) => `Consider whether ${say.text('missing')} can be dropped.`,
    'programme/add-dinner': 'Let one of the meetings end with a dinner, a full day for choice.',
    'programme/keep-one-dinner': 'Keep one dinner.',
    'programme/add-joint-meeting': "Agree on a day with the sister group's facilitator.",
    'programme/keep-one-joint-meeting': 'Keep one joint meeting.',
    'programme/mix-lengths': 'Mix half and full days.',
    'programme/ask-a-member': 'Ask a member to tell of their own experience.',
    'programme/invite-a-speaker': 'Invite a speaker from outside.',
    'programme/add-talk-for': (say) => `Find a talk for the profile ${say.profile('profile').toLowerCase()}.`,
    'programme/add-round': 'Put a round on the agenda.',
    'programme/say-why-no-round': 'Or say why there is none this time.',
    'programme/move-to': (say) => `Move the meeting to ${say.date('date')}.`,
    'programme/move-into-season': (say) => `Find a day between ${say.date('from')} and ${say.date('to')}.`,
    'programme/more-days-between': (say) => `Leave at least ${say.text('least')} days between the meetings.`,
    'programme/fewer-days-between': (say) => `Leave at most ${say.text('most')} days between the meetings.`,
    'programme/invite-now': 'Send the invitation today.',
  },
};

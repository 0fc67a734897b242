import { english } from '@network-meetings/core';
import type { ListWords } from './words.js';

/** English. */
export const englishWords: ListWords = {
  language: 'en',
  domain: english,
  subjects: {
    meetings: 'The meetings',
    meeting: 'The meeting',
    groups: 'The groups',
    signup: 'The signup',
    agenda: 'The agenda',
    calendar: 'The calendar links',
    round: 'The round',
  },
  loading: {
    meetings: 'Loading meetings …',
    meeting: 'Loading the meeting …',
    groups: 'Loading groups …',
    signup: 'Loading the signup …',
    agenda: 'Loading the agenda …',
    calendar: 'Loading the calendar links …',
    round: 'Loading the agenda of the meeting …',
  },
  loaded: (subject) => `${subject}: loaded.`,
  failed: {
    'feed/unreachable': (subject) =>
      `${subject} cannot be loaded just now. Check your connection and try again.`,
    'feed/http-status': (subject) => `${subject} cannot be loaded just now. Try again later.`,
    'feed/invalid': (subject) =>
      `${subject} cannot be shown just now. The fault is on the association's side, not yours; try again later.`,
    'feed/no-calendar-reader': (subject) =>
      `${subject} cannot be shown just now. The fault is on the association's side: it must load define/ics.js for calendar files.`,
  },
  retry: 'Try again',
  retrying: 'Trying again …',
  noMeetings: 'There are no coming meetings in the programme.',
  noPastMeetings: 'There are no past meetings in the programme.',
  noGroups: 'There are no groups yet.',
  meetingNotFound:
    'This meeting is not in the programme. It may have been removed, or the link may be miswritten.',
  meetings: 'Coming meetings',
  pastMeetings: 'Past meetings',
  groups: 'Groups',
  backToList: 'Back to the list',
  when: 'When',
  where: 'Where',
  map: 'See on a map',
  theme: 'Theme',
  leads: 'Facilitator',
  host: 'Host',
  agenda: 'Agenda',
  prepare: 'Prepare',
  bring: 'Bring',
  materials: 'Materials',
};

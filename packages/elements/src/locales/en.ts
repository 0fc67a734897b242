import { english } from '@network-meetings/core';
import { englishLateWords } from './later-en.js';
import type { ListWords } from './words.js';

/** English. */
export const englishWords: ListWords = {
  language: 'en',
  domain: english,
  subjects: {
    meetings: 'The meetings',
    meeting: 'The meeting',
    ...englishLateWords.subjects,
  },
  loading: {
    meetings: 'Loading meetings …',
    meeting: 'Loading the meeting …',
    ...englishLateWords.loading,
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
  meetingNotFound:
    'This meeting is not in the programme. It may have been removed, or the link may be miswritten.',
  meetings: 'Coming meetings',
  pastMeetings: 'Past meetings',
  backToList: 'Back to the list',
  ...englishLateWords.rest,
};

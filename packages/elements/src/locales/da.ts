import { danish } from '@network-meetings/core';
import { danishLateWords } from './later-da.js';
import type { ListWords } from './words.js';

/** Danish. */
export const danishWords: ListWords = {
  language: 'da',
  domain: danish,
  subjects: {
    meetings: 'Møderne',
    meeting: 'Mødet',
    ...danishLateWords.subjects,
  },
  loading: {
    meetings: 'Henter møder …',
    meeting: 'Henter mødet …',
    ...danishLateWords.loading,
  },
  loaded: (subject) => `${subject} er hentet.`,
  failed: {
    'feed/unreachable': (subject) =>
      `${subject} kan ikke hentes lige nu. Tjek, om du har forbindelse til nettet, og prøv igen.`,
    'feed/http-status': (subject) => `${subject} kan ikke hentes lige nu. Prøv igen senere.`,
    'feed/invalid': (subject) =>
      `${subject} kan ikke vises lige nu. Fejlen ligger hos foreningen og ikke hos dig; prøv igen senere.`,
    'feed/no-calendar-reader': (subject) =>
      `${subject} kan ikke vises lige nu. Fejlen ligger hos foreningen, som skal indlæse define/ics.js for kalenderfiler.`,
  },
  retry: 'Prøv igen',
  retrying: 'Prøver igen …',
  noMeetings: 'Der er ingen kommende møder i programmet.',
  noPastMeetings: 'Der er ingen tidligere møder i programmet.',
  meetingNotFound:
    'Mødet findes ikke i programmet. Måske er det fjernet, eller også er der en fejl i linket.',
  meetings: 'Kommende møder',
  pastMeetings: 'Tidligere møder',
  backToList: 'Tilbage til listen',
  ...danishLateWords.rest,
};

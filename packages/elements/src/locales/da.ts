import { danish } from '@network-meetings/core';
import type { ListWords } from './words.js';

/** Danish. */
export const danishWords: ListWords = {
  language: 'da',
  domain: danish,
  subjects: {
    meetings: 'Møderne',
    meeting: 'Mødet',
    groups: 'Grupperne',
    signup: 'Tilmeldingen',
    agenda: 'Programmet',
    calendar: 'Kalenderlinkene',
    round: 'Runden',
  },
  loading: {
    meetings: 'Henter møder …',
    meeting: 'Henter mødet …',
    groups: 'Henter grupper …',
    signup: 'Henter tilmeldingen …',
    agenda: 'Henter programmet …',
    calendar: 'Henter kalenderlinks …',
    round: 'Henter mødets dagsorden …',
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
  noGroups: 'Der er ingen grupper endnu.',
  meetingNotFound:
    'Mødet findes ikke i programmet. Måske er det fjernet, eller også er der en fejl i linket.',
  meetings: 'Kommende møder',
  pastMeetings: 'Tidligere møder',
  groups: 'Grupper',
  backToList: 'Tilbage til listen',
  when: 'Hvornår',
  where: 'Hvor',
  map: 'Se på kort',
  theme: 'Tema',
  leads: 'Facilitator',
  host: 'Vært',
  agenda: 'Program',
  prepare: 'Forbered dig',
  bring: 'Tag med',
  materials: 'Materialer',
};

import { swedish } from '@network-meetings/core/locales/sv';
import { swedishBrowse } from './browse-sv.js';
import { swedishDetail } from './detail-sv.js';
import type { Words } from './words.js';

/** Swedish. */
export const swedishWords: Words = {
  language: 'sv',
  domain: swedish,
  browse: swedishBrowse,
  detail: swedishDetail,
  subjects: {
    meetings: 'Mötena',
    meeting: 'Mötet',
    groups: 'Grupperna',
    signup: 'Anmälan',
    agenda: 'Programmet',
    calendar: 'Kalenderlänkarna',
    round: 'Rundan',
  },
  loading: {
    meetings: 'Hämtar möten …',
    meeting: 'Hämtar mötet …',
    groups: 'Hämtar grupper …',
    signup: 'Hämtar anmälan …',
    agenda: 'Hämtar programmet …',
    calendar: 'Hämtar kalenderlänkarna …',
    round: 'Hämtar mötets dagordning …',
  },
  loaded: (subject) => `${subject} visas nu.`,
  failed: {
    'feed/unreachable': (subject) =>
      `${subject} går inte att hämta just nu. Kontrollera att du har kontakt med nätet och försök igen.`,
    'feed/http-status': (subject) => `${subject} går inte att hämta just nu. Försök igen senare.`,
    'feed/invalid': (subject) =>
      `${subject} går inte att visa just nu. Felet ligger hos föreningen och inte hos dig; försök igen senare.`,
    'feed/no-calendar-reader': (subject) =>
      `${subject} går inte att visa just nu. Felet ligger hos föreningen, som måste läsa in define/ics.js för kalenderfiler.`,
  },
  retry: 'Försök igen',
  retrying: 'Försöker igen …',
  noMeetings: 'Det finns inga kommande möten i programmet.',
  noPastMeetings: 'Det finns inga tidigare möten i programmet.',
  noGroups: 'Det finns inga grupper än.',
  meetingNotFound:
    'Mötet finns inte i programmet. Det kan ha tagits bort, eller så är det något fel i länken.',
  meetings: 'Kommande möten',
  pastMeetings: 'Tidigare möten',
  groups: 'Grupper',
  backToList: 'Tillbaka till listan',
  when: 'När',
  where: 'Var',
  map: 'Visa på karta',
  theme: 'Tema',
  leads: 'Nätverksledare',
  host: 'Värd',
  agenda: 'Program',
  prepare: 'Förbered dig',
  bring: 'Ta med',
  materials: 'Material',
};

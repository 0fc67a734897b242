import { norwegian } from '@network-meetings/core/locales/nb';
import { norwegianBrowse } from './browse-nb.js';
import { norwegianDetail } from './detail-nb.js';
import type { Words } from './words.js';

/** Norwegian (bokmål). */
export const norwegianWords: Words = {
  language: 'nb',
  domain: norwegian,
  browse: norwegianBrowse,
  detail: norwegianDetail,
  subjects: {
    meetings: 'Møtene',
    meeting: 'Møtet',
    groups: 'Gruppene',
    signup: 'Påmeldingen',
    agenda: 'Programmet',
    calendar: 'Kalenderlenkene',
    round: 'Runden',
  },
  loading: {
    meetings: 'Henter møter …',
    meeting: 'Henter møtet …',
    groups: 'Henter grupper …',
    signup: 'Henter påmeldingen …',
    agenda: 'Henter programmet …',
    calendar: 'Henter kalenderlenkene …',
    round: 'Henter dagsordenen for møtet …',
  },
  loaded: (subject) => `${subject} er hentet.`,
  failed: {
    'feed/unreachable': (subject) =>
      `${subject} kan ikke hentes akkurat nå. Sjekk at du er på nett, og prøv igjen.`,
    'feed/http-status': (subject) => `${subject} kan ikke hentes akkurat nå. Prøv igjen senere.`,
    'feed/invalid': (subject) =>
      `${subject} kan ikke vises akkurat nå. Feilen ligger hos foreningen og ikke hos deg; prøv igjen senere.`,
    'feed/no-calendar-reader': (subject) =>
      `${subject} kan ikke vises akkurat nå. Feilen ligger hos foreningen, som må laste define/ics.js for kalenderfiler.`,
  },
  retry: 'Prøv igjen',
  retrying: 'Prøver igjen …',
  noMeetings: 'Det er ingen kommende møter i programmet.',
  noPastMeetings: 'Det er ingen tidligere møter i programmet.',
  noGroups: 'Det er ingen grupper ennå.',
  meetingNotFound: 'Møtet finnes ikke i programmet. Det kan være fjernet, eller det er en feil i lenken.',
  meetings: 'Kommende møter',
  pastMeetings: 'Tidligere møter',
  groups: 'Grupper',
  backToList: 'Tilbake til listen',
  when: 'Når',
  where: 'Hvor',
  map: 'Se på kart',
  theme: 'Tema',
  leads: 'Nettverksleder',
  host: 'Vert',
  agenda: 'Program',
  prepare: 'Forbered deg',
  bring: 'Ta med',
  materials: 'Materiell',
};

import { german } from '@network-meetings/core/locales/de';
import { germanBrowse } from './browse-de.js';
import { germanDetail } from './detail-de.js';
import type { Words } from './words.js';

/** German, in the polite form. */
export const germanWords: Words = {
  language: 'de',
  domain: german,
  browse: germanBrowse,
  detail: germanDetail,
  subjects: {
    meetings: 'Die Übersicht der Treffen',
    meeting: 'Das Treffen',
    groups: 'Die Übersicht der Gruppen',
    signup: 'Die Anmeldung',
    agenda: 'Das Programm',
    calendar: 'Die Liste der Kalender',
    round: 'Die Runde',
  },
  loading: {
    meetings: 'Treffen werden geladen …',
    meeting: 'Das Treffen wird geladen …',
    groups: 'Gruppen werden geladen …',
    signup: 'Die Anmeldung wird geladen …',
    agenda: 'Das Programm wird geladen …',
    calendar: 'Die Kalender werden geladen …',
    round: 'Das Programm des Treffens wird geladen …',
  },
  // A subject is singular throughout, as the verb would change with its number.
  loaded: (subject) => `${subject} ist geladen.`,
  failed: {
    'feed/unreachable': (subject) =>
      `${subject} kann gerade nicht geladen werden. Prüfen Sie Ihre Internetverbindung, und versuchen Sie es noch einmal.`,
    'feed/http-status': (subject) =>
      `${subject} kann gerade nicht geladen werden. Bitte versuchen Sie es später noch einmal.`,
    'feed/invalid': (subject) =>
      `${subject} kann gerade nicht angezeigt werden. Der Fehler liegt beim Verband und nicht bei Ihnen; bitte versuchen Sie es später noch einmal.`,
    'feed/no-calendar-reader': (subject) =>
      `${subject} kann gerade nicht angezeigt werden. Der Fehler liegt beim Verband, der für Kalenderdateien define/ics.js laden muss.`,
  },
  retry: 'Noch einmal versuchen',
  retrying: 'Neuer Versuch …',
  noMeetings: 'Im Programm stehen keine kommenden Treffen.',
  noPastMeetings: 'Im Programm stehen keine früheren Treffen.',
  noGroups: 'Es gibt noch keine Gruppen.',
  meetingNotFound:
    'Dieses Treffen steht nicht im Programm. Vielleicht wurde es entfernt, oder der Link enthält einen Fehler.',
  meetings: 'Kommende Treffen',
  pastMeetings: 'Frühere Treffen',
  groups: 'Gruppen',
  backToList: 'Zurück zur Übersicht',
  when: 'Wann',
  where: 'Wo',
  map: 'Auf der Karte zeigen',
  theme: 'Thema',
  leads: 'Moderation',
  host: 'Gastgeber',
  agenda: 'Programm',
  prepare: 'Zur Vorbereitung',
  bring: 'Bitte mitbringen',
  materials: 'Unterlagen',
};

import type { ChangeWording } from './change-wording.js';
import { namedChange } from './phrases.js';

/** The words of a change log in German. */
export const germanChanges: ChangeWording = {
  language: 'de',
  fields: {
    time: 'Zeit',
    place: 'Ort',
    'attendance-mode': 'Form des Treffens',
    status: 'Status',
    title: 'Titel',
    theme: 'Thema',
    groups: 'Gruppen',
    length: 'Länge des Treffens',
    purpose: 'Ziel',
    agenda: 'Programm',
    parts: 'Teile des Treffens',
    signup: 'Anmeldung',
    prepare: 'Vorbereitung',
    host: 'Gastgeber',
    facilitator: 'Moderation',
    materials: 'Unterlagen',
    minutes: 'Protokoll',
    directions: 'Wegbeschreibung',
    page: 'Seite des Treffens',
  },
  moved: (label, before, after) => `${label}: ${after} (bisher: ${before})`,
  added: (label, after) => `${label}: ${after}`,
  removed: (label, before) => `${label}: ${before} entfällt`,
  changed: (label) => `${label}: geändert`,
  item: namedChange(
    'Neuer Programmpunkt',
    'Programmpunkt entfällt',
    'Programmpunkt geändert',
    'Programmpunkt',
  ),
  part: namedChange(
    'Neuer Teil des Treffens',
    'Teil des Treffens entfällt',
    'Teil des Treffens geändert',
    'Teil des Treffens',
  ),
  statuses: {
    scheduled: 'Das Treffen findet wie geplant statt',
    rescheduled: 'Das Treffen ist verlegt',
    postponed: 'Das Treffen ist verschoben',
    cancelled: 'Das Treffen ist abgesagt',
  },
  forMembers: (line) => `${line} (nur für Mitglieder)`,
};

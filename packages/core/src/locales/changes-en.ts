import type { ChangeWording } from './change-wording.js';
import { namedChange } from './phrases.js';

/** The words of a change log in English. */
export const englishChanges: ChangeWording = {
  language: 'en',
  fields: {
    time: 'Time',
    place: 'Place',
    'attendance-mode': 'Form of the meeting',
    status: 'Status',
    title: 'Title',
    theme: 'Theme',
    groups: 'Groups',
    length: 'Length of the meeting',
    purpose: 'Purpose',
    agenda: 'Agenda',
    parts: 'Parts of the meeting',
    signup: 'Signup',
    prepare: 'Preparation',
    host: 'Host',
    facilitator: 'Facilitator',
    materials: 'Materials',
    minutes: 'Minutes',
    directions: 'Directions',
    page: 'Page of the meeting',
  },
  moved: (label, before, after) => `${label}: ${after} (before: ${before})`,
  added: (label, after) => `${label}: ${after}`,
  removed: (label, before) => `${label}: ${before} is dropped`,
  changed: (label) => `${label}: changed`,
  item: namedChange('New agenda item', 'Agenda item dropped', 'Agenda item changed', 'Agenda item'),
  part: namedChange(
    'New part of the meeting',
    'Part of the meeting dropped',
    'Part of the meeting changed',
    'Part of the meeting',
  ),
  statuses: {
    scheduled: 'The meeting is held as planned',
    rescheduled: 'The meeting is moved',
    postponed: 'The meeting is postponed',
    cancelled: 'The meeting is cancelled',
  },
  forMembers: (line) => `${line} (members only)`,
};

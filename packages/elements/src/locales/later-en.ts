import type { LateWords } from './words.js';

/** English, of what a list of meetings does not say. */
export const englishLateWords: LateWords = {
  subjects: {
    groups: 'The groups',
    signup: 'The signup',
    agenda: 'The agenda',
    calendar: 'The calendar links',
    round: 'The round',
  },
  loading: {
    groups: 'Loading groups …',
    signup: 'Loading the signup …',
    agenda: 'Loading the agenda …',
    calendar: 'Loading the calendar links …',
    round: 'Loading the agenda of the meeting …',
  },
  rest: {
    noGroups: 'There are no groups yet.',
    groups: 'Groups',
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
  },
};

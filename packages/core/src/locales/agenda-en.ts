import type { AgendaWording } from './agenda-wording.js';

/** English words for agendas and rounds. */
export const englishAgenda: AgendaWording = {
  language: 'en',
  roundRefusals: {
    'round/not-running': 'The round is not running. Start it first, or give somebody the floor again.',
    'round/already-started': 'The round is already running.',
    'round/nobody-has-floor': 'Nobody has the floor. Give it to somebody.',
    'round/nobody-there': 'Nobody takes part in the round. Add those who are in the room.',
    'round/unknown-person': 'That person is not in the round. Add them first.',
    'round/already-in': 'That person is already in the round or has the floor.',
    'round/nothing-before': 'Nobody has finished a turn yet, so there is nothing to go back to.',
    'round/paused': 'The clock already stands still.',
    'round/not-paused': 'The clock is already running.',
    'round/unknown-note': 'The note is no longer there.',
    'round/empty-note': 'Write something in the note before you keep it.',
    'round/bad-time': 'Give the time in whole seconds, at least one and at most a day.',
  },
};

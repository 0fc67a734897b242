import type { AgendaWording } from './agenda-wording.js';

/** Why a round did not do what was asked, in English. */
export const englishRoundRefusals: AgendaWording['roundRefusals'] = {
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
};

/** English words for agendas and rounds. */
export const englishAgenda: AgendaWording = {
  language: 'en',
  saves: (minutes) => `(saves ${minutes})`,
  quoted: (title) => `“${title}”`,
  minuteShort: 'min',
  secondShort: 's',
  findings: {
    'agenda/overrun': (say) =>
      `The agenda ends at ${say.clock('ends')}, ${say.minutes('minutes')} after the agreed ${say.clock('planned')}.`,
    'agenda/time-left': (say) =>
      `The agenda ends at ${say.clock('ends')} already; ${say.minutes('minutes')} are left.`,
    'agenda/pin-missed': (say) =>
      `${say.item()} is set for ${say.clock('pinned')}, but the items before it last until ${say.clock('starts')}.`,
    'agenda/round-too-short': (say) =>
      `The round has ${say.minutes('minutes')}, but ${say.text('heads')} people at ${say.turn('seconds')} each, with time to dig deeper, take ${say.minutes('needed')}. ${say.minutes('missing')} are missing.`,
    'agenda/mostly-receiving': (say) =>
      `The meeting is mostly listening: ${say.text('percent')} per cent of the time, breaks not counted, is spent receiving.`,
    'agenda/no-break': (say) =>
      `From ${say.clock('from')} to ${say.clock('to')} there is no break for ${say.minutes('minutes')}. After about ${say.minutes('limit')} people stop listening.`,
  },
  remedies: {
    'agenda/shorter-turns': (say) => `Give each person ${say.turn('seconds')} in the round.`,
    'agenda/parallel-tables': (say) =>
      `Hold the round at ${say.text('tables')} tables at once, at most ${say.text('size')} at each, and hear briefly from each table: ${say.minutes('minutes')}.`,
    'agenda/triads': (say) =>
      `Split the group into ${say.text('triads')} sets of three who take turns at helping each other: ${say.minutes('minutes')}.`,
    'agenda/longer-round': (say) => `Set aside ${say.minutes('minutes')} for the round.`,
    'agenda/trim-item': (say) => `Shorten ${say.item()} to ${say.minutes('minutes')}.`,
    'agenda/end-later': (say) => `Agree to end ${say.minutes('minutes')} later.`,
    'agenda/more-sharing': (say) => `Spend ${say.minutes('minutes')} more on sparring or free network time.`,
    'agenda/share-instead': (say) =>
      `Turn ${say.minutes('minutes')} of ${say.item()} into discussion: ask two questions and let people talk.`,
    'agenda/add-break': (say) => `Take a break of ${say.minutes('minutes')} after ${say.item()}.`,
    'agenda/break-within': (say) =>
      `Take a break of ${say.minutes('minutes')} in the middle of ${say.item()}.`,
  },
  roundRefusals: englishRoundRefusals,
};

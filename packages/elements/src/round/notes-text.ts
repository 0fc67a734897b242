import type { Round } from '@network-meetings/core/agenda';
import { RoundNoteKind, roundNotes } from '@network-meetings/core/agenda';
import type { RoundWords } from '../locales/round-words.js';
import { nameOf } from './round-plan.js';

/** The notes of a round as text to paste into a mail or minutes: topics, promises, and what is parked (rule 26). */
export function notesText(round: Round, words: RoundWords, title: string | undefined): string {
  const notes = roundNotes(round);
  const names = new Map(round.turns.map((turn) => [turn.person, nameOf(turn)]));
  const sections = Object.values(RoundNoteKind).flatMap((kind) => {
    if (notes[kind].length === 0) return [];
    const lines = notes[kind].map(({ text, person }) => {
      const who = names.get(person ?? '');
      // A note of several lines stays one point of the list.
      return `- ${text.replace(/\n/g, '\n  ')}${who === undefined ? '' : ` (${who})`}`;
    });
    return [[words.kinds[kind], ...lines].join('\n')];
  });
  const head = [words.notesText, title].filter(Boolean).join(': ');
  return [head, ...(sections.length > 0 ? sections : [words.noNotes])].join('\n\n');
}

import { pickLocale } from '@network-meetings/core';
import { danishWords } from './da.js';
import { englishWords } from './en.js';
import type { SignupWords } from './signup-words.js';
import type { Words } from './words.js';

/** A language that a page adds to Danish and English. */
export interface Language {
  readonly words: Words;
  readonly signup: SignupWords;
}

const added = new Map<string, Language>();
const watchers = new Set<() => void>();

/**
 * Adds a language for every element of the page, also those that are shown already. Nothing is loaded for it: who wants
 * Swedish imports `define/locale-sv.js`, or puts `network-locale-sv.min.js` beside the script. The same language again
 * replaces the words.
 */
export function registerLanguage(language: Language): void {
  added.set(language.words.language, language);
  for (const changed of [...watchers]) changed();
}

/** Calls back when a language is added. @returns what ends it */
export function watchLanguages(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

const among = <T>(of: (language: Language) => T, own: readonly [T, ...T[]]): readonly [T, ...T[]] => {
  const [first, ...others] = [...[...added.values()].map(of), ...own];
  return first === undefined ? own : [first, ...others];
};

/** The words of the interface for a language; English where there are none. */
export function wordsFor(tag: string | undefined): Words {
  return pickLocale(
    tag,
    among(({ words }) => words, [danishWords, englishWords]),
  );
}

/** The form's words for a language, of those that stand beside the form and those that were added. */
export function signupWordsFor(
  tag: string | undefined,
  own: readonly [SignupWords, ...SignupWords[]],
): SignupWords {
  return pickLocale(
    tag,
    among(({ signup }) => signup, own),
  );
}

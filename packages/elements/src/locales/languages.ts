import { pickLocale } from '@network-meetings/core';
import type { ChangeWording } from '@network-meetings/core/changes';
import type { SignupWording } from '@network-meetings/core/signup-words';
import { danishWords } from './da.js';
import { englishWords } from './en.js';
import type { CatalogueWords } from './catalogue-words.js';
import type { GroupWords } from './group-words.js';
import type { RoundWords } from './round-words.js';
import type { WheelWords } from './wheel-words.js';
import type { ListWords, Words } from './words.js';

/** A language that a page adds to Danish and English. */
export interface Language {
  readonly words: Words;
  readonly signup: SignupWording;
  readonly catalogue: CatalogueWords;
  readonly group: GroupWords;
  /** The words of `<network-round>`; it speaks English where they are left out. */
  readonly round?: RoundWords;
  /** The words of `<network-year>`, likewise. */
  readonly wheel?: WheelWords;
  /** The words of the change log in `<network-meeting>`, likewise: those of core. */
  readonly changes?: ChangeWording;
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

/** The words for a language, of those that stand beside the element and those that were added; the last of its own where there are none. */
export function pickWords<T extends { readonly language: string }>(
  tag: string | undefined,
  of: (language: Language) => T | undefined,
  own: readonly [T, ...T[]],
): T {
  const [first, ...others] = [...[...added.values()].flatMap((one) => of(one) ?? []), ...own];
  return pickLocale(tag, first === undefined ? own : [first, ...others]);
}

/** The words of the interface for a language; English where there are none. */
export function wordsFor(tag: string | undefined): ListWords {
  return pickWords<ListWords>(tag, ({ words }) => words, [danishWords, englishWords]);
}

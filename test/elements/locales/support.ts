import { danishChanges, englishChanges } from '@network-meetings/core/changes';
import { germanChanges } from '@network-meetings/core/locales/de';
import { norwegianChanges } from '@network-meetings/core/locales/nb';
import { swedishChanges } from '@network-meetings/core/locales/sv';
import { danishBrowse } from '../../../packages/elements/src/locales/browse-da.js';
import { danishDetail } from '../../../packages/elements/src/locales/detail-da.js';
import { englishBrowse } from '../../../packages/elements/src/locales/browse-en.js';
import { englishDetail } from '../../../packages/elements/src/locales/detail-en.js';
import { danishCatalogue } from '../../../packages/elements/src/locales/catalogue-da.js';
import { danishGroup } from '../../../packages/elements/src/locales/group-da.js';
import { danishWords } from '../../../packages/elements/src/locales/da.js';
import { germanCatalogue } from '../../../packages/elements/src/locales/catalogue-de.js';
import { germanGroup } from '../../../packages/elements/src/locales/group-de.js';
import { germanWords } from '../../../packages/elements/src/locales/de.js';
import { englishCatalogue } from '../../../packages/elements/src/locales/catalogue-en.js';
import { englishGroup } from '../../../packages/elements/src/locales/group-en.js';
import { englishWords } from '../../../packages/elements/src/locales/en.js';
import { norwegianCatalogue } from '../../../packages/elements/src/locales/catalogue-nb.js';
import { norwegianGroup } from '../../../packages/elements/src/locales/group-nb.js';
import { norwegianWords } from '../../../packages/elements/src/locales/nb.js';
import { danishRound } from '../../../packages/elements/src/locales/round-da.js';
import { germanRound } from '../../../packages/elements/src/locales/round-de.js';
import { germanSignup } from '@network-meetings/core/locales/de';
import { englishRound } from '../../../packages/elements/src/locales/round-en.js';
import { norwegianRound } from '../../../packages/elements/src/locales/round-nb.js';
import { norwegianSignup } from '@network-meetings/core/locales/nb';
import { swedishRound } from '../../../packages/elements/src/locales/round-sv.js';
import { swedishSignup } from '@network-meetings/core/locales/sv';
import { danishSignup, englishSignup } from '@network-meetings/core/signup-words';
import { swedishCatalogue } from '../../../packages/elements/src/locales/catalogue-sv.js';
import { swedishGroup } from '../../../packages/elements/src/locales/group-sv.js';
import { swedishWords } from '../../../packages/elements/src/locales/sv.js';
import { danishWheel } from '../../../packages/elements/src/locales/wheel-da.js';
import { germanWheel } from '../../../packages/elements/src/locales/wheel-de.js';
import { englishWheel } from '../../../packages/elements/src/locales/wheel-en.js';
import { norwegianWheel } from '../../../packages/elements/src/locales/wheel-nb.js';
import { swedishWheel } from '../../../packages/elements/src/locales/wheel-sv.js';
import type { Language } from '../../../packages/elements/src/index.js';

/** Every language of the elements. */
export const languages: readonly Required<Language>[] = [
  {
    words: { ...danishWords, browse: danishBrowse, detail: danishDetail },
    signup: danishSignup,
    round: danishRound,
    catalogue: danishCatalogue,
    group: danishGroup,
    wheel: danishWheel,
    changes: danishChanges,
  },
  {
    words: swedishWords,
    signup: swedishSignup,
    round: swedishRound,
    catalogue: swedishCatalogue,
    group: swedishGroup,
    wheel: swedishWheel,
    changes: swedishChanges,
  },
  {
    words: norwegianWords,
    signup: norwegianSignup,
    round: norwegianRound,
    catalogue: norwegianCatalogue,
    group: norwegianGroup,
    wheel: norwegianWheel,
    changes: norwegianChanges,
  },
  {
    words: germanWords,
    signup: germanSignup,
    round: germanRound,
    catalogue: germanCatalogue,
    group: germanGroup,
    wheel: germanWheel,
    changes: germanChanges,
  },
  {
    words: { ...englishWords, browse: englishBrowse, detail: englishDetail },
    signup: englishSignup,
    round: englishRound,
    catalogue: englishCatalogue,
    group: englishGroup,
    wheel: englishWheel,
    changes: englishChanges,
  },
];

/** Where words stand in a tree of them, as paths; a function stands for a sentence. */
export function paths(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [`${path}: ${typeof words}`];
  return Object.entries(words).flatMap(([key, value]) => paths(value, `${path}.${key}`));
}

/** The sentence at each path of a tree of words, the functions called with something that shows up in it. */
export function sentences(words: unknown, given: readonly unknown[], path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]]);
  if (typeof words === 'function')
    return new Map([[path, String((words as (...args: readonly unknown[]) => unknown)(...given))]]);
  return new Map(
    Object.entries(words as object).flatMap(([key, value]) => [...sentences(value, given, `${path}.${key}`)]),
  );
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];

/** Every word that a language may show. */
export function vocabulary({
  words,
  signup,
  round,
  catalogue,
  group,
  wheel,
  changes,
}: Required<Language>): ReadonlySet<string> {
  const { zone, list, duration } = words.domain;
  const said = [
    ...sentences({ ...words, domain: { ...words.domain, zone: '', list: '', duration: '' } }, [
      '1',
      '2',
      '3',
    ]).values(),
    ...sentences({ ...signup, faults: '' }, ['1', '2']).values(),
    ...sentences({ ...round, turn: '' }, ['1', '2']).values(),
    ...sentences({ catalogue, group }, [2]).values(),
    ...sentences({ catalogue, group }, [1]).values(),
    ...sentences({ catalogue, group }, [0]).values(),
    ...sentences(wheel, ['1']).values(),
    ...sentences(changes, ['1', '2', '3']).values(),
    round.turn(1, 1),
    zone('Europe/Copenhagen') ?? '',
    list(['1', '2', '3']),
    duration(90),
  ];
  return new Set(said.flatMap(wordsOf));
}

/** What a reader sees or hears of an element in a language, through shadow roots: texts, and the attributes that are read out. */
export function spoken(element: Element, language: string): string[] {
  const found: string[] = [];
  const read = (node: Node, lang: string): void => {
    if (node instanceof Text && lang === language) found.push(node.data);
    // The name of a key is no word. An option cannot mark the part of it that is the feed's.
    if (
      node instanceof HTMLStyleElement ||
      (node instanceof Element && node.matches('kbd, [name=trialMeeting] option'))
    )
      return;
    let inside = lang;
    if (node instanceof Element) {
      inside = node.getAttribute('lang') ?? lang;
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        if (inside === language) found.push(node.getAttribute(name) ?? '');
      }
      for (const child of node.shadowRoot?.childNodes ?? []) read(child, inside);
    }
    for (const child of node.childNodes) read(child, inside);
  };
  read(element, language);
  // An address is no word.
  return found
    .map((text) =>
      text
        .replace(/\S+@\S+/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** The words among them that the language does not have. */
export const foreign = (texts: readonly string[], known: ReadonlySet<string>): string[] => [
  ...new Set(texts.flatMap(wordsOf).filter((word) => !known.has(word))),
];

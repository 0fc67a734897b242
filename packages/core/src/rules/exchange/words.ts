import { stopwords as danishStopwords } from '@orama/stopwords/danish';
import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stemmer as danishStem } from '@orama/stemmers/danish';
import { stemmer as englishStem } from '@orama/stemmers/english';
import type { ExchangeGlossary } from '../../locales/exchange-glossary.js';
import { splitCompound } from './compounds.js';

/** A word of a text, or a phrase of the glossary, as it is compared with those of another text. */
export interface Word {
  /** As it was written, in lower case. */
  readonly text: string;
  /**
   * What it is equal by: its stems in Danish and in English, since nobody says in which language a form was filled in, and the
   * meaning that the glossary knows.
   */
  readonly keys: readonly string[];
  /** For a compound the keys of each word that it is made of. */
  readonly parts: readonly (readonly string[])[];
  /** Whether it says little by itself. */
  readonly general: boolean;
}

/** The words of a text that say what it is about, each once, in their order. */
export type Analyze = (text: string) => readonly Word[];

/** Characters of a text that are looked at; the schemas allow no more than half of it. */
const MAX_TEXT = 10_000;
/** Letters below which a word is short. */
const SHORT = 4;
/** Words of the longest phrase in a glossary that is looked for. */
const MAX_PHRASE = 3;

const tokens = (text: string): readonly string[] =>
  text
    .slice(0, MAX_TEXT)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The stems of a word by Snowball's Danish and Porter's English algorithm; one where both agree. */
function stemsOf(word: string): readonly string[] {
  const danish = danishStem(word);
  const english = englishStem(word);
  return danish === english ? [danish] : [danish, english];
}

/** Remembers what a function said of each word: taking compounds apart asks for the same pieces again and again. */
function remembering<T>(ask: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) known.set(word, (answer = ask(word)));
    return answer;
  };
}

/**
 * Makes what takes texts apart into comparable words.
 * @param texts all that will be compared: a word that stands alone in one of them may be part of a compound in another
 */
export function createAnalyze(glossary: ExchangeGlossary, texts: Iterable<string>): Analyze {
  const stopwords = new Set([...danishStopwords, ...englishStopwords, ...glossary.filler]);
  const generalStems = new Set(glossary.general.flatMap(stemsOf));
  const meanings = new Map<string, readonly string[]>();
  for (const [at, synonyms] of glossary.synonyms.entries()) {
    for (const phrase of synonyms) {
      const key = phraseKey(tokens(phrase));
      meanings.set(key, [...(meanings.get(key) ?? []), `=${String(at)}`]);
    }
  }
  // Short words are found in everything: they must be in the glossary to be believed in as part of a compound.
  const short = new Set(glossary.words);
  const standalone = new Set<string>();
  const stems = remembering(stemsOf);
  const danish = (word: string) => stems(word)[0] ?? word;
  // Compounds are written in Danish; an English stem is none of their words. Stems begin as their words do, so most pieces of a word are no words at first sight.
  const beginnings = new Set<string>();
  const isWord = (part: string) =>
    part.length < SHORT
      ? short.has(part)
      : beginnings.has(part.slice(0, SHORT - 1)) && standalone.has(danish(part));
  const learn = (word: string) => {
    if (stopwords.has(word)) return;
    beginnings.add(word.slice(0, SHORT - 1));
    standalone.add(danish(word));
  };
  for (const word of [...glossary.words, ...glossary.synonyms.flat().flatMap(tokens)]) learn(word);
  for (const text of texts) for (const word of tokens(text)) learn(word);

  const keysOf = (word: string): readonly string[] => [
    ...stems(word),
    ...(meanings.get(phraseKey([word])) ?? []),
  ];
  const isFiller = (word: string) => stopwords.has(word) || word.length < 2 || /^\p{N}+$/u.test(word);
  const isGeneral = (word: string) => stems(word).some((stem) => generalStems.has(stem));

  const wordOf = remembering((text: string): Word => {
    const parts = splitCompound(text, isWord);
    return {
      text,
      keys: keysOf(text),
      parts: parts.filter((part) => !isGeneral(part)).map(keysOf),
      general: isGeneral(text),
    };
  });

  return (text) => {
    const found = new Map<string, Word>();
    const all = tokens(text);
    let next = 0;
    for (const [at, word] of all.entries()) {
      if (at < next) continue;
      const phrase = phraseAt(all, at, meanings);
      if (phrase) {
        found.set(phrase.text, phrase);
        next = at + phrase.length;
      } else if (!isFiller(word)) found.set(word, wordOf(word));
    }
    return [...found.values()];
  };
}

/** How a phrase is looked up: by the Danish stem of each of its words. */
const phraseKey = (words: readonly string[]): string => words.map(danishStem).join(' ');

/** The longest phrase of two or more words that the glossary knows and that stands here. */
function phraseAt(
  all: readonly string[],
  at: number,
  meanings: ReadonlyMap<string, readonly string[]>,
): (Word & { readonly length: number }) | undefined {
  for (let length = Math.min(MAX_PHRASE, all.length - at); length > 1; length--) {
    const words = all.slice(at, at + length);
    const keys = meanings.get(phraseKey(words));
    if (keys) return { text: words.join(' '), keys, parts: [], general: false, length };
  }
  return undefined;
}

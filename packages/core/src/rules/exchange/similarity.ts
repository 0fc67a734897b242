import { nth } from '../search/lists.js';
import type { Word } from './words.js';

/** Why two texts are taken to be about the same: a word of each. */
export interface SharedWord {
  readonly a: string;
  readonly b: string;
  /** `same`: one word in two forms; `meaning`: the glossary knows both; `part`: a compound has it in it; `parts`: two compounds have one in common; `kin`: they begin alike. */
  readonly how: 'same' | 'meaning' | 'part' | 'parts' | 'kin';
  /** What it counts for; the rarer the word among all texts, the more. */
  readonly weight: number;
}

/** How much two texts have in common, and what. */
export interface Likeness {
  /** From 0 to 1; one rare word in common gives about a half. */
  readonly score: number;
  /** The words that count, the weightiest first. */
  readonly shared: readonly SharedWord[];
}

const strengths = { same: 1, meaning: 0.85, part: 0.6, parts: 0.55, kin: 0.4 } as const;
/** Who names the same compound says two things at once. */
const COMPOUND = 1.25;
/** What is left of a match by a word that says little by itself. */
const GENERAL = 0.2;
/** Letters that two words must begin with alike to be kin: "prioritering" and "prioriterer", but not "leverandør" and "levering". */
const KIN = 6;
/** Letters by which one may be longer than the other. */
const MOST_APART = 6;

const meet = (a: readonly string[], b: readonly string[]) => a.find((key) => b.includes(key));

/** All by which a word can meet another. */
const hooksOf = ({ text, keys, parts }: Word): readonly string[] => [
  ...keys,
  ...parts.flat(),
  `${text.slice(0, KIN)}…`,
];

/** What two words that have met are to each other: if it was by no word, it was by their beginning. */
function kinship(a: Word, b: Word): SharedWord['how'] | undefined {
  const key = meet(a.keys, b.keys);
  if (key !== undefined) return key.startsWith('=') ? 'meaning' : 'same';
  const isPart = (whole: Word, part: Word) => whole.parts.some((keys) => meet(keys, part.keys));
  if (isPart(a, b) || isPart(b, a)) return 'part';
  if (a.parts.some((keys) => b.parts.some((others) => meet(keys, others)))) return 'parts';
  return Math.abs(a.text.length - b.text.length) <= MOST_APART ? 'kin' : undefined;
}

/** How alike two texts are, each by its place in the list that they were given in. */
export type Compare = (a: number, b: number) => Likeness;

/** Texts that there are at least, as it were: among three texts even a rare word is in every second one. */
const MIN_TEXTS = 100;
/** The evidence that gives a score of a half: a word that one text in twenty has, matched outright. */
const HALF = Math.log(1 + 20);

/**
 * Weighs words by how rare they are among the texts (inverse document frequency, K. Spärck Jones 1972): what nearly everybody
 * says matches nobody.
 */
export function createCompare(texts: readonly (readonly Word[])[]): Compare {
  const frequency = new Map<string, number>();
  for (const words of texts) {
    const keys = new Set(words.flatMap((word) => [...word.keys, ...word.parts.flat()]));
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const rarity = (word: Word) => {
    const most = Math.max(...word.keys.map((key) => frequency.get(key) ?? 1));
    return Math.log(1 + Math.max(MIN_TEXTS, texts.length) / most);
  };
  const weigh = (word: Word, other: Word, how: SharedWord['how']) =>
    strengths[how] *
    (how === 'same' && word.parts.length > 0 ? COMPOUND : 1) *
    Math.min(rarity(word), rarity(other)) *
    (word.general || other.general ? GENERAL : 1);
  const hooked = texts.map((words) => words.map((word) => ({ word, hooks: hooksOf(word) })));
  const byHook = hooked.map((words) => {
    const found = new Map<string, Word[]>();
    for (const { word, hooks } of words) {
      for (const hook of hooks) found.set(hook, [...(found.get(hook) ?? []), word]);
    }
    return found;
  });
  return (a, b) => {
    const shared: SharedWord[] = [];
    const theirs = nth(byHook, b);
    for (const { word, hooks } of nth(hooked, a)) {
      let best: SharedWord | undefined;
      for (const hook of hooks) {
        for (const other of theirs.get(hook) ?? []) {
          const how = kinship(word, other);
          if (!how) continue;
          const weight = weigh(word, other, how);
          if (weight > (best?.weight ?? 0)) best = { a: word.text, b: other.text, how, weight };
        }
      }
      if (best) shared.push(best);
    }
    shared.sort((one, other) => other.weight - one.weight);
    const evidence = shared.reduce((sum, { weight }) => sum + weight, 0);
    return { score: evidence / (evidence + HALF), shared };
  };
}

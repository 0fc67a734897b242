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

const isKin = (a: string, b: string) =>
  a.length >= KIN &&
  b.length >= KIN &&
  a.slice(0, KIN) === b.slice(0, KIN) &&
  Math.abs(a.length - b.length) <= 6;

const meet = (a: readonly string[], b: readonly string[]) => a.find((key) => b.includes(key));

/** All by which a word can meet another: without one in common two texts need no closer look. */
const hooksOf = ({ text, keys, parts }: Word): readonly string[] => [
  ...keys,
  ...parts.flat(),
  ...(text.length >= KIN ? [`${text.slice(0, KIN)}…`] : []),
];

function kinship(a: Word, b: Word): SharedWord['how'] | undefined {
  const key = meet(a.keys, b.keys);
  if (key !== undefined) return key.startsWith('=') ? 'meaning' : 'same';
  const isPart = (whole: Word, part: Word) => whole.parts.some((keys) => meet(keys, part.keys));
  if (isPart(a, b) || isPart(b, a)) return 'part';
  if (a.parts.some((keys) => b.parts.some((others) => meet(keys, others)))) return 'parts';
  return isKin(a.text, b.text) ? 'kin' : undefined;
}

/** How alike two texts are, by their words. */
export type Compare = (a: readonly Word[], b: readonly Word[]) => Likeness;

/** Texts that there are at least, as it were: among three texts even a rare word is in every second one. */
const MIN_TEXTS = 100;

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
    const most = Math.max(1, ...word.keys.map((key) => frequency.get(key) ?? 1));
    return Math.log(1 + Math.max(MIN_TEXTS, texts.length) / most);
  };
  // A word that one text in twenty has, matched outright, counts a half.
  const half = Math.log(1 + 20);
  const hooks = new Map<readonly Word[], ReadonlySet<string>>();
  for (const words of texts) hooks.set(words, new Set(words.flatMap(hooksOf)));
  const mayMeet = (a: readonly Word[], b: readonly Word[]) => {
    const theirs = hooks.get(b);
    return !theirs || a.some((word) => hooksOf(word).some((hook) => theirs.has(hook)));
  };
  return (a, b) => {
    const shared: SharedWord[] = [];
    if (!mayMeet(a, b)) return { score: 0, shared };
    for (const word of a) {
      let best: SharedWord | undefined;
      for (const other of b) {
        const how = kinship(word, other);
        if (!how) continue;
        const weight =
          strengths[how] *
          (how === 'same' && word.parts.length > 0 ? COMPOUND : 1) *
          Math.min(rarity(word), rarity(other)) *
          (word.general || other.general ? GENERAL : 1);
        if (!best || weight > best.weight) best = { a: word.text, b: other.text, how, weight };
      }
      if (best) shared.push(best);
    }
    shared.sort((one, other) => other.weight - one.weight);
    const evidence = shared.reduce((sum, { weight }) => sum + weight, 0);
    return { score: evidence / (evidence + half), shared };
  };
}

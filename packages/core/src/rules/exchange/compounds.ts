/** What Danish, Norwegian and Swedish put between the words of a compound. */
const links = ['', 's', 'e'];
/** Letters of the shortest word that is taken for part of a compound; shorter ones are found in everything. */
const MIN_PART = 3;
/** Letters of the shortest remainder beside a word that is known: the other half of the compound, whatever it means. */
const MIN_REST = 4;
/** Letters of the shortest word that is believed in without its other half being known. */
const MIN_ALONE = 5;
/** Letters of the longest word that is taken apart; the work grows with their square, and no compound that people write is longer. */
const MAX_WORD = 80;

/**
 * The words of which a compound is made: "leverandørstyring" is "leverandør" and "styring", "informationssikkerhed" is "information" and
 * "sikkerhed". All of the word where every part is known; else the known word at its end or its beginning, since the last
 * one is what the thing is. Empty for a word that is no compound as far as is known, or too long to be one.
 * @param isKnown whether something is a word by itself
 */
export function splitCompound(word: string, isKnown: (part: string) => boolean): readonly string[] {
  if (word.length > MAX_WORD) return [];
  const whole = splitWhole(word, isKnown);
  if (whole) return whole;
  for (let from = MIN_REST; from <= word.length - MIN_ALONE; from++) {
    const last = word.slice(from);
    if (isKnown(last)) return [last];
  }
  for (let to = word.length - MIN_REST; to >= MIN_ALONE; to--) {
    const first = word.slice(0, to);
    if (isKnown(first)) return [first];
  }
  return [];
}

/** Two or more known words, as few as possible, that make up the whole; of as many those with the longest last one, which is what the thing is. */
function splitWhole(word: string, isKnown: (part: string) => boolean): readonly string[] | undefined {
  // best[to]: the fewest parts for the letters before `to`, or nothing.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let to = MIN_PART; to <= word.length; to++) {
    for (let from = 0; from <= to - MIN_PART; from++) {
      const before = best[from];
      if (!before || (from === 0 && to === word.length)) continue;
      const found = partAt(word.slice(from, to), to === word.length, isKnown);
      if (found !== undefined && (best[to]?.length ?? Infinity) > before.length + 1) {
        best[to] = [...before, found];
      }
    }
  }
  return best[word.length];
}

/** A part without the letter that links it to the next one; the last part has no link. */
function partAt(text: string, isLast: boolean, isKnown: (part: string) => boolean): string | undefined {
  return (isLast ? [''] : links)
    .filter((link) => text.endsWith(link))
    .map((link) => text.slice(0, text.length - link.length))
    .find((part) => part.length >= MIN_PART && isKnown(part));
}

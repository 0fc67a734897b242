// Beside the letters that NFD takes apart. What people write for them on a keyboard without them, and the bare letter.
const spelled: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ü: 'ue',
  ß: 'ss',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};
const bare: Readonly<Record<string, string>> = {
  ...spelled,
  ä: 'a',
  ø: 'o',
  ö: 'o',
  å: 'a',
  ü: 'u',
  aa: 'a',
};

const marks = /[\u0300-\u036f]/g;

function fold(text: string, letters: Readonly<Record<string, string>>, pattern: RegExp): string {
  const replaced = text.replace(pattern, (letter) => letters[letter] ?? letter);
  return replaced.normalize('NFD').replace(marks, '');
}

/** A text in the two ways of writing it that a search looks through: with `ae`, `oe`, `aa`, and with bare letters. */
export interface SearchText {
  readonly spelled: string;
  readonly bare: string;
}

// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/** Makes a text ready to be searched. Case and accents don't count; `aa` is `å`, and `o` finds `ø`. */
export function searchText(text: string): SearchText {
  const lower = text.normalize('NFC').toLowerCase();
  // Most texts have none of the letters, or no more than one pass needs.
  if (ascii.test(lower)) return { spelled: lower, bare: lower.replaceAll('aa', 'a') };
  return {
    spelled: fold(lower, spelled, /[æäøöåüßœðþł]/g),
    bare: fold(lower, bare, /aa|[æäøöåüßœðþł]/g),
  };
}

/** What finds the texts that hold every word of a query, in any order; an empty query finds all. */
export function searchFor(query: string): (text: SearchText) => boolean {
  const words = query
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(searchText);
  return (text) =>
    words.every((word) => text.spelled.includes(word.spelled) || text.bare.includes(word.bare));
}

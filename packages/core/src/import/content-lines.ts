// Nothing goes on from these.
const frames = /^(BEGIN|END):/i;
// A program that folds too much or forgets the blank still breaks near the 75 octets that it may use.
const FOLDED_FROM = 60;

/**
 * Where the name of a content line ends (RFC 5545 3.1), or -1 where it has none: then it goes on from the line before, though nobody folded it.
 * The underscore is no letter of a name there, and in use.
 */
export function endOfName(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x3a || code === 0x3b) return at === 0 ? -1 : at;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (!isLetter && (code < 0x30 || code > 0x39) && code !== 0x2d && code !== 0x5f) return -1;
  }
  return -1;
}

/** The lines of a text as they stand, one after the other: lone CR and LF end one as well as CRLF. */
function lineReader(text: string): () => string | undefined {
  const nextOf = (ending: string, from: number) => {
    const at = text.indexOf(ending, from);
    return at === -1 ? text.length : at;
  };
  let from = text.startsWith('\ufeff') ? 1 : 0;
  // Each ending is looked for once, not again for every line before it.
  let feed = nextOf('\n', from);
  let carriage = nextOf('\r', from);
  return () => {
    if (from >= text.length) return undefined;
    const end = Math.min(feed, carriage);
    const line = text.slice(from, end);
    from = end + (carriage === end && feed === end + 1 ? 2 : 1);
    if (feed < from) feed = nextOf('\n', from);
    if (carriage < from) carriage = nextOf('\r', from);
    return line;
  };
}

/**
 * The content lines of a text, unfolded, with the number of the line on which each begins. A line that begins no property goes on from the one
 * before: a text that was broken by hand, or, where that one is long, a fold without its blank.
 */
export function* contentLines(text: string): Generator<readonly [line: string, number: number]> {
  let current = '';
  let begun = 1;
  let number = 0;
  let before = 0;
  const next = lineReader(text);
  for (let line = next(); line !== undefined; line = next()) {
    number += 1;
    const first = line.charCodeAt(0);
    if (first === 0x20 || first === 0x09) current += line.slice(1);
    else if (line !== '' && (current === '' || endOfName(line) !== -1 || frames.test(current))) {
      if (current !== '') yield [current, begun];
      begun = number;
      current = line;
    } else if (line !== '') current += before < FOLDED_FROM ? `\\n${line}` : line;
    before = line.length;
  }
  if (current !== '') yield [current, begun];
}

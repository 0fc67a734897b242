/** Every line break there is, so that none reaches a property (RFC 5545 3.1). */
const breaks = /\r\n|[\r\n\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** A TEXT value (RFC 5545 3.3.11): escaped, line breaks as `\n`, control characters left out. */
export function escapeText(text: string): string {
  return text
    .replace(breaks, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** A parameter value (RFC 5545 3.2, RFC 6868): quoted, with no way out of the quotes. */
export function quoteParameter(text: string): string {
  const safe = text.replace(breaks, ' ').replace(controls, '').replaceAll('\t', ' ');
  return `"${safe.replaceAll('^', '^^').replaceAll('"', "^'")}"`;
}

/** A URI or another value that is not escaped: whatever could end the line is left out. */
export function rawValue(value: string): string {
  return value.replace(breaks, '').replace(controls, '').replaceAll('\t', '');
}

const octets = (codePoint: number) => {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
};

/** Folds a content line so that no line is longer than 75 octets and no character is cut (RFC 5545 3.1). */
export function foldLine(line: string): string {
  // UTF-8 takes at most three octets a UTF-16 unit, so a short line needs no count.
  if (line.length <= 25) return line;
  let folded = '';
  let width = 0;
  let from = 0;
  for (let at = 0; at < line.length;) {
    const codePoint = line.codePointAt(at) ?? 0;
    const size = octets(codePoint);
    if (width + size > 75) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      width = 1;
    }
    width += size;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return folded + line.slice(from);
}

/** Content lines as the text of a calendar: folded, each ended by CRLF. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Every line break there is, so that none reaches a property (RFC 5545 3.1). */
const breaks = /\r\n|[\r\n\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/** What stands for each of the first 160 characters in a TEXT value; for most of them nothing but themselves. */
const escapes: readonly (string | undefined)[] = Array.from({ length: 0xa0 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[\\;,]/.test(character)) return `\\${character}`;
  if (/[\r\n\u0085]/.test(character)) return '\\n';
  return new RegExp(controls.source).test(character) ? '' : undefined;
});

/** What stands for the character at a place; undefined for itself. */
function escaped(text: string, at: number, unit: number): string | undefined {
  if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) return '';
  if (unit < 0xa0) return escapes[unit];
  if (unit === 0x2028 || unit === 0x2029) return '\\n';
  if (unit < 0xd800 || unit > 0xdfff) return undefined;
  const other = text.charCodeAt(unit < 0xdc00 ? at + 1 : at - 1) & 0xfc00;
  return other === (unit < 0xdc00 ? 0xdc00 : 0xd800) ? undefined : '\ufffd';
}

/**
 * A TEXT value (RFC 5545 3.3.11): escaped, line breaks as `\n`, control characters left out. Half a surrogate pair, which UTF-8 has
 * no octets for, becomes U+FFFD.
 */
export function escapeText(text: string): string {
  // One pass: a calendar is mostly text, and a pass a rule was half of what writing it took.
  let written = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit > 0x5c && unit < 0x7f) || unit === 0x20) continue;
    const instead = escaped(text, at, unit);
    if (instead === undefined) continue;
    written += text.slice(from, at) + instead;
    from = at + 1;
  }
  return from === 0 ? text : written + text.slice(from);
}

/** A parameter value (RFC 5545 3.2, RFC 6868): quoted, with no way out of the quotes. */
export function quoteParameter(text: string): string {
  const safe = text
    .replace(breaks, ' ')
    .replace(controls, '')
    .replace(loneSurrogate, '\ufffd')
    .replaceAll('\t', ' ');
  return `"${safe.replaceAll('^', '^^').replaceAll('"', "^'")}"`;
}

/** A URI or another value that is not escaped: whatever could end the line is left out. */
export function rawValue(value: string): string {
  return value.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]/gu, '');
}

// Of the Encoding Standard, which Node and every browser have.
declare const TextEncoder: new () => {
  encodeInto(text: string, octets: Uint8Array): { readonly read: number };
};
const encoder = new TextEncoder();
// RFC 5545 3.1: 75 octets a line. One that goes on begins with a blank, which counts.
const first = new Uint8Array(75);
const next = new Uint8Array(74);

/** Folds a content line so that no line is longer than 75 octets and no character is cut (RFC 5545 3.1). */
export function foldLine(line: string): string {
  // UTF-8 takes at most three octets a UTF-16 unit, so a short line needs no count.
  if (line.length <= 25) return line;
  // The platform's encoder stops before the character that has no room any more, and counts faster than a loop here.
  let from = encoder.encodeInto(line, first).read;
  if (from === line.length) return line;
  let folded = line.slice(0, from);
  while (from < line.length) {
    const rest = line.slice(from, from + next.length);
    const { read } = encoder.encodeInto(rest, next);
    folded += `\r\n ${read === rest.length ? rest : rest.slice(0, read)}`;
    from += read;
  }
  return folded;
}

/** A content line as it is, or a property without parameters and its TEXT value, still to be escaped. */
export type ContentLine = string | readonly [property: string, text: string];

/** Adds content lines to those of a text: escaped and folded, without the CRLF that ends each. */
export function addLines(into: string[], lines: readonly ContentLine[]): void {
  for (const line of lines) {
    into.push(foldLine(typeof line === 'string' ? line : `${line[0]}:${escapeText(line[1])}`));
  }
}

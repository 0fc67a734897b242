/** Every line break there is, so that none reaches a property (RFC 5545 3.1). */
const breaks = /\r\n|[\r\n\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
// What a TEXT value can't hold as it is; most values have none of it, and one look tells.
// eslint-disable-next-line no-control-regex
const special = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\\;,\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * A TEXT value (RFC 5545 3.3.11): escaped, line breaks as `\n`, control characters left out. Half a surrogate pair, which UTF-8 has
 * no octets for, becomes U+FFFD.
 */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(breaks, '\n')
    .replace(controls, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
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
  return value.replace(breaks, '').replace(controls, '').replaceAll('\t', '').replace(loneSurrogate, '');
}

// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/** Folds a content line so that no line is longer than 75 octets and no character is cut (RFC 5545 3.1). */
export function foldLine(line: string): string {
  // UTF-8 takes at most three octets a UTF-16 unit, so a short line needs no count.
  if (line.length <= 25) return line;
  if (ascii.test(line)) return foldAscii(line);
  let folded = '';
  let width = 0;
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00;
    // A pair of units is one character of four octets.
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
    if (width + size > 75) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      width = 1;
    }
    width += size;
    if (isPair) at++;
  }
  return folded + line.slice(from);
}

function foldAscii(line: string): string {
  if (line.length <= 75) return line;
  let folded = line.slice(0, 75);
  // A line that goes on begins with a blank, which counts.
  for (let at = 75; at < line.length; at += 74) folded += `\r\n ${line.slice(at, at + 74)}`;
  return folded;
}

/** Content lines as the text of a calendar: folded, each ended by CRLF. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text += `${foldLine(line)}\r\n`;
  return text;
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/**
 * Some programs fold a line of a calendar inside a character. Decoded as it stands both halves would be lost, so the fold is moved
 * behind the character; lines keep their numbers.
 */
function mendFolds(bytes: Uint8Array): Uint8Array {
  // Copies: Node's own `slice` of a Buffer is a view.
  const mended = new Uint8Array(bytes);
  for (let at = 1; at < mended.length - 2; at++) {
    if (mended[at] !== 0x0d && mended[at] !== 0x0a) continue;
    const breakEnd = mended[at] === 0x0d && mended[at + 1] === 0x0a ? at + 2 : at + 1;
    const isFold = mended[breakEnd] === 0x20 || mended[breakEnd] === 0x09;
    if (!isFold || (mended[at - 1] ?? 0) < 0x80) continue;
    let end = breakEnd + 1;
    while (isContinuation(mended[end])) end++;
    const tail = mended.slice(breakEnd + 1, end);
    if (tail.length === 0 || tail.length > 3) continue;
    mended.copyWithin(at + tail.length, at, breakEnd + 1);
    mended.set(tail, at);
    at = end - 1;
  }
  return mended;
}

/**
 * The text of a file as calendars and spreadsheets are found: UTF-8 with or without a byte order mark, UTF-16 with one (Excel's
 * "Unicode text"), and otherwise Windows-1252 (old Outlook and Excel).
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(mendFolds(bytes));
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

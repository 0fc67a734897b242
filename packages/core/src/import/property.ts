import ICAL from 'ical.js';

/** A property as ical.js reads it. */
export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  readonly values: readonly unknown[];
  readonly line: number;
}

/** A property that was not parsed yet: most of a large file waits so, since a line is a tenth of what is made of it. */
export interface RawProperty {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

// The simple form of most lines is read here, to what ical.js would read: it takes three times as long for it. All others it reads.
const texts = new Set(['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'STATUS', 'CLASS']);
// Values that are one word, or an address in which nothing is escaped (RFC 5545 3.3.8, 3.3.13), or a list of one.
const words = new Set(['URL', 'SEQUENCE', 'CATEGORIES']);
const times = new Set(['DTSTART', 'DTEND', 'DTSTAMP', 'LAST-MODIFIED', 'RECURRENCE-ID']);
const timeValue = /^(?:;TZID=([\w/+-]+))?:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\dZ?)$/;
const noParams = {};

/** A text without its escapes (RFC 5545 3.3.11); a backslash before anything else stands for itself. */
function unescaped(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at)) {
    const next = text.charAt(at + 1);
    const isBreak = next === 'n' || next === 'N';
    if (isBreak || next === ',' || next === ';' || next === '\\') {
      plain += text.slice(from, at) + (isBreak ? '\n' : next);
      at += 2;
      from = at;
    } else at += 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** A line in its simplest form: a text without parameters, a time of UTC or of a zone. */
function readSimple({ name, text, line }: RawProperty): Property | undefined {
  const at = name.length;
  if (times.has(name)) {
    const [all, tzid, year, month, day, hour, minute, second] = timeValue.exec(text.slice(at)) ?? [];
    if (all === undefined) return undefined;
    const value = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    return { name, params: tzid === undefined ? noParams : { tzid }, values: [value], line };
  }
  if (text.charCodeAt(at) !== 0x3a) return undefined;
  const value = text.slice(at + 1);
  if (texts.has(name)) return { name, params: noParams, values: [unescaped(value)], line };
  if (words.has(name) && !/[\\,]/.test(value)) return { name, params: noParams, values: [value], line };
  return undefined;
}

/** Reads a property, or nothing of one that is broken. */
export function readProperty(raw: RawProperty): Property | undefined {
  const simple = readSimple(raw);
  if (simple) return simple;
  const { name, text, line } = raw;
  try {
    const [, params, , ...values] = ICAL.parse.property(text) as [
      string,
      Property['params'],
      string,
      ...unknown[],
    ];
    return { name, params, values, line };
  } catch {
    return undefined;
  }
}

/** A value of ical.js as text; of a structured one nothing. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

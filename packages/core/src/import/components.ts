import ICAL from 'ical.js';
import type { ImportLimits, ImportLog } from './imported.js';
import { ImportCode } from './imported.js';

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

/** A component of a calendar, with the line on which it begins. */
export interface Component<P = Property> {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly P[];
}

/** A component whose properties were not parsed yet. */
export type RawComponent = Component<RawProperty>;

// A content line begins with a name (RFC 5545 3.1); what doesn't goes on from the line before, though nobody folded it.
// The underscore is no letter of a name there, and in use.
const begins = /^[A-Za-z0-9_-]+[;:]/;
// Nothing goes on from these.
const frames = /^(BEGIN|END):/i;
// Longer than the text of any meeting that is kept, escaped and with its parameters.
const MOST_OF_A_LINE = 100_000;

// A program that folds too much or forgets the blank still breaks near the 75 octets that it may use.
const FOLDED_FROM = 60;

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
    else if (line !== '' && (current === '' || begins.test(line) || frames.test(current))) {
      if (current !== '') yield [current, begun];
      begun = number;
      current = line;
    } else if (line !== '') current += before < FOLDED_FROM ? `\\n${line}` : line;
    before = line.length;
  }
  if (current !== '') yield [current, begun];
}

// Of these a value without a backslash stands as it is (RFC 5545 3.3.11, 3.3.8, 3.3.13): nothing needs parsing.
const plainNames = new Set([
  'UID',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'STATUS',
  'CLASS',
  'URL',
  'SEQUENCE',
]);
const noParams = {};

function readProperty({ name, text, line }: RawProperty): Property | undefined {
  const after = name.length + 1;
  if (plainNames.has(name) && text.charCodeAt(after - 1) === 0x3a && !text.includes('\\', after)) {
    return { name, params: noParams, values: [text.slice(after)], line };
  }
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

/** The text of a property of a component whose others are not parsed yet. */
export function rawTextOf({ properties }: RawComponent, name: string): string | undefined {
  for (const raw of properties) {
    const value = raw.name === name ? readProperty(raw)?.values[0] : undefined;
    if (value !== undefined) return asText(value);
  }
  return undefined;
}

/** Parses the properties of a component, with ical.js and one at a time: one that is broken is a problem with its line, and the others are read. */
export function readProperties({ name, line, properties }: RawComponent, log: ImportLog): Component {
  const read: Property[] = [];
  for (const raw of properties) {
    const property = readProperty(raw);
    if (property) read.push(property);
    else log.problem(ImportCode.MalformedLine, { text: raw.text.slice(0, 60) }, raw.line);
  }
  return { name, line, properties: read };
}

/** Which properties of which components are read; of the others only the name is told. */
export interface ComponentReader {
  reads(component: string, property: string): boolean;
  /** Called for a property that isn't read. */
  skips(component: string, property: string, line: number): void;
  /** Called with each component that is whole. */
  ends(component: RawComponent): void;
}

/** Where the name of a content line ends, or -1 where it has none. */
function endOfName(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x3a || code === 0x3b) return at === 0 ? -1 : at;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (!isLetter && (code < 0x30 || code > 0x39) && code !== 0x2d && code !== 0x5f) return -1;
  }
  return -1;
}

const wordAfter = (line: string, at: number) =>
  line
    .slice(at + 1)
    .trim()
    .toUpperCase();

/** Finds the components of a calendar, line by line: what is broken is a problem with its line, and everything else is read on. */
export function readComponents(
  text: string,
  reader: ComponentReader,
  log: ImportLog,
  limits: ImportLimits,
): void {
  const open: (RawComponent & { readonly properties: RawProperty[] })[] = [];
  let tooDeep = 0;
  for (const [line, number] of contentLines(text)) {
    const colon = endOfName(line);
    const name = line.slice(0, colon).toUpperCase();
    const inside = open.at(-1);
    if (colon === -1 || line.length > MOST_OF_A_LINE) {
      log.problem(ImportCode.MalformedLine, { text: line.slice(0, 60) }, number);
    } else if (name === 'BEGIN') {
      if (open.length >= limits.depth) tooDeep += 1;
      else open.push({ name: wordAfter(line, colon), line: number, properties: [] });
      if (tooDeep === 1) log.problem(ImportCode.TooDeep, { limit: limits.depth }, number);
    } else if (name === 'END') {
      if (tooDeep > 0) {
        tooDeep -= 1;
        continue;
      }
      const component = wordAfter(line, colon);
      if (!open.some((each) => each.name === component)) {
        log.problem(ImportCode.UnexpectedEnd, { component: component.slice(0, 60) }, number);
        continue;
      }
      for (let last = open.pop(); last; last = open.pop()) {
        const isIt = last.name === component;
        if (!isIt) log.problem(ImportCode.Unclosed, { component: last.name.slice(0, 60) }, last.line);
        reader.ends(last);
        if (isIt) break;
      }
    } else if (tooDeep > 0 || !inside) {
      if (!inside) log.problem(ImportCode.MalformedLine, { text: line.slice(0, 60) }, number);
    } else if (!reader.reads(inside.name, name)) {
      reader.skips(inside.name, name, number);
    } else inside.properties.push({ name, text: line, line: number });
  }
  for (let last = open.pop(); last; last = open.pop()) {
    log.problem(ImportCode.Unclosed, { component: last.name.slice(0, 60) }, last.line);
    reader.ends(last);
  }
}

/** A value of ical.js as text; of a structured one nothing. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** The first value of a property as text. */
export function textOf(component: Component, name: string): string | undefined {
  const value = findProperty(component, name)?.values[0];
  return value === undefined ? undefined : asText(value);
}

/** The first property of a name. */
export function findProperty(component: Component, name: string): Property | undefined {
  for (const property of component.properties) if (property.name === name) return property;
  return undefined;
}

/** All properties of a name, in their order. */
export function allOf(component: Component, name: string): readonly Property[] {
  return component.properties.filter((property) => property.name === name);
}

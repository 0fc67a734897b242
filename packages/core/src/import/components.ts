import ICAL from 'ical.js';
import type { ImportLimits, ImportLog } from './imported.js';
import { ImportCode } from './imported.js';

/** A property as ical.js reads it. */
export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  /** `text`, `date-time`, `date`, `uri`, … */
  readonly type: string;
  readonly values: readonly unknown[];
  readonly line: number;
}

/** A component of a calendar, with the line on which it begins. */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  readonly components: Component[];
}

// A content line begins with a name (RFC 5545 3.1); what doesn't goes on from the line before, though nobody folded it.
// The underscore is no letter of a name there, and in use.
const begins = /^[A-Za-z0-9_-]+[;:]/;
// Nothing goes on from these.
const frames = /^(BEGIN|END):/i;
// Longer than the text of any meeting that is kept, escaped and with its parameters.
const MOST_OF_A_LINE = 100_000;

// A program that folds too much or forgets the blank still breaks near the 75 octets that it may use.
const FOLDED_FROM = 60;

/**
 * The content lines of a text, unfolded, with the number of the line on which each begins. Lone CR and LF end a line as well as CRLF. A line that
 * begins no property goes on from the one before: a text that was broken by hand, or, where that one is long, a fold without its blank.
 */
export function* contentLines(text: string): Generator<readonly [line: string, number: number]> {
  let current = '';
  let begun = 1;
  let number = 0;
  let before = 0;
  const breaks = /\r\n|\r|\n|$/g;
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from <= text.length;) {
    breaks.lastIndex = from;
    const found = breaks.exec(text);
    const end = found?.index ?? text.length;
    const line = text.slice(from, end);
    number += 1;
    const first = line.charCodeAt(0);
    if (first === 0x20 || first === 0x09) current += line.slice(1);
    else if (line !== '' && (current === '' || begins.test(line) || frames.test(current))) {
      if (current !== '') yield [current, begun];
      begun = number;
      current = line;
    } else if (line !== '') current += before < FOLDED_FROM ? `\\n${line}` : line;
    before = line.length;
    if (found === null || found[0] === '') break;
    from = end + found[0].length;
  }
  if (current !== '') yield [current, begun];
}

function readProperty(line: string, name: string, number: number): Property | undefined {
  try {
    const [, params, type, ...values] = ICAL.parse.property(line) as [
      string,
      Property['params'],
      string,
      ...unknown[],
    ];
    return { name, params, type, values, line: number };
  } catch {
    return undefined;
  }
}

/** Which properties of which components are read; of the others only the name is told. */
export interface ComponentReader {
  reads(component: string, property: string): boolean;
  /** Called for a property that isn't read. */
  skips(component: string, property: string, line: number): void;
  /** Called with each component that is whole and stands at this depth, from 0. */
  ends(component: Component, depth: number): void;
}

/**
 * Reads a calendar line by line: what is broken is a problem with its line, and everything else is read on. Properties are parsed by ical.js, one at a
 * time.
 */
export function readComponents(
  text: string,
  reader: ComponentReader,
  log: ImportLog,
  limits: ImportLimits,
): void {
  const open: Component[] = [];
  let tooDeep = 0;
  const close = (component: Component) => {
    const parent = open.at(-1);
    parent?.components.push(component);
    reader.ends(component, open.length);
  };
  for (const [line, number] of contentLines(text)) {
    const colon = line.search(/[;:]/);
    const name = line.slice(0, colon).toUpperCase();
    const inside = open.at(-1);
    if (colon < 1 || !/^[A-Z0-9_-]+$/.test(name) || line.length > MOST_OF_A_LINE) {
      log.problem(ImportCode.MalformedLine, { text: line.slice(0, 60) }, number);
    } else if (name === 'BEGIN') {
      const component = line
        .slice(colon + 1)
        .trim()
        .toUpperCase();
      if (open.length >= limits.depth) tooDeep += 1;
      else open.push({ name: component, line: number, properties: [], components: [] });
      if (tooDeep === 1) log.problem(ImportCode.TooDeep, { limit: limits.depth }, number);
    } else if (name === 'END') {
      if (tooDeep > 0) {
        tooDeep -= 1;
        continue;
      }
      const component = line
        .slice(colon + 1)
        .trim()
        .toUpperCase();
      if (!open.some((each) => each.name === component)) {
        log.problem(ImportCode.UnexpectedEnd, { component: component.slice(0, 60) }, number);
        continue;
      }
      for (let last = open.pop(); last; last = open.pop()) {
        const isIt = last.name === component;
        if (!isIt) log.problem(ImportCode.Unclosed, { component: last.name.slice(0, 60) }, last.line);
        close(last);
        if (isIt) break;
      }
    } else if (tooDeep > 0 || !inside) {
      if (!inside) log.problem(ImportCode.MalformedLine, { text: line.slice(0, 60) }, number);
    } else if (!reader.reads(inside.name, name)) {
      reader.skips(inside.name, name, number);
    } else {
      const property = readProperty(line, name, number);
      if (property) inside.properties.push(property);
      else log.problem(ImportCode.MalformedLine, { text: line.slice(0, 60) }, number);
    }
  }
  for (let last = open.pop(); last; last = open.pop()) {
    log.problem(ImportCode.Unclosed, { component: last.name.slice(0, 60) }, last.line);
    close(last);
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
  return component.properties.find((property) => property.name === name);
}

/** All properties of a name, in their order. */
export function allOf(component: Component, name: string): readonly Property[] {
  return component.properties.filter((property) => property.name === name);
}

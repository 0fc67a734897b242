import { contentLines, endOfName } from './content-lines.js';
import type { ImportLimits, ImportLog } from './imported.js';
import { ImportCode } from './imported.js';
import type { Property, RawProperty } from './property.js';
import { asText, readProperty } from './property.js';

// Longer than the text of any meeting that is kept, escaped and with its parameters.
const MOST_OF_A_LINE = 100_000;

/** A component of a calendar, with the line on which it begins. */
export interface Component<P = Property> {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly P[];
}

/** A component whose properties were not parsed yet. */
export type RawComponent = Component<RawProperty>;

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
  /** The name under which a property is read: one string for all of that name, which are then told from others by a glance. Undefined for one that isn't. */
  reads(component: string, property: string): string | undefined;
  /** Called for a property that isn't read. */
  skips(component: string, property: string, line: number): void;
  /** Called with each component that is whole. */
  ends(component: RawComponent): void;
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
    const upper = line.slice(0, colon).toUpperCase();
    const inside = open.at(-1);
    if (colon === -1 || line.length > MOST_OF_A_LINE) {
      log.problem(ImportCode.MalformedLine, { text: line.slice(0, 60) }, number);
    } else if (upper === 'BEGIN') {
      if (open.length >= limits.depth) tooDeep += 1;
      else open.push({ name: wordAfter(line, colon), line: number, properties: [] });
      if (tooDeep === 1) log.problem(ImportCode.TooDeep, { limit: limits.depth }, number);
    } else if (upper === 'END') {
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
    } else {
      const name = reader.reads(inside.name, upper);
      if (name === undefined) reader.skips(inside.name, upper, number);
      else inside.properties.push({ name, text: line, line: number });
    }
  }
  for (let last = open.pop(); last; last = open.pop()) {
    log.problem(ImportCode.Unclosed, { component: last.name.slice(0, 60) }, last.line);
    reader.ends(last);
  }
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

/**
 * How the small schemas read what is right, which nearly every feed is: without a list of issues, and in place where the data is nobody else's. A feed is
 * full of strings and lists, so nothing is made on the way. What is wrong is read again for the issues.
 */

/** A fault as zod tells it, as far as core reads it. */
export interface Issue {
  readonly code: string;
  path: PropertyKey[];
  readonly message?: string | undefined;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly unknown[];
  /** Whether checks go on after it; `false` ends those too that look at a length alone. */
  readonly continue?: boolean;
}

/** What a reader gives for a value that the schema refuses. */
export const FAULT: unique symbol = Symbol('fault');

/** What a reading notices beside the value; see core's module of the same name. */
export interface Reading {
  readonly owned: boolean;
  extra: boolean;
}

/** Takes a value as a schema would, or gives {@link FAULT}. */
export type Read = (value: unknown, reading: Reading) => unknown;

/** What is read of the schema of a property. */
export interface Readable {
  readonly absence?: 'optional' | 'defaulted' | undefined;
  readonly read: Read;
}

/** Whether a value that is read passes a check. */
export type Passes = (value: unknown) => boolean;

export const lengthOf = (value: unknown) => (value as { length?: number } | null | undefined)?.length;

/** Characters as people count them, of which a pair of surrogates is one; or the length of a list. */
export const sizeOf = (value: unknown) =>
  typeof value === 'string' ? Array.from(value).length : (lengthOf(value) ?? 0);

const all = (checks: readonly Passes[]): Passes => {
  const [one, two, ...more] = checks;
  // Most have one or two, and a loop for each text of a feed is felt.
  if (!one) return () => true;
  if (!two) return one;
  if (more.length === 0) return (value) => one(value) && two(value);
  return (value) => checks.every((check) => check(value));
};

/** Reads what has a type and passes checks. */
export function readChecked(read: Read, checks: readonly Passes[]): Read {
  if (checks.length === 0) return read;
  const passes = all(checks);
  return (value, reading) => {
    const taken = read(value, reading);
    return taken !== FAULT && passes(taken) ? taken : FAULT;
  };
}

/** Reads a text: of its length no more is asked than what its units of code say, where that is enough. */
export function readText(
  least: number,
  most: number,
  lengths: readonly Passes[],
  others: readonly Passes[],
): Read {
  const fits = all(lengths);
  const passes = all(others);
  return (value) => {
    if (typeof value !== 'string') return FAULT;
    const { length } = value;
    return ((length >= least && length <= most) || fits(value)) && passes(value) ? value : FAULT;
  };
}

/** Reads a list, item by item; of one that is too long none. */
export function readList({ read }: Readable, most: number): Read {
  return (value, reading) => {
    if (!Array.isArray(value) || value.length > most) return FAULT;
    const from = value as unknown[];
    const { owned } = reading;
    const taken = owned ? from : new Array<unknown>(from.length);
    for (let at = 0; at < from.length; at++) {
      const given = from[at];
      const one = read(given, reading);
      if (one === FAULT) return FAULT;
      if (!owned || one !== given) taken[at] = one;
    }
    return taken;
  };
}

interface Field {
  readonly absence: Readable['absence'];
  readonly read: Read;
}

/** Reads an object in place, by the properties that it has, which are fewer than those that it might have. */
function keep(
  shape: Readonly<Record<string, Readable>>,
): (from: Record<string, unknown>, reading: Reading) => unknown {
  // Those that have been met: the readers of many are never asked for.
  const known = new Map<string, Field>();
  const learn = (name: string): Field | undefined => {
    const type = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (type) known.set(name, { absence: type.absence, read: type.read });
    return known.get(name);
  };
  const fields = Object.entries(shape);
  const required = fields.filter(([, { absence }]) => absence === undefined).length;
  const defaulted = fields.filter(([, { absence }]) => absence === 'defaulted');
  return (from, reading) => {
    let missing = required;
    for (const name in from) {
      const field = known.get(name) ?? learn(name);
      if (field === undefined) {
        // `$schema` and its like are left out without a word. To say what else was left out one has to have the input as it was: it is read again, and copied.
        if (!name.startsWith('$')) {
          reading.extra = true;
          return FAULT;
        }
        Reflect.deleteProperty(from, name);
        continue;
      }
      const given = from[name];
      const one = field.read(given, reading);
      if (one === FAULT) return FAULT;
      if (one !== given) from[name] = one;
      if (field.absence === undefined) missing--;
    }
    if (missing > 0) return FAULT;
    for (const [name, { read }] of defaulted)
      if (from[name] === undefined) from[name] = read(undefined, reading);
    return from;
  };
}

/** Reads an object, property by property. */
export function readBag(shape: Readonly<Record<string, Readable>>): Read {
  const inPlace = keep(shape);
  return (value, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return FAULT;
    const from = value as Record<string, unknown>;
    if (reading.owned) return inPlace(from, reading);
    const taken: Record<string, unknown> = {};
    let others = Object.keys(from).length;
    for (const [key, type] of Object.entries(shape)) {
      const given = from[key];
      if (given !== undefined) others--;
      else if (type.absence === 'optional') continue;
      else if (type.absence === undefined) return FAULT;
      const one = type.read(given, reading);
      if (one === FAULT) return FAULT;
      taken[key] = one;
    }
    // What is there as undefined is absent.
    if (others > 0 && Object.keys(from).some((key) => !Object.hasOwn(shape, key) && !key.startsWith('$'))) {
      reading.extra = true;
    }
    return taken;
  };
}

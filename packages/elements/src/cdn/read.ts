/**
 * How the small schemas read what is right, which nearly every feed is: without a list of issues, and in place where the data is nobody else's. A feed is
 * full of strings and lists, so nothing is made on the way. What is wrong is read again for the issues.
 */

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
  readonly mayLack?: boolean;
  readonly read: Read;
}

/** Reads a list, item by item. */
export const readList =
  (item: Readable): Read =>
  (value, reading) => {
    if (!Array.isArray(value)) return FAULT;
    const from = value as unknown[];
    const taken = reading.owned ? from : new Array<unknown>(from.length);
    for (let at = 0; at < from.length; at++) {
      const one = item.read(from[at], reading);
      if (one === FAULT) return FAULT;
      taken[at] = one;
    }
    return taken;
  };

/** Reads an object, property by property. */
export function readBag(shape: Readonly<Record<string, Readable>>): Read {
  const fields = Object.entries(shape);
  return (value, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return FAULT;
    const from = value as Record<string, unknown>;
    const taken = reading.owned ? from : {};
    let others = Object.keys(from).length;
    for (const [key, type] of fields) {
      const given = from[key];
      if (given !== undefined) others--;
      else if (type.absence === 'optional') continue;
      else if (type.absence === undefined) return FAULT;
      const one = type.read(given, reading);
      if (one === FAULT) return FAULT;
      if (taken !== from || one !== given) taken[key] = one;
    }
    if (others === 0) return taken;
    const unknown = Object.keys(from).filter((key) => !Object.hasOwn(shape, key));
    // `$schema` and its like are left out without a word, and what is there as undefined is absent.
    if (unknown.every((key) => key.startsWith('$'))) {
      if (reading.owned) for (const key of unknown) Reflect.deleteProperty(from, key);
      return taken;
    }
    reading.extra = true;
    // To say what was left out one has to have the input as it was: it is read again, and copied.
    return reading.owned ? FAULT : taken;
  };
}

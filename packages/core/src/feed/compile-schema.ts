import type * as z from 'zod/mini';

/** What a {@link Reader} gives for a value that the schema refuses; the schema itself then says why. */
export const FAULT: unique symbol = Symbol('fault');

/** What a reading notices beside the value. */
export interface Reading {
  /** Whether the value is nobody else's, fresh from `JSON.parse`, so that its objects and lists may be kept as they are. */
  readonly owned: boolean;
  /** Whether some object had fields that its schema doesn't name. */
  extra: boolean;
}

/** Takes a value as a schema would, or gives {@link FAULT}. */
export type Reader = (value: unknown, reading: Reading) => unknown;

const readers = new WeakMap<object, Reader>();

/**
 * One check as a question. Those that a feed is full of are answered without the issue list that a schema makes; where the
 * quick answer is not a plain yes, the check itself is asked.
 */
function questionOf({ _zod }: z.core.$ZodCheck): (value: unknown) => boolean {
  const ask = (value: unknown): boolean => {
    const payload: z.core.ParsePayload = { value, issues: [] };
    void _zod.check(payload as never);
    return payload.issues.length === 0;
  };
  const def = _zod.def as {
    check: string;
    maximum?: number;
    minimum?: number;
    pattern?: RegExp;
    fn?: (value: unknown) => unknown;
  };
  const { check, maximum = 0, minimum = 0, pattern, fn } = def;
  switch (check) {
    // Lengths are counted in code points, each of one or two units.
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= maximum || ask(value);
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= minimum * 2 || ask(value);
    case 'string_format':
      return pattern && !pattern.global && !pattern.sticky ? (value) => pattern.test(value as string) : ask;
    case 'custom':
      return fn ? (value) => fn(value) === true || ask(value) : ask;
    default:
      return ask;
  }
}

/** Tests a value with the schema's own checks, in their order; the first that complains ends it. */
function checker(schema: z.core.$ZodType): ((value: unknown) => boolean) | undefined {
  const checks = [...(schema._zod.def.checks ?? [])];
  // `z.int()` is a schema and a check in one.
  if (schema._zod.traits.has('$ZodCheck')) checks.unshift(schema as unknown as z.core.$ZodCheck);
  if (checks.length === 0) return undefined;
  const questions = checks.map(questionOf);
  return (value) => {
    for (const passes of questions) if (!passes(value)) return false;
    return true;
  };
}

function guarded(read: Reader, schema: z.core.$ZodType): Reader {
  const passes = checker(schema);
  if (!passes) return read;
  return (value, reading) => {
    const taken = read(value, reading);
    return taken !== FAULT && passes(taken) ? taken : FAULT;
  };
}

function arrayReader({ _zod: { def } }: z.core.$ZodArray): Reader {
  const item = readerOf(def.element);
  // A list that is too long is refused before its items are looked at.
  const longest = (def.checks ?? [])
    .map(({ _zod }) => _zod.def as { check: string; maximum?: number })
    .reduce(
      (least, { check, maximum }) => (check === 'max_length' ? Math.min(least, maximum ?? least) : least),
      Infinity,
    );
  return (value, reading) => {
    if (!Array.isArray(value) || value.length > longest) return FAULT;
    const from = value as unknown[];
    const taken = reading.owned ? from : new Array<unknown>(from.length);
    for (let at = 0; at < from.length; at += 1) {
      const inner = from[at];
      const result = item(inner, reading);
      if (result === FAULT) return FAULT;
      if (taken !== from || result !== inner) taken[at] = result;
    }
    return taken;
  };
}

interface Field {
  readonly name: string;
  readonly read: Reader;
  /** What stands for a field that is absent: nothing, a fault, or the default of the schema. */
  readonly absent: 'nothing' | 'fault' | (() => unknown);
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') {
    const inner = fieldOf(name, def.innerType);
    return inner.absent === 'fault' ? { ...inner, absent: 'nothing' } : inner;
  }
  if (def.type === 'default') {
    return { name, read: readerOf(def.innerType), absent: () => def.defaultValue };
  }
  return { name, read: readerOf(schema), absent: 'fault' };
}

function objectReader({ _zod: { def } }: z.core.$ZodObject): Reader {
  const fields = Object.entries(def.shape).map(([name, schema]) => fieldOf(name, schema));
  return (value, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return FAULT;
    const from = value as Readonly<Record<string, unknown>>;
    const taken: Record<string, unknown> = reading.owned ? from : {};
    let extra = Object.keys(from).length;
    for (const { name, read, absent } of fields) {
      const inner = from[name];
      if (inner !== undefined) {
        const result = read(inner, reading);
        if (result === FAULT) return FAULT;
        if (taken !== from || result !== inner) taken[name] = result;
        extra -= 1;
      } else if (absent === 'fault') return FAULT;
      else if (absent !== 'nothing') taken[name] = absent();
    }
    if (extra === 0) return taken;
    reading.extra = true;
    // To say what was left out one has to have the input as it was: it is read again, and copied.
    return reading.owned ? FAULT : taken;
  };
}

function plainReader(schema: z.core.$ZodTypes): Reader {
  switch (schema._zod.def.type) {
    case 'string':
      return (value) => (typeof value === 'string' ? value : FAULT);
    case 'number':
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : FAULT);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : FAULT);
    case 'enum':
    case 'literal': {
      const { def } = schema._zod;
      const values = new Set<unknown>(def.type === 'enum' ? Object.values(def.entries) : def.values);
      return (value) => (values.has(value) ? value : FAULT);
    }
    case 'array':
      return arrayReader(schema as z.core.$ZodArray);
    case 'object':
      return objectReader(schema as z.core.$ZodObject);
    default:
      // Nothing of a feed is of another kind; what may come is left to the schema, which is always right.
      return (value) => {
        const result = schema._zod.run({ value, issues: [] }, { async: false });
        return result instanceof Promise || result.issues.length > 0 ? FAULT : result.value;
      };
  }
}

/**
 * Makes a reader from a schema, once: closures over its fields and its own checks. It takes what the schema takes and gives
 * the same value, several times faster, since it makes nothing on the way; see decision 0009.
 */
export function readerOf(schema: z.core.$ZodType): Reader {
  const made = readers.get(schema);
  if (made) return made;
  const types = schema as z.core.$ZodTypes;
  const plain = plainReader(types);
  const isOther = !['string', 'number', 'boolean', 'enum', 'literal', 'array', 'object'].includes(
    types._zod.def.type,
  );
  const reader = isOther ? plain : guarded(plain, schema);
  readers.set(schema, reader);
  return reader;
}

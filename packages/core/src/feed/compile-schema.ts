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
function questionOf(check: z.core.$ZodCheck): (value: unknown) => boolean {
  const { _zod } = check;
  const ask = (value: unknown): boolean => {
    const payload: z.core.ParsePayload = { value, issues: [] };
    void _zod.check(payload as never);
    return payload.issues.length === 0;
  };
  const def = _zod.def as {
    check: string;
    maximum?: number;
    minimum?: number;
    value?: unknown;
    inclusive?: boolean;
    format?: string;
    fn?: (value: unknown) => unknown;
  };
  const { maximum = 0, minimum = 0, value: bound, inclusive, format, fn } = def;
  switch (def.check) {
    // Lengths are counted in code points, each of one or two units.
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= maximum || ask(value);
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= minimum * 2 || ask(value);
    case 'string_format': {
      const pattern = patternOf(check);
      return pattern ? (value) => pattern.test(value as string) : ask;
    }
    case 'number_format':
      return format === 'safeint' ? (value) => Number.isSafeInteger(value) || ask(value) : ask;
    case 'greater_than':
      return inclusive && typeof bound === 'number'
        ? (value) => (value as number) >= bound || ask(value)
        : ask;
    case 'less_than':
      return inclusive && typeof bound === 'number'
        ? (value) => (value as number) <= bound || ask(value)
        : ask;
    case 'custom':
      return fn ? (value) => fn(value) === true || ask(value) : ask;
    default:
      return ask;
  }
}

/** The longest that a check lets a text be, if that is what it is about. */
const lengthOf = (check: z.core.$ZodCheck | undefined): number | undefined => {
  const def = check?._zod.def as { check: string; maximum?: number } | undefined;
  return def?.check === 'max_length' ? def.maximum : undefined;
};

/** The pattern of a check, if it is one and remembers nothing. */
const patternOf = (check: z.core.$ZodCheck | undefined): RegExp | undefined => {
  const def = check?._zod.def as { check: string; pattern?: RegExp } | undefined;
  const pattern = def?.check === 'string_format' ? def.pattern : undefined;
  return pattern && !pattern.global && !pattern.sticky ? pattern : undefined;
};

/** A schema's own checks, in their order. */
function checksOf(schema: z.core.$ZodType): readonly z.core.$ZodCheck[] {
  const checks = [...(schema._zod.def.checks ?? [])];
  // `z.int()` is a schema and a check in one.
  if (schema._zod.traits.has('$ZodCheck')) checks.unshift(schema as unknown as z.core.$ZodCheck);
  return checks;
}

/** Tests a value with checks in their order; the first that complains ends it. Undefined where there are none. */
function questionsOf(checks: readonly z.core.$ZodCheck[]): ((value: unknown) => boolean) | undefined {
  const [first, ...rest] = checks.map(questionOf);
  if (!first || rest.length === 0) return first;
  return (value) => {
    if (!first(value)) return false;
    for (const passes of rest) if (!passes(value)) return false;
    return true;
  };
}

function guarded(read: Reader, schema: z.core.$ZodType): Reader {
  const passes = questionsOf(checksOf(schema));
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

/**
 * Reads an object in place: by the fields that it has, which are fewer than those it might have. What is extra ends it, since to say what
 * was left out one has to have the input as it was: it is read again, and copied.
 */
function keepingReader(
  fields: readonly Field[],
): (from: Record<string, unknown>, reading: Reading) => unknown {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const required = fields.filter(({ absent }) => absent === 'fault').length;
  const defaults = fields.flatMap(({ name, absent }) =>
    typeof absent === 'function' ? [{ name, absent }] : [],
  );
  return (from, reading) => {
    let missing = required;
    for (const name in from) {
      const field = byName.get(name);
      const inner = from[name];
      if (field === undefined && name.startsWith('$')) {
        // `$schema` and its like are left out without a word; for them nothing is read twice.
        Reflect.deleteProperty(from, name);
        continue;
      }
      if (field === undefined || inner === undefined) {
        reading.extra = true;
        return FAULT;
      }
      const result = field.read(inner, reading);
      if (result === FAULT) return FAULT;
      if (result !== inner) from[name] = result;
      if (field.absent === 'fault') missing -= 1;
    }
    if (missing > 0) return FAULT;
    for (const { name, absent } of defaults) if (from[name] === undefined) from[name] = absent();
    return from;
  };
}

function objectReader({ _zod: { def } }: z.core.$ZodObject): Reader {
  const fields = Object.entries(def.shape).map(([name, schema]) => fieldOf(name, schema));
  const keep = keepingReader(fields);
  return (value, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return FAULT;
    if (reading.owned) return keep(value as Record<string, unknown>, reading);
    const from = value as Readonly<Record<string, unknown>>;
    const taken: Record<string, unknown> = {};
    let extra = Object.keys(from).length;
    for (const { name, read, absent } of fields) {
      const inner = from[name];
      if (inner !== undefined) {
        const result = read(inner, reading);
        if (result === FAULT) return FAULT;
        taken[name] = result;
        extra -= 1;
      } else if (absent === 'fault') return FAULT;
      else if (absent !== 'nothing') taken[name] = absent();
    }
    if (extra > 0) reading.extra = true;
    return taken;
  };
}

/** Texts are most of a feed: their length and their pattern are looked at without a call for each. */
function stringReader(schema: z.core.$ZodType): Reader {
  const [first, second, ...more] = checksOf(schema);
  const longest = lengthOf(first);
  const pattern = longest === undefined ? undefined : patternOf(second);
  const checks = [
    ...(longest === undefined && first ? [first] : []),
    ...(!pattern && second ? [second] : []),
    ...more,
  ];
  const passes = questionsOf(checks);
  // Lengths are counted in code points, each of one or two units: a text that seems too long is asked about.
  const most = longest ?? Infinity;
  const isShort = first && questionOf(first);
  return (value) => {
    if (typeof value !== 'string') return FAULT;
    if (value.length > most && isShort?.(value) === false) return FAULT;
    if (pattern?.test(value) === false) return FAULT;
    return passes === undefined || passes(value) ? value : FAULT;
  };
}

function plainReader(schema: z.core.$ZodTypes): Reader {
  switch (schema._zod.def.type) {
    case 'string':
      return stringReader(schema);
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
  // A text is asked about by its own reader.
  const isOther = !['number', 'boolean', 'enum', 'literal', 'array', 'object'].includes(types._zod.def.type);
  const reader = isOther ? plain : guarded(plain, schema);
  readers.set(schema, reader);
  return reader;
}

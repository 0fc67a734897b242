/**
 * Reads data with the schemas of core's model as `zod/mini` does, and takes its place in the files for a `<script>`: the
 * same values, and the same issues in the same order, for a tenth of its bytes. It has what the model uses and no
 * more; the build fails on anything else, and a property test compares it with zod itself.
 */

import type { Issue, Passes, Read } from './read.js';
import { FAULT, readBag, readChecked, readList, readText } from './read.js';
import type { Bag, Check, Reader, Schema, Shape } from './schema.js';
import { below, isBag, lengthOf, schema, wrongType } from './schema.js';
export { discriminatedUnion, record, union } from './late-schemas.js';

const passesOf = (checks: readonly Check[]) => checks.map(({ passes }) => passes);
const mostOf = (checks: readonly Check[]) => Math.min(...checks.map(({ most = Infinity }) => most));

const checked =
  (read: () => Read): Reader =>
  (checks) =>
    readChecked(read(), passesOf(checks));

/* @__NO_SIDE_EFFECTS__ */
const ofType = (expected: string, is: (value: unknown) => boolean, reader?: Reader) =>
  schema(
    (value, issues) => {
      if (!is(value)) wrongType(expected, issues);
      return value;
    },
    {},
    reader ?? checked(() => (value) => (is(value) ? value : FAULT)),
  );

/** `z.string()` */
export const string = /* @__NO_SIDE_EFFECTS__ */ () =>
  ofType(
    'string',
    (value) => typeof value === 'string',
    (checks) => {
      const lengths = checks.filter(({ ofLength }) => ofLength);
      // Of each character there are two units of code at most.
      const least = 2 * Math.max(0, ...lengths.map(({ least: one = 0 }) => one));
      const others = checks.filter(({ ofLength }) => !ofLength);
      return readText(least, mostOf(lengths), passesOf(lengths), passesOf(others));
    },
  );

/** `z.boolean()` */
export const boolean = /* @__NO_SIDE_EFFECTS__ */ () =>
  ofType('boolean', (value) => typeof value === 'boolean');

/** `z.number()` */
export const number = /* @__NO_SIDE_EFFECTS__ */ () => ofType('number', Number.isFinite);

/** `z.int()` */
export const int = /* @__NO_SIDE_EFFECTS__ */ () =>
  number().check({
    passes: Number.isSafeInteger,
    test(value, issues) {
      if (!Number.isInteger(value)) wrongType('int', issues, { continue: false });
      else if (!Number.isSafeInteger(value)) {
        const more = { origin: 'int', path: [], continue: true };
        if ((value as number) > 0)
          issues.push({ code: 'too_big', maximum: Number.MAX_SAFE_INTEGER, ...more });
        else issues.push({ code: 'too_small', minimum: Number.MIN_SAFE_INTEGER, ...more });
      }
    },
  });

/* @__NO_SIDE_EFFECTS__ */
const among = (values: readonly unknown[]) =>
  schema(
    (value, issues) => {
      if (!values.includes(value)) issues.push({ code: 'invalid_value', values, path: [] });
      return value;
    },
    { values },
    checked(() => (value) => (values.includes(value) ? value : FAULT)),
  );

const enumeration = /* @__NO_SIDE_EFFECTS__ */ (
  values: Readonly<Record<string, string>> | readonly string[],
) => among(Object.values(values));
/** `z.enum()` */
export { enumeration as enum };

/** `z.literal()` */
export const literal = /* @__NO_SIDE_EFFECTS__ */ (value: unknown) => among([value]);

/** `z.optional()` */
export const optional = /* @__NO_SIDE_EFFECTS__ */ (inner: Schema) =>
  schema(
    (value, issues) => {
      if (value !== undefined) return inner.run(value, issues);
      return inner.absence === 'defaulted' ? inner.run(value, []) : value;
    },
    {
      absence: inner.absence === 'defaulted' ? 'defaulted' : 'optional',
      mayLack: true,
      ...(inner.values && { values: [...inner.values, undefined] }),
    },
    checked(() => {
      const { absence, read } = inner;
      return (value, reading) =>
        value === undefined && absence !== 'defaulted' ? value : read(value, reading);
    }),
  );

/** `z._default()` */
export const _default = /* @__NO_SIDE_EFFECTS__ */ (inner: Schema, value: unknown) => {
  // Nobody's change of what was parsed may reach the next.
  const copy = (): unknown =>
    Array.isArray(value) ? [...(value as unknown[])] : isBag(value) ? { ...value } : value;
  return schema(
    (given, issues) => (given === undefined ? copy() : (inner.run(given, issues) ?? copy())),
    { absence: 'defaulted', ...(inner.values && { values: inner.values }) },
    checked(() => {
      const { read } = inner;
      return (given, reading) => (given === undefined ? copy() : read(given, reading));
    }),
  );
};

/** `z.array()` */
export const array = /* @__NO_SIDE_EFFECTS__ */ (item: Schema) =>
  schema(
    (value, issues) => {
      if (!Array.isArray(value)) {
        wrongType('array', issues);
        return value;
      }
      return Array.from(value as readonly unknown[], (one, at) => {
        const own: Issue[] = [];
        const result = item.run(one, own);
        below(own, at, issues);
        return result;
      });
    },
    { isList: true },
    (checks) => readChecked(readList(item, mostOf(checks)), passesOf(checks)),
  );

function readProperty(value: Bag, key: string, type: Schema, into: Record<string, unknown>, issues: Issue[]) {
  const { absence, mayLack = false } = type;
  const isThere = key in value;
  const own: Issue[] = [];
  const result = type.run(value[key], own);
  if (!isThere && mayLack && absence === 'optional') return;
  if (own.length > 0 && !isThere && mayLack) return;
  below(own, key, issues);
  if (!isThere && absence === undefined) {
    if (own.length === 0) wrongType('nonoptional', issues, { path: [key] });
  } else if (result !== undefined || isThere || (absence === 'defaulted' && !mayLack)) {
    into[key] = result;
  }
}

/** `z.object()` */
export const object = /* @__NO_SIDE_EFFECTS__ */ (shape: Shape) =>
  schema(
    (value, issues) => {
      if (!isBag(value)) {
        wrongType('object', issues);
        return value;
      }
      const result: Record<string, unknown> = {};
      for (const key of Object.keys(shape)) {
        const type = shape[key];
        if (type) readProperty(value, key, type, result, issues);
      }
      return result;
    },
    { shape },
    checked(() => readBag(shape)),
  );

const originOf = (value: unknown) =>
  Array.isArray(value) ? 'array' : typeof value === 'string' ? 'string' : 'unknown';
// Characters as people count them; a pair of surrogates is one.
const sizeOf = (value: unknown) =>
  typeof value === 'string' ? Array.from(value).length : (lengthOf(value) ?? 0);

/* @__NO_SIDE_EFFECTS__ */
const check = (
  passes: (value: never) => unknown,
  issue: (value: unknown) => Issue,
  traits: Partial<Check> = {},
): Check => ({
  ...traits,
  passes: passes as Passes,
  test(value, issues) {
    if (!passes(value as never)) issues.push(issue(value));
  },
});

/** `z.maxLength()` */
export const maxLength = /* @__NO_SIDE_EFFECTS__ */ (maximum: number, { abort = false } = {}): Check =>
  check(
    // Counting characters is slow, and needless where there are few code units. A `length` may be anything.
    (value) => (lengthOf(value) ?? 0) <= maximum || sizeOf(value) <= maximum,
    (value) => ({ code: 'too_big', origin: originOf(value), maximum, path: [], continue: !abort }),
    { ofLength: true, most: maximum },
  );

/** `z.minLength()` */
export const minLength = /* @__NO_SIDE_EFFECTS__ */ (minimum: number): Check =>
  check(
    // As above: of each character there are two code units at most.
    (value) => (lengthOf(value) ?? 0) >= 2 * minimum || sizeOf(value) >= minimum,
    (value) => ({ code: 'too_small', origin: originOf(value), minimum, path: [], continue: true }),
    { ofLength: true, least: minimum },
  );

/** `z.maximum()` */
export const maximum = /* @__NO_SIDE_EFFECTS__ */ (limit: number): Check =>
  check(
    (value: number) => value <= limit,
    () => ({ code: 'too_big', origin: 'number', maximum: limit, path: [], continue: true }),
  );

/** `z.minimum()` */
export const minimum = /* @__NO_SIDE_EFFECTS__ */ (limit: number): Check =>
  check(
    (value: number) => value >= limit,
    () => ({ code: 'too_small', origin: 'number', minimum: limit, path: [], continue: true }),
  );

/** `z.regex()` */
export const regex = /* @__NO_SIDE_EFFECTS__ */ (pattern: RegExp, { abort = false } = {}): Check =>
  check(
    (value: string) => pattern.test(value),
    () => ({ code: 'invalid_format', path: [], continue: !abort }),
  );

/** `z.refine()` */
export const refine = /* @__NO_SIDE_EFFECTS__ */ (
  holds: (value: never) => unknown,
  {
    error,
    path = [],
    abort = false,
  }: { readonly error?: string; readonly path?: readonly PropertyKey[]; readonly abort?: boolean } = {},
): Check => check(holds, () => ({ code: 'custom', message: error, path: [...path], continue: !abort }));

/**
 * Reads data with the schemas of core's model as `zod/mini` does, and takes its place in the files for a `<script>`: the
 * same values, and the same issues in the same order, for a tenth of its bytes. It has what the model uses and no
 * more; the build fails on anything else, and a property test compares it with zod itself.
 */

import { FAULT, lengthOf, readBag, readList, readChecked, readText, sizeOf } from './read.js';
import type { Check, Reader, Schema, Shape } from './schema.js';
import { checked, passesOf, schema } from './schema.js';
export { safeParse } from './explain.js';
export { discriminatedUnion, record, union } from './late-schemas.js';

const mostOf = (checks: readonly Check[]) => Math.min(...checks.map(({ most = Infinity }) => most));

/* @__NO_SIDE_EFFECTS__ */
const ofType = (type: 'string' | 'boolean' | 'number', is: (value: unknown) => boolean, reader?: Reader) =>
  schema({ type }, reader ?? checked(() => (value) => (is(value) ? value : FAULT)));

/** `z.string()` */
export const string = /* @__NO_SIDE_EFFECTS__ */ () =>
  schema({ type: 'string' }, (checks) => {
    const lengths = checks.filter(({ ofLength }) => ofLength);
    // Of each character there are two units of code at most.
    const least = 2 * Math.max(0, ...lengths.map(({ least: one = 0 }) => one));
    const others = checks.filter(({ ofLength }) => !ofLength);
    return readText(least, mostOf(lengths), passesOf(lengths), passesOf(others));
  });

/** `z.boolean()` */
export const boolean = /* @__NO_SIDE_EFFECTS__ */ () =>
  ofType('boolean', (value) => typeof value === 'boolean');

/** `z.number()` */
export const number = /* @__NO_SIDE_EFFECTS__ */ () => ofType('number', Number.isFinite);

/** `z.int()` */
export const int = /* @__NO_SIDE_EFFECTS__ */ () =>
  number().check({ isInt: true, passes: Number.isSafeInteger });

/* @__NO_SIDE_EFFECTS__ */
const among = (values: readonly unknown[]) =>
  schema(
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
    { inner, absence: inner.absence === 'defaulted' ? 'defaulted' : 'optional' },
    checked(() => {
      const { absence, read } = inner;
      return (value, reading) =>
        value === undefined && absence !== 'defaulted' ? value : read(value, reading);
    }),
  );

/** `z._default()` */
export const _default = /* @__NO_SIDE_EFFECTS__ */ (inner: Schema, value: unknown) => {
  // Nobody's change of what was parsed may reach the next. A default is a text, a number, a list or an object of them.
  const made = (): unknown =>
    Array.isArray(value) ? [...(value as unknown[])] : typeof value === 'object' ? { ...value } : value;
  return schema(
    { inner, made, absence: 'defaulted' },
    checked(() => {
      const { read } = inner;
      return (given, reading) => (given === undefined ? made() : read(given, reading));
    }),
  );
};

/** `z.array()` */
export const array = /* @__NO_SIDE_EFFECTS__ */ (item: Schema) =>
  schema({ item }, (checks) => readChecked(readList(item, mostOf(checks)), passesOf(checks)));

/** `z.object()` */
export const object = /* @__NO_SIDE_EFFECTS__ */ (shape: Shape) =>
  schema(
    { shape },
    checked(() => readBag(shape)),
  );

/** `z.maxLength()` */
export const maxLength = /* @__NO_SIDE_EFFECTS__ */ (most: number, { abort = false } = {}): Check => ({
  ofLength: true,
  most,
  abort,
  // Counting characters is slow, and needless where there are few code units. A `length` may be anything.
  passes: (value) => (lengthOf(value) ?? 0) <= most || sizeOf(value) <= most,
});

/** `z.minLength()` */
export const minLength = /* @__NO_SIDE_EFFECTS__ */ (least: number): Check => ({
  ofLength: true,
  least,
  // As above: of each character there are two code units at most.
  passes: (value) => (lengthOf(value) ?? 0) >= 2 * least || sizeOf(value) >= least,
});

/** `z.maximum()` */
export const maximum = /* @__NO_SIDE_EFFECTS__ */ (top: number): Check => ({
  top,
  passes: (value) => (value as number) <= top,
});

/** `z.minimum()` */
export const minimum = /* @__NO_SIDE_EFFECTS__ */ (bottom: number): Check => ({
  bottom,
  passes: (value) => (value as number) >= bottom,
});

/** `z.regex()` */
export const regex = /* @__NO_SIDE_EFFECTS__ */ (pattern: RegExp, { abort = false } = {}): Check => ({
  pattern,
  abort,
  passes: (value) => pattern.test(value as string),
});

/** `z.refine()` */
export const refine = /* @__NO_SIDE_EFFECTS__ */ (
  passes: (value: never) => unknown,
  more: Pick<Check, 'error' | 'path' | 'abort'> = {},
): Check => ({ ...more, passes: passes as Check['passes'] });

/**
 * What zod says of a value that a small schema refuses: the same issues in the same order. It comes with what has something to say, as most feeds are
 * right.
 */
import type { Issue } from './read.js';
import { lengthOf } from './read.js';
import type { Check, Schema } from './schema.js';

export type Bag = Readonly<Record<PropertyKey, unknown>>;

export const stops = ({ continue: goesOn }: Issue) => goesOn !== true;
export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const below = (issues: readonly Issue[], key: PropertyKey, into: Issue[]) => {
  for (const issue of issues) {
    issue.path.unshift(key);
    into.push(issue);
  }
};

export const wrongType = (expected: string, issues: Issue[], more?: Partial<Issue>) =>
  issues.push({ code: 'invalid_type', expected, path: [], ...more });

const originOf = (value: unknown) =>
  Array.isArray(value) ? 'array' : typeof value === 'string' ? 'string' : 'unknown';

/** The values among which a schema chooses, where it does. */
export const valuesOf = ({ values, inner, absence, made }: Schema): readonly unknown[] | undefined => {
  const own = values ?? (inner && valuesOf(inner));
  return own && absence && !made ? [...own, undefined] : own;
};

function ofInt(value: unknown, issues: Issue[]) {
  if (!Number.isInteger(value)) wrongType('int', issues, { continue: false });
  else {
    const more = { origin: 'int', path: [], continue: true };
    if ((value as number) > 0) issues.push({ code: 'too_big', maximum: Number.MAX_SAFE_INTEGER, ...more });
    else issues.push({ code: 'too_small', minimum: Number.MIN_SAFE_INTEGER, ...more });
  }
}

function ofCheck(check: Check, value: unknown, issues: Issue[]) {
  const { most, least, top, bottom, pattern, isInt, abort = false, error, path = [] } = check;
  const more = { path: [...path], continue: !abort };
  if (isInt) ofInt(value, issues);
  else if (most !== undefined)
    issues.push({ code: 'too_big', origin: originOf(value), maximum: most, ...more });
  else if (least !== undefined)
    issues.push({ code: 'too_small', origin: originOf(value), minimum: least, ...more });
  else if (top !== undefined) issues.push({ code: 'too_big', origin: 'number', maximum: top, ...more });
  else if (bottom !== undefined)
    issues.push({ code: 'too_small', origin: 'number', minimum: bottom, ...more });
  else if (pattern) issues.push({ code: 'invalid_format', ...more });
  else issues.push({ code: 'custom', message: error, ...more });
}

function runProperty(value: Bag, key: string, type: Schema, into: Record<string, unknown>, issues: Issue[]) {
  const { absence, made } = type;
  const mayLack = absence !== undefined && !made;
  const isThere = key in value;
  const own: Issue[] = [];
  const result = run(type, value[key], own);
  if (!isThere && mayLack && absence === 'optional') return;
  if (own.length > 0 && !isThere && mayLack) return;
  below(own, key, issues);
  if (!isThere && absence === undefined) {
    if (own.length === 0) wrongType('nonoptional', issues, { path: [key] });
  } else if (result !== undefined || isThere || (absence === 'defaulted' && !mayLack)) {
    into[key] = result;
  }
}

/** The value of a schema before its checks. */
function taken(schema: Schema, value: unknown, issues: Issue[]): unknown {
  const { type, values, item, shape, inner, made, absence } = schema;
  if (schema.run) return schema.run(value, issues);
  if (made && inner) return value === undefined ? made() : (run(inner, value, issues) ?? made());
  if (inner) {
    if (value !== undefined) return run(inner, value, issues);
    return absence === 'defaulted' ? run(inner, value, []) : value;
  }
  if (values) {
    if (!values.includes(value)) issues.push({ code: 'invalid_value', values, path: [] });
  } else if (type) {
    const fits = type === 'number' ? Number.isFinite(value) : typeof value === type;
    if (!fits) wrongType(type, issues);
  } else if (item) {
    if (!Array.isArray(value)) wrongType('array', issues);
    else {
      return Array.from(value as readonly unknown[], (one, at) => {
        const own: Issue[] = [];
        const result = run(item, one, own);
        below(own, at, issues);
        return result;
      });
    }
  } else if (shape) {
    if (!isBag(value)) wrongType('object', issues);
    else {
      const result: Record<string, unknown> = {};
      for (const [key, property] of Object.entries(shape)) runProperty(value, key, property, result, issues);
      return result;
    }
  }
  return value;
}

/** Takes a value with a schema, and tells what is wrong with it. */
export function run(schema: Schema, value: unknown, issues: Issue[]): unknown {
  const { item, checks } = schema;
  const length = item && Array.isArray(value) ? value.length : 0;
  const tooMany = checks.find(({ most = length }) => length > most);
  // What is too long is not looked through.
  if (tooMany) {
    ofCheck({ ...tooMany, abort: true }, value, issues);
    return value;
  }
  const own: Issue[] = [];
  const result = taken(schema, value, own);
  for (const check of checks) {
    const runs = check.ofLength
      ? lengthOf(result) !== undefined && !own.some(({ continue: goesOn }) => goesOn === false)
      : !own.some(stops);
    if (runs && !check.passes(result)) ofCheck(check, result, own);
  }
  issues.push(...own);
  return result;
}

/** `z.safeParse()` */
export function safeParse(
  schema: Schema,
  data: unknown,
): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } } {
  const issues: Issue[] = [];
  const value = run(schema, data, issues);
  return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data: value };
}

import * as z from 'zod/mini';
import type { Issue, IssueParams, Parsed } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';

/** A JSON path (RFC 9535 shorthand where the name allows it): `$.meetings[3].start`. */
export function jsonPath(path: readonly PropertyKey[], root = '$'): string {
  let text = root;
  for (const step of path) {
    if (typeof step === 'number') text += `[${String(step)}]`;
    else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(String(step))) text += `.${String(step)}`;
    else text += `[${JSON.stringify(String(step)).slice(0, 80)}]`;
  }
  return text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

// The errors that the refinements of `model/` name.
const refinements: Readonly<Record<string, IssueCode>> = {
  'control-character': IssueCode.ControlCharacter,
  'unsafe-link': IssueCode.UnsafeLink,
  'not-an-email': IssueCode.NotAnEmail,
  'no-such-time': IssueCode.NoSuchTime,
  missing: IssueCode.Missing,
  duplicate: IssueCode.Duplicate,
  'end-before-start': IssueCode.EndBeforeStart,
};

function codeOf(issue: z.core.$ZodIssue, missing: boolean): [IssueCode, IssueParams] {
  switch (issue.code) {
    case 'invalid_type':
      return missing ? [IssueCode.Missing, {}] : [IssueCode.WrongType, { expected: issue.expected }];
    case 'too_big': {
      const limit = { limit: Number(issue.maximum) };
      if (issue.origin === 'string') return [IssueCode.TooLong, limit];
      return [issue.origin === 'array' ? IssueCode.TooMany : IssueCode.TooLarge, limit];
    }
    case 'too_small': {
      const limit = { limit: Number(issue.minimum) };
      if (issue.origin === 'string')
        return [issue.minimum === 1 ? IssueCode.Missing : IssueCode.TooShort, limit];
      return [issue.origin === 'array' ? IssueCode.TooFew : IssueCode.TooSmall, limit];
    }
    case 'invalid_value':
      return missing
        ? [IssueCode.Missing, {}]
        : [IssueCode.NotAllowed, { allowed: issue.values.map(String) }];
    case 'invalid_union':
      return missing ? [IssueCode.Missing, {}] : [IssueCode.NotAllowed, {}];
    case 'custom':
      return [refinements[issue.message] ?? IssueCode.Malformed, (issue.params ?? {}) as IssueParams];
    default:
      return [IssueCode.Malformed, {}];
  }
}

/** What a schema has to say against a value. @param at where the value stands */
export function schemaIssues(
  schema: z.ZodMiniType,
  value: unknown,
  at: readonly PropertyKey[] = [],
): Issue[] {
  const result = z.safeParse(schema, value);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const [code, params] = codeOf(issue, valueAt(value, issue.path) === undefined);
    return { code, path: jsonPath([...at, ...issue.path]), params };
  });
}

/** Fields that are told of at most; who misspells hundreds has another form in mind. */
const MAX_UNKNOWN_FIELDS = 200;

/** Says which fields of the input did not reach the output: unknown to this version, or never allowed. */
export function unknownFields(data: unknown, taken: unknown): Issue[] {
  const issues: Issue[] = [];
  const compare = (input: unknown, output: unknown, path: readonly PropertyKey[]): void => {
    if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return;
    // Output is bounded by the schema, so this ends also where the input contains itself.
    for (const key of Array.isArray(input) ? input.keys() : Object.keys(input)) {
      if (issues.length >= MAX_UNKNOWN_FIELDS) return;
      const from = (input as Readonly<Record<PropertyKey, unknown>>)[key];
      if (Object.hasOwn(output, key)) {
        compare(from, (output as Readonly<Record<PropertyKey, unknown>>)[key], [...path, key]);
      } else if (from !== undefined && !String(key).startsWith('$')) {
        issues.push({ code: IssueCode.UnknownField, path: jsonPath([...path, key]), params: {} });
      }
    }
  };
  compare(data, taken, []);
  return issues;
}

/**
 * Parses data from outside with a schema: every fault with code and JSON path, and every field that was left out as a
 * warning. Names that begin with `$` (`$schema`) are left out without a word.
 */
export function parseWith<T>(schema: z.ZodMiniType<T>, data: unknown): Parsed<T> {
  const result = z.safeParse(schema, data);
  if (!result.success) return { ok: false, issues: schemaIssues(schema, data) };
  return { ok: true, value: result.data, warnings: unknownFields(data, result.data) };
}

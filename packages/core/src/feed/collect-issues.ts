import type * as z from 'zod/mini';
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

function issueOf(issue: z.core.$ZodIssue, data: unknown): Issue {
  const [code, params] = codeOf(issue, valueAt(data, issue.path) === undefined);
  return { code, path: jsonPath(issue.path), params };
}

/** Says which fields of the input did not reach the output: unknown to this version, or never allowed. */
function unknownFields(input: unknown, output: unknown, path: readonly PropertyKey[], into: Issue[]): void {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return;
  if (into.length >= 200) return;
  if (Array.isArray(input)) {
    for (const [at, item] of input.entries()) {
      unknownFields(item, (output as readonly unknown[])[at], [...path, at], into);
    }
    return;
  }
  for (const key of Object.keys(input)) {
    if (Object.hasOwn(output, key)) {
      const from = (input as Record<string, unknown>)[key];
      unknownFields(from, (output as Record<string, unknown>)[key], [...path, key], into);
    } else if (!key.startsWith('$') && (input as Record<string, unknown>)[key] !== undefined) {
      into.push({ code: IssueCode.UnknownField, path: jsonPath([...path, key]), params: {} });
    }
  }
}

/**
 * Parses data from outside with a schema: every fault with code and JSON path, and every field that was left out as a
 * warning. Names that begin with `$` (`$schema`) are left out without a word.
 */
export function parseWith<T>(schema: z.ZodMiniType<T>, data: unknown): Parsed<T> {
  const result = schema.safeParse(data);
  if (!result.success) return { ok: false, issues: result.error.issues.map((issue) => issueOf(issue, data)) };
  const warnings: Issue[] = [];
  unknownFields(data, result.data, [], warnings);
  return { ok: true, value: result.data, warnings };
}

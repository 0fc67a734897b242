import type { Parsed } from '@network-meetings/core';

/** The value of a parse that must succeed. */
export function good<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.value;
}

/** The faults of a parse that must fail, as `code path`. */
export function faults(parsed: Parsed<unknown>): string[] {
  if (parsed.ok) throw new Error('parsed, though it should not');
  return parsed.issues.map(({ code, path }) => `${code} ${path}`);
}

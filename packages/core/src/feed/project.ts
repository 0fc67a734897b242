import type { Audience } from './audience-view.js';

const rank = { public: 0, members: 1, facilitator: 2 } as const;

type Content<V> = V extends readonly (infer E)[] ? E : V;

/**
 * The smallest audience that may see a field. What holds objects can't be public as a whole: it needs a table of its own,
 * so that a field that is added to it has to be classified too.
 */
type FieldAudience<V> =
  Content<NonNullable<V>> extends object
    ? Exclude<Audience, 'public'> | AudienceTable<Content<NonNullable<V>>> | Choice<Content<NonNullable<V>>>
    : Audience;

/** The audience of every field of `T`. A field that is missing here doesn't compile, and would be shown to nobody. */
export type AudienceTable<T> = { readonly [K in keyof T]-?: FieldAudience<T[K]> };

/** What is decided by the value itself, such as whether an item is closed. */
export type Choice<T> = (value: T) => AudienceTable<T> | Audience;

type Rule = Audience | Choice<never> | { readonly [field: string]: Rule };

function projected(value: unknown, rule: Rule, audience: Audience): unknown {
  if (Array.isArray(value)) {
    // A hidden list is an empty one: what reads the view finds the same fields as in a feed.
    return value.map((item: unknown) => projected(item, rule, audience)).filter((item) => item !== undefined);
  }
  const decided = typeof rule === 'function' ? rule(value as never) : rule;
  if (typeof decided === 'string') return rank[audience] >= rank[decided] ? value : undefined;
  const shown: Record<string, unknown> = {};
  for (const [field, of] of Object.entries(decided)) {
    const inner = (value as Readonly<Record<string, unknown>>)[field];
    const result = inner === undefined ? undefined : projected(inner, of, audience);
    if (result !== undefined) shown[field] = result;
  }
  return shown;
}

/** A copy of a value with what an audience may see, field by field; nothing that the table doesn't name. */
export function project<T extends object>(value: T, table: AudienceTable<T>, audience: Audience): T {
  return projected(value, table as Rule, audience) as T;
}

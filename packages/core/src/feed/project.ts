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

interface Table {
  readonly [field: string]: Rule;
}
type Rule = Audience | Choice<never> | Table;

/** A table as one audience meets it: what is shown whole, what not at all, and what has a rule of its own. */
type Fields = ReadonlyMap<string, 'shown' | 'hidden' | Table | Choice<never>>;

/** Made once: a feed asks the same few tables thousands of times. */
const fieldsOfTables = {
  public: new WeakMap<Table, Fields>(),
  members: new WeakMap<Table, Fields>(),
  facilitator: new WeakMap<Table, Fields>(),
};

const isFor = (audience: Audience, smallest: Audience): boolean => rank[audience] >= rank[smallest];

function fieldsOf(table: Table, audience: Audience): Fields {
  let fields = fieldsOfTables[audience].get(table);
  if (!fields) {
    const each = Object.entries(table).map(([field, rule]) => {
      const met = typeof rule !== 'string' ? rule : isFor(audience, rule) ? 'shown' : 'hidden';
      return [field, met] as const;
    });
    fieldsOfTables[audience].set(table, (fields = new Map(each)));
  }
  return fields;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const none = (list: readonly unknown[]): readonly unknown[] => (list.length === 0 ? list : []);

/** A copy of the fields that stand before one. */
function before(value: Readonly<Record<string, unknown>>, keys: readonly string[], key: string) {
  const earlier = keys.slice(0, keys.indexOf(key));
  return Object.fromEntries(earlier.map((each) => [each, value[each]]));
}

function projectedList(list: readonly unknown[], rule: Table | Choice<never>, audience: Audience): unknown {
  const items = list.map((item) => projected(item, rule, audience));
  if (items.every((item, at) => item === list[at])) return list;
  return items.filter((item) => item !== undefined);
}

function projectedObject(
  value: Readonly<Record<string, unknown>>,
  table: Table,
  audience: Audience,
): unknown {
  const fields = fieldsOf(table, audience);
  const keys = Object.keys(value);
  let shown: Record<string, unknown> | undefined;
  for (const key of keys) {
    const inner = value[key];
    const rule = fields.get(key);
    let result: unknown;
    if (rule === 'shown') result = inner;
    // A hidden list is an empty one: what reads the view finds the same fields as in a feed.
    else if (rule === 'hidden') result = isList(inner) ? none(inner) : undefined;
    else if (rule !== undefined) result = projected(inner, rule, audience);
    if (result !== inner) shown ??= before(value, keys, key);
    if (shown && result !== undefined) shown[key] = result;
  }
  return shown ?? value;
}

function projected(value: unknown, rule: Table | Choice<never>, audience: Audience): unknown {
  if (value === undefined) return undefined;
  if (isList(value)) return projectedList(value, rule, audience);
  const decided = typeof rule === 'function' ? rule(value as never) : rule;
  if (typeof decided === 'string') return isFor(audience, decided) ? value : undefined;
  return projectedObject(value as Readonly<Record<string, unknown>>, decided, audience);
}

/**
 * A value with what an audience may see, field by field; nothing that the table doesn't name. What is shown whole is the value itself
 * and not a copy: most of a feed hides nothing, and copying it took half of the time of writing its calendar.
 */
export function project<T extends object>(value: T, table: AudienceTable<T>, audience: Audience): T {
  return projected(value, table as Table, audience) as T;
}

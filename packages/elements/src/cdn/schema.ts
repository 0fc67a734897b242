/** What the small schemas are made of: what says how a value is read, and what late files need to say what is wrong with one (`explain.ts`). */

import type { Issue, Passes, Read } from './read.js';
import { readChecked } from './read.js';

/** A check with what an issue says of it. */
export interface Check {
  readonly passes: Passes;
  /** Whether it looks at anything with a length, also where the type is wrong. */
  readonly ofLength?: boolean;
  /** The most that there may be, for a list to be read at all. */
  readonly most?: number;
  readonly least?: number;
  /** Of a number. */
  readonly top?: number;
  readonly bottom?: number;
  readonly isInt?: boolean;
  readonly pattern?: RegExp;
  /** Of a refinement. */
  readonly error?: string | undefined;
  readonly path?: readonly PropertyKey[];
  /** Whether what it refuses is looked at no further. */
  readonly abort?: boolean;
}

/** How a late schema, which is of another kind than those below, takes a value. */
export type Run = (value: unknown, issues: Issue[]) => unknown;

/** What a schema is, by its kind. */
interface Traits {
  readonly type?: 'string' | 'boolean' | 'number';
  /** The values of an enumeration. */
  readonly values?: readonly unknown[];
  readonly item?: Schema;
  readonly shape?: Shape;
  /** What may be absent, or has a default. */
  readonly inner?: Schema;
  /** What comes out for what is absent. */
  readonly made?: () => unknown;
  /** How an absent property is taken. */
  readonly absence?: 'optional' | 'defaulted' | undefined;
  readonly run?: Run;
}

export interface Schema extends Traits {
  readonly checks: readonly Check[];
  readonly read: Read;
  check(...checks: Check[]): Schema;
}
export type Shape = Readonly<Record<string, Schema>>;

/** How a schema reads what is right, given its checks. */
export type Reader = (checks: readonly Check[]) => Read;

export const passesOf = (checks: readonly Check[]): Passes[] => checks.map(({ passes }) => passes);

/** A reader whose checks are of the value that was read. */
export const checked =
  (read: () => Read): Reader =>
  (checks) =>
    readChecked(read(), passesOf(checks));

/* @__NO_SIDE_EFFECTS__ */
export function schema(traits: Traits, reader: Reader, checks: readonly Check[] = []): Schema {
  let read: Read | undefined;
  return {
    ...traits,
    checks,
    // Made by who is read first: of most schemas there is another with more checks.
    get read() {
      return (read ??= reader(checks));
    },
    check: (...more) => schema(traits, reader, [...checks, ...more]),
  };
}

/** What the small schemas are made of: how one is run for its issues, and read for what is right. */

import type { Issue, Passes, Read } from './read.js';
import { FAULT } from './read.js';

export interface Check {
  /** Whether it looks at anything with a length, also where the type is wrong. */
  readonly ofLength?: boolean;
  /** The most that there may be, for a list to be read at all. */
  readonly most?: number;
  readonly least?: number;
  /** As `test`, without saying what is wrong. */
  readonly passes: Passes;
  test(value: unknown, issues: Issue[]): void;
}

/** How an absent property is taken. */
type Absence = 'optional' | 'defaulted' | undefined;

interface Traits {
  readonly absence?: Absence;
  /** Whether what comes out may be absent. */
  readonly mayLack?: boolean;
  /** The values of an enumeration, for a union that is told apart by them. */
  readonly values?: readonly unknown[];
  readonly shape?: Shape;
  readonly isList?: boolean;
}

export interface Schema extends Traits {
  /** As `run`, for what is right. */
  readonly read: Read;
  run(value: unknown, issues: Issue[]): unknown;
  check(...checks: Check[]): Schema;
  safeParse(
    data: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };
}
export type Shape = Readonly<Record<string, Schema>>;
type Parse = (value: unknown, issues: Issue[]) => unknown;
export type Bag = Readonly<Record<PropertyKey, unknown>>;

export const stops = ({ continue: goesOn }: Issue) => goesOn !== true;
export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const lengthOf = (value: unknown) => (value as { length?: number } | null | undefined)?.length;

/** How a schema reads what is right, given its checks. */
export type Reader = (checks: readonly Check[]) => Read;

/* @__NO_SIDE_EFFECTS__ */
export function schema(parse: Parse, traits: Traits, reader?: Reader, checks: readonly Check[] = []): Schema {
  let read: Read | undefined;
  const slow: Read = (value) => {
    const issues: Issue[] = [];
    const taken = self.run(value, issues);
    return issues.length > 0 ? FAULT : taken;
  };
  const self: Schema = {
    ...traits,
    // Made by who is read first: of most schemas there is another with more checks.
    get read() {
      return (read ??= reader ? reader(checks) : slow);
    },
    run(value, issues) {
      const length = traits.isList && Array.isArray(value) ? value.length : 0;
      const tooMany = checks.find(({ most = length }) => length > most);
      // What is too long is not looked through.
      if (tooMany) {
        issues.push({
          code: 'too_big',
          origin: 'array',
          maximum: tooMany.most ?? 0,
          path: [],
          continue: false,
        });
        return value;
      }
      const own: Issue[] = [];
      const result = parse(value, own);
      for (const { ofLength, test } of checks) {
        const runs = ofLength
          ? lengthOf(result) !== undefined && !own.some(({ continue: goesOn }) => goesOn === false)
          : !own.some(stops);
        if (runs) test(result, own);
      }
      issues.push(...own);
      return result;
    },
    check: (...more) => schema(parse, traits, reader, [...checks, ...more]),
    safeParse(data) {
      const issues: Issue[] = [];
      const value = self.run(data, issues);
      return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data: value };
    },
  };
  return self;
}

export const below = (issues: readonly Issue[], key: PropertyKey, into: Issue[]) => {
  for (const issue of issues) {
    issue.path.unshift(key);
    into.push(issue);
  }
};

export const wrongType = (expected: string, issues: Issue[], more?: Partial<Issue>) =>
  issues.push({ code: 'invalid_type', expected, path: [], ...more });

import { compareInTurn } from '../search/lists.js';

/** How many sit at one table. Five or six is what groups find works (rule 18). */
export interface TableSize {
  readonly min: number;
  readonly max: number;
}

/** Rule 18. */
export const usualTableSize: TableSize = { min: 5, max: 6 };

/** A size or a range of sizes, checked. @throws RangeError when it is no whole number from 1, or ends before it begins */
export function tableSizeOf(size: number | TableSize): TableSize {
  const { min, max } = typeof size === 'number' ? { min: size, max: size } : size;
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 1 || max < min) {
    throw new RangeError(`no size of a table: ${String(min)} to ${String(max)}`);
  }
  return { min, max };
}

/** Sizes of so many tables, as even as can be, the large ones first. */
export function evenSizes(people: number, tables: number): readonly number[] {
  const small = Math.floor(people / tables);
  const large = people - small * tables;
  return Array.from({ length: tables }, (_, at) => (at < large ? small + 1 : small));
}

const deviation = (size: number, { min, max }: TableSize) => Math.max(0, min - size, size - max);

/** How far sizes are from what was asked for: the worst table, then all tables together. */
export function misfit(sizes: readonly number[], size: TableSize): readonly [worst: number, total: number] {
  const each = sizes.map((one) => deviation(one, size));
  return [Math.max(0, ...each), each.reduce((sum, one) => sum + one, 0)];
}

/**
 * The sizes of the tables for so many people (rule 18): within the range where that is possible, and else as near to it as can
 * be (seven people make one table of seven, eight two of four). Among what fits, nearest to the middle of the
 * range, and then more tables, since at a smaller one each gets more of the time.
 */
export function tableSizes(people: number, size: TableSize): readonly number[] {
  if (people <= 0) return [];
  const middle = (size.min + size.max) / 2;
  return Array.from({ length: Math.ceil(people / size.min) }, (_, at) => at + 1)
    .map((tables) => ({ sizes: evenSizes(people, tables), off: Math.abs(people / tables - middle) }))
    .map(({ sizes, off }) => ({ sizes, key: [...misfit(sizes, size), off, -sizes.length] }))
    .reduce((best, one) => (compareInTurn(one.key, best.key) < 0 ? one : best)).sizes;
}

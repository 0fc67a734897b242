/**
 * Takes the place of core's module of this name in the files for a `<script>`: the small schemas beside it read as fast as what core
 * makes of zod's, so there is nothing to compile.
 */

/** What a reader gives for a value that the schema refuses. */
export const FAULT: unique symbol = Symbol('fault');

interface Reading {
  extra: boolean;
}

interface Schema {
  safeParse(data: unknown): { readonly success: boolean; readonly data?: unknown };
}

/** Reads a value with its schema. Whether there were fields too many is for core to look up. */
export const readerOf = (schema: Schema) => (value: unknown, reading: Reading) => {
  const result = schema.safeParse(value);
  if (!result.success) return FAULT;
  reading.extra = true;
  return result.data;
};

/**
 * Takes the place of core's module of this name in the files for a `<script>`: the small schemas beside it read as fast as what core
 * makes of zod's, so there is nothing to compile.
 */
import type { Read } from './read.js';

export { FAULT } from './read.js';

/** The reader of a schema. */
export const readerOf = (schema: { readonly read: Read }): Read => schema.read;

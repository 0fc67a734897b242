// The small schemas that no feed needs: they come with what does.
import type { Issue } from './read.js';
import type { Schema } from './schema.js';
import { below, isBag, schema, stops, wrongType } from './schema.js';

/** `z.record()`, with text for keys. */
export const record = /* @__NO_SIDE_EFFECTS__ */ (_keys: Schema, values: Schema) =>
  schema((value, issues) => {
    if (!isBag(value) || ![null, Object.prototype].includes(Object.getPrototypeOf(value) as null)) {
      wrongType('record', issues);
      return value;
    }
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key === '__proto__') continue;
      const own: Issue[] = [];
      result[key] = values.run(value[key], own);
      below(own, key, issues);
    }
    return result;
  }, {});

/** `z.union()` */
export const union = /* @__NO_SIDE_EFFECTS__ */ (options: readonly Schema[]) =>
  schema((value, issues) => {
    const tried = options.map((option) => {
      const own: Issue[] = [];
      return { result: option.run(value, own), own };
    });
    const fits = tried.find(({ own }) => own.length === 0);
    if (fits) return fits.result;
    const [almost, ...others] = tried.filter(({ own }) => !own.some(stops));
    if (almost && others.length === 0) {
      issues.push(...almost.own);
      return almost.result;
    }
    issues.push({ code: 'invalid_union', path: [] });
    return value;
  }, {});

/** `z.discriminatedUnion()` */
export const discriminatedUnion = /* @__NO_SIDE_EFFECTS__ */ (key: string, options: readonly Schema[]) =>
  schema((value, issues) => {
    if (!isBag(value)) {
      wrongType('object', issues);
      return value;
    }
    const option = options.find(({ shape }) => shape?.[key]?.values?.includes(value[key]));
    if (option) return option.run(value, issues);
    issues.push({ code: 'invalid_union', path: [key] });
    return value;
  }, {});

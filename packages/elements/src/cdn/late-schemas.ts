// The small schemas that no feed needs: they come with what does.
import { below, isBag, run, stops, valuesOf, wrongType } from './explain.js';
import type { Issue } from './read.js';
import { FAULT } from './read.js';
import type { Run, Schema } from './schema.js';
import { checked, schema } from './schema.js';

/* @__NO_SIDE_EFFECTS__ */
const late = (take: Run): Schema =>
  schema(
    { run: take },
    checked(() => (value) => {
      const issues: Issue[] = [];
      const taken = take(value, issues);
      return issues.length > 0 ? FAULT : taken;
    }),
  );

/** `z.record()`, with text for keys. */
export const record = /* @__NO_SIDE_EFFECTS__ */ (_keys: Schema, values: Schema) =>
  late((value, issues) => {
    if (!isBag(value) || ![null, Object.prototype].includes(Object.getPrototypeOf(value) as null)) {
      wrongType('record', issues);
      return value;
    }
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key === '__proto__') continue;
      const own: Issue[] = [];
      result[key] = run(values, value[key], own);
      below(own, key, issues);
    }
    return result;
  });

/** `z.union()` */
export const union = /* @__NO_SIDE_EFFECTS__ */ (options: readonly Schema[]) =>
  late((value, issues) => {
    const tried = options.map((option) => {
      const own: Issue[] = [];
      return { result: run(option, value, own), own };
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
  });

/** `z.discriminatedUnion()` */
export const discriminatedUnion = /* @__NO_SIDE_EFFECTS__ */ (key: string, options: readonly Schema[]) =>
  late((value, issues) => {
    if (!isBag(value)) {
      wrongType('object', issues);
      return value;
    }
    const option = options.find(({ shape }) => {
      const type = shape?.[key];
      return type && valuesOf(type)?.includes(value[key]);
    });
    if (option) return run(option, value, issues);
    issues.push({ code: 'invalid_union', path: [key] });
    return value;
  });

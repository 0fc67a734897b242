import type { ImportLimits, ImportLog } from './imported.js';
import { ImportCode } from './imported.js';

/** A JSON object whose fields nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field as text: numbers too, nothing else. */
export function field(object: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The objects of a field that may be one, a list, or missing. */
export function objects(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(isObject);
}

/** JSON of at most so many characters, or undefined with a problem. */
export function readJson(text: string, log: ImportLog, limits: ImportLimits, line?: number): unknown {
  if (text.length > limits.characters) {
    log.problem(ImportCode.TooLarge, { limit: limits.characters }, line);
    return undefined;
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    log.problem(ImportCode.NotJson, { reason: (error as Error).message.slice(0, 200) }, line);
    return undefined;
  }
}

/** Text without tags and with the commonest entities read, for sources whose texts are HTML. */
export function withoutTags(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    nbsp: ' ',
  };
  return html
    .replace(/<(?:br|\/p|\/li|\/h\d|\/div)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

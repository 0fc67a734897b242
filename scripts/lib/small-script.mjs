// What makes the files for a <script> smaller without a change of what they do: rules for the text of modules, applied by rollup.config.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OURS = /\/packages\/(core|elements)\/src\//;

/** A decorated property, as esbuild writes it. */
const DECORATED =
  /__decorateClass\(\[\n\s+(property|state)\(((?:\{[^{}]*\})?)\)\n\], (\w+)\.prototype, "(\w+)", [12]\);\n?/g;

/**
 * Lit's decorators written as its static `properties`, which say the same: a decorator costs each property a call, each
 * module a helper, and the page the code of a decorator.
 */
export const plainProperties = {
  name: 'plain-properties',
  transform(code, id) {
    if (!id.includes('/elements/src/') || !code.includes('__decorateClass(')) return null;
    const options = new Map();
    const rest = code.replace(DECORATED, (_, decorator, given, type, name) => {
      const value = decorator === 'state' ? '{ state: true, attribute: false }' : given || '{}';
      options.set(type, [...(options.get(type) ?? []), `${name}: ${value}`]);
      return '';
    });
    if (rest.includes('__decorateClass(')) this.error(`${id} has a decorator that is not understood.`);
    const statics = [...options].map(([type, all]) => `${type}.properties = { ${all.join(', ')} };`);
    const start = rest.indexOf('var __decorateClass');
    const helper = rest.slice(0, rest.indexOf('};\n', start) + 3);
    return { code: `${rest.slice(helper.length)}\n${statics.join('\n')}\n`, map: null };
  },
};

/** `export const Visibility = { Open: 'open', … } as const;` */
const ENUMERATION = /^export const (\w+) = \{((?:\s|\/\*\*.*?\*\/|\w+: '[^']*',?)+)\} as const;/gm;

/** The enumerations of a folder's modules, by name: members and what they stand for. @param {string} folder */
export function enumerationsIn(folder) {
  const all = new Map();
  for (const file of readdirSync(folder)) {
    for (const [, name, body] of readFileSync(join(folder, file), 'utf8').matchAll(ENUMERATION)) {
      if (all.has(name)) throw new Error(`${folder} has two enumerations of the name ${name}.`);
      all.set(
        name,
        new Map([...body.matchAll(/(\w+): '([^']*)'/g)].map(([, member, text]) => [member, text])),
      );
    }
  }
  return all;
}

/**
 * Members of enumerations written as what they stand for, so that a file has of them what it uses.
 * @param {ReturnType<typeof enumerationsIn>} all
 */
export function plainEnumerations(all) {
  const names = [...all.keys()].join('|');
  const member = new RegExp(`\\b(${names})\\.([A-Z]\\w*)\\b`, 'g');
  const schema = new RegExp(`\\bz\\.enum\\((${names})\\)`, 'g');
  return {
    name: 'plain-enumerations',
    transform(code, id) {
      if (!OURS.test(id)) return null;
      const plain = code
        .replace(member, (found, name, key) => {
          const text = all.get(name).get(key);
          return text === undefined ? found : JSON.stringify(text);
        })
        .replace(schema, (_, name) => `z.enum(${JSON.stringify([...all.get(name).values()])})`);
      return plain === code ? null : { code: plain, map: null };
    },
  };
}

/** A template makes a string of what it holds by itself; only a linter wants it said. */
export const plainTemplates = {
  name: 'plain-templates',
  transform(code, id) {
    if (!OURS.test(id)) return null;
    const plain = code.replace(/\$\{String\(([\w.?]+)\)\}/g, '${$1}');
    return plain === code ? null : { code: plain, map: null };
  },
};

// As far from U+00A0–U+00FF as to be letters that no text of ours has.
const AWAY = 0x1e00 - 0xa0;
const moved = (code, range, by) =>
  code.replace(range, (letter) => String.fromCodePoint(letter.codePointAt(0) + by));

/**
 * Keeps æ, ø and å from a minifier that writes them with four signs each: a script is UTF-8. Each is another letter of the same length
 * for as long, so that the source map holds.
 * @param {string} code
 */
export function hideLetters(code) {
  if (/[\u1e00-\u1e5f]/.test(code))
    throw new Error('A letter of U+1E00–U+1E5F stands in the code: choose another range.');
  return moved(code, /[\u00a0-\u00ff]/g, AWAY);
}

/** Brings back what {@link hideLetters} took. @param {string} code */
export const showLetters = (code) => moved(code, /[\u1e00-\u1e5f]/g, -AWAY);

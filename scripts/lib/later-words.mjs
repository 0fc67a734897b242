// The words that a list of meetings does not say are left out of the first file for a <script>, and brought by the first tag that says them.
import { join } from 'node:path';
import { root } from './packages.mjs';

const NAMES = { da: 'danish', en: 'english' };
const LATER = /\/(core|elements)\/src\/locales\/later-(da|en)\.ts$/;
const all = ['core', 'elements'].flatMap((name) =>
  Object.keys(NAMES).map((language) => join(root, `packages/${name}/src/locales/later-${language}.ts`)),
);

/** The empty place of the words, and what fills it. */
const place = {
  // What is made of a locale, with the words of an association, shares these three with it.
  core: (name) => ({
    empty: `export const ${name}Later = { facts: {}, calendar: {}, seat: {} };`,
    fill: `for (const key in ${name}Later) Object.assign(${name}[key], ${name}Later[key]);`,
    into: name,
  }),
  elements: (name) => ({
    empty: `export const ${name}LateWords = {};`,
    fill: `{
  const { subjects, loading, rest } = ${name}LateWords;
  Object.assign(${name}Words.subjects, subjects);
  Object.assign(${name}Words.loading, loading);
  Object.assign(${name}Words, rest);
}`,
    into: `${name}Words`,
  }),
};

export const laterWords = {
  name: 'later-words',
  resolveId(id, importer = '') {
    const [, language] = /^\.\/later-(da|en)\.js$/.exec(id) ?? [];
    return language ? `\0later-${importer.includes('/core/') ? 'core' : 'elements'}-${language}` : null;
  },
  load(id) {
    const [, name, language] = /^\0later-(core|elements)-(da|en)$/.exec(id) ?? [];
    return name ? place[name](NAMES[language]).empty : null;
  },
  transform(code, id) {
    const [, name, language] = LATER.exec(id) ?? [];
    if (name) {
      const { fill, into } = place[name](NAMES[language]);
      const filled = `import { ${into} } from './${language}.js';\n${code}\n${fill}\n`;
      return { code: filled, map: null, moduleSideEffects: true };
    }
    if (!/\/define\/network-(?!meetings\.)/.test(id)) return null;
    return { code: `${all.map((file) => `import ${JSON.stringify(file)};`).join(' ')} ${code}`, map: null };
  },
};

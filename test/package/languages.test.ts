// A browser carries the languages that its page registers, and no others.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from './sources.js';

async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    treeShaking: true,
    // So that letters beyond ASCII stay as they are.
    charset: 'utf8',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const words = {
  da: 'på ventelisten`',
  sv: 'på väntelistan`',
  nb: 'Påmeldingen åpner',
  de: 'der Warteliste`',
  en: 'on the waitlist`',
} as const;
const languagesIn = (code: string) =>
  Object.entries(words)
    .filter(([, word]) => code.includes(word))
    .map(([language]) => language)
    // Danish and Norwegian share their waitlist.
    .filter((language) => language !== 'da' || code.includes('Tilmeldingen åbner'));

describe('A bundle', () => {
  for (const [language, name] of [
    ['sv', 'swedish'],
    ['nb', 'norwegian'],
    ['de', 'german'],
  ] as const) {
    it(`with ${language} alone has no other language`, async () => {
      const code = await bundle(
        `import { ${name}, ${name}Faults } from '@network-meetings/core/locales/${language}';
         console.log(${name}, ${name}Faults);`,
      );
      assert.deepEqual(languagesIn(code), [language]);
    });
  }

  it('with Danish of the main entry has no other language', async () => {
    const code = await bundle(
      `import { danish, danishFaults } from '@network-meetings/core'; console.log(danish, danishFaults);`,
    );
    assert.deepEqual(languagesIn(code), ['da']);
  });
});

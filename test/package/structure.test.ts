import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { borders, cycles, layering, style } from './rules.js';
import { filesBelow, packages, parse, root, sourcesOf } from './sources.js';

const core = sourcesOf('core');
const everything = packages.flatMap(sourcesOf);

describe('The sources', () => {
  it('are found for every package', () => {
    for (const name of packages) assert.notEqual(sourcesOf(name).length, 0, name);
  });

  it('of core import only downwards', () => assert.deepEqual(layering(core), []));

  it('meet other packages only at public entries', () => assert.deepEqual(borders(everything), []));

  it('have no import cycle', () => assert.deepEqual(cycles(everything), []));

  it('are short, with named exports', () => assert.deepEqual(style(everything), []));

  it('of tools and tests are short too', () => {
    const files = [...filesBelow('scripts'), ...filesBelow('test')].filter((path) =>
      /\.(ts|mjs)$/.test(path),
    );
    assert.notEqual(files.length, 0);
    const long = files.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 401);
    assert.deepEqual(long, []);
  });
});

describe('A planted mistake is found:', () => {
  const mistakes: [string, (sources: ReturnType<typeof parse>[]) => string[], string, string][] = [
    ['an import upwards', layering, 'core/src/time/zone.ts', `import { a } from '../rules/a.js';`],
    ['a type from above', layering, 'core/src/model/a.ts', `import type { A } from '../view/a.js';`],
    ['a re-export from above', layering, 'core/src/errors.ts', `export { a } from './client/a.js';`],
    ['a folder without a layer', layering, 'core/src/helpers/a.ts', `export const a = 1;`],
    ['the own public list', borders, 'core/src/rules/a.ts', `import { a } from '../index.js';`],
    [
      'the own package by name',
      borders,
      'core/src/rules/a.ts',
      `import { a } from '@network-meetings/core';`,
    ],
    ['the folders of another package', borders, 'elements/src/a.ts', `import '../../core/src/index.js';`],
    ['no public entry', borders, 'elements/src/a.ts', `import '@network-meetings/core/rules/a.js';`],
    ['elements in the server', borders, 'server/src/a.ts', `import '@network-meetings/elements';`],
    ['elements loaded late', borders, 'server/src/a.ts', `await import('@network-meetings/elements');`],
    ['a module that imports itself', cycles, 'core/src/model/a.ts', `import { b } from './a.js';`],
    ['a star', style, 'core/src/a.ts', `export * from './b.js';`],
    ['a default function', style, 'core/src/a.ts', `export default function a() {}`],
    ['a default value', style, 'core/src/a.ts', `export default 1;`],
    ['a renamed default', style, 'core/src/a.ts', `const a = 1; export { a as default };`],
    ['a long file', style, 'core/src/a.ts', 'export const a = 1;\n'.repeat(401)],
  ];
  for (const [what, rule, path, text] of mistakes) {
    it(what, () => assert.equal(rule([parse(`packages/${path}`, text)]).length, 1));
  }

  it('a cycle over two files, but not one of types', () => {
    const a = parse('packages/core/src/model/a.ts', `import { b } from './b.js';`);
    const b = (text: string) => parse('packages/core/src/model/b.ts', text);
    assert.equal(cycles([a, b(`import { a } from './a.js';`)]).length, 1);
    assert.deepEqual(cycles([a, b(`import type { A } from './a.js';`)]), []);
  });

  it('and what is right is left alone', () => {
    const right = [
      parse('packages/core/src/rules/a.ts', `import { b } from '../model/b.js'; switch (b) { default: }`),
      parse('packages/elements/src/a.ts', `import { b } from '@network-meetings/core/calendar';`),
    ];
    for (const rule of [borders, cycles, style]) assert.deepEqual(rule(right), []);
    assert.deepEqual(layering(right.slice(0, 1)), []);
  });
});

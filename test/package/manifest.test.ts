// What editors, frameworks and the docs are told of the tags: everything, in words, and as it is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { propertiesOf, readTags, withReference } from '../../scripts/lib/manifest.mjs';

const root = new URL('../../', import.meta.url);
const tags = readTags();
const defined = readdirSync(new URL('packages/elements/src/define', root))
  .filter((file) => file.startsWith('network-'))
  .map((file) => file.replace('.ts', ''));

describe('The manifest', () => {
  it('has every tag', () => {
    assert.deepEqual(
      tags.map(({ tagName }) => tagName),
      defined.sort(),
    );
  });

  for (const tag of tags) {
    it(`says in words what everything of ${tag.tagName} is`, () => {
      const { attributes, events, slots, cssParts, cssProperties } = tag;
      const all = [...attributes, ...propertiesOf(tag), ...events, ...slots, ...cssParts, ...cssProperties];
      assert.deepEqual(
        all.filter(({ description = '' }) => description.trim().length < 5).map(({ name }) => name),
        [],
      );
      assert.ok(events.length > 0 && slots.length > 0 && cssParts.length > 0 && cssProperties.length > 0);
      for (const { name, type } of events) assert.match(type?.text ?? '', /Event$/, name);
    });

    it(`is what the page of ${tag.tagName} says: npm run docs:tags`, async () => {
      const file = fileURLToPath(new URL(`docs/elements/${tag.tagName}.md`, root));
      const page = readFileSync(file, 'utf8');
      const options = { ...(await resolveConfig(file)), parser: 'markdown' };
      assert.equal(page, await format(withReference(page, tag), options));
    });
  }

  it('knows nothing of parts that no template has', () => {
    const folder = new URL('packages/elements/src/', root);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8').replace(/^ \* @csspart.*$/gm, ''))
      .join('\n');
    // A part may be put together, as in part="tap-${answer}", but not out of nothing.
    const composed = [...sources.matchAll(/["`]((?:[a-z-]|\$\{[^}]*\})+)["`]/g)]
      .map(([, part = '']) => part)
      .filter((part) => part.includes('${') && /[a-z]{3}/.test(part.replace(/\$\{[^}]*\}/g, '')))
      .map((part) => new RegExp(`^${part.replace(/\$\{[^}]*\}/g, '[a-z-]+')}$`));
    const unknown = tags.flatMap(({ tagName, cssParts }) =>
      cssParts
        .filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(sources))
        .filter(({ name }) => !composed.some((part) => part.test(name)))
        .map(({ name }) => `${tagName} ${name}`),
    );
    assert.deepEqual(unknown, []);
  });
});

/** What TypeScript says of files beside the tests, with the types of the built package: by file, in one program. */
function faultsIn(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const path = (name: string) => fileURLToPath(new URL(`test/package/${name}`, root));
  const texts = new Map([...sources].map(([name, text]) => [path(name), text]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    if (text === undefined) return getSourceFile(file, ...rest);
    return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const found = ts.getPreEmitDiagnostics(program);
  return new Map(
    [...sources.keys()].map((name) => [
      name,
      found
        .filter(({ file }) => file === undefined || file.fileName === path(name))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

describe('The types for frameworks', () => {
  const uses = {
    React: {
      file: 'react-use.tsx',
      code: (attributes: string) => `import type {} from '@network-meetings/elements/react';
        export const list = <network-meetings ${attributes}><a href="/">All</a></network-meetings>;`,
      right: `src="/feed.json" limit={4} feed={{}} className="wide" key="a"
        onnetwork-meeting-open={(event) => { event.meeting.toUpperCase(); event.preventDefault(); }}
        ref={(element) => { element?.requestUpdate(); }}`,
      wrong: ['limit="four"', 'limitt={4}', 'onnetwork-meeting-open={(event) => event.nothing}'],
    },
    Vue: {
      file: 'vue-use.ts',
      code: (props: string) => `import type { GlobalComponents } from 'vue';
        import type {} from '@network-meetings/elements/vue';
        type Props = InstanceType<GlobalComponents['network-meetings']>['$props'];
        export const props: Props = { ${props} };`,
      right: `src: '/feed.json', limit: 4, onNetworkMeetingOpen: (event) => void event.meeting.at(0)`,
      wrong: [`limit: 'four'`, 'limitt: 4', 'onNetworkMeetingOpen: (event) => event.nothing'],
    },
    Svelte: {
      file: 'svelte-use.ts',
      code: (props: string) => `import type { SvelteHTMLElements } from 'svelte/elements';
        import type {} from '@network-meetings/elements/svelte';
        export const props: SvelteHTMLElements['network-meetings'] = { ${props} };`,
      right: `src: '/feed.json', limit: 4, 'onnetwork-meeting-open': (event) => void event.meeting.at(0)`,
      wrong: [`limit: 'four'`, 'limitt: 4', `'onnetwork-meeting-open': (event) => event.nothing`],
    },
  };
  const sources = new Map(
    Object.values(uses).flatMap(({ file, code, right, wrong }) =>
      [right, ...wrong].map((use, at): [string, string] => [`${at}-${file}`, code(use)]),
    ),
  );
  let found: Map<string, string[]>;
  before(() => {
    found = faultsIn(sources);
  });

  for (const [name, { file, wrong }] of Object.entries(uses)) {
    it(`${name}: a tag with its properties, a typed event and all that HTML has`, () => {
      assert.deepEqual(found.get(`0-${file}`), []);
    });
    for (const [at, use] of wrong.entries()) {
      it(`${name}: a mistake is found: ${use}`, () =>
        assert.equal(found.get(`${at + 1}-${file}`)?.length, 1));
    }
  }
});

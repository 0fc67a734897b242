// What is published: every name in a package.json leads to a file, after the build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { isPlaceholder } from './rules.js';
import { packages, readManifest, root } from './sources.js';

const license = readFileSync(join(root, 'LICENSE'), 'utf8');

for (const name of packages) {
  const folder = join(root, 'packages', name);
  const manifest = readManifest(name);
  const missing = (files: readonly string[]) => files.filter((file) => !existsSync(join(folder, file)));
  const isEmpty = isPlaceholder(readFileSync(join(folder, 'src/index.ts'), 'utf8'));

  describe(`@network-meetings/${name}`, () => {
    it('has the version of the others', () => assert.equal(manifest.version, readManifest('core').version));

    it('carries the licence', () => {
      assert.equal(readFileSync(join(folder, 'LICENSE'), 'utf8'), license);
    });

    it('names its source first and types before code', () => {
      for (const [entry, target] of Object.entries(manifest.exports)) {
        if (typeof target === 'string') continue;
        const order = Object.keys(target).filter((key) => key !== '@network-meetings/source');
        // Types for a framework's templates have no code of their own.
        const typesAlone = /^\.\/(react|svelte|vue)$/.test(entry);
        assert.deepEqual(order, typesAlone ? ['types'] : ['types', 'default'], entry);
        if (Object.keys(target).length > 2) {
          assert.equal(Object.keys(target)[0], '@network-meetings/source', entry);
        }
      }
    });

    it('exports files that exist', () => {
      const targets = Object.entries(manifest.exports)
        // Until a package holds something, its index stands for it.
        .filter(([entry]) => !isEmpty || entry === '.')
        .flatMap(([, target]) => (typeof target === 'string' ? [target] : Object.values(target)));
      assert.notEqual(targets.length, 0);
      assert.deepEqual(missing(targets), []);
    });

    it('publishes files that exist', () => {
      const published = manifest.files.filter((file) => !file.startsWith('!'));
      assert.deepEqual(missing(isEmpty ? ['dist', 'src', 'LICENSE'] : published), []);
    });

    it('has commands that Node runs', () => {
      for (const file of isEmpty ? [] : Object.values(manifest.bin ?? {})) {
        assert.match(readFileSync(join(folder, file), 'utf8'), /^#!\/usr\/bin\/env node\n/, file);
      }
    });
  });
}

describe('The built packages', () => {
  // Elements need a document; the browser's tests load them.
  for (const name of packages.filter((each) => each !== 'elements')) {
    it(`load in plain Node: ${name}`, () => {
      const code = `await import('@network-meetings/${name}')`;
      const args = ['--input-type=module', '--eval', code];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    });
  }
});

/** What of other people is built into the server's program, by name, as the file of its licences says. */
function bundled() {
  const text = readFileSync(join(root, 'packages/server/dist/program/LICENSES.txt'), 'utf8');
  const found = text.matchAll(/^([a-z-]+) (\d+\.\d+\.\d+)\n\n([^]+?)(?=\n\n[a-z-]+ \d+\.|$(?![^]))/gm);
  return new Map([...found].map(([, name, version, licence]) => [name!, { version, licence: licence! }]));
}

describe('The program of the server', () => {
  it('imports nothing but what the server depends on, so that it starts wherever it is installed', () => {
    const dist = join(root, 'packages/server/dist');
    const { dependencies = {} } = readManifest('server');
    const seen = new Set<string>();
    const taken = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
      for (const { fileName } of importedFiles) {
        if (fileName.startsWith('.')) follow(join(dirname(file), fileName));
        else if (!isBuiltin(fileName)) taken.add(/^(@[^/]+\/)?[^/]+/.exec(fileName)![0]);
      }
    };
    follow(join(dist, 'bin.js'));
    assert.ok(taken.has('hono') && taken.has('pg'));
    for (const name of ['@network-meetings/core', ...bundled().keys()]) assert.ok(!taken.has(name), name);
    assert.deepEqual([...taken].filter((name) => !(name in dependencies)).sort(), []);
  });

  it('holds the very versions that are declared of what is built into it, and passes on their licences', () => {
    const { dependencies = {} } = readManifest('server');
    const held = bundled();
    assert.deepEqual([...held.keys()], ['kysely', 'zod']);
    for (const [name, { version, licence }] of held) {
      assert.equal(version, dependencies[name]);
      assert.match(licence, /^(The )?MIT License[^]+Copyright \(c\)[^]+WITHOUT WARRANTY OF ANY KIND/);
    }
  });
});

// The built files for a <script>: whole, hashed, and each tag in one of them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readElementsReadme } from '../../scripts/lib/elements-readme.mjs';

const elements = new URL('../../packages/elements/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, elements), 'utf8');
const files = readdirSync(new URL('dist', elements)).filter((file) => file.endsWith('.min.js'));
const hashes = JSON.parse(read('dist/integrity.json')) as Record<string, string>;

describe('The files for a <script>', () => {
  it('have their hashes in integrity.json, and the first in the README', () => {
    const real = files.sort().map((file) => {
      const hash = createHash('sha384').update(readFileSync(new URL(`dist/${file}`, elements)));
      return [file, `sha384-${hash.digest('base64')}`];
    });
    assert.deepEqual(Object.entries(hashes), real);
    assert.ok(readElementsReadme().includes(`integrity="${hashes['network-meetings.min.js']}"`));
  });

  it('ask only for each other', async () => {
    const entryPoints = files.map((file) => fileURLToPath(new URL(`dist/${file}`, elements)));
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      format: 'esm',
      splitting: true,
      outdir: 'nowhere',
      write: false,
      metafile: true,
      // Whatever is not beside them stays an import, and is told.
      packages: 'external',
    });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    assert.ok(imports.length > 0);
    assert.deepEqual(
      imports.filter(({ external }) => external),
      [],
    );
    const read = Object.keys(metafile.inputs).map((path) => basename(path));
    assert.deepEqual(read.sort(), files.slice().sort());
  });

  it('have Lit once, and no zod', () => {
    const withLit = files.filter((file) => read(`dist/${file}`).includes('litElementVersions'));
    assert.deepEqual(withLit, ['network-meetings.min.js']);
    for (const file of files) {
      const { sources } = JSON.parse(read(`dist/${file}.map`)) as { sources: string[] };
      assert.deepEqual(
        sources.filter((source) => source.includes('node_modules/zod/')),
        [],
      );
    }
  });

  it('have every tag that define/ has', () => {
    const tags = readdirSync(new URL('src/define', elements))
      .filter((file) => file.startsWith('network-'))
      .map((file) => file.replace('.ts', ''));
    const everything = files.map((file) => read(`dist/${file}`)).join('\n');
    assert.ok(tags.length > 3);
    for (const tag of tags) assert.ok(everything.includes(`"${tag}"`), `${tag} is in no file`);
  });
});

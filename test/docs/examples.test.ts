import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisedLines, runBlock, runScript, typeFaults } from './blocks.js';

// The examples of core, checked as the guides are: compiled for a strict consumer, run, and held to what they say they print.
const folder = new URL('../../docs/examples/core/', import.meta.url);
const examples = readdirSync(folder).map((file) => ({
  where: `docs/examples/core/${file}`,
  info: 'ts',
  code: readFileSync(new URL(file, folder), 'utf8'),
}));

describe('The examples of core', () => {
  it('are there', () => assert.notEqual(examples.length, 0));
  it('compile for a strict consumer', () => assert.deepEqual(typeFaults(examples), []));

  for (const example of examples) {
    it(`need core alone: ${example.where}`, () => {
      const imported = [...example.code.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
      assert.deepEqual(new Set(imported), new Set(['@network-meetings/core']));
    });
    it(`do what their comments say: ${example.where}`, async () => {
      const promised = promisedLines(example.code);
      assert.notEqual(promised.length, 0);
      assert.deepEqual(await runBlock(example), promised);
    });
  }
});

// A whole season of a facilitator: what it prints in each language is kept beside it, to be read.
const season = new URL('../../docs/examples/facilitator/', import.meta.url);

describe('The example of a season', () => {
  const script = fileURLToPath(new URL('a-season.mjs', season));

  it('needs core alone', () => {
    const imported = [...readFileSync(script, 'utf8').matchAll(/from '([^']+)'/g)].map(
      ([, name = '']) => name,
    );
    const packages = imported.map((name) => name.split('/').slice(0, 2).join('/'));
    assert.deepEqual(new Set(packages), new Set(['node:fs', '@network-meetings/core']));
  });
  for (const language of ['da', 'en']) {
    it(`advises as it says: ${language}`, async () => {
      const kept = readFileSync(new URL(`output.${language}.md`, season), 'utf8');
      assert.equal(`${(await runScript(script, language)).join('\n')}\n`, kept);
    });
  }
});

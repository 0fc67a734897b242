// Bundles the tests of core's rules with the mutated sources, so that a mutant costs the start of one small program and
// not a compilation. Stryker runs it in its sandbox, after it has put the mutants in.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const tests = 'test/core/rules';
const { name, exports } = JSON.parse(readFileSync('packages/core/package.json', 'utf8'));
// By name: node_modules leads to the sources outside the sandbox, which have no mutants.
const sources = Object.entries(exports)
  .filter(([, entry]) => typeof entry === 'object')
  .map(([path, entry]) => [
    `${name}${path.slice(1)}`,
    resolve('packages/core', entry['@network-meetings/source']),
  ]);

await build({
  entryPoints: readdirSync(tests)
    .filter((file) => file.endsWith('.test.ts') && !file.includes('-model.'))
    .map((file) => `${tests}/${file}`),
  // As deep as the tests' helpers, which read the protocol's examples by a relative path.
  outdir: 'test/mutation',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  alias: Object.fromEntries(sources),
  logLevel: 'warning',
});

// Bundles the tests of core's rules with the mutated sources, a program for each folder of tests, so that a mutant costs the start of a few
// small programs and not a compilation. Stryker runs it in its sandbox, after it has put the mutants in.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
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

const testsIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts') && !file.includes('-model.'))
    .map((file) => join(folder, file));
const folders = readdirSync(tests, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const programs = [
  ...testsIn(tests).map((file) => [basename(file, '.test.ts'), [file]]),
  ...folders.map(({ name: folder }) => [folder, testsIn(join(tests, folder))]),
];

for (const [program, files] of programs) {
  await build({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
    // As deep as the tests' helpers, which read the protocol's examples by a relative path.
    outfile: `test/mutation/${program}.mjs`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: Object.fromEntries(sources),
    logLevel: 'warning',
  });
}

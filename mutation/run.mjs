// npm run mutation [folder of rules …]: changes core's rules in one place at a time and runs their tests; see docs/mutation.md.
// Stryker makes the mutants. All of them stand in one bundle, each behind a switch, and the tests run in this process: a mutant
// costs the tests that reach it and no start of a program. Fails when one survives that equivalents.json does not explain.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const rules = join(root, 'packages/core/src/rules');
const tests = join(root, 'test/core/rules');
/** Times as often as without it may a mutant be passed in a test before it counts as a loop without end. */
const MOST_HITS = 100;
/** Properties try the same cases each time, so that no mutant is caught by luck; the smallest case that fails is not searched for. */
const properties = { seed: 1, endOnFailure: true };

const filesIn = (folder, end) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(end))
    .map((file) => join(folder, file))
    .sort();

/** The sources of a folder with all their mutants. */
async function mutate(folder) {
  const files = filesIn(join(rules, folder), '.ts');
  const logger = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };
  const given = files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: mutated, mutants } = await new Instrumenter(logger).instrument(given, options);
  return { mutants, sources: new Map(mutated.map(({ name, content }) => [name, content])) };
}

/** The tests of a folder, but for its model test: that takes longer than all the others. */
const testsOf = (folder) =>
  filesIn(join(tests, folder), '.test.ts').filter((file) => !file.includes('-model.'));

/** One bundle of the tests and the mutated sources. */
async function bundle(files, sources, into) {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));
  const alias = Object.entries(exports)
    .filter(([, entry]) => typeof entry === 'object')
    .map(([path, entry]) => [
      `${name}${path.slice(1)}`,
      join(root, 'packages/core', entry['@network-meetings/source']),
    ]);
  const mutated = {
    name: 'mutated',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = sources.get(path) ?? readFileSync(path, 'utf8');
        const url = JSON.stringify(pathToFileURL(path).href);
        return { contents: contents.replaceAll('import.meta.url', url), loader: 'ts' };
      });
    },
  };
  const contents = [
    "import fc from 'fast-check';",
    `fc.configureGlobal(${JSON.stringify(properties)});`,
    ...files.map((file) => `import '${file}';`),
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    outfile: into,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: { ...Object.fromEntries(alias), 'node:test': join(here, 'node-test.mjs') },
    plugins: [mutated],
    logLevel: 'warning',
  });
}

/** What Stryker's switches look at. */
const switches = (globalThis.__stryker__ = {});
let loads = 0;
async function load(file) {
  await import(`${pathToFileURL(file).href}?${(loads += 1)}`);
  return globalThis.collectedTests;
}

/** Which tests reach each mutant, the fastest first, and how often each passes it; those passed while loading are `early`. */
async function reach(list) {
  const times = [];
  for (const [at, { name, run }] of list.entries()) {
    switches.currentTestId = String(at);
    const start = performance.now();
    await Promise.resolve(run()).catch((error) => {
      throw new Error(`Without any mutant "${name}" fails.`, { cause: error });
    });
    times.push(performance.now() - start);
  }
  delete switches.currentTestId;
  const hits = switches.mutantCoverage.perTest;
  const reachedBy = new Map();
  for (const [test, passed] of Object.entries(hits)) {
    for (const id of Object.keys(passed)) reachedBy.set(id, [...(reachedBy.get(id) ?? []), Number(test)]);
  }
  const byTime = (a, b) => times[a] - times[b];
  for (const some of reachedBy.values()) some.sort(byTime);
  // What is decided while loading may matter to any test, also to one that compares what its file worked out at the start.
  const all = [...list.keys()].sort(byTime);
  return { hits, reachedBy, all, early: new Set(Object.keys(switches.mutantCoverage.static)) };
}

/** Whether any test notices a mutant. */
async function isCaught({ id }, { hits, reachedBy, all, early }, list, file) {
  switches.activeMutant = id;
  try {
    const [from, chosen] = early.has(id) ? [await load(file), all] : [list, reachedBy.get(id) ?? []];
    for (const at of chosen) {
      switches.hitCount = 0;
      switches.hitLimit = hits[at]?.[id] * MOST_HITS;
      await from[at].run();
    }
    return false;
  } catch {
    return true;
  } finally {
    delete switches.activeMutant;
    delete switches.hitCount;
  }
}

function describe({ fileName, location: { start, end }, replacement }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  const oneLine = (text) => text.replace(/\s+/g, ' ');
  return {
    file: relative(rules, fileName).replaceAll('\\', '/'),
    line: start.line + 1,
    code: oneLine(lines.join('\n')),
    mutant: oneLine(replacement),
  };
}

const known = JSON.parse(readFileSync(join(here, 'equivalents.json'), 'utf8'));
const explains = (left) => (one) =>
  one.file === left.file && one.code === left.code && one.mutant === left.mutant;

const wanted = process.argv.slice(2);
const folders = wanted.length > 0 ? wanted : readdirSync(rules);
const scratch = mkdtempSync(join(tmpdir(), 'network-meetings-mutants-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
let unexplained = 0;
let stale = 0;

for (const folder of folders) {
  const file = join(scratch, `${folder}.mjs`);
  const { mutants, sources } = await mutate(folder);
  await bundle(testsOf(folder), sources, file);
  delete switches.mutantCoverage;
  const list = await load(file);
  const reached = await reach(list);

  const left = [];
  for (const mutant of mutants)
    if (!(await isCaught(mutant, reached, list, file))) left.push(describe(mutant));
  const explained = left.filter((one) => known.some(explains(one)));
  console.log(
    `${folder}: ${mutants.length} mutants, ${mutants.length - left.length} caught, ${explained.length} explained, ${left.length - explained.length} left`,
  );
  for (const one of left) {
    if (explained.includes(one)) continue;
    unexplained += 1;
    console.log(`  ✗ rules/${one.file}:${one.line}\n    - ${one.code}\n    + ${one.mutant}`);
  }
  for (const one of known) {
    if (!one.file.startsWith(`${folder}/`) || left.some((each) => explains(each)(one))) continue;
    stale += 1;
    console.log(`  ✗ equivalents.json explains what is caught: ${one.file}: ${one.code} → ${one.mutant}`);
  }
}
// Loaded bundles may keep timers.
process.exit(unexplained + stale > 0 ? 1 : 0);

// npm run mutation [folder of rules, or a file of one …]: changes core's rules in one place at a time and runs their tests; see docs/mutation.md.
// Stryker makes the mutants. All of them stand in one bundle, each behind a switch, and the tests run in this process: a mutant
// costs the tests that reach it and no start of a program. Fails when one survives that equivalents.json does not explain.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const rules = join(root, 'packages/core/src/rules');
const tests = join(root, 'test/core/rules');
/** Times as often as without it may a mutant be passed in a test before it counts as a loop without end. */
const MOST_HITS = 100;
/** Properties try the same few cases each time, so that no mutant is caught by luck; the smallest case that fails is not searched for. */
const properties = { seed: 1, endOnFailure: true, numRuns: 25 };
/** Times as long as without it may a test take, and milliseconds on top of that, before a loop elsewhere counts as one without end. */
const MOST_TIME = 20;
const SPARE_TIME = 3000;
const LOAD_TIME = 20_000;
const NO_MUTANT = -1;

const filesIn = (folder, end) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(end))
    .map((file) => join(folder, file))
    .sort();

/** The sources of a folder, or one of its files, with all their mutants. */
async function mutate(folder, one) {
  const files = filesIn(join(rules, folder), one ?? '.ts');
  const logger = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };
  const given = files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: mutated, mutants } = await new Instrumenter(logger).instrument(given, options);
  return { mutants, sources: new Map(mutated.map(({ name, content }) => [name, content])) };
}

/** The tests of a folder, but for its model test: that takes longer than all the others. */
const testsOf = (folder) =>
  filesIn(join(tests, folder), '.test.ts').filter((file) => !file.includes('-model.'));

/**
 * Stryker's switches are calls that count. Search code passes them by the million, so tests run with comparisons in their stead, which cost
 * next to nothing. Their names end like Stryker's, so that no name of a rule hides them.
 */
const quick = (source) =>
  `import { active as active_9fa48, passed as passed_9fa48 } from 'mutants:switch';\n${source}`
    .replaceAll(/stryCov_9fa48\("[^()]*\)/g, '0')
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, '(active_9fa48 === $1 && passed_9fa48())');
const quickSwitch = `
  export let active = globalThis.__stryker__.activeMutant ?? -1;
  let left = globalThis.__stryker__.mostHits ?? Infinity;
  globalThis.__stryker__.activate = (id, mostHits) => {
    active = id;
    left = mostHits;
  };
  export function passed() {
    left -= 1;
    if (left < 0) throw new Error('A loop without end');
    return true;
  }`;

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
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^mutants:/ }, ({ path }) => ({ path, namespace: 'mutants' }));
      onLoad({ filter: /./, namespace: 'mutants' }, () => ({ contents: quickSwitch, loader: 'js' }));
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
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    alias: { ...Object.fromEntries(alias), 'node:test': join(here, 'node-test.mjs') },
    plugins: [mutated],
    logLevel: 'warning',
  });
}

/** What the switches look at. */
const switches = (globalThis.__stryker__ = {});
/** Runs something for so many milliseconds at most. */
const limited = new Script('globalThis.__stryker__.run()');
function runFor(run, timeout) {
  switches.run = run;
  return limited.runInThisContext({ timeout });
}

const require = createRequire(import.meta.url);

/** A bundle that can be run again and again, each time with modules of its own, which are forgotten with the tests they gave. */
function readBundle(file) {
  const script = new Script(`(require) => {${readFileSync(file, 'utf8')}\n}`, { filename: file });
  return () => {
    globalThis.collectedTests = [];
    const start = script.runInThisContext();
    runFor(() => start(require), LOAD_TIME);
    return { tests: globalThis.collectedTests, activate: switches.activate };
  };
}

/** Runs tests without a mutant and says how long each takes. */
async function time({ tests }) {
  const times = [];
  for (const [at, { name, run }] of tests.entries()) {
    switches.currentTestId = String(at);
    const start = performance.now();
    try {
      await run();
    } catch (error) {
      throw new Error(`Without any mutant "${name}" fails.`, { cause: error });
    }
    times.push(performance.now() - start);
  }
  delete switches.currentTestId;
  return times;
}

/** Which tests reach each mutant, the fastest first, and how often each passes it; those passed while loading are `early`. */
async function reach(counted, loaded) {
  await time(counted);
  const times = await time(loaded);
  const reachedBy = new Map();
  for (const [test, passed] of Object.entries(switches.mutantCoverage.perTest)) {
    for (const [id, hits] of Object.entries(passed)) {
      reachedBy.set(id, [...(reachedBy.get(id) ?? []), { test: Number(test), hits }]);
    }
  }
  const byTime = (a, b) => times[a.test] - times[b.test];
  for (const some of reachedBy.values()) some.sort(byTime);
  // What is decided while loading may matter to any test, also to one that compares what its file worked out at the start.
  const all = times.map((_, test) => ({ test, hits: Infinity })).sort(byTime);
  return { times, reachedBy, all, early: new Map(Object.entries(switches.mutantCoverage.static)) };
}

/** Runs some tests with a mutant, and says whether one fails. */
async function fails({ tests, activate }, chosen, times, id) {
  try {
    for (const { test, hits } of chosen) {
      activate(id, hits * MOST_HITS);
      await runFor(tests[test].run, Math.ceil(SPARE_TIME + MOST_TIME * times[test]));
    }
    return false;
  } catch {
    return true;
  } finally {
    activate(NO_MUTANT);
  }
}

/** Loads a bundle with a mutant, and says whether that or any test fails. */
async function failsFromTheStart(load, { times, all, early }, id) {
  Object.assign(switches, { activeMutant: id, mostHits: early.get(String(id)) * MOST_HITS });
  try {
    return await fails(load(), all, times, id);
  } catch {
    return true;
  } finally {
    delete switches.activeMutant;
  }
}

/** Whether any test notices a mutant. */
async function isCaught(id, reached, current, load) {
  if (reached.early.has(String(id))) return failsFromTheStart(load, reached, id);
  const { times, reachedBy } = reached;
  const ask = async () => {
    for (const one of reachedBy.get(String(id)) ?? []) {
      if (await fails(current.loaded, [one], times, id)) return one;
    }
  };
  const by = await ask();
  // A mutant may spoil what tests share: then the next one fails, or passes, for that alone.
  if (by && !(await fails(current.loaded, [by], times, NO_MUTANT))) return true;
  current.loaded = load();
  return (await ask()) !== undefined;
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

for (const each of folders) {
  const [folder, one] = each.split('/');
  const counted = join(scratch, `${folder}-counted.cjs`);
  const file = join(scratch, `${folder}.cjs`);
  const { mutants, sources } = await mutate(folder, one);
  await bundle(testsOf(folder), sources, counted);
  await bundle(testsOf(folder), new Map([...sources].map(([path, source]) => [path, quick(source)])), file);
  delete switches.mutantCoverage;
  const load = readBundle(file);
  const current = { loaded: load() };
  const reached = await reach(readBundle(counted)(), current.loaded);

  const left = [];
  for (const mutant of mutants) {
    if (await isCaught(Number(mutant.id), reached, current, load)) continue;
    const found = describe(mutant);
    left.push(found);
    if (known.some(explains(found))) continue;
    unexplained += 1;
    console.log(`  ✗ rules/${found.file}:${found.line}\n    - ${found.code}\n    + ${found.mutant}`);
  }
  const explained = left.filter((found) => known.some(explains(found))).length;
  console.log(
    `${each}: ${mutants.length} mutants, ${mutants.length - left.length} caught, ${explained} explained, ${left.length - explained} left`,
  );
  for (const entry of known) {
    if (!`${entry.file}/`.startsWith(`${each}/`) || left.some((found) => explains(found)(entry))) continue;
    stale += 1;
    console.log(
      `  ✗ equivalents.json explains what is caught: ${entry.file}: ${entry.code} → ${entry.mutant}`,
    );
  }
}
// Loaded bundles may keep timers.
process.exit(unexplained + stale > 0 ? 1 : 0);

// npm test: sets up, builds, and runs every group of tests, or those named: `npm test -- core server`.
// `--coverage` measures core's. The last line is `N passed, N failed`. What proves nothing fails: a skipped test, a file without tests, a
// group without files, a runner that crashed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBrowserTests } from './lib/browser-tests.mjs';
import { build } from './lib/build.mjs';
import { root } from './lib/packages.mjs';
import { runNodeTests } from './lib/node-tests.mjs';
import { main, seconds, Trouble } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';
import { longest, readTally } from './lib/tally.mjs';

/** `core-browser` is core's own tests once more, in Chromium: those that need nothing of Node. */
const groups = ['core', 'core-browser', 'server', 'cli', 'contract', 'docs', 'package', 'elements', 'e2e'];
const inBrowser = ['core-browser', 'elements'];
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
/** `--coverage`: core's tests in Node also say how much of core they run, and fail below what we promise. */
const withCoverage = process.argv.includes('--coverage');
/** Per cent of core's lines. */
const LEAST_COVERAGE = 95;
const total = { passed: 0, failed: 0 };
const tallies = mkdtempSync(join(tmpdir(), 'network-meetings-test-'));
process.on('exit', () => rmSync(tallies, { recursive: true, force: true }));

function fail(message) {
  total.failed += 1;
  console.log(`\n  ✗ ${message}`);
}

const all = readdirSync(join(root, 'test'), { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(file))
  .sort();
const filesOf = (group) =>
  all.filter((file) => file.startsWith(`test/${group.split('-')[0]}/`) && file.endsWith('.test.ts'));

const coverage = [
  'node_modules/c8/bin/c8.js',
  '--include=packages/core/src/**',
  // What runs is JavaScript made of them, elsewhere.
  '--exclude-after-remap',
  '--reporter=text-summary',
  '--check-coverage',
  `--lines=${LEAST_COVERAGE}`,
];

async function runGroup(group) {
  const files = filesOf(group);
  if (files.length === 0) return fail(`${group}: there is no test/${group}/**/*.test.ts.`);
  const start = performance.now();
  const NM_TALLY = join(tallies, group);
  const { code } = await (inBrowser.includes(group)
    ? runBrowserTests(files, { NM_TALLY, ...(group === 'core-browser' && { TZ: 'America/New_York' }) })
    : runNodeTests(group, files, {
        tally: NM_TALLY,
        ...(withCoverage && group === 'core' && { before: [process.execPath, ...coverage] }),
      }));
  const { passed = 0, failed = 0, took } = readTally(NM_TALLY) ?? {};
  total.passed += passed;
  total.failed += failed;
  if (passed + failed === 0) fail(`${group}: no test ran.`);
  else if (code !== 0 && failed === 0) fail(`${group}: the runner ended with code ${code}.`);
  console.log(
    `${group}: ${passed} passed, ${failed} failed (${files.length} files, ${seconds(start)}${longest(took)})`,
  );
}

/** Found once, for all groups that need it. */
async function findBrowserOnce() {
  const { findBrowser } = await import('../test/support/browsers.mjs');
  try {
    process.env.CHROME_PATH = findBrowser();
    return true;
  } catch (error) {
    fail(error.message);
    return false;
  }
}

async function runAll() {
  const unknown = wanted.filter((group) => !groups.includes(group));
  if (unknown.length) throw new Trouble(`No group ${unknown.join(', ')}. Groups: ${groups.join(', ')}.`);
  await setup();
  await build();
  for (const file of all) {
    if (!groups.some((group) => filesOf(group).includes(file)))
      fail(`${file} is in no group, so it never runs.`);
  }
  const chosen = groups.filter((group) => wanted.length === 0 || wanted.includes(group));
  for (const group of chosen) {
    const needsBrowser = inBrowser.includes(group) || group === 'e2e';
    if (needsBrowser && filesOf(group).length > 0 && !(await findBrowserOnce())) continue;
    await runGroup(group);
  }
}

await main(async () => {
  try {
    await runAll();
  } catch (error) {
    fail(error instanceof Trouble ? error.message : error.stack);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
});

// npm run test:browsers: the elements' tests in Firefox and WebKit, or in those named of chromium, firefox and
// webkit. `npm test` runs them in Chromium. A file `*.chromium.test.ts` needs what only Chromium can do, and runs
// there alone. Browsers run side by side: each shows one page, and waits for much of its time. The last line is
// `N passed, N failed`.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBrowserTests } from './lib/browser-tests.mjs';
import { build } from './lib/build.mjs';
import { root } from './lib/packages.mjs';
import { main, seconds, Trouble } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';
import { longest, readTally } from './lib/tally.mjs';

const known = ['chromium', 'firefox', 'webkit'];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['firefox', 'webkit'];
const total = { passed: 0, failed: 0 };
const tallies = mkdtempSync(join(tmpdir(), 'network-meetings-test-'));
process.on('exit', () => rmSync(tallies, { recursive: true, force: true }));

const all = readdirSync(join(root, 'test', 'elements'), { recursive: true })
  .map((file) => `test/elements/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'))
  .sort();

async function runIn(browser) {
  const files = all.filter((file) => browser === 'chromium' || !file.endsWith('.chromium.test.ts'));
  const start = performance.now();
  const NM_TALLY = join(tallies, browser);
  const { code } = await runBrowserTests(files, { NM_TALLY, NM_BROWSER: browser });
  const { passed = 0, failed = 0, took } = readTally(NM_TALLY) ?? {};
  total.passed += passed;
  total.failed += failed;
  // A browser that never started, or one that ended with its tests unfinished.
  if (failed === 0 && (passed === 0 || code !== 0)) total.failed += 1;
  console.log(
    `${browser}: ${passed} passed, ${failed} failed (${files.length} files, ${seconds(start)}${longest(took)})`,
  );
}

await main(async () => {
  const unknown = wanted.filter((browser) => !known.includes(browser));
  if (unknown.length) throw new Trouble(`No browser ${unknown.join(', ')}. Browsers: ${known.join(', ')}.`);
  await setup();
  await build();
  await Promise.all(wanted.map(runIn));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

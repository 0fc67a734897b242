// Runs the elements' tests, or core's, in a browser.
import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { node } from './run.mjs';
import { readTally } from './tally.mjs';

/**
 * All files share one page of a browser, whose history holds 50 entries: when it is full, tests that go back in it leave the page.
 * So a browser gets this many files, and then the next one begins anew.
 */
const FILES_A_BROWSER = 20;

/**
 * @param {string[]} files
 * @param {Record<string, string>} env NM_BROWSER names the browser, NM_TALLY the file for the counts
 */
export async function runBrowserTests(files, env) {
  // Core's tests are bundled into one page.
  if (files[0]?.startsWith('test/core/')) return runInOne(files, env);
  const total = { passed: 0, failed: 0, took: {} };
  let code = 0;
  for (let at = 0; at < files.length; at += FILES_A_BROWSER) {
    const NM_TALLY = `${env.NM_TALLY}-${String(at)}`;
    const result = await runInOne(files.slice(at, at + FILES_A_BROWSER), { ...env, NM_TALLY });
    const tally = readTally(NM_TALLY);
    code ||= result.code;
    total.passed += tally?.passed ?? 0;
    // A browser that ended without a word about its tests.
    total.failed += tally?.failed ?? 1;
    Object.assign(total.took, tally?.took);
  }
  writeFileSync(env.NM_TALLY, JSON.stringify(total));
  return { code };
}

async function runInOne(files, env) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const result = await node([runner], { env: { ...env, NM_FILES: files.join('\n') } });
  // The runner clears lines of a progress bar that we don't have.
  const text = stripVTControlCharacters(result.output).replace(/^Running \d+ test files\.\.\.$/m, '');
  if (text.trim()) console.log(`\n${text.trim().replace(/^✗/, '  ✗')}`);
  return result;
}

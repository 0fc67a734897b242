// Runs the elements' tests, or core's, in a browser.
import { stripVTControlCharacters } from 'node:util';
import { node } from './run.mjs';

/**
 * @param {string[]} files
 * @param {Record<string, string>} env NM_BROWSER names the browser, NM_TALLY the file for the counts
 */
export async function runBrowserTests(files, env) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const result = await node([runner], { env: { ...env, NM_FILES: files.join('\n') } });
  // The runner clears lines of a progress bar that we don't have.
  const text = stripVTControlCharacters(result.output).replace(/^Running \d+ test files\.\.\.$/m, '');
  if (text.trim()) console.log(`\n${text.trim().replace(/^✗/, '  ✗')}`);
  return result;
}

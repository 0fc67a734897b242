// How the runners hand their counts to `npm test`: a file, named by the environment. A runner that crashes
// leaves none, and that counts as a failure.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally} tally */
export function writeTally(tally) {
  const file = process.env.NM_TALLY;
  if (file) writeFileSync(file, JSON.stringify(tally));
}

/** @param {string} file @returns {Tally | undefined} */
export function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} text @param {string} [by] */
export const indent = (text, by = '    ') => text.replace(/^(?=.)/gm, by);

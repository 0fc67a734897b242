// How the runners hand their counts to `npm test`: a file, named by the environment. A runner that crashes
// leaves none, and that counts as a failure.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** @typedef {{ passed: number, failed: number, took?: Record<string, number> }} Tally took: milliseconds by file */

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

/** The files that took longest, for the line of a group. @param {Tally['took']} took */
export function longest(took = {}) {
  const files = Object.entries(took).sort(([, a], [, b]) => b - a);
  const texts = files
    .slice(0, 5)
    .map(([file, ms]) => `${basename(file).replace(/\.test\.\w+$/, '')} ${(ms / 1000).toFixed(1)} s`);
  return texts.length === 0 ? '' : `; longest: ${texts.join(', ')}`;
}

/** @param {string} text @param {string} [by] */
export const indent = (text, by = '    ') => text.replace(/^(?=.)/gm, by);

// Runs a program, and says what takes time. Only what Node brings: nothing may be installed yet.
import { spawn } from 'node:child_process';
import { root } from './packages.mjs';

/** A mistake of the surroundings, told in one line without a stack. */
export class Trouble extends Error {}

/**
 * Runs a program to its end.
 * @param {string[]} command
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, shell?: boolean, cwd?: string }} [options]
 *   show: pass its output on as it comes, instead of returning it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([program, ...args], { env = {}, show = false, shell = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').ChildProcess} */
    const child = spawn(program ?? '', args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ data) => (output += data.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    // A `kill` reaches only this process; the child must not live on.
    const stop = () => {
      child.kill();
      process.exit(143);
    };
    process.once('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop);
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

/**
 * Runs a program in Node, from node_modules.
 * @param {string[]} args
 * @param {Parameters<typeof run>[1]} [options]
 */
export const node = (args, options) => run([process.execPath, ...args], options);

/**
 * Says a long step in one line with the seconds it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(start)}\n`);
    throw error;
  }
}

/** Since a time of `performance.now()`. @param {number} start */
export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Runs the whole script: trouble ends it with one line, a mistake of ours with its stack. @param {() => Promise<void>} work */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exit(1);
  }
}

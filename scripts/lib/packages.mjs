// What a package offers is written once, in its package.json; the build reads it from there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const packages = ['core', 'elements', 'server', 'cli'];

/** @param {string} name */
export const readManifest = (name) =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));

/** The sources of a package's exports and commands that exist, as paths from the root. @param {string} name */
export function entries(name) {
  const { exports, bin = {} } = readManifest(name);
  const exported = Object.values(exports).map((target) => target['@network-meetings/source']);
  // The server's command is built by itself, in few files.
  const commands = name === 'server' ? [] : Object.values(bin);
  const files = [
    ...exported,
    ...commands.map((file) => file.replace('./dist/', './src/').replace(/\.js$/, '.ts')),
  ].filter(Boolean);
  return files.map((file) => join('packages', name, file)).filter((file) => existsSync(join(root, file)));
}

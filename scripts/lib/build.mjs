// Builds when something changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleSources, hasExamples, writeExamples } from './examples.mjs';
import { makeManifest } from './manifest.mjs';
import { packages, root } from './packages.mjs';
import { node, step, Trouble } from './run.mjs';

const stampFile = join(root, 'node_modules', '.cache', 'network-meetings-build');
const configs = ['package-lock.json', 'rollup.config.mjs', 'tsconfig.base.json', 'tsconfig.json'];

/** @param {{ force?: boolean }} [options] */
export async function build({ force = false } = {}) {
  const stamp = hashSources();
  if (!force && isBuilt(stamp)) return;
  // Gone first: a build that breaks off must not pass for the earlier one.
  rmSync(stampFile, { force: true });
  await step('Building', async () => {
    // Types, JavaScript, and what editors and frameworks learn of the tags; none reads what another writes.
    const results = await Promise.all([
      node(['node_modules/typescript/bin/tsc', '-b']),
      node(['node_modules/rollup/dist/bin/rollup', '-c', '--failAfterWarnings']),
      makeManifest(),
    ]);
    const failed = results.filter(({ code }) => code !== 0).map(({ output }) => output.trim());
    if (failed.length) throw new Trouble(`${failed.join('\n\n')}\n\nThe build failed (see above).`);
    await writeExamples();
  });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function isBuilt(stamp) {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) return false;
  return (
    hasExamples() &&
    packages.every((name) => ['index.js', 'index.d.ts'].every((file) => existsSync(dist(name, file))))
  );
}

const dist = (name, file) => join(root, 'packages', name, 'dist', file);

/** Contents and not times: a checkout or a copy changes the times of files that are the same. */
function hashSources() {
  const hash = createHash('sha256');
  for (const file of [...configs, ...exampleSources(), ...packages.flatMap(sourcesOf)]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function sourcesOf(name) {
  const folder = join('packages', name);
  const found = readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
  return [join(folder, 'package.json'), join(folder, 'tsconfig.json'), ...found.sort()];
}

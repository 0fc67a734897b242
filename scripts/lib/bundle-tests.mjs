// Tests in a few files instead of a thousand: Node asks its loader for each module in another thread, which took longer than the tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './packages.mjs';

/** Our own modules, and the libraries of many small ones. Everything else is asked of node_modules, as ever. */
const together = /^(@network-meetings|kysely|zod|hono)(\/|$)/;

/** What a module says of its own place stays true. */
const ownPlace = {
  name: 'own-place',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /[\\/](packages[\\/]\w+[\\/]src|test)[\\/].*\.m?[jt]s$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('ts') ? 'ts' : 'js',
    }));
  },
};

const packagesApart = {
  name: 'packages-apart',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, kind, resolveDir }) => {
      if (pluginData === 'asked' || kind === 'entry-point' || path.startsWith('node:')) return undefined;
      if (together.test(path)) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: 'asked' });
      // One that only a package has cannot be found by its name from here.
      const isApart = relative(root, found.path).startsWith('packages');
      return { path: isApart ? pathToFileURL(found.path).href : path, external: true };
    });
  },
};

/**
 * Bundles test files. They go when this process ends.
 * @param {readonly string[]} files from the root @returns the same files, bundled
 */
export async function bundleTests(files) {
  // Only now: `npm test` installs it.
  const { build } = await import('esbuild');
  // Here a package is found by its name, and nobody looks for sources.
  const folder = mkdtempSync(join(root, 'node_modules', '.network-meetings-tests-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: folder,
    outbase: root,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@network-meetings/source'],
    sourcemap: true,
    sourcesContent: false,
    plugins: [ownPlace, packagesApart],
    logLevel: 'error',
  });
  return files.map((file) => join(folder, file.replace(/\.ts$/, '.js')));
}

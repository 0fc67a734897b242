// Tests in a few files instead of a thousand: Node asks its loader for each module in another thread, which took longer than the tests.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './packages.mjs';

/** Our own modules, and the libraries of many small ones. Everything else is asked of node_modules, as ever. */
const TOGETHER = ['@network-meetings', 'kysely', 'zod', 'hono'];

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

/** @param {readonly string[]} together the packages that are not left in node_modules */
const packagesApart = (together) => ({
  name: 'packages-apart',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, kind, resolveDir }) => {
      if (pluginData === 'asked' || kind === 'entry-point' || path.startsWith('node:')) return undefined;
      if (together.some((name) => path === name || path.startsWith(`${name}/`))) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: 'asked' });
      // One that only a package has cannot be found by its name from here.
      const isApart = relative(root, found.path).startsWith('packages');
      return { path: isApart ? pathToFileURL(found.path).href : path, external: true };
    });
  },
});

/** Where a group's own modules stand: the tests, what they share, and what is measured. @param {string} group */
const foldersOf = (group) => [`test/${group}`, 'test/support', `packages/${group}/src`];

/** @param {readonly string[]} folders */
const modulesIn = (folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts')),
  );

/** Each module imports the others as they are written beside it. @param {readonly string[]} modules */
const modulesApart = (modules) => ({
  name: 'modules-apart',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, resolve }) {
    const written = new Set(modules.map((file) => join(root, file)));
    onResolve({ filter: /./ }, async ({ path, pluginData, kind, resolveDir, importer }) => {
      if (pluginData === 'asked' || kind === 'entry-point' || path.startsWith('node:')) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: 'asked' });
      if (!written.has(found.path)) return undefined;
      const way = relative(dirname(importer), found.path).replaceAll('\\', '/');
      return { path: `./${way.replace(/\.ts$/, '.js')}`, external: true };
    });
  },
});

/**
 * Builds test files. What is built goes when this process ends.
 * @param {readonly string[]} entryPoints
 * @param {import('esbuild').BuildOptions} options
 * @returns the folder
 */
async function buildTests(entryPoints, { plugins, ...options }) {
  // Only now: `npm test` installs it.
  const { build } = await import('esbuild');
  // Here a package is found by its name, and nobody looks for sources.
  const folder = mkdtempSync(join(root, 'node_modules', '.network-meetings-tests-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    outdir: folder,
    outbase: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@network-meetings/source'],
    sourcemap: true,
    sourcesContent: false,
    plugins: [ownPlace, ...plugins],
    logLevel: 'error',
    ...options,
  });
  return folder;
}

const builtIn = (/** @type {string} */ folder, /** @type {readonly string[]} */ files) =>
  files.map((file) => join(folder, file.replace(/\.ts$/, '.js')));

/**
 * Bundles test files.
 * @param {string} _group @param {readonly string[]} files from the root @returns the same files, bundled
 */
export async function bundleTests(_group, files) {
  const folder = await buildTests(files, {
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [packagesApart(TOGETHER)],
  });
  return builtIn(folder, files);
}

/**
 * The same for who measures which lines of a package are run: a file for each module, as c8 does not tell the sources of a bundle apart.
 * @param {string} group @param {readonly string[]} files from the root @returns the same files, in JavaScript
 */
export async function transpileTests(group, files) {
  const modules = modulesIn(foldersOf(group));
  const folder = await buildTests(modules, { plugins: [modulesApart(modules), packagesApart([])] });
  return builtIn(folder, files);
}

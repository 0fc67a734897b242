// Tests for a browser in a few files each: it would ask for their hundreds of modules one by one, anew for every test file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './packages.mjs';

/** Where the bundles would be written; they are kept in memory. */
const out = join(root, 'in-browser');

/** A bundle stands elsewhere than the file whose fixtures lie beside it. */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        `new URL(${JSON.stringify(`/${path.slice(root.length)}`.replaceAll('\\', '/'))}, location.origin).href`,
      ),
      loader: 'ts',
    }));
  },
};

/**
 * Bundles test files, together: what several share is there once.
 * @param {string[]} files from the root of the repository
 * @param {import('esbuild').BuildOptions} [more]
 * @returns the plugin of the runner that serves the bundles in place of the files, and esbuild's record of what was read
 */
export async function bundleForBrowser(files, more = {}) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: root,
    outdir: out,
    chunkNames: 'chunks/[name]-[hash]',
    conditions: ['@network-meetings/source', 'development'],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    metafile: true,
    logLevel: 'silent',
    ...more,
    plugins: [...(more.plugins ?? []), ownPlace],
  });
  const bundles = new Map(
    outputFiles.map(({ path, text }) => [path.slice(out.length).replaceAll('\\', '/'), text]),
  );
  const plugin = {
    name: 'browser-bundles',
    serve({ path }) {
      const body = bundles.get(path.replace(/\.ts$/, '.js'));
      return body && { body, type: 'js' };
    },
  };
  return { plugin, inputs: metafile.inputs };
}

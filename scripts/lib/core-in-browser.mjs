// Core's tests for a browser: bundled, with stand-ins for the little of Node that they use.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './packages.mjs';

const standIns = {
  'node:test': 'test/support/in-browser/node-test.ts',
  'node:assert/strict': 'test/support/in-browser/node-assert.ts',
  'node:fs': 'test/support/in-browser/node-fs.ts',
};
/** All that the stand-in for `node:fs` has; whoever imports more of it needs Node. */
const onlyReads = /import \{ readFileSync \} from 'node:fs'/;

/** Where the bundles would be written; they are kept in memory. */
const out = join(root, 'core-in-browser');

const nodeAway = {
  name: 'node-away',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, importer }) => {
      if (!isBuiltin(path)) return undefined;
      const file = standIns[path];
      const stands = file && (path !== 'node:fs' || onlyReads.test(readFileSync(importer, 'utf8')));
      return stands ? { path: join(root, file) } : { path, external: true };
    });
    // A bundle stands elsewhere than the file whose fixtures lie beside it.
    build.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        `new URL(${JSON.stringify(`/${path.slice(root.length)}`.replaceAll('\\', '/'))}, location.origin).href`,
      ),
      loader: 'ts',
    }));
  },
};

/**
 * Bundles tests, and tells those apart that cannot leave Node: something that they import, or that this imports, is a
 * module of Node without a stand-in.
 * @param {string[]} files from the root of the repository
 * @returns {Promise<{ bundles: Map<string, string>, needNode: Map<string, string> }>} bundles: text by path on the server of the
 *   tests; needNode: module of Node by file
 */
async function bundleCoreTests(files) {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: root,
    outdir: out,
    chunkNames: 'chunks/[name]-[hash]',
    conditions: ['@network-meetings/source', 'development'],
    define: { 'process.env.FUZZ_RUNS': 'undefined' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [nodeAway],
  });
  const bundles = new Map(
    outputFiles.map(({ path, text }) => [path.slice(out.length).replaceAll('\\', '/'), text]),
  );
  const needNode = new Map();
  for (const file of files) {
    const module = moduleOfNode(file, metafile.inputs);
    if (module) needNode.set(file, module);
  }
  return { bundles, needNode };
}

/** The first module of Node that a file reaches. */
function moduleOfNode(file, inputs, seen = new Set()) {
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const { path, external } of inputs[file]?.imports ?? []) {
    const found = external ? isBuiltin(path) && path : moduleOfNode(path, inputs, seen);
    if (found) return found;
  }
  return undefined;
}

/**
 * The files that a browser can run, and the plugin that serves their bundles in place of them. Says which files are left to Node.
 * @param {string[]} all
 */
export async function coreInBrowser(all) {
  const { bundles, needNode } = await bundleCoreTests(all);
  const files = all.filter((file) => !needNode.has(file));
  const left = [...needNode].map(([file, module]) => `\n    ${file} (${module})`);
  console.log(`  ${files.length} of ${all.length} files; Node is needed by${left.join('') || ' none'}`);
  const plugin = {
    name: 'core-in-browser',
    serve({ path }) {
      const body = bundles.get(path.replace(/\.ts$/, '.js'));
      return body && { body, type: 'js' };
    },
  };
  return { files, plugin };
}

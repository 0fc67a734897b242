// Core's tests for a browser: bundled, with stand-ins for the little of Node that they use.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { bundleForBrowser } from './browser-bundles.mjs';
import { root } from './packages.mjs';

const standIns = {
  'node:test': 'test/support/in-browser/node-test.ts',
  'node:assert/strict': 'test/support/in-browser/node-assert.ts',
  'node:fs': 'test/support/in-browser/node-fs.ts',
};
/** All that the stand-in for `node:fs` has; whoever imports more of it needs Node. */
const onlyReads = /import \{ readFileSync \} from 'node:fs'/;

const nodeAway = {
  name: 'node-away',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, importer }) => {
      if (!isBuiltin(path)) return undefined;
      const file = standIns[path];
      const stands = file && (path !== 'node:fs' || onlyReads.test(readFileSync(importer, 'utf8')));
      return stands ? { path: join(root, file) } : { path, external: true };
    });
  },
};

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
 * The files that a browser can run, and the plugin that serves their bundles in place of them. A file cannot leave Node if something that it
 * imports, or that this imports, is a module of Node without a stand-in. Says which files are left to Node.
 * @param {string[]} all from the root of the repository
 */
export async function coreInBrowser(all) {
  const { plugin, inputs } = await bundleForBrowser(all, {
    define: { 'process.env.FUZZ_RUNS': 'undefined' },
    plugins: [nodeAway],
  });
  const needNode = new Map(
    all.map((file) => [file, moduleOfNode(file, inputs)]).filter(([, module]) => module),
  );
  const files = all.filter((file) => !needNode.has(file));
  const left = [...needNode].map(([file, module]) => `\n    ${file} (${module})`);
  console.log(`  ${files.length} of ${all.length} files; Node is needed by${left.join('') || ' none'}`);
  return { files, plugin };
}

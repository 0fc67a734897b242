// The elements' tests for a browser, bundled.
import { join } from 'node:path';
import { bundleForBrowser } from './browser-bundles.mjs';
import { entries, root } from './packages.mjs';

/**
 * The plugin that serves the bundles in place of the files, and of what the package exports: tests load that by its address, as a page does.
 * @param {string[]} files from the root of the repository
 */
export async function elementsInBrowser(files) {
  const { plugin } = await bundleForBrowser([...files, ...entries('elements')], {
    // Tests have decorators too.
    tsconfig: join(root, 'packages/elements/tsconfig.json'),
    // The runner's own modules, which it serves.
    external: ['/__web-*'],
  });
  return plugin;
}

// npm run check: everything that needs no test to be seen. One line a step, and the output of what failed.
import { availableParallelism } from 'node:os';
import { build } from './lib/build.mjs';
import { packages } from './lib/packages.mjs';
import { main, node, seconds, Trouble } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

const tool = (path, ...args) => ['node_modules/' + path, ...args];

// The long ones first: each runs on one core, and they share two.
const steps = {
  Lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  'API reference': tool('typedoc/bin/typedoc'),
  Format: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'Types of the tests': tool('typescript/bin/tsc', '-p', 'tsconfig.test.json'),
  // knip.json leaves out dependencies that are not used: some are named only as text, in a script or a setting.
  'No unused file or export': tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  ...Object.fromEntries(
    packages.map((name) => [
      `Package ${name} as published`,
      tool('publint/src/cli.js', `packages/${name}`, '--strict'),
    ]),
  ),
  'What a page loads': ['scripts/size.mjs'],
  'The lockfile is complete': ['scripts/check-lock.mjs'],
};

await main(async () => {
  await setup();
  // The build checks the types of the packages.
  await build();
  const failed = [];
  const waiting = Object.entries(steps);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [what, command] = next;
      const start = performance.now();
      const { code, output } = await node(command);
      console.log(`${what} … ${code === 0 ? '' : 'failed after '}${seconds(start)}`);
      if (code === 0) continue;
      failed.push(what);
      console.log(output.trim());
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  if (failed.length) throw new Trouble(`\nFailed: ${failed.join(', ')}.`);
  console.log('\nAll is well.');
});

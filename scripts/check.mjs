// npm run check: everything that needs no test to be seen. One line a step, and the output of what failed.
import { build } from './lib/build.mjs';
import { packages } from './lib/packages.mjs';
import { main, node, step, Trouble } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

const tool = (path, ...args) => ['node_modules/' + path, ...args];

const steps = {
  'The lockfile is complete': ['scripts/check-lock.mjs'],
  'Types of the tests': tool('typescript/bin/tsc', '-p', 'tsconfig.test.json'),
  Lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  Format: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  // knip.json leaves out dependencies that are not used: some are named only as text, in a script or a setting.
  'No unused file or export': tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  ...Object.fromEntries(
    packages.map((name) => [
      `Package ${name} as published`,
      tool('publint/src/cli.js', `packages/${name}`, '--strict'),
    ]),
  ),
  'What a page loads': ['scripts/size.mjs'],
  'API reference': tool('typedoc/bin/typedoc'),
};

await main(async () => {
  await setup();
  // The build checks the types of the packages.
  await build();
  const failed = [];
  for (const [what, command] of Object.entries(steps)) {
    await step(what, async () => {
      const { code, output } = await node(command);
      if (code !== 0) throw new Trouble(output.trim());
    }).catch((error) => {
      failed.push(what);
      console.log(error.message);
    });
  }
  if (failed.length) throw new Trouble(`\nFailed: ${failed.join(', ')}.`);
  console.log('\nAll is well.');
});

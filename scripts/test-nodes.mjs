// npm run test:nodes: the tests of core, the server and the command line on the Node versions that are promised, each got from npm (the package `node`).
// `npm run test:nodes -- 22` for some, `npm run test:nodes -- 24 core` for one group. The last line is the matrix; any failure fails it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { runNodeTests, testFilesOf } from './lib/node-tests.mjs';
import { run } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';
import { readTally } from './lib/tally.mjs';

/** The floor of `engines`, and the long-term versions after it. */
const versions = ['20.19', '22', '24'];
const groups = ['core', 'server', 'cli'];

const words = process.argv.slice(2);
const chosen = (known) =>
  words.some((word) => known.includes(word)) ? known.filter((one) => words.includes(one)) : known;
const unknown = words.filter((word) => ![...versions, ...groups].includes(word));
if (unknown.length > 0) {
  console.error(
    `Not known: ${unknown.join(', ')}. Versions: ${versions.join(', ')}; groups: ${groups.join(', ')}.`,
  );
  process.exit(1);
}

/** The path of a Node version's program: npm gets it, and keeps it for the next time. */
async function nodeOf(version) {
  const { code, output } = await run([
    'npx',
    '-y',
    '-p',
    `node@${version}`,
    '-c',
    'node -p process.execPath',
  ]);
  if (code !== 0) throw new Error(`npm could not get node@${version}.`);
  return output.trim().split('\n').at(-1) ?? '';
}

const folder = mkdtempSync(join(tmpdir(), 'network-meetings-nodes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await setup();
await build();
const rows = [];
for (const version of chosen(versions)) {
  const node = await nodeOf(version);
  const exact = (await run([node, '--version'])).output.trim();
  for (const group of chosen(groups)) {
    const began = performance.now();
    const tally = join(folder, `${version}-${group}`);
    const { code } = await runNodeTests(group, testFilesOf(group), { tally, node });
    const { passed = 0, failed = 0 } = readTally(tally) ?? {};
    const isWell = code === 0 && failed === 0 && passed > 0;
    const took = `${Math.round((performance.now() - began) / 1000)} s`;
    rows.push({ node: exact, group, passed, failed, took, isWell });
    console.log(`Node ${exact}, ${group}: ${passed} passed, ${failed} failed (${took})`);
  }
}
console.log(
  rows.map(({ node, group, passed, failed }) => `${node} ${group} ${passed}/${passed + failed}`).join('; '),
);
process.exitCode = rows.length > 0 && rows.every(({ isWell }) => isWell) ? 0 : 1;

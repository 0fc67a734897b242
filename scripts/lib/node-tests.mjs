// Runs files of tests in Node, as `npm test` and `npm run test:nodes` do.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';
import { root } from './packages.mjs';
import { run } from './run.mjs';
import { startTestPostgres } from './test-postgres.mjs';

/** Groups whose files each load the whole server, and ask for databases. */
const ofTheServer = ['server'];

/** The test files of a group, from the root. @param {string} group */
export const testFilesOf = (group) =>
  readdirSync(join(root, 'test', group), { recursive: true })
    .map((file) => `test/${group}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();

/**
 * @param {string} group
 * @param {readonly string[]} files
 * @param {{ tally: string, node?: string, before?: readonly string[] }} how the file for the counts; the program of Node; what goes before it
 */
export async function runNodeTests(group, files, { tally, node = process.execPath, before = [] }) {
  const isServer = ofTheServer.includes(group);
  // What measures how much of the sources is run wants to see them.
  const isBundled = isServer && !process.env.NODE_V8_COVERAGE;
  const postgres = isServer ? await startTestPostgres() : undefined;
  try {
    return await run(
      [
        ...before,
        node,
        '--conditions=@network-meetings/source',
        isBundled ? '--enable-source-maps' : '--import=tsx',
        '--test',
        '--test-reporter=./scripts/lib/node-reporter.mjs',
        '--test-reporter-destination=stdout',
        // A file that hangs ends, and says so; it is the whole file's time, on a machine that may be busy. Browsers share two cores badly, so e2e files take turns.
        '--test-timeout=600000',
        `--test-concurrency=${group === 'e2e' ? 1 : availableParallelism()}`,
        ...(isBundled ? await bundleTests(files) : files),
      ],
      {
        show: true,
        env: {
          NM_TALLY: tally,
          ...(postgres && { TEST_DATABASE_URL: postgres.url }),
          // Far from Copenhagen and from UTC: code that leans on the zone of its process then shows itself.
          TZ: 'Asia/Tokyo',
        },
      },
    );
  } finally {
    await postgres?.stop();
  }
}

// Runs files of tests in Node, as `npm test` and `npm run test:nodes` do.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundleTests, transpileTests } from './bundle-tests.mjs';
import { root } from './packages.mjs';
import { run } from './run.mjs';
import { startTestPostgres } from './test-postgres.mjs';

/** Groups whose files ask for databases. */
const withDatabase = ['server'];
/** Groups of so many files that each start from the sources, through a loader in another thread, is dear. */
const built = ['core', 'server'];

/** The test files of a group, from the root. @param {string} group */
export const testFilesOf = (group) =>
  readdirSync(join(root, 'test', group), { recursive: true })
    .map((file) => `test/${group}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();

/**
 * @param {string} group
 * @param {readonly string[]} files
 * @param {{ tally: string, node?: string, before?: readonly string[] }} how the file for the counts; the program of Node; what goes before it and measures how much of the group's package is run
 */
export async function runNodeTests(group, files, { tally, node = process.execPath, before = [] }) {
  // What measures several groups at once, around all of them, wants to see the sources.
  const isBuilt = built.includes(group) && !process.env.NODE_V8_COVERAGE;
  const postgres = withDatabase.includes(group) ? await startTestPostgres() : undefined;
  try {
    const build = before.length > 0 ? transpileTests : bundleTests;
    return await run(
      [
        ...before,
        node,
        '--conditions=@network-meetings/source',
        isBuilt ? '--enable-source-maps' : '--import=tsx',
        '--test',
        '--test-reporter=./scripts/lib/node-reporter.mjs',
        '--test-reporter-destination=stdout',
        // A file that hangs ends, and says so; it is the whole file's time, on a machine that may be busy. Browsers share two cores badly, so e2e files take turns.
        '--test-timeout=600000',
        `--test-concurrency=${group === 'e2e' ? 1 : availableParallelism()}`,
        ...(isBuilt ? await build(group, files) : files),
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

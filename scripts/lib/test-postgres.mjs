// One PostgreSQL for all files of a group, instead of one for each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from './packages.mjs';
import { Trouble } from './run.mjs';

/**
 * Starts it, unless `TEST_DATABASE_URL` names one. It ends with this process, however that ends.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startTestPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const child = spawn(
    process.execPath,
    ['--conditions=@network-meetings/source', '--import=tsx', 'test/support/shared-postgres.ts'],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [])]);
  if (!url) throw new Trouble('The PostgreSQL for the tests did not start (see above).');
  return {
    url,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

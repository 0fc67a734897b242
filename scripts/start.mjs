// npm start: from a bare clone to a running server with an example in it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { root } from './lib/packages.mjs';
import { main, Trouble } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

/**
 * `kill` on npm ends npm and the shell it started, and leaves us behind, holding the port. So when the shell is
 * gone we go too, in good order. Only below npm: others may well start us and leave.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

await main(async () => {
  endWithNpm();
  await setup();
  await build();
  const file = join(root, 'packages', 'server', 'dist', 'main.js');
  if (!existsSync(file)) throw new Trouble('The server has no src/main.ts yet.');
  // In this very process, so that Ctrl-C and kill reach the server itself and it can stop in good order.
  const server = await import(pathToFileURL(file).href);
  await server.main(['--dev', ...process.argv.slice(2)], process.env);
});

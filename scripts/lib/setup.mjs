// Brings a bare clone to where everything else can start: the right Node, and the packages of the lockfile.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';
import { run, step, Trouble } from './run.mjs';

const lockfile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.network-meetings-lock');
/** npm writes this file last, so it tells that an install came to its end. */
const npmRecord = join(root, 'node_modules', '.package-lock.json');

export async function setup() {
  checkNode();
  const stamp = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (isInstalled(stamp)) return;
  await step('Installing packages (about a minute the first time)', async () => {
    // Tools are needed to build, also where NODE_ENV=production asks npm to leave them out.
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    const { code, output } = await npm(args);
    if (code !== 0) throw new Trouble(`${output.trim()}\n\nnpm ci failed (see above).`);
  });
  writeFileSync(stampFile, stamp);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(
    `This needs Node 20.19 or newer; you have ${process.versions.node}. See https://nodejs.org.`,
  );
}

function isInstalled(stamp) {
  if (!existsSync(npmRecord)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  // Somebody ran `npm install` by hand after the lockfile changed.
  if (statSync(npmRecord).mtimeMs < statSync(lockfile).mtimeMs) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

function npm(args) {
  // Under `npm start` and `npm test` this is the very npm that runs us; on its own, the one in PATH.
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run([process.execPath, cli, ...args]);
  return run(['npm', ...args], { shell: process.platform === 'win32' });
}

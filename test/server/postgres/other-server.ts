import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleServer } from '../../support/server-processes.js';
import type { Ground } from './helpers.js';

/** A second server: a Node process that opens the same data folder and says so. */
export interface OtherServer {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly url: string;
  killHard(): Promise<void>;
}

const bundle = await bundleServer('packages/server/src/postgres/open.ts');
process.once('exit', bundle.remove);
const OPEN = pathToFileURL(bundle.program).href;

/** Starts it without waiting; `ready` rejects with what it said when it ends first. */
export function launch(place: Ground): { child: ChildProcess; ready: Promise<string> } {
  const options = JSON.stringify({ dataDir: place.dataDir, systemDir: place.systemDir });
  const script = `
    import { openDatabase } from ${JSON.stringify(OPEN)};
    const db = await openDatabase({ ...${options}, log: () => {} }).catch((error) => {
      console.error(error.code, error.message);
      process.exit(1);
    });
    console.log(db.url);
    process.stdin.resume().on('end', async () => { await db.close(); process.exit(0); });`;
  const args = ['--input-type=module', '-e', script];
  // In a process group of its own, like a command in a terminal; when this process ends, so does its input, and it closes.
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const ready = new Promise<string>((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('close', (code, signal) => reject(new Error(errors || `ended with ${signal ?? code}`)));
  });
  ready.catch(() => undefined);
  return { child, ready };
}

export async function otherServer(t: TestContext, place: Ground): Promise<OtherServer> {
  const { child, ready } = launch(place);
  t.after(() => child.kill('SIGKILL'));
  const url = await ready;
  return {
    process: child,
    pid: child.pid ?? 0,
    url,
    async killHard() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

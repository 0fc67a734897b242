import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A server as `npm start` starts it, in a process of its own. */
export interface StartedServer {
  readonly url: string;
  /** What it printed so far. */
  output(): string;
  /** Ctrl-C: waits for the end and gives the exit code. */
  interrupt(): Promise<number | null>;
  /** `kill -9`: it has no last word, and PostgreSQL lives on. */
  kill(): Promise<void>;
}

async function untilReady(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The server ended while starting:\n${output()}`);
  });
  const ready = (async () => {
    while (!output().split('\n').includes(`${url}/`)) await new Promise((wait) => setTimeout(wait, 50));
  })();
  await Promise.race([ready, ended]);
}

/**
 * Starts the server as a user would, and waits until it prints its address.
 * @param now the moment that it takes for the present, so that the example's meetings never pass
 */
export async function startServer(port: number, dataDir: string, now: string): Promise<StartedServer> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, NOW: now };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (data: Buffer) => void (text += data.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const url = `http://localhost:${String(port)}`;
  await untilReady(child, url, () => text);
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await ended)[0];
  };
  return {
    url,
    output: () => text,
    interrupt: () => end('SIGINT'),
    kill: async () => void (await end('SIGKILL')),
  };
}

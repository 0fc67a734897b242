import { commands } from '../../packages/server/src/commands.js';

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of the server in this process, as `bin.ts` does in one of its own, which would take a second for each. One at a time: what is
 * written meanwhile is taken for the command's.
 */
export async function runCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  const [name = '', ...rest] = argv;
  const command = await commands.get(name)?.();
  if (!command) throw new Error(`there is no command ${name}`);
  const out: string[] = [];
  const err: string[] = [];
  const { log, error } = console;
  const code = process.exitCode;
  console.log = (...said: unknown[]) => void out.push(`${said.join(' ')}\n`);
  console.error = (...said: unknown[]) => void err.push(`${said.join(' ')}\n`);
  process.exitCode = 0;
  try {
    await command(rest, env);
    return { code: Number(process.exitCode), stdout: out.join(''), stderr: err.join('') };
  } finally {
    Object.assign(console, { log, error });
    process.exitCode = code;
  }
}

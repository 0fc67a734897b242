import { parseArgs } from 'node:util';
import { englishFaults, problemText } from '@network-meetings/core';
import { AdministratorError } from './administrator-error.js';
import { systemClock } from './clock.js';
import { ConfigError } from './config.js';
import { connect } from './db/connect.js';
import { listAssociations } from './db/meetings.js';
import { bringUpToDate } from './db/up-to-date.js';
import { outgoingText } from './outgoing/outgoing-text.js';
import { OutgoingError } from './outgoing/safe-request.js';
import { openDatabase } from './postgres/open.js';
import { ProblemError } from './problem-error.js';
import type { ServiceContext } from './services/service.js';

/** The association that a command is about: the one that was named, or the only one there is. @throws ConfigError */
export async function associationOf(context: ServiceContext, asked: string | undefined): Promise<string> {
  const known = await listAssociations(context.database);
  if (asked !== undefined) {
    if (known.includes(asked)) return asked;
    throw new ConfigError(
      `There is no association “${asked}” here; there is ${known.join(', ') || 'none yet'}.`,
    );
  }
  const [only, other] = known;
  if (only === undefined)
    throw new ConfigError(
      'Nothing is published yet: start the server with --feed FILE first, or “association add FILE”.',
    );
  if (other !== undefined)
    throw new ConfigError(`Say which association with --association: ${known.join(', ')}.`);
  return only;
}

/** The flags of a command, as `parseArgs` of Node takes them. */
export type Flags = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
>;

/** A call of a command: its words, and what its flags were given. */
export interface Arguments<T extends Flags> {
  readonly positionals: readonly string[];
  readonly values: {
    readonly [K in keyof T]?: T[K] extends { type: 'boolean' }
      ? boolean
      : T[K] extends { multiple: true }
        ? readonly string[]
        : string;
  };
}

/** Reads the words and flags of a command. @param usage said with what is wrong @throws ConfigError */
export function readArguments<const T extends Flags>(
  argv: readonly string[],
  options: T,
  usage: string,
): Arguments<T> {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw new ConfigError(
      `${error instanceof Error ? error.message : 'The flags cannot be read.'}\n\n${usage}`,
    );
  }
}

function messageOf(error: unknown): string | undefined {
  if (error instanceof OutgoingError) return outgoingText(error);
  if (error instanceof ProblemError) {
    const { title, detail } = problemText(error.code, error.params, englishFaults, (time) => time);
    return `${title}. ${detail}`;
  }
  return error instanceof AdministratorError ? error.message : undefined;
}

/** A command, by what follows its name. Sets the exit code. */
export type RunCommand = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
) => Promise<void>;

/** What a command does once the database is open. */
export interface Command {
  /** Where the embedded database is, when the command says so. */
  readonly dataDir: string | undefined;
  /** The database is opened as it is, and not brought to the newest form. */
  readonly isRaw?: boolean;
  work(context: ServiceContext, print: (line: string) => void): Promise<void>;
}

/**
 * Runs a command on the server's database. Sets the exit code: 0, or 1 with a message on stderr.
 * @param read reads the arguments; nothing is opened when they are wrong
 */
export async function runCommand(
  env: Readonly<Record<string, string | undefined>>,
  read: () => Command,
): Promise<void> {
  try {
    const command = read();
    const opened = await openDatabase({
      databaseUrl: env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'],
      dataDir: command.dataDir ?? env['DATA_DIR'] ?? '.data',
      log: (line) => {
        console.error(line);
      },
    });
    const database = connect(opened.url, 4);
    try {
      if (!command.isRaw) await bringUpToDate(database.pool);
      await command.work({ database, clock: systemClock }, (line) => {
        console.log(line);
      });
    } finally {
      await database.close();
      await opened.close();
    }
  } catch (error) {
    const message = messageOf(error);
    if (message === undefined) throw error;
    console.error(message);
    process.exitCode = 1;
  }
}

/**
 * A command that is told by words and flags what to do, where `--data` says which database: as {@link runCommand} runs it.
 * @param words whether words are to follow its name, as in `token list`, or none; otherwise it says how it is used
 */
export function commandOf<const T extends Flags & { readonly data: { readonly type: 'string' } }>(
  usage: string,
  flags: T,
  words: 'some' | 'none',
  run: (
    context: ServiceContext,
    words: readonly string[],
    options: Arguments<T>['values'],
    print: (line: string) => void,
  ) => Promise<void>,
): RunCommand {
  return (argv, env) =>
    runCommand(env, () => {
      const { positionals, values } = readArguments(argv, flags, usage);
      if (positionals.length > 0 !== (words === 'some')) throw new ConfigError(usage);
      const { data } = values as { readonly data?: string };
      return { dataDir: data, work: (context, print) => run(context, positionals, values, print) };
    });
}

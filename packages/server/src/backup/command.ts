import { stat } from 'node:fs/promises';
import { readArguments, runCommand } from '../command.js';
import { ConfigError } from '../config.js';
import type { BackupManifest } from './format.js';
import { checkBackup, DamagedBackupError } from './format.js';
import { restoreBackup } from './restore-backup.js';
import type { Progress } from './write-backup.js';
import { writeBackup } from './write-backup.js';

const USAGE = `Usage:
  network-meetings-server backup FILE [--json]             everything that is kept, in one file, while the server goes on
  network-meetings-server restore FILE [--json]            into an empty database, of this or another kind
  network-meetings-server restore FILE --check [--json]    whether the file is whole; touches no database
with DATABASE_URL or --data FOLDER as for the server.`;

const flags = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  check: { type: 'boolean' },
} as const;

const argumentsOf = (argv: readonly string[]) => readArguments(argv, flags, USAGE);

/** Between two lines about the same table. */
const EVERY = 50_000;

/** Says on stderr how far it is: each table when it is done, and long ones in between. */
function telling(): Progress {
  const said = new Map<string, number>();
  return (table, rows, isDone) => {
    if (!isDone && rows - (said.get(table) ?? 0) < EVERY) return;
    said.set(table, rows);
    console.error(`  ${table}: ${String(rows)} rows${isDone ? '' : ' …'}`);
  };
}

async function say(
  file: string,
  { createdAt, migrations, tables }: BackupManifest,
  done: string,
  isJson: boolean | undefined,
  print: (line: string) => void,
): Promise<void> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const { size } = await stat(file);
  if (isJson)
    print(JSON.stringify({ file, bytes: size, createdAt, migration: migrations.at(-1), rows, tables }));
  else
    print(
      `${done}: ${String(rows)} rows of ${String(tables.length)} tables, ${String(size)} bytes, of ${createdAt}.`,
    );
}

function fileOf([file, ...rest]: readonly string[]): string {
  if (file === undefined || rest.length > 0) throw new ConfigError(USAGE);
  return file;
}

/** Reads a call, and says of a damaged file what is wrong with it: exit code 2. */
async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DamagedBackupError)) throw error;
    console.error(`The backup is damaged: ${error.message}. Nothing was changed.`);
    process.exitCode = 2;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** `network-meetings-server backup FILE`. Sets the exit code: 0, or 1 with a message on stderr. */
export async function backupCommand(argv: readonly string[], env: Env): Promise<void> {
  await runCommand(env, () => {
    const { positionals, values } = argumentsOf(argv);
    const file = fileOf(positionals);
    return {
      dataDir: values.data,
      work: async (context, print) => {
        await say(file, await writeBackup(context, file, telling()), 'Backed up', values.json, print);
      },
    };
  });
}

/** `network-meetings-server restore FILE`. Sets the exit code: 0, 1 with a message on stderr, or 2 for a damaged file. */
export async function restoreCommand(argv: readonly string[], env: Env): Promise<void> {
  const print = (line: string) => {
    console.log(line);
  };
  let isCheck = false;
  try {
    isCheck = argumentsOf(argv).values.check ?? false;
  } catch {
    // Said below, with the rest of what is wrong.
  }
  if (isCheck) {
    const { positionals, values } = argumentsOf(argv);
    const file = fileOf(positionals);
    await reporting(async () => {
      await say(file, await checkBackup(file, () => undefined), 'The file is whole', values.json, print);
    });
    return;
  }
  await reporting(() =>
    runCommand(env, () => {
      const { positionals, values } = argumentsOf(argv);
      const file = fileOf(positionals);
      return {
        dataDir: values.data,
        isRaw: true,
        work: async ({ database }) => {
          const manifest = await restoreBackup(database, file, telling());
          await say(file, manifest, 'Restored', values.json, print);
        },
      };
    }),
  );
}

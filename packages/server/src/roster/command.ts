import { parseArgs } from 'node:util';
import { englishFaults, problemText } from '@network-meetings/core';
import { systemClock } from '../clock.js';
import { ConfigError } from '../config.js';
import { connect } from '../db/connect.js';
import { listAssociations } from '../db/meetings.js';
import { migrate, NewerDatabaseError } from '../db/migrate.js';
import { readRosterOf } from '../db/roster.js';
import { DatabaseStartError } from '../postgres/errors.js';
import { openDatabase } from '../postgres/open.js';
import { ProblemError } from '../problem-error.js';
import { importHostGuests, inviteMembers } from '../services/roster.js';
import type { ServiceContext } from '../services/service.js';
import { importRosterFile, readRosterText, RosterFaultError, rosterFaults } from './roster-file.js';

const USAGE = `Usage:
  network-meetings-server roster import FILE [--group ID] [--complete]   members of groups, from CSV or JSON
  network-meetings-server roster guests MEETING FILE                     the host's guests of one meeting
  network-meetings-server roster invite MEETING                          mail everybody who has not answered a personal link
  network-meetings-server roster list [--group ID]                       as JSON, which import reads again
with --association ID where the database holds several, and DATABASE_URL or --data FOLDER as for the server.`;

function argumentsOf(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        association: { type: 'string' },
        group: { type: 'string' },
        complete: { type: 'boolean' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ConfigError(
      `${error instanceof Error ? error.message : 'The flags cannot be read.'}\n\n${USAGE}`,
    );
  }
}

async function associationOf(context: ServiceContext, asked: string | undefined): Promise<string> {
  const known = await listAssociations(context.database);
  if (asked !== undefined) {
    if (known.includes(asked)) return asked;
    throw new ConfigError(
      `There is no association “${asked}” here; there is ${known.join(', ') || 'none yet'}.`,
    );
  }
  const [only, other] = known;
  if (only === undefined)
    throw new ConfigError('Nothing is published yet: start the server with --feed FILE first.');
  if (other !== undefined)
    throw new ConfigError(`Say which association with --association: ${known.join(', ')}.`);
  return only;
}

async function run(
  context: ServiceContext,
  [what, ...rest]: readonly string[],
  options: ReturnType<typeof argumentsOf>['values'],
  print: (line: string) => void,
): Promise<void> {
  const association = await associationOf(context, options.association);
  const [first, second] = rest;
  if (what === 'import' && first !== undefined && second === undefined) {
    const { group, complete = false } = options;
    const { added, changed, unchanged, left } = await importRosterFile(context, association, first, {
      group,
      complete,
    });
    print(
      `${String(added)} added, ${String(changed)} changed, ${String(unchanged)} unchanged, ${String(left)} left.`,
    );
  } else if (what === 'guests' && first !== undefined && second !== undefined) {
    const noted = await importHostGuests(context, association, first, await readRosterText(second));
    if (!noted.ok) throw rosterFaults(second, noted.faults);
    print(`${String(noted.noted)} guests of the host noted for ${first}.`);
  } else if (what === 'invite' && first !== undefined && second === undefined) {
    const invited = await inviteMembers(context, association, first);
    print(`${String(invited)} invitations are on their way; the server sends them while it runs.`);
  } else if (what === 'list' && first === undefined) {
    print(JSON.stringify(await readRosterOf(context.database, association, options.group), undefined, 2));
  } else throw new ConfigError(USAGE);
}

function messageOf(error: unknown): string | undefined {
  if (error instanceof ProblemError) {
    const { title, detail } = problemText(error.code, error.params, englishFaults, (time) => time);
    return `${title}. ${detail}`;
  }
  const expected = [ConfigError, RosterFaultError, DatabaseStartError, NewerDatabaseError];
  return expected.some((kind) => error instanceof kind) ? (error as Error).message : undefined;
}

/** `network-meetings-server roster …`: who is a member, who is invited. Sets the exit code: 0, or 1 with a message on stderr. */
export async function rosterCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  try {
    const { positionals, values } = argumentsOf(argv);
    if (positionals.length === 0) throw new ConfigError(USAGE);
    const opened = await openDatabase({
      databaseUrl: env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'],
      dataDir: values.data ?? env['DATA_DIR'] ?? '.data',
      log: (line) => {
        console.error(line);
      },
    });
    const database = connect(opened.url, 4);
    try {
      await migrate(database.pool);
      await run({ database, clock: systemClock }, positionals, values, (line) => {
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

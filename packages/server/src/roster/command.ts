import type { Arguments } from '../command.js';
import { associationOf, commandOf } from '../command.js';
import { ConfigError } from '../config.js';
import { readRosterOf } from '../db/roster.js';
import { importHostGuests, inviteMembers } from '../services/roster.js';
import type { ServiceContext } from '../services/service.js';
import { importRosterFile, readRosterText, rosterFaults } from './roster-file.js';

const USAGE = `Usage:
  network-meetings-server roster import FILE [--group ID] [--complete]   members of groups, from CSV or JSON
  network-meetings-server roster guests MEETING FILE                     the host's guests of one meeting
  network-meetings-server roster invite MEETING                          mail everybody who has not answered a personal link
  network-meetings-server roster list [--group ID]                       as JSON, which import reads again
with --association ID where the database holds several, and DATABASE_URL or --data FOLDER as for the server.`;

const flags = {
  association: { type: 'string' },
  group: { type: 'string' },
  complete: { type: 'boolean' },
  data: { type: 'string' },
} as const;

type Options = Arguments<typeof flags>['values'];

async function run(
  context: ServiceContext,
  [what, ...rest]: readonly string[],
  options: Options,
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

/** `network-meetings-server roster …`: who is a member, who is invited. Sets the exit code: 0, or 1 with a message on stderr. */
export const rosterCommand = commandOf(USAGE, flags, 'some', run);

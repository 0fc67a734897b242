import { readArguments, runCommand } from '../command.js';
import { ConfigError } from '../config.js';
import { listAssociations, readHead } from '../db/meetings.js';
import { readFeedFile } from '../feed-file.js';
import { publishFeed } from '../services/publish-feed.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server association add FEED   one more association on this server, with its first feed
  network-meetings-server association list       their ids, with how many groups each has, and its own website
with DATABASE_URL or --data FOLDER as for the server.`;

const flags = { data: { type: 'string' } } as const;

async function add(context: ServiceContext, file: string, print: (line: string) => void): Promise<void> {
  const feed = await readFeedFile(file);
  const { id } = feed.association;
  if (await readHead(context.database, id)) {
    throw new ConfigError(
      `There is an association “${id}” here already, and adding it would replace its feed. Publish a newer feed with the facilitator’s API, or start the server with --feed; or give this one another “association.id”.`,
    );
  }
  await publishFeed(context, feed);
  print(
    `${id}: ${String(feed.groups.length)} groups, ${String(feed.meetings.length)} meetings. Its feed is at /v1/${id}/feed.json; let its people in with “token create --association ${id}”.`,
  );
}

async function list(context: ServiceContext, print: (line: string) => void): Promise<void> {
  for (const id of await listAssociations(context.database)) {
    const { groups = [], association } = (await readHead(context.database, id))?.head ?? {};
    print([id, String(groups.length), association?.url ?? ''].join('\t'));
  }
}

/**
 * `network-meetings-server association …`: adds an association to a server, also while it runs, since every request reads whose it is.
 * Sets the exit code: 0, or 1 with a message on stderr.
 */
export async function associationCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await runCommand(env, () => {
    const { positionals, values } = readArguments(argv, flags, USAGE);
    const [what, first, more] = positionals;
    const isAdd = what === 'add' && first !== undefined && more === undefined;
    if (!isAdd && !(what === 'list' && first === undefined)) throw new ConfigError(USAGE);
    return {
      dataDir: values.data,
      work: (context, print) => (isAdd ? add(context, first, print) : list(context, print)),
    };
  });
}

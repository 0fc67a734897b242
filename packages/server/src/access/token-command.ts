import { ConfigError } from '../config.js';
import { createAccessToken, listAccessTokens, revokeAccessToken } from '../db/access.js';
import { readHead } from '../db/meetings.js';
import type { Arguments } from '../command.js';
import { associationOf, commandOf } from '../command.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server token create --name NAME [--group ID]… [--days NUMBER]   prints a token for the facilitator’s API, once
  network-meetings-server token list
  network-meetings-server token revoke ID
with --association ID where the database holds several, and DATABASE_URL or --data FOLDER as for the server.`;

const DAY = 86_400_000;
const MOST_DAYS = 366;

const flags = {
  association: { type: 'string' },
  name: { type: 'string' },
  group: { type: 'string', multiple: true },
  days: { type: 'string' },
  data: { type: 'string' },
} as const;

type Options = Arguments<typeof flags>['values'];

function daysOf(value: string | undefined): number {
  const days = Number(value ?? '90');
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new ConfigError(`--days must be a number from 1 to ${String(MOST_DAYS)}, not “${String(value)}”.`);
  return days;
}

async function create(
  { database, clock }: ServiceContext,
  association: string,
  { name, group, days }: Options,
  print: (line: string) => void,
): Promise<void> {
  if (name === undefined || name.trim() === '' || name.length > 120)
    throw new ConfigError(`Say with --name what the token is for, such as --name "Intranet".\n\n${USAGE}`);
  const head = await readHead(database, association);
  const known = head?.head.groups.map(({ id }) => id) ?? [];
  const unknown = group?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ConfigError(`There is no group “${unknown}”; there is ${known.join(', ')}.`);
  const now = clock.now();
  const expires = now + daysOf(days) * DAY;
  const { id, token } = await createAccessToken(
    database,
    association,
    { label: name, groups: group, expires },
    now,
  );
  print(token);
  const scope = group === undefined ? 'the whole association' : group.join(', ');
  console.error(
    `Token ${id} for ${scope}, until ${new Date(expires).toISOString().slice(0, 10)}. It is shown this once; keep it like a password.`,
  );
}

async function run(
  context: ServiceContext,
  [what, ...rest]: readonly string[],
  options: Options,
  print: (line: string) => void,
): Promise<void> {
  const association = await associationOf(context, options.association);
  const [first] = rest;
  if (what === 'create' && first === undefined) await create(context, association, options, print);
  else if (what === 'list' && first === undefined) {
    for (const { id, label, groups, expiresAt, revokedAt } of await listAccessTokens(
      context.database,
      association,
    )) {
      const state = revokedAt ? 'revoked' : expiresAt.getTime() <= context.clock.now() ? 'expired' : 'valid';
      print([id, state, expiresAt.toISOString().slice(0, 10), groups?.join(',') ?? '*', label].join('\t'));
    }
  } else if (what === 'revoke' && first !== undefined) {
    const isDone = await revokeAccessToken(context.database, association, first, context.clock.now());
    if (!isDone) throw new ConfigError(`There is no token “${first}”; see “token list”.`);
    print(`Token ${first} works no more.`);
  } else throw new ConfigError(USAGE);
}

/** `network-meetings-server token …`: lets programs use the facilitator's API. Sets the exit code: 0, or 1 with a message on stderr. */
export const tokenCommand = commandOf(USAGE, flags, 'some', run);

import { englishFaults, issueText, parseWith } from '@network-meetings/core';
import { RetentionPolicy } from '@network-meetings/core/facilitation';
import type { Arguments } from '../command.js';
import { associationOf, commandOf } from '../command.js';
import { ConfigError } from '../config.js';
import { noteDeed, readDeeds } from '../db/audit.js';
import { keepHouse } from '../db/housekeeping.js';
import { raiseFeedVersion } from '../db/meetings.js';
import { readRetention, writeRetention } from '../db/retention.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server retention show                 how long what is kept, as JSON
  network-meetings-server retention set FIELD=NUMBER…    such as dietaryHours=6 answerDays=30
  network-meetings-server retention purge                deletes now what is due; the server does so every hour
  network-meetings-server retention audit [--limit N]    who did what to which id, newest first, one JSON a line
with --association ID where the database holds several, and DATABASE_URL or --data FOLDER as for the server.`;

const options = {
  association: { type: 'string' },
  data: { type: 'string' },
  limit: { type: 'string' },
} as const;

type Options = Arguments<typeof options>['values'];

const known = Object.keys(RetentionPolicy.shape);

function changesOf(pairs: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = '', value = ''] = pair.split('=', 2);
      if (!/^\d{1,6}$/.test(value)) throw new ConfigError(`“${pair}” is no FIELD=NUMBER.\n\n${USAGE}`);
      if (!known.includes(field))
        throw new ConfigError(`There is no time “${field}”; there is ${known.join(', ')}.`);
      return [field, Number(value)];
    }),
  );
}

async function set(context: ServiceContext, association: string, pairs: readonly string[]): Promise<void> {
  const { database, clock } = context;
  const asked = { ...(await readRetention(database, association)), ...changesOf(pairs) };
  const parsed = parseWith(RetentionPolicy, asked);
  if (!parsed.ok) {
    const faults = parsed.issues.map(
      (issue) => `  ${issue.path.replace(/^\$\.?/, '')}: ${issueText(issue, englishFaults)}`,
    );
    throw new ConfigError(['The times have faults, so nothing was set:', ...faults].join('\n'));
  }
  await noteDeed(database, { association, who: 'command-line', action: 'retention set' }, clock.now());
  await writeRetention(database, association, parsed.value);
  await raiseFeedVersion(database, association);
}

const MOST = 100_000;

async function run(
  context: ServiceContext,
  [what, ...pairs]: readonly string[],
  { association: asked, limit = '100' }: Options,
  print: (line: string) => void,
): Promise<void> {
  const { database, clock } = context;
  const association = await associationOf(context, asked);
  if (what === 'set' && pairs.length > 0) await set(context, association, pairs);
  else if (pairs.length > 0) throw new ConfigError(USAGE);
  if (what === 'show' || what === 'set')
    print(JSON.stringify(await readRetention(database, association), undefined, 2));
  else if (what === 'purge') {
    await keepHouse(database, clock.now());
    print('What was due is deleted.');
  } else if (what === 'audit') {
    const most = Number(limit);
    if (!Number.isInteger(most) || most < 1 || most > MOST)
      throw new ConfigError(`--limit must be a number from 1 to ${String(MOST)}, not “${limit}”.`);
    for (const { entry } of await readDeeds(database, association, undefined, most))
      print(JSON.stringify(entry));
  } else throw new ConfigError(USAGE);
}

/** `network-meetings-server retention …`: how long what is kept, and who did what. Sets the exit code: 0, or 1 with a message on stderr. */
export const retentionCommand = commandOf(USAGE, options, 'some', run);

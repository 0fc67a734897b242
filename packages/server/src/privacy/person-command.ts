import { writeFile } from 'node:fs/promises';
import { Email, parseWith } from '@network-meetings/core';
import type { Arguments } from '../command.js';
import { associationOf, commandOf } from '../command.js';
import { ConfigError } from '../config.js';
import { noteDeed } from '../db/audit.js';
import { exportPerson, forgetPerson } from '../services/person.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server person export ADDRESS [--out FILE]     everything that is kept of a person, as JSON
  network-meetings-server person erase ADDRESS --yes [--json]    forgets a person; seats to come go to who waits
with --association ID where the database holds several, and DATABASE_URL or --data FOLDER as for the server.`;

const options = {
  association: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

type Options = Arguments<typeof options>['values'];

function addressOf(given: string | undefined): string {
  if (given === undefined) throw new ConfigError(USAGE);
  if (parseWith(Email, given).ok) return given;
  throw new ConfigError(`“${given}” is no mail address.`);
}

async function erase(
  context: ServiceContext,
  association: string,
  email: string,
  { json }: Options,
  print: (line: string) => void,
): Promise<void> {
  const { remains, ...counts } = await forgetPerson(context, association, email);
  if (json) print(JSON.stringify({ association, ...counts, remains }));
  else {
    print(
      `Erased: ${String(counts.signups)} signups made nobody’s, ${String(counts.asSubstitute)} as substitute, ${String(counts.memberships)} memberships, ${String(counts.invitations)} invitations, ${String(counts.applications)} applications.`,
    );
    for (const { table, rows } of remains)
      print(`The address still stands in ${String(rows)} rows of ${table}.`);
    if (remains.some(({ table }) => table === 'network.meeting' || table === 'network.association'))
      print('The feed names the person (as facilitator, speaker or contact): publish one that does not.');
  }
  if (remains.length > 0) process.exitCode = 2;
}

async function run(
  context: ServiceContext,
  [what, address, ...rest]: readonly string[],
  values: Options,
  print: (line: string) => void,
): Promise<void> {
  if ((what !== 'export' && what !== 'erase') || rest.length > 0) throw new ConfigError(USAGE);
  const email = addressOf(address);
  if (what === 'erase' && !values.yes)
    throw new ConfigError(
      'What is erased cannot be had back. Look at “person export ADDRESS” first, then say --yes.',
    );
  const association = await associationOf(context, values.association);
  const deed = { association, who: 'command-line', action: `person ${what}` };
  await noteDeed(context.database, deed, context.clock.now());
  if (what === 'erase') return erase(context, association, email, values, print);
  const text = JSON.stringify(await exportPerson(context, association, email), undefined, 2);
  if (values.out === undefined) print(text);
  // Nobody else of this machine is to read it.
  else await writeFile(values.out, `${text}\n`, { mode: 0o600 });
}

/**
 * `network-meetings-server person …`: what is kept of a person, and its erasure. Sets the exit code: 0, 1 with a message on stderr, or 2 where the
 * address still stands somewhere after an erasure.
 */
export const personCommand = commandOf(USAGE, options, 'some', run);

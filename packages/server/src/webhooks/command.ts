import { englishFaults, issueText, parseWith } from '@network-meetings/core';
import { WebhookRequest } from '@network-meetings/core/facilitation';
import type { Arguments } from '../command.js';
import { associationOf, commandOf } from '../command.js';
import { ConfigError } from '../config.js';
import { noteDeed } from '../db/audit.js';
import {
  createWebhook,
  deleteWebhook,
  listMessages,
  listWebhooks,
  replayMessages,
  rotateSecret,
  testWebhook,
} from '../db/webhooks.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server webhook add URL [--event TYPE]…        prints id and secret, which is shown this once
  network-meetings-server webhook list                           where messages go, and how that is going
  network-meetings-server webhook messages ID [--dead]           what became of the last messages
  network-meetings-server webhook replay ID (--dead | MESSAGE)   sends again what was given up, or one message
  network-meetings-server webhook secret ID                      a new secret; the old one is valid for another day
  network-meetings-server webhook test ID                        a message that tells nothing
  network-meetings-server webhook remove ID
Answers are JSON. With --association ID where the database holds several, and DATABASE_URL or --data FOLDER as for the server.`;

const flags = {
  association: { type: 'string' },
  data: { type: 'string' },
  event: { type: 'string', multiple: true },
  dead: { type: 'boolean' },
} as const;

type Options = Arguments<typeof flags>['values'];

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function idOf(given: string | undefined): string {
  if (given === undefined) throw new ConfigError(USAGE);
  if (!UUID.test(given)) throw new ConfigError(`“${given}” is no id; see “webhook list”.`);
  return given;
}

const known = <T>(value: T | undefined | false, id: string): T => {
  if (value === undefined || value === false)
    throw new ConfigError(`There is no webhook “${id}”; see “webhook list”.`);
  return value;
};

function requestOf(url: string | undefined, events: readonly string[] | undefined) {
  if (url === undefined) throw new ConfigError(USAGE);
  const parsed = parseWith(WebhookRequest, { url, ...(events && { events }) });
  if (parsed.ok) return parsed.value;
  const faults = parsed.issues.map((issue) => `  ${issue.path}: ${issueText(issue, englishFaults)}`);
  throw new ConfigError(['The webhook has faults:', ...faults].join('\n'));
}

const MOST = 1000;

async function run(
  { database, clock }: ServiceContext,
  [what, first, second, ...rest]: readonly string[],
  { association: asked, event, dead = false }: Options,
  print: (line: string) => void,
): Promise<void> {
  const now = clock.now();
  const say = (value: unknown) => {
    print(JSON.stringify(value, undefined, 2));
  };
  if (rest.length > 0 || (second !== undefined && what !== 'replay')) throw new ConfigError(USAGE);
  const association = await associationOf({ database, clock }, asked);
  const note = (subject?: string) =>
    noteDeed(database, { association, who: 'command-line', action: `webhook ${String(what)}`, subject }, now);
  if (what === 'list') {
    say(await listWebhooks(database, association));
    return;
  }
  if (what === 'add') {
    const request = requestOf(first, event);
    await note();
    say(await createWebhook(database, association, request, now));
    return;
  }
  const id = idOf(first);
  if (what === 'messages') {
    const list = { state: dead ? ('dead' as const) : undefined, limit: MOST };
    say(known(await listMessages(database, association, id, list), id));
    return;
  }
  if (what === 'replay') {
    if (dead === (second !== undefined)) throw new ConfigError(USAGE);
    await note(id);
    const message = second === undefined ? undefined : idOf(second);
    say({ replayed: known(await replayMessages(database, association, id, message, now), id) });
  } else if (what === 'secret') {
    await note(id);
    say({ id, secret: known(await rotateSecret(database, association, id, now), id) });
  } else if (what === 'test') {
    await note(id);
    known(await testWebhook(database, association, id, now), id);
    say({ id, sent: true });
  } else if (what === 'remove') {
    await note(id);
    known(await deleteWebhook(database, association, id), id);
    say({ id, removed: true });
  } else throw new ConfigError(USAGE);
}

/** `network-meetings-server webhook …`: other programs that are told what happens. Sets the exit code: 0, or 1 with a message on stderr. */
export const webhookCommand = commandOf(USAGE, flags, 'some', run);

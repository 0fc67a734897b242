import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkFeed, SignupRequest } from '@network-meetings/core';
import { parseSignupRequest } from '@network-meetings/core';
import type { Config } from './config.js';
import { readHead } from './db/meetings.js';
import { hasSignups } from './db/signups.js';
import { FeedFaultError, readFeedFile } from './feed-file.js';
import type { DevSite } from './routes/dev-site.js';
import { importSignups } from './services/import-signups.js';
import { publishFeed } from './services/publish-feed.js';
import type { ServiceContext } from './services/service.js';

async function readSignups(file: string): Promise<readonly SignupRequest[]> {
  if (!existsSync(file)) return [];
  const list = JSON.parse(await readFile(file, 'utf8')) as unknown;
  if (!Array.isArray(list)) throw new FeedFaultError(`${file} must be a list of signup requests.`);
  return list.map((one: unknown, at) => {
    const parsed = parseSignupRequest(one);
    if (parsed.ok) return parsed.value;
    throw new FeedFaultError(
      `${file}: the request at ${String(at)} has faults (${parsed.issues.map(({ path }) => path).join(', ')}).`,
    );
  });
}

/** A file doesn't win over what facilitators have changed since it was written. */
async function publishUnlessOlder(
  context: ServiceContext,
  feed: NetworkFeed,
  log: (line: string) => void,
): Promise<void> {
  const held = await readHead(context.database, feed.association.id);
  if (held && held.head.revision > feed.revision) {
    log(
      `The feed of ${feed.association.id} is kept as it was last changed (revision ${String(held.head.revision)}): the file is older. To publish the file, give it a "revision" of ${String(held.head.revision)} or more.`,
    );
    return;
  }
  await publishFeed(context, feed);
}

/** Publishes the feed that the server was started with; in development the example too, with its signups the first time. */
export async function publishAtStart(
  context: ServiceContext,
  { dev, feed, roster }: Config,
  { folder, origin }: DevSite,
  log: (line: string) => void,
): Promise<void> {
  if (feed !== undefined) {
    const given = await readFeedFile(feed);
    await publishUnlessOlder(context, given, log);
    if (roster !== undefined) {
      const { importRosterFile } = await import('./roster/roster-file.js');
      await importRosterFile(context, given.association.id, roster);
    }
  }
  if (!dev) return;
  const published = await readFeedFile(join(folder, 'feed.json'), (text) =>
    text.replaceAll(origin.published, origin.here),
  );
  await publishUnlessOlder(context, published, log);
  const association = published.association.id;
  if (await hasSignups(context.database, association)) return;
  await importSignups(context, association, await readSignups(join(folder, 'signups.json')));
}

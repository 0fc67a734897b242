import { writeFile } from 'node:fs/promises';
import { Audience, audienceView, danish, english, pickLocale } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { associationCalendar } from '@network-meetings/core/calendar';
import { danishPublishing, englishPublishing, meetingsCsv } from '@network-meetings/core/html';
import { associationOf, commandOf } from '../command.js';
import { ConfigError } from '../config.js';
import { readHead, readMeetings } from '../db/meetings.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server export [--format feed|ics|csv] [--out FILE]
The feed as it is kept, which import reads again; or its public meetings as a calendar, or for a spreadsheet. With --association ID where the database
holds several, and DATABASE_URL or --data FOLDER as for the server. People are in “person export” and “backup”, and not in this.`;

const flags = {
  association: { type: 'string' },
  data: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const;

type Write = (feed: NetworkFeed, now: number) => string;

const formats: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['feed', (feed) => `${JSON.stringify(feed, undefined, 2)}\n`],
  [
    'ics',
    (feed, now) => {
      const locale = pickLocale(feed.language, [danish, english]);
      return associationCalendar(audienceView(feed, Audience.Public), { locale, now });
    },
  ],
  [
    'csv',
    (feed) => {
      const locale = pickLocale(feed.language, [danish, english]);
      const words = pickLocale(feed.language, [danishPublishing, englishPublishing]);
      return meetingsCsv(audienceView(feed, Audience.Public), { locale, words });
    },
  ],
]);

/** The feed of an association in one of the formats. @throws ConfigError for one that there is not */
export async function exportFeed(
  { database, clock }: ServiceContext,
  association: string,
  format: string,
): Promise<string> {
  const write = formats.get(format);
  if (!write)
    throw new ConfigError(`There is no format “${format}”; there is ${[...formats.keys()].join(', ')}.`);
  const held = await readHead(database, association);
  if (!held) throw new ConfigError(`There is no association “${association}” here.`);
  return write({ ...held.head, meetings: [...(await readMeetings(database, association))] }, clock.now());
}

/** `network-meetings-server export`. Sets the exit code: 0, or 1 with a message on stderr. */
export const exportCommand = commandOf(USAGE, flags, 'none', async (context, _, options) => {
  const association = await associationOf(context, options.association);
  const text = await exportFeed(context, association, options.format ?? 'feed');
  // As it is: a calendar ends with a line break of its own.
  if (options.out === undefined) process.stdout.write(text);
  else await writeFile(options.out, text);
});

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { NetworkFeed } from '@network-meetings/core';
import {
  englishFaults,
  FEED_FORMAT,
  issueText,
  parseFeed,
  parseFeedText,
  utcInstant,
} from '@network-meetings/core';
import type { ImportIssue } from '@network-meetings/core/import';
import { englishImport, importText, mergeImport } from '@network-meetings/core/import';
import { readMeetings } from '@network-meetings/cli/read';
import { associationOf, readArguments, runCommand } from '../command.js';
import { ConfigError } from '../config.js';
import { noteDeed } from '../db/audit.js';
import { readHead, readMeetings as heldMeetings } from '../db/meetings.js';
import { createSafeRequest, importLimits } from '../outgoing/safe-request.js';
import type { SafeRequest } from '../outgoing/safe-request.js';
import { publishSeason } from '../services/publish-season.js';
import type { ServiceContext } from '../services/service.js';

const USAGE = `Usage:
  network-meetings-server import SOURCE [--group ID] [--format KIND] [--map HEADING=COLUMN]… [--dry-run] [--json]
SOURCE is a file or an https address: a feed, a calendar (.ics), a spreadsheet (.csv, .xlsx), a page with JSON-LD (.html), or what pretix or
Indico exports (--format pretix, indico). A feed takes the place of what is published; of everything else the meetings are added to it.
Nothing is published when a source has faults, unless --partly is said. With --association ID where the database holds several, and DATABASE_URL
or --data FOLDER as for the server.`;

const flags = {
  association: { type: 'string' },
  data: { type: 'string' },
  group: { type: 'string' },
  format: { type: 'string' },
  map: { type: 'string', multiple: true },
  partly: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const argumentsOf = (argv: readonly string[]) => readArguments(argv, flags, USAGE);
type Options = ReturnType<typeof argumentsOf>['values'];

/** What was read, and a name that tells of what kind it is. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const endings: readonly (readonly [type: RegExp, ending: string])[] = [
  [/^text\/calendar/, '.ics'],
  [/^text\/csv/, '.csv'],
  [/spreadsheetml/, '.xlsx'],
  [/^text\/html/, '.html'],
  [/json/, '.json'],
];

/** Reads a file, or an https address within the limits of `importLimits`. @throws OutgoingError, ConfigError */
export async function readSource(
  source: string,
  request: SafeRequest = createSafeRequest(importLimits),
): Promise<Source> {
  if (!/^[a-z][a-z+.-]*:\/\//i.test(source)) {
    try {
      return { name: source, bytes: await readFile(source) };
    } catch (error) {
      throw new ConfigError(`${source} cannot be read (${String((error as { code?: unknown }).code)}).`);
    }
  }
  const { status, contentType, body, url } = await request({ url: source });
  if (status !== 200) throw new ConfigError(`${source} answered with status ${String(status)}.`);
  // The address may end in anything; what it is says the type, or else the address.
  const ending = endings.find(([type]) => type.test(contentType))?.[1] ?? extname(new URL(url).pathname);
  return { name: `${new URL(url).host}${ending}`, bytes: body };
}

function isFeed(bytes: Uint8Array): boolean {
  try {
    const data = JSON.parse(new TextDecoder().decode(bytes)) as { format?: unknown } | null;
    return data?.format === FEED_FORMAT;
  } catch {
    return false;
  }
}

const SHOWN = 50;

function faultLine(name: string, issue: ImportIssue): string {
  const place = [name, issue.line, issue.column].filter((part) => part !== undefined).join(':');
  return `  ${place}: ${importText(issue, englishImport, englishFaults)} [${issue.code}]`;
}

function refuse(what: string, lines: readonly string[]): never {
  const more = lines.length > SHOWN ? [`  … and ${String(lines.length - SHOWN)} more`] : [];
  throw new ConfigError([what, ...lines.slice(0, SHOWN), ...more].join('\n'));
}

async function publishedFeed({ database }: ServiceContext, association: string): Promise<NetworkFeed> {
  const held = await readHead(database, association);
  if (!held) throw new ConfigError(`There is no association “${association}” here.`);
  return { ...held.head, meetings: [...(await heldMeetings(database, association))] };
}

/** The feed that is to be published, with what of the source could not be read. */
async function feedFrom(
  context: ServiceContext,
  association: string,
  { name, bytes }: Source,
  { group: asked, format, map = [] }: Options,
): Promise<{ readonly feed: NetworkFeed; readonly problems: readonly string[] }> {
  const held = await publishedFeed(context, association);
  if (format === undefined && isFeed(bytes)) {
    const parsed = parseFeedText(new TextDecoder().decode(bytes));
    if (parsed.ok) return { feed: parsed.value, problems: [] };
    refuse(
      `${name} has faults, so nothing was published:`,
      parsed.issues.map((issue) => `  ${issue.path}: ${issueText(issue, englishFaults)}`),
    );
  }
  const group = asked ?? held.groups[0]?.id;
  if (group === undefined || !held.groups.some(({ id }) => id === group))
    throw new ConfigError(
      `There is no group “${group ?? ''}”; there is ${held.groups.map(({ id }) => id).join(', ')}.`,
    );
  const now = utcInstant(context.clock.now());
  const { timeZone, groups } = held;
  const where = { group, timeZone, now, groups };
  const imported = await readMeetings(name, bytes, where, { format, map }).catch((error: unknown) => {
    // What reads spreadsheets throws at a file that is none.
    if (!(error instanceof Error) || !/\.xlsx$/i.test(name)) throw error;
    throw new ConfigError(`${name} cannot be read as a spreadsheet: ${error.message}.`);
  });
  const { feed } = mergeImport(held, imported, now);
  return { feed, problems: imported.problems.map((issue) => faultLine(name, issue)) };
}

/**
 * Imports what somebody else has written, and publishes it: who signed up is told of what has changed.
 * @param request reads addresses; over the Internet when left out
 */
export async function importSource(
  context: ServiceContext,
  association: string,
  source: string,
  options: Options,
  request?: SafeRequest,
) {
  const read = await readSource(source, request);
  const { feed, problems } = await feedFrom(context, association, read, options);
  if (problems.length > 0 && !options.partly)
    refuse(`${read.name} has faults, so nothing was published (--partly publishes the rest):`, problems);
  const isDry = options['dry-run'] ?? false;
  const known = await publishedFeed(context, association);
  if (isDry) {
    const had = new Set(known.meetings.map(({ id }) => id));
    const added = feed.meetings.filter(({ id }) => !had.has(id)).length;
    return { source, problems, published: false, meetings: feed.meetings.length, added };
  }
  await noteDeed(
    context.database,
    { association, who: 'command-line', action: 'import' },
    context.clock.now(),
  );
  const access = {
    association,
    who: 'command-line',
    wholeAssociation: true,
    groups: new Set<string>(),
    meetings: new Set<string>(),
    expires: Number.MAX_SAFE_INTEGER,
    csrf: undefined,
  };
  const checked = parseFeed(JSON.parse(JSON.stringify(feed)));
  if (!checked.ok)
    refuse(
      `${read.name} has faults, so nothing was published:`,
      checked.issues.map((issue) => `  ${issue.path}: ${issueText(issue, englishFaults)}`),
    );
  const { added, changed, unchanged, withdrawn } = await publishSeason(
    context,
    access,
    checked.value,
    undefined,
  );
  const counts = { added, changed, unchanged, withdrawn };
  return { source, problems, published: true, meetings: feed.meetings.length, ...counts };
}

/** `network-meetings-server import SOURCE`. Sets the exit code: 0; 1 with a message on stderr, and nothing was published; 2 where faults were left out. */
export async function importCommand(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await runCommand(env, () => {
    const { positionals, values } = argumentsOf(argv);
    const [source, ...rest] = positionals;
    if (source === undefined || rest.length > 0) throw new ConfigError(USAGE);
    return {
      dataDir: values.data,
      work: async (context, print) => {
        const association = await associationOf(context, values.association);
        const done = await importSource(context, association, source, values);
        for (const line of done.problems) console.error(line);
        if (done.problems.length > 0) process.exitCode = 2;
        if (values.json) print(JSON.stringify(done));
        else {
          const { added, meetings } = done;
          const how = done.published ? 'Published' : 'Would be published';
          print(`${how}: ${String(meetings)} meetings, ${String(added)} of them new.`);
        }
      },
    };
  });
}

import {
  danishFaults,
  englishFaults,
  FEED_FORMAT,
  FEED_VERSION,
  parseFeed,
  pickLocale,
  utcInstant,
} from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import type { Imported, ImportIssue } from '@network-meetings/core/import';
import { danishImport, englishImport, importText, mergeImport } from '@network-meetings/core/import';
import { readFeed, reportFailure } from './check-command.js';
import type { CommandContext } from './command.js';
import { ExitCode } from './command.js';
import { danish } from './locales/da.js';
import { english } from './locales/en.js';
import { readMeetings } from './read-meetings.js';

/** What `import` is told. */
export interface ImportSettings {
  /** The feed that the meetings go into; a new one when there is none. */
  readonly into: string;
  /** Where the feed goes; back into `into` when left out. */
  readonly out: string | undefined;
  readonly group: string | undefined;
  /** `pretix` or `indico`, for JSON of theirs; found out by the file's ending otherwise. */
  readonly format: string | undefined;
  /** `Emne=title`, for the headings of a table. */
  readonly map: readonly string[];
  readonly json: boolean;
}

/** The feed to import into; one that doesn't exist yet begins empty, with what its owner must still write. */
async function target(settings: ImportSettings, context: CommandContext) {
  const found = await readFeed(settings.into, context);
  if (found.ok || found.failure.params['reason'] !== 'ENOENT') return found;
  const group = settings.group ?? 'group';
  const feed = parseFeed({
    format: FEED_FORMAT,
    version: FEED_VERSION,
    updatedAt: utcInstant(context.now()),
    association: { id: 'association', name: 'Association', url: 'https://www.example.org/' },
    groups: [{ id: group, name: group }],
    meetings: [],
  });
  return feed.ok ? { ok: true as const, value: { feed: feed.value, warnings: [] } } : found;
}

function tell(name: string, issues: readonly ImportIssue[], context: CommandContext): void {
  const wording = pickLocale(context.language, [danishImport, englishImport]);
  const faults = pickLocale(context.language, [danishFaults, englishFaults]);
  for (const issue of issues) {
    const place = [name, issue.line, issue.column].filter((part) => part !== undefined).join(':');
    context.writeError(`  ${place}: ${importText(issue, wording, faults)} [${issue.code}]`);
  }
}

/**
 * `import SOURCE… --into FEED`: meetings of `.ics`, `.csv`, `.xlsx`, `.html` and JSON files into a feed. What is broken is told with file, line and
 * column and the rest is imported; then the exit code is 1.
 */
export async function importCommand(
  sources: readonly string[],
  settings: ImportSettings,
  context: CommandContext,
): Promise<ExitCode> {
  const words = pickLocale(context.language, [danish, english]);
  const found = await target(settings, context);
  if (!found.ok) return reportFailure(settings.into, found.failure, context);
  let feed: NetworkFeed = found.value.feed;
  const now = utcInstant(context.now());
  const group = settings.group ?? feed.groups[0]?.id;
  if (group === undefined || !feed.groups.some(({ id }) => id === group)) {
    context.writeError(
      words.unknownGroup(
        group ?? '',
        feed.groups.map(({ id }) => id),
      ),
    );
    return ExitCode.Misuse;
  }
  const files: object[] = [];
  let code: ExitCode = ExitCode.Good;
  for (const name of sources) {
    let imported: Imported;
    try {
      const { timeZone, groups } = feed;
      imported = await readMeetings(
        name,
        await context.readBytes(name),
        { group, timeZone, now, groups },
        settings,
      );
    } catch (error) {
      context.writeError(
        words.unreadable(name, (error as NodeJS.ErrnoException).code ?? (error as Error).message),
      );
      code = ExitCode.Misuse;
      continue;
    }
    const merged = mergeImport(feed, imported, now);
    feed = merged.feed;
    const { added, changed, unchanged } = merged;
    files.push({ file: name, added, changed, unchanged, problems: imported.problems, notes: imported.notes });
    if (imported.problems.length > 0 && code === ExitCode.Good) code = ExitCode.Faults;
    if (settings.json) continue;
    context.writeError(words.imported(name, added, changed, unchanged));
    tell(name, imported.problems, context);
    tell(name, imported.notes, context);
  }
  const checked = parseFeed(feed);
  if (!checked.ok) {
    const issues = checked.issues;
    return reportFailure(settings.into, { code: 'feed/invalid', params: {}, issues, retry: false }, context);
  }
  const out = settings.out ?? settings.into;
  const text = `${JSON.stringify(feed, null, 2)}\n`;
  if (out === '-') context.write(text.trimEnd());
  else await context.writeFile(out, text);
  if (settings.json && out !== '-')
    context.write(JSON.stringify({ feed: out, meetings: feed.meetings.length, files }));
  return code;
}

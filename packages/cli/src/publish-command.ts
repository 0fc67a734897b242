import { join } from 'node:path';
import { danish as danishLocale, english as englishLocale, pickLocale } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { calendarFiles, newsFeed } from '@network-meetings/core/calendar';
import {
  csvText,
  danishPublishing,
  englishPublishing,
  MeetingColumn,
  meetingsCsv,
} from '@network-meetings/core/html';
import writeExcel from 'write-excel-file/node';
import { readFeed, reportFailure } from './check-command.js';
import type { CommandContext } from './command.js';
import { ExitCode } from './command.js';
import { danish } from './locales/da.js';
import { english } from './locales/en.js';
import { sitePages } from './site-pages.js';

type Files = readonly (readonly [path: string, text: string])[];

/** The words of what is published: the language of the feed, not of whoever runs the command. */
const wordsOf = (feed: NetworkFeed) => ({
  locale: pickLocale(feed.language, [danishLocale, englishLocale]),
  words: pickLocale(feed.language, [danishPublishing, englishPublishing]),
});

/** The pages of a feed; news and a spreadsheet. */
function siteFiles(feed: NetworkFeed, now: number): Files {
  const { locale, words } = wordsOf(feed);
  return [
    ...sitePages(feed, { locale, words, now }),
    ['news.atom', newsFeed(feed, { locale, now, url: new URL('news.atom', feed.association.url).href })],
    ['meetings.csv', meetingsCsv(feed, { locale, words })],
  ];
}

/** `render FEED --out FOLDER` and `calendars FEED --out FOLDER`: what a site without a server serves as files. */
export async function publishCommand(
  what: 'render' | 'calendars',
  name: string,
  out: string,
  json: boolean,
  context: CommandContext,
): Promise<ExitCode> {
  const found = await readFeed(name, context);
  if (!found.ok) return reportFailure(name, found.failure, context, found.text);
  const { feed } = found.value;
  const now = context.now();
  const { locale } = wordsOf(feed);
  const files = what === 'render' ? siteFiles(feed, now) : calendarFiles(feed, { locale, now });
  const words = pickLocale(context.language, [danish, english]);
  for (const [at, [path, text]] of files.entries()) {
    await context.writeFile(join(out, path), text);
    if (!json && at > 0 && at % 500 === 0) context.writeError(words.progress(at, files.length));
  }
  if (json) context.write(JSON.stringify({ out, files: files.map(([path]) => path) }));
  else context.write(words.written(files.length, out));
  return ExitCode.Good;
}

/** `template FILE`: a spreadsheet with the headings that `import` reads and one example, for somebody to fill in. */
export async function templateCommand(path: string, context: CommandContext): Promise<ExitCode> {
  const words = pickLocale(context.language, [danishPublishing, englishPublishing]);
  const example: Partial<Record<MeetingColumn, string>> = {
    title: words.page.meeting,
    date: '2027-03-11',
    start: '09:00',
    end: '12:00',
  };
  const columns = Object.values(MeetingColumn);
  const rows = [
    columns.map((column) => words.columns[column]),
    columns.map((column) => example[column] ?? ''),
  ];
  if (/\.csv$/i.test(path)) await context.writeFile(path, csvText(rows));
  else {
    // As text, so that Excel makes no date or number of what is typed.
    const cells = rows.map((row, at) =>
      row.map((value) => ({
        value,
        type: String,
        format: '@',
        ...(at === 0 && { fontWeight: 'bold' as const }),
      })),
    );
    const sheet = await writeExcel(cells, {
      stickyRowsCount: 1,
      columns: columns.map(() => ({ width: 18 })),
    }).toBuffer();
    await context.writeFile(path, sheet);
  }
  context.write(pickLocale(context.language, [danish, english]).written(1, path));
  return ExitCode.Good;
}

// Writes docs/examples/site: the pages of docs/examples/pages with everything that they load, for any static file server.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

const pages = join(root, 'docs', 'examples', 'pages');
const site = join(root, 'docs', 'examples', 'site');
const elements = join(root, 'packages', 'elements');
const feedFile = join(root, 'packages', 'server', 'example', 'feed.json');
const modules = join(root, 'node_modules');
/** As in `demo.js`: the day on which the pages stand still. */
const NOW = Date.parse('2027-01-05T08:00:00Z');

/** What the build has to look at beside the sources, as paths from the root. */
export const exampleSources = () => [
  'packages/server/example/feed.json',
  'scripts/lib/examples.mjs',
  ...readdirSync(join(elements, 'themes')).map((file) => join('packages', 'elements', 'themes', file)),
  ...readdirSync(pages).map((file) => join('docs', 'examples', 'pages', file)),
];

export const hasExamples = () => existsSync(join(site, 'made', 'feed.json'));

async function renderings() {
  const { danish, parseFeedText } = await import('@network-meetings/core');
  const { renderAgenda, renderGroups, renderMeeting, renderMeetings } =
    await import('@network-meetings/elements/render.js');
  const parsed = parseFeedText(readFileSync(feedFile, 'utf8'));
  if (!parsed.ok) throw new Error('The feed of the examples has faults.');
  const feed = parsed.value;
  const now = { now: NOW };
  const { groupCalendar } = await import('@network-meetings/core/calendar');
  return {
    calendar: groupCalendar('offdig-oest', feed, { locale: danish }),
    family: readFileSync(join(pages, 'family.html'), 'utf8'),
    cards: renderMeetings(feed, { ...now, view: 'cards', limit: 3 }),
    list: renderMeetings(feed, { ...now, filters: '', limit: 6, jsonLd: false }),
    groups: renderGroups(feed, { ...now, jsonLd: false }),
    agenda: renderAgenda(feed, 'offdig-vest-2027-1', { ...now, jsonLd: false }),
    meeting: renderMeeting(feed, 'offdig-oest-2027-1', { ...now, headingLevel: 3 }),
  };
}

export async function writeExamples() {
  rmSync(site, { recursive: true, force: true });
  const made = join(site, 'made');
  mkdirSync(join(made, 'css'), { recursive: true });
  const { calendar, ...rendered } = await renderings();
  for (const file of readdirSync(pages)) {
    if (file === 'family.html') continue;
    const text = readFileSync(join(pages, file), 'utf8');
    writeFileSync(
      join(site, file),
      text.replace(/<!-- (\w+) -->/g, (comment, name) => rendered[name] ?? comment),
    );
  }
  for (const file of readdirSync(join(elements, 'dist'))) {
    if (/\.min\.js$|\.css$/.test(file)) cpSync(join(elements, 'dist', file), join(made, file));
  }
  cpSync(join(elements, 'themes'), made, { recursive: true });
  cpSync(feedFile, join(made, 'feed.json'));
  writeFileSync(join(made, 'calendar.ics'), calendar);
  cpSync(join(modules, 'bootstrap', 'dist', 'css', 'bootstrap.min.css'), join(made, 'bootstrap.min.css'));
  const dkfds = join(modules, 'dkfds', 'dist');
  cpSync(join(dkfds, 'css', 'dkfds.min.css'), join(made, 'css', 'dkfds.min.css'));
  for (const kind of ['woff', 'woff2']) {
    const fonts = join('fonts', 'IBMPlexSans', 'complete', kind);
    for (const file of readdirSync(join(dkfds, fonts))) {
      if (/-(Regular|Italic|Medium|SemiBold|Bold)\.woff2?$/.test(file))
        cpSync(join(dkfds, fonts, file), join(made, fonts, file));
    }
  }
}

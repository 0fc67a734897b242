// npm run size: what a page loads, after gzip, against the budgets below. It needs a build, and makes one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from './lib/build.mjs';
import { root } from './lib/packages.mjs';
import { main, Trouble } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

/** Bytes after gzip -9. A budget is raised only with a reason in the message of the commit that raises it. */
const budgets = {
  'network-meetings.min.js': 28_700,
  // What is wrong with a feed, or left out of it, by who reads such a feed; the second serves answers and forms too.
  'network-feed-faults.min.js': 1_550,
  'network-explain.min.js': 2_300,
  // A meeting, its agenda, its change log and its links to calendars: by who opens one, or points at a list.
  'network-meeting.min.js': 8_500,
  // Asks a server for seats, and signs up there.
  'network-signup-client.min.js': 1_200,
  // Reads a calendar file that stands in the place of a feed; nearly all of it is ical.js.
  'network-ics.min.js': 32_500,
  // How requests are made and answers read: what signups, applications and rounds share.
  'network-json-call.min.js': 2_300,
  // What a meeting, the forms, the groups, the rounds and the views of a month or a year share.
  'network-words.min.js': 2_250,
  // The controls of a list with `filters`, with which it loads both at once; the second serves forms and views too.
  'network-filters.min.js': 2_700,
  'network-controls.min.js': 2_600,
  'network-signup.min.js': 17_000,
  // What the signup and the application of a group share: fields, faults, their words in two languages.
  'network-forms.min.js': 8_700,
  // Computes a proof of work, for a server at which many sign up at once.
  'network-solve-proof.min.js': 2_500,
  // The page of a group with its application, and the catalogue; what they share.
  'network-group.min.js': 9_500,
  'network-groups.min.js': 3_500,
  'network-catalogue.min.js': 1_600,
  'network-year-wheel.min.js': 7_000,
  // The live round, and what keeps its record for the next agenda.
  'network-round.min.js': 17_000,
  'network-month.min.js': 3_500,
  'network-year.min.js': 2_500,
  // Links and files for calendars, loaded by who opens their list.
  'network-calendar.min.js': 7_200,
  // What the month and the year share.
  'network-toolbar.min.js': 1_800,
  // A language each, by a `<script>` of its own.
  'network-locale-de.min.js': 12_000,
  'network-locale-nb.min.js': 11_500,
  'network-locale-sv.min.js': 11_500,
};
const ADVICE = `What to do, in this order:
  1. Is it shown on every page? What is not belongs in a module of its own, imported when it is used: each becomes a file.
  2. Is it a library? Look at what it brings along: node_modules/.bin/rollup -c, then open the .map.
  3. Is it words? Those of one tag stand beside that tag, those of a third language in a file of their own.
  4. Else raise the budget in scripts/size.mjs, and say in the commit what the reader of a page gets for it.`;

await main(async () => {
  await setup();
  await build();
  const dist = join(root, 'packages', 'elements', 'dist');
  const files = readdirSync(dist).filter((file) => file.endsWith('.min.js'));
  const faults = [];
  for (const file of files.sort()) {
    const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    const budget = budgets[file];
    console.log(`${file.padEnd(32)} ${String(size).padStart(6)} bytes of ${budget ?? 'no budget'}`);
    if (budget === undefined) faults.push(`${file} has no budget: give it one in scripts/size.mjs.`);
    else if (size > budget) faults.push(`${file} is ${size - budget} bytes over its budget.`);
  }
  for (const file of Object.keys(budgets)) {
    if (!files.includes(file)) faults.push(`${file} has a budget and is not there.`);
  }
  if (faults.length) throw new Trouble(`\n${faults.join('\n')}\n\n${ADVICE}`);
});

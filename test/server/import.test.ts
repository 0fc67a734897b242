// What others have written comes in by file or by address, and goes out again; nobody gets what nobody may have.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { parseFeed } from '@network-meetings/core';
import { templateCommand } from '../../packages/cli/src/publish-command.js';
import { exportFeed } from '../../packages/server/src/import/export-command.js';
import { importSource, readSource } from '../../packages/server/src/import/import-command.js';
import { createSafeRequest, importLimits } from '../../packages/server/src/outgoing/safe-request.js';
import { runCommandLine } from '../support/command-line.js';
import type { OtherServer } from '../support/other-server.js';
import { startOtherServer } from '../support/other-server.js';
import type { Harness } from './harness.js';
import { feedWith, startHarness } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
let harness: Harness;
let other: OtherServer;
before(async () => {
  harness = await startHarness(feedWith({ day: 5 }));
  other = await startOtherServer();
});
after(async () => {
  await harness.close();
  await other.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => harness.publish(feedWith({ day: 5 })));

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//EN',
  'BEGIN:VEVENT',
  'UID:autumn@example.org',
  'DTSTAMP:20270101T080000Z',
  'DTSTART;TZID=Europe/Copenhagen:20271014T090000',
  'DTEND;TZID=Europe/Copenhagen:20271014T160000',
  'SUMMARY:Efterår i netværket',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
const TABLE = 'title;date;start;end\nForår;2027-05-20;09:00;12:00\nUden dato;;09:00;12:00\n';

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const take = (source: string, options = {}) => importSource(harness.context, 'example', source, options);
const titles = async () =>
  (
    await harness.query<{ title: string }>(
      `select document ->> 'title' as title from network.meeting where withdrawn_at is null order by position`,
    )
  ).map(({ title }) => title);

describe('by file', () => {
  test('a calendar’s meetings are added, and again they are the same', async () => {
    const before = await titles();
    const first = await take(file('a.ics', CALENDAR));
    assert.deepEqual([first.published, first.added], [true, 1]);
    assert.deepEqual((await titles()).sort(), [...before, 'Efterår i netværket'].sort());
    const again = await take(file('a.ics', CALENDAR));
    assert.equal(again.added, 0);
  });

  test('a spreadsheet with a fault is refused whole, with its line; or taken without it, when that is said', async () => {
    const path = file('a.csv', TABLE);
    const before = await titles();
    await assert.rejects(take(path), /nothing was published[^]*a\.csv:3/);
    assert.deepEqual(await titles(), before);
    const partly = await take(path, { partly: true });
    assert.equal(partly.problems.length, 1);
    assert.deepEqual((await titles()).sort(), [...before, 'Forår'].sort());
  });

  test('an Excel file is read as the template of the command line has it; one that is none is refused', async () => {
    const path = join(folder, 'a.xlsx');
    const code = await templateCommand(path, {
      write: () => undefined,
      writeError: () => undefined,
      readFile: (name) => readFile(name, 'utf8'),
      readBytes: (name) => readFile(name),
      writeFile: (name, data) => writeFile(name, data),
      now: () => harness.now,
      readInput: async () => '',
      fetch: async () => Response.error(),
      language: 'en',
    });
    assert.equal(code, 0);
    const before = await titles();
    const taken = await take(path);
    assert.deepEqual([taken.published, taken.added, taken.problems.length], [true, 1, 0]);
    assert.deepEqual((await titles()).sort(), [...before, 'Meeting'].sort());
    const [row] = await harness.query<{ start: string }>(
      `select document ->> 'start' as start from network.meeting where document ->> 'title' = 'Meeting'`,
    );
    assert.equal(row!.start, '2027-03-11T09:00');
    assert.equal((await take(path)).added, 0);
    await assert.rejects(take(file('b.xlsx', 'no spreadsheet')), /b\.xlsx cannot be read as a spreadsheet/);
  });

  test('a trial publishes nothing, and says what it would', async () => {
    const before = await titles();
    const trial = await take(file('a.ics', CALENDAR), { 'dry-run': true });
    assert.deepEqual([trial.published, trial.added], [false, 1]);
    assert.deepEqual(await titles(), before);
  });

  test('a feed takes the place of what is published, and who signed up is told', async () => {
    await harness.signUp('a@example.org', { day: 'coming' });
    const feed = JSON.parse(await exportFeed(harness.context, 'example', 'feed'));
    feed.meetings[0].place = { name: 'Et andet sted' };
    const done = await take(file('feed.json', JSON.stringify(feed)));
    assert.ok('changed' in done && done.changed === 1, JSON.stringify(done));
    await harness.deliver();
    assert.ok(
      harness.mails.some(({ to, text }) => to.address === 'a@example.org' && text.includes('Et andet sted')),
    );
    feed.association.id = 'somebody-else';
    await assert.rejects(take(file('feed.json', JSON.stringify(feed))), /request\/invalid/);
    feed.meetings[0].start = 'soon';
    await assert.rejects(
      take(file('feed.json', JSON.stringify(feed))),
      /nothing was published:\n {2}\$\.meetings\[0\]\.start/,
    );
  });

  test('a file that is not there, and a group that there is not, are told', async () => {
    await assert.rejects(take(join(folder, 'none.ics')), /cannot be read \(ENOENT\)/);
    await assert.rejects(
      take(file('a.ics', CALENDAR), { group: 'x' }),
      /no group “x”; there is digital-east/,
    );
  });
});

describe('by address', () => {
  const get = (path: string) =>
    importSource(
      harness.context,
      'example',
      `${other.origin}${path}`,
      {},
      createSafeRequest(importLimits, other.outside),
    );

  test('what it is says its type, or the end of the address', async () => {
    other.answer = (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(CALENDAR);
    await get('/events?as=calendar');
    assert.ok((await titles()).includes('Efterår i netværket'));
    await harness.publish(feedWith({ day: 5 }));
    other.answer = (_request, response) => void response.writeHead(200, {}).end(CALENDAR);
    assert.ok(!(await titles()).includes('Efterår i netværket'));
    await get('/events.ics');
    assert.ok((await titles()).includes('Efterår i netværket'));
  });

  test('an answer that is none, and an address within, are refused, and nothing is published', async () => {
    const before = await titles();
    other.answer = (_request, response) => void response.writeHead(404).end();
    await assert.rejects(get('/events.ics'), /answered with status 404/);
    for (const address of ['https://127.0.0.1/a.ics', 'http://example.org/a.ics', 'file:///etc/passwd'])
      await assert.rejects(readSource(address), /outgoing\/(private-address|bad-address)/);
    assert.deepEqual(await titles(), before);
  });
});

describe('out again', () => {
  test('a feed is what import reads; a calendar and a spreadsheet hold what is public', async () => {
    const feed = JSON.parse(await exportFeed(harness.context, 'example', 'feed'));
    assert.ok(parseFeed(feed).ok);
    const calendar = await exportFeed(harness.context, 'example', 'ics');
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    const table = await exportFeed(harness.context, 'example', 'csv');
    assert.ok(table.includes('Identitet og adgang'));
    const closed = feed.meetings
      .flatMap(({ agenda }: { agenda: { visibility?: string; title: string }[] }) => agenda)
      .filter(({ visibility }: { visibility?: string }) => visibility === 'closed');
    for (const { title } of closed) assert.ok(!calendar.includes(title) && !table.includes(title), title);
    await assert.rejects(
      exportFeed(harness.context, 'example', 'pdf'),
      /no format “pdf”; there is feed, ics, csv/,
    );
  });

  test('on the command line: a spreadsheet goes in, and what went in comes out', async () => {
    const run = (...args: string[]) =>
      runCommandLine(args, { DATABASE_URL: harness.database.pool.options.connectionString });
    const partly = await run('import', file('b.csv', TABLE), '--partly', '--json');
    assert.deepEqual([partly.code, JSON.parse(partly.stdout).published], [2, true]);
    const out = join(folder, 'out.csv');
    assert.equal((await run('export', '--format', 'csv', '--out', out)).code, 0);
    assert.ok(readFileSync(out, 'utf8').includes('Forår'));
    const within = await run('import', 'https://169.254.169.254/latest');
    assert.deepEqual([within.code, /private network/.test(within.stderr)], [1, true], within.stderr);
  });
});

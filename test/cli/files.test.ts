import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { main } from '@network-meetings/cli';
import type { NetworkFeed } from '@network-meetings/core';
import { parseFeedText } from '@network-meetings/core';
import { example, good } from '../support/feeds.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'network-meetings-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const fixture = (name: string) => new URL(`../fixtures/import/${name}`, import.meta.url).pathname;
const textOf = (name: string) => readFileSync(at(name), 'utf8');
const feedOf = (name: string): NetworkFeed => good(parseFeedText(textOf(name)));

/** Runs the command line on files that are there, by a clock that stands still. */
async function run(args: readonly string[], now = '2026-11-25T12:00:00Z') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, '1.2.3', {
    write: (line) => void out.push(line),
    writeError: (line) => void err.push(line),
    readFile: (path) => readFile(path, 'utf8'),
    readBytes: (path) => readFile(path),
    writeFile: async (path, data) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, data);
    },
    now: () => Date.parse(now),
    readInput: async () => '',
    fetch: async () => {
      throw new TypeError('no network');
    },
    language: 'en',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a calendar becomes a feed, and the same night after night changes nothing', async () => {
  const args = ['import', fixture('outlook-series.ics'), '--into', at('feed.json'), '--group', 'finance'];
  const first = await run(args);
  assert.equal(first.code, 0, first.err);
  assert.match(first.err, /3 new, 0 changed, 0 unchanged meetings/);
  assert.match(first.err, /outlook-series\.ics:31: ATTENDEE has no place in a meeting/);
  assert.equal(feedOf('feed.json').meetings.length, 3);
  const before = textOf('feed.json');
  const second = await run(args, '2026-11-26T12:00:00Z');
  assert.match(second.err, /0 new, 0 changed, 3 unchanged meetings/);
  assert.equal(textOf('feed.json'), before);
});

test('what changed in the source raises revision and sequence, and what the feed adds stays', async () => {
  const ics = (hour: string, title: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nSUMMARY:${title}\nDTSTART;TZID=Europe/Copenhagen:20270311T${hour}0000\nDURATION:PT2H\nEND:VEVENT\nEND:VCALENDAR\n`;
  const imported = async (hour: string, title: string) => {
    writeFileSync(at('a.ics'), ics(hour, title));
    assert.equal((await run(['import', at('a.ics'), '--into', at('feed.json'), '--group', 'g'])).code, 0);
    const [meeting] = feedOf('feed.json').meetings;
    assert.ok(meeting);
    return meeting;
  };
  await imported('09', 'A');
  const feed = feedOf('feed.json');
  const agenda = [{ id: 'round', kind: 'round', minutes: 60 }];
  writeFileSync(
    at('feed.json'),
    JSON.stringify({ ...feed, meetings: feed.meetings.map((each) => ({ ...each, agenda })) }),
  );
  const renamed = await imported('09', 'B');
  assert.deepEqual([renamed.title, renamed.revision, renamed.sequence], ['B', 1, 0]);
  const moved = await imported('10', 'B');
  assert.deepEqual([moved.start, moved.revision, moved.sequence], ['2027-03-11T10:00', 2, 1]);
  assert.equal(moved.previousStart, '2027-03-11T09:00');
  assert.equal(moved.agenda.length, 1);
});

test('what is broken is told with file, line and column, the rest is imported, and the exit code is 1', async () => {
  writeFileSync(at('a.csv'), 'Titel;Dato;Start\nA;2027-02-31;09:00\nB;11-03-2027;kl. 9.30\n');
  const { code, err } = await run(['import', at('a.csv'), '--into', at('feed.json'), '--group', 'g']);
  assert.equal(code, 1);
  assert.match(err, /a\.csv:2:2: The cell “date” cannot be read: 2027-02-31/);
  assert.deepEqual(
    feedOf('feed.json').meetings.map(({ title, start }) => [title, start]),
    [['B', '2027-03-11T09:30']],
  );
});

test('the template, as xlsx and as CSV, is what import reads', async () => {
  for (const name of ['template.xlsx', 'template.csv']) {
    assert.equal((await run(['template', at(name)])).code, 0);
    const { code, err } = await run(['import', at(name), '--into', at(`${name}.json`), '--group', 'g']);
    assert.equal(code, 0, err);
    const [meeting] = feedOf(`${name}.json`).meetings;
    assert.deepEqual(
      [meeting?.title, meeting?.start, meeting?.end],
      ['Meeting', '2027-03-11T09:00', '2027-03-11T12:00'],
    );
  }
});

test('a heading of one’s own is mapped', async () => {
  writeFileSync(at('a.csv'), 'Emne,Hvornår\nA,2027-03-11\n');
  const args = [
    'import',
    at('a.csv'),
    '--into',
    at('f.json'),
    '--group',
    'g',
    '--map',
    'Emne=title',
    '--map',
    'Hvornår=date',
  ];
  assert.equal((await run(args)).code, 0);
  assert.equal(feedOf('f.json').meetings[0]?.title, 'A');
});

test('a file that is no spreadsheet, or not there, is told; the others are imported', async () => {
  writeFileSync(at('a.xlsx'), 'no spreadsheet');
  const args = [
    'import',
    at('a.xlsx'),
    at('nope.ics'),
    fixture('google.ics'),
    '--into',
    at('f.json'),
    '--group',
    'g',
  ];
  const { code, err } = await run(args);
  assert.equal(code, 2);
  assert.match(err, /a\.xlsx could not be read/);
  assert.match(err, /nope\.ics could not be read \(ENOENT\)/);
  assert.equal(feedOf('f.json').meetings.length, 4);
});

test('render writes pages that lead to each other, calendars what people subscribe to', async () => {
  writeFileSync(at('feed.json'), JSON.stringify(example('feed')));
  const { code, out } = await run(['render', at('feed.json'), '--out', at('site'), '--json']);
  assert.equal(code, 0);
  const { files } = JSON.parse(out) as { files: string[] };
  for (const name of [
    'index.html',
    '2027.html',
    'groups/digital-east.html',
    'site.css',
    'news.atom',
    'meetings.csv',
  ]) {
    assert.ok(files.includes(name), name);
  }
  for (const page of files.filter((name) => name.endsWith('.html'))) {
    const text = textOf(`site/${page}`);
    assert.match(text, /^<!doctype html>/);
    for (const [, link = ''] of text.matchAll(/(?:href)="((?!https?:|mailto:)[^"]+)"/g)) {
      assert.ok(files.includes(join(dirname(page), link)), `${page} leads to ${link}`);
    }
  }
  assert.match(textOf('site/meetings/digital-east-2027-1.html'), /application\/ld\+json/);
  const calendars = await run(['calendars', at('feed.json'), '--out', at('ics')]);
  assert.equal(calendars.out, `5 files are written to ${at('ics')}`);
  assert.match(textOf('ics/groups/digital-east.ics'), /X-WR-CALNAME:Offentlig digitalisering øst/);
  assert.match(textOf('ics/meetings/digital-joint-2027.ics'), /STATUS:CANCELLED/);
});

test('a call that lacks something says what', async () => {
  writeFileSync(at('feed.json'), JSON.stringify(example('feed')));
  for (const [args, words] of [
    [['import', fixture('google.ics')], /Write --into too/],
    [['render', at('feed.json')], /Write --out too/],
    [
      ['import', fixture('google.ics'), '--into', at('feed.json'), '--group', 'x'],
      /no group “x”.*digital-east, digital-west/,
    ],
    [['render', at('nope.json'), '--out', at('x')], /could not be read \(ENOENT\)/],
  ] as const) {
    const { code, err } = await run([...args]);
    assert.equal(code, 2);
    assert.match(err, words);
  }
});

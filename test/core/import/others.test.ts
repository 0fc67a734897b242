import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { danish, danishFaults, english, englishFaults } from '@network-meetings/core';
import { eventJsonLd } from '@network-meetings/core/calendar';
import { agendaPage, danishPublishing, englishPublishing, meetingTable } from '@network-meetings/core/html';
import {
  danishImport,
  englishImport,
  ImportCode,
  importIndico,
  importJsonLd,
  importPretix,
  importTable,
  importText,
} from '@network-meetings/core/import';
import { exampleFeed } from '../../support/feeds.js';
import { importOptions } from '../../support/imports.js';

const languages = [
  { locale: danish, words: danishPublishing },
  { locale: english, words: englishPublishing },
];
const table = (rows: readonly (readonly string[])[], more = {}) =>
  importTable(
    rows.map((cells, at) => ({ line: at + 1, cells })),
    { ...importOptions, languages, ...more },
  );

test('a table that we wrote comes back, in both languages', () => {
  const feed = exampleFeed();
  for (const language of languages) {
    const { meetings, problems } = table(meetingTable(feed, language), { groups: feed.groups });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      meetings.map(({ id, groups, title, start, end, status, attendanceMode, length, place }) => [
        ...[id, groups, title, start, end, status, attendanceMode, length, place?.name],
      ]),
      feed.meetings.map(({ id, groups, title, start, end, status, attendanceMode, length, place }) => [
        ...[id, groups, title, start, end, status, attendanceMode, length, place?.name],
      ]),
    );
  }
});

test('dates and times as people write them, a group that is new, a heading of one’s own', () => {
  const { meetings, groups, problems, notes } = table(
    [
      ['Emne', 'Gruppe', 'Dato', 'Start', 'Slut', 'Kantine'],
      ['Første', 'Økonomi øst', '11.3.2027', 'kl. 9', '12.30', 'ja'],
      ['', '', '', '', '', ''],
      ['Andet', 'Økonomi øst', '4/11 2027', '', '', ''],
    ],
    { mapping: { title: 'emne' } },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(groups, [{ id: 'oekonomi-oest', name: 'Økonomi øst' }]);
  assert.deepEqual(
    meetings.map(({ title, start, end, groups: owners }) => [title, start, end, owners[0]]),
    [
      ['Første', '2027-03-11T09:00', '2027-03-11T12:30', 'oekonomi-oest'],
      ['Andet', '2027-11-04T09:00', '2027-11-04T16:00', 'oekonomi-oest'],
    ],
  );
  assert.deepEqual(
    notes.map(({ code, line, column }) => [code, line, column]),
    [
      [ImportCode.ColumnUnknown, 1, 6],
      [ImportCode.AllDay, 4, undefined],
    ],
  );
});

test('a cell that cannot be read is a problem with row and column, and the other rows are taken', () => {
  const { meetings, problems } = table([
    ['Titel', 'Dato', 'Start', 'Status'],
    ['A', '31-04-2027', '9.00', ''],
    ['B', '2027-03-11', '25:00', 'Måske'],
    ['', '2027-03-11', '', ''],
    ['C', '2027-03-11', '09:00', 'Aflyst'],
  ]);
  assert.deepEqual(
    problems.map(({ code, line, column, params }) => [code, line, column, params['column']]),
    [
      [ImportCode.BadCell, 2, 2, 'date'],
      [ImportCode.BadCell, 3, 3, 'start'],
      [ImportCode.BadCell, 3, 4, 'status'],
      [ImportCode.BadCell, 4, 1, 'title'],
    ],
  );
  assert.deepEqual(
    meetings.map(({ title, status }) => [title, status]),
    [['C', 'cancelled']],
  );
});

test('a table without the columns that every meeting needs says which', () => {
  const { problems } = table([['Noget', 'Titel']]);
  assert.deepEqual(
    problems.map(({ code, params }) => [code, params['headings']]),
    [[ImportCode.ColumnMissing, ['Dato', 'Date']]],
  );
  assert.equal(table([]).problems.length, 2);
});

test('JSON-LD is found in a page, in a graph and in a series; what we write we read', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const now = Date.parse('2026-11-25T12:00Z');
  const page = agendaPage(meeting, feed, { locale: danish, words: danishPublishing, now });
  const { meetings, problems } = importJsonLd(page, importOptions);
  assert.deepEqual(problems, []);
  const [read] = meetings;
  assert.deepEqual(
    [read?.title, read?.start, read?.end, read?.uid, read?.status, read?.place?.street, read?.timeZone],
    [
      'Identitet og adgang',
      '2027-03-11T09:00',
      '2027-03-11T16:00',
      'digital-east-2027-1@example',
      'rescheduled',
      'Eksempelvej 1',
      undefined,
    ],
  );
  const graph = { '@graph': [{ '@type': 'EventSeries', subEvent: [eventJsonLd(meeting, feed)] }] };
  assert.equal(importJsonLd(JSON.stringify(graph), importOptions).meetings.length, 1);
});

test('JSON-LD that is broken or holds no event is a problem with its line', () => {
  const page =
    '<html>\n<script type="application/ld+json">\n{ broken }</script>\n<script type=application/ld+json>{"@type":"BusinessEvent","name":"S","startDate":"2027-03-11"}</script>';
  const { meetings, problems } = importJsonLd(page, importOptions);
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [[ImportCode.NotJson, 2]],
  );
  assert.deepEqual(
    meetings.map(({ start, end }) => [start, end]),
    [['2027-03-11T09:00', '2027-03-11T16:00']],
  );
  assert.deepEqual(
    importJsonLd('<p>', importOptions).problems.map(({ code }) => code),
    [ImportCode.NoEvents],
  );
});

test('an export of pretix', () => {
  const event = {
    name: { en: 'Talk', da: 'Oplæg' },
    date_from: '2027-03-11T08:00:00Z',
    date_to: '2027-03-11T11:00:00+00:00',
    timezone: 'Europe/Copenhagen',
    location: { da: 'Huset\nVej 1' },
    public_url: 'https://tickets.example.org/1/',
    geo_lat: '55.67',
    geo_lon: '12.56',
    live: true,
  };
  const hidden = { ...event, live: false };
  const { meetings, notes, problems } = importPretix(
    JSON.stringify({ results: [event, hidden] }),
    importOptions,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    notes.map(({ code }) => code),
    [ImportCode.Private],
  );
  const [read] = meetings;
  assert.deepEqual(
    [
      read?.title,
      read?.start,
      read?.end,
      read?.place?.name,
      read?.place?.street,
      read?.place?.geo?.latitude,
      read?.url,
    ],
    [
      'Oplæg',
      '2027-03-11T09:00',
      '2027-03-11T12:00',
      'Huset',
      'Vej 1',
      55.67,
      'https://tickets.example.org/1/',
    ],
  );
});

test('an export of Indico', () => {
  const event = {
    _type: 'Conference',
    title: 'Netværksmøde',
    description: '<p>Velkommen &amp; god dag</p>',
    startDate: { date: '2027-03-11', time: '09:00:00', tz: 'Europe/Copenhagen' },
    endDate: { date: '2027-03-11', time: '12:00:00', tz: 'Europe/Copenhagen' },
    location: 'Huset',
    room: 'Sal 2',
    url: 'https://indico.example.org/event/1/',
  };
  const { meetings, problems } = importIndico(JSON.stringify({ results: [event] }), importOptions);
  assert.deepEqual(problems, []);
  const [read] = meetings;
  assert.deepEqual(
    [read?.title, read?.purpose, read?.start, read?.end, read?.place?.name],
    ['Netværksmøde', 'Velkommen & god dag', '2027-03-11T09:00', '2027-03-11T12:00', 'Huset, Sal 2'],
  );
});

test('whatever JSON it is given, it answers', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const event = fc.record({
    '@type': fc.constantFrom('Event', ['Event'], 'X', null),
    name: value,
    startDate: fc.oneof(value, fc.constant('2027-03-11T09:00:00+01:00')),
    location: value,
    results: value,
    __proto__: value,
  });
  fc.assert(
    fc.property(fc.oneof(event, fc.array(event), value), (data) => {
      for (const read of [importJsonLd, importPretix, importIndico]) {
        assert.ok(read(JSON.stringify(data), importOptions).meetings.length >= 0);
      }
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
  );
});

test('every code has words in both languages', () => {
  for (const [wording, faults] of [
    [danishImport, danishFaults],
    [englishImport, englishFaults],
  ] as const) {
    for (const code of Object.values(ImportCode)) {
      const params = { limit: 3, headings: ['a'], column: 'date', value: '', name: 'X', count: 2 };
      const text = importText({ code, params }, wording, faults);
      assert.match(text, /^[\p{L}»“].*[.?:}a-z0-9]$/u, text);
      assert.notEqual(text, code);
    }
    assert.match(
      importText({ code: 'time/end-before-start', params: { field: 'end' } }, wording, faults),
      /^end: /,
    );
  }
});

test('an id made of a title has its letters without accents, the Danish ones written out', () => {
  const titles = ['Crème brûlée & Ærø', 'Ø'.repeat(60), '…', `${'a'.repeat(47)} b`];
  const page = JSON.stringify(
    titles.map((name) => ({
      '@type': 'Event',
      name,
      startDate: '2027-03-11T09:00',
      endDate: '2027-03-11T12:00',
    })),
  );
  assert.deepEqual(
    importJsonLd(page, importOptions).meetings.map(({ id }) => id),
    ['creme-brulee-aeroe', 'oe'.repeat(24), 'moede', 'a'.repeat(47)].map((id) => `${id}-2027-03-11`),
  );
});

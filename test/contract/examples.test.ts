import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ApplicationRequest,
  checkApplication,
  checkEntry,
  danishFaults,
  englishFaults,
  groupsById,
  groupsOf,
  IssueCode,
  momentText,
  danish,
  english,
  parseFeed,
  parseWith,
  Problem,
  problemStatus,
  problemText,
  SignupRequest,
} from '@network-meetings/core';
import { example, exampleFeed } from '../support/feeds.js';
import { protocolSchemas as schemas } from '../support/protocol-schemas.js';

const folder = new URL('../../docs/protocol/', import.meta.url);
const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

test('every example of the protocol has a schema here', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
  assert.deepEqual(files.sort(), Object.keys(schemas).sort());
});

for (const [name, schema] of Object.entries(schemas)) {
  test(`${name}.json parses, and nothing of it is left out`, () => {
    const parsed = parseWith<unknown>(schema, example(name));
    assert.deepEqual(parsed, { ok: true, value: parsed.ok && parsed.value, warnings: [] });
  });
}

test('the example requests fit the example feed', () => {
  const feed = exampleFeed();
  for (const name of ['signup-request', 'signup-request-several']) {
    const request = SignupRequest.parse(example(name));
    const meeting = feed.meetings.find(({ id }) => id === request.meeting);
    assert.ok(meeting);
    const groups = groupsOf(meeting, groupsById(feed));
    for (const entry of request.signups)
      assert.deepEqual(checkEntry(entry, { meeting, groups, standing: 'guest' }), []);
  }
});

test('the example application fits the example feed', () => {
  const feed = exampleFeed();
  const request = ApplicationRequest.parse(example('application-request'));
  const group = feed.groups.find(({ id }) => id === request.group);
  assert.ok(group);
  assert.deepEqual(checkApplication(request, group, feed, Date.parse('2027-01-05T12:00Z')), []);
});

test('a feed with the same example twice is refused', () => {
  const feed = example('feed') as { meetings: unknown[] };
  assert.equal(parseFeed({ ...feed, meetings: [...feed.meetings, feed.meetings[0]] }).ok, false);
});

test('the page lists every problem code, and no other', () => {
  const table = page.slice(
    page.search(/^\| status +\| `code`/m),
    page.indexOf('## What later minor versions add'),
  );
  const rows = [...table.matchAll(/^\| ([\d, ]+) \|(.*)\|$/gm)];
  const listed = rows.flatMap(([, status = '', codes = '']) =>
    [...codes.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, code = '']) => [code, status.trim()] as const),
  );
  assert.deepEqual(new Set(listed.map(([code]) => code)), new Set(Object.keys(problemStatus)));
  for (const [code, status] of listed) {
    assert.ok(status.split(', ').includes(String(problemStatus[code as keyof typeof problemStatus])), code);
  }
});

test('the example problems say what the wording says', () => {
  const moment = (time: string) => momentText(time, { locale: english });
  for (const name of [
    'problem-invalid',
    'problem-closed',
    'problem-offer-expired',
    'problem-application-closed',
    'problem-changed',
  ]) {
    const problem = Problem.parse(example(name));
    const words = problemText(problem.code, problem.params ?? {}, englishFaults, moment);
    assert.deepEqual([problem.title, problem.detail], [words.title, words.detail]);
    assert.equal(problem.status, problemStatus[problem.code as keyof typeof problemStatus]);
  }
});

test('every code has words in both languages, with its parameters said', () => {
  for (const wording of [danishFaults, englishFaults]) {
    const locale = wording === danishFaults ? danish : english;
    for (const code of Object.values(IssueCode)) {
      const words = wording.issues[code];
      const params = {
        limit: 7,
        expected: 'string',
        allowed: ['a', 'b'],
        id: 'x',
        zone: 'Z',
        time: 't',
        readings: ['r1', 'r2'],
        version: '2.0',
        supported: '1.0',
        reason: 'why',
      };
      const text = typeof words === 'function' ? words(params) : words;
      assert.match(text, /\S.*[.:]|JSON/, code);
      assert.doesNotMatch(text, /undefined|\[object/, code);
    }
    for (const code of Object.keys(problemStatus)) {
      const { title, detail } = problemText(
        code,
        { opens: '2027-01-01T09:00', closes: '2027-03-09T12:00' },
        wording,
        (time) => momentText(time, { locale }),
      );
      assert.ok(title.length > 3 && detail.endsWith('.'), code);
      assert.doesNotMatch(detail, /undefined/);
    }
  }
});

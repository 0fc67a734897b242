import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FetchLike } from '@network-meetings/core';
import { main } from '@network-meetings/cli';
import { example } from '../support/feeds.js';

const feed = JSON.stringify(example('feed'));
const broken = JSON.stringify({ ...(example('feed') as object), updatedAt: 'yesterday', extra: 1 });
const files: Readonly<Record<string, string>> = {
  'feed.json': feed,
  'broken.json': broken,
  'extra.json': JSON.stringify({ ...(example('feed') as object), extra: 1 }),
  'page.html': '<html>',
  'season.json': JSON.stringify({
    ...(example('feed') as object),
    programmes: [
      {
        group: 'digital-east',
        season: { id: '2027', start: '2027-01-01' },
        meetings: ['digital-east-2027-1'],
      },
    ],
  }),
};

/** What is asked of the example feed's sites, and how they answer. */
const asked: string[] = [];

/** Runs the command line in a world of its own. */
async function run(
  args: readonly string[],
  { input = '', language = 'en', status = 200, headStatus = 0, now = 0 } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const fetch: FetchLike = async (url, { method = 'GET' } = {}) => {
    if (!url.endsWith('.json')) asked.push(`${method} ${url}`);
    if (url.includes('down')) throw new TypeError('fetch failed');
    const is = method === 'HEAD' && headStatus > 0 ? headStatus : status;
    return { ok: is < 300, status: is, headers: { get: () => null }, text: async () => feed };
  };
  const code = await main(args, '1.2.3', {
    write: (line) => void out.push(line),
    writeError: (line) => void err.push(line),
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('no file'), { code: 'ENOENT' });
      return text;
    },
    readInput: async () => input,
    readBytes: async () => new Uint8Array(),
    writeFile: async () => undefined,
    now: () => now,
    fetch,
    language,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a good feed: exit code 0 and one line', async () => {
  assert.deepEqual(await run(['check', 'feed.json']), {
    code: 0,
    out: 'feed.json: good (2 groups, 2 meetings)',
    err: '',
  });
});

test('a feed with faults: exit code 1, each fault with its JSON path, what to do, and its code', async () => {
  const { code, out, err } = await run(['check', 'broken.json']);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.equal(
    err,
    `broken.json: 1 fault\n  broken.json:1:${broken.indexOf('"yesterday"') + 1}: $.updatedAt: The value is not written correctly. [value/malformed]`,
  );
});

test('a field that is not known is a warning', async () => {
  const { code, out } = await run(['check', 'extra.json']);
  assert.equal(code, 0);
  assert.match(out, /1 warning:\n {2}extra\.json:1:\d+: \$\.extra: This field is not known/);
});

test('a feed from an address and from standard input', async () => {
  assert.equal((await run(['check', 'https://www.example.org/feed.json'])).code, 0);
  assert.deepEqual(await run(['check', '-'], { input: feed }), {
    code: 0,
    out: '-: good (2 groups, 2 meetings)',
    err: '',
  });
});

test('what cannot be read: exit code 2, and what to do', async () => {
  assert.match((await run(['check', 'nope.json'])).err, /^nope\.json could not be read \(ENOENT\)/);
  assert.match((await run(['check', 'https://down.example.org/'])).err, /does not answer/);
  assert.match((await run(['check', 'https://www.example.org/'], { status: 404 })).err, /HTTP 404/);
  assert.equal((await run(['check', 'nope.json'])).code, 2);
  assert.equal((await run(['check', 'page.html'])).code, 1);
});

test('--json prints one object for programs', async () => {
  const { code, out, err } = await run(['check', 'broken.json', '--json']);
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.deepEqual(JSON.parse(out), {
    feed: 'broken.json',
    good: false,
    code: 'feed/invalid',
    params: {},
    issues: [
      {
        code: 'value/malformed',
        path: '$.updatedAt',
        params: {},
        line: 1,
        column: broken.indexOf('"yesterday"') + 1,
      },
    ],
    warnings: [],
  });
  assert.equal(
    (JSON.parse((await run(['check', 'feed.json', '--json'])).out) as { good: boolean }).good,
    true,
  );
  assert.equal((await run(['check', 'nope.json', '--json'])).code, 2);
});

test('messages are in the language of the environment or of --lang', async () => {
  assert.match(
    (await run(['check', 'feed.json'], { language: 'da-DK' })).out,
    /i orden \(2 grupper, 2 møder\)/,
  );
  assert.match(
    (await run(['check', 'broken.json', '--lang', 'da'])).err,
    /1 fejl\n.*Værdien er skrevet forkert/,
  );
});

test('a call that is wrong says what is right', async () => {
  for (const args of [['chekc', 'feed.json'], ['check'], ['check', 'a', 'b'], ['--nope'], []]) {
    const { code, err } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, /--help|Name the feed/);
  }
  assert.match((await run(['--help'])).out, /Usage: network-meetings COMMAND[^]*check FEED/);
  assert.equal((await run(['--version'])).out, '1.2.3');
});

test('--links asks every link of the feed once, and names those that lead nowhere', async () => {
  asked.length = 0;
  const good = await run(['check', 'feed.json', '--links'], { headStatus: 405 });
  assert.deepEqual([good.code, good.err], [0, '']);
  const pages = asked.filter((each) => each.startsWith('GET ')).map((each) => each.slice(4));
  assert.equal(new Set(pages).size, pages.length);
  assert.ok(pages.includes('https://www.example.org/moeder/digital-east-2027-1'), pages.join('\n'));
  // Where signups go is for signups.
  assert.ok(!pages.some((page) => page.includes('signups')));

  const { code, err } = await run(['check', 'feed.json', '--links'], { status: 404 });
  assert.equal(code, 1);
  assert.match(err, /^feed\.json: \d+ links lead nowhere\n/);
  assert.match(
    err,
    /feed\.json:1:\d+: \$\.association\.url: https:\/\/www\.example\.org\/ answers with HTTP 404/,
  );
  const json = await run(['check', 'feed.json', '--links', '--json'], { status: 404 });
  const { good: isGood, links } = JSON.parse(json.out) as { good: boolean; links: { path: string }[] };
  assert.equal(isGood, false);
  assert.ok(links.some(({ path }) => path === '$.association.url'));
});

test('without --links nothing is asked of anybody', async () => {
  asked.length = 0;
  await run(['check', 'feed.json']);
  assert.deepEqual(asked, []);
});

test('the programmes of a feed get advice, which is no fault', async () => {
  const now = Date.parse('2026-12-01T12:00:00Z');
  const { code, out } = await run(['check', 'season.json'], { now });
  assert.equal(code, 0);
  assert.match(out, /Advice for Offentlig digitalisering øst, 2027:\n/);
  assert.match(
    out,
    /The season has 1 meetings; the group usually holds 4\. .*\[programme\/too-few-meetings\]/,
  );
  assert.match(
    (await run(['check', 'season.json', '--lang', 'da'], { now })).out,
    /Råd til .*\n {2}Sæsonen har 1 møder/,
  );
  const { programmes } = JSON.parse((await run(['check', 'season.json', '--json'], { now })).out) as {
    programmes: { group: string; findings: { code: string }[] }[];
  };
  assert.equal(programmes[0]?.group, 'digital-east');
  assert.ok(programmes[0]?.findings.some(({ code: each }) => each === 'programme/too-few-meetings'));
});

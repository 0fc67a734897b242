// Public feeds as files: the same as the server gives, for a host that runs nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { feedFields } from '../../packages/server/src/http/feed-fields.js';
import { replaceFiles } from '../../packages/server/src/static/replace-files.js';
import { runCommandLine } from '../support/command-line.js';
import type { Harness } from './harness.js';
import { feedWith, MEETING, PUBLIC_URL, startHarness } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'nm-feeds-'));
const to = join(folder, 'site');
const BASE = 'v1/example';
let harness: Harness;
before(async () => {
  harness = await startHarness(feedWith({ day: 2, dinner: 1 }));
});
after(async () => {
  await harness.close();
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[], publicUrl: string | undefined = PUBLIC_URL) =>
  runCommandLine(['feeds', ...args], {
    DATABASE_URL: harness.database.pool.options.connectionString,
    PUBLIC_URL: publicUrl,
  });
async function feeds(...args: string[]) {
  const { code, stdout, stderr } = await run(['--to', to, '--json', ...args]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}
const read = (path: string) => readFileSync(join(to, path));
const names = () =>
  readdirSync(to, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(to, name)).isFile());

test('the feed is byte for byte what the server gives, with its headers, and compressed beside it', async () => {
  const { associations, files, written } = await feeds();
  assert.deepEqual([associations, written], [['example'], files]);
  assert.equal(names().length, files);
  const headers = JSON.parse(read('headers.json').toString());
  for (const [path, encoding] of [
    [`${BASE}/feed.json`, 'identity'],
    [`${BASE}/feed.json.gz`, 'gzip'],
  ] as const) {
    const served = await harness.app.request(`${PUBLIC_URL}/${BASE}/feed.json`, {
      headers: { 'accept-encoding': encoding },
    });
    assert.deepEqual(read(path), Buffer.from(await served.arrayBuffer()));
    for (const [name, value] of Object.entries(headers[`/${path}`]))
      assert.equal(served.headers.get(name), value, `${path}: ${name}`);
  }
  assert.deepEqual(gunzipSync(read(`${BASE}/feed.json.gz`)), read(`${BASE}/feed.json`));
  for (const said of Object.values<Record<string, string>>(headers)) {
    assert.equal(said['Cache-Control'], feedFields['Cache-Control']);
    assert.match(said['Cache-Control']!, /stale-while-revalidate=\d+, stale-if-error=\d+/);
  }
});

test('calendars of all, of each group and of each meeting are there, and tell what is public', async () => {
  await feeds();
  for (const name of ['all', 'groups/digital-east', `meetings/${MEETING}`]) {
    const text = read(`${BASE}/calendars/${name}.ics`);
    assert.match(text.toString(), /^BEGIN:VCALENDAR\r\n/);
    assert.deepEqual(gunzipSync(read(`${BASE}/calendars/${name}.ics.gz`)), text);
  }
});

test('seats are apart from it: who signs up changes no file', async () => {
  await feeds();
  const before = statSync(join(to, BASE, 'feed.json')).mtimeMs;
  assert.equal((await harness.signUp(['a@example.org', 'b@example.org'])).status, 201);
  assert.equal((await feeds()).written, 0);
  assert.equal(statSync(join(to, BASE, 'feed.json')).mtimeMs, before);
  const { signups } = JSON.parse(read(`${BASE}/feed.json`).toString());
  const seats = await harness.request(`${signups.url}/availability`);
  assert.deepEqual(seats.body.meetings[0].parts[0], { part: 'day', seats: 'waitlist' });
});

test('a meeting that leaves the feed takes its calendar along; what is none of ours stays', async () => {
  await feeds();
  await replaceFiles(join(to, BASE), [{ path: 'own.html', body: Buffer.from('own') }]);
  const feed = feedWith({ day: 2, dinner: 1 });
  await harness.publish({ ...feed, meetings: feed.meetings.slice(1) });
  const { removed } = await feeds();
  assert.equal(removed, 2);
  assert.ok(!names().some((name) => name.includes(MEETING)));
  assert.equal(read(`${BASE}/own.html`).toString(), 'own');
  await harness.publish(feed);
});

test('where writing fails, nothing has changed and nothing is left behind', async () => {
  await feeds();
  const before = names().sort();
  const feed = read(`${BASE}/feed.json`);
  await assert.rejects(
    replaceFiles(to, [
      { path: `${BASE}/feed.json`, body: Buffer.from('{}') },
      { path: 'broken', body: undefined as unknown as Uint8Array },
    ]),
  );
  assert.deepEqual(names().sort(), before);
  assert.deepEqual(read(`${BASE}/feed.json`), feed);
});

test('what is missing or wrong is said', async () => {
  for (const [args, publicUrl, why] of [
    [[], PUBLIC_URL, /--to FOLDER/],
    [['--to', to], '', /Set PUBLIC_URL/],
    [['--to', to, '--association', 'nobody'], PUBLIC_URL, /no association “nobody”/],
  ] as const) {
    const { code, stderr } = await run(args, publicUrl);
    assert.equal(code, 1);
    assert.match(stderr, why);
  }
});

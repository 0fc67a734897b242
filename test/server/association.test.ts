// `network-meetings-server association`, as an administrator runs it, on a server that runs.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { associationCommand } from '../../packages/server/src/association/command.js';
import type { Harness } from './harness.js';
import { contractFeed, startHarness } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'association-'));
let harness: Harness;
let url: string;
before(async () => {
  harness = await startHarness();
  url = harness.database.pool.options.connectionString!;
});
after(async () => {
  rmSync(folder, { recursive: true });
  await harness.close();
});

/** Runs it, and gives what it printed and its exit code. */
async function run(...args: string[]): Promise<{ out: string; code: number }> {
  const said: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: string) => void said.push(line);
  try {
    await associationCommand(args, { DATABASE_URL: url });
    return { out: said.join('\n'), code: Number(process.exitCode ?? 0) };
  } finally {
    Object.assign(console, { log, error });
    process.exitCode = 0;
  }
}

function fileOf(id: string): string {
  const feed = contractFeed() as ReturnType<typeof contractFeed> & { association: { id: string } };
  feed.association.id = id;
  const file = join(folder, `${id}.json`);
  writeFileSync(file, JSON.stringify(feed));
  return file;
}

test('a second association is added while the server runs, and served at once', async () => {
  assert.equal((await harness.request('/v1/second/feed.json')).status, 404);
  const added = await run('add', fileOf('second'));
  assert.equal(added.code, 0, added.out);
  assert.match(added.out, /second: 2 groups, 2 meetings.*\/v1\/second\/feed\.json/);
  const feed = await harness.request('/v1/second/feed.json');
  assert.deepEqual([feed.status, feed.body.association.id], [200, 'second']);
  assert.equal(feed.body.signups.url, 'https://signup.example.org/v1/second/signups');
  assert.match((await run('list')).out, /^example\t2\thttps:[^\n]+\nsecond\t2\thttps:/m);
});

test('one that is there is not replaced, and a faulty feed is named with its faults', async () => {
  const again = await run('add', fileOf('example'));
  assert.equal(again.code, 1);
  assert.match(again.out, /“example” here already/);
  const file = join(folder, 'faulty.json');
  writeFileSync(file, '{"format": "network-meetings"}');
  const faulty = await run('add', file);
  assert.equal(faulty.code, 1);
  assert.match(faulty.out, /has faults:\n {2}\$/);
  const wrong = await run('remove', 'example');
  assert.match(wrong.out, /Usage/);
});

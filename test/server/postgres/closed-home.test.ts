import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { chooseAccount } from '../../../packages/server/src/postgres/account.js';
import { findPackage, usableBinaries } from '../../../packages/server/src/postgres/binaries.js';
import { openDatabase } from '../../../packages/server/src/postgres/open.js';
import { ground, kill, query, readPostmasterFile } from './helpers.js';

const root = process.getuid?.() === 0;

test('below a closed home the data go where PostgreSQL can reach them, and are found again', async (t) => {
  const place = ground(t);
  const home = join(place.root, 'home');
  mkdirSync(home, { mode: 0o700 });
  const dataDir = join(home, 'app', 'data');
  const said: string[] = [];
  const open = () => openDatabase({ dataDir, systemDir: place.systemDir, log: (line) => said.push(line) });
  const first = await open();
  const note = join(dataDir, 'DATA-IS-ELSEWHERE.txt');
  const moved = root ? (readFileSync(note, 'utf8').trimEnd().split('\n').at(-1) ?? '') : dataDir;
  t.after(() => kill(readPostmasterFile(join(moved, 'cluster'))?.pid));
  await query(first.url, 'create table kept as select 3 as n');
  await first.close();
  if (root) {
    assert.equal(dirname(moved), place.systemDir);
    assert.ok(said.some((line) => line.includes(moved)));
    assert.ok(!existsSync(join(dataDir, 'cluster')));
  } else {
    // The same user reads what it wrote: everything stays in place.
    assert.ok(!existsSync(note));
    assert.ok(!existsSync(place.systemDir));
  }
  assert.ok(existsSync(join(moved, 'cluster', 'PG_VERSION')));
  const second = await open();
  assert.deepEqual(await query(second.url, 'select n from kept'), [{ n: 3 }]);
  await second.close();
  if (!root) return;
  // Data that are gone are never silently replaced by an empty database.
  rmSync(moved, { recursive: true });
  await assert.rejects(open(), { code: 'database/folder' });
});

test('data in place that were closed off later are not replaced by new ones', async (t) => {
  const place = ground(t);
  const home = join(place.root, 'home');
  mkdirSync(home);
  const dataDir = join(home, 'data');
  const open = () => openDatabase({ dataDir, systemDir: place.systemDir, log: () => undefined });
  await (await open()).close();
  // For root: closed to PostgreSQL's user. For an ordinary user: closed to itself.
  chmodSync(home, root ? 0o700 : 0o000);
  t.after(() => (existsSync(home) ? chmodSync(home, 0o755) : undefined));
  await assert.rejects(open(), { code: 'database/folder' });
  chmodSync(home, 0o755);
  await (await open()).close();
});

test('binaries installed without scripts and below a closed home are repaired, and copied once if need be', async (t) => {
  const place = ground(t);
  const home = join(place.root, 'home');
  mkdirSync(home, { mode: 0o700 });
  const source = join(home, 'linux-x64');
  cpSync(findPackage(), source, { recursive: true, verbatimSymlinks: true });
  const lib = join(source, 'native', 'lib');
  const links = (): string[] =>
    readdirSync(lib, { withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink())
      .map(({ name }) => name);
  const all = links();
  for (const name of all) rmSync(join(lib, name));
  const account = await chooseAccount(place.cluster, () => undefined);
  const copies = join(place.root, 'copies');
  const binaries = usableBinaries(account, copies, source);
  assert.deepEqual(links(), all);
  assert.match(binaries.version, /^\d+\.\d+$/);
  assert.equal(binaries.postgres.startsWith(copies), root);
  if (!root) return;
  const made = statSync(binaries.postgres).ino;
  assert.equal(statSync(usableBinaries(account, copies, source).postgres).ino, made);
  assert.equal(readdirSync(copies).length, 1);
});

test('without binaries the error names the way out', async (t) => {
  const place = ground(t);
  const account = await chooseAccount(place.cluster, () => undefined);
  mkdirSync(join(place.root, 'empty'));
  assert.throws(() => usableBinaries(account, join(place.root, 'copies'), join(place.root, 'empty')), {
    code: 'database/no-binaries',
    message: /DATABASE_URL/,
  });
});

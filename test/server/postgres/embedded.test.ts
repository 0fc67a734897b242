import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../../packages/server/src/postgres/open.js';
import { ground, query, readPostmasterFile } from './helpers.js';

test('what is written before a stop is there after the next start', async (t) => {
  const place = ground(t);
  const first = await place.open();
  assert.equal(first.kind, 'embedded');
  await query(first.url, 'create table kept (name text)');
  await query(first.url, "insert into kept values ('Ærø')");
  await first.close();
  await first.close();
  assert.equal(readPostmasterFile(place.cluster), undefined);
  const second = await place.open();
  assert.deepEqual(await query(second.url, 'select name from kept'), [{ name: 'Ærø' }]);
  await second.close();
});

test('commits are durable, text is UTF-8, and only this machine can connect', async (t) => {
  const place = ground(t);
  const db = await place.open();
  const show = async (name: string): Promise<unknown> =>
    (await query<{ v: string }>(db.url, `select current_setting('${name}') as v`))[0]?.v;
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])
    assert.equal(await show(name), 'on', name);
  assert.equal(await show('listen_addresses'), '127.0.0.1');
  assert.equal(await show('server_encoding'), 'UTF8');
  assert.equal(await show('max_connections'), '60');
  assert.deepEqual(await query(db.url, "select upper('æøå') as u"), [{ u: 'ÆØÅ' }]);
  assert.deepEqual(await query(db.url, 'select rolsuper from pg_roles where rolname = current_user'), [
    { rolsuper: false },
  ]);
  await db.close();
});

test('nobody gets in without the password, which only this user can read', async (t) => {
  const place = ground(t);
  const db = await place.open();
  const file = join(place.dataDir, 'password');
  if (process.platform !== 'win32') {
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(place.cluster).mode & 0o777, 0o700);
  }
  const password = readFileSync(file, 'utf8').trim();
  assert.ok(password.length >= 32);
  for (const [user, database] of [
    ['network_meetings', 'network_meetings'],
    ['postgres', 'postgres'],
  ] as const) {
    const url = new URL(db.url);
    url.username = user;
    url.pathname = `/${database}`;
    url.password = 'guess';
    await assert.rejects(query(url.href, 'select 1'), { code: '28P01' });
    url.password = '';
    await assert.rejects(query(url.href, 'select 1'));
  }
  assert.ok(!place.said.join('\n').includes(password));
  assert.ok(!readFileSync(join(place.dataDir, 'postgresql.log'), 'utf8').includes(password));
  await db.close();
});

test('a wrong or missing password file says so, stops nothing and changes nothing', async (t) => {
  const place = ground(t);
  await (await place.open()).close();
  const file = join(place.dataDir, 'password');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, 'wrong\n');
  await assert.rejects(place.open(), { code: 'database/password' });
  writeFileSync(file, right);
  const db = await place.open();
  await db.close();
});

test('data of another major version are refused and left alone', async (t) => {
  const place = ground(t);
  await (await place.open()).close();
  const file = join(place.cluster, 'PG_VERSION');
  writeFileSync(file, '15\n');
  const before = statSync(place.cluster).mtimeMs;
  await assert.rejects(place.open(), {
    code: 'database/version',
    params: { found: '15', wanted: '18', folder: place.cluster },
  });
  assert.equal(statSync(place.cluster).mtimeMs, before);
});

test('with an address nothing is started, and its password is not said', async () => {
  const said: string[] = [];
  const databaseUrl = 'postgres://me:secret@db.example.org:5433/clubs?password=other';
  const db = await openDatabase({
    databaseUrl,
    dataDir: '/nonexistent/data',
    log: (line) => said.push(line),
  });
  assert.deepEqual(said, ['Using the PostgreSQL at db.example.org:5433/clubs']);
  assert.deepEqual([db.kind, db.url], ['external', databaseUrl]);
  await db.close();
  await assert.rejects(
    openDatabase({ databaseUrl: 'mysql://x/y', dataDir: '/nonexistent', log: () => undefined }),
    { code: 'database/url' },
  );
});

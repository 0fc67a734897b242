import assert from 'node:assert/strict';
import { chownSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { asSuperuser, prepareAppDatabase } from '../../../packages/server/src/postgres/sign-in.js';
import { spawn } from 'node:child_process';
import { ground, kill, processStart, query, readPostmasterFile, until } from './helpers.js';
import { launch, otherServer } from './other-server.js';

test('after kill -9 of the server, PostgreSQL lives on and the next start takes it over', async (t) => {
  const place = ground(t);
  const killed = await otherServer(t, place);
  await query(killed.url, 'create table kept as select 7 as n');
  const before = readPostmasterFile(place.cluster);
  await killed.killHard();
  assert.notEqual(processStart(before?.pid ?? 0), undefined);
  const db = await place.open();
  assert.equal(readPostmasterFile(place.cluster)?.pid, before?.pid);
  assert.deepEqual(await query(db.url, 'select n from kept'), [{ n: 7 }]);
  await db.close();
  assert.equal(processStart(before?.pid ?? 0), undefined);
});

test('after kill -9 of server and PostgreSQL, what was committed is there', async (t) => {
  const place = ground(t);
  const killed = await otherServer(t, place);
  await query(killed.url, 'create table kept (n int)');
  for (let n = 1; n <= 50; n += 1) await query(killed.url, `insert into kept values (${n})`);
  const pid = readPostmasterFile(place.cluster)?.pid;
  await killed.killHard();
  await kill(pid, 'SIGKILL');
  assert.ok(existsSync(join(place.cluster, 'postmaster.pid')), 'a stale pid file');
  const db = await place.open();
  assert.notEqual(readPostmasterFile(place.cluster)?.pid, pid);
  assert.deepEqual(await query(db.url, 'select count(*)::int as n, sum(n)::int as s from kept'), [
    { n: 50, s: 1275 },
  ]);
  await db.close();
});

test('a pid file whose pid now belongs to somebody else does not stop a start, nor is that process touched', async (t) => {
  const place = ground(t);
  await (await place.open()).close();
  const { uid, gid } = statSync(place.cluster);
  // The worst stranger: a process of PostgreSQL's own user, which PostgreSQL would take for a living postmaster.
  const ids = process.getuid?.() === 0 ? { uid, gid } : {};
  const stranger = spawn('sleep', ['60'], { ...ids, cwd: '/', stdio: 'ignore' });
  t.after(() => stranger.kill('SIGKILL'));
  const file = join(place.cluster, 'postmaster.pid');
  writeFileSync(file, `${stranger.pid}\n${place.cluster}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
  const db = await place.open();
  assert.ok(place.said.some((line) => line.includes('stale')));
  assert.deepEqual(await query(db.url, 'select 1 as n'), [{ n: 1 }]);
  assert.notEqual(processStart(stranger.pid ?? 0), undefined);
  await db.close();
});

test('another PostgreSQL on a recycled pid is neither adopted nor stopped', async (t) => {
  const [ours, theirs] = [ground(t), ground(t)];
  await (await ours.open()).close();
  const other = await theirs.open();
  const pid = readPostmasterFile(theirs.cluster)?.pid ?? 0;
  writeFileSync(join(ours.cluster, 'postmaster.pid'), readFileSync(join(theirs.cluster, 'postmaster.pid')));
  const db = await ours.open();
  assert.notEqual(readPostmasterFile(ours.cluster)?.pid, pid);
  assert.deepEqual(await query(other.url, 'select 1 as n'), [{ n: 1 }]);
  await db.close();
  await other.close();
});

test('a PostgreSQL that does not answer is stopped and started anew', async (t) => {
  const place = ground(t);
  const killed = await otherServer(t, place);
  await query(killed.url, 'create table kept as select 1 as n');
  const file = join(place.cluster, 'postmaster.pid');
  const { pid = 0, port = 0 } = readPostmasterFile(place.cluster) ?? {};
  await killed.killHard();
  // As if its port were dead: nothing listens on port 1.
  writeFileSync(file, readFileSync(file, 'utf8').replace(String(port), '1'));
  const db = await place.open();
  assert.notEqual(readPostmasterFile(place.cluster)?.pid, pid);
  assert.equal(processStart(pid), undefined);
  assert.deepEqual(await query(db.url, 'select n from kept'), [{ n: 1 }]);
  await db.close();
});

test('a second server on the same folder is refused and told by whom', async (t) => {
  const place = ground(t);
  const first = await otherServer(t, place);
  await assert.rejects(place.open(), {
    code: 'database/locked',
    params: { pid: first.pid, folder: place.dataDir },
  });
  assert.deepEqual(await query(first.url, 'select 1 as n'), [{ n: 1 }]);
});

test('of several that start at once after a crash exactly one gets the folder', async (t) => {
  const place = ground(t);
  const killed = await otherServer(t, place);
  await killed.killHard();
  const starts = Array.from({ length: 5 }, () => launch(place));
  t.after(() => starts.forEach(({ child }) => child.kill('SIGKILL')));
  const results = await Promise.allSettled(starts.map(({ ready }) => ready));
  const lost = results.filter((result) => result.status === 'rejected').map(({ reason }) => String(reason));
  assert.equal(lost.length, 4, lost.join('\n'));
  for (const reason of lost) assert.match(reason, /database\/locked/);
});

test('a lock whose pid was recycled is taken over', async (t) => {
  const place = ground(t);
  await (await place.open()).close();
  const name = readdirSync(place.dataDir).find((entry) => /^owner\.\d+\.lock$/.test(entry)) ?? '';
  const owner = JSON.parse(readFileSync(join(place.dataDir, name), 'utf8')) as object;
  // This very process, but started at another time.
  writeFileSync(join(place.dataDir, name), JSON.stringify({ ...owner, started: '1', released: false }));
  await (await place.open()).close();
});

test('a first start killed half-way is begun again', async (t) => {
  const place = ground(t);
  const { child } = launch(place);
  await until(
    () => existsSync(place.dataDir) && readdirSync(place.dataDir).some((name) => name.startsWith('setup-')),
  );
  const workshop = readdirSync(place.dataDir).find((name) => name.startsWith('setup-')) ?? '';
  await until(() => existsSync(join(place.dataDir, workshop, 'cluster', 'PG_VERSION')));
  child.kill('SIGKILL');
  await until(() => processStart(child.pid ?? 0) === undefined);
  assert.ok(!existsSync(place.cluster));
  const db = await place.open();
  assert.deepEqual(await query(db.url, 'select 1 as n'), [{ n: 1 }]);
  assert.deepEqual(
    readdirSync(place.dataDir).filter((name) => name.startsWith('setup-')),
    [],
  );
  await db.close();
});

test('a first start killed at any moment leaves a folder that the next one can use', async (t) => {
  for (const delay of [200, 600, 1_000, 1_400]) {
    const place = ground(t);
    const { child } = launch(place);
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    await until(() => processStart(child.pid ?? 0) === undefined);
    const db = await place.open();
    assert.deepEqual(await query(db.url, 'select 1 as n'), [{ n: 1 }], `killed after ${delay} ms`);
    await db.close();
  }
});

test('a server killed while it makes its database does not disturb the next one doing the same', async (t) => {
  const place = ground(t);
  await (await place.open()).close();
  const killed = await otherServer(t, place);
  const password = readFileSync(join(place.dataDir, 'password'), 'utf8').trim();
  const { port = 0 } = readPostmasterFile(place.cluster) ?? {};
  await asSuperuser(port, password, (client) => client.query('drop database network_meetings with (force)'));
  await Promise.all([prepareAppDatabase(port, password), prepareAppDatabase(port, password)]);
  assert.deepEqual(await query(killed.url, 'select 1 as n'), [{ n: 1 }]);
});

test('SIGINT to the whole group of the server does not stop PostgreSQL', async (t) => {
  const place = ground(t);
  const other = await otherServer(t, place);
  const pid = readPostmasterFile(place.cluster)?.pid ?? 0;
  if (process.platform === 'linux') {
    const session = (of: number): string =>
      readFileSync(`/proc/${of}/stat`, 'utf8').split(') ')[1]?.split(' ')[3] ?? '';
    assert.notEqual(session(pid), session(other.pid));
  }
  process.kill(process.platform === 'win32' ? other.pid : -other.pid, 'SIGINT');
  await until(() => processStart(other.pid) === undefined);
  assert.deepEqual(await query(other.url, 'select 1 as n'), [{ n: 1 }]);
});

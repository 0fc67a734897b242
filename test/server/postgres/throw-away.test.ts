import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { testPostgres } from '../../support/postgres.js';

test('each test gets an empty database of its own, which is gone afterwards', async () => {
  const [a, b] = await Promise.all([testPostgres(), testPostgres()]);
  assert.notEqual(a.url, b.url);
  const client = new Client({ connectionString: a.url });
  await client.connect();
  await client.query('create table t (n int)');
  await client.end();
  await Promise.all([a.drop(), b.drop()]);
  const late = new Client({ connectionString: a.url });
  await assert.rejects(late.connect(), { code: '3D000' });
});

test('what databases start from goes when nobody has used it for a day, so that a cluster that stays is not filled', async () => {
  const fill = () => Promise.resolve();
  const template = () => ({ name: `nm_test_template_${randomBytes(8).toString('hex')}`, fill });
  const [old, young, next] = [template(), template(), template()];
  const [a, b] = [await testPostgres(old), await testPostgres(young)];
  const client = new Client({ connectionString: a.url });
  await client.connect();
  await client.query(`comment on database ${old.name} is '2026-01-01T00:00:00Z'`);
  const c = await testPostgres(next);
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname = any($1)',
    [[old.name, young.name, next.name]],
  );
  assert.deepEqual(rows.map(({ datname }) => datname).sort(), [young.name, next.name].sort());
  for (const { name } of [young, next]) await client.query(`drop database ${name}`);
  await client.end();
  await Promise.all([a.drop(), b.drop(), c.drop()]);
});

test('a killed test run leaves neither a PostgreSQL nor a folder behind', async () => {
  const script = `
    import { startThrowAwayCluster } from ${JSON.stringify(new URL('../../support/postgres.ts', import.meta.url).href)};
    import { Client } from 'pg';
    const { url } = await startThrowAwayCluster();
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('show data_directory');
    console.log(JSON.stringify({ url, folder: rows[0].data_directory }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data)));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  const { url, folder } = JSON.parse(line) as { url: string; folder: string };
  assert.ok(existsSync(folder));
  child.kill('SIGKILL');
  const end = performance.now() + 10_000;
  while (existsSync(folder) && performance.now() < end) await sleep(20);
  assert.ok(!existsSync(folder));
  await assert.rejects(new Client({ connectionString: url }).connect(), { code: 'ECONNREFUSED' });
});

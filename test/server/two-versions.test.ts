// Two releases on one database: the older goes on while the newer migrates, and after.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { migrate } from '../../packages/server/src/db/migrate.js';
import type { Release } from '../../packages/server/src/db/release.js';
import {
  isUpToDate,
  migrationState,
  NewerDatabaseError,
  QUEUE_MIGRATION,
} from '../../packages/server/src/db/release.js';
import { functions } from '../../packages/server/src/db/functions/index.js';
import { migrations, retired } from '../../packages/server/src/db/migrations/index.js';
import type { Harness } from './harness.js';
import { brokenInvariants, startHarness } from './harness.js';

const older: Release = { migrations, functions, retired };
/** What a next release might be: a column more, a function with another body, one that is new, one that is gone. */
const newer: Release = {
  migrations: [
    ...migrations,
    { name: '9001-next', sql: 'alter table network.signup add column next_release text' },
  ],
  functions: `${functions
    .replace('create function network.unanswered(', 'create function network.unanswered_people(')
    .replaceAll('network.unanswered(p_association', 'network.unanswered_people(p_association')}
create function network.of_the_next_release() returns integer language sql as $$ select 1 $$;`,
  retired,
};

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.close());

const functionNames = async () =>
  (
    await harness.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'network'::regnamespace`,
    )
  ).map(({ name }) => name);

test('a start asks once whether anything is to be brought: only of a database that has all of this release and nothing else it need not', async () => {
  const { pool } = harness.database;
  assert.equal(await isUpToDate(pool, older), true);
  assert.equal(await isUpToDate(pool, newer), false, 'a migration and functions are missing');
  assert.equal(await isUpToDate(pool, { ...older, functions: `${functions}\n` }), false, 'other functions');
  const [last] = migrations.slice(-1);
  const before = { ...older, migrations: migrations.slice(0, -1) };
  assert.equal(await isUpToDate(pool, before), false, `${last!.name} is unknown to the release before`);
  assert.equal(await isUpToDate(pool, { ...before, retired: [last!.name] }), true);
  await harness.query('alter schema graphile_worker rename to elsewhere');
  assert.equal(await isUpToDate(pool, older), false, 'no job queue');
  await harness.query('alter schema elsewhere rename to graphile_worker');
});

test('the newest migration of the job queue is the one that a start looks for', async () => {
  const rows = await harness.query<{ id: number }>('select max(id) as id from graphile_worker.migrations');
  assert.equal(rows[0]?.id, QUEUE_MIGRATION);
});

test('an older server takes signups while a newer one migrates, and none is lost or failed', async () => {
  let isMigrating = true;
  let signedUp = 0;
  const people = (async () => {
    while (isMigrating || signedUp < 40) {
      const emails = [0, 1, 2].map((at) => `old-${String(signedUp + at)}@example.org`);
      const replies = await Promise.all(emails.map((email) => harness.signUp(email)));
      for (const { status, body } of replies) assert.equal(status, 201, JSON.stringify(body));
      signedUp += emails.length;
    }
  })();
  for (let round = 0; round < 3; round += 1) {
    await migrate(harness.database.pool, newer);
    // As if it were released again and again.
    await harness.query('delete from network.functions');
  }
  await migrate(harness.database.pool, newer);
  isMigrating = false;
  await people;
  const [{ count }] = (await harness.query<{ count: number }>(
    'select count(*) as count from network.signup',
  )) as [{ count: number }];
  assert.equal(count, signedUp);
  assert.deepEqual(await brokenInvariants(harness), []);
  assert.ok((await functionNames()).includes('of_the_next_release'));
});

test('an older server that starts beside the newer one leaves its functions', async () => {
  await migrate(harness.database.pool, older);
  assert.ok((await functionNames()).includes('of_the_next_release'));
  assert.equal(await migrationState(harness.database.pool, older), 'ahead');
  assert.equal(await migrationState(harness.database.pool, newer), 'current');
  assert.equal((await harness.signUp('after@example.org')).status, 201);
});

test('a migration that takes something away keeps older servers from starting', async () => {
  const breaking = {
    ...newer,
    migrations: [...newer.migrations, { name: '9002-contract', sql: 'select 1', contracts: true }],
  };
  await migrate(harness.database.pool, breaking);
  await assert.rejects(migrate(harness.database.pool, older), NewerDatabaseError);
  await harness.query(`delete from network.migration where name = '9002-contract'`);
});

test('a function that a release has no more stays for one release, and then goes', async () => {
  const fresh = await startHarness();
  try {
    const names = async () =>
      (
        await fresh.query<{ name: string }>(
          `select proname as name from pg_proc where pronamespace = 'network'::regnamespace`,
        )
      ).map(({ name }) => name);
    await migrate(fresh.database.pool, newer);
    assert.ok((await names()).includes('unanswered'), 'the older release calls it still');
    await migrate(fresh.database.pool, {
      ...newer,
      functions: `${newer.functions}\n-- the release after`,
    });
    assert.ok(!(await names()).includes('unanswered'));
    assert.ok((await names()).includes('unanswered_people'));
  } finally {
    await fresh.close();
  }
});

test('a table that is in use is waited for, and nobody waits behind', async () => {
  const client = await harness.database.pool.connect();
  await client.query('begin; lock table network.login in access share mode');
  const release = {
    ...newer,
    migrations: [
      ...newer.migrations,
      { name: '9003-busy', sql: 'alter table network.login add column busy text' },
    ],
  };
  const migrating = migrate(harness.database.pool, release);
  const asked = await harness.query('select 1 from network.login limit 1');
  assert.ok(Array.isArray(asked));
  await client.query('commit');
  client.release();
  await migrating;
  assert.equal(await migrationState(harness.database.pool, release), 'current');
});

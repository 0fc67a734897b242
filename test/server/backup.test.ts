// Everything that a server keeps goes into one file, out of it again, and is the same; what is damaged is told, and changes nothing.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkBackup, DamagedBackupError } from '../../packages/server/src/backup/format.js';
import { restoreBackup } from '../../packages/server/src/backup/restore-backup.js';
import { writeBackup } from '../../packages/server/src/backup/write-backup.js';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { noteDeed } from '../../packages/server/src/db/audit.js';
import type { Database } from '../../packages/server/src/db/connect.js';
import { connect } from '../../packages/server/src/db/connect.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { releaseUntil } from '../../packages/server/src/db/release.js';
import { createWebhook } from '../../packages/server/src/db/webhooks.js';
import { migrations } from '../../packages/server/src/db/migrations/index.js';
import { devTransport } from '../../packages/server/src/notify/transport.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import { OutgoingError } from '../../packages/server/src/outgoing/safe-request.js';
import { importHostGuests, importRoster, inviteMembers } from '../../packages/server/src/services/roster.js';
import { runCommandLine } from '../support/command-line.js';
import type { TestDatabase } from '../support/postgres.js';
import { testPostgres } from '../support/postgres.js';
import type { Harness } from './harness.js';
import { brokenInvariants, feedWith, key, MEETING, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const file = join(folder, 'all.backup');
const quiet = () => undefined;
let harness: Harness;
const opened: { postgres: TestDatabase; database: Database }[] = [];

/** Another server's database, with nothing in it. */
async function emptyDatabase(isMigrated = false): Promise<Database> {
  const postgres = await testPostgres();
  const database = connect(postgres.url, 4);
  opened.push({ postgres, database });
  if (isMigrated) await migrate(database.pool);
  return database;
}

async function rowsOf({ pool }: Pick<Database, 'pool'>): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'network' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: counted } = await pool.query<{ count: number }>(
      `select count(*) as count from network.${name}`,
    );
    counts[name] = counted[0]!.count;
  }
  return counts;
}

before(async () => {
  // The whole story: seats, a waitlist, an offer, invitations, links, mails that were sent and that wait, an application, keys, a token, a webhook.
  harness = await startHarness(feedWith({ day: 2, dinner: 1 }));
  const { context, database, now } = harness;
  await importRoster(
    context,
    'example',
    'name;email;group\nÆrø Ødegård "A";a@example.org;digital-east\nB\\n;b@example.org;digital-east',
  );
  await importHostGuests(context, 'example', MEETING, 'name,email\n🦊 Gæst,guest@example.org');
  await createWebhook(database, 'example', { url: 'https://example.org/hook' }, now);
  await inviteMembers(context, 'example', MEETING);
  for (const name of ['a', 'b', 'c', 'd'])
    await harness.signUp(`${name}@example.org`, { day: 'coming', dinner: 'coming' });
  await harness.deliver();
  await harness.post(
    `${SIGNUPS}/mine/cancel`,
    { version: '1.0' },
    { token: harness.tokenOf('a@example.org') },
  );
  const transport = devTransport(database, context.clock, 'noreply@example.org');
  await sendWaitingMail(context, {
    transport,
    domain: 'example.org',
    publicUrl: PUBLIC_URL,
    send: () => Promise.reject(new OutgoingError('outgoing/unreachable')),
  }).catch(quiet);
  await createAccessToken(
    database,
    'example',
    { label: 'x', groups: ['digital-east'], expires: now + 1e9 },
    now,
  );
  await noteDeed(database, { association: 'example', who: 'x', action: 'y' }, now);
  await harness.post('/v1/example/applications', {
    version: '1.0',
    group: 'digital-west',
    person: { name: 'A', email: 'e@example.org', organisation: 'O', sector: 'state' },
    motivation: 'Line one\nLine two',
  });
  await harness.signUp('e@example.org', { day: 'not-coming' });
});
after(async () => {
  await harness.close();
  for (const { postgres, database } of opened) {
    await database.close();
    await postgres.drop();
  }
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  test('restored into an empty database is the same, table by table, and as a backup again', async () => {
    const written = await writeBackup(harness.context, file, quiet);
    assert.equal(statSync(file).mode & 0o777, 0o600, 'nobody else may read it');
    const before = await rowsOf(harness.database);
    const filled = Object.entries(before).filter(([, rows]) => rows > 0);
    assert.ok(filled.length >= 14, `the story fills ${filled.map(([name]) => name).join()}`);
    const target = await emptyDatabase();
    await restoreBackup(target, file, quiet);
    assert.deepEqual(
      { ...(await rowsOf(target)), rate_limit: 0, worker: 0 },
      { ...before, rate_limit: 0, worker: 0 },
    );
    const again = await writeBackup(
      { database: target, clock: harness.context.clock },
      join(folder, 'again'),
      quiet,
    );
    assert.deepEqual(again, written);
    assert.ok(written.tables.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256)));
    assert.deepEqual(
      gunzipSync(readFileSync(join(folder, 'again'))).toString(),
      gunzipSync(readFileSync(file)).toString(),
    );
  });

  test('lets a server go on where the other was: seats hold, links work, mails that waited are sent once', async () => {
    const { database } = opened[0]!;
    const query = async <T>(text: string, values: unknown[] = []) =>
      (await database.pool.query(text, values)).rows as T[];
    const other: Harness = { ...harness, database, query };
    assert.deepEqual(await brokenInvariants(other), []);
    const context = { database, clock: harness.context.clock };
    const { createApp } = await import('../../packages/server/src/app.js');
    const app = createApp({ ...context, publicUrl: PUBLIC_URL, allowedOrigins: [], dev: false });
    const mine = await app.request(`${PUBLIC_URL}${SIGNUPS}/mine`, {
      headers: { authorization: `Bearer ${harness.tokenOf('b@example.org')}` },
    });
    assert.equal(mine.status, 200);
    const [waiting] = await query<{ count: number }>(
      'select count(*) as count from network.notification where sent_at is null and not muted',
    );
    assert.ok(waiting!.count > 0, 'something waited');
    const sent: string[] = [];
    const transport = {
      send: ({ messageId }: { messageId: string }) => Promise.resolve(void sent.push(messageId)),
      close: quiet,
    };
    await sendWaitingMail(context, {
      transport,
      domain: 'example.org',
      publicUrl: PUBLIC_URL,
      send: () => Promise.resolve({ status: 204, contentType: '', body: Buffer.alloc(0), url: '' }),
    });
    assert.equal(new Set(sent).size, sent.length);
    assert.ok(sent.length >= waiting!.count);
    const [left] = await query<{ count: number }>(
      'select count(*) as count from network.notification where sent_at is null and not muted',
    );
    assert.equal(left!.count, 0);
    // What counts goes on counting.
    await noteDeed(database, { association: 'example', who: 'z', action: 'z' }, harness.now);
    assert.equal(
      new Set((await query<{ id: number }>('select id from network.audit')).map(({ id }) => id)).size,
      2,
    );
    const once = await app.request(`${PUBLIC_URL}${SIGNUPS}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key() },
      body: JSON.stringify({
        version: '1.0',
        meeting: MEETING,
        signups: [
          {
            person: { name: 'F', email: 'f@example.org' },
            parts: [{ part: 'day', answer: 'coming' }],
            charterAccepted: true,
          },
        ],
      }),
    });
    assert.equal(once.status, 201);
  });

  test('of an older release is restored as it was, and then brought to what is now', async () => {
    const old = await emptyDatabase();
    const until = migrations.filter(({ name }) => name < '0050').map(({ name }) => name);
    await migrate(old.pool, releaseUntil(until));
    await old.pool.query(
      `insert into network.association (id, document, published_at) values ('old', '{"groups": []}', '2026-01-01')`,
    );
    const older = join(folder, 'older');
    const written = await writeBackup({ database: old, clock: harness.context.clock }, older, quiet);
    assert.deepEqual(written.migrations, until);
    const target = await emptyDatabase(true);
    await restoreBackup(target, older, quiet);
    const { rows } = await target.pool.query('select name from network.migration order by name');
    assert.deepEqual(
      rows.map(({ name }) => name),
      migrations.map(({ name }) => name).sort(),
    );
    assert.equal((await rowsOf(target))['association'], 1);
  });

  test('is refused by a database that holds anything, which stays as it was', async () => {
    const before = await rowsOf(harness.database);
    await assert.rejects(restoreBackup(harness.database, file, quiet), /not empty: \w+ has rows/);
    assert.deepEqual(await rowsOf(harness.database), before);
  });
});

describe('a damaged file', () => {
  const damage = async (name: string, spoil: (text: string) => string | Buffer) => {
    const bad = join(folder, name);
    const spoilt = spoil(gunzipSync(readFileSync(file)).toString());
    writeFileSync(bad, typeof spoilt === 'string' ? gzipSync(spoilt) : spoilt);
    return bad;
  };
  const cases: [string, (text: string) => string | Buffer, RegExp][] = [
    ['another file', () => Buffer.from('nothing of ours'), /cannot be unpacked/],
    ['an empty one', () => '', /end is missing|is empty/],
    ['cut off', () => readFileSync(file).subarray(0, 2000), /cannot be unpacked to its end/],
    [
      'with a letter changed',
      (text) => text.replace('b@example.org', 'x@example.org'),
      /rows of \w+ are not as they were written/,
    ],
    [
      'with a row gone',
      (text) => text.replace(/\n\{"association_id"[^\n]*/, ''),
      /\w+ has \d+ rows, and had \d+ when it was written/,
    ],
    [
      'with a table gone',
      (text) => text.replace(/\["table","audit"[^]*?(?=\["table")/, ''),
      /the table audit is missing/,
    ],
    ['without its end', (text) => text.slice(0, text.lastIndexOf('["sums"')), /its end is missing/],
    ['of a release to come', (text) => text.replace('"version":1', '"version":9'), /of version 9/],
  ];
  for (const [name, spoil, why] of cases) {
    test(`${name} is refused with what is wrong, before anything is written`, async () => {
      const bad = await damage(name.replace(/ /g, '-'), spoil);
      await assert.rejects(
        checkBackup(bad, quiet),
        (error: unknown) => error instanceof DamagedBackupError && why.test(error.message),
      );
      const target = await emptyDatabase();
      await assert.rejects(restoreBackup(target, bad, quiet), DamagedBackupError);
      assert.deepEqual(await rowsOf(target), {});
    });
  }
});

describe('on the command line', () => {
  const run = (args: string[], url = harness.database.pool.options.connectionString) =>
    runCommandLine(args, { DATABASE_URL: url });

  test('it tells how far it is, ends with a code, and says as JSON what it did', async () => {
    const made = join(folder, 'made');
    const written = await run(['backup', made, '--json']);
    assert.equal(written.code, 0, written.stderr);
    assert.match(written.stderr, / {2}signup: \d+ rows\n/);
    const { tables, migration } = JSON.parse(written.stdout);
    assert.equal(migration, migrations.at(-1)!.name);
    assert.ok(tables.length > 15);
    const target = await testPostgres();
    const restored = await run(['restore', made, '--json'], target.url);
    assert.equal(restored.code, 0, restored.stderr);
    assert.deepEqual(JSON.parse(restored.stdout).tables, tables);
    const twice = await run(['restore', made], target.url);
    assert.deepEqual([twice.code, /not empty/.test(twice.stderr)], [1, true]);
    await target.drop();
    writeFileSync(made, readFileSync(made).subarray(0, 900));
    const damaged = await run(['restore', made, '--check']);
    assert.deepEqual([damaged.code, /damaged: it cannot be unpacked/.test(damaged.stderr)], [2, true]);
  });
});

test('a database goes from embedded to managed and back to embedded, and is the same everywhere by counts and hashes', async () => {
  const home = mkdtempSync(join(tmpdir(), 'nm-moved-'));
  // PostgreSQL runs as a user of its own where the tests run as root.
  chmodSync(home, 0o755);
  const managed = await testPostgres();
  const call = async (word: string, name: string, where: string | { data: string }) => {
    const [args, url] = typeof where === 'string' ? [[], where] : [['--data', join(home, where.data)], ''];
    const { code, stdout, stderr } = await runCommandLine([word, join(home, name), '--json', ...args], {
      DATABASE_URL: url,
    });
    assert.equal(code, 0, stderr);
    return (JSON.parse(stdout) as { tables: { rows: number }[] }).tables;
  };
  const steps = [harness.database.pool.options.connectionString!, { data: 'a' }, managed.url, { data: 'b' }];
  try {
    const [first, ...others] = steps;
    const original = await call('backup', '0', first!);
    assert.ok(original.reduce((sum, { rows }) => sum + rows, 0) > 50);
    for (const [at, where] of others.entries()) {
      assert.deepEqual(await call('restore', String(at), where), original);
      assert.deepEqual(await call('backup', String(at + 1), where), original);
    }
  } finally {
    await managed.drop();
    rmSync(home, { recursive: true, maxRetries: 5 });
  }
});

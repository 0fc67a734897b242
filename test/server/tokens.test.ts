import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { tokenCommand } from '../../packages/server/src/access/token-command.js';
import { connect } from '../../packages/server/src/db/connect.js';
import type { Database } from '../../packages/server/src/db/connect.js';
import { readHead } from '../../packages/server/src/db/meetings.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { publishAtStart } from '../../packages/server/src/publish-at-start.js';
import { readConfig } from '../../packages/server/src/config.js';
import { accessByToken, mayLead } from '../../packages/server/src/services/access.js';
import { editMeeting } from '../../packages/server/src/services/lead-meetings.js';
import { publishFeed } from '../../packages/server/src/services/publish-feed.js';
import { testPostgres } from '../support/postgres.js';
import { feedWith, MEETING } from './harness.js';

let url: string;
let database: Database;
let drop: () => Promise<void>;
before(async () => {
  const postgres = await testPostgres();
  ({ url, drop } = postgres);
  database = connect(url, 4);
  await migrate(database.pool);
  await publishFeed(contextAt(Date.now()), feedWith({ day: 2 }));
});
after(async () => {
  await database.close();
  await drop();
});
afterEach(() => {
  process.exitCode = undefined;
});

const contextAt = (now: number) => ({ database, clock: { now: () => now } });

/** Runs the command; what it prints, and what it says beside. */
async function run(...argv: string[]): Promise<{ out: string; said: string; code: typeof process.exitCode }> {
  const [out, said]: [string[], string[]] = [[], []];
  const { log, error } = console;
  Object.assign(console, { log: (line: string) => out.push(line), error: (line: string) => said.push(line) });
  try {
    await tokenCommand(argv, { DATABASE_URL: url });
  } finally {
    Object.assign(console, { log, error });
  }
  return { out: out.join('\n'), said: said.join('\n'), code: process.exitCode };
}

describe('network-meetings-server token', () => {
  test('makes a token that is printed alone, and says beside what it is for', async () => {
    const { out, said, code } = await run(
      'create',
      '--name',
      'Intranet',
      '--group',
      'digital-east',
      '--days',
      '7',
    );
    assert.equal(code, undefined);
    assert.match(out, /^nm_[A-Za-z0-9_-]{43}$/);
    assert.match(said, /for digital-east, until \d{4}-\d\d-\d\d\. It is shown this once/);
    const access = await accessByToken(contextAt(Date.now()), 'example', out);
    assert.deepEqual([access?.who, access?.wholeAssociation], ['Intranet', false]);
    assert.ok(mayLead(access!, { id: MEETING, groups: ['digital-east'] }));
    assert.equal(await accessByToken(contextAt(Date.now() + 8 * 86_400_000), 'example', out), undefined);
  });

  test('lists them without their secret, and revokes one', async () => {
    const { out: token } = await run('create', '--name', 'Gone');
    const listed = (await run('list')).out;
    assert.doesNotMatch(listed, new RegExp(token));
    const [id] = listed
      .split('\n')
      .find((line) => line.endsWith('\tGone'))!
      .split('\t');
    assert.match((await run('revoke', id!)).out, /works no more/);
    assert.match((await run('list')).out, new RegExp(`^${id!}\trevoked`, 'm'));
    assert.equal(await accessByToken(contextAt(Date.now()), 'example', token), undefined);
  });

  const faults: [string, string[], RegExp][] = [
    ['nothing', [], /^Usage:/],
    ['no name', ['create'], /Say with --name/],
    [
      'no such group',
      ['create', '--name', 'x', '--group', 'none'],
      /There is no group “none”; there is digital-east/,
    ],
    ['too many days', ['create', '--name', 'x', '--days', '999'], /--days must be a number from 1 to 366/],
    ['an unknown token', ['revoke', 'none'], /There is no token “none”/],
    ['an unknown flag', ['list', '--all'], /Usage:/],
  ];
  for (const [what, argv, message] of faults) {
    test(`asked for ${what}, says what to do`, async () => {
      const { said, code } = await run(...argv);
      assert.match(said, message);
      assert.equal(code, 1);
    });
  }
});

test('A feed file at start does not undo what was edited since it was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feed-'));
  const file = join(folder, 'feed.json');
  const feed = feedWith({ day: 2 });
  const config = readConfig(['--feed', file], {
    PUBLIC_URL: 'https://signup.example.org',
    SMTP_URL: 'smtp://mail.example.org',
    MAIL_FROM: 'signup@example.org',
  });
  const start = async (revision: number) => {
    const lines: string[] = [];
    writeFileSync(file, JSON.stringify({ ...feed, revision, signups: undefined }));
    const site = { folder, origin: { published: '', here: '' } };
    await publishAtStart(contextAt(Date.now()), config, site, (line) => lines.push(line));
    return lines.join('\n');
  };
  const titleNow = async () => {
    const { rows } = await database.pool.query<{ title: string }>(
      `select document ->> 'title' as title from network.meeting where id = $1`,
      [MEETING],
    );
    return rows[0]!.title;
  };
  assert.equal(await start(feed.revision), '');
  const { out: token } = await run('create', '--name', 'Editor');
  const access = await accessByToken(contextAt(Date.now()), 'example', token);
  await editMeeting(contextAt(Date.now()), access!, MEETING, { title: 'Rettet' }, undefined);
  const { revision } = (await readHead(database, 'example'))!.head;
  assert.match(await start(feed.revision), new RegExp(`give it a "revision" of ${String(revision)} or more`));
  assert.equal(await titleNow(), 'Rettet');
  assert.equal(await start(revision), '');
  assert.equal(await titleNow(), 'Identitet og adgang');
  rmSync(folder, { recursive: true });
});

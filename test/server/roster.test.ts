import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { createWebhook } from '../../packages/server/src/db/webhooks.js';
import { columnNames } from '../../packages/server/src/locales/wording.js';
import { decodeRoster, readRoster } from '../../packages/server/src/roster/read-roster.js';
import { importHostGuests, importRoster, inviteMembers } from '../../packages/server/src/services/roster.js';
import { bundleServer } from '../support/server-processes.js';
import type { Harness } from './harness.js';
import { entry, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

const groups = new Set(['digital-east', 'digital-west']);
const read = (text: string, group?: string) => readRoster(text, { groups, group, names: columnNames });

describe('a roster', () => {
  test('is a spreadsheet as a Danish Excel saves it: semicolons, a mark in front, its own headings', () => {
    const roster = read(
      '\uFEFFNavn;E-mail;Gruppe;Organisation;Telefon;Ukendt\r\nKontorchef Ø;Chef@Example.org;digital-east;"Styrelse; nord";+45 33 11 22 33;x\r\n;;;;;\r\n',
    );
    assert.ok(roster.ok, JSON.stringify(roster));
    assert.deepEqual(roster.entries, [
      {
        group: 'digital-east',
        name: 'Kontorchef Ø',
        email: 'Chef@Example.org',
        organisation: 'Styrelse; nord',
        phone: '+45 33 11 22 33',
        status: 'active',
      },
    ]);
  });

  test('may have been saved in the code page of Windows', () => {
    assert.equal(decodeRoster(Buffer.from([0x4e, 0xe6, 0x73, 0x74])), 'Næst');
    assert.equal(decodeRoster(Buffer.from('Næst')), 'Næst');
  });

  test('is JSON, a list or an object with members, and one group may hold for all', () => {
    const member = { name: 'A', email: 'a@example.org', status: 'prospective' };
    for (const text of [JSON.stringify([member]), JSON.stringify({ members: [member] })]) {
      const roster = read(text, 'digital-west');
      assert.deepEqual(roster.ok && roster.entries, [{ ...member, group: 'digital-west' }]);
    }
  });

  const faults: [string, string, string[]][] = [
    ['a heading without an address', 'name,group\nA,digital-east', ['1 value/missing $.email']],
    [
      'every fault with its line',
      'name,email,group\nA,nothing,digital-east\nB,b@example.org,nowhere\n"C\nC",c@example.org,digital-east\nB,B@example.org,nowhere\n',
      [
        '2 value/not-an-email $.email',
        '3 reference/unknown $.group',
        '5 value/control-character $.name',
        '6 reference/unknown $.group',
        '6 value/duplicate $.email',
      ],
    ],
    ['a quote that never ends', 'name,email\n"A,a@example.org', ['2 value/malformed $']],
    ['broken JSON', '[{"name"', ['1 value/malformed $']],
    ['JSON of something else', '{"groups": []}', ['1 value/wrong-type $']],
    [
      'a list of nothing',
      '[null]',
      ['1 value/missing $.group', '1 value/missing $.name', '1 value/missing $.email'],
    ],
    [
      'a prototype in disguise',
      '[{"__proto__": {"name": "A"}}]',
      ['1 value/missing $.group', '1 value/missing $.name', '1 value/missing $.email'],
    ],
  ];
  for (const [name, text, expected] of faults) {
    test(`with ${name} is refused whole`, () => {
      const roster = read(text);
      assert.ok(!roster.ok);
      assert.deepEqual(
        roster.faults.map(({ line, issue }) => `${String(line)} ${issue.code} ${issue.path}`),
        expected,
      );
    });
  }
});

describe('with a roster', () => {
  let harness: Harness;
  beforeEach(async () => {
    await harness?.close();
    harness = await startHarness(feedWith({ day: 3 }));
  });
  after(() => harness.close());
  const csv = (...names: string[]) =>
    ['name;email;group;language', ...names.map((name) => `${name};${name}@example.org;digital-east;en`)].join(
      '\n',
    );
  const mine = (token: string) =>
    harness.request(`${SIGNUPS}/mine`, { headers: { authorization: `Bearer ${token}` } });

  test('importing is repeatable, keeps who is not named, and lets them leave when it is said to be complete', async () => {
    const change = async (text: string, complete = false) =>
      importRoster(harness.context, 'example', text, { complete });
    assert.deepEqual(await change(csv('a', 'b')), { ok: true, added: 2, changed: 0, unchanged: 0, left: 0 });
    assert.deepEqual(await change(csv('b', 'c')), { ok: true, added: 1, changed: 0, unchanged: 1, left: 0 });
    const renamed = csv('b', 'c').replace('b;', 'Bb;');
    assert.deepEqual(await change(renamed, true), { ok: true, added: 0, changed: 1, unchanged: 1, left: 1 });
    const left = await harness.query<{ email: string }>(
      `select email from network.member where status = 'left'`,
    );
    assert.deepEqual(left, [{ email: 'a@example.org' }]);
  });

  test('everybody who has not answered is invited once, by a link that knows them', async () => {
    await importRoster(harness.context, 'example', csv('a', 'b', 'c'));
    await importHostGuests(harness.context, 'example', MEETING, 'name,email\nGæst,guest@example.org');
    await harness.signUp('c@example.org');
    assert.equal(await inviteMembers(harness.context, 'example', MEETING), 3);
    assert.equal(await inviteMembers(harness.context, 'example', MEETING), 0);
    await harness.deliver();
    const invitation = harness.mails.find(({ to }) => to.address === 'a@example.org')!;
    assert.equal(invitation.subject, 'Invitation: Identitet og adgang');
    const a = harness.tokenOf('a@example.org');
    const { body } = await mine(a);
    assert.deepEqual(
      [body.standing, body.state, body.signup.person.name, body.cancellingIsLate],
      ['member', 'invited', 'a', false],
    );
    const { body: guest } = await mine(harness.tokenOf('guest@example.org'));
    assert.deepEqual([guest.standing, guest.invitedBy, guest.state], ['guest', 'host', 'invited']);
    const reply = await harness.post(
      `${SIGNUPS}/mine`,
      { version: '1.0', signup: entry('a@example.org', { day: 'not-coming' }) },
      { token: a },
    );
    assert.equal(reply.status, 200);
    assert.equal((await mine(a)).body.state, 'active');
    assert.equal(await inviteMembers(harness.context, 'example', MEETING), 0);
    for (const table of ['network.link', 'network.notification', 'graphile_worker._private_jobs']) {
      const rows = await harness.query<{ row: string }>(`select t::text as row from ${table} t`);
      assert.ok(
        // A Message-ID may end with an a before the same domain.
        rows.every(({ row }) => !row.includes(a) && !/(?<![\w-])a@example\.org/.test(row)),
        table,
      );
    }
  });

  test('an assistant with one member’s link answers for several: that member is one, the others are guests', async () => {
    await importRoster(harness.context, 'example', csv('boss', 'other'));
    await inviteMembers(harness.context, 'example', MEETING);
    await harness.deliver();
    const token = harness.tokenOf('boss@example.org');
    await harness.signUp(['other@example.org', 'boss@example.org'], undefined, { token });
    const rows = await harness.query<{ email: string; standing: string }>(
      'select email, standing from network.signup order by email',
    );
    assert.deepEqual(rows, [
      { email: 'boss@example.org', standing: 'member' },
      { email: 'other@example.org', standing: 'guest' },
    ]);
  });

  test('who has left the group is a guest by the old link', async () => {
    await importRoster(harness.context, 'example', csv('a', 'b'));
    await inviteMembers(harness.context, 'example', MEETING);
    await harness.deliver();
    await importRoster(harness.context, 'example', csv('b'), { complete: true });
    assert.equal((await mine(harness.tokenOf('a@example.org'))).body.standing, 'guest');
  });

  test('“send my link again” finds members without a signup, the host’s guests, and nobody else', async () => {
    await importRoster(harness.context, 'example', csv('member'));
    await importHostGuests(harness.context, 'example', MEETING, 'name,email\nGæst,guest@example.org');
    for (const email of ['member@example.org', 'guest@example.org', 'stranger@example.org']) {
      const reply = await harness.post(`${SIGNUPS}/links`, { version: '1.0', meeting: MEETING, email });
      assert.deepEqual([reply.status, reply.body], [202, { version: '1.0' }]);
    }
    const kept = await harness.query('select 1 from network.link_request');
    assert.equal(kept.length, 3);
    await harness.deliver();
    assert.deepEqual(harness.mails.map(({ to }) => to.address).sort(), [
      'guest@example.org',
      'member@example.org',
    ]);
    assert.equal((await mine(harness.tokenOf('member@example.org'))).body.standing, 'member');
    assert.equal((await harness.query('select 1 from network.link_request')).length, 0);
  });

  test('a known address takes the same path through the database as an unknown one', async () => {
    await importRoster(harness.context, 'example', csv('member'));
    await harness.signUp('known@example.org');
    const client = await harness.database.pool.connect();
    const place = (email: string) =>
      `select network.place('example', '${MEETING}', version, gen_random_uuid()::text, '\\x00',
         '[{"emailKey": "${email}", "person": {"name": "A", "email": "${email}"}, "answers": {"day": "coming"}}]', 'en',
         null, null, null, false, '2027-01-10T08:00:00Z') from network.meeting where id = '${MEETING}'`;
    const ask = (email: string) =>
      `select network.request_link('example', '${MEETING}', '${email}', gen_random_uuid()::text, '\\x00', now())`;
    // What the session has called and written so far; earlier transactions may be counted in it.
    const counts = async () => {
      const { rows } = await client.query<{ name: string; count: number }>(`
        select funcname as name, calls as count from pg_stat_xact_user_functions where schemaname = 'network'
        union all select relname || ' rows', n_tup_ins + n_tup_upd from pg_stat_xact_user_tables`);
      return new Map(rows.map(({ name, count }) => [name, Number(count)]));
    };
    const pathOf = async (statement: string) => {
      await client.query('begin');
      await client.query(`set local track_functions = 'all'`);
      const earlier = await counts();
      await client.query(statement);
      const path = [...(await counts())].map(([name, count]) => [name, count - (earlier.get(name) ?? 0)]);
      await client.query('rollback');
      // A call that ends with "this address has a signup" is made and not counted.
      return Object.fromEntries(
        path.filter(([name, count]) => count !== 0 && name !== 'claim_address').sort(),
      );
    };
    const compare = async (statement: (email: string) => string) => {
      // The first call of a session is another: plans are made.
      await pathOf(statement('warm@example.org'));
      const stranger = await pathOf(statement('stranger@example.org'));
      assert.ok(Object.keys(stranger).length > 4, JSON.stringify(stranger));
      assert.deepEqual(await pathOf(statement('known@example.org')), stranger);
      assert.deepEqual(await pathOf(statement('member@example.org')), stranger);
      return stranger;
    };
    try {
      await compare(ask);
      const untold = await compare(place);
      const webhook = { url: 'https://hooks.example.org/in' };
      await createWebhook(harness.database, 'example', webhook, harness.now);
      await compare(ask);
      // Another program is told of a signup, whosever it is.
      assert.notDeepEqual(await compare(place), untold);
    } finally {
      client.release();
    }
  });
});

describe('the command', () => {
  let harness: Harness;
  let bundle: Awaited<ReturnType<typeof bundleServer>>;
  const folder = mkdtempSync(join(tmpdir(), 'nm-roster-'));
  before(async () => {
    bundle = await bundleServer();
    harness = await startHarness(feedWith({ day: 3 }));
  });
  after(async () => {
    bundle.remove();
    rmSync(folder, { recursive: true, force: true });
    await harness.close();
  });
  const url = () => (harness.database.pool.options as { connectionString: string }).connectionString;
  const command = async (...args: string[]) => {
    try {
      return await promisify(execFile)(process.execPath, [bundle.program, 'roster', ...args], {
        env: { ...process.env, DATABASE_URL: url() },
      });
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };

  test('imports, lists, and says every fault with its line', async () => {
    const file = join(folder, 'roster.csv');
    writeFileSync(file, 'Navn;Mail\nMedlem;member@example.org\n');
    const imported = await command('import', file, '--group', 'digital-east');
    assert.match(imported.stdout, /^1 added, 0 changed, 0 unchanged, 0 left\.$/m);
    const listed = JSON.parse((await command('list')).stdout) as { email: string }[];
    assert.deepEqual(
      listed.map(({ email }) => email),
      ['member@example.org'],
    );
    const again = await command('import', file);
    assert.equal('code' in again && again.code, 1);
    assert.match(again.stderr, /roster\.csv:2 group: This field is missing\./);
  });
});

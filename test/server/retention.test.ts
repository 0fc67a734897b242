// What is kept of people, until when, to the second (rule 24).
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { keepHouse } from '../../packages/server/src/db/housekeeping.js';
import { proposedRetention, writeRetention } from '../../packages/server/src/db/retention.js';
import { importHostGuests, importRoster } from '../../packages/server/src/services/roster.js';
import { runCommandLine } from '../support/command-line.js';
import type { Harness } from './harness.js';
import { brokenInvariants, entry, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The end of the meeting in the contract: 16:00 on 11 March 2027, Danish time. */
const END = Date.parse('2027-03-11T15:00:00Z');
const START = Date.parse('2027-01-10T08:00:00Z');

let harness: Harness;
before(async () => {
  harness = await startHarness(feedWith({ day: 5, dinner: 5 }));
});
after(() => harness.close());
const keep = (now: number) => keepHouse(harness.database, now);
const count = async (what: string) =>
  (await harness.query<{ count: number }>(`select count(*)::integer as count from network.${what}`))[0]!
    .count;

beforeEach(async () => {
  harness.now = START;
  await harness.query(
    'truncate network.signup, network.member, network.application, network.invited_guest, network.audit, network.retention, network.notification, network.idempotency cascade',
  );
  await harness.query('update network.part set taken = 0');
});

async function signUp(email: string): Promise<void> {
  const { status } = await harness.post(SIGNUPS, {
    version: '1.0',
    meeting: MEETING,
    signups: [
      {
        ...entry(email, { day: 'coming' }),
        dietaryNeeds: 'nødder',
        occupies: 'x',
        ask: 'y',
        offer: 'z',
      },
    ],
  });
  assert.equal(status, 201);
}

/** A moment at which something is deleted: a second before it is there, at the moment it is not. */
const boundaries: {
  field: string;
  at: number;
  what: string;
  set?: Record<string, number>;
}[] = [
  { field: 'dietaryHours', at: END + 12 * HOUR, what: 'signup where dietary_needs is not null' },
  {
    field: 'dietaryHours',
    at: END + 2 * HOUR,
    what: 'signup where dietary_needs is not null',
    set: { dietaryHours: 2 },
  },
  { field: 'answerDays', at: END + 90 * DAY, what: 'signup where num_nonnulls(occupies, ask, offer) > 0' },
  { field: 'answerDays', at: END + 90 * DAY, what: 'notification' },
  { field: 'answerDays', at: END + 90 * DAY, what: 'invited_guest' },
  { field: 'personDays', at: END + 730 * DAY, what: 'signup where erased_at is null' },
  {
    field: 'personDays',
    at: END + 40 * DAY,
    what: 'signup where erased_at is null',
    set: { personDays: 40 },
  },
  { field: 'applicationDays', at: START + 180 * DAY, what: 'application' },
  { field: 'auditDays', at: START + 365 * DAY, what: 'audit' },
];

describe('what is kept', () => {
  for (const { field, at, what, set } of boundaries) {
    test(`of ${what} is deleted by ${field}${set ? ' as the association has set it' : ''}, and not a second sooner`, async () => {
      const { context, database } = harness;
      if (set) await writeRetention(database, 'example', { ...proposedRetention, ...set });
      await signUp('a@example.org');
      await importHostGuests(context, 'example', MEETING, 'name,email\nG,g@example.org');
      await harness.post('/v1/example/applications', {
        version: '1.0',
        group: 'digital-west',
        person: { name: 'A', email: 'a@example.org', organisation: 'O', sector: 'state' },
        motivation: 'M',
      });
      await harness.query(
        `insert into network.audit (association_id, at, who, action) values ('example', $1, 'x', 'y')`,
        [new Date(START)],
      );
      assert.equal(await count(what), 1, 'it is there to be deleted');
      await keep(at - 1000);
      assert.equal(await count(what), 1, 'a second before');
      await keep(at);
      assert.equal(await count(what), 0, 'at its time');
      assert.equal(await count('seat where seat = $$confirmed$$'), 1, 'counts stay');
      assert.deepEqual(await brokenInvariants(harness), []);
    });
  }

  test('of who has cancelled holds no dietary needs', async () => {
    await signUp('a@example.org');
    await harness.query('update network.signup set cancelled_at = now()');
    await keep(START);
    assert.equal(await count('signup where dietary_needs is not null'), 0);
  });

  test('of who has left is deleted a year after that was seen, unless they came back', async () => {
    const roster = (status: string) =>
      importRoster(
        harness.context,
        'example',
        `name;email;group;status\nA;a@example.org;digital-east;${status}`,
      );
    await roster('left');
    await keep(START);
    await keep(START + 364 * DAY);
    assert.equal(await count('member'), 1);
    await roster('active');
    await keep(START + 365 * DAY);
    await roster('left');
    await keep(START + 366 * DAY);
    await keep(START + (366 + 364) * DAY);
    assert.equal(await count('member'), 1, 'counted anew');
    await keep(START + (366 + 365) * DAY);
    assert.equal(await count('member'), 0);
  });

  test('of one association is not deleted by the times of another', async () => {
    await signUp('a@example.org');
    await harness.query(
      `insert into network.association (id, document, published_at) values ('other', '{}', now()) on conflict do nothing`,
    );
    await harness.query(
      `insert into network.retention values ('other', '{"dietaryHours": 1, "personDays": 31}')`,
    );
    await keep(END + 11 * HOUR);
    assert.equal(await count('signup where dietary_needs is not null'), 1);
  });
});

describe('the times', () => {
  const call = async (method: string, body?: unknown) => {
    const { token } = await createAccessToken(
      harness.database,
      'example',
      { label: 'whole', groups: undefined, expires: harness.now + DAY },
      harness.now,
    );
    return harness.request('/v1/example/facilitator/retention', {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'accept-language': 'en',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };

  test('are read and set by the API; what is left out is as proposed, what is no time is refused', async () => {
    const proposed = (await call('GET')).body;
    assert.deepEqual(proposed, {
      dietaryHours: 12,
      answerDays: 90,
      personDays: 730,
      applicationDays: 180,
      formerMemberDays: 365,
      auditDays: 365,
    });
    assert.deepEqual((await call('PUT', { answerDays: 30 })).body, { ...proposed, answerDays: 30 });
    assert.deepEqual((await call('GET')).body, { ...proposed, answerDays: 30 });
    const { status, body } = await call('PUT', { answerDays: 0, personDays: 1.5, secrets: 1 });
    assert.equal(status, 422);
    assert.deepEqual(body.errors.map(({ path }: { path: string }) => path).sort(), [
      '$',
      '$.answerDays',
      '$.personDays',
    ]);
  });
});

describe('on the command line', () => {
  const run = (...args: string[]) =>
    runCommandLine([...args, '--association', 'example'], {
      DATABASE_URL: harness.database.pool.options.connectionString,
    });

  test('a person is shown, erased when that is confirmed, and gone; the trail says so', async () => {
    await signUp('a@example.org');
    const shown = await run('person', 'export', 'A@example.org');
    assert.equal(JSON.parse(shown.stdout).kept.signup[0].email, 'a@example.org');
    const unsure = await run('person', 'erase', 'a@example.org');
    assert.equal(unsure.code, 1);
    assert.match(unsure.stderr, /cannot be had back/);
    const erased = await run('person', 'erase', 'a@example.org', '--yes', '--json');
    assert.deepEqual(
      [erased.code, JSON.parse(erased.stdout).signups, JSON.parse(erased.stdout).remains],
      [0, 1, []],
    );
    const trail = await run('retention', 'audit', '--limit', '5');
    assert.deepEqual(
      trail.stdout
        .trim()
        .split('\n')
        .map((line) => (({ who, action }) => [who, action])(JSON.parse(line))),
      [
        ['command-line', 'person erase'],
        ['command-line', 'person export'],
      ],
    );
  });

  test('times are set, faults are said in words', async () => {
    const wrong = await run('retention', 'set', 'dietaryHours=0');
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /nothing was set:\n {2}dietaryHours: .+ at least 1/);
    const unknown = await run('retention', 'set', 'sweets=2');
    assert.match(unknown.stderr, /no time “sweets”; there is dietaryHours/);
    const set = await run('retention', 'set', 'dietaryHours=6');
    assert.equal(JSON.parse(set.stdout).dietaryHours, 6);
  });
});

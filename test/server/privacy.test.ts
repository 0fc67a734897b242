// A person with a long story is erased, and then looked for in everything that the database holds (rule 24; GDPR art. 15 and 17).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { devTransport } from '../../packages/server/src/notify/transport.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import { createRateGuard } from '../../packages/server/src/services/rate-limits.js';
import { importHostGuests, importRoster, inviteMembers } from '../../packages/server/src/services/roster.js';
import { dumpOf } from '../support/dump.js';
import type { Harness } from './harness.js';
import { brokenInvariants, entry, feedWith, MEETING, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';

const WHO = 'Zwoelf.Marke@Example.org';
const AT = WHO.toLowerCase();
const MARK = 'Zwoelfmarke';
const EAST2 = 'digital-joint-2027';
const API = '/v1/example/facilitator';
let harness: Harness;
let whole: string;
let east: string;
const tokens: string[] = [];
let memberId = '';

const person = {
  name: `${MARK} Navn`,
  email: WHO,
  organisation: `${MARK} Styrelse`,
  phone: '+45 98 76 54 32',
};
const full = (more: object = {}) => ({
  ...entry(WHO, { day: 'coming', dinner: 'coming' }),
  person,
  dietaryNeeds: `${MARK} nødder`,
  occupies: `${MARK} optaget`,
  ask: `${MARK} spørgsmål`,
  offer: `${MARK} erfaring`,
  ...more,
});
const request = (signups: object[], meeting = MEETING) => ({
  version: '1.0',
  meeting,
  language: 'da',
  signups,
});
const lead = (path: string, init: RequestInit & { token?: string } = {}) =>
  harness.request(`${API}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${init.token ?? whole}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    },
  });

/** Keeps the mails as development does, so that there are copies of them. */
async function deliver(): Promise<void> {
  const transport = devTransport(harness.database, harness.context.clock, 'noreply@example.org');
  await sendWaitingMail(harness.context, { transport, domain: 'example.org', publicUrl: PUBLIC_URL });
}

/** The personal links in the mails to an address, as development keeps them. */
async function tokensOf(address: string): Promise<string[]> {
  const mails = await harness.query<{ body_text: string }>(
    'select body_text from network.dev_mail where lower(recipient) = $1 order by arrival',
    [address],
  );
  return mails.flatMap(({ body_text: text }) =>
    [...text.matchAll(/signup=([\w-]{43})/g)].map(([, one]) => one!),
  );
}

/** Everything of the person that can be looked for, as text and as a mail's encodings write it. */
const traces = () => [
  MARK,
  memberId,
  AT,
  '98 76 54 32',
  ...tokens,
  Buffer.from(`${MARK} Navn`).toString('base64').slice(0, 16),
];

before(async () => {
  const feed = feedWith({ day: 2, dinner: 2 });
  harness = await startHarness(feed);
  const { context, database, now } = harness;
  const make = async (label: string, groups?: string[]) =>
    (await createAccessToken(database, 'example', { label, groups, expires: now + 86_400_000 }, now)).token;
  whole = await make('whole');
  east = await make('east', ['digital-east']);

  // On the roster, invited, the host's guest, signed up and waited for, with a colleague; wants to sign in, and to join another group.
  await importRoster(
    context,
    'example',
    `name;email;group;organisation;phone\n${MARK} Navn;${WHO};digital-east;${MARK} Styrelse;+45 98 76 54 32\nAnden;b@example.org;digital-east;;`,
  );
  await importHostGuests(context, 'example', EAST2, `name,email\n${MARK} Navn,${WHO}`);
  await inviteMembers(context, 'example', MEETING);
  await deliver();
  await harness.post(SIGNUPS, request([full()]));
  await harness.signUp('b@example.org', { day: 'coming', dinner: 'coming' });
  await harness.signUp('c@example.org', { day: 'coming', dinner: 'coming' });
  await deliver();
  tokens.push(...(await tokensOf(AT)));
  await harness.post(
    `${SIGNUPS}/mine`,
    {
      version: '1.0',
      signup: full({
        parts: [
          { part: 'day', answer: 'substitute' },
          { part: 'dinner', answer: 'coming' },
        ],
        substitute: { name: 'Kollega', email: 'kollega@example.org' },
      }),
    },
    { token: tokens[0] },
  );
  await harness.post(
    `${SIGNUPS}/mine`,
    {
      version: '1.0',
      signup: {
        ...entry('b@example.org', { day: 'substitute', dinner: 'coming' }),
        substitute: { name: `${MARK} Navn`, email: WHO },
      },
    },
    { token: (await tokensOf('b@example.org'))[0] },
  );
  await harness.post(`${SIGNUPS}/links`, { version: '1.0', meeting: MEETING, email: WHO });
  await lead('/login', { method: 'POST', body: JSON.stringify({ email: WHO }) });
  await harness.query(
    `insert into network.audit (association_id, at, who, action) values ('example', now(), $1, 'PATCH /meetings/:id')`,
    [AT],
  );
  // What the member has asked, and what another has said of the member.
  [{ id: memberId } = { id: '' }] = await harness.query<{ id: string }>(
    'select id from network.member where email_key = $1',
    [AT],
  );
  for (const [id, member] of [
    ['ask-1', memberId],
    ['topic-1', null],
  ])
    await harness.query(
      `insert into network.exchange_record (association_id, id, kind, group_id, member_id, document, created_at)
       values ('example', $1, 'ask', 'digital-east', $2, $3, now())`,
      [
        id,
        member,
        JSON.stringify({ by: memberId, text: member === null ? 'Emne' : `${MARK} beder om hjælp` }),
      ],
    );
  await harness.query(
    `insert into network.seating_plan (association_id, meeting_id, document) values ('example', $1, $2)`,
    [MEETING, JSON.stringify({ tables: [{ seats: [memberId] }] })],
  );
  await harness.query(
    `insert into network.round (association_id, meeting_id, item_id, spoken, recorded_at) values ('example', $1, 'round', $2, now())`,
    [MEETING, [memberId]],
  );
  const guard = createRateGuard(harness.database, {
    network: { requests: 9, seconds: 60 },
    address: { requests: 9, seconds: 3600 },
    meeting: { requests: 9, seconds: 60 },
  });
  for (let times = 0; times < 5; times += 1) await guard({ association: 'example', emails: [AT] });
  await harness.post('/v1/example/applications', {
    version: '1.0',
    group: 'digital-west',
    person: { ...person, sector: 'state' },
    motivation: `${MARK} motivation`,
  });
});
after(() => harness.close());

describe('a person', () => {
  test('is in the database by name, address, organisation, phone, answers and token; of the token a hash', async () => {
    const dump = await dumpOf(harness);
    for (const trace of [MARK, `${MARK} Styrelse`, `${MARK} nødder`, `${MARK} motivation`, AT, '98 76 54 32'])
      assert.ok(dump.includes(trace.toLowerCase()), `${trace} is not there to be erased`);
    for (const table of [
      'member',
      'signup',
      'application',
      'invited_guest',
      'link',
      'notification',
      'dev_mail',
      'login_request',
      'link_request',
      'rate_limit',
      'idempotency',
    ])
      assert.notEqual(
        (await harness.query(`select 1 from network.${table}`)).length,
        0,
        `no ${table} to look through`,
      );
    assert.ok(tokens.length >= 2 && memberId !== '' && dump.includes(memberId));
    assert.ok(dump.includes(tokens[0]!.toLowerCase()), 'the copies of mails hold it');
  });

  test('gets everything that is kept, and nobody else’s', async () => {
    const { status, body } = await lead('/people/export', {
      method: 'POST',
      body: JSON.stringify({ email: WHO }),
    });
    assert.equal(status, 200);
    const { kept } = body;
    assert.deepEqual(Object.keys(kept).sort(), [
      'application',
      'asSubstitute',
      'exchange_record',
      'invited_guest',
      'link_request',
      'login_request',
      'mail',
      'member',
      'signup',
    ]);
    assert.equal(kept.signup[0].dietary_needs, `${MARK} nødder`);
    assert.deepEqual(
      kept.signup[0].parts.map(({ answer }: { answer: string }) => answer),
      ['substitute', 'coming'],
    );
    assert.equal(kept.application[0].request.motivation, `${MARK} motivation`);
    assert.ok(!/\bb@example\.org|token_hash/.test(JSON.stringify(body)));
  });

  test('is shown and erased for who answers for the association alone', async () => {
    for (const path of ['/people/export', '/people/erase', '/audit', '/retention']) {
      const method = path.startsWith('/people') ? 'POST' : 'GET';
      const body = method === 'POST' ? { body: JSON.stringify({ email: WHO }) } : {};
      assert.equal((await lead(path, { method, ...body, token: east })).status, 403, path);
    }
    assert.equal((await lead('/people/erase', { method: 'POST', body: '{"email":"nobody"}' })).status, 422);
  });

  test('is erased from every table, and the search after it finds nothing; the seat goes to who waits', async () => {
    const before = await harness.query<{ part_id: string; taken: number }>(
      'select part_id, taken from network.part where meeting_id = $1 order by 1',
      [MEETING],
    );
    const { status, body } = await lead('/people/erase', {
      method: 'POST',
      body: JSON.stringify({ email: WHO }),
    });
    assert.equal(status, 200);
    assert.deepEqual(body, {
      signups: 1,
      asSubstitute: 1,
      invitations: 1,
      memberships: 1,
      applications: 1,
      remains: [],
    });
    const dump = await dumpOf(harness);
    for (const trace of traces())
      assert.ok(
        !dump.includes(trace.toLowerCase()),
        `“${trace}” is still in ${dump.slice(0, dump.indexOf(trace.toLowerCase())).split('\n# ').at(-1)?.split('\n')[0] ?? ''}`,
      );
    const { body: exported } = await lead('/people/export', {
      method: 'POST',
      body: JSON.stringify({ email: WHO }),
    });
    assert.deepEqual(exported.kept, {});
    assert.deepEqual(
      await harness.query('select part_id, taken from network.part where meeting_id = $1 order by 1', [
        MEETING,
      ]),
      before,
      'others have got the seats',
    );
    assert.deepEqual(await brokenInvariants(harness), []);
    const [own] = await harness.query(
      `select cancelled_at is not null as cancelled, erased_at is not null as erased, standing from network.signup where name = '–'`,
    );
    assert.deepEqual(own, { cancelled: true, erased: true, standing: 'member' });
  });

  test('is not written to any more; the colleague who was to come is told not to', async () => {
    await harness.deliver();
    const to = harness.mails.map((mail) => mail.to.address);
    assert.ok(!to.some((address) => address.toLowerCase() === AT || address.endsWith('.invalid')), to.join());
    assert.ok(
      harness.mails.some(
        (mail) => mail.to.address === 'kollega@example.org' && /not needed|ikke/.test(mail.subject),
      ),
    );
    assert.equal(
      (await harness.request(`${SIGNUPS}/mine`, { headers: { authorization: `Bearer ${tokens[0]}` } }))
        .status,
      404,
    );
  });

  test('stays in the lists as nobody, which still follow the contract', async () => {
    const { body } = await lead(`/meetings/${MEETING}/answers`);
    const nobody = body.answers.filter((one: { person: { name: string } }) => one.person.name === '–');
    assert.equal(nobody.length, 1);
    assert.match(nobody[0].person.email, /@erased\.invalid$/);
  });

  test('leaves an audit trail of who did what, without a word of it', async () => {
    const { body } = await lead('/audit?limit=50');
    const said = body.entries.map(({ who, action, subject, status }: Record<string, unknown>) => [
      who,
      action,
      subject,
      status,
    ]);
    assert.deepEqual(said.at(-1), ['erased', 'PATCH /meetings/:id', undefined, undefined]);
    assert.deepEqual(said.slice(0, 2), [
      ['whole', 'GET /meetings/:id/answers', MEETING, 200],
      ['whole', 'POST /people/export', undefined, 200],
    ]);
    assert.ok(
      said.some(
        ([who, action, , status]: unknown[]) =>
          who === 'east' && action === 'POST /people/erase' && status === 403,
      ),
    );
    assert.ok(!JSON.stringify(body).toLowerCase().includes(AT));
    const first = await lead('/audit?limit=2');
    assert.match(first.headers.get('link') ?? '', /limit=2&cursor=\w+>; rel="next"/);
    const next = /<[^?]*(.*?)>/.exec(first.headers.get('link')!)![1]!;
    assert.deepEqual((await lead(`/audit${next}`)).body.entries, body.entries.slice(2, 4));
    assert.equal((await lead('/audit?limit=x')).status, 422);
  });

  test('who is named by the published feed is told of it, for the erasure cannot publish another', async () => {
    const { body } = await lead('/people/erase', {
      method: 'POST',
      body: JSON.stringify({ email: 'facilitator.oest@example.org' }),
    });
    assert.ok(
      body.remains.some(({ table }: { table: string }) => table === 'network.association'),
      JSON.stringify(body),
    );
  });
});

describe('every column', () => {
  // A table that is made later must be thought of: add it to functions/privacy.ts, then here.
  const impersonal = new Set([
    'association',
    'meeting',
    'part',
    'seat',
    'functions',
    'migration',
    'worker',
    'retention',
    'rate_limit',
    'idempotency',
    'access_token',
    'dev_mail',
    'webhook',
    'webhook_message',
    // What the server itself made up, and hashes of work that was done.
    'secret',
    'done_work',
    // They go with the application and with the member (on delete cascade).
    'hearing',
    'heard_member',
    'objection',
  ]);
  test('that may name a person is in a table from which erasing takes it', async () => {
    const tables = await harness.query<{ name: string; source: string | null }>(
      `select tablename as name, (select prosrc from pg_proc where proname = 'erase_person') || (select prosrc from pg_proc where proname = 'anonymise') as source
       from pg_tables where schemaname = 'network' order by 1`,
    );
    const forgotten = tables.filter(
      ({ name, source }) => !impersonal.has(name) && !source!.includes(`network.${name}`),
    );
    assert.deepEqual(
      forgotten.map(({ name }) => name),
      [],
    );
  });
});

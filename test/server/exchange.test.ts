// What members bring to each other: a round arrives, stands between meetings, comes back; a directory for members, by consent.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FetchLike } from '@network-meetings/core';
import { applyRound, createRound, sendRound } from '@network-meetings/core/agenda';
import type { RoundEvent } from '@network-meetings/core/agenda';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { createLink } from '../../packages/server/src/db/links.js';
import { readRosterOf } from '../../packages/server/src/db/roster.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import type { Harness, Reply } from './harness.js';
import { feedWith, key, MEETING, PUBLIC_URL, startHarness } from './harness.js';

const API = '/v1/example/facilitator';
const ROUND_ITEM = 'round';
let harness: Harness;
let east: string;
let west: string;
let karen: string;
let ole: string;
/** Personal links. */
const links = new Map<string, string>();

before(async () => {
  harness = await startHarness(
    feedWith(
      { day: 20 },
      { agenda: [{ id: ROUND_ITEM, kind: 'round', title: 'Bordet rundt', minutes: 30 }] },
    ),
  );
  const { context, database, now } = harness;
  await importRoster(
    context,
    'example',
    [
      'name;email;group;organisation;phone;status',
      'Karen;karen@example.org;digital-east;En styrelse;12345678;active',
      'Ole;ole@example.org;digital-east;En kommune;;active',
      'Prøve;proeve@example.org;digital-east;;;prospective',
      'Vest;vest@example.org;digital-west;;;active',
    ].join('\n'),
  );
  const roster = await readRosterOf(database, 'example');
  const idOf = (name: string) => roster.find((member) => member.name === name)!.id;
  karen = idOf('Karen');
  ole = idOf('Ole');
  for (const name of ['Karen', 'Ole', 'Prøve', 'Vest'])
    links.set(name, await createLink(database, 'example', MEETING, { member: idOf(name) }, now));
  const make = async (groups: string[]) =>
    (await createAccessToken(database, 'example', { label: 'x', groups, expires: now + 1e9 }, now)).token;
  east = await make(['digital-east']);
  west = await make(['digital-west']);
});
after(() => harness.close());

interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const send = (path: string, { method = 'GET', token = east, body, headers }: Call = {}): Promise<Reply> =>
  harness.request(path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      'idempotency-key': key(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const call = (path: string, more?: Call) => send(`${API}${path}`, more);
const asMember = (name: string, path: string, more: Call = {}) =>
  send(`/v1/example/members${path}`, { token: links.get(name)!, ...more });

/** A round of two, run on a screen, with a note of each kind. */
function roundWith(...notes: RoundEvent[]) {
  let now = Date.UTC(2027, 2, 11, 9, 30);
  let round = createRound({
    meeting: MEETING,
    item: ROUND_ITEM,
    people: [
      { person: karen, label: 'Karen' },
      { person: ole, label: 'Ole' },
    ],
    secondsEach: 60,
    deeperSeconds: 0,
  });
  for (const event of [
    { type: 'start' } as const,
    ...notes,
    { type: 'next' } as const,
    { type: 'next' } as const,
  ]) {
    now += 30_000;
    const step = applyRound(round, event, now);
    assert.ok(step.ok, JSON.stringify(step));
    round = step.round;
  }
  return round;
}

describe('A round', () => {
  const notes = () =>
    [
      { type: 'note', kind: 'topic', text: 'Identitet', person: karen },
      { type: 'note', kind: 'parked', text: 'Logning' },
      { type: 'note', kind: 'promise', text: 'Sender kontrakten', person: ole },
    ] as const;

  test('that was sent becomes topics, promises and parked items of the group, once', async () => {
    const round = roundWith(...notes());
    const first = await call(`/meetings/${MEETING}/rounds`, { method: 'POST', body: round });
    assert.equal(first.status, 201, JSON.stringify(first.body));
    assert.deepEqual(
      first.body.topics.map((topic: Record<string, unknown>) => [
        topic['title'],
        topic['state'],
        topic['group'],
      ]),
      [
        ['Identitet', 'open', 'digital-east'],
        ['Logning', 'parked', 'digital-east'],
      ],
    );
    assert.deepEqual(
      first.body.promises.map((one: Record<string, unknown>) => [one['text'], one['member']]),
      [['Sender kontrakten', ole]],
    );
    await call(`/meetings/${MEETING}/rounds`, { method: 'POST', body: round });
    const { body } = await call('/groups/digital-east/exchange');
    assert.equal(body.records.length, 3);
    const [kept] = await harness.query<{ spoken: string[] }>('select spoken from network.round');
    assert.deepEqual(kept!.spoken, [karen, ole]);
    const rows = JSON.stringify(await harness.query('select * from network.round'));
    assert.doesNotMatch(rows, /Karen|kontrakt/, 'of the round itself only ids are kept');
  });

  test('comes back on the next agenda, until it is settled', async () => {
    const carried = async () =>
      (await call(`/meetings/${MEETING}/carried-over`)).body.items.map(
        (item: { kind: string; topic?: { title: string }; promise?: { text: string } }) =>
          item.topic?.title ?? item.promise?.text,
      );
    assert.deepEqual(await carried(), ['Sender kontrakten', 'Logning']);
    const { body } = await call('/groups/digital-east/exchange?kind=promise');
    const { record } = body.records[0].entry;
    const path = `/groups/digital-east/exchange/${record.id}`;
    const etag = (await call(path)).headers.get('etag')!;
    const entry = { kind: 'promise', record: { ...record, state: 'kept' } };
    assert.equal((await call(path, { method: 'PUT', body: entry })).status, 428);
    const kept = await call(path, { method: 'PUT', body: entry, headers: { 'if-match': etag } });
    assert.deepEqual([kept.status, kept.body.record.state], [200, 'kept']);
    const late = await call(path, { method: 'PUT', body: entry, headers: { 'if-match': etag } });
    assert.deepEqual([late.status, late.body.code], [412, 'request/changed-meanwhile']);
    assert.deepEqual(await carried(), ['Logning']);
    // Sent again, the round brings no promise back that was kept since.
    await call(`/meetings/${MEETING}/rounds`, { method: 'POST', body: roundWith(...notes()) });
    assert.deepEqual(await carried(), ['Logning']);
  });

  test('is sent by the client as by <network-round>: once or twice, and refused in the server’s words', async () => {
    const fetch: FetchLike = (url, init) => Promise.resolve(harness.app.request(url, init));
    const url = `${PUBLIC_URL}${API}/meetings/${MEETING}/rounds`;
    const round = roundWith({ type: 'note', kind: 'parked', text: 'Fællesoffentlige API’er' });
    const options = { url, fetch, language: 'en', token: east };
    const first = await sendRound(round, options);
    assert.ok(first.ok);
    assert.deepEqual(
      first.value.topics.map(({ title, state }) => [title, state]),
      [['Fællesoffentlige API’er', 'parked']],
    );
    assert.deepEqual(await sendRound(round, options), first);
    const refused = await sendRound(round, { ...options, token: west });
    assert.ok(!refused.ok);
    assert.deepEqual([refused.failure.code, refused.failure.retry], ['access/forbidden', false]);
    assert.ok(refused.failure.detail);
  });

  test('of another meeting, of no item of the agenda, or by who does not lead it, is refused', async () => {
    const round = roundWith();
    for (const [body, path] of [
      [{ ...round, meeting: 'digital-joint-2027' }, '$.meeting'],
      [{ ...round, item: 'nothing' }, '$.item'],
    ] as const) {
      const reply = await call(`/meetings/${MEETING}/rounds`, { method: 'POST', body });
      assert.deepEqual([reply.status, reply.body.errors[0].path], [422, path]);
    }
    const other = await call(`/meetings/${MEETING}/rounds`, { method: 'POST', body: round, token: west });
    assert.equal(other.status, 403);
    assert.equal((await call('/groups/digital-east/exchange', { token: west })).status, 403);
  });
});

describe('Records', () => {
  test('come in pages, and are added, changed and deleted by version', async () => {
    for (let at = 0; at < 5; at += 1) {
      const record = {
        id: `c${String(at)}`,
        group: 'digital-east',
        member: karen,
        kind: 'talk',
        on: '2027-03-11',
      };
      const reply = await call(`/groups/digital-east/exchange/c${String(at)}`, {
        method: 'PUT',
        headers: { 'if-none-match': '*' },
        body: { kind: 'contribution', record },
      });
      assert.equal(reply.status, 201, JSON.stringify(reply.body));
    }
    const found: string[] = [];
    let next: string | undefined = `${API}/groups/digital-east/exchange?kind=contribution&limit=2`;
    while (next !== undefined) {
      const reply = await send(next);
      for (const { entry } of reply.body.records) found.push(entry.record.id);
      next = /^<([^>]+)>/.exec(reply.headers.get('link') ?? '')?.[1];
    }
    assert.deepEqual(found, ['c0', 'c1', 'c2', 'c3', 'c4']);
    const ledger = await call('/groups/digital-east/contributions');
    assert.deepEqual(
      ledger.body.members.map(({ name, total }: { name: string; total: number }) => [name, total]),
      [
        ['Ole', 0],
        ['Karen', 5],
      ],
    );
    const etag = (await call('/groups/digital-east/exchange/c4')).headers.get('etag')!;
    const gone = { method: 'DELETE', headers: { 'if-match': etag } };
    assert.equal((await call('/groups/digital-east/exchange/c4', gone)).status, 204);
    assert.equal((await call('/groups/digital-east/exchange/c4')).status, 404);
  });

  test('of another group, of nobody, or of another kind are refused', async () => {
    const base = {
      id: 'n1',
      group: 'digital-east',
      member: karen,
      text: 'x',
      createdAt: '2027-01-01T08:00:00Z',
    };
    const put = (record: unknown, kind = 'ask') =>
      call('/groups/digital-east/exchange/n1', {
        method: 'PUT',
        headers: { 'if-none-match': '*' },
        body: { kind, record },
      });
    for (const [record, path] of [
      [{ ...base, group: 'digital-west' }, '$.record.group'],
      [{ ...base, member: 'nobody' }, '$.record.member'],
      [{ ...base, id: 'n2' }, '$.record.id'],
    ] as const) {
      const reply = await put(record);
      assert.deepEqual([reply.status, reply.body.errors[0].path], [422, path]);
    }
  });
});

describe('Members, between meetings', () => {
  test('ask and offer, and the facilitator sees who can help whom', async () => {
    const body = { kind: 'ask', group: 'digital-east', text: 'Hvem har flyttet et fagsystem i skyen?' };
    const once = { 'idempotency-key': key() };
    const asked = await asMember('Karen', '/exchange', { method: 'POST', body, headers: once });
    assert.equal(asked.status, 201, JSON.stringify(asked.body));
    const again = await asMember('Karen', '/exchange', { method: 'POST', body, headers: once });
    assert.equal(again.body.record.id, asked.body.record.id);
    const other = await asMember('Karen', '/exchange', {
      method: 'POST',
      body: { ...body, text: 'Noget andet' },
      headers: once,
    });
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency/key-reused']);
    await asMember('Ole', '/exchange', {
      method: 'POST',
      body: { kind: 'offer', group: 'digital-east', text: 'Har migreret tre fagsystemer til cloud.' },
    });
    const seen = await asMember('Ole', '/exchange');
    assert.deepEqual(
      seen.body.asks.map(({ text }: { text: string }) => text),
      [body.text],
    );
    const { body: matched } = await call('/groups/digital-east/matches');
    assert.deepEqual(
      matched.matches.map((one: { ask: { member: string }; offer: { member: string } }) => [
        one.ask.member,
        one.offer.member,
      ]),
      [[karen, ole]],
    );
    assert.match(matched.matches[0].text, /Both|cloud/);
    // Only its owner takes it back.
    const path = `/exchange/${asked.body.record.id}`;
    assert.equal((await asMember('Ole', path, { method: 'DELETE' })).status, 404);
    assert.equal((await asMember('Karen', path, { method: 'DELETE' })).status, 204);
    assert.deepEqual((await asMember('Ole', '/exchange')).body.asks, []);
  });

  test('are in the directory when they agreed to it, with what they agreed to; and out again at once', async () => {
    const names = async () =>
      (await asMember('Ole', '/directory')).body.groups.flatMap(
        (group: { members: unknown[] }) => group.members,
      );
    assert.deepEqual(await names(), []);
    const agreed = await asMember('Karen', '/reachability', { method: 'PUT', body: { by: ['phone'] } });
    assert.deepEqual(agreed.body.by, ['phone']);
    assert.deepEqual(await names(), [
      { member: karen, name: 'Karen', organisation: 'En styrelse', phone: '12345678' },
    ]);
    // An import of the roster is no consent, and takes none back; leaving does.
    const row = (status: string) =>
      `name;email;group;organisation;phone;status\nKaren;karen@example.org;digital-east;En styrelse;12345678;${status}`;
    await importRoster(harness.context, 'example', row('active'));
    assert.equal((await names()).length, 1);
    await importRoster(harness.context, 'example', row('left'));
    await importRoster(harness.context, 'example', row('active'));
    assert.deepEqual(await names(), []);
    await asMember('Karen', '/reachability', { method: 'PUT', body: { by: ['email'] } });
    assert.deepEqual((await asMember('Karen', '/reachability', { method: 'PUT', body: { by: [] } })).body, {
      by: [],
    });
    assert.deepEqual(await names(), []);
  });

  test('are members: no guest, no prospective member, nobody of another group', async () => {
    await harness.signUp('gaest@example.org');
    await harness.deliver();
    links.set('Gæst', harness.tokenOf('gaest@example.org'));
    for (const path of ['/directory', '/exchange', '/reachability']) {
      for (const name of ['Gæst', 'Prøve']) assert.equal((await asMember(name, path)).status, 403, path);
      assert.equal((await send(`/v1/example/members${path}`, { token: 'x'.repeat(43) })).status, 404);
      assert.equal((await harness.request(`/v1/example/members${path}`)).status, 404);
    }
    const { body } = await asMember('Vest', '/directory');
    assert.deepEqual(
      body.groups.map(({ group }: { group: string }) => group),
      ['digital-west'],
    );
    const foreign = { kind: 'ask', group: 'digital-east', text: 'x' };
    assert.equal((await asMember('Vest', '/exchange', { method: 'POST', body: foreign })).status, 422);
  });
});

test('a seating plan is kept by version, and read again', async () => {
  const path = `/meetings/${MEETING}/seating`;
  assert.equal((await call(path)).status, 404);
  const plan = {
    meeting: MEETING,
    tables: [{ id: 't1', seats: [karen, ole] }],
    createdAt: '2027-01-10T08:00:00Z',
  };
  const first = await call(path, { method: 'PUT', body: plan, headers: { 'if-match': '*' } });
  assert.equal(first.status, 200, JSON.stringify(first.body));
  const etag = first.headers.get('etag')!;
  const second = { ...plan, tables: [{ id: 't1', seats: [ole] }] };
  assert.equal(
    (await call(path, { method: 'PUT', body: second, headers: { 'if-match': etag } })).status,
    200,
  );
  assert.equal((await call(path, { method: 'PUT', body: plan, headers: { 'if-match': etag } })).status, 412);
  assert.deepEqual((await call(path)).body.tables, second.tables);
  const twice = { ...plan, tables: [{ id: 't1', seats: [ole, ole] }] };
  assert.equal((await call(path, { method: 'PUT', body: twice, headers: { 'if-match': '*' } })).status, 422);
});

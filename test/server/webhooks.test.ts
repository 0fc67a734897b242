// Other programs are told what happens: signed, in the transaction of what they are told of, tried again, and never with a word of a person.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { WebhookDeliveries, WebhookList, WebhookMessage } from '@network-meetings/core/facilitation';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { keepHouse } from '../../packages/server/src/db/housekeeping.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import { createSafeRequest } from '../../packages/server/src/outgoing/safe-request.js';
import { retryAfter, webhookLimits } from '../../packages/server/src/services/deliver-webhook.js';
import type { OtherServer } from '../support/other-server.js';
import { startOtherServer } from '../support/other-server.js';
import type { Harness, Reply } from './harness.js';
import { feedWith, MEETING, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';

const API = '/v1/example/facilitator';
const DAY = 86_400_000;
let harness: Harness;
let other: OtherServer;
let token: string;

before(async () => {
  other = await startOtherServer();
  harness = await startHarness(feedWith({ day: 1 }));
  const { database, now } = harness;
  const scope = { label: 'whole', groups: undefined, expires: now + 90 * DAY };
  ({ token } = await createAccessToken(database, 'example', scope, now));
});
after(async () => {
  await harness.close();
  await other.close();
});
beforeEach(async () => {
  other.asked.length = 0;
  other.answer = (_request, response) => void response.writeHead(204).end();
  harness.mails.length = 0;
  await harness.query('truncate network.webhook, network.signup cascade');
  await harness.query('update network.part set taken = 0, waiting = 0');
  await harness.query('delete from graphile_worker._private_jobs');
});

function call(path: string, method = 'GET', body?: unknown): Promise<Reply> {
  return harness.request(`${API}/webhooks${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Works off what is due; what is to be tried later is due now. */
async function work(): Promise<void> {
  await harness.query('update graphile_worker._private_jobs set run_at = now()');
  const transport = {
    send: (mail: never) => Promise.resolve(void harness.mails.push(mail)),
    close: () => undefined,
  };
  const send = createSafeRequest(webhookLimits, other.outside);
  // A worker may look for more a moment before the last job of the same queue is written off, and end.
  const due = 'select 1 from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts';
  for (let times = 0; times < 10; times += 1) {
    await sendWaitingMail(harness.context, { transport, domain: 'example.org', publicUrl: PUBLIC_URL, send });
    await settled();
    if ((await harness.query(due)).length === 0) return;
  }
  throw new Error('a job is still due');
}

/** Waits until the queue has written off what was done: it says that it is done a moment before. */
async function settled(): Promise<void> {
  for (let times = 0; times < 500; times += 1) {
    const held = 'select 1 from graphile_worker._private_jobs where locked_at is not null';
    if ((await harness.query(held)).length === 0) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('a job is still held');
}

const add = async (events?: string[]) => {
  const { status, body } = await call('', 'POST', { url: `${other.origin}/hook`, ...(events && { events }) });
  assert.equal(status, 201);
  assert.match(body.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  return body as { id: string; secret: string };
};

/** What arrived, checked as a receiver would. */
const arrived = (secret: string) =>
  other.asked.map(({ request, body }) => {
    const message = WebhookMessage.parse(JSON.parse(body));
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    // As the specification has it, with nothing of the library that signed.
    const signed = `${headers['webhook-id']!}.${headers['webhook-timestamp']!}.${body}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    assert.ok(headers['webhook-signature']!.split(' ').includes(expected));
    return {
      ...message,
      id: headers['webhook-id']!,
      signatures: headers['webhook-signature']!.split(' ').length,
    };
  });

describe('a webhook', () => {
  test('is told of signups and meetings by ids and codes, signed as Standard Webhooks has it', async () => {
    const { secret } = await add();
    await harness.signUp(['person.a@example.org'], { day: 'coming' });
    await harness.signUp(['person.b@example.org'], { day: 'coming' });
    await harness.signUp(['person.c@example.org'], { day: 'not-coming' });
    await harness.signUp(['person.b@example.org'], { day: 'coming' });
    await work();
    await harness.post(
      `${SIGNUPS}/mine/cancel`,
      { version: '1.0' },
      { token: harness.tokenOf('person.a@example.org') },
    );
    const moved = await harness.request(`${API}/meetings/${MEETING}/move`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ start: '2027-03-12T09:00' }),
    });
    assert.equal(moved.status, 200);
    await harness.post('/v1/example/applications', {
      version: '1.0',
      group: 'digital-west',
      person: { name: 'Person D', email: 'person.d@example.org', organisation: 'O', sector: 'state' },
      motivation: 'M',
    });
    await work();
    const messages = arrived(secret);
    assert.deepEqual(messages.map(({ type }) => type).sort(), [
      'application.received',
      'meeting.moved',
      'signup.cancelled',
      'signup.confirmed',
      'signup.declined',
      'signup.promoted',
      'signup.repeated',
      'signup.waitlisted',
    ]);
    const confirmed = messages.find(({ type }) => type === 'signup.confirmed')!;
    assert.deepEqual(
      { ...confirmed.data, signup: undefined },
      {
        association: 'example',
        meeting: MEETING,
        signup: undefined,
        parts: [
          { part: 'day', answer: 'coming', seat: 'confirmed' },
          { part: 'dinner', answer: 'none', seat: 'none' },
        ],
      },
    );
    const { body: lists } = await harness.request(`${API}/meetings/${MEETING}/answers`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.ok(
      lists.answers.some(({ id }: { id: string }) => id === confirmed.data.signup),
      'the id is that of the lists',
    );
    assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length);
    assert.doesNotMatch(JSON.stringify(other.asked.map(({ body }) => body)), /person\.|Person|Rolle/);
    const queue = await harness.query('select payload from graphile_worker._private_jobs');
    assert.doesNotMatch(JSON.stringify(queue), /whsec_|feeds\.example/);
  });

  test('is not told of what was taken back: the message is of the same transaction', async () => {
    await add();
    const client = await harness.database.pool.connect();
    await client.query('begin');
    await client.query(
      `update network.meeting set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' where id = $1`,
      [MEETING],
    );
    const [inside] = (await client.query('select count(*)::integer as count from network.webhook_message'))
      .rows;
    await client.query('rollback');
    client.release();
    assert.equal(inside.count, 1);
    assert.deepEqual(await harness.query('select 1 from network.webhook_message'), []);
  });

  test('hears what it asked for', async () => {
    const { secret } = await add(['signup.cancelled']);
    await harness.signUp('a@example.org', { day: 'coming' });
    await work();
    await harness.post(
      `${SIGNUPS}/mine/cancel`,
      { version: '1.0' },
      { token: harness.tokenOf('a@example.org') },
    );
    await work();
    assert.deepEqual(
      arrived(secret).map(({ type }) => type),
      ['signup.cancelled'],
    );
  });

  test('is tried again after longer and longer, under the same id, and given up after some three days', async () => {
    other.answer = (_request, response) => void response.writeHead(503).end();
    const { id } = await add();
    await call(`/${id}/test`, 'POST');
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await work();
      const [job] = await harness.query<{ wait: number }>(
        `select extract(epoch from run_at - now())::integer as wait from graphile_worker._private_jobs`,
      );
      if (job) waits.push(job.wait);
    }
    assert.equal(other.asked.length, 10);
    assert.equal(new Set(other.asked.map(({ request }) => request.headers['webhook-id'])).size, 1);
    const planned = Array.from({ length: 9 }, (_, at) => retryAfter(at, 0)!);
    assert.deepEqual(
      planned,
      [...planned].sort((a, b) => a - b),
    );
    for (const [at, wait] of waits.entries())
      assert.ok(
        wait > planned[at]! * 0.9 - 5 && wait <= planned[at]! * 1.1 + 5,
        `${String(wait)} after attempt ${String(at + 1)}`,
      );
    const total = planned.reduce((sum, wait) => sum + wait, 0) / 86_400;
    assert.ok(total > 3 && total < 4, String(total));
    const { body } = await call(`/${id}/dead`);
    assert.deepEqual(WebhookDeliveries.parse(body), body);
    assert.deepEqual(
      body.messages.map(({ attempts, lastResult }: Record<string, unknown>) => [attempts, lastResult]),
      [[10, '503']],
    );
    const { body: list } = await call('');
    assert.deepEqual(WebhookList.parse(list), list);
    assert.deepEqual(
      [list.webhooks[0].waiting, list.webhooks[0].dead, typeof list.webhooks[0].failingSince],
      [0, 1, 'string'],
    );
  });

  test('that is well again gets what was given up, when that is asked for', async () => {
    other.answer = (_request, response) => void response.writeHead(500).end();
    const { id, secret } = await add();
    await call(`/${id}/test`, 'POST');
    await harness.query('update network.webhook_message set attempts = 9');
    await work();
    const [dead] = (await call(`/${id}/dead`)).body.messages;
    other.answer = (_request, response) => void response.writeHead(200).end();
    other.asked.length = 0;
    assert.deepEqual((await call(`/${id}/replay`, 'POST')).body, { replayed: 1 });
    await work();
    assert.deepEqual(
      arrived(secret).map((message) => message.id),
      [`msg_${dead.id}`],
    );
    assert.deepEqual((await call(`/${id}/dead`)).body.messages, []);
    assert.equal((await call('')).body.webhooks[0].failingSince, undefined);
    assert.deepEqual((await call(`/${id}/messages/${dead.id}/replay`, 'POST')).body, { replayed: 1 });
    await work();
    assert.equal(other.asked.length, 2);
  });

  test('from whom nothing is heard for five days is switched off, and the association is told', async () => {
    other.answer = (_request, response) => void response.writeHead(500).end();
    const { id } = await add();
    const start = harness.now;
    await call(`/${id}/test`, 'POST');
    await work();
    harness.now = start + 5 * DAY - 1000;
    await work();
    assert.equal((await call('')).body.webhooks[0].disabledAt, undefined);
    harness.now = start + 5 * DAY;
    await work();
    await work();
    const { body } = await call('');
    assert.deepEqual(
      [body.webhooks[0].disabledWhy, body.webhooks[0].dead, body.webhooks[0].waiting],
      ['failing', 1, 0],
    );
    const [mail] = harness.mails;
    assert.equal(mail!.to.address, 'sekretariat@example.org');
    assert.match(mail!.text, new RegExp(`webhook replay\\s+${id} --dead`));
    await harness.signUp('a@example.org', { day: 'coming' });
    assert.equal((await call(`/${id}/messages`)).body.messages.length, 1, 'nothing more is written for it');
    harness.now = start;
  });

  test('that says it is gone is switched off at once', async () => {
    other.answer = (_request, response) => void response.writeHead(410).end();
    const { id } = await add();
    await call(`/${id}/test`, 'POST');
    await work();
    assert.equal((await call('')).body.webhooks[0].disabledWhy, 'gone');
    assert.equal(other.asked.length, 1);
  });

  test('gets a new secret, and both sign for a day', async () => {
    const { id, secret } = await add();
    const { body } = await call(`/${id}/secret`, 'POST');
    assert.notEqual(body.secret, secret);
    await call(`/${id}/test`, 'POST');
    await work();
    assert.deepEqual(
      arrived(secret).map(({ signatures }) => signatures),
      [2],
    );
    assert.equal(arrived(body.secret).length, 1);
    harness.now += DAY;
    await call(`/${id}/test`, 'POST');
    other.asked.length = 0;
    await work();
    harness.now -= DAY;
    assert.deepEqual(
      arrived(body.secret).map(({ signatures }) => signatures),
      [1],
    );
  });

  test('leads to no private network, and no redirect is followed', async () => {
    const { id } = await add();
    await call(`/${id}/test`, 'POST');
    const refusing = createSafeRequest(webhookLimits, { resolve: () => Promise.resolve(['10.0.0.1']) });
    const transport = { send: () => Promise.resolve(), close: () => undefined };
    await sendWaitingMail(harness.context, {
      transport,
      domain: 'example.org',
      publicUrl: PUBLIC_URL,
      send: refusing,
    });
    assert.equal((await call(`/${id}/messages`)).body.messages[0].lastResult, 'outgoing/private-address');
    other.answer = (_request, response) => void response.writeHead(302, { location: '/other' }).end();
    await work();
    assert.deepEqual(
      [other.asked.length, (await call(`/${id}/messages`)).body.messages[0].lastResult],
      [1, '302'],
    );
    for (const url of ['http://feeds.example.org/', 'https://user@feeds.example.org/', 'nonsense'])
      assert.equal((await call('', 'POST', { url })).status, 422, url);
  });

  test('is forgotten when it is taken away; messages are kept for 30 days', async () => {
    const { id } = await add();
    await call(`/${id}/test`, 'POST');
    await keepHouse(harness.database, harness.now + 30 * DAY - 1000);
    assert.equal((await call(`/${id}/messages`)).body.messages.length, 1);
    await keepHouse(harness.database, harness.now + 30 * DAY + 1000);
    assert.equal((await call(`/${id}/messages`)).body.messages.length, 0);
    assert.equal((await call(`/${id}`, 'DELETE')).status, 204);
    assert.equal((await call(`/${id}`, 'DELETE')).status, 404);
    for (const path of [`/${id}/messages`, '/nonsense/messages'])
      assert.equal((await call(path)).status, 404, path);
    for (const path of [`/${id}/secret`, `/${id}/test`, `/${id}/messages/${id}/replay`])
      assert.equal((await call(path, 'POST')).status, 404, path);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createApp } from '../../packages/server/src/app.js';
import { devTransport } from '../../packages/server/src/notify/transport.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import type { Harness } from './harness.js';
import { PUBLIC_URL, startHarness } from './harness.js';

let harness: Harness;
const HERE = 'http://localhost:4321';
before(async () => {
  harness = await startHarness(undefined, true);
  const transport = devTransport(harness.database, harness.context.clock, 'noreply@example.org');
  await harness.signUp('a@example.org');
  await sendWaitingMail(harness.context, { transport, domain: 'example.org', publicUrl: PUBLIC_URL });
});
after(() => harness.close());

const mailPath = async () => {
  const [row] = await harness.query<{ id: string }>('select id from network.dev_mail');
  return `/dev/mail/${row!.id}`;
};

describe('mail in development', () => {
  test('is listed, and shown with its links and its attachment', async () => {
    const list = await harness.request(`${HERE}/dev/mail`);
    assert.equal(list.status, 200);
    assert.match(list.body, /You are signed up: Identitet og adgang/);
    const path = await mailPath();
    assert.ok(list.body.includes(`href="${path}"`));
    const mail = await harness.request(`${HERE}${path}`);
    assert.match(
      mail.body,
      /href="https:\/\/www\.example\.org\/moeder\/digital-east-2027-1#meeting=digital-east-2027-1&amp;signup=[A-Za-z0-9_-]{43}"/,
    );
    assert.match(mail.headers.get('content-security-policy')!, /default-src 'none'; style-src 'self'/);
    const attachment = await harness.request(`${HERE}${path}/attachments/0`);
    assert.match(attachment.headers.get('content-type')!, /text\/calendar/);
    assert.match(attachment.body, /^BEGIN:VCALENDAR/);
    const source = await harness.request(`${HERE}${path}/source`);
    assert.match(source.body, /^Message-ID: </m);
    assert.equal((await harness.request(`${HERE}/dev/mail/style.css`)).status, 200);
  });

  test('is shown in a frame that runs nothing', async () => {
    const body = await harness.request(`${HERE}${await mailPath()}/body`);
    const policy = body.headers.get('content-security-policy')!;
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /sandbox/);
    assert.doesNotMatch(policy, /allow-scripts|allow-same-origin|script-src/);
    assert.equal(body.headers.get('x-frame-options'), 'SAMEORIGIN');
  });

  test('what is not there is not found', async () => {
    for (const path of [
      '/dev/mail/nothing',
      '/dev/mail/00000000-0000-4000-8000-000000000000',
      `${await mailPath()}/attachments/7`,
    ]) {
      assert.equal((await harness.request(`${HERE}${path}`)).status, 404, path);
    }
  });

  for (const origin of ['http://127.0.0.1:4321', 'http://[::1]:4321', 'http://localhost']) {
    test(`is there at ${origin}`, async () => {
      assert.equal((await harness.request(`${origin}/dev/mail`)).status, 200);
    });
  }
});

describe('mail in development does not exist', () => {
  const cases: [string, string, Record<string, string>][] = [
    ['under another name (DNS rebinding)', 'http://evil.example.com:4321', {}],
    ['under a name that only begins like ours', 'http://localhost.evil.example.com', {}],
    ['with a Host that differs', HERE, { host: 'evil.example.com' }],
    ['behind a proxy (X-Forwarded-For)', HERE, { 'x-forwarded-for': '10.0.0.1' }],
    ['behind a proxy (X-Forwarded-Anything)', HERE, { 'x-forwarded-port': '443' }],
    ['behind a proxy (Forwarded)', HERE, { forwarded: 'for=10.0.0.1' }],
    ['behind a proxy (Via)', HERE, { via: '1.1 proxy' }],
  ];
  for (const [name, origin, headers] of cases) {
    test(name, async () => {
      for (const path of ['/dev/mail', await mailPath(), `${await mailPath()}/body`]) {
        assert.equal((await harness.request(`${origin}${path}`, { headers })).status, 404, path);
      }
    });
  }

  test('in a server that was not started for development', async () => {
    const live = createApp({
      ...harness.context,
      publicUrl: 'https://signup.example.org',
      allowedOrigins: [],
      dev: false,
    });
    assert.equal((await live.request(`${HERE}/dev/mail`)).status, 404);
  });
});

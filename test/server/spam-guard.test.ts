import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { createApp } from '../../packages/server/src/app.js';
import { readConfig } from '../../packages/server/src/config.js';
import { keepHouse } from '../../packages/server/src/db/housekeeping.js';
import { clientAddress, networkOf } from '../../packages/server/src/http/client-address.js';
import { connect } from '../../packages/server/src/db/connect.js';
import { createRateGuard, rateLimits } from '../../packages/server/src/services/rate-limits.js';
import { Visitor } from '../support/visitor.js';
import type { Harness } from './harness.js';
import { feedWith, key, MEETING, PUBLIC_URL, requestOf, SIGNUPS, startHarness } from './harness.js';

const PAGE = `/s/example/${MEETING}`;
const plenty = { requests: 100_000, seconds: 60 };

let harness: Harness;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({}));
});
after(() => harness.close());

function appWith(limits: Partial<typeof rateLimits>) {
  const all = { network: plenty, address: plenty, meeting: plenty, ...limits };
  const guard = createRateGuard(harness.database, all);
  return createApp({
    ...harness.context,
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: false,
    guard,
    proxies: 1,
  });
}
type App = ReturnType<typeof appWith>;

const post = (app: App, from: string, path: string, body: unknown) =>
  app.request(`${PUBLIC_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key(), 'x-forwarded-for': from },
    body: JSON.stringify(body),
  });
const signUp = (app: App, from: string, email: string) => post(app, from, SIGNUPS, requestOf([email]));
const stored = async () => (await harness.query('select 1 from network.signup')).length;

describe('the network of a client', () => {
  for (const [address, network] of [
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2ff:a::1', '2001:db8:1:200::/56'],
    ['2001:db8:1:2aa:b::1', '2001:db8:1:200::/56'],
    ['2001:db8:1:300::1', '2001:db8:1:300::/56'],
    ['fe80::1%eth0', 'fe80::/56'],
    ['', 'unknown'],
    ['rubbish', 'unknown'],
  ] as const) {
    test(`of ${address || 'nothing'} is ${network}`, () => assert.equal(networkOf(address), network));
  }

  const asked = (forwarded: string | undefined, remoteAddress: string) =>
    ({
      req: { header: (name: string) => (name === 'x-forwarded-for' ? forwarded : undefined) },
      env: { incoming: { socket: { remoteAddress } } },
    }) as unknown as Parameters<typeof clientAddress>[0];

  test('is that of the connection, and of what a proxy wrote only when there is one, counted from our side', () => {
    assert.equal(clientAddress(asked('203.0.113.9', '192.0.2.1'), 0), '192.0.2.1');
    assert.equal(clientAddress(asked('203.0.113.9', '192.0.2.1'), 1), '203.0.113.9');
    // The client itself wrote the first; the proxy added the second.
    assert.equal(clientAddress(asked('1.1.1.1, 203.0.113.9', '192.0.2.1'), 1), '203.0.113.9');
    assert.equal(clientAddress(asked('1.1.1.1, 203.0.113.9, 192.0.2.8', '192.0.2.1'), 2), '203.0.113.9');
    assert.equal(networkOf(clientAddress(asked(undefined, '192.0.2.1'), 1)), 'unknown');
  });

  test('is trusted to proxies as many as are said, and no other word is taken for a number', () => {
    assert.equal(readConfig(['--dev'], {}).proxies, 0);
    assert.equal(readConfig(['--dev'], { TRUSTED_PROXIES: '2' }).proxies, 2);
    assert.throws(() => readConfig(['--dev'], { TRUSTED_PROXIES: 'yes' }), /number of proxies/);
  });
});

describe('limits', () => {
  test('a thousand requests of one network: after the limit all are refused with the time to wait, and others are served', async () => {
    const app = appWith({ network: { requests: 40, seconds: 60 } });
    const replies = await Promise.all(
      Array.from({ length: 1000 }, (_, at) => signUp(app, `192.0.2.${at % 250}`, `a${at}@example.org`)),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 40);
    const refused = replies.filter(({ status }) => status === 429);
    assert.equal(refused.length, 960);
    const problem = (await refused[0]!.json()) as { code: string; params: { seconds: number } };
    assert.equal(problem.code, 'request/too-many');
    const wait = Number(refused[0]!.headers.get('retry-after'));
    assert.ok(wait >= 1 && wait <= 60 && wait === problem.params.seconds, String(wait));
    assert.equal(await stored(), 40);
    assert.equal((await signUp(app, '198.51.100.7', 'other@example.org')).status, 201);
  });

  test('two servers count together, past a quarter', async () => {
    const limits = { network: { requests: 40, seconds: 60 } };
    const [one, two] = [appWith(limits), appWith(limits)];
    let taken = 0;
    for (let at = 0; at < 120; at += 1) {
      const { status } = await signUp(at % 2 ? one : two, '192.0.2.1', `a${at}@example.org`);
      if (status === 201) taken += 1;
    }
    assert.ok(taken >= 40 && taken <= 40 + 2 * 10, `${taken} of two servers`);
  });

  test('an address is refused alike whether it is a member’s, is signed up, or is nobody’s; it gets few mails', async () => {
    await harness.query(
      `insert into network.member (association_id, id, group_id, name, email, email_key, status)
       values ('example', 'm', 'digital-east', 'Rolle', 'm@example.org', 'm@example.org', 'active')`,
    );
    const app = appWith({ address: { requests: 5, seconds: 3600 } });
    const answers = await Promise.all(
      ['m@example.org', 'known@example.org', 'new@example.org'].map(async (email) => {
        const codes: number[] = [];
        for (let at = 0; at < 8; at += 1) {
          const reply =
            at % 2
              ? await post(app, `192.0.2.${at}`, `${SIGNUPS}/links`, {
                  version: '1.0',
                  meeting: MEETING,
                  email,
                })
              : await signUp(app, `192.0.2.${at}`, email.toUpperCase());
          codes.push(reply.status);
        }
        return codes.join();
      }),
    );
    assert.deepEqual(new Set(answers), new Set(['201,202,201,202,201,429,429,429']));
    await harness.deliver();
    await harness.deliver();
    for (const email of ['m', 'known', 'new']) {
      const got = harness.mails.filter(
        ({ to }) => to.address.toLowerCase() === `${email}@example.org`,
      ).length;
      assert.ok(got >= 1 && got <= 5, `${email} got ${got}`);
    }
  });

  test('a meeting is not buried under the requests of many networks', async () => {
    const app = appWith({ meeting: { requests: 20, seconds: 60 } });
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, at) => signUp(app, `10.0.${at}.1`, `a${at}@example.org`)),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 20);
  });

  test('the owner of a link can always cancel, however often the address is typed by others', async () => {
    const app = appWith({ address: { requests: 3, seconds: 3600 } });
    for (let at = 0; at < 6; at += 1) await signUp(app, `192.0.2.${at}`, 'a@example.org');
    await harness.deliver();
    const token = harness.tokenOf('a@example.org');
    const reply = await app.request(`${PUBLIC_URL}${SIGNUPS}/mine/cancel`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key(),
        authorization: `Bearer ${token}`,
        'x-forwarded-for': '192.0.2.9',
      },
      body: '{"version":"1.0"}',
    });
    assert.equal(reply.status, 200);
  });

  test('what failed here for want of a database is not counted against the address', async () => {
    const guard = createRateGuard(harness.database, {
      network: plenty,
      meeting: plenty,
      address: { requests: 4, seconds: 3600 },
    });
    const asked = { association: 'example', emails: ['a@example.org'] };
    for (let at = 0; at < 20; at += 1) await (await guard(asked)).giveBack();
    for (let at = 0; at < 4; at += 1) await guard(asked);
    await assert.rejects(guard(asked), { code: 'request/too-many' });
  });

  test('addresses beyond those that a server remembers are counted in the database', async () => {
    const limits = { network: plenty, meeting: plenty, address: { requests: 8, seconds: 3600 } };
    const guard = createRateGuard(harness.database, limits, 2);
    const ask = async (email: string) => guard({ association: 'example', emails: [email] });
    const counted = async () => (await harness.query('select 1 from network.rate_limit')).length;
    for (const email of ['a@example.org', 'b@example.org']) await ask(email);
    assert.equal(await counted(), 0);
    for (let at = 0; at < 20; at += 1) await (await ask('c@example.org')).giveBack();
    assert.equal(await counted(), 1);
    for (let at = 0; at < 8; at += 1) await ask('c@example.org');
    await assert.rejects(ask('c@example.org'), { code: 'request/too-many' });
    for (let at = 0; at < 7; at += 1) await ask('a@example.org');
    await assert.rejects(ask('a@example.org'), { code: 'request/too-many' });
  });

  test('while the database is away those that a server remembers are counted, and nothing is kept of others', async () => {
    const limits = { network: plenty, meeting: plenty, address: { requests: 8, seconds: 3600 } };
    const away = connect('postgres://nobody@127.0.0.1:1/none');
    const guard = createRateGuard(away, limits, 2);
    const ask = async (email: string) => guard({ association: 'example', emails: [email] });
    for (let at = 0; at < 8; at += 1) await ask('a@example.org');
    await assert.rejects(ask('a@example.org'), { code: 'request/too-many' });
    await ask('b@example.org');
    for (let at = 0; at < 20; at += 1) await ask('c@example.org');
    await away.close();
  });

  test('what is counted names no network and no address, and is deleted when it is over', async () => {
    const app = appWith({ network: { requests: 4, seconds: 1 }, address: { requests: 4, seconds: 1 } });
    for (let at = 0; at < 4; at += 1) await signUp(app, '192.0.2.1', 'a@example.org');
    const rows = JSON.stringify(await harness.query('select * from network.rate_limit'));
    assert.match(rows, /network:/);
    assert.doesNotMatch(rows, /192\.0\.2|example\.org/);
    await keepHouse(harness.database, Date.now() + 60_000);
    assert.deepEqual(await harness.query('select * from network.rate_limit'), []);
  });

  test('of a server that runs let a whole office sign up in one minute', () => {
    assert.ok(rateLimits.network.requests >= 100 && rateLimits.network.seconds <= 60);
    assert.ok(rateLimits.address.requests <= 20);
  });
});

describe('the own pages', () => {
  const filled = {
    name: 'Rolle',
    email: 'a@example.org',
    'part-day': 'coming',
    'part-dinner': 'coming',
    charter: 'yes',
  };

  test('are limited too, and lose nothing that was typed', async () => {
    const visitor = new Visitor(appWith({ network: { requests: 1, seconds: 60 } }), PUBLIC_URL);
    await visitor.open(PAGE);
    assert.equal((await visitor.press('Sign me up')).status, 422);
    const page = await visitor.press('Sign me up', filled);
    assert.equal(page.status, 429);
    assert.ok(page.headers.get('retry-after'));
    assert.match(page.html, /value="a@example\.org"/);
    assert.equal(await stored(), 0);
  });

  test('have a field to be left empty, labelled, out of the way; filled in it refuses nothing and weighs', async () => {
    const visitor = new Visitor(appWith({ network: { requests: 25, seconds: 60 } }), PUBLIC_URL);
    await visitor.open(PAGE);
    assert.match(visitor.page.html, /<label for="website">Leave this field empty<\/label>/);
    assert.match(visitor.page.html, /name="website"[^>]*autocomplete="off"[^>]*tabindex="-1"/);
    const page = await visitor.press('Sign me up', { ...filled, website: 'https://spam.example.com' });
    assert.match(page.text, /You are signed up/, 'autofill may have filled it in');
    await visitor.open(PAGE);
    const again = await visitor.press('Sign me up', { ...filled, email: 'b@example.org', website: 'x' });
    assert.equal(again.status, 429);
  });
});

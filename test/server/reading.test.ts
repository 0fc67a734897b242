// To read changes nothing: mail scanners follow links, browsers fetch ahead (ASVS 5.0, 3.5.3).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp } from '../../packages/server/src/app.js';
import { devTransport } from '../../packages/server/src/notify/transport.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import type { Harness } from './harness.js';
import { contractFeed, feedWith, MEETING, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';

const terms = contractFeed().meetings[0]!['signup'] as object;
let harness: Harness;
before(async () => {
  harness = await startHarness(feedWith({ day: 1 }, { signup: { ...terms, offerHours: 48 } }));
});
after(() => harness.close());

/** Every row of every table of ours and of the queue, as text. */
async function dump(): Promise<string> {
  const tables = await harness.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('network', 'graphile_worker') and table_type = 'BASE TABLE' order by 1`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await harness.query<{ text: string | null }>(
        `select string_agg(one::text, E'\\n' order by one::text) as text from ${name} one`,
      );
      return `${name}\n${row!.text ?? ''}`;
    }),
  );
  return texts.join('\n');
}

/** An address for a route with everything filled in that it may lead to. */
function addressesOf(path: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const bare = path.replace(/\{[^}]*\}/g, '').replace(/\?$/, '');
  let addresses = [bare];
  for (const [, name = ''] of bare.matchAll(/:([a-z]+)/gi)) {
    addresses = addresses.flatMap((address) =>
      (values[name] ?? ['0']).map((value) => address.replace(`:${name}`, value)),
    );
  }
  return addresses.map((address) => address.replace('*', 'x'));
}

test('nothing in the database changes, whatever is read or fetched ahead, with any link, in development too', async () => {
  // Somebody has a seat, somebody is offered one, somebody waits: there is something to change in each way.
  for (const name of ['a', 'b', 'c']) await harness.signUp(`${name}@example.org`);
  await harness.deliver();
  const tokens = ['a', 'b', 'c'].map((name) => harness.tokenOf(`${name}@example.org`));
  await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token: tokens[0] });
  const transport = devTransport(harness.database, harness.context.clock, 'noreply@example.org');
  await sendWaitingMail(harness.context, { transport, domain: 'example.org', publicUrl: PUBLIC_URL });
  const [mail] = await harness.query<{ id: string }>('select id from network.dev_mail');

  const app = createApp({
    ...harness.context,
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: true,
    site: {
      folder: 'packages/server/example',
      origin: { published: 'https://x.example.org', here: PUBLIC_URL },
    },
  });
  const values = {
    association: ['example'],
    meeting: [MEETING],
    deed: ['change', 'cancel', 'offer', 'link', 'forget'],
    id: [mail!.id, MEETING],
    at: ['0'],
    area: ['signup'],
    code: ['closed'],
    script: ['network-meetings.min.js'],
    token: [tokens[1]!],
  };
  const paths = [
    ...new Set(
      app.routes
        .filter(({ method }) => ['GET', 'ALL', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
        .flatMap(({ path }) => addressesOf(path, values)),
    ),
  ];
  assert.ok(
    paths.includes(`/s/example/${MEETING}/cancel`) && paths.includes(`${SIGNUPS}/mine`),
    'all routes are found',
  );
  const wishes = [
    {},
    { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'x-moz': 'prefetch' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' },
  ];

  const before = await dump();
  let read = 0;
  for (const path of paths) {
    for (const host of [PUBLIC_URL, 'http://localhost:4321']) {
      for (const token of tokens) {
        for (const wish of wishes) {
          const headers = {
            ...wish,
            authorization: `Bearer ${token}`,
            cookie: `__Secure-network-link=${token}; network-link=${token}`,
            'idempotency-key': 'a-key-that-a-reader-sends',
          };
          for (const method of ['GET', 'HEAD']) {
            for (const query of ['', `?signup=${token}&answer=accept&part=day&accept=true`]) {
              const { status } = await app.request(`${host}${path}${query}`, { method, headers });
              assert.ok(status < 500, `${method} ${path}: ${status}`);
              read += 1;
            }
          }
        }
      }
    }
  }
  assert.ok(read > 1000, `${read} requests`);
  assert.equal(await dump(), before);
});

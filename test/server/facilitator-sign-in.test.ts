import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import type { Harness } from './harness.js';
import { contractFeed, feedWith, MEETING, PUBLIC_URL, startHarness } from './harness.js';

const API = '/v1/example/facilitator';
const EAST = 'facilitator.oest@example.org';
const MINUTE = 60_000;

let harness: Harness;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 2 }));
});
after(() => harness.close());

const send = (path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
  harness.request(`${API}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function codeFor(email: string): Promise<string | undefined> {
  await send('/login', { email });
  await harness.deliver();
  const mail = harness.mails.findLast(({ to }) => to.address.toLowerCase() === email.toLowerCase());
  return /#association=example&token=([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1];
}

async function signIn(email = EAST) {
  const reply = await send('/session', { token: await codeFor(email) });
  assert.equal(reply.status, 201);
  const cookie = reply.headers.get('set-cookie')!;
  return { reply, cookie: cookie.split(';')[0]!, flags: cookie, csrf: reply.body.csrf as string };
}

describe('The link to sign in by', () => {
  test('is asked for with the same answer whoever asks, and sent to who leads meetings alone', async () => {
    const answers = [];
    for (const email of [EAST, 'sekretariat@example.org', 'fremmed@example.org']) {
      const { status, body, headers } = await send('/login', { email });
      answers.push({ status, body, headers: [...headers].filter(([name]) => name !== 'date') });
    }
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
    assert.equal(answers[0]!.status, 202);
    await harness.deliver();
    assert.deepEqual(harness.mails.map(({ to }) => to.address).sort(), [EAST, 'sekretariat@example.org']);
    const [mail] = harness.mails;
    assert.match(mail!.text, new RegExp(`${PUBLIC_URL}/facilitator#association=example&token=`));
    const rows = await harness.query<{ row: string }>('select t::text as row from network.login t');
    const token = /token=([A-Za-z0-9_-]{43})/.exec(mail!.text)![1]!;
    for (const { row } of rows) assert.doesNotMatch(row, new RegExp(token));
  });

  test('goes to the address as the feed writes it, not as somebody typed it', async () => {
    await send('/login', { email: 'Facilitator.OEST@example.org' });
    await harness.deliver();
    assert.deepEqual(
      harness.mails.map(({ to }) => to.address),
      [EAST],
    );
  });

  test('works once, for half an hour, in its own association', async () => {
    const token = await codeFor(EAST);
    assert.equal(
      (
        await harness.request('/v1/other/facilitator/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token }),
        })
      ).status,
      404,
    );
    const [first, second] = await Promise.all([send('/session', { token }), send('/session', { token })]);
    assert.deepEqual([first.status, second.status].sort(), [201, 404]);
    const late = await codeFor(EAST);
    harness.now += 30 * MINUTE;
    assert.equal((await send('/session', { token: late })).body.code, 'access/link-not-valid');
  });

  test('is sent five times an hour at most', async () => {
    for (let at = 0; at < 7; at += 1) {
      harness.now += MINUTE;
      assert.equal((await send('/login', { email: EAST })).status, 202);
    }
    await harness.deliver();
    assert.equal(harness.mails.length, 5);
    harness.now += 61 * MINUTE;
    assert.ok(await codeFor(EAST));
  });

  test('is used up by no mail scanner: reading the page changes nothing', async () => {
    const token = await codeFor(EAST);
    for (const method of ['GET', 'HEAD'])
      await harness.request(`/facilitator#association=example&token=${token}`, { method });
    assert.equal((await send('/session', { token })).status, 201);
  });
});

describe('A session', () => {
  test('is a cookie that no script reads, no other site sends and no other host sets', async () => {
    const { flags, reply } = await signIn();
    assert.match(flags, /^__Host-network-session=[A-Za-z0-9_-]{43};/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      assert.ok(flags.includes(flag), flag);
    assert.doesNotMatch(flags, /Domain=/);
    assert.deepEqual(
      [reply.body.who, reply.body.wholeAssociation, reply.body.groups],
      [EAST, false, ['digital-east']],
    );
  });

  test('lets a change through with its own CSRF token and from the server’s own pages alone', async () => {
    const { cookie, csrf } = await signIn();
    const { headers } = await harness.request(`${API}/meetings/${MEETING}`, { headers: { cookie } });
    const edit = (more: Record<string, string>) =>
      send(
        `/meetings/${MEETING}`,
        { title: 'Nyt' },
        { cookie, 'if-match': headers.get('etag')!, ...more },
        'PATCH',
      );
    const other = await signIn('sekretariat@example.org');
    for (const more of [
      {},
      { 'x-csrf-token': 'x' },
      { 'x-csrf-token': other.csrf },
      { 'x-csrf-token': csrf, origin: 'https://evil.example.org' },
      { 'x-csrf-token': csrf, origin: 'null' },
    ]) {
      const reply = await edit(more as Record<string, string>);
      assert.deepEqual([reply.status, reply.body.code], [403, 'access/csrf']);
    }
    assert.equal((await edit({ 'x-csrf-token': csrf, origin: PUBLIC_URL })).status, 200);
  });

  test('ends after a working day, by signing out, and when its owner leads nothing any more', async () => {
    const first = await signIn();
    const see = ({ cookie }: { cookie: string }) =>
      harness.request(`${API}/session`, { headers: { cookie } });
    assert.equal((await see(first)).status, 200);
    await send('/session', undefined, { cookie: first.cookie, 'x-csrf-token': first.csrf }, 'DELETE');
    assert.equal((await see(first)).status, 401);
    const second = await signIn();
    harness.now += 12 * 60 * MINUTE;
    assert.equal((await see(second)).status, 401);
    const third = await signIn();
    const feed = feedWith({ day: 2 });
    const groups = feed.groups.map((group) => ({
      ...group,
      facilitator: { role: 'ny', email: 'ny@example.org' },
    }));
    await harness.publish({ ...feed, groups });
    assert.equal((await see(third)).status, 401);
  });

  test('of who leads one meeting is for that meeting', async () => {
    await harness.publish(
      feedWith({ day: 2 }, { facilitator: { role: 'skiftende', email: 'en@example.org' } }),
    );
    const { cookie, reply } = await signIn('en@example.org');
    assert.deepEqual([reply.body.groups, reply.body.meetings], [[], [MEETING]]);
    const { body } = await harness.request(`${API}/meetings`, { headers: { cookie } });
    assert.deepEqual(
      body.meetings.map(({ id }: { id: string }) => id),
      [MEETING],
    );
    assert.equal(contractFeed().meetings.length, 2);
  });
});

describe('The page to sign in on', () => {
  const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    harness.request(`/facilitator${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: PUBLIC_URL,
        'accept-language': 'en',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });

  test('works with plain forms, from the address to signing out', async () => {
    const page = await harness.request('/facilitator', { headers: { 'accept-language': 'da' } });
    assert.match(page.body, /<html lang="da">/);
    assert.match(page.headers.get('content-security-policy')!, /default-src 'none'; script-src 'self'/);
    const asked = await form('/login', { association: 'example', email: EAST });
    assert.match(asked.body, /If the address leads meetings/);
    assert.equal((await form('/login', { association: 'example', email: 'x' })).status, 422);
    await harness.deliver();
    const token = /token=([A-Za-z0-9_-]{43})/.exec(harness.mails[0]!.text)![1]!;
    const signed = await form('/session', { association: 'example', token });
    assert.deepEqual([signed.status, signed.headers.get('location')], [303, '/facilitator']);
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!;
    assert.match(
      (await harness.request('/facilitator', { headers: { cookie, 'accept-language': 'en' } })).body,
      /You are signed in as facilitator\.oest@example\.org/,
    );
    assert.match(
      (await form('/session', { association: 'example', token })).body,
      /The code does not work any more/,
    );
    assert.equal((await form('/sign-out', {}, { cookie })).status, 303);
    assert.equal((await harness.request(`${API}/session`, { headers: { cookie } })).status, 401);
  });

  test('takes no form of another site', async () => {
    for (const headers of [
      { origin: 'https://evil.example.org' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      assert.equal(
        (await form('/login', { association: 'example', email: EAST }, headers as Record<string, string>))
          .status,
        403,
      );
  });
});

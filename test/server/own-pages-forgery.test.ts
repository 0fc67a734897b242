// Forms of the own pages that somebody else sends (ASVS 5.0, 3.5.1 and 3.5.3).
import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { Visitor } from '../support/visitor.js';
import type { Harness } from './harness.js';
import { MEETING, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';

const PAGE = `/s/example/${MEETING}`;
const filled = {
  name: 'Rolle',
  email: 'x@example.org',
  'part-day': 'coming',
  'part-dinner': 'coming',
  charter: 'yes',
};

let harness: Harness;
let owner: Visitor;
let token: string;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness();
  await harness.signUp('a@example.org');
  await harness.deliver();
  token = harness.tokenOf('a@example.org');
  owner = new Visitor(harness.app, PUBLIC_URL);
  await owner.open(`${PAGE}?signup=${token}`);
});
after(() => harness.close());

const active = async () =>
  (await harness.query('select 1 from network.signup where cancelled_at is null')).length;
async function unchanged(): Promise<void> {
  const rows = await harness.query('select email from network.signup where cancelled_at is null');
  assert.deepEqual(rows, [{ email: 'a@example.org' }]);
}

describe('a form that comes from elsewhere changes nothing', () => {
  for (const [name, headers] of [
    ['another site', { origin: 'https://evil.example.com' }],
    ['the association’s own site', { origin: 'https://www.example.org' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site in a browser that tells', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
    ['a mail that sends itself', { 'sec-fetch-site': 'none', origin: 'null' }],
  ] as const) {
    test(name, async () => {
      await owner.follow('Cancel my signup');
      const page = await owner.press('Yes, cancel my signup', {}, headers);
      assert.equal(page.status, 403);
      await unchanged();
    });
  }

  test('without its proof, and says so where it was filled in, with everything that was typed', async () => {
    const guest = new Visitor(harness.app, PUBLIC_URL);
    await guest.open(PAGE);
    const page = await guest.press('Sign me up', { ...filled, proof: 'x'.repeat(43) });
    assert.equal(page.status, 403);
    assert.match(page.text, /open for too long/);
    assert.match(page.html, /value="x@example\.org"/);
    await unchanged();
    assert.match((await guest.press('Send again')).text, /You are signed up/);
    assert.equal(await active(), 2);
  });

  test('when the cookies have gone', async () => {
    await owner.follow('Cancel my signup');
    const form = owner.form('Yes, cancel my signup');
    owner.cookies.delete('__Host-network-form');
    const page = await owner.press('Yes, cancel my signup', Object.fromEntries(form.fields));
    assert.equal(page.status, 403);
    await unchanged();
  });

  test('with the proof of another browser', async () => {
    const stranger = new Visitor(harness.app, PUBLIC_URL);
    await stranger.open(PAGE);
    await owner.follow('Cancel my signup');
    const page = await owner.press('Yes, cancel my signup', {
      proof: stranger.form('Sign me up').fields.get('proof')!,
    });
    assert.equal(page.status, 403);
    await unchanged();
  });

  test('with a proof that was made for another link in the same browser', async () => {
    await harness.signUp('b@example.org');
    await harness.deliver();
    await owner.follow('Cancel my signup');
    const form = owner.form('Yes, cancel my signup');
    await owner.open(`${PAGE}?signup=${harness.tokenOf('b@example.org')}`);
    await owner.follow('Cancel my signup');
    const page = await owner.press('Yes, cancel my signup', { proof: form.fields.get('proof')! });
    assert.equal(page.status, 403);
    assert.equal(await active(), 2);
  });

  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json', '']) {
    test(`as ${type === '' ? 'nothing' : type}`, async () => {
      await owner.follow('Cancel my signup');
      const page = await owner.press('Yes, cancel my signup', {}, { 'content-type': type });
      assert.equal(page.status, 415);
      await unchanged();
    });
  }
});

test('the cookie of a link opens no door of the protocol', async () => {
  const reply = await harness.post(
    `${SIGNUPS}/mine/cancel`,
    { version: '1.0' },
    {
      headers: { cookie: `__Secure-network-link=${token}` },
    },
  );
  assert.equal(reply.status, 404);
  await unchanged();
});

test('every page forbids frames, scripts, foreign styles and forms to elsewhere, and is kept by no cache', async () => {
  for (const path of [
    '/s/example',
    PAGE,
    `${PAGE}/change`,
    `${PAGE}/cancel`,
    '/s/example/nothing',
    '/s/nobody',
  ]) {
    const { headers } = await owner.open(path);
    const policy = headers.get('content-security-policy')!;
    for (const rule of [
      "default-src 'none'",
      "style-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.includes(rule), `${path}: ${policy}`);
    assert.doesNotMatch(policy, /unsafe|script-src/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('x-frame-options'), 'DENY', path);
    assert.equal(headers.get('referrer-policy'), 'same-origin', path);
    assert.equal(headers.get('cache-control'), 'no-store', path);
    assert.doesNotMatch(owner.page.html, /<script|style="|\son[a-z]+="/i, path);
  }
});

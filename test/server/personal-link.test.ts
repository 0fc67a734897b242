import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import type { Harness, Parts, PostOptions } from './harness.js';
import { brokenInvariants, entry, feedWith, key, MEETING, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
const both = { day: 'coming', dinner: 'coming' } as const;
const mine = (token: string) =>
  harness.request(`${SIGNUPS}/mine`, { headers: { authorization: `Bearer ${token}` } });
const cancel = (token: string, options: PostOptions = {}) =>
  harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { ...options, token });
const change = (email: string, token: string, parts: Parts, more: Record<string, unknown> = {}) =>
  harness.post(
    `${SIGNUPS}/mine`,
    { version: '1.0', language: 'en', signup: entry(email, parts, more) },
    { token },
  );
const seatOf = (
  reply: { body: { signups: { parts: { part: string; seat: string; place?: number }[] }[] } },
  part = 'day',
) => {
  const found = reply.body.signups[0]!.parts.find((one) => one.part === part)!;
  return found.place === undefined ? found.seat : `${found.seat} ${found.place}`;
};

async function signedUp(email: string, parts: Parts = { day: 'coming' }): Promise<string> {
  assert.equal((await harness.signUp(email, parts)).status, 201);
  await harness.deliver();
  return harness.tokenOf(email);
}

beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 1, dinner: 1 }));
});
after(() => harness.close());

describe('a personal link', () => {
  test('shows its own signup, for the form', async () => {
    const token = await signedUp('a@example.org', both);
    const { body, headers } = await mine(token);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(body.state, 'active');
    assert.equal(body.standing, 'guest');
    assert.equal(body.cancellingIsLate, false);
    assert.equal(body.signup.person.email, 'a@example.org');
    assert.deepEqual(body.signup.parts, [
      { part: 'day', answer: 'coming' },
      { part: 'dinner', answer: 'coming' },
    ]);
  });

  test('cancels: the seat goes to the head of the waitlist in the same transaction, with a mail', async () => {
    const token = await signedUp('a@example.org');
    await harness.signUp('b@example.org');
    await harness.signUp('c@example.org');
    const reply = await cancel(token);
    assert.equal(reply.status, 200);
    assert.deepEqual(reply.body.signups[0], {
      parts: [
        { part: 'day', answer: 'not-coming', seat: 'none' },
        { part: 'dinner', answer: 'not-coming', seat: 'none' },
      ],
    });
    await harness.deliver();
    const promoted = harness.mails.filter(({ subject }) => /You have a seat/.test(subject));
    assert.deepEqual(
      promoted.map(({ to }) => to.address),
      ['b@example.org'],
    );
    assert.ok(promoted[0]!.calendar);
    assert.equal((await mine(token)).body.state, 'cancelled');
    assert.equal(
      seatOf({ body: { signups: [(await mine(harness.tokenOf('c@example.org'))).body] } }),
      'waitlisted 1',
    );
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('cancels once: the same key is answered again, another one is told', async () => {
    const token = await signedUp('a@example.org');
    const once = key();
    const first = await cancel(token, { key: once });
    const again = await cancel(token, { key: once });
    assert.deepEqual(again.body, first.body);
    const other = await cancel(token);
    assert.equal(other.status, 409);
    assert.equal(other.body.code, 'signup/already-cancelled');
    await harness.deliver();
    assert.equal(harness.mails.filter(({ subject }) => /cancelled/.test(subject)).length, 1);
  });

  test('who has cancelled may sign up again, at the tail, and the old link opens the new signup', async () => {
    const token = await signedUp('a@example.org');
    await harness.signUp('b@example.org');
    await harness.signUp('c@example.org');
    await cancel(token);
    const again = await change('a@example.org', token, { day: 'coming' });
    assert.equal(again.status, 200);
    assert.equal(seatOf(again), 'waitlisted 2');
    assert.equal((await mine(token)).body.state, 'active');
    assert.deepEqual(await brokenInvariants(harness), []);
    await harness.deliver();
    await cancel(harness.tokenOf('b@example.org'));
    assert.equal(
      seatOf({ body: { signups: [(await mine(harness.tokenOf('c@example.org'))).body] } }),
      'confirmed',
    );
  });

  test('changes parts: what stays keeps its seat, what leaves frees it, what comes joins the tail', async () => {
    const a = await signedUp('a@example.org', both);
    const b = await signedUp('b@example.org', both);
    const dayOnly = await change('a@example.org', a, { day: 'coming', dinner: 'not-coming' });
    assert.equal(seatOf(dayOnly, 'day'), 'confirmed');
    assert.equal(seatOf(dayOnly, 'dinner'), 'none');
    assert.deepEqual(
      (await mine(b)).body.parts.map(({ seat }: { seat: string }) => seat),
      ['waitlisted', 'confirmed'],
    );
    const back = await change('a@example.org', a, both, { dietaryNeeds: 'Ingen nødder' });
    assert.equal(seatOf(back, 'dinner'), 'waitlisted 1');
    assert.equal(seatOf(back, 'day'), 'confirmed');
    assert.equal((await mine(a)).body.signup.dietaryNeeds, 'Ingen nødder');
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('one who waits keeps the place when something else is changed', async () => {
    await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    await signedUp('c@example.org');
    const changed = await change('b@example.org', b, { day: 'coming' }, { occupies: 'Ny login-løsning' });
    assert.equal(seatOf(changed), 'waitlisted 1');
  });

  test('cannot change the address', async () => {
    const token = await signedUp('a@example.org');
    const reply = await change('b@example.org', token, { day: 'coming' });
    assert.equal(reply.status, 422);
    assert.deepEqual(reply.body.errors[0], {
      code: 'signup/email-fixed',
      path: '$.signup.person.email',
      params: {},
    });
  });

  test('after the deadline a cancellation is late, and is said to be before', async () => {
    const token = await signedUp('a@example.org');
    harness.now = Date.parse('2027-03-09T11:00:01Z');
    assert.equal((await mine(token)).body.cancellingIsLate, true);
    const reply = await cancel(token);
    assert.equal(reply.body.signups[0].late, true);
    const [signup] = await harness.query<{ late: boolean }>('select late from network.signup');
    assert.equal(signup!.late, true);
  });

  test('after closing one may still change what takes no seat, and not claim one', async () => {
    const token = await signedUp('a@example.org');
    harness.now = Date.parse('2027-03-10T08:00:00Z');
    assert.equal((await change('a@example.org', token, { day: 'coming' }, { ask: 'Hvem?' })).status, 200);
    const claims = await change('a@example.org', token, both);
    assert.equal(claims.status, 409);
    assert.equal(claims.body.code, 'signup/closed');
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('is answered with what is when it signs up the same address', async () => {
    await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    await signedUp('c@example.org');
    assert.equal(seatOf(await harness.signUp('b@example.org', undefined, { token: b })), 'waitlisted 1');
    assert.equal(seatOf(await harness.signUp('b@example.org')), 'waitlisted 3');
  });
});

describe('a token that opens nothing', () => {
  test('unknown, malformed, expired, of another association, or none: all alike', async () => {
    const token = await signedUp('a@example.org');
    await harness.publish({
      ...feedWith({ day: 1 }),
      association: { id: 'other', name: 'B', url: 'https://b.example.org/' },
    });
    const replies = [
      await mine('A'.repeat(43)),
      await mine('not a token'),
      await harness.request(`${SIGNUPS}/mine`),
      await harness.request('/v1/other/signups/mine', { headers: { authorization: `Bearer ${token}` } }),
      await harness.request('/v1/nobody/signups/mine', { headers: { authorization: `Bearer ${token}` } }),
    ];
    harness.now = Date.parse('2027-04-10T15:00:01Z');
    replies.push(await mine(token));
    for (const { status, body } of replies) {
      assert.equal(status, 404);
      assert.deepEqual(body, replies[0]!.body);
    }
    assert.equal(replies[0]!.body.code, 'link/not-valid');
    harness.now = Date.parse('2027-04-10T14:59:59Z');
    assert.equal((await mine(token)).status, 200);
  });

  test('is not taken for a signup of another meeting', async () => {
    const token = await signedUp('a@example.org');
    const reply = await harness.post(
      SIGNUPS,
      { version: '1.0', meeting: 'digital-joint-2027', signups: [entry('a@example.org')] },
      { token },
    );
    assert.equal(reply.body.code, 'link/not-valid');
  });

  test('nothing of a token is kept but its hash', async () => {
    const token = await signedUp('a@example.org');
    for (const table of [
      'network.link',
      'network.notification',
      'network.idempotency',
      'graphile_worker._private_jobs',
    ]) {
      const rows = await harness.query<{ row: string }>(`select t::text as row from ${table} t`);
      assert.ok(
        rows.every(({ row }) => !row.includes(token)),
        table,
      );
    }
  });
});

describe('“send me my link again”', () => {
  test('answers the same whoever asks, and mails a link that works to who is signed up', async () => {
    await signedUp('a@example.org');
    const ask = (email: string) =>
      harness.post(`${SIGNUPS}/links`, { version: '1.0', meeting: MEETING, email });
    const known = await ask('A@example.org');
    const stranger = await ask('stranger@example.org');
    assert.equal(known.status, 202);
    assert.deepEqual(known.body, { version: '1.0' });
    assert.deepEqual(stranger.body, known.body);
    assert.equal(stranger.status, known.status);
    await harness.deliver();
    assert.equal(harness.mails.length, 2);
    assert.equal((await mine(harness.tokenOf('a@example.org'))).body.state, 'active');
  });
});

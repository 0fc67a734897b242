import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { createApp } from '../../packages/server/src/app.js';
import { keepHouse } from '../../packages/server/src/db/housekeeping.js';
import { createRateGuard } from '../../packages/server/src/services/rate-limits.js';
import { createWork } from '../../packages/server/src/services/work.js';
import { Visitor } from '../support/visitor.js';
import type { Harness } from './harness.js';
import { feedWith, key, MEETING, PUBLIC_URL, requestOf, SIGNUPS, startHarness } from './harness.js';

const PAGE = `/s/example/${MEETING}`;
const OTHER = 'digital-east-2027-2';
const plenty = { requests: 100_000, seconds: 60 };
// A quarter of it is four requests a minute.
const QUIET = 4;

let harness: Harness;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({}));
});
after(() => harness.close());

/** A server of its own on the same database. */
const server = () =>
  createApp({
    ...harness.context,
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: false,
    guard: createRateGuard(harness.database, {
      network: plenty,
      address: plenty,
      meeting: { requests: 4 * QUIET, seconds: 60 },
    }),
    work: createWork(harness.context),
  });
type App = ReturnType<typeof server>;

async function post(app: App, body: object, idempotencyKey = key()) {
  const response = await app.request(`${PUBLIC_URL}${SIGNUPS}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
      'accept-language': 'en',
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as {
    code?: string;
    detail?: string;
    params?: { challenge: string };
    signups?: unknown;
  };
  return { status: response.status, answer };
}

/** As many as a meeting gets without a question. */
async function rush(app: App) {
  for (let at = 0; at < QUIET; at += 1) {
    assert.equal((await post(app, requestOf([`rush${String(at)}@example.org`]))).status, 201);
  }
}

interface Challenge {
  readonly parameters: { readonly nonce: string; readonly keyPrefix: string; readonly data: object };
  readonly signature: string;
}
const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Challenge;
const write = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge: challenge as never, deriveKey });
  return write({ challenge, solution: { counter: solution!.counter, derivedKey: solution!.derivedKey } });
}
async function challengeFor(app: App, body: object): Promise<Challenge> {
  const { status, answer } = await post(app, body);
  assert.equal(status, 428);
  assert.equal(answer.code, 'request/proof-needed');
  return read(answer.params!.challenge);
}

const mine = requestOf(['a@example.org']);

describe('Proof of work', () => {
  test('is asked for once many sign up for one meeting, for that meeting alone, and lets the request in', async () => {
    const app = server();
    await rush(app);
    const { status, answer } = await post(app, mine);
    assert.equal(status, 428);
    assert.match(answer.detail!, /Send it again in a moment\. What you wrote is still here\./);
    assert.equal((await harness.query('select 1 from network.signup')).length, QUIET);
    assert.notEqual((await post(app, { ...mine, meeting: OTHER })).status, 428);
    const proof = await solve(read(answer.params!.challenge));
    assert.equal((await post(app, { ...mine, proof })).status, 201);
  });

  test('counts once: a retry of the same request brings it again, another request may not, of any server', async () => {
    const [app, other] = [server(), server()];
    await rush(app);
    await rush(other);
    const proof = await solve(await challengeFor(app, mine));
    const intent = key();
    const first = await post(other, { ...mine, proof }, intent);
    assert.equal(first.status, 201);
    assert.deepEqual(await post(app, { ...mine, proof }, intent), first);
    assert.equal((await post(app, { ...requestOf(['b@example.org']), proof })).status, 428);
    // What was found anew for a retry of what is stored: the same request, and its answer.
    const again = await solve(await challengeFor(app, mine));
    assert.deepEqual(await post(app, { ...mine, proof: again }, intent), first);
  });

  test('is for one meeting, for twenty minutes, and as hard as it was asked', async () => {
    const app = server();
    await rush(app);
    await rushOther(app);
    const challenge = await challengeFor(app, mine);
    const proof = await solve(challenge);
    assert.equal((await post(app, { ...mine, meeting: OTHER, proof })).status, 428);
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } };
    assert.equal((await post(app, { ...mine, proof: await solve(easier) })).status, 428);
    for (const solution of [
      { counter: 0, derivedKey: '00'.repeat(32) },
      { counter: -1, derivedKey: '' },
      { counter: 1e300, derivedKey: 'x' },
    ]) {
      const guessed = write({ challenge, solution });
      assert.equal((await post(app, { ...mine, proof: guessed })).status, 428);
    }
    for (const junk of ['x', write({}), write([]), write({ challenge: null, solution: 1 })]) {
      assert.equal((await post(app, { ...mine, proof: junk })).status, 428);
    }
    assert.equal((await post(app, { ...mine, proof: 'not base64!' })).status, 422);
    harness.now += 20 * 60_000;
    assert.equal((await post(app, { ...mine, proof })).status, 428);
    harness.now -= 1;
    assert.equal((await post(app, { ...mine, proof })).status, 201);
    await keepHouse(harness.database, harness.now + 60_000);
    assert.deepEqual(await harness.query('select * from network.done_work'), []);
  });

  test('comes sooner where a field was filled in that people leave empty', async () => {
    const app = server();
    assert.equal((await post(app, { ...mine, honeypot: true })).status, 429);
    const { meeting } = { meeting: { requests: 400, seconds: 60 } };
    const guard = createRateGuard(harness.database, { network: plenty, address: plenty, meeting });
    const asked = { association: 'example', meeting: MEETING };
    assert.equal((await guard({ ...asked, weight: 100 })).isBusy, false);
    assert.equal((await guard(asked)).isBusy, true);
  });
});

const rushOther = async (app: App) => {
  for (let at = 0; at < QUIET; at += 1)
    await post(app, { ...requestOf([`o${String(at)}@example.org`]), meeting: OTHER });
};

describe('A pause, where no script runs', () => {
  const filled = {
    name: 'Rolle',
    email: 'a@example.org',
    'part-day': 'coming',
    'part-dinner': 'coming',
    charter: 'yes',
  };

  test('is said in words, keeps what was typed, and lets the form in after ten seconds, once', async () => {
    const app = server();
    await rush(app);
    const visitor = new Visitor(app, PUBLIC_URL);
    await visitor.open(PAGE);
    const asked = await visitor.press('Sign me up', filled);
    assert.equal(asked.status, 429);
    assert.match(asked.text, /Many people are signing up right now/);
    assert.match(asked.text, /Wait 10 seconds, then send it again/);
    assert.match(asked.html, /value="a@example\.org"/);
    assert.equal(asked.headers.get('retry-after'), '10');
    harness.now += 9001;
    const early = await visitor.press('Send again');
    assert.equal(early.status, 429);
    assert.match(early.text, /Wait one second/);
    const ticket = /name="pause" value="([^"]+)"/.exec(early.html)![1]!;
    harness.now += 999;
    const done = await visitor.press('Send again');
    assert.equal(done.status, 200);
    assert.match(done.text, /You are signed up/);
    const second = new Visitor(app, PUBLIC_URL);
    await second.open(PAGE);
    const reused = await second.press('Sign me up', { ...filled, email: 'b@example.org', pause: ticket });
    assert.equal(reused.status, 429);
    assert.doesNotMatch(reused.html, new RegExp(`value="${ticket}"`));
  });
});

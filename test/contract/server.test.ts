import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Parsed } from '@network-meetings/core';
import {
  Availability,
  LinkSent,
  parseFeed,
  parseWith,
  PersonalSignup,
  Problem,
  problemStatus,
  SignupOutcome,
} from '@network-meetings/core';
import { example } from '../support/feeds.js';
import type { Harness } from '../server/harness.js';
import { SIGNUPS, startHarness } from '../server/harness.js';

/** The value, when it has the shape of the contract and nothing beside it. */
function exactly<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.deepEqual(parsed.warnings, []);
  return parsed.value;
}

describe('the server speaks the protocol of docs/protocol.md', () => {
  let harness: Harness;
  let token: string;
  before(async () => {
    const feed = exactly(parseFeed(example('feed')));
    harness = await startHarness(feed);
  });
  after(() => harness.close());

  test('the feed comes back as a feed', async () => {
    const { body } = await harness.request('/v1/example/feed.json');
    exactly(parseFeed(body));
  });

  for (const name of ['signup-request', 'signup-request-several']) {
    test(`${name}.json is answered with an outcome`, async () => {
      const { status, body } = await harness.post(SIGNUPS, example(name));
      assert.equal(status, 201);
      const outcome = exactly(parseWith(SignupOutcome, body));
      assert.equal(outcome.signups.length, (example(name) as { signups: unknown[] }).signups.length);
    });
  }

  test('link-request.json is answered, and the mailed link opens a personal signup', async () => {
    const { status, body } = await harness.post(`${SIGNUPS}/links`, example('link-request'));
    assert.equal(status, 202);
    exactly(parseWith(LinkSent, body));
    await harness.deliver();
    token = harness.tokenOf('kontorchef@example.org');
    const mine = await harness.request(`${SIGNUPS}/mine`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(mine.status, 200);
    const personal = exactly(parseWith(PersonalSignup, mine.body));
    const { signups } = example('signup-request') as { signups: { person: unknown; questions: unknown }[] };
    assert.deepEqual(personal.signup.person, signups[0]!.person);
    assert.deepEqual(personal.signup.questions, signups[0]!.questions);
  });

  test('signup-change.json is answered with an outcome', async () => {
    const { status, body } = await harness.post(`${SIGNUPS}/mine`, example('signup-change'), { token });
    assert.equal(status, 200);
    const outcome = exactly(parseWith(SignupOutcome, body));
    assert.deepEqual(outcome.signups[0]!.parts[1], { part: 'dinner', answer: 'not-coming', seat: 'none' });
  });

  test('a late cancellation is answered as cancel-outcome.json is', async () => {
    harness.now = Date.parse('2027-03-10T08:00:00Z');
    const { status, body } = await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token });
    assert.equal(status, 200);
    assert.deepEqual(exactly(parseWith(SignupOutcome, body)), example('cancel-outcome'));
  });

  test('availability has the shape of availability.json', async () => {
    const { body } = await harness.request(`${SIGNUPS}/availability`);
    exactly(parseWith(Availability, body));
    assert.deepEqual(
      body.meetings.map(({ meeting }: { meeting: string }) => meeting),
      ['digital-east-2027-1'],
    );
  });

  test('problems are those of problem-closed.json and problem-invalid.json', async () => {
    const closed = await harness.post(SIGNUPS, example('signup-request'));
    exactly(parseWith(Problem, closed.body));
    assert.deepEqual(closed.body, example('problem-closed'));
    harness.now = Date.parse('2027-01-10T08:00:00Z');
    const request = example('signup-request') as { signups: [Record<string, unknown>] };
    const faulty = { ...request, signups: [{ ...request.signups[0], charterAccepted: false }] };
    const invalid = await harness.post(SIGNUPS, faulty);
    exactly(parseWith(Problem, invalid.body));
    const shape = example('problem-invalid') as { type: string; title: string; status: number };
    assert.equal(invalid.body.type, shape.type);
    assert.equal(invalid.body.title, shape.title);
    assert.equal(invalid.status, problemStatus['request/invalid']);
    assert.deepEqual(invalid.body.errors, [
      { code: 'signup/charter-not-accepted', path: '$.signups[0].charterAccepted', params: {} },
    ]);
  });
});

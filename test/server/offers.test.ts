import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { dueMeetings, settleMeeting } from '../../packages/server/src/db/door.js';
import type { Harness } from './harness.js';
import {
  brokenInvariants,
  contractFeed,
  entry,
  feedWith,
  key,
  MEETING,
  SIGNUPS,
  startHarness,
} from './harness.js';

let harness: Harness;
after(() => harness.close());

const terms = contractFeed().meetings[0]!['signup'] as Record<string, unknown>;
const HOUR = 3_600_000;

async function begin(capacity: number, offerHours = 24): Promise<void> {
  await harness?.close();
  harness = await startHarness(feedWith({ day: capacity }, { signup: { ...terms, offerHours } }));
}
async function signedUp(email: string): Promise<string> {
  await harness.signUp(email);
  await harness.deliver();
  return harness.tokenOf(email);
}
const cancel = (token: string) => harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token });
const answer = (token: string, accept: boolean, once = key()) =>
  harness.post(`${SIGNUPS}/mine/offer`, { version: '1.0', part: 'day', accept }, { token, key: once });
async function dayOf(token: string): Promise<unknown> {
  const { body } = await harness.request(`${SIGNUPS}/mine`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return body.parts[0];
}
const waits = (place: number) => ({ part: 'day', answer: 'coming', seat: 'waitlisted', place });
const confirmed = { part: 'day', answer: 'coming', seat: 'confirmed' };
const nothing = { part: 'day', answer: 'coming', seat: 'none' };

describe('a freed seat that is offered (rule 20)', () => {
  test('stays offered, for as long as it was, when its owner changes something else', async () => {
    await begin(1);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    await cancel(a);
    const offered = await dayOf(b);
    const body = { version: '1.0', signup: entry('b@example.org', { day: 'coming' }, { ask: 'Signatur' }) };
    const changed = await harness.post(`${SIGNUPS}/mine`, body, { token: b });
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    assert.deepEqual(await dayOf(b), offered);
    assert.equal((await answer(b, true)).status, 200);
  });

  test('that has expired is told as such to who accepts it too late, also after cancelling; one that was given up is not', async () => {
    await begin(1, 1);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    const c = await signedUp('c@example.org');
    await cancel(a);
    harness.now += 2 * HOUR;
    await cancel(b);
    assert.equal((await answer(b, true)).body.code, 'signup/offer-expired');
    await cancel(c);
    assert.equal((await answer(c, true)).body.code, 'signup/no-offer');
  });

  test('is held for the head of the waitlist, counts as taken, and is confirmed when accepted', async () => {
    await begin(1);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    await cancel(a);
    assert.deepEqual(await dayOf(b), {
      part: 'day',
      answer: 'coming',
      seat: 'offered',
      expires: '2027-01-11T08:00:00Z',
    });
    const c = await signedUp('c@example.org');
    assert.deepEqual(await dayOf(c), waits(1), 'no newcomer takes the seat meanwhile');
    const mail = harness.mails.findLast(({ to }) => to.address === 'b@example.org')!;
    assert.equal(mail.subject, 'A seat is offered to you: Identitet og adgang');
    assert.match(
      mail.text.replace(/\s+/g, ' '),
      /you are offered a seat, which you can accept until Monday 11 January/,
    );
    assert.equal(mail.calendar, undefined, 'no calendar before the seat is accepted');
    const once = key();
    const accepted = await answer(b, true, once);
    assert.equal(accepted.status, 200);
    assert.deepEqual(accepted.body.signups[0].parts[0], confirmed);
    assert.deepEqual((await answer(b, true, once)).body, accepted.body);
    assert.equal((await answer(b, true)).body.code, 'signup/no-offer');
    await harness.deliver();
    assert.ok(harness.mails.at(-1)!.calendar);
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('that is declined goes to the next; who declined is off the waitlist and may sign up again, at the tail', async () => {
    await begin(1);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    const c = await signedUp('c@example.org');
    const d = await signedUp('d@example.org');
    await cancel(a);
    const declined = await answer(b, false);
    assert.deepEqual(declined.body.signups[0].parts[0], nothing);
    assert.equal(declined.body.signups[0].late, undefined);
    assert.match(JSON.stringify(await dayOf(c)), /"offered"/);
    assert.deepEqual(await dayOf(d), waits(1));
    const again = await harness.post(
      `${SIGNUPS}/mine`,
      { version: '1.0', signup: entry('b@example.org') },
      { token: b },
    );
    assert.deepEqual(again.body.signups[0].parts[0], waits(2));
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('that expires goes to the next by a job of its own; accepting it then is too late, and is told', async () => {
    await begin(1);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    const c = await signedUp('c@example.org');
    await cancel(a);
    const [job] = await harness.query<{ hours: number }>(`
      select round(extract(epoch from run_at - now()) / 3600) as hours from graphile_worker.jobs
      where task_identifier = 'settle-seats'`);
    assert.equal(Number(job!.hours), 24);
    harness.now += 24 * HOUR;
    const tooLate = await answer(b, true);
    assert.equal(tooLate.status, 409);
    assert.equal(tooLate.body.code, 'signup/offer-expired');
    assert.deepEqual(await dueMeetings(harness.database, harness.now), [
      { association: 'example', meeting: MEETING },
    ]);
    await settleMeeting(harness.database, 'example', MEETING, harness.now);
    assert.deepEqual(await dueMeetings(harness.database, harness.now), []);
    assert.deepEqual(await dayOf(b), nothing);
    assert.match(JSON.stringify(await dayOf(c)), /"offered","expires":"2027-01-12T08:00:00Z"|2027-01-12/);
    assert.equal((await answer(b, true)).body.code, 'signup/offer-expired');
    await harness.deliver();
    assert.ok(harness.mails.some(({ subject }) => subject.startsWith('The offer of a seat has expired')));
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('expires no later than signup closes, and near that no later than the part starts', async () => {
    await begin(1, 168);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    harness.now = Date.parse('2027-03-08T08:00:00Z');
    await cancel(a);
    assert.match(JSON.stringify(await dayOf(b)), /"2027-03-09T11:00:00Z"/);
    harness.now = Date.parse('2027-03-09T10:30:00Z');
    const c = await signedUp('c@example.org');
    await answer(b, false);
    assert.match(JSON.stringify(await dayOf(c)), /"2027-03-11T08:00:00Z"/);
    harness.now = Date.parse('2027-03-10T10:00:00Z');
    assert.deepEqual((await answer(c, true)).body.signups[0].parts[0], confirmed, 'signup need not be open');
  });

  test('was never given to who has cancelled', async () => {
    await begin(1);
    const a = await signedUp('a@example.org');
    const b = await signedUp('b@example.org');
    await signedUp('c@example.org');
    await cancel(b);
    await cancel(a);
    assert.equal((await answer(b, true)).body.code, 'signup/no-offer');
    const [offered] = await harness.query<{ email: string }>(
      `select email from network.seat join network.signup on id = signup_id where seat = 'offered'`,
    );
    assert.equal(offered!.email, 'c@example.org');
  });
});

test('a retried cancellation with its offers is done once, and several seats go in the order of the queue', async () => {
  await begin(2);
  const a = await signedUp('a@example.org');
  for (const name of ['b', 'c', 'd']) await signedUp(`${name}@example.org`);
  const once = key();
  const post = () => harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token: a, key: once });
  const [first, second] = await Promise.all([post(), post()]);
  assert.deepEqual(first.body, second.body);
  await harness.publish(feedWith({ day: 3 }, { signup: { ...terms, offerHours: 24 } }));
  const seats = await harness.query<{ email: string; seat: string }>(
    `select email, seat from network.seat join network.signup on id = signup_id
     where part_id = 'day' and cancelled_at is null order by email`,
  );
  assert.deepEqual(
    seats.map(({ email, seat }) => `${email[0]!} ${seat}`),
    ['b confirmed', 'c offered', 'd offered'],
  );
  assert.deepEqual(await brokenInvariants(harness), []);
});

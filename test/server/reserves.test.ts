import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { settleMeeting } from '../../packages/server/src/db/door.js';
import { createLink } from '../../packages/server/src/db/links.js';
import type { Harness, Parts } from './harness.js';
import { brokenInvariants, entry, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
after(() => harness.close());

async function begin(day: Record<string, unknown>, meeting: Record<string, unknown> = {}): Promise<void> {
  await harness?.close();
  harness = await startHarness(
    feedWith({}, { agenda: [], parts: [{ id: 'day', kind: 'day', meal: true, ...day }], ...meeting }),
  );
}
async function invited(name: string, kind: 'active' | 'prospective' | 'host-guest'): Promise<string> {
  const email = `${name}@example.org`;
  if (kind === 'host-guest') {
    await harness.query(
      `insert into network.invited_guest (association_id, meeting_id, email_key, name, email, invited_by)
       values ('example', $1, $2, 'Gæst', $2, 'host')`,
      [MEETING, email],
    );
    return createLink(harness.database, 'example', MEETING, { guest: email }, harness.now);
  }
  await harness.query(
    `insert into network.member (association_id, id, group_id, name, email, email_key, status)
     values ('example', $1, 'digital-east', 'Medlem', $2, $2, $3)`,
    [name, email, kind],
  );
  return createLink(harness.database, 'example', MEETING, { member: name }, harness.now);
}
async function signUp(name: string, token?: string, parts?: Parts): Promise<string> {
  const reply = await harness.signUp(`${name}@example.org`, parts, { token });
  if (reply.status !== 201) return reply.body.code;
  const [day] = reply.body.signups[0].parts;
  return day.place === undefined ? day.seat : `${day.seat} ${day.place}`;
}
const cancel = (token: string) => harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token });
async function seatsOf(): Promise<Record<string, string>> {
  const rows = await harness.query<{ email: string; seat: string }>(
    `select email, seat from network.seat join network.signup on id = signup_id where cancelled_at is null`,
  );
  return Object.fromEntries(rows.map(({ email, seat }) => [email.split('@')[0]!, seat]));
}

describe('reserved seats', () => {
  test('of members are theirs although a guest waits, and each class takes its own first', async () => {
    await begin({ capacity: 3, reserved: { members: 1, hostGuests: 1 } });
    assert.equal(await signUp('guest1'), 'confirmed');
    assert.equal(await signUp('guest2'), 'waitlisted 1');
    const member = await invited('member', 'active');
    assert.equal(await signUp('member', member), 'confirmed');
    assert.equal(await signUp('member2', await invited('member2', 'active')), 'waitlisted 1');
    assert.equal(await signUp('hosts', await invited('hosts', 'host-guest')), 'confirmed');
    assert.equal(await signUp('hosts2', await invited('hosts2', 'host-guest')), 'waitlisted 3');
    assert.deepEqual(await brokenInvariants(harness), []);
    // A member leaves: the seat is the members' again, and the member who waits has it.
    await cancel(member);
    assert.deepEqual(await seatsOf(), {
      guest1: 'confirmed',
      guest2: 'waitlisted',
      member2: 'confirmed',
      hosts: 'confirmed',
      hosts2: 'waitlisted',
    });
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('are common from reservedUntil on: who waits gets them, before any newcomer', async () => {
    await begin({ capacity: 2, reserved: { members: 2 }, reservedUntil: '2027-02-01T12:00' });
    assert.equal(await signUp('early'), 'waitlisted 1');
    assert.equal(await signUp('second'), 'waitlisted 2');
    harness.now = Date.parse('2027-02-01T11:00:00Z');
    // No job has run yet.
    assert.equal(await signUp('newcomer'), 'waitlisted 1');
    assert.deepEqual(await seatsOf(), { early: 'confirmed', second: 'confirmed', newcomer: 'waitlisted' });
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('are passed on by the clock alone', async () => {
    await begin({ capacity: 1, reserved: { members: 1 }, reservedUntil: '2027-02-01T12:00' });
    await signUp('early');
    const [job] = await harness.query<{ task: string }>(
      `select task_identifier as task from graphile_worker.jobs where task_identifier = 'settle-seats'`,
    );
    assert.ok(job);
    harness.now = Date.parse('2027-02-01T11:00:00Z');
    await settleMeeting(harness.database, 'example', MEETING, harness.now);
    assert.deepEqual(await seatsOf(), { early: 'confirmed' });
  });

  test('a member who had only typed the address becomes one by the mailed link, before the guests', async () => {
    await begin({ capacity: 1 });
    await signUp('first');
    await signUp('guest');
    await invited('member', 'active');
    assert.equal(await signUp('member'), 'waitlisted 2');
    await harness.deliver();
    const token = harness.tokenOf('member@example.org');
    const mine = await harness.request(`${SIGNUPS}/mine`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(mine.body.standing, 'member');
    assert.equal((await seatsOf())['member'], 'waitlisted', 'looking changes nothing');
    const reply = await harness.post(
      `${SIGNUPS}/mine`,
      { version: '1.0', signup: entry('member@example.org') },
      { token },
    );
    assert.equal(reply.body.signups[0].parts[0].place, 1);
    assert.deepEqual(await brokenInvariants(harness), []);
  });
});

describe('who may come to what (rule 6)', () => {
  test('a prospective member has one trial visit, also when two meetings are asked for at once', async () => {
    const feed = feedWith({ day: 5 });
    const other = { ...feed.meetings[0]!, id: 'second', uid: 'second@example' };
    await harness?.close();
    harness = await startHarness({ ...feed, meetings: [feed.meetings[0]!, other] });
    const token = await invited('newbie', 'prospective');
    const second = await createLink(harness.database, 'example', 'second', { member: 'newbie' }, harness.now);
    const request = (meeting: string, link: string) =>
      harness.post(
        SIGNUPS,
        { version: '1.0', meeting, signups: [entry('newbie@example.org')] },
        { token: link },
      );
    const replies = await Promise.all([request(MEETING, token), request('second', second)]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 403]);
    assert.equal(replies.find(({ status }) => status === 403)!.body.code, 'signup/trial-used');
    const [won, lost] = replies[0]!.status === 201 ? [token, second] : [second, token];
    await cancel(won);
    const again = await request(lost === second ? 'second' : MEETING, lost);
    assert.equal(again.status, 201, 'a visit that was cancelled was none');
  });

  test('a part for members is closed to guests', async () => {
    await begin({ capacity: 5, membersOnly: true });
    assert.equal(await signUp('guest'), 'signup/open-part-only');
    assert.equal(await signUp('member', await invited('member', 'active')), 'confirmed');
  });

  test('a meeting for members takes the host’s guests, and nobody who types an address', async () => {
    await begin({ capacity: 5 }, { signup: { audience: 'members' } });
    assert.equal(await signUp('guest'), 'signup/members-only');
    assert.equal(await signUp('hosts', await invited('hosts', 'host-guest')), 'confirmed');
  });
});

test('a substitute is told, and told again when the member comes after all', async () => {
  await begin({ capacity: 5 });
  const token = await invited('member', 'active');
  const substitute = { name: 'Kollega', email: 'colleague@example.org' };
  const signup = entry('member@example.org', { day: 'substitute' }, { substitute });
  await harness.post(
    SIGNUPS,
    { version: '1.0', meeting: MEETING, language: 'en', signups: [signup] },
    { token },
  );
  await harness.deliver();
  const told = harness.mails.find(({ to }) => to.address === substitute.email)!;
  assert.match(told.subject, /^You come in place of Rolle member/);
  assert.doesNotMatch(told.text, /signup=/, 'the colleague gets no link to the signup of the member');
  assert.ok(told.calendar);
  await harness.post(`${SIGNUPS}/mine`, { version: '1.0', signup: entry('member@example.org') }, { token });
  await harness.deliver();
  assert.match(
    harness.mails.findLast(({ to }) => to.address === substitute.email)!.subject,
    /^You are not needed/,
  );
  const kept = await harness.query('select 1 from network.notification where recipient is not null');
  assert.equal(kept.length, 0, 'the address is kept for the mail alone');
});

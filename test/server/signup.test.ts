import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { createLink } from '../../packages/server/src/db/links.js';
import type { Harness } from './harness.js';
import {
  brokenInvariants,
  entry,
  feedWith,
  key,
  MEETING,
  requestOf,
  SIGNUPS,
  startHarness,
} from './harness.js';

let harness: Harness;
const both = { day: 'coming', dinner: 'coming' } as const;
const partsOf = (reply: { body: { signups: { parts: unknown[] }[] } }, at = 0) =>
  reply.body.signups[at]!.parts;
const begin = async (capacity: { day?: number; dinner?: number }, meeting?: Record<string, unknown>) => {
  await harness?.close();
  harness = await startHarness(feedWith(capacity, meeting));
};
after(() => harness.close());

describe('signing up', () => {
  beforeEach(() => begin({ day: 2, dinner: 1 }));

  test('confirmed for the day and waitlisted for the dinner, each said for itself', async () => {
    await harness.signUp('first@example.org', both);
    const reply = await harness.signUp('second@example.org', both);
    assert.equal(reply.status, 201);
    assert.deepEqual(reply.body, {
      version: '1.0',
      meeting: MEETING,
      signups: [
        {
          parts: [
            { part: 'day', answer: 'coming', seat: 'confirmed' },
            { part: 'dinner', answer: 'coming', seat: 'waitlisted', place: 1 },
          ],
        },
      ],
    });
    await harness.deliver();
    const mail = harness.mails.at(-1)!;
    assert.match(mail.text, /The meeting: you have a seat/);
    assert.match(mail.text, /The dinner: you are number 1 on the waitlist/);
    assert.match(mail.calendar!.text, /DTEND;TZID=Europe\/Copenhagen:20270311T160000/);
  });

  test('an assistant signs up several people in one request, in its order', async () => {
    const reply = await harness.signUp(['z@example.org', 'a@example.org', 'm@example.org']);
    assert.deepEqual(
      reply.body.signups.map(({ parts }: { parts: { seat: string; place?: number }[] }) => [
        parts[0]!.seat,
        parts[0]!.place,
      ]),
      [
        ['confirmed', undefined],
        ['confirmed', undefined],
        ['waitlisted', 1],
      ],
    );
    assert.deepEqual(partsOf(reply, 0)[1], { part: 'dinner', answer: 'none', seat: 'none' });
    await harness.deliver();
    assert.deepEqual(harness.mails.map(({ to }) => to.address).sort(), [
      'a@example.org',
      'm@example.org',
      'z@example.org',
    ]);
  });

  test('all or nothing: a fault of one person keeps all of them out, and every fault is named', async () => {
    const request = requestOf(['a@example.org', 'b@example.org']);
    const faulty = {
      ...request,
      signups: [
        request.signups[0],
        { ...request.signups[1], charterAccepted: false, parts: [{ part: 'ball', answer: 'coming' }] },
      ],
    };
    const reply = await harness.post(SIGNUPS, faulty);
    assert.equal(reply.status, 422);
    assert.deepEqual(
      reply.body.errors.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`),
      [
        'signup/unknown-part $.signups[1].parts[0].part',
        'signup/charter-not-accepted $.signups[1].charterAccepted',
      ],
    );
    assert.equal((await harness.query('select 1 from network.signup')).length, 0);
  });

  test('the same address twice in one request is a fault', async () => {
    const reply = await harness.signUp(['a@example.org', 'A@Example.org']);
    assert.equal(reply.status, 422);
    assert.equal(reply.body.errors[0].path, '$.signups[1].person.email');
  });

  test('who only types an address learns nothing: the same answer for one who is signed up and a newcomer', async () => {
    await harness.signUp(['known@example.org', 'other@example.org'], both);
    const known = await harness.signUp('KNOWN@example.org', both);
    const stranger = await harness.signUp('stranger@example.org', both);
    assert.equal(known.status, stranger.status);
    assert.deepEqual(known.body, stranger.body);
    assert.deepEqual([...known.headers.keys()], [...stranger.headers.keys()]);
    assert.equal(
      (await harness.query(`select 1 from network.signup where email_key = 'known@example.org'`)).length,
      1,
    );
    await harness.deliver();
    const told = harness.mails.filter(({ to }) => to.address === 'known@example.org');
    assert.equal(told.length, 2);
    assert.match(told[1]!.subject, /signed up already/);
    assert.match(told[1]!.text, /The meeting: you have a seat/);
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('an address gets three such mails an hour, however often it is typed', async () => {
    await harness.signUp('flood@example.org');
    for (let time = 0; time < 6; time += 1) {
      await harness.signUp('flood@example.org');
      await harness.post(`${SIGNUPS}/links`, {
        version: '1.0',
        meeting: MEETING,
        email: 'flood@example.org',
      });
    }
    await harness.deliver();
    assert.equal(harness.mails.length, 4);
    assert.equal(new Set(harness.mails.map(({ messageId }) => messageId)).size, 4);
  });

  test('members stand before guests in the queue', async () => {
    await harness.signUp(['x@example.org', 'y@example.org']);
    await harness.signUp(['g1@example.org', 'g2@example.org']);
    await harness.query(
      `insert into network.member (association_id, id, group_id, name, email, email_key) values ('example', 'm1', 'digital-east', 'Medlem', 'member@example.org', 'member@example.org')`,
    );
    const token = await createLink(harness.database, 'example', MEETING, { member: 'm1' }, harness.now);
    const invited = await harness.request(`${SIGNUPS}/mine`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(invited.body.state, 'invited');
    assert.equal(invited.body.signup.person.email, 'member@example.org');
    const reply = await harness.signUp('member@example.org', { day: 'coming' }, { token });
    assert.deepEqual(partsOf(reply)[0], { part: 'day', answer: 'coming', seat: 'waitlisted', place: 1 });
    await harness.deliver();
    await harness.post(
      `${SIGNUPS}/mine/cancel`,
      { version: '1.0' },
      { token: harness.tokenOf('x@example.org') },
    );
    await harness.deliver();
    assert.match(harness.mails.at(-1)!.subject + harness.mails.at(-2)!.subject, /You have a seat/);
    const seats = await harness.query<{ email: string; seat: string }>(
      `select email, seat from network.seat join network.signup on id = signup_id where part_id = 'day' and seat = 'confirmed' order by email`,
    );
    assert.deepEqual(
      seats.map(({ email }) => email),
      ['member@example.org', 'y@example.org'],
    );
  });

  test('a member sends a substitute, and a guest cannot', async () => {
    await harness.query(
      `insert into network.member (association_id, id, group_id, name, email, email_key) values ('example', 'm1', 'digital-east', 'Medlem', 'member@example.org', 'member@example.org')`,
    );
    const token = await createLink(harness.database, 'example', MEETING, { member: 'm1' }, harness.now);
    const substitute = { name: 'Kollega', email: 'colleague@example.org' };
    const request = (email: string) => ({
      ...requestOf([]),
      signups: [entry(email, { day: 'substitute' }, { substitute })],
    });
    const guest = await harness.post(SIGNUPS, request('guest@example.org'));
    assert.equal(guest.body.errors[0].code, 'signup/substitute-not-allowed');
    const member = await harness.post(SIGNUPS, request('member@example.org'), { token });
    assert.deepEqual(partsOf(member)[0], { part: 'day', answer: 'substitute', seat: 'confirmed' });
  });
});

describe('a meeting that cannot be signed up for says why', () => {
  const cases: [string, Record<string, unknown>, string, number, string][] = [
    ['not open yet', {}, 'signup/not-open-yet', 409, '2026-11-23T12:00:00Z'],
    ['closed', {}, 'signup/closed', 409, '2027-03-10T12:00:00Z'],
    ['over', {}, 'signup/meeting-over', 409, '2027-03-12T12:00:00Z'],
    ['cancelled', { status: 'cancelled' }, 'signup/meeting-cancelled', 409, '2027-01-10T12:00:00Z'],
    ['postponed', { status: 'postponed' }, 'signup/meeting-postponed', 409, '2027-01-10T12:00:00Z'],
    ['without signup', { signup: undefined }, 'signup/no-signup', 409, '2027-01-10T12:00:00Z'],
    ['for members', { signup: { audience: 'members' } }, 'signup/members-only', 403, '2027-01-10T12:00:00Z'],
  ];
  for (const [name, meeting, code, status, now] of cases) {
    test(name, async () => {
      await begin({ day: 2 }, meeting);
      harness.now = Date.parse(now);
      const reply = await harness.signUp('a@example.org');
      assert.equal(reply.body.code, code);
      assert.equal(reply.status, status);
      assert.equal((await harness.query('select 1 from network.signup')).length, 0);
    });
  }

  test('one that does not exist, and one that has left the feed', async () => {
    await begin({ day: 2 });
    const unknown = await harness.post(SIGNUPS, { ...requestOf(['a@example.org']), meeting: 'nowhere' });
    assert.equal(unknown.body.code, 'signup/meeting-not-found');
    await harness.signUp('a@example.org');
    await harness.deliver();
    await harness.publish({ ...feedWith({ day: 2 }), meetings: [] });
    assert.equal((await harness.signUp('b@example.org')).body.code, 'signup/meeting-not-found');
    const token = harness.tokenOf('a@example.org');
    const cancelled = await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token, key: key() });
    assert.equal(cancelled.status, 200);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAccessToken, revokeAccessToken } from '../../packages/server/src/db/access.js';
import type { Call } from './facilitator-world.js';
import { JOINT, DAY, harness, whole, east, west, call, meeting, etagOf, edit } from './facilitator-world.js';
import { brokenInvariants, MEETING } from './harness.js';

describe('Who may do what', () => {
  test('nobody without a token, or with one that is unknown, expired, revoked or another association’s', async () => {
    const { database, now } = harness;
    const expired = await createAccessToken(
      database,
      'example',
      { label: 'x', groups: undefined, expires: now },
      now,
    );
    const gone = await createAccessToken(
      database,
      'example',
      { label: 'x', groups: undefined, expires: now + DAY },
      now,
    );
    assert.equal((await meeting({ token: gone.token })).status, 200);
    await revokeAccessToken(database, 'example', gone.id, now);
    for (const token of ['nm_unknown', expired.token, gone.token, '']) {
      const reply = await meeting({ token });
      assert.deepEqual([reply.status, reply.body.code], [401, 'access/not-signed-in']);
      assert.match(reply.headers.get('www-authenticate')!, /^Bearer/);
    }
    const other = await harness.request(`/v1/other/facilitator/meetings`, {
      headers: { authorization: `Bearer ${whole}` },
    });
    assert.equal(other.status, 401);
  });

  test('of a token only a hash is kept', async () => {
    const rows = await harness.query<{ row: string }>('select t::text as row from network.access_token t');
    for (const { row } of rows) assert.doesNotMatch(row, new RegExp(east.slice(3)));
  });

  test('a group’s token leads its meetings, joint ones too, and no others', async () => {
    const ids = async (token: string) =>
      (await call('/meetings', { token })).body.meetings.map(({ id }: { id: string }) => id);
    assert.deepEqual(await ids(east), [MEETING, JOINT]);
    assert.deepEqual(await ids(west), [JOINT]);
    for (const path of [
      '',
      '/answers',
      '/answers.csv',
      '/head-count',
      '/non-responders',
      '/dietary-list',
      '/changes',
    ]) {
      const reply = await call(`/meetings/${MEETING}${path}`, { token: west });
      assert.deepEqual([reply.status, reply.body.code], [403, 'access/forbidden'], path);
    }
    assert.equal((await edit({ title: 'x' }, { token: west })).status, 403);
    assert.equal((await call('/meetings/none')).status, 404);
  });

  test('a meeting cannot be handed to a group that its editor does not lead', async () => {
    assert.equal((await edit({ groups: ['digital-east', 'digital-west'] })).status, 403);
    assert.equal((await edit({ groups: ['digital-east', 'digital-west'] }, { token: whole })).status, 200);
  });

  test('another site’s page reads nothing', async () => {
    const reply = await meeting({ headers: { origin: 'https://www.example.org' } });
    assert.equal(reply.headers.get('access-control-allow-origin'), null);
    assert.equal(reply.headers.get('cache-control'), 'no-store');
  });
});

describe('An edit', () => {
  test('says which version it is made to', async () => {
    const body = { title: 'Nyt' };
    assert.equal((await meeting({ method: 'PATCH', body })).status, 428);
    const before = await etagOf();
    const first = await meeting({ method: 'PATCH', body, headers: { 'if-match': before } });
    assert.equal(first.status, 200);
    assert.notEqual(first.headers.get('etag'), before);
    assert.equal(first.headers.get('etag'), await etagOf());
    const late = await meeting({
      method: 'PATCH',
      body: { title: 'Andet' },
      headers: { 'if-match': before },
    });
    assert.deepEqual([late.status, late.body.code], [412, 'meeting/changed-meanwhile']);
    assert.equal((await meeting()).body.title, 'Nyt');
  });

  test('of ten at once on the same version, one is done', async () => {
    const etag = await etagOf();
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        meeting({ method: 'PATCH', body: { title: `Titel ${String(at)}` }, headers: { 'if-match': etag } }),
      ),
    );
    assert.deepEqual(replies.map(({ status }) => status).sort(), [
      200,
      ...Array.from({ length: 9 }, () => 412),
    ]);
  });

  test('that changes nothing, changes no version', async () => {
    const before = await etagOf();
    const { body } = await meeting();
    assert.equal((await edit({ title: body.title })).headers.get('etag'), before);
  });

  test('keeps version and change log, and the public feed has it at once', async () => {
    const feed = () => harness.request('/v1/example/feed.json');
    const before = (await feed()).body;
    const was = (await meeting()).body;
    const { body } = await edit({ place: { name: 'Rådhuset', city: 'København' }, statusNote: 'Vandskade.' });
    assert.equal(body.revision, was.revision + 1);
    assert.equal(body.sequence, was.sequence + 1);
    const after = (await feed()).body;
    assert.equal(after.revision, before.revision + 1);
    assert.equal(after.meetings[0].place.name, 'Rådhuset');
    const log = (await call(`/meetings/${MEETING}/changes`)).body.changes;
    assert.deepEqual(log[0].lines, [
      'Place: Rådhuset, København (before: Eksempelbiblioteket, Eksempelvej 1, 1000 København K)',
    ]);
    assert.equal(log[0].note, 'Vandskade.');
  });

  test('with faults is refused whole, with every fault and its path', async () => {
    const reply = await edit({ title: '', start: '2027-03-28T02:30', revision: 9, colour: 'red' });
    assert.equal(reply.status, 422);
    assert.deepEqual(
      reply.body.errors.map(({ code, path }: { code: string; path: string }) => `${path} ${code}`),
      ['$.revision value/not-allowed', '$.colour value/unknown-field'],
    );
    const second = await edit({ title: '', start: '2027-03-28T02:30', groups: ['none'] });
    const paths = second.body.errors.map(({ path }: { path: string }) => path);
    assert.ok(paths.includes('$.title'));
    assert.equal((await meeting()).body.title, 'Identitet og adgang');
  });

  test('takes a field away with null', async () => {
    const { body } = await edit({ prepare: null });
    assert.equal(body.prepare, undefined);
  });
});

describe('What follows from a change', () => {
  test('a move takes parts and deadlines along, and tells who has a seat, in mail and calendar', async () => {
    await harness.signUp('a@example.org', { day: 'coming', dinner: 'coming' });
    await harness.deliver();
    harness.mails.length = 0;
    const body = { start: '2027-03-18T10:00', statusNote: 'Oplægsholderen kan først ugen efter.' };
    const reply = await call(`/meetings/${MEETING}/move`, {
      method: 'POST',
      body,
      headers: { 'if-match': await etagOf() },
    });
    assert.equal(reply.status, 200);
    const { start, end, parts, signup, status, previousStart } = reply.body;
    assert.deepEqual(
      [start, end, status, previousStart],
      ['2027-03-18T10:00', '2027-03-18T17:00', 'rescheduled', '2027-03-11T09:00'],
    );
    assert.equal(parts[1].start, '2027-03-18T19:00');
    assert.deepEqual([signup.closes, signup.opens], ['2027-03-16T13:00', '2026-12-01T09:00']);
    await harness.deliver();
    const [mail, ...none] = harness.mails;
    assert.equal(none.length, 0);
    assert.match(mail!.subject, /^Changed/);
    assert.match(mail!.text, /Oplægsholderen kan først ugen efter/);
    assert.match(mail!.calendar!.text, /DTSTART;TZID=Europe\/Copenhagen:20270318T100000/);
  });

  test('more seats go to who waits, in order, each with a mail; fewer take none away', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await harness.signUp(`${name}@example.org`);
    await harness.deliver();
    harness.mails.length = 0;
    const { parts } = (await meeting()).body;
    const more = (capacity: number) => ({ parts: [{ ...parts[0], capacity }, parts[1]] });
    assert.equal((await edit(more(3))).status, 200);
    await harness.deliver();
    assert.deepEqual(
      harness.mails.map(({ to, subject }) => [to.address, subject.split(':')[0]]),
      [['c@example.org', 'You have a seat']],
    );
    assert.equal((await edit(more(1))).status, 200);
    const { body } = await call(`/meetings/${MEETING}/head-count`);
    assert.deepEqual(body.parts[0], {
      part: 'day',
      capacity: 1,
      confirmed: 3,
      offered: 0,
      waiting: 1,
      isBelowMinimum: false,
    });
    const broken = await brokenInvariants(harness);
    assert.deepEqual(broken, ['day: 3 seated of 1'], 'nobody loses a seat');
  });

  test('calling it off tells who has a seat and takes it out of their calendars; no seat is passed on', async () => {
    for (const name of ['a', 'b', 'c']) await harness.signUp(`${name}@example.org`);
    await harness.deliver();
    harness.mails.length = 0;
    assert.equal((await edit({ status: 'cancelled', statusNote: 'Værten er syg.' })).status, 200);
    await harness.deliver();
    assert.deepEqual(harness.mails.map(({ to, calendar }) => [to.address, calendar?.method]).sort(), [
      ['a@example.org', 'CANCEL'],
      ['b@example.org', 'CANCEL'],
      ['c@example.org', undefined],
    ]);
    assert.equal((await harness.signUp('d@example.org')).body.code, 'signup/meeting-cancelled');
    await edit({ status: 'scheduled' });
    harness.mails.length = 0;
    await harness.deliver();
    assert.deepEqual(harness.mails.map(({ calendar }) => calendar?.method).sort(), [
      'REQUEST',
      'REQUEST',
      undefined,
    ]);
  });

  test('later deadlines let people in again', async () => {
    harness.now = Date.parse('2027-03-10T08:00:00Z');
    assert.equal((await harness.signUp('a@example.org')).body.code, 'signup/closed');
    const { signup } = (await meeting()).body;
    await edit({ signup: { ...signup, closes: '2027-03-11T08:00' } });
    assert.equal((await harness.signUp('a@example.org')).status, 201);
  });
});

describe('A new meeting', () => {
  const given = {
    id: 'new',
    groups: ['digital-east'],
    title: 'Ny',
    start: '2027-11-11T09:00',
    end: '2027-11-11T12:00',
    updatedAt: '2026-12-01T09:00:00Z',
    signup: {},
  };
  const add = (body: unknown, more: Call = {}) =>
    call('/meetings/new', { method: 'PUT', body, headers: { 'if-none-match': '*' }, ...more });

  test('stands in the feed, once', async () => {
    const reply = await add(given);
    assert.equal(reply.status, 201);
    const { meetings } = (await harness.request('/v1/example/feed.json')).body;
    assert.equal(meetings.at(-1).id, 'new');
    assert.equal((await add(given)).status, 412);
    assert.equal((await add(given, { headers: {} })).status, 428);
  });

  test('belongs to groups that its author leads, has its own id, and no fault', async () => {
    assert.equal((await add({ ...given, groups: ['digital-east', 'digital-west'] })).status, 403);
    assert.equal((await add({ ...given, id: 'other' })).body.errors[0].path, '$.id');
    assert.equal((await add({ ...given, groups: ['none'] })).status, 422);
    assert.equal((await add({ ...given, end: '2027-11-11T08:00' })).status, 422);
  });
});

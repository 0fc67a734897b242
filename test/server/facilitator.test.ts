import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { createAccessToken, revokeAccessToken } from '../../packages/server/src/db/access.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import type { Harness, Reply } from './harness.js';
import { brokenInvariants, entry, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

const API = '/v1/example/facilitator';
const JOINT = 'digital-joint-2027';
const DAY = 86_400_000;

let harness: Harness;
let whole: string;
let east: string;
let west: string;

beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 2, dinner: 2 }));
  const { database, now } = harness;
  const make = async (label: string, groups?: string[]) =>
    (await createAccessToken(database, 'example', { label, groups, expires: now + 90 * DAY }, now)).token;
  whole = await make('whole');
  east = await make('east', ['digital-east']);
  west = await make('west', ['digital-west']);
});
after(() => harness.close());

interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

function call(path: string, { method = 'GET', token = east, body, headers }: Call = {}): Promise<Reply> {
  return harness.request(`${API}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const meeting = (more?: Call) => call(`/meetings/${MEETING}`, more);
const etagOf = async (path = `/meetings/${MEETING}`, token = east) =>
  (await call(path, { token })).headers.get('etag')!;

async function edit(body: unknown, more: Call = {}): Promise<Reply> {
  return meeting({
    method: 'PATCH',
    body,
    ...more,
    headers: { 'if-match': await etagOf(), ...more.headers },
  });
}

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

describe('A season that is published', () => {
  const publish = async (feed: unknown, more: Call = {}) =>
    call('/feed', {
      method: 'PUT',
      token: whole,
      body: feed,
      headers: { 'if-match': await etagOf('/feed', whole) },
      ...more,
    });

  test('brings its new and its changed meetings, with versions and change log, and keeps signups of what leaves', async () => {
    await harness.signUp('a@example.org');
    const { body: feed } = await call('/feed', { token: whole });
    const [first, joint] = feed.meetings;
    const fresh = { ...joint, id: 'fresh', status: 'scheduled', uid: undefined };
    const reply = await publish({ ...feed, meetings: [{ ...first, title: 'Nyt navn' }, fresh] });
    const { added, changed, unchanged, withdrawn } = reply.body;
    assert.deepEqual(
      [reply.status, { added, changed, unchanged, withdrawn }],
      [200, { added: 1, changed: 1, unchanged: 0, withdrawn: 1 }],
    );
    const now = (await meeting()).body;
    assert.deepEqual([now.title, now.revision, now.changes.length], ['Nyt navn', first.revision + 1, 1]);
    assert.equal((await call(`/meetings/${MEETING}/answers`)).body.answers.length, 1);
  });

  test('as it is, changes nothing', async () => {
    const { body: feed } = await call('/feed', { token: whole });
    const { body } = await publish(feed);
    assert.deepEqual([body.added, body.changed, body.unchanged, body.withdrawn], [0, 0, 2, 0]);
  });

  test('is for who leads the whole association, to the version that was seen, without faults', async () => {
    const { body: feed } = await call('/feed', { token: whole });
    assert.equal((await publish(feed, { token: east })).status, 403);
    assert.equal((await publish(feed, { headers: { 'if-match': '"feed-0"' } })).status, 412);
    assert.equal((await publish(feed, { headers: {} })).status, 428);
    assert.equal((await publish({ ...feed, association: { ...feed.association, id: 'other' } })).status, 422);
    const broken = await publish({ ...feed, meetings: [{ ...feed.meetings[0], start: 'soon' }] });
    assert.equal(broken.body.errors[0].path, '$.meetings[0].start');
  });
});

describe('The lists of a meeting', () => {
  const evil = '=cmd|calc!A1';
  beforeEach(async () => {
    await importRoster(
      harness.context,
      'example',
      'name;email;group\nA;a@example.org;digital-east\nB;b@example.org;digital-east',
    );
    harness.now = Date.parse('2027-02-25T09:00:00Z');
    const { body } = await call(`/meetings/${MEETING}/invitations`, { method: 'POST' });
    assert.deepEqual(body, { meeting: MEETING, invited: 2 });
    await harness.deliver();
    const signup = entry(
      'a@example.org',
      { day: 'coming', dinner: 'coming' },
      { dietaryNeeds: 'Ingen nødder', ask: evil },
    );
    await harness.post(
      `${SIGNUPS}/mine`,
      { version: '1.0', signup },
      { token: harness.tokenOf('a@example.org') },
    );
  });

  test('say who answered what, and who has not', async () => {
    const { answers } = (await call(`/meetings/${MEETING}/answers`)).body;
    assert.deepEqual(
      answers.map((one: { person: { email: string }; standing: string }) => [one.person.email, one.standing]),
      [['a@example.org', 'member']],
    );
    assert.deepEqual(answers[0].parts[0], {
      part: 'day',
      answer: 'coming',
      seat: 'confirmed',
      attendance: 'unknown',
    });
    const { people } = (await call(`/meetings/${MEETING}/non-responders`)).body;
    assert.deepEqual(
      people.map(({ email }: { email: string }) => email),
      ['b@example.org'],
    );
  });

  test('give dietary needs to the organiser alone, in no other list, and to nobody after the meal (rule 24)', async () => {
    const diet = (token?: string) =>
      call(`/meetings/${MEETING}/dietary-list`, token === undefined ? {} : { token });
    assert.deepEqual((await diet()).body.needs, [
      { part: 'day', name: 'Rolle a', needs: 'Ingen nødder' },
      { part: 'dinner', name: 'Rolle a', needs: 'Ingen nødder' },
    ]);
    for (const path of ['answers', 'answers.csv', 'head-count', 'non-responders'])
      assert.doesNotMatch(JSON.stringify((await call(`/meetings/${MEETING}/${path}`)).body), /nødder/);
    await edit({ facilitator: { role: 'skiftende facilitator', email: 'anden@example.org' } });
    assert.equal((await diet()).status, 403, 'the meeting has an organiser of its own');
    assert.equal((await diet(whole)).status, 200);
    harness.now = Date.parse('2027-03-11T20:00:00Z');
    assert.deepEqual((await diet(whole)).body.needs, []);
  });

  test('are files that a Danish spreadsheet opens and runs nothing of', async () => {
    const reply = await call(`/meetings/${MEETING}/answers.csv`, { headers: { 'accept-language': 'da' } });
    assert.match(reply.headers.get('content-type')!, /^text\/csv; charset=utf-8/);
    assert.match(reply.headers.get('content-disposition')!, /answers-digital-east-2027-1\.csv/);
    const bytes = Buffer.from(
      await (
        await harness.app.request(`https://signup.example.org${API}/meetings/${MEETING}/answers.csv`, {
          headers: { authorization: `Bearer ${east}` },
        })
      ).arrayBuffer(),
    );
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(reply.body, /"Navn";"E-mail";.*"Mødet";"Mødet: fremmøde"/);
    assert.match(reply.body, /"'=cmd\|calc!A1"/);
    const kitchen = await call(`/meetings/${MEETING}/dietary-list.csv`, {
      headers: { 'accept-language': 'da' },
    });
    assert.match(kitchen.body, /"Middagen";"Rolle a";"Ingen nødder"/);
    assert.match((await call(`/meetings/${MEETING}/non-responders.csv`)).body, /"B";"b@example\.org"/);
  });

  test('note who was there (rule 25): of a confirmed seat alone, and a mistake can be put right', async () => {
    const [{ id }] = (await call(`/meetings/${MEETING}/answers`)).body.answers;
    const note = (attendance: string, part = 'day', answer = id) =>
      call(`/meetings/${MEETING}/answers/${answer}/attendance`, {
        method: 'PUT',
        body: { part, attendance },
      });
    const noted = async () =>
      (await call(`/meetings/${MEETING}/answers`)).body.answers[0].parts[0].attendance;
    assert.equal((await note('attended')).status, 204);
    assert.equal(await noted(), 'attended');
    assert.equal((await note('no-show')).status, 204);
    assert.equal((await note('unknown')).status, 204);
    assert.equal(await noted(), 'unknown');
    assert.equal((await note('late')).status, 422);
    assert.equal((await note('attended', 'none')).status, 404);
    assert.equal((await note('attended', 'day', '00000000-0000-4000-8000-000000000000')).status, 404);
    await harness.signUp(['c@example.org', 'd@example.org'], { day: 'coming' });
    const waiting = (await call(`/meetings/${MEETING}/answers`)).body.answers.find(
      ({ person }: { person: { email: string } }) => person.email === 'd@example.org',
    );
    assert.equal(waiting.parts[0].seat, 'waitlisted');
    assert.equal((await note('attended', 'day', waiting.id)).body.code, 'attendance/no-seat');
  });
});

// A season over the API: a series of meetings, minutes and materials, the programme judged and published, the year looked back upon.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import type { Harness, Reply } from './harness.js';
import { feedWith, MEETING, startHarness } from './harness.js';

const API = '/v1/example/facilitator';
let harness: Harness;
let token: string;
let west: string;

before(async () => {
  harness = await startHarness(feedWith({ day: 20, dinner: 12 }));
  const { database, context, now } = harness;
  const make = async (groups: string[]) =>
    (await createAccessToken(database, 'example', { label: 'x', groups, expires: now + 1e12 }, now)).token;
  token = await make(['digital-east']);
  west = await make(['digital-west']);
  await importRoster(
    context,
    'example',
    'name;email;group\nKaren;karen@example.org;digital-east\nOle;ole@example.org;digital-east',
  );
});
after(() => harness.close());

function call(
  path: string,
  {
    method = 'GET',
    by = token,
    body,
    etag,
  }: { method?: string; by?: string; body?: unknown; etag?: string | undefined } = {},
): Promise<Reply> {
  return harness.request(`${API}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${by}`,
      'accept-language': 'en',
      ...(etag !== undefined && { 'if-match': etag }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
const etagOf = async (path: string) => (await call(path)).headers.get('etag') ?? '';

describe('A series', () => {
  const series = {
    starts: ['2027-06-10T09:00', '2027-09-09T09:00', '2027-12-02T09:00'],
    id: 'east-{year}-{number}',
    title: '{title} ({number}/{count})',
  };

  test('is made after one meeting, with parts and deadlines as far from each start', async () => {
    const like = (await call(`/meetings/${MEETING}`)).body;
    const reply = await call(`/meetings/${MEETING}/clones`, { method: 'POST', body: series });
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    assert.deepEqual(reply.body.meetings, ['east-2027-1', 'east-2027-2', 'east-2027-3']);
    const one = (await call('/meetings/east-2027-2')).body;
    assert.equal(one.title, `${like.title} (2/3)`);
    assert.deepEqual([one.start, one.end], ['2027-09-09T09:00', `2027-09-09T${like.end.slice(11)}`]);
    assert.equal(one.parts[1].start, '2027-09-09T18:00');
    assert.notEqual(one.signup.opens, like.signup.opens);
    assert.deepEqual([one.revision, one.sequence, one.changes, one.minutes], [0, 0, undefined, undefined]);
    assert.deepEqual(one.materials, []);
    const feed = (await harness.request('/v1/example/feed.json')).body;
    assert.ok(feed.meetings.some(({ id }: { id: string }) => id === 'east-2027-3'));
    // And one can sign up for it.
    const signups = await harness.query('select 1 from network.part where meeting_id = $1', ['east-2027-2']);
    assert.equal(signups.length, 2);
  });

  test('is added whole or not at all', async () => {
    const count = async () => (await harness.query('select 1 from network.meeting')).length;
    const before = await count();
    const again = await call(`/meetings/${MEETING}/clones`, {
      method: 'POST',
      body: { ...series, starts: ['2028-01-13T09:00', '2028-03-09T09:00'] },
    });
    assert.equal(again.status, 201);
    const clash = await call(`/meetings/${MEETING}/clones`, { method: 'POST', body: series });
    assert.equal(clash.status, 412);
    const same = await call(`/meetings/${MEETING}/clones`, {
      method: 'POST',
      body: { ...series, id: 'same' },
    });
    assert.deepEqual([same.status, same.body.errors[0].code], [422, 'value/duplicate']);
    // In the night of summer time.
    const skipped = { ...series, id: 's-{number}', starts: ['2028-01-20T09:00', '2028-03-26T02:30'] };
    assert.equal((await call(`/meetings/${MEETING}/clones`, { method: 'POST', body: skipped })).status, 422);
    assert.equal(await count(), before + 2);
    const foreign = await call(`/meetings/${MEETING}/clones`, { method: 'POST', body: series, by: west });
    assert.equal(foreign.status, 403);
  });
});

describe('Minutes and materials', () => {
  test('are drafted, published to members, and never public unless they say so', async () => {
    const path = `/meetings/${MEETING}/minutes`;
    assert.equal((await call(path)).status, 404);
    const draft = { status: 'draft', summary: 'Vi talte om identitet.' };
    assert.equal((await call(path, { method: 'PUT', body: draft })).status, 428);
    const etag = await etagOf(`/meetings/${MEETING}`);
    const written = await call(path, { method: 'PUT', body: draft, etag });
    assert.equal(written.status, 200, JSON.stringify(written.body));
    const final = { ...draft, status: 'final', visibility: 'open' };
    assert.equal((await call(path, { method: 'PUT', body: final, etag })).status, 412);
    const seen = async () => JSON.stringify((await harness.request('/v1/example/feed.json')).body);
    assert.doesNotMatch(await seen(), /Vi talte om/);
    const published = await call(path, { method: 'PUT', body: final, etag: written.headers.get('etag')! });
    assert.equal(published.status, 200);
    assert.match(await seen(), /Vi talte om/);
  });

  test('materials come and go one by one', async () => {
    const path = `/meetings/${MEETING}/materials/slides`;
    const body = { title: 'Oplæg', url: 'https://www.example.org/oplaeg.pdf' };
    const added = await call(path, { method: 'PUT', body, etag: await etagOf(`/meetings/${MEETING}`) });
    assert.deepEqual([added.status, added.body.id], [200, 'slides'], JSON.stringify(added.body));
    const materials = async () => (await call(`/meetings/${MEETING}`)).body.materials;
    assert.equal((await materials()).length, 1);
    const bad = await call(path, { method: 'PUT', body: { ...body, url: 'javascript:alert(1)' }, etag: '*' });
    assert.equal(bad.status, 422);
    const changed = { ...body, title: 'Oplæg, rettet' };
    await call(path, { method: 'PUT', body: changed, etag: '*' });
    assert.deepEqual(
      (await materials()).map(({ title }: { title: string }) => title),
      ['Oplæg, rettet'],
    );
    const { body: log } = await call(`/meetings/${MEETING}/changes`);
    assert.ok(log.changes.length >= 2);
    assert.equal((await call(path, { method: 'DELETE', etag: '*' })).status, 204);
    assert.equal((await call(path, { method: 'DELETE', etag: '*' })).status, 404);
    assert.deepEqual(await materials(), []);
  });
});

describe('A programme', () => {
  const path = '/groups/digital-east/programmes/2028';
  const draft = {
    group: 'digital-east',
    season: { id: '2028', start: '2028-01-01' },
    meetings: ['east-2028-1'],
    status: 'draft',
  };

  test('is drafted, judged, and published', async () => {
    const written = await call(path, { method: 'PUT', body: draft, etag: '*' });
    assert.equal(written.status, 200, JSON.stringify(written.body));
    const isPublic = async () =>
      ((await harness.request('/v1/example/feed.json')).body.programmes ?? []).some(
        ({ season }: { season: { id: string } }) => season.id === '2028',
      );
    assert.equal(await isPublic(), false);
    const { status, body } = await call(`${path}/findings`);
    assert.equal(status, 200);
    const codes = body.findings.map(({ code }: { code: string }) => code);
    assert.ok(codes.length >= 2, JSON.stringify(body));
    for (const { text, rule, severity } of body.findings) {
      assert.match(text, /^[A-Z“].*\.$/);
      assert.ok(rule === undefined || rule >= 1);
      assert.match(severity, /^(problem|advice|note)$/);
    }
    const etag = await etagOf(path);
    const published = await call(path, { method: 'PUT', body: { ...draft, status: 'published' }, etag });
    assert.deepEqual([published.status, published.body.status], [200, 'published']);
    assert.equal((await call(path, { method: 'PUT', body: draft, etag })).status, 412);
    assert.equal(await isPublic(), true);
  });

  test('that names what is not there, or another season, is refused; and so is who does not lead the group', async () => {
    const missing = await call(path, { method: 'PUT', body: { ...draft, meetings: ['none'] }, etag: '*' });
    assert.deepEqual([missing.status, missing.body.errors[0].path], [422, '$.meetings[0]']);
    const other = { ...draft, season: { id: '2029', start: '2029-01-01' } };
    assert.equal((await call(path, { method: 'PUT', body: other, etag: '*' })).status, 422);
    for (const one of [path, `${path}/findings`, '/groups/digital-east/years/2028'])
      assert.equal((await call(one, { by: west })).status, 403, one);
    assert.equal((await call('/groups/digital-east/programmes/1999')).status, 404);
  });
});

test('a year says who came, of those whose attendance was noted', async () => {
  await harness.signUp(['karen@example.org', 'gaest@example.org'], { day: 'coming' });
  harness.now = Date.parse('2027-03-12T08:00:00Z');
  const { body: list } = await call(`/meetings/${MEETING}/answers`);
  for (const [email, attendance] of [
    ['karen@example.org', 'attended'],
    ['gaest@example.org', 'no-show'],
  ]) {
    const { id } = list.answers.find((one: { person: { email: string } }) => one.person.email === email);
    const reply = await call(`/meetings/${MEETING}/answers/${id}/attendance`, {
      method: 'PUT',
      body: { part: 'day', attendance },
    });
    assert.equal(reply.status, 204);
  }
  const record = { id: 'talk-1', group: 'digital-east', kind: 'talk', on: '2027-03-11' };
  const [member] = (await harness.query<{ id: string }>(
    `select id from network.member where name = 'Karen'`,
  )) as [{ id: string }];
  await harness.request(`${API}/groups/digital-east/exchange/talk-1`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'if-none-match': '*',
    },
    body: JSON.stringify({ kind: 'contribution', record: { ...record, member: member.id } }),
  });
  const programme = {
    group: 'digital-east',
    season: { id: '2027', start: '2027-01-01' },
    meetings: [MEETING],
  };
  await call('/groups/digital-east/programmes/2027', { method: 'PUT', body: programme, etag: '*' });
  const { status, body } = await call(`/groups/digital-east/years/2027`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.held, body.turnout.noted, body.turnout.percent], [1, 2, 50]);
  assert.deepEqual(body.contributions, { talk: 1 });
  const mine = body.perMember.find(({ name }: { name: string }) => name === 'Karen');
  assert.deepEqual([mine.turnout.attended, mine.contributions.talk], [1, 1]);
});

// An application on its way to a seat (rule 5): put to the members, who may object, and decided by a person; each is told by mail.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import { createLink } from '../../packages/server/src/db/links.js';
import { readRosterOf } from '../../packages/server/src/db/roster.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import { example } from '../support/feeds.js';
import type { Harness, Reply } from './harness.js';
import { feedWith, key, MEETING, startHarness } from './harness.js';

const DAY = 86_400_000;
let harness: Harness;
let east: string;
let west: string;
const links = new Map<string, string>();
const ids = new Map<string, string>();

before(async () => {
  const feed = feedWith({ day: 20 });
  const groups = feed.groups.map((group) =>
    group.id === 'digital-east'
      ? { ...group, size: { ...group.size, seats: 3 }, admission: { hearingDays: 14 } }
      : group,
  );
  harness = await startHarness({ ...feed, groups } as typeof feed);
  const { context, database, now } = harness;
  await importRoster(
    context,
    'example',
    'name;email;group;language\nKaren;karen@example.org;digital-east;da\nOle;ole@example.org;digital-east;en\nVest;vest@example.org;digital-west;da',
  );
  for (const { id, name } of await readRosterOf(database, 'example')) {
    ids.set(name, id);
    links.set(name, await createLink(database, 'example', MEETING, { member: id }, now));
  }
  const make = async (group: string) =>
    (await createAccessToken(database, 'example', { label: 'x', groups: [group], expires: now + 1e11 }, now))
      .token;
  east = await make('digital-east');
  west = await make('digital-west');
});
after(() => harness.close());

interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly etag?: string;
}

const send = (path: string, { method = 'GET', token = east, body, etag }: Call = {}): Promise<Reply> =>
  harness.request(`/v1/example${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      ...(etag !== undefined && { 'if-match': etag }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const led = (path: string, call?: Call) => send(`/facilitator/applications${path}`, call);
const as = (name: string, path: string, call: Call = {}) =>
  send(`/members/hearings${path}`, { token: links.get(name)!, ...call });

async function applied(email: string): Promise<string> {
  const request = example('application-request') as { person: Record<string, unknown> };
  const { trialMeeting, ...rest } = { trialMeeting: '', ...request };
  void trialMeeting;
  const reply = await harness.post(
    '/v1/example/applications',
    { ...rest, group: 'digital-east', person: { ...request.person, email, name: `Ansøger ${email}` } },
    { key: key() },
  );
  assert.equal(reply.status, 202, JSON.stringify(reply.body));
  const { body } = await led('?state=received');
  return body.applications.at(-1).application.id;
}
const etagOf = async (id: string) => (await led(`/${id}`)).headers.get('etag')!;
const mailTo = (address: string) => harness.mails.filter(({ to }) => to.address === address);

describe('An application', () => {
  let id: string;
  test('is listed for who leads the group, and for nobody else', async () => {
    id = await applied('ny@example.org');
    const { body } = await led('');
    assert.deepEqual(
      body.applications.map((one: { application: { email: string } }) => one.application.email),
      ['ny@example.org'],
    );
    assert.deepEqual((await led('', { token: west })).body.applications, []);
    assert.equal((await led(`/${id}`, { token: west })).status, 403);
    assert.equal((await led('/none')).status, 404);
  });

  test('is not decided before the members are heard', async () => {
    const early = await led(`/${id}/decision`, {
      method: 'POST',
      body: { verdict: 'admit' },
      etag: await etagOf(id),
    });
    assert.deepEqual([early.status, early.body.code], [409, 'membership/not-possible']);
    assert.equal(early.body.params.reason, 'membership/hearing-missing');
    assert.match(early.body.detail, /hear/i);
  });

  test('is put to the members by version, each told what may be told and no more', async () => {
    assert.equal((await led(`/${id}/hearing`, { method: 'POST' })).status, 428);
    const etag = await etagOf(id);
    const heard = await led(`/${id}/hearing`, { method: 'POST', etag });
    assert.equal(heard.status, 200, JSON.stringify(heard.body));
    assert.deepEqual([heard.body.application.state, heard.body.hearing.heard], ['hearing', 2]);
    assert.equal((await led(`/${id}/hearing`, { method: 'POST', etag })).status, 412);
    await harness.deliver();
    await harness.deliver();
    const [danish, ...more] = mailTo('karen@example.org');
    assert.deepEqual(more, []);
    assert.match(danish!.subject, /^Høring/);
    assert.match(danish!.text, /Ansøger ny@example\.org/);
    const [english] = mailTo('ole@example.org');
    assert.match(english!.text, /has applied for membership/);
    assert.doesNotMatch(english!.text, /\+45|motivation|ny@example\.org(?! has)/i);
    assert.deepEqual(mailTo('vest@example.org'), []);
  });

  test('is seen by the members who are heard, who object and take it back', async () => {
    const { body } = await as('Karen', '');
    assert.deepEqual(Object.keys(body.hearings[0]).includes('email'), false);
    assert.equal(body.hearings[0].application, id);
    assert.deepEqual((await as('Vest', '')).body.hearings, []);
    const objection = { ground: 'competition', text: 'Vi byder mod hinanden.' };
    const path = `/${id}/objection`;
    assert.equal((await as('Vest', path, { method: 'PUT', body: objection })).status, 404);
    assert.equal((await as('Karen', path, { method: 'PUT', body: objection })).status, 204);
    assert.equal((await as('Karen', path, { method: 'DELETE' })).status, 204);
    assert.equal((await as('Karen', path, { method: 'DELETE' })).status, 409);
    assert.equal((await as('Karen', path, { method: 'PUT', body: objection })).status, 204);
    assert.deepEqual((await as('Karen', '')).body.hearings[0].objection, objection);
    // One who answered by telephone.
    const noted = await led(`/${id}/objections/${ids.get('Ole')!}`, {
      method: 'PUT',
      body: { ground: 'other' },
    });
    assert.deepEqual(noted.body.hearing.objections.map(({ name }: { name: string }) => name).sort(), [
      'Karen',
      'Ole',
    ]);
  });

  test('waits for the end of the hearing; with objections a person must have weighed them', async () => {
    const decide = async (verdict: string) =>
      led(`/${id}/decision`, { method: 'POST', body: { verdict }, etag: await etagOf(id) });
    assert.equal((await decide('admit')).body.params.reason, 'membership/hearing-open');
    harness.now += 16 * DAY;
    const late = await as('Karen', `/${id}/objection`, { method: 'PUT', body: { ground: 'other' } });
    assert.deepEqual([late.status, late.body.params.reason], [409, 'membership/hearing-closed']);
    const objected = await decide('admit');
    assert.deepEqual([objected.body.params.reason, objected.body.params.count], ['membership/objections', 2]);
    const admitted = await decide('admit-despite-objections');
    assert.deepEqual([admitted.status, admitted.body.application.state], [200, 'admitted']);
    const roster = await readRosterOf(harness.database, 'example', 'digital-east');
    assert.deepEqual(
      roster.map(({ email, status }) => [email, status]).filter(([email]) => email === 'ny@example.org'),
      [['ny@example.org', 'active']],
    );
    await harness.deliver();
    await harness.deliver();
    const welcome = mailTo('ny@example.org').filter(({ messageId }) => messageId.startsWith('<decision.'));
    assert.equal(welcome.length, 1);
    assert.doesNotMatch(welcome[0]!.text, /byder mod hinanden|Karen/, 'the applicant reads no objection');
    assert.equal((await decide('refuse')).body.params.reason, 'membership/decided-already');
  });

  test('waits for a seat where the group is full, in order, and is told once; a refusal carries its note', async () => {
    const second = await applied('to@example.org');
    await led(`/${second}/hearing`, { method: 'POST', etag: '*' });
    harness.now += 16 * DAY;
    const decide = (verdict: unknown) =>
      led(`/${second}/decision`, { method: 'POST', body: verdict, etag: '*' });
    const waiting = await decide({ verdict: 'admit' });
    assert.deepEqual(
      [waiting.body.application.state, waiting.body.place],
      ['waitlisted', 1],
      JSON.stringify(waiting.body),
    );
    await decide({ verdict: 'admit' });
    await harness.deliver();
    assert.equal(
      mailTo('to@example.org').filter(({ messageId }) => messageId.startsWith('<decision.')).length,
      1,
    );
    const refused = await decide({ verdict: 'refuse', note: 'Prøv den nye gruppe i Vest.' });
    assert.equal(refused.body.application.state, 'refused');
    await harness.deliver();
    assert.match(mailTo('to@example.org').at(-1)!.text, /Prøv den nye gruppe i Vest/);
    const [kept] = await harness.query<{ note: string | null }>(
      `select decision_note as note from network.application where id = $1`,
      [second],
    );
    assert.equal(kept!.note, null, 'what was told is not kept');
  });
});

// Two associations on one server, with the same ids and the same people: neither sees anything of the other, by any route there is.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NetworkFeed } from '@network-meetings/core';
import { parseFeed } from '@network-meetings/core';
import { createRound } from '@network-meetings/core/agenda';
import { createAccessToken, createLogin, openSession } from '../../packages/server/src/db/access.js';
import { csrfOf } from '../../packages/server/src/services/access.js';
import type { Endpoint } from '../../packages/server/src/http/endpoint.js';
import { endpointOf } from '../../packages/server/src/http/endpoint.js';
import { schemas } from '../../packages/server/src/openapi/schemas.js';
import { createLink } from '../../packages/server/src/db/links.js';
import { createWebhook, testWebhook } from '../../packages/server/src/db/webhooks.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import { example } from '../support/feeds.js';
import type { Harness, Reply } from './harness.js';
import { entry, feedWith, key, MEETING, PUBLIC_URL, startHarness } from './harness.js';

/** In everything of the other association that is not public. */
const MARK = 'Fremmedmarke';
/** A meeting that the other association alone has. */
const ONLY = 'only-other';
/** A record of what members bring to each other, of the other association alone. */
const RECORD = 'record-of-other';
const SHARED = 'faelles@example.org';

let harness: Harness;
/** What somebody who belongs to an association holds. */
interface Keys {
  readonly token: string;
  readonly session: string;
  readonly link: string;
  readonly answer: string;
  readonly webhook: string;
  readonly message: string;
}
let mine: Keys;
let theirs: Keys;
/** An application to the other association that is being heard, and a member who is asked. */
let application: string;
let member: string;

function otherFeed(): NetworkFeed {
  const feed = JSON.parse(
    JSON.stringify(feedWith({ day: 5, dinner: 5 })).replaceAll(
      'https://www.example.org',
      'https://www.other.example.org',
    ),
  ) as { association: { id: string }; meetings: Record<string, unknown>[] };
  feed.association.id = 'other';
  const [first] = feed.meetings;
  first!['agenda'] = [
    { id: 'round', kind: 'round', title: `${MARK} punkt`, minutes: 30, visibility: 'closed' },
  ];
  first!['minutes'] = { status: 'final', summary: `${MARK} referat` };
  feed.meetings.push({ ...structuredClone(first!), id: ONLY, uid: undefined });
  Object.assign(feed, { programmes: [bodies['Programme']] });
  const parsed = parseFeed(JSON.parse(JSON.stringify(feed)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

async function keysOf(association: string): Promise<Keys> {
  const { database, now } = harness;
  const asked = { label: association, groups: undefined, expires: now + 86_400_000 };
  const { token } = await createAccessToken(database, association, asked, now);
  const contact = association === 'example' ? 'netvaerk@example.org' : 'netvaerk@example.org';
  const login = await createLogin(database, association, contact, now);
  const session = (await openSession(database, association, login, now))!.token;
  const name = association === 'other' ? `${MARK} Navn` : 'Eget Navn';
  const signup = { ...entry(SHARED, { day: 'coming', dinner: 'coming' }), dietaryNeeds: name, ask: name };
  const reply = await harness.post(`/v1/${association}/signups`, {
    version: '1.0',
    meeting: MEETING,
    language: 'en',
    signups: [{ ...signup, person: { ...signup.person, name } }],
  });
  assert.equal(reply.status, 201);
  const [row] = await harness.query<{ id: string }>(
    'select id from network.signup where association_id = $1',
    [association],
  );
  const [known] = await harness.query<{ id: string }>(
    'select id from network.member where association_id = $1 and email = $2',
    [association, SHARED],
  );
  const link = await createLink(database, association, MEETING, { member: known!.id }, now);
  const { id: webhook } = await createWebhook(
    database,
    association,
    { url: `https://example.org/${name === 'Eget Navn' ? 'own' : MARK}` },
    now,
  );
  await testWebhook(database, association, webhook, now);
  const [message] = await harness.query<{ id: string }>(
    'select id from network.webhook_message where webhook_id = $1',
    [webhook],
  );
  return { token, session, link, answer: row!.id, webhook, message: message!.id };
}

/** Everything that the database has of the other association, as one text. */
async function rowsOfOther(): Promise<string> {
  const tables = await harness.query<{ name: string; column: string }>(`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = 'network' and column_name = 'association_id' order by 1`);
  const rows = [await harness.query(`select * from network.association where id = 'other'`)];
  for (const { name } of tables)
    rows.push(
      await harness.query(
        `select to_jsonb(t) - 'seen_at' as row from network.${name} t where association_id = 'other' order by t::text`,
      ),
    );
  return JSON.stringify(rows);
}

before(async () => {
  harness = await startHarness(feedWith({ day: 5, dinner: 5 }));
  await harness.publish(otherFeed());
  for (const association of ['example', 'other']) {
    const who = association === 'other' ? MARK : 'Eget';
    await importRoster(
      harness.context,
      association,
      `name;email;group\n${who} Medlem;medlem@example.org;digital-east\n${who} Faelles;${SHARED};digital-east`,
    );
  }
  mine = await keysOf('example');
  theirs = await keysOf('other');
  const topic = {
    id: RECORD,
    group: 'digital-east',
    title: `${MARK} emne`,
    createdAt: '2027-01-10T08:00:00Z',
  };
  const { length } = await Promise.all(
    [
      [`groups/digital-east/exchange/${RECORD}`, { kind: 'topic', record: topic }, { 'if-none-match': '*' }],
      [`meetings/${MEETING}/seating`, bodies['SeatingPlan'], { 'if-match': '*' }],
      [
        `meetings/${ONLY}/seating`,
        { ...(bodies['SeatingPlan'] as object), meeting: ONLY },
        { 'if-match': '*' },
      ],
    ].map(async ([path, body, headers]) => {
      const reply = await harness.request(`/v1/other/facilitator/${path as string}`, {
        method: 'PUT',
        headers: { ...bearer(theirs.token), 'content-type': 'application/json', ...(headers as object) },
        body: JSON.stringify(body),
      });
      assert.ok(reply.status < 300, JSON.stringify(reply.body));
    }),
  );
  assert.equal(length, 3);
  const request = {
    ...(bodies['ApplicationRequest'] as object),
    group: 'digital-east',
    trialMeeting: undefined,
  };
  assert.equal((await harness.post('/v1/other/applications', request)).status, 202);
  const asOther = { ...bearer(theirs.token), 'if-match': '*' };
  const list = await harness.request('/v1/other/facilitator/applications', { headers: asOther });
  application = list.body.applications[0].application.id;
  const path = `/v1/other/facilitator/applications/${application}/hearing`;
  assert.equal((await harness.request(path, { method: 'POST', headers: asOther })).status, 200);
  const [heard] = await harness.query<{ id: string }>(
    `select id from network.member where association_id = 'other' and email = $1`,
    [SHARED],
  );
  member = heard!.id;
});
after(() => harness.close());

/** A body that is as it should be, for each shape that an endpoint takes; so that it is not for its shape that it is refused. */
const bodies: Readonly<Record<string, unknown>> = {
  AdmissionVerdict: { verdict: 'refuse' },
  ApplicationRequest: example('application-request'),
  AttendanceNote: { part: 'day', attendance: 'attended' },
  ExchangeRecord: {
    kind: 'topic',
    record: { id: RECORD, group: 'digital-east', title: 'Overtaget', createdAt: '2027-01-10T08:00:00Z' },
  },
  ListingAnswer: { listed: true },
  LinkRequest: { version: '1.0', meeting: MEETING, email: SHARED },
  LinkSent: { version: '1.0' },
  LoginAnswer: { token: 'x'.repeat(43) },
  LoginRequest: { email: 'netvaerk@example.org' },
  Material: { title: 'Oplæg', url: 'https://www.example.org/oplaeg.pdf' },
  Meeting: {
    id: 'new-meeting',
    groups: ['digital-east'],
    title: 'Nyt',
    start: '2027-11-11T09:00',
    end: '2027-11-11T12:00',
    updatedAt: '2026-12-01T09:00:00Z',
  },
  MeetingMinutes: { summary: 'Overtaget' },
  MeetingMove: { start: '2027-03-18T09:00' },
  MeetingPatch: { title: 'Overtaget' },
  MeetingSeries: { starts: ['2027-10-07T09:00'], id: 'klon-{id}' },
  MemberObjection: { ground: 'other' },
  MemberPost: { kind: 'ask', group: 'digital-east', text: 'Hvem kan hjælpe?' },
  NetworkFeed: {},
  OfferAnswer: { version: '1.0', part: 'day', accept: true },
  PersonRequest: { email: 'medlem@example.org' },
  Programme: {
    group: 'digital-east',
    season: { id: '2027', start: '2027-01-01' },
    meetings: [MEETING],
  },
  Reachability: { by: ['email'] },
  RetentionPolicy: { answerDays: 30 },
  Round: createRound({
    meeting: MEETING,
    item: 'round',
    people: [],
    secondsEach: 60,
    deeperSeconds: 0,
  }),
  SeatingPlan: { meeting: MEETING, tables: [], createdAt: '2027-01-10T08:00:00Z' },
  WebhookRequest: { url: 'https://example.org/hook' },
  SignupChange: { version: '1.0', signup: entry(SHARED, { day: 'not-coming' }) },
  SignupRequest: { version: '1.0', meeting: MEETING, language: 'en', signups: [entry('ny@example.org')] },
};
const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema as unknown, name]));

function bodyOf({ body, path }: Endpoint, to: string): unknown {
  if (!body) return undefined;
  const name = names.get(body) ?? '';
  assert.ok(name in bodies, `say in this test what a ${name || path} looks like`);
  if (name === 'NetworkFeed') return otherFeed();
  const given = JSON.stringify(bodies[name]);
  return JSON.parse(to.includes(ONLY) ? given.replaceAll(MEETING, ONLY) : given);
}

/** What a part of a path is called at the other association. */
function idsOfOther(): Readonly<Record<string, readonly string[]>> {
  return {
    id: [MEETING, ONLY],
    answer: [theirs.answer],
    group: ['digital-east'],
    season: ['2027'],
    record: [RECORD],
    application: [application],
    member: [member],
    material: ['slides'],
    webhook: [theirs.webhook],
    message: [theirs.message],
  };
}

interface Case {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
}

/** Every endpoint of the server, with the ids of the other association in its path. */
function cases(association: string): Case[] {
  const ids = idsOfOther();
  return harness.app.routes.flatMap(({ method, path, handler }) => {
    const endpoint = endpointOf(handler);
    if (!endpoint || !path.includes(':association')) return [];
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((n) => n !== 'association');
    let paths = [path.replace(':association', association)];
    for (const name of names) {
      const values = ids[name];
      assert.ok(values, `say in this test what :${name} of ${path} is called at the other association`);
      paths = paths.flatMap((one) => values.map((value) => one.replace(`:${name}`, value)));
    }
    return paths.map((one) => ({ endpoint, method, path: one }));
  });
}

async function send({ endpoint, method, path }: Case, headers: Record<string, string>): Promise<Reply> {
  const body = bodyOf(endpoint, path);
  return harness.request(`${PUBLIC_URL}${path}`, {
    method,
    headers: {
      'accept-language': 'en',
      'idempotency-key': key(),
      ...(endpoint.condition === 'new' ? { 'if-none-match': '*' } : { 'if-match': '*' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const cookie = ({ session }: Keys) => ({
  cookie: `__Host-network-session=${session}`,
  'x-csrf-token': csrfOf(session),
});

/** Everything that a member of the first association has to show. */
const proofs = (): [string, Record<string, string>][] => [
  ['a token', bearer(mine.token)],
  ['a session', cookie(mine)],
  ['a personal link', bearer(mine.link)],
  ['nothing', {}],
];

const tellsNothing = ({ body }: Reply, what: string) =>
  assert.ok(!JSON.stringify(body).includes(MARK), `${what} tells of the other association`);

describe('Two associations on one server', () => {
  test('every table says whose its rows are, or has none of anybody’s', async () => {
    const ownerless = await harness.query<{ name: string }>(`
      select table_name as name from information_schema.tables where table_schema = 'network'
      except select table_name from information_schema.columns
      where table_schema = 'network' and column_name = 'association_id' order by 1`);
    assert.deepEqual(
      ownerless.map(({ name }) => name),
      ['association', 'dev_mail', 'done_work', 'functions', 'migration', 'rate_limit', 'secret', 'worker'],
    );
  });

  test('what one holds opens nothing of the other, by any endpoint', async () => {
    const before = await rowsOfOther();
    let tried = 0;
    for (const one of cases('other')) {
      const { access } = one.endpoint;
      if (access === 'anybody') continue;
      for (const [name, headers] of proofs()) {
        if (access === 'maybe-personal-link' && name !== 'a personal link') continue;
        const reply = await send(one, headers);
        const what = `${one.method} ${one.path} with ${name}`;
        const refusal = access === 'facilitator' ? [401] : [404];
        assert.ok(refusal.includes(reply.status), `${what}: ${String(reply.status)}`);
        tellsNothing(reply, what);
        tried += 1;
      }
    }
    assert.ok(tried >= 80, String(tried));
    assert.equal(await rowsOfOther(), before);
  });

  test('who leads the one reaches nothing of the other by its ids', async () => {
    const before = await rowsOfOther();
    for (const one of cases('example')) {
      if (one.endpoint.access !== 'facilitator' || one.method === 'DELETE') continue;
      const reply = await send(one, bearer(mine.token));
      tellsNothing(reply, `${one.method} ${one.path}`);
      const isTheirs = [ONLY, RECORD, theirs.answer, theirs.webhook, application].some((id) =>
        one.path.includes(id),
      );
      if (isTheirs && one.endpoint.condition !== 'new')
        assert.ok([403, 404].includes(reply.status), `${one.method} ${one.path}: ${String(reply.status)}`);
    }
    assert.equal(await rowsOfOther(), before);
  });

  test('what everybody may read holds nothing of the other that is not public', async () => {
    for (const association of ['example', 'other']) {
      for (const one of cases(association)) {
        if (one.endpoint.access !== 'anybody' || one.method !== 'GET') continue;
        const reply = await send(one, bearer(mine.token));
        assert.equal(reply.status, 200, one.path);
        tellsNothing(reply, one.path);
      }
      for (const path of [`/s/${association}`, `/s/${association}/${MEETING}`, '/facilitator']) {
        const reply = await harness.request(path, {
          headers: { cookie: `__Secure-network-link=${mine.link}; __Host-network-session=${mine.session}` },
        });
        // A link of another association is not valid here.
        assert.ok([200, 404].includes(reply.status), path);
        tellsNothing(reply, path);
      }
    }
  });

  test('and it is not for another reason that one is refused: with its own, the other is let in everywhere', async () => {
    const list = await harness.request(`/v1/other/facilitator/meetings/${MEETING}/answers`, {
      headers: bearer(theirs.token),
    });
    assert.match(JSON.stringify(list.body), new RegExp(MARK));
    for (const one of cases('other')) {
      const { access, method } = one.endpoint;
      // What is there already cannot be added.
      if (access === 'anybody' || method === 'delete' || one.endpoint.condition === 'new') continue;
      // The answer is one to the other meeting.
      if (one.path.includes(ONLY) && one.path.includes(theirs.answer)) continue;
      const reply = await send(one, bearer(access === 'facilitator' ? theirs.token : theirs.link));
      const what = `${one.method} ${one.path}: ${String(reply.status)} ${JSON.stringify(reply.body).slice(0, 200)}`;
      assert.ok(![400, 401, 404, 415, 422, 500].includes(reply.status), what);
    }
  });

  test('the same key of a request is another one at the other', async () => {
    const once = key();
    const request = bodies['SignupRequest'];
    const first = await harness.post('/v1/example/signups', request, { key: once });
    const second = await harness.post('/v1/other/signups', request, { key: once });
    assert.deepEqual([first.status, second.status], [201, 201]);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CalendarReader, FetchInit, FetchLike } from '@network-meetings/core';
import { createSignupClient, loadFeed, SignupRequest } from '@network-meetings/core';
import { example } from '../../support/feeds.js';

interface Call {
  readonly url: string;
  readonly init: FetchInit;
}

/** A `fetch` that answers with what is given and remembers what it was asked. */
function answering(status: number, body: unknown): { fetch: FetchLike; calls: Call[] } {
  const calls: Call[] = [];
  const fetch: FetchLike = async (url, init = {}) => {
    calls.push({ url, init });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return {
      ok: status >= 200 && status < 300,
      status,
      headers: { get: () => null },
      text: async () => text,
    };
  };
  return { fetch, calls };
}
const failing: FetchLike = async () => {
  throw new TypeError('fetch failed');
};
const client = (fetch: FetchLike) =>
  createSignupClient({ url: 'https://s.example.org/v1/a/signups/', fetch, language: 'da' });
const key = 'key-1234567890abcdef';
const request = SignupRequest.parse(example('signup-request'));

test('a feed is loaded and parsed once', async () => {
  const { fetch, calls } = answering(200, example('feed'));
  const result = await loadFeed('https://www.example.org/feed.json', fetch);
  assert.equal(result.ok && result.value.feed.association.id, 'example');
  assert.equal(calls[0]?.init.credentials, 'omit');
});

test('a feed that fails says how: no answer, HTTP status, faults', async () => {
  const of = async (fetch: FetchLike) => {
    const result = await loadFeed('https://www.example.org/feed.json', fetch);
    assert.equal(result.ok, false);
    return result.ok ? undefined : result.failure;
  };
  assert.deepEqual(await of(failing), { code: 'feed/unreachable', params: {}, issues: [], retry: true });
  assert.deepEqual(await of(answering(404, '').fetch), {
    code: 'feed/http-status',
    params: { status: 404 },
    issues: [],
    retry: false,
  });
  assert.equal((await of(answering(503, '').fetch))?.retry, true);
  assert.deepEqual(
    (await of(answering(200, '<html>').fetch))?.issues.map(({ code }) => code),
    ['feed/not-json'],
  );
});

test('a signup is posted as JSON with its key, without cookies, and the link in a header alone', async () => {
  const { fetch, calls } = answering(201, example('signup-outcome'));
  const result = await client(fetch).place(request, key, 'token-1');
  assert.equal(result.ok && result.value.signups[0]?.parts[1]?.seat, 'waitlisted');
  const [call] = calls;
  assert.equal(call?.url, 'https://s.example.org/v1/a/signups');
  assert.equal(call.init.method, 'POST');
  assert.deepEqual(call.init.headers, {
    accept: 'application/json',
    'accept-language': 'da',
    'content-type': 'application/json',
    'idempotency-key': key,
    authorization: 'Bearer token-1',
  });
  assert.equal(call.init.credentials, 'omit');
  assert.equal(call.init.referrerPolicy, 'no-referrer');
  assert.deepEqual(JSON.parse(call.init.body ?? ''), example('signup-request'));
});

test('each call goes where the protocol says', async () => {
  const mine = answering(200, example('personal-signup'));
  const shown = await client(mine.fetch).mine('t');
  assert.equal(shown.ok && shown.value.parts[1]?.seat, 'offered');
  const done = answering(200, example('cancel-outcome'));
  const cancelled = await client(done.fetch).cancel(key, 't');
  assert.equal(cancelled.ok && cancelled.value.signups[0]?.late, true);
  const taken = answering(200, example('offer-outcome'));
  const accepted = await client(taken.fetch).answerOffer({ part: 'dinner', accept: true }, key, 't');
  assert.equal(accepted.ok && accepted.value.signups[0]?.parts[1]?.seat, 'confirmed');
  assert.deepEqual(JSON.parse(taken.calls[0]?.init.body ?? ''), example('offer-answer'));
  const sent = answering(202, { version: '1.0' });
  assert.deepEqual(await client(sent.fetch).sendLink('m', 'a@example.org', key), {
    ok: true,
    value: undefined,
  });
  const seats = answering(200, example('availability'));
  assert.equal((await client(seats.fetch).availability()).ok, true);
  const calls = [...mine.calls, ...done.calls, ...taken.calls, ...sent.calls, ...seats.calls];
  assert.deepEqual(
    calls.map(
      ({ url, init }) => `${String(init.method)} ${url.slice('https://s.example.org/v1/a/signups'.length)}`,
    ),
    ['GET /mine', 'POST /mine/cancel', 'POST /mine/offer', 'POST /links', 'GET /availability'],
  );
  assert.ok(calls.every(({ url }) => !url.includes('t=') && !url.includes('token')));
});

test('a problem keeps its code, its words and every fault', async () => {
  const result = await client(answering(422, example('problem-invalid')).fetch).place(request, key);
  assert.ok(!result.ok);
  assert.equal(result.failure.code, 'request/invalid');
  assert.equal(result.failure.retry, false);
  assert.deepEqual(
    result.failure.issues.map(({ path }) => path),
    ['$.signups[0].person.email', '$.signups[0].charterAccepted'],
  );
});

const worthRetrying: readonly [string, FetchLike, string, boolean][] = [
  ['no connection', failing, 'server/unavailable', true],
  ['a proxy that answers with a page', answering(502, '<html>').fetch, 'server/unavailable', true],
  [
    'a server that is down',
    answering(503, { type: 'x', title: 'x', status: 503, code: 'server/unavailable' }).fetch,
    'server/unavailable',
    true,
  ],
  [
    'the same request still at work',
    answering(409, { type: 'x', title: 'x', status: 409, code: 'idempotency/in-progress' }).fetch,
    'idempotency/in-progress',
    true,
  ],
  [
    'too many requests',
    answering(429, { type: 'x', title: 'x', status: 429, code: 'request/too-many' }).fetch,
    'request/too-many',
    true,
  ],
  ['a closed signup', answering(409, example('problem-closed')).fetch, 'signup/closed', false],
  ['a page where the outcome should be', answering(200, '<html>').fetch, 'server/unavailable', true],
  [
    'an answer that is no outcome',
    answering(200, { version: '1.0', signups: 'yes' }).fetch,
    'server/failed',
    true,
  ],
];
for (const [what, fetch, code, retry] of worthRetrying) {
  test(`${what}: nothing is confirmed, ${retry ? 'try again' : 'no use in trying again'}`, async () => {
    const result = await client(fetch).place(request, key);
    assert.ok(!result.ok);
    assert.deepEqual([result.failure.code, result.failure.retry], [code, retry]);
    // Whoever answers in the protocol's words has done nothing; all else leaves it open.
    const answered = /down|at work|too many|closed/.test(what);
    assert.equal(result.failure.uncertain ?? false, !answered);
  });
}

test('where many sign up at once, the challenge is solved and the same request sent again with the same key', async () => {
  const busy = { ...(example('problem-proof-needed') as object) };
  const sent: { key: string | undefined; body: { proof?: string } }[] = [];
  const fetch: FetchLike = async (_, { headers = {}, body = '' } = {}) => {
    sent.push({ key: headers['idempotency-key'], body: JSON.parse(body) as { proof?: string } });
    const [status, answer] = sent.length === 1 ? [428, busy] : [201, example('signup-outcome')];
    return {
      ok: status < 300,
      status,
      headers: { get: () => null },
      text: async () => JSON.stringify(answer),
    };
  };
  const options = { url: 'https://s.example.org/v1/a/signups', fetch, language: 'da' };
  const solved: string[] = [];
  const solve = async (challenge: string) => {
    solved.push(challenge);
    return 'found';
  };
  const result = await createSignupClient({ ...options, solve }).place(request, key);
  assert.equal(result.ok, true);
  assert.deepEqual(sent, [
    { key, body: request },
    { key, body: { ...request, proof: 'found' } },
  ]);
  assert.match(solved.join(), /^[A-Za-z0-9_-]{100,}$/);
});

test('where a challenge can’t be solved, the request fails, and may be sent again', async () => {
  const { fetch, calls } = answering(428, example('problem-proof-needed'));
  const options = { url: 'https://s.example.org/v1/a/signups', fetch, language: 'da' };
  for (const solve of [undefined, async () => undefined]) {
    const result = await createSignupClient({ ...options, ...(solve && { solve }) }).place(request, key);
    assert.equal(!result.ok && result.failure.code, 'request/proof-needed');
    assert.equal(!result.ok && result.failure.retry, true);
  }
  assert.equal(calls.length, 2);
});

describe('A feed that is a calendar', () => {
  const answer = (type: string | null): { fetch: FetchLike; asked: string[] } => {
    const asked: string[] = [];
    const fetch: FetchLike = async (url) => {
      asked.push(url);
      return {
        ok: true,
        status: 200,
        headers: { get: (name) => (name === 'content-type' ? type : null) },
        text: async () => 'text',
      };
    };
    return { fetch, asked };
  };
  const given: [string, string][] = [];
  const reader: CalendarReader = async (response, url) => {
    given.push([await response.text(), url]);
    return { ok: false, failure: { code: 'read', params: {}, issues: [], retry: false } };
  };
  const codeOf = async (url: string, fetch: FetchLike, calendars?: () => CalendarReader) => {
    const result = await loadFeed(url, fetch, undefined, calendars);
    return result.ok ? '' : result.failure.code;
  };

  test('is known by its type or by its name, and asked for over https', async () => {
    for (const [url, type] of [
      ['https://www.example.org/moeder', 'text/calendar'],
      ['https://www.example.org/moeder', 'Text/Calendar; charset=utf-8'],
      ['https://www.example.org/moeder.ics', null],
      ['https://www.example.org/MOEDER.ICS?uge=1', 'text/plain'],
      ['https://www.example.org/moeder.ics#now', 'application/octet-stream'],
      ['webcal://www.example.org/moeder', null],
      ['webcals://www.example.org/moeder', null],
    ] as const) {
      given.length = 0;
      const { fetch, asked } = answer(type);
      assert.equal(await codeOf(url, fetch, () => reader), 'read', url);
      const address = url.replace(/^webcals?/, 'https');
      assert.deepEqual(asked, [address]);
      assert.deepEqual(given, [['text', address]]);
      assert.equal(await codeOf(url, fetch), 'feed/no-calendar-reader', url);
    }
  });

  test('is not what only speaks of one', async () => {
    for (const [url, type] of [
      ['https://www.example.org/feed.json?of=moeder.ics', 'application/json'],
      ['https://www.example.org/moeder.ics.json', null],
      ['https://www.example.org/feed.json', 'text/calendars'],
    ] as const)
      assert.equal(await codeOf(url, answer(type).fetch, () => reader), 'feed/invalid', url);
  });

  test('and cannot be read when its reader cannot be had: another try may help', async () => {
    const result = await loadFeed('https://www.example.org/a.ics', answer(null).fetch, undefined, () =>
      Promise.reject(new TypeError('Failed to fetch')),
    );
    assert.deepEqual(result.ok ? undefined : [result.failure.code, result.failure.retry], [
      'feed/unreachable',
      true,
    ]);
  });

  test('that is not there is an error of HTTP, whatever its name', async () => {
    assert.equal(
      await codeOf('https://www.example.org/a.ics', answering(404, '').fetch, () => reader),
      'feed/http-status',
    );
  });
});

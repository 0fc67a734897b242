// What an administrator and their tools see of a server: alive, ready, its log, its counts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createApp } from '../../packages/server/src/app.js';
import { connect } from '../../packages/server/src/db/connect.js';
import { beat } from '../../packages/server/src/db/worker-life.js';
import type { LogEntry } from '../../packages/server/src/http/access-log.js';
import type { Readiness } from '../../packages/server/src/services/health.js';
import { createMetrics } from '../../packages/server/src/services/metrics.js';
import type { Harness } from './harness.js';
import { key, MEETING, PUBLIC_URL, requestOf, SIGNUPS, startHarness } from './harness.js';

const TOKEN = 'metrics-token-0123456789';
let harness: Harness;
let app: ReturnType<typeof createApp>;
const logged: LogEntry[] = [];
let isStopping = false;

function appOn(database = harness.database) {
  return createApp({
    database,
    clock: { now: () => harness.now },
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: false,
    log: (entry) => void logged.push(entry),
    metrics: createMetrics(database, () => harness.now),
    metricsToken: TOKEN,
    isStopping: () => isStopping,
  });
}

before(async () => {
  harness = await startHarness();
  app = appOn();
});
after(() => harness.close());

const get = async (path: string, headers: Record<string, string> = {}, on = app) => {
  const response = await on.request(`${PUBLIC_URL}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const ready = async (on = app): Promise<Readiness & { readonly code: number }> => {
  const { status, text } = await get('/ready', {}, on);
  return { ...(JSON.parse(text) as Readiness), code: status };
};
const signUp = (email: string, headers: Record<string, string> = {}) =>
  app.request(`${PUBLIC_URL}${SIGNUPS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key(), ...headers },
    body: JSON.stringify(requestOf([email])),
  });
const away = () => appOn(connect('postgres://nobody:x@127.0.0.1:1/nothing'));

describe('A server', () => {
  test('lives while its database is away, and is not ready', async () => {
    const on = away();
    assert.deepEqual(
      [(await get('/health', {}, on)).status, (await get('/health', {}, on)).text],
      [200, '{"status":"ok"}'],
    );
    const state = await ready(on);
    assert.deepEqual(
      [state.code, state.status, state.database, state.migrations],
      [503, 'failing', 'failing', 'unknown'],
    );
  });

  test('is ready with its tables as they should be; without a worker it takes signups, and says so', async () => {
    const alone = await ready();
    assert.deepEqual([alone.code, alone.migrations, alone.worker], [200, 'current', 'none']);
    await beat(harness.database, 'worker-1');
    assert.equal((await ready()).worker, 'ok');
    await signUp('waits@example.org');
    harness.now += 60_000;
    assert.ok(Number((await ready()).oldestUnsentMailSeconds) >= 60);
  });

  test('is ready beside a newer release that only added, and not where tables of its own are missing', async () => {
    await harness.query(`insert into network.migration (name) values ('9999-newer')`);
    assert.deepEqual([(await ready()).code, (await ready()).migrations], [200, 'ahead']);
    await harness.query(`delete from network.migration where name = '9999-newer'`);
    await harness.query(`update network.migration set name = 'gone' where name = '0040-applications'`);
    assert.deepEqual([(await ready()).code, (await ready()).migrations], [503, 'behind']);
    await harness.query(`update network.migration set name = '0040-applications' where name = 'gone'`);
  });

  test('that was told to stop is not ready, and answers', async () => {
    isStopping = true;
    const state = await ready();
    assert.deepEqual([state.code, state.status], [503, 'stopping']);
    assert.equal((await signUp('late@example.org')).status, 201);
    isStopping = false;
  });
});

describe('The log', () => {
  test('has an entry a request, by the id that the proxy gave it', async () => {
    logged.length = 0;
    const given = await get(`${SIGNUPS}/availability?email=a@example.org`, {
      'x-request-id': 'proxy-0123456789',
    });
    assert.equal(given.headers.get('x-request-id'), 'proxy-0123456789');
    const [entry] = logged;
    assert.deepEqual(
      { ...entry, ms: 0 },
      {
        event: 'request',
        request: 'proxy-0123456789',
        method: 'GET',
        route: '/v1/:association/signups/availability',
        path: '/v1/example/signups/availability',
        status: 200,
        ms: 0,
      },
    );
  });

  test('takes no id that could write a line of its own, and tells no path that nobody knows', async () => {
    logged.length = 0;
    const reply = await get('/hemmelig@example.org', { 'x-request-id': 'x"}{' });
    assert.match(reply.headers.get('x-request-id')!, /^[0-9a-f-]{36}$/);
    assert.equal(reply.status, 404);
    assert.deepEqual([logged[0]!['route'], logged[0]!['path']], ['none', undefined]);
    assert.doesNotMatch(JSON.stringify(logged), /hemmelig/);
  });
});

describe('The counts for Prometheus', () => {
  const scrape = async (on = app) => (await get('/metrics', { authorization: `Bearer ${TOKEN}` }, on)).text;

  test('are for who has the token, and not there without one', async () => {
    assert.equal((await get('/metrics')).status, 401);
    assert.equal((await get('/metrics', { authorization: 'Bearer metrics-token-0123456780' })).status, 401);
    assert.equal((await harness.request('/metrics')).status, 404);
  });

  test('are in the format that Prometheus reads', async () => {
    const text = await scrape();
    const lines = text.split('\n').filter((line) => line !== '');
    assert.ok(lines.length > 60);
    for (const line of lines)
      assert.match(
        line,
        /^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\{([a-z_]+="[^"\n]*",?)+\})? [-+0-9.eINaf]+)$/,
      );
  });

  test('tell requests by route, signups by what came of them, refusals by code, mails and connections', async () => {
    const person = 'maalt@example.org';
    assert.equal((await signUp(person)).status, 201);
    assert.equal((await signUp('x', { 'content-type': 'text/plain' })).status, 415);
    await app.request(`${PUBLIC_URL}/v1/example/facilitator/meetings/${MEETING}`);
    await app.request(`${PUBLIC_URL}/never/${person}`, { method: 'BREW' });
    harness.now += 3_600_000;
    const text = await scrape();
    const value = (name: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${name} `))
          ?.split(' ')
          .at(-1),
      );
    const requests = 'network_http_request_duration_seconds_count';
    assert.ok(value(`${requests}{method="POST",route="/v1/:association/signups",status="201"}`) >= 1);
    assert.equal(value(`${requests}{method="other",route="none",status="404"}`), 1);
    assert.ok(value('network_signup_parts_total{seat="confirmed"}') >= 1);
    assert.ok(value('network_problems_total{code="request/not-json"}') >= 1);
    assert.ok(value('network_oldest_unsent_mail_seconds') >= 3600);
    assert.ok(value('network_jobs{state="waiting"}') >= 1);
    assert.ok(value('network_database_connections{state="open"}') >= 1);
    assert.equal(value('network_database_up'), 1);
    assert.doesNotMatch(text, /maalt|example\.org|digital-east/);
  });

  test('go on while the database is away', async () => {
    const text = await scrape(away());
    assert.match(text, /^network_database_up 0$/m);
    assert.match(text, /^process_cpu_seconds_total /m);
  });
});

test('what the database asks to be done again is done again', async () => {
  for (const state of ['40001', '40P01']) {
    await harness.query(`
      create sequence public.tries;
      create function public.clash() returns trigger language plpgsql as $$
      begin
        if nextval('public.tries') <= 2 then raise exception 'again' using errcode = '${state}'; end if;
        return new;
      end $$;
      create trigger clash before insert on network.signup for each row execute function public.clash()`);
    assert.equal((await signUp(`clash-${state}@example.org`)).status, 201);
    const [tries] = await harness.query<{ last: number }>('select last_value as last from public.tries');
    assert.equal(tries!.last, 3);
    await harness.query(
      'drop trigger clash on network.signup; drop function public.clash; drop sequence public.tries',
    );
  }
});

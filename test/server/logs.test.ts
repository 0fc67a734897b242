// A whole story with values that can be found again, and then everything that was logged or kept of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp } from '../../packages/server/src/app.js';
import { connect } from '../../packages/server/src/db/connect.js';
import { jsonLog } from '../../packages/server/src/http/access-log.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import { Visitor } from '../support/visitor.js';
import type { Harness } from './harness.js';
import { entry, feedWith, key, MEETING, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';

const MARK = 'Zwoelfmarke';
const secrets: string[] = [];
let harness: Harness;
const lines: string[] = [];
const quiet: (() => void)[] = [];

/** Everything that is written to the terminal from now on, by us or by a library. */
function listenIn(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = ((chunk: string | Uint8Array) => {
      lines.push(String(chunk));
      return true;
    }) as typeof stream.write;
    quiet.push(() => (stream.write = write));
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const own = console[name];
    console[name] = (...said: unknown[]) => void lines.push(said.map(String).join(' '));
    quiet.push(() => (console[name] = own));
  }
}

before(async () => {
  harness = await startHarness(feedWith({ day: 1, dinner: 1 }));
});
after(() => harness.close());

const person = (email: string) => ({
  ...entry(email, { day: 'coming', dinner: 'coming' }),
  person: { name: `${MARK} Navn`, email, organisation: `${MARK} Styrelse`, phone: '+45 12 34 56 78' },
  dietaryNeeds: `${MARK} nødder`,
  occupies: `${MARK} optaget`,
  ask: `${MARK} spørgsmål`,
});

/** Signing up, waiting, changing, a substitute, links again, the own pages, mistakes, a mail server and a database that fail. */
async function story(): Promise<void> {
  const log = jsonLog((line) => void lines.push(line));
  const app = createApp({ ...harness.context, publicUrl: PUBLIC_URL, allowedOrigins: [], dev: false, log });
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const once = key();
    secrets.push(once);
    return app.request(`${PUBLIC_URL}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': once, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  };
  const signUp = (email: string) =>
    send(SIGNUPS, { version: '1.0', meeting: MEETING, language: 'da', signups: [person(email)] });

  const failing = {
    send: () => Promise.reject(new Error(`550 <${MARK}-a@example.org> is full`)),
    close: () => undefined,
  };
  const sender = { domain: 'example.org', publicUrl: PUBLIC_URL };
  await signUp(`${MARK}-a@example.org`);
  await sendWaitingMail(harness.context, { transport: failing, ...sender });
  await harness.query('update graphile_worker._private_jobs set run_at = now()');
  await signUp(`${MARK}-b@example.org`);
  await harness.deliver();
  const token = harness.tokenOf(`${MARK}-a@example.org`);
  secrets.push(
    ...harness.mails.flatMap(({ text }) => [...text.matchAll(/signup=([\w-]{43})/g)].map(([, one]) => one!)),
  );
  assert.ok(secrets.includes(token));
  const bearer = { authorization: `Bearer ${token}` };
  await app.request(`${PUBLIC_URL}${SIGNUPS}/mine?email=${MARK}`, { headers: bearer });
  await send(
    `${SIGNUPS}/mine`,
    { version: '1.0', signup: { ...person(`${MARK}-a@example.org`), ask: `${MARK} to` } },
    bearer,
  );
  await send(`${SIGNUPS}/links`, { version: '1.0', meeting: MEETING, email: `${MARK}-a@example.org` });
  await harness.deliver();

  const visitor = new Visitor(app, PUBLIC_URL);
  await visitor.open(`/s/example/${MEETING}?signup=${token}`);
  await visitor.follow('Change my signup');
  secrets.push(
    visitor.form('Save the changes').fields.get('proof')!,
    visitor.form('Save the changes').fields.get('key')!,
  );
  secrets.push(...[...visitor.cookies.values()].map(({ value }) => value));
  await visitor.press('Save the changes', { name: `${MARK} Nyt navn` });
  await visitor.press('Save the changes', { name: '' }).catch(() => undefined);

  // Mistakes: what is wrong is often what is personal.
  await send(SIGNUPS, `{"name": "${MARK}`);
  await send(SIGNUPS, { version: '1.0', meeting: MARK, signups: [{ person: { name: MARK, email: MARK } }] });
  await app.request(`${PUBLIC_URL}/v1/example/feed.json?${MARK}#${MARK}`);
  await send(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { authorization: `Bearer ${MARK}` });

  // The database fails in the middle, and its words hold the row.
  await harness.query(`
    create function public.spoil() returns trigger language plpgsql as $$
    begin raise exception 'bad row % %', new.email, new.name using errcode = 'XX000', detail = new.email; end $$;
    create trigger spoil before insert on network.signup for each row execute function public.spoil()`);
  assert.equal((await signUp(`${MARK}-c@example.org`)).status, 500);
  await harness.query('drop trigger spoil on network.signup');
  const gone = connect(`postgres://nobody:${MARK}@127.0.0.1:1/nothing`);
  const broken = createApp({
    ...harness.context,
    database: gone,
    publicUrl: PUBLIC_URL,
    allowedOrigins: [],
    dev: false,
    log,
  });
  await broken.request(`${PUBLIC_URL}/s/example/${MEETING}?signup=${token}`);
  await broken.request(`${PUBLIC_URL}${SIGNUPS}/mine`, { headers: bearer });
  await gone.close();
  await send(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, bearer);
  await harness.deliver();
}

test('nothing of a person, and no secret, is in what the server logs or hands to its queue; and no token in its database', async () => {
  listenIn();
  try {
    await story();
  } finally {
    for (const stop of quiet) stop();
  }
  const logged = lines.join('\n');
  assert.match(logged, /"path":"\/v1\/example\/signups","status":201/, 'the log is read');
  assert.match(logged, /at .*\.ts/, 'a fault of ours is logged with its place');
  const jobs = JSON.stringify(await harness.query('select * from graphile_worker._private_jobs'));
  for (const [where, text] of [
    ['the log', logged],
    ['the queue', jobs],
  ] as const) {
    const hit = new RegExp(`.*${MARK}.*`, 'i').exec(text);
    assert.equal(hit, null, `${where}: ${hit?.[0]}`);
    assert.equal(/12 34 56 78/i.exec(text), null, where);
    for (const secret of secrets) assert.ok(!text.includes(secret), `${where} holds a secret`);
  }
  const tokens = new Set(secrets.filter((secret) => /^[\w-]{43}$/.test(secret)));
  assert.ok(tokens.size >= 3);
  const tables = await harness.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'network'`,
  );
  for (const { name } of tables) {
    const rows = JSON.stringify(await harness.query(`select * from ${name}`));
    for (const token of tokens) {
      // 32 bytes of the machine's randomness are 256 bits; 128 are asked for.
      assert.equal(Buffer.from(token, 'base64url').length, 32);
      assert.ok(!rows.includes(token), `${name} holds a token`);
    }
  }
});

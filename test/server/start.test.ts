import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { TestDatabase } from '../support/postgres.js';
import { testPostgres } from '../support/postgres.js';
import { bundleServer } from '../support/server-processes.js';

const MEETING = 'informationssikkerhed-2027-1';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a server says is what the test is about
type Said = Record<string, any>;

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

let bundle: Awaited<ReturnType<typeof bundleServer>>;
before(async () => {
  bundle = await bundleServer();
});
after(() => bundle.remove());

function start(port: number, databaseUrl: string | undefined, argv: readonly string[] = ['--dev']): Started {
  const child = spawn(process.execPath, [bundle.program, ...argv], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      // Signup for the example's first meetings is open then.
      ...(argv.includes('--dev') && { NOW: '2027-01-10T08:00:00Z' }),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  return { child, output: () => output, ended };
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let at = 0; at < 600; at += 1) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

describe('the server as a person meets it', () => {
  let postgres: TestDatabase;
  let port: number;
  let server: Started;
  const signups = () => `http://localhost:${port}/v1/dansk-it/signups`;
  const ready = () =>
    until(
      async () => ((await fetch(`http://localhost:${port}/ready`)).ok ? true : undefined),
      `the server\n${server.output()}`,
    );

  async function post(path: string, body: unknown, token?: string) {
    const response = await fetch(`${signups()}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Said };
  }
  const signUp = (email: string) =>
    post('', {
      version: '1.0',
      meeting: MEETING,
      language: 'da',
      signups: [
        {
          person: { name: 'Rolle', email },
          parts: [{ part: 'day', answer: 'coming' }],
          charterAccepted: true,
        },
      ],
    });

  const mine = async (token: string) =>
    (await (
      await fetch(`${signups()}/mine`, { headers: { authorization: `Bearer ${token}` } })
    ).json()) as Said;

  /** The mail to an address with these words in its subject, as a person would find it. */
  async function mailTo(email: string, subject: string): Promise<string> {
    const at = `http://localhost:${port}/dev/mail`;
    const id = await until(async () => {
      const list = await (await fetch(`${at}?to=${encodeURIComponent(email)}`)).text();
      return [...list.matchAll(/href="\/dev\/mail\/([0-9a-f-]{36})"\s*>\s*<strong>([^<]*)/g)].find((mail) =>
        mail[2]!.includes(subject),
      )?.[1];
    }, `“${subject}” to ${email}`);
    return (await fetch(`${at}/${id}`)).text();
  }
  const tokenIn = (mail: string) => /#meeting=[\w.-]+&amp;signup=([\w-]{43})/.exec(mail)![1]!;

  before(async () => {
    postgres = await testPostgres();
    port = await freePort();
    server = start(port, postgres.url);
    await ready();
  });
  after(async () => {
    server.child.kill('SIGKILL');
    await postgres.drop();
  });

  test('names its address last, and where the mail is', async () => {
    await until(
      async () => (server.output().endsWith(`http://localhost:${port}/\n`) ? true : undefined),
      'the address',
    );
    assert.match(server.output(), /\/dev\/mail/);
  });

  test('serves the example with its own addresses and a strict policy', async () => {
    const page = await fetch(`http://127.0.0.1:${port}/`);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-security-policy')!, /require-trusted-types-for 'script'/);
    assert.match(await page.text(), /<network-meetings/);
    const feed = await (await fetch(`http://localhost:${port}/v1/dansk-it/feed.json`)).text();
    assert.ok(!feed.includes('https://dansk-it.example.org'));
    assert.ok(feed.includes(`http://localhost:${port}/v1/dansk-it/signups`));
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/.git/config', '/signups.json']) {
      assert.equal((await fetch(`http://localhost:${port}${path}`)).status, 404, path);
    }
  });

  test('waitlisted, promoted by another’s cancellation, and told by mail; and a kill -9 loses nothing of it', async () => {
    // The example's meeting is full. Whoever is first on its waitlist was loaded with it.
    const first = await signUp('foerst@example.org');
    assert.equal(first.status, 201);
    const [{ seat, place }] = first.body['signups'][0].parts;
    assert.equal(seat, 'waitlisted');
    const token = tokenIn(await mailTo('foerst@example.org', 'venteliste'));
    const second = await signUp('naest@example.org');
    assert.equal(second.body['signups'][0].parts[0].place, place + 1);

    server.child.kill('SIGKILL');
    await server.ended;
    server = start(port, postgres.url);
    await ready();

    assert.equal((await mine(token))['parts'][0].place, place);
    assert.equal((await post('/mine/cancel', { version: '1.0' }, token)).status, 200);
    const after = tokenIn(await mailTo('naest@example.org', 'venteliste'));
    assert.equal((await mine(after))['parts'][0].place, place);
    await mailTo('foerst@example.org', 'afbud');
  });

  test('a second server on the port is told so and leaves the first alone', async () => {
    const other = start(port, postgres.url);
    assert.equal(await other.ended, 1);
    assert.match(other.output(), new RegExp(`Port ${port} is taken.*PORT=${port + 1}`));
    assert.equal((await fetch(`http://localhost:${port}/health`)).status, 200);
  });

  test('stops in good order, and everything is still there', async () => {
    const kept = await signUp('bliver@example.org');
    const token = tokenIn(await mailTo('bliver@example.org', 'venteliste'));
    server.child.kill('SIGINT');
    assert.equal(await server.ended, 0);
    assert.match(server.output(), /Stopping/);
    server = start(port, postgres.url);
    await ready();
    assert.deepEqual((await mine(token))['parts'], kept.body['signups'][0].parts);
  });
});

test('a live server without mail refuses to start, in a sentence', async () => {
  const server = start(await freePort(), undefined, []);
  assert.equal(await server.ended, 1);
  assert.match(server.output(), /Signups are confirmed by mail: set SMTP_URL/);
  assert.doesNotMatch(server.output(), /\n\s+at /);
});

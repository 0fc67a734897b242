import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { testPostgres } from '../support/postgres.js';
import { bundleServer } from '../support/server-processes.js';
import { freePort } from '../support/started-server.js';
import { entry, key } from './harness.js';
import { feedOfLater } from './load.js';
import { startSmtp } from './smtp.js';

/** What `docs/guide/server.md` promises, in milliseconds: the process has ended by then, whatever hangs. */
const LIMIT = 25_000;
const DRAIN_SECONDS = 2;

const WAITING = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%network.place%'`;

/** Milliseconds; on a busy machine the server alone needs some for its start. */
const timeout = 180_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}

/** Whether anybody listens there. */
async function answers(port: number): Promise<boolean> {
  const socket = connectSocket(port, '127.0.0.1');
  const [isOpen] = await Promise.race([
    once(socket, 'connect').then(() => [true]),
    once(socket, 'error').then(() => [false]),
  ]).catch(() => [false]);
  socket.destroy();
  return isOpen as boolean;
}

/** A client that begins a request and never ends it. */
async function hangingClient(port: number): Promise<Socket> {
  const socket = connectSocket(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    'POST /v1/example/signups HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  return socket;
}

test(
  'a server that is told to stop says so first, answers what it has begun, takes nothing more, and ends in time beside a client that hangs',
  { timeout },
  async () => {
    const postgres = await testPostgres();
    const smtp = await startSmtp();
    const folder = mkdtempSync(join(tmpdir(), 'nm-stop-'));
    const feedFile = join(folder, 'feed.json');
    writeFileSync(feedFile, JSON.stringify(feedOfLater()));
    const { program, remove } = await bundleServer();
    const port = await freePort();
    const url = `http://127.0.0.1:${String(port)}`;
    const child = spawn(process.execPath, [program, '--feed', feedFile], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: postgres.url,
        SMTP_URL: smtp.url,
        MAIL_FROM: 'signup@example.org',
        PUBLIC_URL: 'https://signup.example.org',
        DRAIN_SECONDS: String(DRAIN_SECONDS),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const database = new Client({ connectionString: postgres.url });
    // What a transaction has once read of the activity stays as it was.
    const locking = new Client({ connectionString: postgres.url });
    await Promise.all([database.connect(), locking.connect()]);
    let hanging: Socket | undefined;
    const ready = async () => (await fetch(`${url}/ready`)).status;
    const signUp = (email: string) =>
      fetch(`${url}/v1/example/signups`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key() },
        body: JSON.stringify({ version: '1.0', meeting: 'm0', language: 'en', signups: [entry(email)] }),
      });
    try {
      await until(async () => (await ready().catch(() => 0)) === 200);
      hanging = await hangingClient(port);
      await locking.query('begin');
      await locking.query('lock table network.signup in access exclusive mode');
      const begun = signUp('begun@example.org');
      await until(async () => (await database.query(WAITING)).rows.length > 0);

      child.kill('SIGTERM');
      const told = performance.now();
      await until(async () => (await ready()) === 503);
      // Not ready, and it listens still: the balancer needs a moment to look.
      assert.equal(await answers(port), true);
      await until(async () => !(await answers(port)));

      await locking.query('commit');
      const reply = await begun;
      assert.equal(reply.status, 201);
      assert.equal(((await reply.json()) as { signups: unknown[] }).signups.length, 1);
      // Its connection is kept open by the client, and is of no more use.
      await until(() =>
        ready().then(
          () => false,
          () => true,
        ),
      );
      await assert.rejects(signUp('late@example.org'));
      const [code] = await ended;
      assert.equal(code, 0);
      assert.ok(performance.now() - told < LIMIT + DRAIN_SECONDS * 1000);
      const { rows } = await database.query('select email from network.signup');
      assert.deepEqual(rows, [{ email: 'begun@example.org' }]);
    } finally {
      child.kill('SIGKILL');
      hanging?.destroy();
      await locking.end();
      await database.end();
      await postgres.drop();
      await smtp.close();
      remove();
      rmSync(folder, { recursive: true });
    }
  },
);

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { startThrowAwayCluster } from '../support/postgres.js';
import { bundleServer, KeptServer } from '../support/server-processes.js';
import { freePort } from '../support/started-server.js';
import type { Acknowledged } from './load.js';
import { feedOfLater, keepSigningUp } from './load.js';
import { startSmtp } from './smtp.js';

/** A fixed address for a database that comes back on another port: what the network in front of a managed one does. */
async function fixedAddress(target: () => number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connectSocket(target(), '127.0.0.1');
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}

test('a database that is stopped and started under load, in order and as by a power cut: nothing is lost, and the same process recovers by itself', async () => {
  const cluster = await startThrowAwayCluster('durable');
  const address = await fixedAddress(() => cluster.port());
  const smtp = await startSmtp();
  const url = new URL(cluster.url);
  url.port = String(address.port);
  const folder = mkdtempSync(join(tmpdir(), 'nm-restart-'));
  const feedFile = join(folder, 'feed.json');
  writeFileSync(feedFile, JSON.stringify(feedOfLater()));
  const { program, remove } = await bundleServer();
  const server = new KeptServer(program, await freePort(), {
    DATABASE_URL: url.href,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'signup@example.org',
    PUBLIC_URL: 'https://signup.example.org',
    FEED: feedFile,
    MAIL_PLANNED: '',
    TRUSTED_PROXIES: '1',
  });
  const pool = new Pool({ connectionString: url.href });
  pool.on('error', () => undefined);
  const done: Acknowledged[] = [];
  let isOver = false;
  try {
    await server.ready();
    const sending = Promise.all(
      ['a', 'b', 'c'].map((name) => keepSigningUp(name, [server], () => isOver, done)),
    );
    const acknowledged = async (count: number) => {
      const goal = done.length + count;
      while (done.length < goal && !isOver) await sleep(10);
    };
    // Senders that give up say why; without them nothing would ever be acknowledged.
    const soon = (count: number) => Promise.race([acknowledged(count), sending]);
    await soon(10);
    for (const how of ['fast', 'immediate'] as const) {
      await cluster.restart(how);
      await soon(10);
    }
    isOver = true;
    await sending;
    assert.equal(server.starts, 1, `the process has gone on: ${server.output}`);

    const { rows } = await pool.query<{ email: string }>('select email from network.signup');
    assert.deepEqual(rows.map(({ email }) => email).sort(), done.map(({ email }) => email).sort());
    const unsent = async () =>
      (await pool.query('select 1 from network.notification where sent_at is null')).rows.length;
    while ((await unsent()) > 0) await sleep(100);
    const ids = new Set(smtp.letters.map(({ parsed }) => parsed.messageId));
    assert.equal(ids.size, done.length, 'each has its mail');
  } finally {
    isOver = true;
    await server.end();
    await pool.end();
    await address.close();
    await smtp.close();
    await cluster.stop();
    remove();
    rmSync(folder, { recursive: true });
  }
});

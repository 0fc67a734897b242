import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleServer, KeptServer } from '../support/server-processes.js';
import { freePort } from '../support/started-server.js';
import { brokenInvariants, startHarness } from './harness.js';
import type { Acknowledged } from './load.js';
import { feedOfLater, keepSigningUp } from './load.js';
import { startSmtp } from './smtp.js';

/** Milliseconds after the last kill. */
const PATIENCE = 180_000;
const KILLS = Number(process.env['KILLS'] ?? 50);

test(`two servers and a worker are killed ${String(KILLS)} times under load: no acknowledged signup is lost, none is double, each has its mail`, async () => {
  const harness = await startHarness(feedOfLater());
  const smtp = await startSmtp();
  const folder = mkdtempSync(join(tmpdir(), 'nm-kill-'));
  const feedFile = join(folder, 'feed.json');
  writeFileSync(feedFile, JSON.stringify(feedOfLater()));
  const { program, remove } = await bundleServer();
  const env = {
    DATABASE_URL: harness.database.pool.options.connectionString ?? '',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'signup@example.org',
    PUBLIC_URL: 'https://signup.example.org',
    TRUSTED_PROXIES: '1',
  };
  // Each works off jobs; the third is asked nothing, so it is all worker.
  const servers = await Promise.all(
    [0, 1, 2].map(async () => new KeptServer(program, await freePort(), env)),
  );
  const front = servers.slice(0, 2);
  const kills = () => servers.reduce((sum, server) => sum + server.kills, 0);
  const done: Acknowledged[] = [];
  let isOver = false;
  try {
    await Promise.all(servers.map((server) => server.ready()));
    const senders = ['a', 'b', 'c', 'd'].map((name) => keepSigningUp(name, front, () => isOver, done));
    const killing = servers.map(async (server) => {
      // As often as wanted, and until as many were signed up: on a busy machine servers start sooner than people sign up.
      while (kills() < KILLS || done.length < KILLS) {
        await server.ready();
        // At any moment of its work, also right after the start, when it takes over what the last one left.
        await sleep(Math.random() * 400);
        server.kill();
      }
    });
    await Promise.all(killing);
    isOver = true;
    await Promise.all(senders);

    // What a killed worker held is let go after twenty seconds of its silence.
    const limit = performance.now() + PATIENCE;
    for (;;) {
      const [row] = await harness.query<{ open: number }>(
        'select count(*)::integer as open from network.notification where sent_at is null',
      );
      if (row!.open === 0) break;
      assert.ok(performance.now() < limit, `${String(row!.open)} mails are still not sent`);
      await sleep(250);
    }
  } finally {
    isOver = true;
    await Promise.all(servers.map((server) => server.end()));
    remove();
    rmSync(folder, { recursive: true });
  }

  try {
    const rows = await harness.query<Acknowledged & { mails: number; message: string }>(`
      select signup.meeting_id as meeting, email, seat.seat, count(n.id)::integer as mails, min(n.message_id) as message
      from network.signup join network.seat on seat.signup_id = signup.id
      left join network.notification n on n.signup_id = signup.id and n.kind = 'confirmation'
      group by 1, 2, 3`);
    const byPerson = new Map(rows.map((row) => [`${row.meeting} ${row.email}`, row]));
    assert.equal(byPerson.size, rows.length, 'no signup is double');
    assert.equal(rows.length, done.length, 'all that were stored were acknowledged, and none beside');
    for (const { meeting, email, seat } of done) {
      const row = byPerson.get(`${meeting} ${email}`);
      assert.ok(row, `${email} was acknowledged and is lost`);
      assert.equal(row.seat, seat, email);
      assert.equal(row.mails, 1, email);
      const letters = smtp.letters.filter(({ to }) => to.includes(email));
      assert.ok(letters.length === 1 || letters.length === 2, `${email} got ${String(letters.length)} mails`);
      for (const { parsed } of letters) assert.equal(parsed.messageId, row.message);
    }
    const doubled = smtp.letters.length - new Set(smtp.letters.map(({ parsed }) => parsed.messageId)).size;
    assert.ok(doubled <= kills(), `${String(doubled)} mails came twice`);
    assert.deepEqual(await brokenInvariants(harness), []);
  } finally {
    await smtp.close();
    await harness.close();
  }
});

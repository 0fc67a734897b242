import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, describe, test } from 'node:test';
import { freeJobsOfTheDead } from '../../packages/server/src/db/worker-life.js';
import { smtpTransport } from '../../packages/server/src/notify/transport.js';
import { sendNotification } from '../../packages/server/src/notify/send-notification.js';
import { sendWaitingMail, startWorker } from '../../packages/server/src/notify/worker.js';
import type { Mail } from '../../packages/server/src/notify/compose-mail.js';
import { composeMail } from '../../packages/server/src/notify/compose-mail.js';
import { wordingFor } from '../../packages/server/src/locales/wording.js';
import type { Harness } from './harness.js';
import { feedWith, requestOf, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(
    feedWith(
      { day: 1, dinner: 1 },
      { place: { name: 'Hus', city: 'København', onlineUrl: 'https://rum.example.org/1' } },
    ),
  );
});
after(() => harness.close());

describe('a confirmation', () => {
  test('says what, when, where, the state of each part, who the facilitator is, and how to change it', async () => {
    await harness.post(SIGNUPS, {
      ...requestOf(['a@example.org'], { day: 'coming', dinner: 'coming' }),
      language: 'da',
    });
    await harness.deliver();
    const [mail] = harness.mails;
    assert.equal(mail!.subject, 'Du er tilmeldt: Identitet og adgang');
    for (const form of [mail!.text.replace(/\s+/g, ' '), mail!.html]) {
      assert.match(form, /Hej Rolle a/);
      assert.match(form, /torsdag den 11\. marts 2027 kl\. 9\.00–16\.00 \(dansk tid\)/);
      assert.match(form, /Hus, København/);
      assert.match(form, /https:\/\/rum\.example\.org\/1/);
      assert.match(form, /facilitator\.oest@example\.org/);
      assert.match(form, /Mødet: du har en plads/);
      assert.match(form, /Middagen: du har en plads/);
      assert.match(
        form,
        /https:\/\/www\.example\.org\/moeder\/digital-east-2027-1#meeting=digital-east-2027-1&(amp;)?signup=[A-Za-z0-9_-]{43}/,
      );
    }
    assert.equal(mail!.replyTo, 'facilitator.oest@example.org');
    assert.match(mail!.calendar!, /METHOD:PUBLISH/);
  });

  test('of a place on the waitlist carries no calendar and no way into the room', async () => {
    await harness.signUp('a@example.org');
    await harness.signUp('b@example.org');
    await harness.deliver();
    const mail = harness.mails.find(({ to }) => to.address === 'b@example.org')!;
    assert.equal(mail.subject, 'You are on the waitlist: Identitet og adgang');
    assert.equal(mail.calendar, undefined);
    assert.doesNotMatch(mail.text, /rum\.example\.org/);
    assert.match(mail.text, /number 1 on the waitlist/);
  });

  test('shows what a person typed as text, whatever it is', async () => {
    const name = `<img src=x onerror="alert(1)"> & 'Co'`;
    const request = requestOf(['a@example.org']);
    await harness.post(SIGNUPS, {
      ...request,
      signups: [{ ...request.signups[0], person: { name, email: 'a@example.org' } }],
    });
    await harness.deliver();
    const [mail] = harness.mails;
    assert.doesNotMatch(mail!.html, /<img/);
    assert.match(mail!.html, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt; &amp; &#39;Co&#39;/);
  });
});

test('a mail that was not taken is sent again with the same Message-ID, and one that was taken is not', async () => {
  await harness.signUp('a@example.org');
  const tried: string[] = [];
  const transport = {
    send: async ({ messageId }: Mail) => {
      tried.push(messageId);
      if (tried.length === 1)
        throw Object.assign(new Error('550 a@example.org is full'), { responseCode: 550 });
    },
    close: () => undefined,
  };
  const [row] = await harness.query<{ id: string }>('select id from network.notification');
  const send = () => sendNotification(harness.context, transport, 'example.org', row!.id);
  await assert.rejects(send);
  await send();
  await send();
  assert.deepEqual(tried, [`<${row!.id}@example.org>`, `<${row!.id}@example.org>`]);
});

test('a crash between commit and mail loses no mail: a worker that starts later sends it, and the queue keeps no address', async () => {
  await harness.signUp('a@example.org');
  let refused = true;
  const sent: Mail[] = [];
  const transport = {
    send: async (mail: Mail) => {
      if (refused) throw new Error('452 a@example.org: try later');
      sent.push(mail);
    },
    close: () => undefined,
  };
  const waitFor = async (done: () => Promise<boolean>) => {
    for (let at = 0; at < 200 && !(await done()); at += 1) await new Promise((next) => setTimeout(next, 25));
  };
  const first = await startWorker(harness.context, { transport, domain: 'example.org' });
  await waitFor(
    async () =>
      (await harness.query('select 1 from graphile_worker.jobs where attempts = 1 and locked_at is null'))
        .length === 1,
  );
  await first.stop();
  const [job] = await harness.query<{ last_error: string }>('select last_error from graphile_worker.jobs');
  assert.match(job!.last_error, /the mail was not sent/);
  assert.doesNotMatch(job!.last_error, /example\.org/);
  await harness.query(`update graphile_worker._private_jobs set run_at = now()`);
  refused = false;
  const second = await startWorker(harness.context, { transport, domain: 'example.org' });
  await waitFor(async () => sent.length === 1);
  await second.stop();
  assert.equal(sent[0]!.to.address, 'a@example.org');
  assert.equal((await harness.query('select 1 from network.notification where sent_at is null')).length, 0);
});

test('a job that a dead worker holds is taken over, and one of a living worker is not', async () => {
  await harness.signUp('a@example.org');
  await harness.signUp('b@example.org');
  await harness.query(`
    with held as (select id, row_number() over (order by id) as at from graphile_worker._private_jobs)
    update graphile_worker._private_jobs job set locked_at = now() - interval '1 minute',
      locked_by = case at when 1 then 'dead' else 'alive' end from held where held.id = job.id`);
  await harness.query(
    `insert into network.worker values ('dead', now() - interval '1 minute'), ('alive', now())`,
  );
  await freeJobsOfTheDead(harness.database, 20);
  await harness.deliver();
  assert.deepEqual(
    harness.mails.map(({ to }) => to.address),
    ['a@example.org'],
  );
});

/** Enough of an SMTP server to see what is really sent. */
async function smtpServer() {
  const seen = { envelope: [] as string[], data: '' };
  const server = createServer((socket) => {
    let data = false;
    let rest = '';
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data) {
          if (line === '.') {
            data = false;
            socket.write('250 taken\r\n');
          } else seen.data += `${line}\n`;
        } else if (/^(EHLO|HELO)/.test(line)) socket.write('250 test\r\n');
        else if (line === 'DATA') {
          data = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else {
          if (/^(MAIL|RCPT)/.test(line)) seen.envelope.push(line);
          socket.write('250 ok\r\n');
        }
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    seen,
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(done)),
  };
}

describe('over SMTP', () => {
  test('the letter has one recipient, its own Message-ID, both forms and the calendar', async () => {
    const smtp = await smtpServer();
    const transport = smtpTransport(`smtp://127.0.0.1:${smtp.port}`, 'signup@example.org');
    await harness.signUp('a@example.org');
    await sendWaitingMail(harness.context, { transport, domain: 'example.org' });
    transport.close();
    await smtp.close();
    const [row] = await harness.query<{ id: string; message_id: string }>(
      'select id, message_id from network.notification',
    );
    assert.deepEqual(
      smtp.seen.envelope.map((line) => line.replace(/ .*=.*/, '')),
      ['MAIL FROM:<signup@example.org>', 'RCPT TO:<a@example.org>'],
    );
    assert.match(smtp.seen.data, new RegExp(`^Message-ID: <${row!.id}@example.org>$`, 'm'));
    assert.equal(row!.message_id, `<${row!.id}@example.org>`);
    assert.match(smtp.seen.data, /^Auto-Submitted: auto-generated$/m);
    for (const type of ['text/plain', 'text/html', 'text/calendar'])
      assert.match(smtp.seen.data, new RegExp(`Content-Type: ${type}`));
  });

  test('a line break in a name or a title, however it got there, adds no header and no recipient', async () => {
    const smtp = await smtpServer();
    const transport = smtpTransport(`smtp://127.0.0.1:${smtp.port}`, 'signup@example.org');
    const feed = feedWith({ day: 1 });
    const meeting = { ...feed.meetings[0]!, title: 'Titel\r\nBcc: title@example.org' };
    const evil = 'Rolle\r\nBcc: name@example.org\r\n\r\nbody';
    const order = {
      id: '00000000-0000-4000-8000-000000000000',
      kind: 'confirmation' as const,
      outcome: { parts: [{ part: 'day', answer: 'coming' as const, seat: 'confirmed' as const }] },
      name: evil,
      email: 'a@example.org',
      link: 'https://www.example.org/#x',
    };
    await transport.send(composeMail(order, meeting, feed, wordingFor('en'), 'example.org'));
    transport.close();
    await smtp.close();
    assert.equal(smtp.seen.envelope.filter((line) => line.startsWith('RCPT')).length, 1);
    const [head] = smtp.seen.data.split('\n\n');
    assert.doesNotMatch(head!, /^Bcc/im);
    assert.match(
      head!.replace(/\n[ \t]+/g, ' '),
      /^To: "?Rolle Bcc: name@example\.org body"? <a@example\.org>$/m,
    );
  });
});

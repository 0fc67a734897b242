import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { freeJobsOfTheDead } from '../../packages/server/src/db/worker-life.js';
import { sendNotification } from '../../packages/server/src/notify/send-notification.js';
import { loadTemplates } from '../../packages/server/src/notify/templates.js';
import { startWorker } from '../../packages/server/src/notify/worker.js';
import type { Mail } from '../../packages/server/src/notify/mail.js';
import type { Harness } from './harness.js';
import { feedWith, PUBLIC_URL, requestOf, SIGNUPS, startHarness } from './harness.js';

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
    assert.equal(mail!.calendar!.method, 'REQUEST');
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
  const send = () =>
    sendNotification(
      harness.context,
      { transport, publicUrl: PUBLIC_URL, from: 'signup@example.org', templates: loadTemplates() },
      row!.id,
    );
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
  const first = await startWorker(harness.context, {
    transport,
    domain: 'example.org',
    publicUrl: PUBLIC_URL,
  });
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
  const second = await startWorker(harness.context, {
    transport,
    domain: 'example.org',
    publicUrl: PUBLIC_URL,
  });
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

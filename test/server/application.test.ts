import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from '@network-meetings/core';
import { keepHouse } from '../../packages/server/src/db/housekeeping.js';
import { example, good } from '../support/feeds.js';
import type { Harness } from './harness.js';
import { contractFeed, startHarness } from './harness.js';

const PATH = '/v1/example/applications';
const DAY = 86_400_000;
// Tests reach into JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
const request = (person: object = {}, more: object = {}): Json => {
  const one: Json = structuredClone(example('application-request'));
  return { ...one, ...more, person: { ...one.person, ...person } };
};
const feedOf = (mend: (feed: Json) => void = () => undefined) => {
  const feed: Json = contractFeed();
  mend(feed);
  return good(parseFeed(feed));
};

describe('An application for membership', () => {
  let server: Harness;
  before(async () => {
    server = await startHarness();
    await server.publish(feedOf());
  });
  after(() => server.close());
  const mailsTo = async (email: string) => {
    await server.deliver();
    return server.mails.filter(({ to }) => to.address === email);
  };

  it('is kept, told to the facilitator, and acknowledged to the applicant', async () => {
    const reply = await server.post(PATH, request());
    assert.equal(reply.status, 202);
    assert.deepEqual(reply.body, example('application-receipt'));
    const [toDecide, ...more] = await mailsTo('facilitator.oest@example.org');
    assert.equal(more.length, 0);
    assert.equal(
      toDecide?.subject,
      'Ansøgning om medlemskab: Offentlig digitalisering øst – Kontorchef Eksempel',
    );
    assert.equal(toDecide.replyTo, 'kontorchef@example.org');
    for (const word of [
      'En kommune',
      'Kommune',
      'Generalist',
      '+45 33 11 22 33',
      'ny login-løsning',
      'Identitet og adgang',
    ])
      assert.ok(toDecide.text.includes(word), word);
    assert.match(toDecide.text.replace(/\s+/g, ' '), /Medlemmerne høres i 14 dage, før du afgør det\./);
    const [receipt] = await mailsTo('kontorchef@example.org');
    assert.equal(receipt?.subject, 'Vi har modtaget din ansøgning: Offentlig digitalisering øst');
    assert.equal(receipt.replyTo, 'facilitator.oest@example.org');
    assert.ok(!receipt.text.includes('login'), 'whoever got the mail by mistake reads nothing of it');
    await server.deliver();
    assert.equal((await mailsTo('kontorchef@example.org')).length, 1);
  });

  it('is one application when the same request comes twice, and no other with its key', async () => {
    const options = { key: 'application-key-0001' };
    const body = request({ email: 'twice@example.org' });
    assert.equal((await server.post(PATH, body, options)).status, 202);
    assert.equal((await server.post(PATH, body, options)).status, 202);
    const other = await server.post(PATH, request({ email: 'other@example.org' }), options);
    assert.equal(other.body.code, 'idempotency/key-reused');
    assert.equal((await mailsTo('twice@example.org')).length, 1);
    assert.equal((await mailsTo('other@example.org')).length, 0);
  });

  it('is answered the same for a member, and for who has applied before', async () => {
    await server.query(
      `insert into network.member (association_id, id, group_id, name, email, email_key)
       values ('example', 'm1', 'digital-east', 'Et medlem', 'member@example.org', 'member@example.org')`,
    );
    for (const email of ['member@example.org', 'member@example.org', 'new@example.org']) {
      const { status, body } = await server.post(PATH, request({ email }));
      assert.deepEqual([status, body], [202, example('application-receipt')]);
    }
  });

  it('writes at most three times an hour to one address, and answers as before', async () => {
    const email = 'flooded@example.org';
    for (let time = 0; time < 5; time += 1) {
      assert.equal((await server.post(PATH, request({ email: email.toUpperCase() }))).status, 202);
    }
    assert.equal((await mailsTo(email.toUpperCase())).length, 3);
  });

  it('is refused with every fault, by the rules of the form', async () => {
    const { status, body } = await server.post(PATH, request({ sector: 'moon' }, { trialMeeting: 'gone' }));
    assert.equal(status, 422);
    assert.deepEqual(
      body.errors.map(({ code, path }: Json) => [code, path]),
      [
        ['value/not-allowed', '$.person.sector'],
        ['reference/unknown', '$.trialMeeting'],
      ],
    );
    const shape = await server.post(PATH, { version: '1.0', group: 'digital-east', person: {} });
    assert.equal(shape.body.errors.length, 2);
  });

  it('is refused by a group that is not there or takes nobody, but not after it was answered', async () => {
    const options = { key: 'application-key-0002' };
    const body = request({ email: 'early@example.org' });
    assert.equal((await server.post(PATH, body, options)).status, 202);
    assert.equal(
      (await server.post(PATH, request({}, { group: 'gone' }))).body.code,
      'application/group-not-found',
    );
    assert.equal((await server.post('/v1/nobody/applications', request())).status, 404);
    await server.publish(
      feedOf((feed) => {
        feed.groups[0].status = 'ended';
        feed.revision = 2;
      }),
    );
    const closed = await server.post(PATH, request({ email: 'late@example.org' }));
    assert.deepEqual([closed.status, closed.body.code], [409, 'application/closed']);
    assert.equal((await server.post(PATH, body, options)).status, 202);
    await server.publish(feedOf((feed) => (feed.revision = 3)));
  });

  it('is taken by POST alone, and the public feed says where', async () => {
    const get = await server.request(PATH);
    assert.deepEqual([get.status, get.headers.get('allow')], [405, 'POST']);
    const feed = await server.request('/v1/example/feed.json');
    assert.equal(feed.body.applications.url, 'https://signup.example.org/v1/example/applications');
  });

  it('goes to who is named for it, and keeps the name that stands in the mail to one line', async () => {
    await server.publish(
      feedOf((feed) => {
        feed.groups[0].apply = { email: 'optagelse@example.org' };
        feed.groups[0].admission = { hearingDays: 0 };
        feed.revision = 4;
      }),
    );
    await server.post(
      PATH,
      request({ email: 'named@example.org', name: 'Fætter  Eksempel' }, { language: 'en' }),
    );
    const [mail] = await mailsTo('optagelse@example.org');
    assert.match(mail?.text ?? '', /Gruppen har ingen høring/);
    const [receipt] = await mailsTo('named@example.org');
    assert.equal(receipt?.language, 'en');
    assert.ok(!/[\r\n]/.test(mail?.subject ?? ''));
  });

  it('is deleted after half a year', async () => {
    const count = async () =>
      Number((await server.query<{ count: string }>('select count(*) from network.application'))[0]?.count);
    assert.ok((await count()) > 0);
    await keepHouse(server.database, server.now + 179 * DAY);
    assert.ok((await count()) > 0);
    await keepHouse(server.database, server.now + 181 * DAY);
    assert.equal(await count(), 0);
  });
});

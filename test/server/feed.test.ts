import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { after, beforeEach, test } from 'node:test';
import { parseFeed } from '@network-meetings/core';
import type { Harness } from './harness.js';
import { brokenInvariants, contractFeed, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
const FEED = '/v1/example/feed.json';
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 2, dinner: 1 }));
});
after(() => harness.close());

test('the feed is public, whole, and says where signups go', async () => {
  const { status, headers, body } = await harness.request(FEED);
  assert.equal(status, 200);
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.match(headers.get('etag')!, /^"[A-Za-z0-9_-]+"$/);
  assert.equal(body.signups.url, `https://signup.example.org${SIGNUPS}`);
  assert.equal(body.meetings[1].startUtc, '2027-09-16T11:00:00Z');
  const parsed = parseFeed(body);
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.warnings, []);
});

test('closed items and online rooms stay inside', async () => {
  const feed = feedWith(
    { day: 2 },
    {
      place: { name: 'Hus', onlineUrl: 'https://rum.example.org/hemmeligt' },
      agenda: [{ id: 'round', kind: 'round', title: 'Fortroligt emne', minutes: 30, visibility: 'closed' }],
    },
  );
  await harness.publish(feed);
  const { body } = await harness.request(FEED);
  assert.doesNotMatch(JSON.stringify(body), /hemmeligt|Fortroligt/);
});

test('asked again with its tag it says 304, and after a change it does not', async () => {
  const first = await harness.request(FEED);
  const etag = first.headers.get('etag')!;
  const again = await harness.request(FEED, { headers: { 'if-none-match': `"x", ${etag}` } });
  assert.equal(again.status, 304);
  assert.equal(again.body, '');
  assert.equal(again.headers.get('etag'), etag);
  await harness.publish(feedWith({ day: 3, dinner: 1 }));
  const changed = await harness.request(FEED, { headers: { 'if-none-match': etag } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get('etag'), etag);
});

test('compressed it is the same feed with a tag of its own', async () => {
  const plain = await harness.request(FEED);
  const response = await harness.app.request(FEED, { headers: { 'accept-encoding': 'br, gzip' } });
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.notEqual(response.headers.get('etag'), plain.headers.get('etag'));
  assert.deepEqual(JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()), plain.body);
  const refused = await harness.app.request(FEED, { headers: { 'accept-encoding': 'gzip;q=0' } });
  assert.equal(refused.headers.get('content-encoding'), null);
});

test('published twice: signups, seats and the queue stay', async () => {
  for (const name of ['a', 'b', 'c']) await harness.signUp(`${name}@example.org`);
  await harness.publish(feedWith({ day: 2, dinner: 1 }, { title: 'Et andet navn' }));
  await harness.publish(feedWith({ day: 2, dinner: 1 }, { title: 'Et andet navn' }));
  const reply = await harness.signUp('d@example.org');
  assert.deepEqual(reply.body.signups[0].parts[0], {
    part: 'day',
    answer: 'coming',
    seat: 'waitlisted',
    place: 2,
  });
  assert.equal((await harness.request(FEED)).body.meetings[0].title, 'Et andet navn');
  assert.deepEqual(await brokenInvariants(harness), []);
});

test('more seats go to those who wait, in their order and with a mail; fewer seats take none away', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await harness.signUp(`${name}@example.org`);
  await harness.deliver();
  harness.mails.length = 0;
  await harness.publish(feedWith({ day: 4, dinner: 1 }));
  await harness.deliver();
  assert.deepEqual(harness.mails.map(({ to }) => to.address).sort(), ['c@example.org', 'd@example.org']);
  assert.deepEqual(await brokenInvariants(harness), []);
  await harness.publish(feedWith({ day: 1, dinner: 1 }));
  const seats = await harness.query(`select 1 from network.seat where seat = 'confirmed'`);
  assert.equal(seats.length, 4);
  await harness.publish(feedWith({ dinner: 1 }));
  await harness.deliver();
  assert.equal(harness.mails.at(-1)!.to.address, 'e@example.org');
});

test('a meeting that leaves the feed keeps its signups and may come back', async () => {
  await harness.signUp('a@example.org');
  const feed = feedWith({ day: 2, dinner: 1 });
  await harness.publish({ ...feed, meetings: feed.meetings.slice(1) });
  assert.deepEqual(
    (await harness.request(FEED)).body.meetings.map(({ id }: { id: string }) => id),
    ['digital-joint-2027'],
  );
  await harness.publish(feed);
  assert.equal((await harness.request(FEED)).body.meetings[0].id, MEETING);
  assert.equal((await harness.query('select 1 from network.signup')).length, 1);
});

test('there is none of an association that is not here', async () => {
  assert.equal((await harness.request('/v1/nobody/feed.json')).status, 404);
  assert.ok(contractFeed().meetings.length > 0);
});

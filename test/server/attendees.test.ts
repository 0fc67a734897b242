// Who comes is seen by who comes too, and by consent alone (rules 7 and 24).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AttendeeList } from '@network-meetings/core/facilitation';
import { Visitor } from '../support/visitor.js';
import type { Harness } from './harness.js';
import { feedWith, MEETING, PUBLIC_URL, requestOf, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
const tokens: Record<string, string> = {};
before(async () => {
  harness = await startHarness(feedWith({ day: 3 }));
  for (const name of ['anna', 'bo', 'cille', 'dan'])
    await harness.signUp(`${name}@example.org`, { day: 'coming' });
  await harness.deliver();
  for (const name of ['anna', 'bo', 'cille', 'dan']) tokens[name] = harness.tokenOf(`${name}@example.org`);
});
after(() => harness.close());

const seenBy = async (name: string) => {
  const { status, body } = await harness.request(`${SIGNUPS}/mine/attendees`, {
    headers: { authorization: `Bearer ${tokens[name]}` },
  });
  assert.equal(status, 200);
  return AttendeeList.parse(body);
};
const list = (name: string, listed: boolean) =>
  harness.post(`${SIGNUPS}/mine/listing`, { listed }, { token: tokens[name]! });

test('nobody is seen who has not agreed; how many come is', async () => {
  assert.deepEqual(await seenBy('anna'), { meeting: MEETING, listed: false, attendees: [], others: 3 });
});

test('who has agreed is seen by who comes too, and by nobody else', async () => {
  const { body } = await list('bo', true);
  assert.equal(body.listed, true);
  const seen = await seenBy('anna');
  assert.deepEqual([seen.attendees, seen.others], [[{ name: 'Rolle bo', parts: ['day'] }], 2]);
  // Dan waits for a seat.
  assert.deepEqual(await seenBy('dan'), { meeting: MEETING, listed: false, attendees: [], others: 0 });
  for (const path of [`/v1/example/feed.json`, `${SIGNUPS}/availability`, `/s/example/${MEETING}`])
    assert.ok(!JSON.stringify((await harness.request(path)).body).includes('Rolle bo'), path);
  assert.equal((await harness.request(`${SIGNUPS}/mine/attendees`)).status, 404);
});

test('the consent has its time, and is gone with the seat, or when it is taken back', async () => {
  const at = () =>
    harness.query('select listed_at is not null as at from network.signup order by signed_up_at, email');
  assert.equal((await at()).filter((row) => (row as { at: boolean }).at).length, 1);
  await list('cille', true);
  assert.equal((await seenBy('anna')).attendees.length, 2);
  await list('cille', false);
  assert.equal((await seenBy('anna')).attendees.length, 1);
  await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token: tokens['bo']! });
  assert.deepEqual((await seenBy('anna')).attendees, []);
});

test('the consent comes with the signup, stays where a change says nothing of it, and goes where it says no', async () => {
  const meeting = await startHarness(feedWith({ day: 5 }));
  try {
    const request = requestOf(['eva@example.org']);
    const [entry] = request.signups;
    await meeting.post(SIGNUPS, { ...request, signups: [{ ...entry, listed: true }] });
    await meeting.deliver();
    const token = meeting.tokenOf('eva@example.org');
    const headers = { authorization: `Bearer ${token}` };
    const isListed = async () =>
      (await meeting.request(`${SIGNUPS}/mine/attendees`, { headers })).body.listed;
    assert.equal(await isListed(), true);
    assert.equal((await meeting.request(`${SIGNUPS}/mine`, { headers })).body.signup.listed, true);
    const change = (more: object) =>
      meeting.post(`${SIGNUPS}/mine`, { version: '1.0', signup: { ...entry, ...more } }, { token });
    assert.equal((await change({ occupies: 'Udbud' })).status, 200);
    assert.equal(await isListed(), true);
    assert.equal((await change({ listed: false })).status, 200);
    assert.equal(await isListed(), false);
  } finally {
    await meeting.close();
  }
});

test('the form on the server’s own page has the box, not ticked', async () => {
  const visitor = new Visitor(harness.app, PUBLIC_URL);
  await visitor.open(`/s/example/${MEETING}?signup=${tokens['cille']!}`);
  await visitor.open(`/s/example/${MEETING}/change`);
  assert.match(visitor.page.text, /The others who come may see my name and organisation/);
  assert.doesNotMatch(/<input[^>]*id="listed"[^>]*>/.exec(visitor.page.html)?.[0] ?? 'checked', /checked/);
  const before = (await seenBy('anna')).attendees.length;
  await visitor.press('Save the changes', { 'part-dinner': 'not-coming', listed: 'yes' });
  assert.equal((await seenBy('anna')).attendees.length, before + 1);
  await list('cille', false);
});

test('on the server’s own page it is a button, and the list', async () => {
  const visitor = new Visitor(harness.app, PUBLIC_URL);
  await visitor.open(`/s/example/${MEETING}?signup=${tokens['anna']!}`);
  assert.match(visitor.page.text, /The others who come do not see you here/);
  await visitor.press('Show my name and organisation to the others who come', {});
  assert.match(visitor.page.text, /Rolle anna/);
  assert.deepEqual(
    (await seenBy('cille')).attendees.map(({ name }) => name),
    ['Rolle anna'],
  );
  await visitor.press('Do not show me any more', {});
  assert.deepEqual((await seenBy('cille')).attendees, []);
});

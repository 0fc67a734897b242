import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { importRoster } from '../../packages/server/src/services/roster.js';
import type { Call } from './facilitator-world.js';
import { API, harness, whole, east, call, meeting, etagOf, edit } from './facilitator-world.js';
import { entry, MEETING, SIGNUPS } from './harness.js';

describe('A season that is published', () => {
  const publish = async (feed: unknown, more: Call = {}) =>
    call('/feed', {
      method: 'PUT',
      token: whole,
      body: feed,
      headers: { 'if-match': await etagOf('/feed', whole) },
      ...more,
    });

  test('brings its new and its changed meetings, with versions and change log, and keeps signups of what leaves', async () => {
    await harness.signUp('a@example.org');
    const { body: feed } = await call('/feed', { token: whole });
    const [first, joint] = feed.meetings;
    const fresh = { ...joint, id: 'fresh', status: 'scheduled', uid: undefined };
    const reply = await publish({ ...feed, meetings: [{ ...first, title: 'Nyt navn' }, fresh] });
    const { added, changed, unchanged, withdrawn } = reply.body;
    assert.deepEqual(
      [reply.status, { added, changed, unchanged, withdrawn }],
      [200, { added: 1, changed: 1, unchanged: 0, withdrawn: 1 }],
    );
    const now = (await meeting()).body;
    assert.deepEqual([now.title, now.revision, now.changes.length], ['Nyt navn', first.revision + 1, 1]);
    assert.equal((await call(`/meetings/${MEETING}/answers`)).body.answers.length, 1);
  });

  test('as it is, changes nothing', async () => {
    const { body: feed } = await call('/feed', { token: whole });
    const { body } = await publish(feed);
    assert.deepEqual([body.added, body.changed, body.unchanged, body.withdrawn], [0, 0, 2, 0]);
  });

  test('is for who leads the whole association, to the version that was seen, without faults', async () => {
    const { body: feed } = await call('/feed', { token: whole });
    assert.equal((await publish(feed, { token: east })).status, 403);
    assert.equal((await publish(feed, { headers: { 'if-match': '"feed-0"' } })).status, 412);
    assert.equal((await publish(feed, { headers: {} })).status, 428);
    assert.equal((await publish({ ...feed, association: { ...feed.association, id: 'other' } })).status, 422);
    const broken = await publish({ ...feed, meetings: [{ ...feed.meetings[0], start: 'soon' }] });
    assert.equal(broken.body.errors[0].path, '$.meetings[0].start');
  });
});

describe('The lists of a meeting', () => {
  const evil = '=cmd|calc!A1';
  beforeEach(async () => {
    await importRoster(
      harness.context,
      'example',
      'name;email;group\nA;a@example.org;digital-east\nB;b@example.org;digital-east',
    );
    harness.now = Date.parse('2027-02-25T09:00:00Z');
    const { body } = await call(`/meetings/${MEETING}/invitations`, { method: 'POST' });
    assert.deepEqual(body, { meeting: MEETING, invited: 2 });
    await harness.deliver();
    const signup = entry(
      'a@example.org',
      { day: 'coming', dinner: 'coming' },
      { dietaryNeeds: 'Ingen nødder', ask: evil },
    );
    await harness.post(
      `${SIGNUPS}/mine`,
      { version: '1.0', signup },
      { token: harness.tokenOf('a@example.org') },
    );
  });

  test('say who answered what, and who has not', async () => {
    const { answers } = (await call(`/meetings/${MEETING}/answers`)).body;
    assert.deepEqual(
      answers.map((one: { person: { email: string }; standing: string }) => [one.person.email, one.standing]),
      [['a@example.org', 'member']],
    );
    assert.deepEqual(answers[0].parts[0], {
      part: 'day',
      answer: 'coming',
      seat: 'confirmed',
      attendance: 'unknown',
    });
    const { people } = (await call(`/meetings/${MEETING}/non-responders`)).body;
    assert.deepEqual(
      people.map(({ email }: { email: string }) => email),
      ['b@example.org'],
    );
  });

  test('give dietary needs to the organiser alone, in no other list, and to nobody after the meal (rule 24)', async () => {
    const diet = (token?: string) =>
      call(`/meetings/${MEETING}/dietary-list`, token === undefined ? {} : { token });
    assert.deepEqual((await diet()).body.needs, [
      { part: 'day', name: 'Rolle a', needs: 'Ingen nødder' },
      { part: 'dinner', name: 'Rolle a', needs: 'Ingen nødder' },
    ]);
    for (const path of ['answers', 'answers.csv', 'head-count', 'non-responders'])
      assert.doesNotMatch(JSON.stringify((await call(`/meetings/${MEETING}/${path}`)).body), /nødder/);
    await edit({ facilitator: { role: 'skiftende facilitator', email: 'anden@example.org' } });
    assert.equal((await diet()).status, 403, 'the meeting has an organiser of its own');
    assert.equal((await diet(whole)).status, 200);
    harness.now = Date.parse('2027-03-11T20:00:00Z');
    assert.deepEqual((await diet(whole)).body.needs, []);
  });

  test('are files that a Danish spreadsheet opens and runs nothing of', async () => {
    const reply = await call(`/meetings/${MEETING}/answers.csv`, { headers: { 'accept-language': 'da' } });
    assert.match(reply.headers.get('content-type')!, /^text\/csv; charset=utf-8/);
    assert.match(reply.headers.get('content-disposition')!, /answers-digital-east-2027-1\.csv/);
    const bytes = Buffer.from(
      await (
        await harness.app.request(`https://signup.example.org${API}/meetings/${MEETING}/answers.csv`, {
          headers: { authorization: `Bearer ${east}` },
        })
      ).arrayBuffer(),
    );
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(reply.body, /"Navn";"E-mail";.*"Mødet";"Mødet: fremmøde"/);
    assert.match(reply.body, /"'=cmd\|calc!A1"/);
    const kitchen = await call(`/meetings/${MEETING}/dietary-list.csv`, {
      headers: { 'accept-language': 'da' },
    });
    assert.match(kitchen.body, /"Middagen";"Rolle a";"Ingen nødder"/);
    assert.match((await call(`/meetings/${MEETING}/non-responders.csv`)).body, /"B";"b@example\.org"/);
  });

  test('note who was there (rule 25): of a confirmed seat alone, and a mistake can be put right', async () => {
    const [{ id }] = (await call(`/meetings/${MEETING}/answers`)).body.answers;
    const note = (attendance: string, part = 'day', answer = id) =>
      call(`/meetings/${MEETING}/answers/${answer}/attendance`, {
        method: 'PUT',
        body: { part, attendance },
      });
    const noted = async () =>
      (await call(`/meetings/${MEETING}/answers`)).body.answers[0].parts[0].attendance;
    assert.equal((await note('attended')).status, 204);
    assert.equal(await noted(), 'attended');
    assert.equal((await note('no-show')).status, 204);
    assert.equal((await note('unknown')).status, 204);
    assert.equal(await noted(), 'unknown');
    assert.equal((await note('late')).status, 422);
    assert.equal((await note('attended', 'none')).status, 404);
    assert.equal((await note('attended', 'day', '00000000-0000-4000-8000-000000000000')).status, 404);
    await harness.signUp(['c@example.org', 'd@example.org'], { day: 'coming' });
    const waiting = (await call(`/meetings/${MEETING}/answers`)).body.answers.find(
      ({ person }: { person: { email: string } }) => person.email === 'd@example.org',
    );
    assert.equal(waiting.parts[0].seat, 'waitlisted');
    assert.equal((await note('attended', 'day', waiting.id)).body.code, 'attendance/no-seat');
  });
});

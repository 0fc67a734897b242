import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { requeueUnsent } from '../../packages/server/src/db/notifications.js';
import { PlannedMail } from '../../packages/server/src/services/planned-mail.js';
import { planMail } from '../../packages/server/src/services/plan-mail.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import type { Harness } from './harness.js';
import { entry, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

const roster = `name;email;group;status
Kontorchef;kontorchef@example.org;digital-east;active
Udviklingschef;udvikling@example.org;digital-east;active
Arkitekt;arkitekt@example.org;digital-east;active
Fratrådt;fratraadt@example.org;digital-east;left`;

const people = {
  host: { role: 'vært', organisation: 'Biblioteket', email: 'vaert@example.org' },
  place: { name: 'Biblioteket', city: 'København' },
  purpose: 'Få andres erfaringer.',
  prepare: { questions: ['Hvad bøvler I med?'], bring: 'Et eksempel' },
  materials: [
    {
      title: 'Oplæg',
      url: 'https://www.example.org/oplaeg.pdf',
      visibility: 'open',
      updatedAt: '2026-11-18T12:00:00Z',
    },
    { title: 'Notat', url: 'https://www.example.org/notat.pdf', updatedAt: '2026-11-18T12:00:00Z' },
  ],
  agenda: [
    {
      id: 'talk',
      kind: 'talk',
      title: 'Login på tværs',
      minutes: 60,
      speakers: [{ role: 'it-arkitekt', email: 'taler@example.org' }],
    },
    { id: 'round', kind: 'round', minutes: 90, visibility: 'closed', title: 'Hvad fylder' },
  ],
};

let harness: Harness;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 2, dinner: 5 }, people));
  await importRoster(harness.context, 'example', roster);
});
after(() => harness.close());

/** What the clock of a worker does every minute, and the mails that come of it. */
async function at(moment: string, kinds = Object.values(PlannedMail)) {
  harness.now = Date.parse(moment);
  const before = harness.mails.length;
  await planMail(harness.context, kinds);
  await planMail(harness.context, kinds);
  await harness.deliver();
  return harness.mails.slice(before);
}
const recipients = (mails: Harness['mails']) => mails.map(({ to }) => to.address).sort();
const flat = (text: string) => text.replace(/\s+/g, ' ');

const answer = (email: string, parts: Parameters<typeof entry>[1], more: Parameters<typeof entry>[2] = {}) =>
  harness.post(
    `${SIGNUPS}/mine`,
    { version: '1.0', language: 'da', signup: entry(email, parts, more) },
    { token: harness.tokenOf(email) },
  );

describe('The invitation', () => {
  test('goes out 14 days before, to every member once, and holds all that rule 13 asks for', async () => {
    assert.deepEqual(await at('2027-02-25T07:59Z'), []);
    const mails = await at('2027-02-25T08:00Z');
    assert.deepEqual(recipients(mails), [
      'arkitekt@example.org',
      'kontorchef@example.org',
      'udvikling@example.org',
    ]);
    const text = flat(mails[0]!.text);
    for (const said of [
      'torsdag den 11. marts 2027 kl. 9.00–16.00', // time
      'Biblioteket, København', // place
      'Tema: Sikkerhed',
      'Formål: Få andres erfaringer.',
      '9.00–10.00 Login på tværs', // the programme in headlines
      'Hvad fylder', // a closed item, for a member
      'Hvad bøvler I med?',
      'Et eksempel', // what to bring
      'Svar med knappen herunder: at du kommer, at du ikke kommer, eller at en kollega kommer i stedet for dig', // how to sign up
      'Svar senest tirsdag den 9. marts 2027 kl. 12.00',
      'meld afbud senest tirsdag den 9. marts 2027 kl. 12.00', // how to cancel
      'facilitator.oest@example.org', // who the facilitator is
    ])
      assert.ok(text.includes(said), `${said} is missing in: ${text}`);
    assert.equal(mails[0]!.calendar, undefined, 'a seat is not asked for yet');
    assert.deepEqual(await at('2027-02-25T09:00Z'), []);
  });

  test('reaches who joins the group later, and not who has signed up by then', async () => {
    await harness.signUp('kontorchef@example.org');
    await harness.deliver();
    assert.deepEqual(recipients(await at('2027-02-25T08:00Z')), [
      'arkitekt@example.org',
      'udvikling@example.org',
    ]);
    await importRoster(harness.context, 'example', 'name;email;group\nNy;ny@example.org;digital-east');
    assert.deepEqual(recipients(await at('2027-02-26T08:00Z')), ['ny@example.org']);
  });

  test('is left to the association, where it wants that', async () => {
    assert.deepEqual(await at('2027-02-25T08:00Z', ['reminder']), []);
  });
});

describe('Who has been invited', () => {
  beforeEach(async () => {
    await at('2027-02-25T08:00Z');
    await answer(
      'kontorchef@example.org',
      { day: 'coming', dinner: 'coming' },
      { dietaryNeeds: 'Spiser ikke nødder' },
    );
    await answer('udvikling@example.org', { day: 'not-coming', dinner: 'not-coming' });
    await harness.deliver();
  });

  test('and has not answered is chased once, before heads are counted (rule 19)', async () => {
    assert.deepEqual(await at('2027-03-01T07:59Z'), []);
    const mails = await at('2027-03-01T08:00Z');
    assert.deepEqual(recipients(mails), ['arkitekt@example.org']);
    assert.equal(mails[0]!.subject, 'Kommer du? Identitet og adgang');
    assert.match(mails[0]!.text, /signup=/);
    assert.deepEqual(await at('2027-03-02T08:00Z'), []);
  });

  test('is counted a week before: numbers to host and speaker, names and diets to the facilitator alone (rules 22 and 24)', async () => {
    await at('2027-03-01T08:00Z');
    const mails = await at('2027-03-04T11:00Z');
    assert.deepEqual(recipients(mails), [
      'facilitator.oest@example.org',
      'taler@example.org',
      'vaert@example.org',
    ]);
    const [facilitator, ...others] = mails.sort((a, b) => (a.to.address < b.to.address ? -1 : 1));
    for (const { text, html } of mails) {
      assert.match(text, /Mødet: 1 kommer/);
      assert.match(text, /Middagen: 1 kommer/);
      assert.doesNotMatch(text + html, /signup=/);
    }
    assert.match(facilitator!.text, /Kosthensyn:\n- Mødet: Rolle kontorchef: Spiser ikke nødder/);
    assert.match(facilitator!.text, /Har ikke svaret:\n- Arkitekt/);
    for (const { text, html } of others) assert.doesNotMatch(text + html, /nødder|Rolle|Arkitekt/);
    const rows = await harness.query<{ row: string }>(
      'select notification::text as row from network.notification',
    );
    for (const { row } of rows) assert.doesNotMatch(row, /nødder|taler@|vaert@/);
  });

  test('asks the facilitator whether to hold it, when too few come (rule 22)', async () => {
    const feed = feedWith({ day: 2, dinner: 5 }, people);
    await harness.publish({
      ...feed,
      meetings: feed.meetings.map((one) =>
        one.id === MEETING ? { ...one, parts: one.parts.map((part) => ({ ...part, minimum: 2 })) } : one,
      ),
    });
    await harness.deliver();
    const mails = await at('2027-03-04T11:00Z');
    const asked = mails.find(({ to }) => to.address === 'facilitator.oest@example.org')!;
    assert.equal(asked.subject, 'Skal mødet holdes? Identitet og adgang');
    assert.match(asked.text, /Mødet: 1 kommer, mindst 2 skal der til/);
    assert.equal(
      mails.find(({ to }) => to.address === 'taler@example.org')!.subject,
      'Så mange kommer: Identitet og adgang',
    );
  });

  test('and comes is reminded while there is time to cancel; who signs up after that is not', async () => {
    await at('2027-03-04T11:00Z');
    const mails = await at('2027-03-08T08:00Z');
    assert.deepEqual(recipients(mails), ['kontorchef@example.org']);
    assert.match(mails[0]!.subject, /^Husk mødet/);
    assert.match(flat(mails[0]!.text), /meld afbud senest tirsdag den 9\. marts 2027 kl\. 12\.00/);
    await harness.signUp('sen@example.org');
    await harness.deliver();
    assert.deepEqual(await at('2027-03-08T12:00Z'), []);
  });

  test('and whose colleague comes instead: the colleague is reminded, and thanked', async () => {
    const substitute = { name: 'Kollega', email: 'kollega@example.org' };
    await answer('kontorchef@example.org', { day: 'substitute', dinner: 'not-coming' }, { substitute });
    await harness.deliver();
    const told = harness.mails.findLast(({ to }) => to.address === 'kollega@example.org')!;
    assert.equal(told.calendar!.method, 'REQUEST');
    assert.equal(
      harness.mails.findLast(({ to }) => to.address === 'kontorchef@example.org')!.calendar!.method,
      'CANCEL',
    );
    await at('2027-03-04T11:00Z');
    assert.deepEqual(recipients(await at('2027-03-08T08:00Z')), ['kollega@example.org']);
    const thanks = await at('2027-03-12T08:00Z');
    assert.deepEqual(recipients(thanks), ['kollega@example.org']);
    assert.doesNotMatch(thanks[0]!.text, /notat\.pdf/, 'a document for members');
    assert.match(thanks[0]!.text, /oplaeg\.pdf/);
  });

  test('and was there is thanked, with the documents and the next meeting; who did not turn up is not', async () => {
    await harness.signUp('gaest@example.org');
    await harness.deliver();
    await harness.query(`update network.seat set attendance = 'no-show' from network.signup
      where signup.id = signup_id and email = 'gaest@example.org'`);
    const feed = feedWith({ day: 2, dinner: 5 }, people);
    const meetings = feed.meetings.map((one) => ({ ...one, status: 'scheduled' as const }));
    await harness.publish({ ...feed, meetings });
    await harness.deliver();
    await at('2027-03-08T08:00Z');
    const thanks = await at('2027-03-12T08:00Z');
    assert.deepEqual(recipients(thanks), ['kontorchef@example.org']);
    assert.match(thanks[0]!.text, /Oplæg: https:\/\/www\.example\.org\/oplaeg\.pdf/);
    assert.match(thanks[0]!.text, /Notat: https:\/\/www\.example\.org\/notat\.pdf/);
    assert.match(thanks[0]!.text, /Næste møde:\n- Fællesmøde: /);
  });

  test('and is waited for on another day is reminded of that day too, after a move', async () => {
    await at('2027-03-04T11:00Z');
    await at('2027-03-08T08:00Z');
    const moved = {
      start: '2027-04-08T09:00',
      end: '2027-04-08T16:00',
      startUtc: undefined,
      endUtc: undefined,
    };
    const signup = {
      closes: '2027-04-06T12:00',
      cancellationDeadline: '2027-04-06T12:00',
      prompts: [],
      questions: [],
      audience: 'anyone',
    };
    const parts = [{ id: 'day', kind: 'day', meal: true, membersOnly: false, capacity: 2 }];
    await harness.publish(feedWith({ day: 2 }, { ...people, ...moved, parts, signup, sequence: 2 }));
    await harness.deliver();
    const told = harness.mails.filter(({ subject }) => subject.startsWith('Ændret'));
    assert.deepEqual(recipients(told), [
      'arkitekt@example.org',
      'kontorchef@example.org',
      'udvikling@example.org',
    ]);
    await at('2027-04-01T10:00Z');
    assert.deepEqual(recipients(await at('2027-04-05T07:00Z')), ['kontorchef@example.org']);
  });
});

test('A mail that has lost its job gets one again, and is sent once', async () => {
  await harness.signUp('a@example.org');
  await harness.query('delete from graphile_worker._private_jobs');
  assert.equal(await requeueUnsent(harness.database, harness.now), 0, 'within the hour it may be at work');
  assert.equal(await requeueUnsent(harness.database, harness.now + 2 * 3_600_000), 1);
  assert.equal(await requeueUnsent(harness.database, harness.now + 2 * 3_600_000), 0);
  await harness.deliver();
  assert.equal(harness.mails.length, 1);
});

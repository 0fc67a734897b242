import assert from 'node:assert/strict';
import { after, beforeEach, describe, test } from 'node:test';
import { Visitor } from '../support/visitor.js';
import type { Harness } from './harness.js';
import { brokenInvariants, contractFeed, feedWith, MEETING, PUBLIC_URL, startHarness } from './harness.js';

const PAGE = `/s/example/${MEETING}`;
const terms = contractFeed().meetings[0]!['signup'] as Record<string, unknown>;
const me = { name: 'Rolle a', email: 'a@example.org', charter: 'yes' };
const bothParts = { 'part-day': 'coming', 'part-dinner': 'coming' };

let harness: Harness;
beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 2, dinner: 1 }));
});
after(() => harness.close());

const visitor = (language?: string) => new Visitor(harness.app, PUBLIC_URL, language);

/** The link to the own page in the last mail to an address. */
function ownLinkTo(email: string): string {
  const mail = harness.mails.findLast(({ to }) => to.address === email);
  const link = new RegExp(`${PUBLIC_URL}${PAGE}\\?signup=[A-Za-z0-9_-]{43}`).exec(mail?.text ?? '')?.[0];
  assert.ok(link, `no link to the own page in: ${mail?.text ?? 'no mail'}`);
  return link;
}

async function signedUp(email: string, parts: Record<string, string> = bothParts): Promise<Visitor> {
  const guest = visitor();
  await guest.open(PAGE);
  await guest.press('Sign me up', { ...me, email, ...parts });
  await harness.deliver();
  const person = visitor();
  await person.open(ownLinkTo(email));
  return person;
}

async function invite(email: string, status = 'active'): Promise<Visitor> {
  await harness.query(
    `insert into network.member (association_id, id, group_id, name, email, email_key, status)
     values ('example', $1, 'digital-east', 'Rolle m', $1, $1, $2)`,
    [email, status],
  );
  await harness.query(`select network.invite('example', $1, $2)`, [MEETING, new Date(harness.now)]);
  await harness.deliver();
  const member = visitor();
  await member.open(ownLinkTo(email));
  return member;
}

describe('who has no script', () => {
  test('finds the coming meetings, signs up for one, and is told what became of each part', async () => {
    const guest = visitor();
    const list = await guest.open('/s/example');
    assert.match(list.text, /Coming meetings/);
    await guest.follow('Identitet og adgang');
    const done = await guest.press('Sign me up', { ...me, ...bothParts });
    assert.equal(done.status, 200);
    assert.match(done.text, /You are signed up/);
    assert.match(done.text, /The meeting: you have a seat/);
    assert.match(done.text, /sending an email to a@example\.org/);
    const second = visitor('da');
    await second.open(PAGE);
    const waits = await second.press('Tilmeld mig', { ...me, email: 'b@example.org', ...bothParts });
    assert.match(waits.text, /Middagen: du er nr\. 1 på ventelisten/);
    assert.match(waits.html, /<html lang="da">/);
  });

  test('sends a form twice by pressing twice, and is signed up once', async () => {
    const guest = visitor();
    await guest.open(PAGE);
    const form = guest.form('Sign me up');
    const sent = { ...Object.fromEntries(form.fields), ...me, ...bothParts };
    await guest.press('Sign me up', sent);
    const page = guest.page;
    await guest.open(PAGE);
    await guest.press('Sign me up', sent);
    assert.equal(guest.page.text, page.text);
    assert.equal((await harness.query('select 1 from network.signup')).length, 1);
    assert.equal((await harness.query('select 1 from network.notification')).length, 1);
  });

  test('is told everything that is missing at once, in a summary that leads to the fields, and keeps what was typed', async () => {
    const guest = visitor();
    await guest.open(PAGE);
    const faulty = await guest.press('Sign me up', {
      email: 'no address',
      ask: '<b>Signatur</b>',
      'part-day': 'coming',
    });
    assert.equal(faulty.status, 422);
    assert.match(faulty.html, /<title>Error: Sign up/);
    for (const field of ['part-dinner', 'name', 'email', 'charter']) {
      assert.match(faulty.html, new RegExp(`<a href="#${field}">`), field);
      assert.match(faulty.html, new RegExp(`id="${field}"`), field);
      assert.match(faulty.html, new RegExp(`id="${field}-error"`), field);
    }
    assert.match(faulty.html, /<b>|&lt;b&gt;Signatur/);
    assert.doesNotMatch(faulty.html, /<b>Signatur/);
    assert.equal((await harness.query('select 1 from network.signup')).length, 0);
    const done = await guest.press('Sign me up', { ...me, 'part-dinner': 'not-coming' });
    assert.match(done.text, /You are signed up/);
    assert.match(done.text, /The dinner: you are not coming/);
    const [row] = await harness.query<{ ask: string }>('select ask from network.signup');
    assert.equal(row!.ask, '<b>Signatur</b>');
  });

  test('must come to something, and a guest is offered no colleague', async () => {
    const guest = visitor();
    await guest.open(PAGE);
    assert.doesNotMatch(guest.page.html, /value="substitute"/);
    const faulty = await guest.press('Sign me up', {
      ...me,
      'part-day': 'not-coming',
      'part-dinner': 'not-coming',
    });
    assert.equal(faulty.status, 422);
    assert.match(faulty.html, /class="summary"/);
  });
});

describe('a personal link on the own page', () => {
  test('leaves the address at once, opens the signup, and changes nothing by being followed', async () => {
    const person = await signedUp('a@example.org');
    assert.equal(person.page.url.includes('signup='), false);
    assert.match(person.page.text, /Your signup/);
    assert.match(person.page.text, /This page is for Rolle a \(a@example\.org\)/);
    const first = await harness.app.request(ownLinkTo('a@example.org'));
    assert.equal(first.status, 303);
    assert.equal(first.headers.get('location'), `${PAGE}?opened`);
    assert.equal(first.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(first.headers.get('cache-control'), 'no-store');
    const [cookie] = first.headers.getSetCookie();
    assert.match(cookie!, /^__Secure-network-link=/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=3600', `Path=${PAGE}`])
      assert.ok(cookie!.includes(attribute), attribute);
    assert.equal(await first.text(), '');
  });

  test('changes the answers, with what was written in place', async () => {
    const person = await signedUp('a@example.org');
    await person.follow('Change my signup');
    assert.equal(person.form('Save the changes').fields.get('name'), 'Rolle a');
    assert.equal(person.form('Save the changes').fields.get('part-dinner'), 'coming');
    const done = await person.press('Save the changes', {
      'part-dinner': 'not-coming',
      ask: 'To linjer\r\nher',
    });
    assert.match(done.text, /The dinner: you are not coming/);
    await person.follow('See or change my signup');
    assert.match(person.page.text, /Your signup.*The meeting: you have a seat/);
    const [row] = await harness.query<{ ask: string; email: string }>(
      'select ask, email from network.signup',
    );
    assert.equal(row!.ask, 'To linjer\nher');
  });

  test('cannot be made to change the address it belongs to', async () => {
    const person = await signedUp('a@example.org');
    await person.follow('Change my signup');
    await person.press('Save the changes', { email: 'somebody.else@example.org' });
    const rows = await harness.query<{ email: string }>('select email from network.signup');
    assert.deepEqual(rows, [{ email: 'a@example.org' }]);
  });

  test('cancels after asking, says so when it is late, and lets one sign up again', async () => {
    const person = await signedUp('a@example.org');
    harness.now = Date.parse('2027-03-10T08:00:00Z');
    await person.open(PAGE);
    const asked = await person.follow('Cancel my signup');
    assert.match(asked.text, /The deadline has passed/);
    assert.equal(
      (await harness.query('select 1 from network.signup where cancelled_at is not null')).length,
      0,
    );
    const done = await person.press('Yes, cancel my signup');
    assert.match(done.text, /You have cancelled/);
    assert.match(done.text, /after the deadline/);
    harness.now = Date.parse('2027-01-12T08:00:00Z');
    await person.open(PAGE);
    assert.match(person.page.text, /If you want to come after all/);
    const again = await person.press('Sign me up again', bothParts);
    assert.match(again.text, /You are signed up/);
    assert.deepEqual(await brokenInvariants(harness), []);
  });

  test('leaves a waitlist, and that is never late', async () => {
    await signedUp('a@example.org');
    const person = await signedUp('b@example.org');
    assert.match(person.page.text, /The dinner: you are number 1 on the waitlist/);
    harness.now = Date.parse('2027-03-10T08:00:00Z');
    await person.open(PAGE);
    await person.follow('Change my signup');
    const done = await person.press('Save the changes', { 'part-dinner': 'not-coming' });
    assert.match(done.text, /The dinner: you are not coming/);
    assert.doesNotMatch(done.text, /after the deadline/);
  });

  test('accepts a seat that is offered, or declines it', async () => {
    await harness.close();
    harness = await startHarness(feedWith({ day: 1 }, { signup: { ...terms, offerHours: 24 } }));
    const only = { 'part-day': 'coming', 'part-dinner': 'not-coming' };
    const a = await signedUp('a@example.org', only);
    const b = await signedUp('b@example.org', only);
    const c = await signedUp('c@example.org', only);
    await a.follow('Cancel my signup');
    await a.press('Yes, cancel my signup');
    await b.open(PAGE);
    assert.match(b.page.text, /you are offered a seat, which you can accept until/);
    const declined = await b.press('No, thank you: The meeting');
    assert.match(declined.text, /You have declined the seat/);
    await c.open(PAGE);
    const accepted = await c.press('Yes, I take the seat: The meeting');
    assert.match(accepted.text, /You are signed up/);
    assert.match(accepted.text, /The meeting: you have a seat/);
  });

  test('that is not valid any more says so, offers to send another, and is forgotten', async () => {
    const person = visitor();
    const page = await person.open(`${PAGE}?signup=${'x'.repeat(43)}`);
    assert.equal(page.status, 404);
    assert.match(page.text, /The link is not valid any more/);
    const sent = await person.press('Send me my link', { email: 'a@example.org' });
    assert.match(sent.text, /If the address is signed up or invited/);
    assert.match((await person.open(PAGE)).text, /Sign up/);
  });

  test('is told where a browser keeps no cookies', async () => {
    await signedUp('a@example.org');
    const person = visitor();
    await person.open(ownLinkTo('a@example.org'));
    person.cookies.clear();
    const page = await person.open(`${PAGE}?opened`);
    assert.match(page.text, /Your browser did not keep the link/);
  });

  test('can be closed by who is somebody else', async () => {
    const person = await signedUp('a@example.org');
    const page = await person.press('That is not me');
    assert.match(page.text, /Sign up/);
    assert.doesNotMatch(page.text, /a@example\.org/);
  });

  test('opens the pages of its own meeting alone', async () => {
    const person = await signedUp('a@example.org');
    const other = '/s/example/digital-east-2027-2';
    const page = await person.open(other);
    assert.doesNotMatch(page.text, /a@example\.org/);
    const token = new URL(ownLinkTo('a@example.org')).searchParams.get('signup')!;
    const misused = await person.open(`${other}?signup=${token}`);
    assert.equal(misused.status, 404);
    assert.doesNotMatch(misused.text, /a@example\.org/);
  });
});

describe('an invitation on the own page', () => {
  test('is answered: coming, not coming, or a colleague comes', async () => {
    const member = await invite('m@example.org');
    assert.match(member.page.text, /Are you coming\?.*You are invited as a member, Rolle m/);
    assert.equal(member.form('Send my answer').fields.get('email'), 'm@example.org');
    const no = await member.press('Send my answer', {
      'part-day': 'not-coming',
      'part-dinner': 'not-coming',
    });
    assert.match(no.text, /Thank you for your answer/);
    await member.follow('See or change my signup');
    await member.follow('Change my signup');
    const nobody = await member.press('Save the changes', { 'part-day': 'substitute', charter: 'yes' });
    assert.equal(nobody.status, 422);
    assert.match(nobody.html, /<a href="#substitute-name">/);
    const sent = await member.press('Save the changes', {
      'substitute-name': 'Kollega',
      'substitute-email': 'colleague@example.org',
    });
    assert.match(sent.text, /The meeting: your colleague has a seat/);
    await harness.deliver();
    const mail = harness.mails.find(({ to }) => to.address === 'colleague@example.org');
    assert.equal(mail?.subject, 'You come in place of Rolle m: Identitet og adgang');
    assert.doesNotMatch(mail!.text, /signup=/, 'the colleague gets no link to the signup of the member');
  });

  test('is the way into a meeting for members, which shows nobody else a form', async () => {
    await harness.publish(feedWith({ day: 5 }, { signup: { ...terms, audience: 'members' } }));
    const guest = visitor();
    const page = await guest.open(PAGE);
    assert.doesNotMatch(page.html, /name="part-day"/);
    assert.match(page.html, /<details open>/);
    const member = await invite('m@example.org');
    const done = await member.press('Send my answer', { ...bothParts, charter: 'yes' });
    assert.match(done.text, /You are signed up/);
  });
});

describe('“send me my link again”', () => {
  test('answers every address alike, and mails whoever is known a link to this page', async () => {
    await signedUp('a@example.org');
    const answers: string[] = [];
    for (const email of ['a@example.org', 'nobody@example.org']) {
      const asker = visitor();
      await asker.open(PAGE);
      const { status, text } = await asker.press('Send me my link', { email });
      answers.push(`${status} ${text}`);
    }
    assert.equal(answers[0], answers[1]);
    await harness.deliver();
    await harness.deliver();
    assert.equal(harness.mails.filter(({ to }) => to.address === 'nobody@example.org').length, 0);
    const person = visitor();
    await person.open(ownLinkTo('a@example.org'));
    assert.match(person.page.text, /Your signup/);
  });

  test('says what is wrong with an address that is none', async () => {
    const asker = visitor();
    await asker.open(PAGE);
    const page = await asker.press('Send me my link', { email: 'none' });
    assert.equal(page.status, 422);
    assert.match(page.text, /Write an email address/);
  });
});

describe('what cannot be signed up for', () => {
  test('says why, and lets who is signed up see and cancel', async () => {
    const person = await signedUp('a@example.org');
    harness.now = Date.parse('2027-03-10T12:00:00Z');
    const guest = await visitor().open(PAGE);
    assert.match(guest.text, /Signup (is closed|closed|has closed)|closed/i);
    assert.doesNotMatch(guest.html, /name="part-day"/);
    await person.open(PAGE);
    assert.match(person.page.html, /\/cancel"/);
  });

  test('and a meeting that is not there is a page with 404', async () => {
    const page = await visitor('da').open('/s/example/nothing');
    assert.equal(page.status, 404);
    assert.match(page.headers.get('content-type')!, /text\/html/);
    assert.match(page.html, /<html lang="da">/);
    assert.equal((await visitor().open('/s/nobody')).status, 404);
  });
});

describe('mails', () => {
  test('lead to the association’s page where the meeting has one, and name the own page for the case that it fails', async () => {
    await signedUp('a@example.org');
    const [mail] = harness.mails;
    assert.match(mail!.text, /If the page does not work, use this one/);
    assert.match(mail!.html, /href="https:\/\/www\.example\.org\/moeder\/digital-east-2027-1#meeting=/);
    const tokens = new Set([...mail!.text.matchAll(/signup=([\w-]{43})/g)].map(([, token]) => token));
    assert.equal(tokens.size, 1);
  });

  test('lead to the own page alone where it has none', async () => {
    await harness.publish(feedWith({ day: 5 }, { url: undefined }));
    await signedUp('a@example.org');
    const [mail] = harness.mails;
    assert.match(mail!.html, new RegExp(`href="${PUBLIC_URL}${PAGE}\\?signup=[\\w-]{43}"`));
    assert.doesNotMatch(mail!.text, /If the page does not work/);
    assert.doesNotMatch(mail!.text, /#meeting=/);
  });
});

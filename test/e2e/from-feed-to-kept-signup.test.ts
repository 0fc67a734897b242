import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import type { Browser } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { Meeting, NetworkFeed, SignupOutcome } from '@network-meetings/core';
import { parseFeedText, SignupOutcome as Outcome } from '@network-meetings/core';
import { AttendeeList } from '@network-meetings/core/facilitation';
import { launchOptions } from '../support/browsers.mjs';
import { openReader } from '../support/reader.js';
import type { Reader } from '../support/reader.js';
import { freePort, startServer } from '../support/started-server.js';
import type { StartedServer } from '../support/started-server.js';

const NOW = '2027-01-05T08:00:00Z';
// A meeting of the example with few seats and none taken, one part and no question of its own.
const MEETING = 'it-arkitektur-2027-2';

let folder: string;
let port: number;
let server: StartedServer;
let browser: Browser;

const restart = async () => {
  server = await startServer(port, folder, NOW);
};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'network-meetings-e2e-'));
  port = await freePort();
  await restart();
  browser = await launch(launchOptions());
});

after(async () => {
  await browser.close();
  await server.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

async function feed(): Promise<NetworkFeed> {
  const parsed = parseFeedText(await (await fetch(`${server.url}/v1/dansk-it/feed.json`)).text());
  assert.ok(parsed.ok);
  return parsed.value;
}

async function theMeeting(): Promise<Meeting> {
  const meeting = (await feed()).meetings.find(({ id }) => id === MEETING);
  assert.ok(meeting, `the example has no meeting ${MEETING}`);
  return meeting;
}

/** Signs up over HTTP, as another website would. */
async function signUp(email: string): Promise<SignupOutcome> {
  const response = await fetch(`${server.url}/v1/dansk-it/signups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      version: '1.0',
      meeting: MEETING,
      language: 'da',
      signups: [
        {
          person: { name: 'Kontorchef', email },
          parts: [{ part: 'day', answer: 'coming' }],
          charterAccepted: true,
        },
      ],
    }),
  });
  assert.equal(response.status, 201);
  return Outcome.parse(await response.json());
}

/** The page of a mail by its recipient and subject; it may still be on its way. */
async function mailTo(reader: Reader, email: string, subject: string): Promise<string> {
  const end = performance.now() + 15_000;
  while (performance.now() < end) {
    await reader.goTo(`${server.url}/dev/mail`);
    const mails = await reader.page.$$eval('a[href^="/dev/mail/"]', (links) =>
      links.map((link) => ({ href: link.href, text: (link.closest('li, tr') ?? link).textContent ?? '' })),
    );
    const found = mails.find(({ text }) => text.includes(email) && text.includes(subject));
    if (found) return found.href;
    await new Promise((wait) => setTimeout(wait, 200));
  }
  throw new Error(`There is no mail “${subject}” to ${email}.`);
}

/** The personal link that a mail carries. */
async function personalLink(reader: Reader, mail: string): Promise<string> {
  await reader.goTo(mail);
  const links = await reader.page.$$eval('a[href*="signup="]', (found) => found.map(({ href }) => href));
  assert.ok(links[0], 'the mail has a personal link');
  return links[0];
}

async function fillIn(reader: Reader, name: string, email: string): Promise<void> {
  await reader.goTo(`${server.url}/#meeting=${MEETING}`);
  await reader.writes('Navn', name);
  await reader.writes('Mail', email);
}

let first: Reader;

test('the page shows the groups with their fact box, and the coming meetings', async () => {
  first = await openReader(browser, NOW);
  await first.goTo(`${server.url}/`);
  const shown = await first.reads('Forandringsledelse');
  for (const text of [
    '4 årlige møder',
    'Mødested',
    'København',
    'Offentlig digitalisering øst',
    'Hvordan digitaliserer du bedst?',
  ]) {
    assert.ok(shown.includes(text), text);
  }
  for (const { title } of (await feed()).meetings.slice(0, 5)) assert.ok(shown.includes(title), title);
});

test('a meeting opens with its agenda and a form, and Back leads to the list', async () => {
  const { title } = await theMeeting();
  await first.presses('link', title);
  await first.reads('Bordet rundt');
  await first.reads('Tilmeld mig');
  assert.equal(new URL(first.page.url()).hash, `#meeting=${MEETING}`);
  const other = (await feed()).meetings.find(({ id }) => id !== MEETING);
  assert.ok(other);
  await first.page.goBack();
  await first.reads('Åbn et møde');
  assert.equal(await first.sees('Tilmeld mig'), false);
});

test('faults get a summary that takes focus, with links to the fields, and nothing typed is lost', async () => {
  await fillIn(first, 'Afdelingsleder', 'ingen-adresse');
  await first.presses('button', 'Tilmeld mig');
  await first.reads('ting at rette');
  const focused = await first.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent ?? '';
  });
  assert.match(focused, /rette/);
  const name = await first.page.waitForSelector('::-p-aria([name="Navn"][role="textbox"])');
  assert.equal(await name?.evaluate((input) => (input as HTMLInputElement).value), 'Afdelingsleder');
});

test('the last seat is confirmed, by the page and by a mail with a calendar', async () => {
  const { parts } = await theMeeting();
  const capacity = parts[0]?.capacity ?? 0;
  assert.ok(capacity > 1);
  for (let seat = 1; seat < capacity; seat++) {
    const outcome = await signUp(`medlem.${String(seat)}@example.org`);
    assert.equal(outcome.signups[0]?.parts[0]?.seat, 'confirmed');
  }
  await fillIn(first, 'Afdelingsleder', 'afdelingsleder@example.org');
  assert.equal(await first.sees('Du er tilmeldt'), false);
  // Chromium leaves the blank before the bracket out of a name.
  await first.presses(
    'checkbox',
    'De andre, der kommer, må se mit navn og min organisation. Jeg kan altid ændre det gennem linket i min bekræftelse.(valgfrit)',
  );
  await first.presses('button', 'Tilmeld mig');
  await first.reads('Du er tilmeldt');

  await first.goTo(await mailTo(first, 'afdelingsleder@example.org', 'Du er tilmeldt'));
  const calendar = await first.page.$$eval('a[download$=".ics"]', (links) => links.map(({ href }) => href));
  assert.ok(calendar[0], 'the mail has a calendar attached');
  const text = await (await fetch(calendar[0])).text();
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  assert.equal(event?.getFirstPropertyValue('summary'), (await theMeeting()).title);
});

test('the consent to be seen by the others who come has arrived', async () => {
  const mail = await mailTo(first, 'afdelingsleder@example.org', 'Du er tilmeldt');
  const token = new URLSearchParams(new URL(await personalLink(first, mail)).hash.slice(1)).get('signup');
  const answer = await fetch(`${server.url}/v1/dansk-it/signups/mine/attendees`, {
    headers: { authorization: `Bearer ${String(token)}` },
  });
  const { listed, attendees } = AttendeeList.parse(await answer.json());
  assert.equal(listed, true);
  assert.deepEqual(
    attendees.map(({ name }) => name),
    ['Afdelingsleder'],
  );
});

test('the next one is told that they are on the waitlist, and which place', async () => {
  assert.deepEqual((await signUp('foerst.paa.listen@example.org')).signups[0]?.parts, [
    { part: 'day', answer: 'coming', seat: 'waitlisted', place: 1 },
  ]);
  const second = await openReader(browser, NOW);
  await fillIn(second, 'Projektleder', 'projektleder@example.org');
  await second.presses('button', 'Tilmeld mig');
  await second.reads('Du er på ventelisten');
  await second.reads('nr. 2 på ventelisten');
  await second.page.close();
});

test('Ctrl-C, and everything is there again after the next start', async () => {
  assert.equal(await server.interrupt(), 0, server.output());
  await restart();
  await mailTo(first, 'afdelingsleder@example.org', 'Du er tilmeldt');
  assert.deepEqual((await signUp('sent.ude@example.org')).signups[0]?.parts, [
    { part: 'day', answer: 'coming', seat: 'waitlisted', place: 3 },
  ]);
});

test('kill -9, and what was confirmed is there again after the next start', async () => {
  await signUp('sidste.foer.kill@example.org');
  await server.kill();
  await restart();
  assert.match(server.output(), /Took over the running PostgreSQL/);
  assert.deepEqual((await signUp('efter.kill@example.org')).signups[0]?.parts, [
    { part: 'day', answer: 'coming', seat: 'waitlisted', place: 5 },
  ]);
  await mailTo(first, 'sidste.foer.kill@example.org', 'Du er på venteliste');
});

test('cancelling by the link frees the seat, and the first on the waitlist gets it and a mail', async () => {
  const mail = await mailTo(first, 'afdelingsleder@example.org', 'Du er tilmeldt');
  const link = await personalLink(first, mail);
  // As from a mail program: a page of its own.
  const reader = await openReader(browser, NOW);
  await reader.goTo(link);
  await reader.reads('Din tilmelding');
  assert.equal(reader.page.url().includes('signup='), false, 'the token has left the address bar');
  await reader.presses('button', 'Meld fra');
  await reader.presses('button', 'Ja, meld fra');
  await reader.reads('Du har meldt fra');

  const promoted = await mailTo(first, 'foerst.paa.listen@example.org', 'plads');
  const own = await personalLink(first, promoted);
  await reader.goTo('about:blank');
  await reader.goTo(own);
  await reader.reads('du har en plads');
  await reader.page.close();
  // And nobody else has moved past the head of the list.
  const other = await openReader(browser, NOW);
  const waiting = await mailTo(first, 'projektleder@example.org', 'Du er på venteliste');
  await other.goTo(await personalLink(first, waiting));
  await other.reads('nr. 1 på ventelisten');
  await other.page.close();
});

test('the mail is for nobody behind a proxy, and for no other name of this machine', async () => {
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/dev/mail`, { headers })).status;
  assert.equal(await status({}), 200);
  assert.equal(await status({ 'x-forwarded-for': '203.0.113.7' }), 404);
  assert.equal(await status({ forwarded: 'for=203.0.113.7' }), 404);
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import ICAL from 'ical.js';
import { composeMail } from '../../packages/server/src/notify/compose-mail.js';
import { loadTemplates } from '../../packages/server/src/notify/templates.js';
import { smtpTransport } from '../../packages/server/src/notify/transport.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import { wordingFor } from '../../packages/server/src/locales/wording.js';
import type { Harness } from './harness.js';
import { entry, feedWith, PUBLIC_URL, SIGNUPS, startHarness } from './harness.js';
import { startSmtp } from './smtp.js';
import type { Letter } from './smtp.js';

const EVIL = 'X\r\nBcc: evil@example.org\r\n\r\nATTENDEE:mailto:evil@example.org';

let harness: Harness;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
beforeEach(async () => {
  harness = await startHarness(feedWith({ day: 1, dinner: 5 }));
  smtp = await startSmtp();
});
afterEach(async () => {
  await smtp.close();
  await harness.close();
});

async function send(): Promise<readonly Letter[]> {
  const transport = smtpTransport(smtp.url, 'signup@example.org');
  const before = smtp.letters.length;
  await sendWaitingMail(harness.context, {
    transport,
    domain: 'example.org',
    publicUrl: PUBLIC_URL,
    from: 'signup@example.org',
  });
  transport.close();
  return smtp.letters.slice(before);
}

/** The parts of a letter as a tree of their types. */
function structure(raw: string): string[] {
  return [...raw.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gim)].map(([, type]) => type!.toLowerCase());
}

/** The event that a letter carries, as another program reads it. */
function eventOf({ parsed }: Letter) {
  const file = parsed.attachments.find(({ contentType }) => contentType === 'application/ics');
  const calendar = new ICAL.Component(ICAL.parse(file!.content.toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status'),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
    organizers: event.getAllProperties('organizer').map((one) => String(one.getFirstValue())),
  };
}

describe('A confirmation, as a mail server takes it', () => {
  test('has one recipient, its own Message-ID, both forms, and a calendar request that says so in both places', async () => {
    await harness.signUp('a@example.org', { day: 'coming', dinner: 'coming' });
    const [letter] = await send();
    const [row] = await harness.query<{ id: string; message_id: string }>(
      'select id, message_id from network.notification',
    );
    assert.deepEqual([letter!.from, letter!.to], ['signup@example.org', ['a@example.org']]);
    assert.equal(letter!.parsed.messageId, `<${row!.id}@example.org>`);
    assert.equal(row!.message_id, `<${row!.id}@example.org>`);
    assert.equal(letter!.parsed.headers.get('auto-submitted'), 'auto-generated');
    assert.deepEqual(structure(letter!.raw), [
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    assert.match(letter!.raw, /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const event = eventOf(letter!);
    assert.equal(event.method, 'REQUEST');
    assert.deepEqual(event.attendees, ['mailto:a@example.org']);
    assert.deepEqual(event.organizers, ['mailto:facilitator.oest@example.org']);
    assert.equal(event.end, '2027-03-11T20:30:00', 'to the end of the dinner');
  });

  test('of a place on the waitlist asks no calendar for anything', async () => {
    await harness.signUp(['a@example.org', 'b@example.org']);
    const letters = await send();
    const waiting = letters.find(({ to }) => to[0] === 'b@example.org')!;
    assert.deepEqual(structure(waiting.raw), ['multipart/alternative', 'text/plain', 'text/html']);
  });

  test('and the mails after it keep one event: a change updates it, a cancellation takes it back, coming back asks again', async () => {
    await harness.signUp('a@example.org', { day: 'coming' });
    const [first] = await send();
    const token = /signup=([A-Za-z0-9_-]{43})/.exec(first!.parsed.text!)![1]!;
    const change = (parts: Parameters<typeof entry>[1]) =>
      harness.post(
        `${SIGNUPS}/mine`,
        { version: '1.0', language: 'en', signup: entry('a@example.org', parts) },
        { token },
      );
    await change({ day: 'coming', dinner: 'coming' });
    const [second] = await send();
    await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token });
    const [third] = await send();
    await change({ day: 'coming' });
    const [fourth] = await send();
    const events = [first, second, third, fourth].map((letter) => eventOf(letter!));
    assert.deepEqual(
      events.map(({ method }) => method),
      ['REQUEST', 'REQUEST', 'CANCEL', 'REQUEST'],
    );
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 1);
    assert.equal(events[2]!.status, 'CANCELLED');
    const sequences = events.map(({ sequence }) => sequence);
    assert.deepEqual(
      sequences,
      [...new Set(sequences)].sort((a, b) => a - b),
      'each is newer than the last',
    );
  });
});

describe('When the association publishes', () => {
  const moved = {
    start: '2027-03-18T09:00',
    end: '2027-03-18T16:00',
    startUtc: undefined,
    endUtc: undefined,
    sequence: 2,
  };

  test('a new date, who has a seat is told what changed, with an update of the same event', async () => {
    await harness.signUp('a@example.org');
    const [first] = await send();
    await harness.publish(feedWith({ day: 1, dinner: 5 }, moved));
    const [second, ...none] = await send();
    assert.equal(none.length, 0);
    assert.match(second!.parsed.subject!, /^Changed: /);
    assert.match(second!.parsed.text!, /before: Thursday 11 March\s+2027/, 'where it stood');
    assert.match(second!.parsed.text!, /18 March 2027/);
    const [was, is] = [eventOf(first!), eventOf(second!)];
    assert.equal(is.uid, was.uid);
    assert.equal(is.method, 'REQUEST');
    assert.equal(is.start, '2027-03-18T09:00:00');
    assert.ok(is.sequence > was.sequence);
  });

  test('a cancelled meeting, who has a seat gets a cancellation, and who waits a mail without one; once', async () => {
    await harness.signUp(['a@example.org', 'b@example.org']);
    await send();
    const feed = feedWith(
      { day: 1, dinner: 5 },
      { status: 'cancelled', statusNote: 'Værten er syg.', sequence: 2 },
    );
    await harness.publish(feed);
    const letters = await send();
    assert.deepEqual(letters.map(({ to }) => to[0]).sort(), ['a@example.org', 'b@example.org']);
    for (const { parsed } of letters) {
      assert.match(parsed.subject!, /^Cancelled: /);
      assert.match(parsed.text!, /Værten er syg\./);
    }
    const seated = letters.find(({ to }) => to[0] === 'a@example.org')!;
    assert.match(seated.raw, /Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
    assert.equal(eventOf(seated).method, 'CANCEL');
    assert.equal(letters.find(({ to }) => to[0] === 'b@example.org')!.parsed.attachments.length, 0);
    await harness.publish(feed);
    assert.equal((await send()).length, 0, 'published again as it was');
  });

  test('another title or question, nobody is bothered', async () => {
    await harness.signUp('a@example.org');
    await send();
    await harness.publish(feedWith({ day: 1, dinner: 5 }, { title: 'Et nyt navn' }));
    assert.equal((await send()).length, 0);
  });
});

test('A late cancellation is told to the facilitator at once (rule 21), in the language of the feed', async () => {
  await harness.signUp('a@example.org', { day: 'coming', dinner: 'coming' });
  const [first] = await send();
  const token = /signup=([A-Za-z0-9_-]{43})/.exec(first!.parsed.text!)![1]!;
  harness.now = Date.parse('2027-03-10T12:00:00Z');
  await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token });
  const told = (await send()).find(({ to }) => to[0] === 'facilitator.oest@example.org')!;
  assert.equal(told.parsed.subject, 'Sent afbud fra Rolle a: Identitet og adgang');
  assert.match(told.parsed.text!, /Afbuddet gælder:\n- Mødet\n- Middagen/);
  assert.match(told.parsed.text!, /Mødet: 0 kommer/);
  assert.doesNotMatch(told.parsed.text!, /signup=/, 'nobody else gets the link of a signup');
  assert.equal(told.parsed.attachments.length, 0);
});

test('A cancellation in good time is no news for the facilitator', async () => {
  await harness.signUp('a@example.org');
  const [first] = await send();
  const token = /signup=([A-Za-z0-9_-]{43})/.exec(first!.parsed.text!)![1]!;
  await harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token });
  assert.deepEqual(
    (await send()).map(({ to }) => to[0]),
    ['a@example.org'],
  );
});

describe('A line break, however it got there, adds no header, no recipient and no line to a calendar:', () => {
  const fields: Record<
    string,
    (
      evil: string,
    ) => Parameters<typeof composeMail> extends [infer O, infer M, infer F, ...unknown[]]
      ? Partial<{ order: Partial<O>; meeting: Partial<M>; feed: Partial<F> }>
      : never
  > = {
    'the name': (evil) => ({ order: { name: evil } }),
    'the substituted person': (evil) => ({
      order: { about: evil, contact: 'substitute', kind: 'substitute' },
    }),
    'the title': (evil) => ({ meeting: { title: evil } }),
    'the theme': (evil) => ({ meeting: { theme: evil } }),
    'the purpose': (evil) => ({ meeting: { purpose: evil } }),
    'the reason': (evil) => ({ meeting: { statusNote: evil } }),
    'the place': (evil) => ({
      meeting: { place: { name: evil, street: evil, city: evil, onlineUrl: 'https://room.example.org/1' } },
    }),
    'the facilitator': (evil) => ({
      meeting: { facilitator: { name: evil, role: evil, email: 'f@example.org' } },
    }),
    'a question': (evil) => ({ meeting: { prepare: { questions: [evil], bring: evil } } }),
    'the uid': (evil) => ({ meeting: { uid: evil } }),
  };
  for (const [field, make] of Object.entries(fields)) {
    test(field, async () => {
      const feed = feedWith({ day: 1 });
      const { order = {}, meeting = {} } = make(EVIL);
      const transport = smtpTransport(smtp.url, 'signup@example.org');
      const seat = { part: 'day', seat: 'confirmed' as const };
      const parts = [
        { ...seat, answer: order.contact === 'substitute' ? ('substitute' as const) : ('coming' as const) },
      ];
      await transport.send(
        composeMail(
          {
            id: '00000000-0000-4000-8000-000000000000',
            kind: 'confirmation',
            outcome: { parts },
            name: 'Rolle',
            email: 'a@example.org',
            link: 'https://www.example.org/#x',
            standing: 'member',
            ...order,
          },
          { ...feed.meetings[0]!, ...meeting },
          feed,
          wordingFor('en'),
          { from: 'signup@example.org', templates: loadTemplates() },
        ),
      );
      transport.close();
      const [letter] = smtp.letters;
      assert.deepEqual(letter!.to, ['a@example.org']);
      assert.equal(letter!.parsed.bcc, undefined);
      assert.equal(letter!.parsed.cc, undefined);
      assert.equal(
        letter!.parsed.headerLines.some(({ key }) => key === 'bcc' || key === 'attendee'),
        false,
      );
      const event = eventOf(letter!);
      assert.deepEqual(event.attendees, ['mailto:a@example.org']);
      assert.equal(event.organizers.length, 1);
    });
  }

  test('an association', async () => {
    const feed = feedWith({ day: 1 });
    const evil = { ...feed, association: { ...feed.association, name: EVIL } };
    const transport = smtpTransport(smtp.url, 'signup@example.org');
    const order = {
      id: '1',
      kind: 'link' as const,
      outcome: { parts: [] },
      name: 'R',
      email: 'a@example.org',
      link: 'https://www.example.org/',
    };
    const setting = { from: 'signup@example.org', templates: loadTemplates() };
    await transport.send(composeMail(order, feed.meetings[0]!, evil, wordingFor('da'), setting));
    transport.close();
    assert.equal(smtp.letters[0]!.parsed.from!.value[0]!.address, 'signup@example.org');
    assert.equal(smtp.letters[0]!.parsed.bcc, undefined);
  });
});

test('What the mail server says, and the address of the mail server, are kept in no job and no log', async () => {
  await smtp.close();
  smtp = await startSmtp((recipient) => ({ code: 550, words: `${recipient} is full at secret-of-smtp` }));
  const lines: string[] = [];
  const { error, log } = console;
  console.error = console.log = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    await harness.signUp('a@example.org');
    await send();
  } finally {
    Object.assign(console, { error, log });
  }
  const [job] = await harness.query<{ last_error: string; payload: unknown }>(
    'select last_error, payload from graphile_worker._private_jobs',
  );
  const said = [...lines, job!.last_error, JSON.stringify(job!.payload)].join('\n');
  assert.match(said, /550/);
  assert.doesNotMatch(said, /secret-of-smtp|\ba@example\.org|user:/);
});

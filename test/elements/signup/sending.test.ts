import type {
  NetworkSignupConfirmedEvent,
  NetworkSignupFailedEvent,
} from '../../../packages/elements/src/index.js';
import {
  aTimeout,
  exampleFeed,
  exampleOutcome,
  expect,
  FakeServer,
  MEETING,
  openPage,
  problem,
  waitUntil,
} from './harness.js';

const confirmed = () => ({ status: 201, json: exampleOutcome() });

describe('<network-signup> sending', () => {
  it('computes what a busy server asks for, in the background, and sends the same request again', async () => {
    const busy = await (
      await fetch(new URL('../../../docs/protocol/problem-proof-needed.json', import.meta.url))
    ).json();
    const page = await openPage({ server: new FakeServer({ status: 428, json: busy }, confirmed()) });
    await page.fill();
    await page.press();
    await waitUntil(() => page.server.sent.length === 2, 'sent again', { timeout: 20_000 });
    const [first, second] = page.server.sent;
    expect(second?.headers['idempotency-key']).to.equal(first?.headers['idempotency-key']);
    const { proof, ...same } = second!.body;
    expect(same).to.deep.equal(first?.body);
    const { challenge, solution } = JSON.parse(atob(proof.replaceAll('-', '+').replaceAll('_', '/')));
    expect(challenge).to.deep.equal(
      JSON.parse(atob(busy.params.challenge.replaceAll('-', '+').replaceAll('_', '/'))),
    );
    expect(solution.derivedKey).to.match(/^00[0-9a-f]{62}$/);
    await waitUntil(() => page.heading === 'Vi har modtaget din tilmelding');
  });

  it('has a field for programs, labelled, out of sight and out of the way of Tab; filled in it is told', async () => {
    const page = await openPage({ server: new FakeServer(confirmed()) });
    await page.fill();
    const { shadowRoot } = page.element;
    const field = shadowRoot?.getElementById('website') as HTMLInputElement;
    expect(shadowRoot?.querySelector('label[for="website"]')?.textContent).to.equal(
      'Lad dette felt stå tomt',
    );
    expect(field.tabIndex).to.equal(-1);
    expect(field.parentElement?.getBoundingClientRect().width).to.equal(1);
    await page.type('website', 'https://spam.example.com');
    await page.press();
    expect(page.server.sent[0]?.body.honeypot).to.equal(true);
  });

  it('sends what the contract says, and says per part what became of it', async () => {
    const page = await openPage({ server: new FakeServer(confirmed()) });
    await page.fill();
    await page.type('organisation', 'En  kommune ');
    await page.type('dietaryNeeds', 'Ingen nødder');
    await page.choose('question-parking', 'no');
    await page.type('occupies', 'Vi skal vælge ny login-løsning.');
    await page.press();
    const [sent] = page.server.sent;
    expect(sent?.url).to.equal('https://signup.example.org/v1/example/signups');
    expect(sent?.method).to.equal('POST');
    expect(sent?.headers['idempotency-key']).to.match(/^[A-Za-z0-9_-]{16,128}$/);
    expect(sent?.body).to.deep.equal({
      version: '1.0',
      meeting: MEETING,
      language: 'da',
      signups: [
        {
          person: {
            name: 'Kontorchef Eksempel',
            email: 'kontorchef@example.org',
            organisation: 'En kommune',
          },
          parts: [
            { part: 'day', answer: 'coming' },
            { part: 'dinner', answer: 'coming' },
          ],
          dietaryNeeds: 'Ingen nødder',
          questions: [{ question: 'parking', answer: 'no' }],
          occupies: 'Vi skal vælge ny login-løsning.',
          charterAccepted: true,
        },
      ],
    });
    expect(page.heading).to.equal('Vi har modtaget din tilmelding');
    expect(page.focused?.id).to.equal('heading');
    expect(page.text).to.include('Mødet: du har en plads');
    expect(page.text).to.include('Middagen: du er nr. 3 på ventelisten');
    expect(page.text).to.include('Vi sender en mail til kontorchef@example.org');
    await page.accessible();
  });

  it('announces sending and outcome through a live region in the light DOM', async () => {
    let answer = () => {};
    const after = new Promise<void>((done) => (answer = done));
    const page = await openPage({ server: new FakeServer({ after, then: confirmed() }) });
    await page.fill();
    await page.press();
    await waitUntil(() => page.live === 'Sender …');
    const region = document.querySelector('[data-network-status]');
    expect(region?.getRootNode()).to.equal(document);
    expect(region?.role).to.equal('status');
    answer();
    await waitUntil(() => page.live.startsWith('Vi har modtaget din tilmelding'));
    expect(page.live).to.include('Middagen: du er nr. 3 på ventelisten');
  });

  it('makes one request of a double click, with a button that keeps its focus', async () => {
    let answer = () => {};
    const after = new Promise<void>((done) => (answer = done));
    const page = await openPage({ server: new FakeServer({ after, then: confirmed() }) });
    await page.fill();
    const button = page.part('submit');
    button.focus();
    button.click();
    button.click();
    await page.settled();
    button.click();
    expect(button.disabled).to.equal(false);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.textContent?.trim()).to.equal('Sender …');
    expect(page.focused).to.equal(button);
    await page.accessible();
    answer();
    await page.settled();
    expect(page.server.sent).to.have.length(1);
    expect(page.events.map(({ type }) => type)).to.deep.equal([
      'network-signup-request',
      'network-signup-confirmed',
    ]);
  });

  it('does not know after a cut connection, keeps everything, and sends again with the same key', async () => {
    const page = await openPage({ server: new FakeServer('cut', 'cut', confirmed()) });
    await page.fill();
    const before = page.values;
    await page.press();
    expect(page.focused?.id).to.equal('failure');
    expect(page.text).to.include('Vi ved ikke, om det kom frem');
    expect(page.part('submit').textContent?.trim()).to.equal('Send igen');
    expect(page.values).to.deep.equal(before);
    await page.accessible();
    await page.press();
    await page.press();
    expect(page.heading).to.equal('Vi har modtaget din tilmelding');
    const [first, second, third] = page.server.keys;
    expect(second).to.equal(first);
    expect(third).to.equal(first);
    expect(page.server.sent[2]?.body).to.deep.equal(page.server.sent[0]?.body);
  });

  it('takes another key when the content changes, after a refusal, and for the next signup', async () => {
    const page = await openPage({
      server: new FakeServer('cut', problem('signup/closed', 409), confirmed(), confirmed()),
    });
    await page.fill();
    await page.press();
    await page.type('name', 'En anden');
    await page.press();
    await page.press();
    await page.press('colleague');
    await page.fill();
    await page.press();
    expect(page.server.sent).to.have.length(4);
    expect(new Set(page.server.keys).size).to.equal(4);
  });

  const failures = [
    [
      'a server that is down',
      problem('server/unavailable', 503),
      'Serveren svarer ikke lige nu',
      'server/unavailable',
      true,
    ],
    [
      'a gateway without words',
      { status: 502, text: '<html>Bad gateway' },
      'Vi ved ikke, om det kom frem',
      'server/unavailable',
      true,
    ],
    ['too many requests', problem('request/too-many', 429), 'For mange forsøg', 'request/too-many', true],
    [
      'a request still at work',
      problem('idempotency/in-progress', 409),
      'ved at blive behandlet',
      'idempotency/in-progress',
      true,
    ],
    [
      'an outcome that does not parse',
      { status: 201, json: { ok: true } },
      'Vi ved ikke, om det kom frem',
      'server/failed',
      true,
    ],
    [
      'an outcome about nobody',
      { status: 201, json: { version: '1.0', meeting: MEETING, signups: [] } },
      'Vi ved ikke, om det kom frem',
      'server/failed',
      true,
    ],
    [
      'an outcome of another meeting',
      { status: 201, json: { ...exampleOutcome(), meeting: 'other' } },
      'Vi ved ikke, om det kom frem',
      'server/failed',
      true,
    ],
    [
      'a meeting that closed meanwhile',
      problem('signup/closed', 409, { params: { closes: '2027-03-09T12:00' } }),
      'Tilmeldingen er lukket',
      'signup/closed',
      false,
    ],
    [
      'a problem newer than this version',
      problem('signup/moon', 409, { detail: 'Månen er i vejen.' }),
      'Månen er i vejen.',
      'signup/moon',
      false,
    ],
  ] as const;
  for (const [what, answer, words, code, sameKey] of failures) {
    it(`loses nothing with ${what}`, async () => {
      const page = await openPage({ server: new FakeServer(answer, confirmed()) });
      await page.fill();
      await page.type('dietaryNeeds', 'Ingen nødder');
      const before = page.values;
      await page.press();
      expect(page.text).to.include(words);
      expect(page.values).to.deep.equal(before);
      expect((page.events.at(-1) as NetworkSignupFailedEvent).code).to.equal(code);
      await page.press();
      expect(page.heading).to.equal('Vi har modtaget din tilmelding');
      expect(page.server.keys[0] === page.server.keys[1]).to.equal(sameKey);
    });
  }

  it('keeps what was typed when the feed closes the meeting under the person', async () => {
    const page = await openPage();
    await page.fill();
    page.element.feed = exampleFeed((meeting) => (meeting.signup.closes = '2027-01-01T12:00'));
    await page.settled();
    expect(page.values).to.include({ name: 'Kontorchef Eksempel' });
  });

  it('sends nothing when the page says no, and stays as it is', async () => {
    const page = await openPage();
    await page.fill();
    page.element.addEventListener('network-signup-request', (event) => {
      event.preventDefault();
    });
    await page.press();
    expect(page.server.sent).to.have.length(0);
    expect(page.part('submit').getAttribute('aria-disabled')).to.equal('false');
    expect(page.values).to.include({ name: 'Kontorchef Eksempel' });
  });

  it('fires events with ids and codes, and nothing of the person', async () => {
    const page = await openPage({ server: new FakeServer('cut', confirmed()) });
    await page.fill();
    await page.type('dietaryNeeds', 'Hemmelig allergi');
    await page.press();
    await page.press();
    const done = page.events.at(-1) as NetworkSignupConfirmedEvent;
    expect(done.meeting).to.equal(MEETING);
    expect(done.intent).to.equal('place');
    expect(done.parts).to.deep.equal([
      { part: 'day', answer: 'coming', seat: 'confirmed' },
      { part: 'dinner', answer: 'coming', seat: 'waitlisted' },
    ]);
    for (const event of page.events) {
      expect(event.bubbles && event.composed).to.equal(true);
      const all = JSON.stringify({ ...event }) + Object.values(event).map(String).join();
      expect(all).to.not.match(/Kontorchef|example\.org|allergi/i);
    }
  });

  it('hands signups to the page’s own code, which promises no mail of ours', async () => {
    const seen: unknown[] = [];
    const submitSignup = async (request: unknown) => {
      seen.push(request);
      if (seen.length === 1) throw Object.assign(new Error('no'), { code: 'signup/members-only' });
      if (seen.length === 2) throw new Error('network');
      return exampleOutcome() as never;
    };
    const page = await openPage({ submitSignup });
    await page.fill();
    await page.press();
    expect(page.text).to.include('Mødet er for medlemmer');
    await page.press();
    expect(page.text).to.include('Vi ved ikke, om det kom frem');
    await page.press();
    expect(page.heading).to.equal('Vi har modtaget din tilmelding');
    expect(page.hasPart('mail')).to.equal(false);
    expect(page.server.sent).to.have.length(0);
    expect(seen[2]).to.deep.equal(seen[0]);
  });

  it('shows an answer to one meeting never at another', async () => {
    let answer = () => {};
    const after = new Promise<void>((done) => (answer = done));
    const feed = exampleFeed((meeting, _group, all) =>
      all.meetings.push({ ...meeting, id: 'second', title: 'Nummer to' }),
    );
    const page = await openPage({ feed, server: new FakeServer({ after, then: confirmed() }) });
    await page.fill();
    await page.press();
    page.element.meeting = 'second';
    await page.settled();
    expect(page.values['name']).to.equal('');
    answer();
    await page.settled();
    expect(page.heading).to.equal('Tilmelding');
    expect(page.text).to.include('Nummer to');
    await aTimeout(0);
    expect((page.events.at(-1) as NetworkSignupConfirmedEvent).meeting).to.equal(MEETING);
  });

  it('signs up a colleague in a new form, with nothing of the first', async () => {
    const page = await openPage({ server: new FakeServer(confirmed(), confirmed()) });
    await page.fill();
    await page.type('dietaryNeeds', 'Ingen nødder');
    await page.press();
    await page.press('colleague');
    expect(page.heading).to.equal('Tilmeld en kollega');
    expect(page.focused?.id).to.equal('heading');
    expect(page.values).to.deep.equal({ name: '', email: '', organisation: '' });
    await page.accessible();
    await page.fill();
    expect(page.field<HTMLTextAreaElement>('dietaryNeeds').value).to.equal('');
    await page.press();
    expect(page.text).to.include('Mødet: din kollega har en plads');
    expect(page.text).to.include('Middagen: din kollega er nr. 3 på ventelisten');
  });

  it('heads an outcome by what it says', async () => {
    const outcome = (...seats: object[]) => ({
      version: '1.0',
      meeting: MEETING,
      signups: [{ parts: seats.map((seat, at) => ({ part: ['day', 'dinner'][at], ...seat })) }],
    });
    const coming = (seat: string, more = {}) => ({ answer: 'coming', seat, ...more });
    const not = { answer: 'not-coming', seat: 'none' };
    const cases = [
      [outcome(coming('confirmed'), not), 'Du er tilmeldt'],
      [
        outcome(coming('waitlisted', { place: 1 }), coming('waitlisted', { place: 2 })),
        'Du er på ventelisten',
      ],
      [outcome(coming('offered', { expires: '2027-03-05T11:00:00Z' }), not), 'Du er tilbudt en plads'],
      [outcome(not, not), 'Tak for dit svar'],
    ] as const;
    for (const [json, heading] of cases) {
      const page = await openPage({ server: new FakeServer({ status: 201, json }) });
      await page.fill();
      await page.press();
      expect(page.heading).to.equal(heading);
      await page.accessible();
    }
  });
});

import type { NetworkSignupCancelledEvent } from '../../../packages/elements/src/index.js';
import {
  cancelOutcome,
  exampleOutcome,
  examplePersonal,
  expect,
  FakeServer,
  NOW,
  openPage,
  problem,
} from './harness.js';

const token = 'secret-token';
const mine = (mend?: Parameters<typeof examplePersonal>[0]) => ({ json: examplePersonal(mend) });
const member = (state: string) => (personal: Record<string, unknown>) =>
  Object.assign(personal, { standing: 'member', state });

describe('<network-signup> with a personal link', () => {
  it('shows how things stand per part', async () => {
    const page = await openPage({ token, server: new FakeServer(mine()) });
    const [sent] = page.server.sent;
    expect(sent?.url).to.match(/\/signups\/mine$/);
    expect(sent?.headers['authorization']).to.equal(`Bearer ${token}`);
    expect(page.heading).to.equal('Din tilmelding');
    expect(page.text).to.include('Mødet: du har en plads');
    expect(page.text).to.include('Middagen: du er tilbudt en plads');
    expect(page.element.outerHTML).to.not.include(token);
    await page.accessible();
  });

  it('prefills a form to change it, with the mail address as it was', async () => {
    const server = new FakeServer(
      mine((one) => (one.signup.person.phone = '+45 33 11 22 33')),
      { json: exampleOutcome() },
    );
    const page = await openPage({ token, server });
    await page.press('change');
    expect(page.focused?.id).to.equal('heading');
    expect(page.values).to.include({
      name: 'Kontorchef Eksempel',
      email: 'kontorchef@example.org',
      'part-day': 'coming',
      dietaryNeeds: 'Ingen nødder',
    });
    expect(page.field('email').readOnly).to.equal(true);
    await page.accessible();
    await page.choose('part-dinner', 'not-coming');
    page.field('charter').click();
    await page.press();
    const sent = server.sent[1];
    expect(sent?.url).to.match(/\/signups\/mine$/);
    expect(sent?.method).to.equal('POST');
    expect(sent?.headers['authorization']).to.equal(`Bearer ${token}`);
    expect(sent?.body).to.deep.equal({
      version: '1.0',
      language: 'da',
      signup: {
        person: {
          name: 'Kontorchef Eksempel',
          email: 'kontorchef@example.org',
          organisation: 'En kommune',
          phone: '+45 33 11 22 33',
        },
        parts: [
          { part: 'day', answer: 'coming' },
          { part: 'dinner', answer: 'not-coming' },
        ],
        dietaryNeeds: 'Ingen nødder',
        questions: [],
        charterAccepted: true,
      },
    });
    expect(page.text).to.include('Vi sender en mail med et link');
    expect(page.text).to.not.include('kontorchef@example.org');
    expect(page.events.at(-1)).to.include({ type: 'network-signup-confirmed', intent: 'change' });
  });

  it('puts faults of a change at their fields, and gives up a change', async () => {
    const server = new FakeServer(
      mine(),
      problem('request/invalid', 422, {
        errors: [{ code: 'signup/email-fixed', path: '$.signup.person.email', params: {} }],
      }),
    );
    const page = await openPage({ token, server });
    await page.press('change');
    page.field('charter').click();
    await page.press();
    expect(page.summary[0]).to.include('Mailadressen kan ikke ændres');
    await page.press('keep');
    expect(page.heading).to.equal('Din tilmelding');
    await page.press('change');
    expect(page.summary).to.deep.equal([]);
  });

  it('asks before it cancels, says what holds afterwards, and lets one sign up again', async () => {
    const server = new FakeServer(
      mine((one) => (one.cancellingIsLate = true)),
      'cut',
      { json: cancelOutcome() },
      mine((one) => (one.state = 'cancelled')),
      { json: exampleOutcome() },
    );
    const page = await openPage({ token, server });
    await page.press('cancel');
    expect(page.heading).to.equal('Vil du melde fra?');
    expect(page.focused?.id).to.equal('heading');
    expect(page.text).to.include('facilitatoren får besked med det samme');
    expect(server.sent).to.have.length(1);
    await page.accessible();
    await page.press('cancel-keep');
    expect(page.heading).to.equal('Din tilmelding');
    await page.press('cancel');
    await page.press('cancel-confirm');
    expect(page.text).to.include('Vi ved ikke, om dit afbud kom frem');
    expect(page.focused?.id).to.equal('failure');
    await page.press('cancel-confirm');
    expect(server.keys[2]).to.equal(server.keys[1]);
    expect(server.sent[2]?.url).to.match(/\/mine\/cancel$/);
    expect(page.heading).to.equal('Du har meldt fra');
    expect(page.text).to.include('Fristen for afbud var overskredet');
    expect((page.events.at(-1) as NetworkSignupCancelledEvent).late).to.equal(true);
    await page.accessible();
    await page.press('again');
    expect(page.text).to.include('Du har meldt fra.');
    expect(page.values).to.not.have.property('part-day');
    await page.fill();
    await page.press();
    expect(server.sent[4]?.url).to.match(/\/mine$/);
    expect(page.text).to.include('Mødet: du har en plads');
  });

  it('lets a member send a substitute where the group allows it', async () => {
    const outcome = exampleOutcome();
    outcome.signups[0].parts = [
      { part: 'day', answer: 'substitute', seat: 'confirmed' },
      { part: 'dinner', answer: 'not-coming', seat: 'none' },
    ];
    const server = new FakeServer(mine(member('active')), { json: outcome });
    const page = await openPage({ token, server });
    await page.press('change');
    await page.choose('part-day', 'substitute');
    await page.choose('part-dinner', 'not-coming');
    page.field('charter').click();
    await page.press();
    expect(page.summary).to.deep.equal(['Skriv din kollegas navn.', 'Skriv din kollegas mailadresse.']);
    expect(page.errors).to.deep.equal(page.summary);
    await page.accessible();
    await page.type('substitute-name', 'Projektleder Eksempel');
    await page.type('substitute-email', 'projekt@example.org');
    await page.press();
    expect(server.sent[1]?.body?.['signup'].substitute).to.deep.equal({
      name: 'Projektleder Eksempel',
      email: 'projekt@example.org',
    });
    expect(page.text).to.include('Mødet: din kollega har en plads');
  });

  it('gives back a part after signup has closed, and says that it was late', async () => {
    const outcome = exampleOutcome();
    outcome.signups[0].parts[1] = { part: 'dinner', answer: 'not-coming', seat: 'none' };
    outcome.signups[0].late = true;
    const server = new FakeServer(mine(), { json: outcome });
    const page = await openPage({ token, server, now: NOW + 64 * 86_400_000 });
    expect(page.hasPart('cancel')).to.equal(true);
    expect(page.text).to.include('Tilmeldingen er lukket');
    await page.accessible();
    await page.press('change');
    await page.choose('part-dinner', 'not-coming');
    page.field('charter').click();
    await page.press();
    expect(page.text).to.include('Middagen: du deltager ikke');
    expect(page.text).to.include('Fristen for afbud var overskredet');
  });

  it('opens again after a server that was down', async () => {
    const page = await openPage({
      token,
      server: new FakeServer(problem('server/unavailable', 503), mine()),
    });
    expect(page.text).to.include('Serveren svarer ikke lige nu');
    await page.accessible();
    await page.press('retry');
    expect(page.heading).to.equal('Din tilmelding');
    expect(page.focused?.id).to.equal('heading');
  });

  for (const [what, answer] of [
    ['is not valid', problem('link/not-valid', 404)],
    ['belongs to another meeting', mine((one) => (one.meeting = 'another'))],
  ] as const) {
    it(`sends a new link when this one ${what}, and says the same to everyone`, async () => {
      const page = await openPage({
        token,
        server: new FakeServer(answer, 'cut', { status: 202, json: { version: '1.0' } }),
      });
      expect(page.heading).to.equal('Linket gælder ikke længere');
      await page.accessible();
      await page.press('link-submit');
      expect(page.focused?.id).to.equal('link-email');
      expect(page.errors.join() + page.root.getElementById('link-error')?.textContent).to.include(
        'Skriv en mailadresse.',
      );
      expect(page.server.sent).to.have.length(1);
      page.field('link-email').value = 'kontorchef@example.org';
      await page.press('link-submit');
      expect(page.root.getElementById('link-error')?.textContent).to.include('Serveren svarer ikke');
      expect(page.field('link-email').value).to.equal('kontorchef@example.org');
      await page.press('link-submit');
      expect(page.server.keys[2]).to.equal(page.server.keys[1]);
      expect(page.server.sent[2]?.body).to.include({ email: 'kontorchef@example.org', language: 'da' });
      expect(page.focused?.id).to.equal('link-sent');
      expect(page.text).to.include('Er adressen tilmeldt eller inviteret');
      await page.accessible();
    });
  }

  it('stores nothing in the browser', async () => {
    const page = await openPage({ token, server: new FakeServer(mine()) });
    await page.press('change');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
  });
});

import type { NetworkSignupConfirmedEvent } from '../../../packages/elements/src/index.js';
import { exampleOutcome, examplePersonal, expect, FakeServer, openPage, problem } from './harness.js';

const token = 'secret-token';
type Mend = Parameters<typeof examplePersonal>[0];
const mine = (mend?: Mend) => ({ json: examplePersonal(mend) });
const dinner = (seat: object) => {
  const outcome = exampleOutcome();
  outcome.signups[0].parts[1] = { part: 'dinner', ...seat };
  return { json: outcome };
};
const waiting: Mend = (one) => {
  one.signup.charterAccepted = true;
  one.parts[1] = { part: 'dinner', answer: 'coming', seat: 'waitlisted', place: 2 };
};

describe('<network-signup> with a seat that is offered', () => {
  it('takes it with one press, which says which part it is about', async () => {
    const server = new FakeServer(mine(), dinner({ answer: 'coming', seat: 'confirmed' }));
    const page = await openPage({ token, server });
    const accept = page.part('accept');
    const described = page.field(accept.getAttribute('aria-describedby') ?? '');
    expect(described.textContent).to.include('Middagen: du er tilbudt en plads');
    expect(described.textContent).to.include('fredag den 5. marts 2027 kl. 12.00');
    await page.press('accept');
    expect(server.sent[1]?.url).to.match(/\/mine\/offer$/);
    expect(server.sent[1]?.headers['authorization']).to.equal(`Bearer ${token}`);
    expect(server.sent[1]?.body).to.deep.equal({ version: '1.0', part: 'dinner', accept: true });
    expect(page.heading).to.equal('Du er tilmeldt');
    const event = page.events.at(-1) as NetworkSignupConfirmedEvent;
    expect(event.intent).to.equal('accept');
    expect(event.parts[1]?.seat).to.equal('confirmed');
    await page.accessible();
  });

  it('asks before it declines, as the place in the queue goes with it', async () => {
    const server = new FakeServer(mine(), 'cut', dinner({ answer: 'coming', seat: 'none' }));
    const page = await openPage({ token, server });
    await page.press('decline');
    expect(page.heading).to.equal('Middagen: vil du sige nej tak til pladsen?');
    expect(page.focused?.id).to.equal('heading');
    expect(server.sent).to.have.length(1);
    await page.accessible();
    await page.press('decline-keep');
    expect(page.heading).to.equal('Din tilmelding');
    await page.press('decline');
    await page.press('decline-confirm');
    expect(page.text).to.include('Vi ved ikke, om dit svar kom frem');
    await page.press('decline-confirm');
    expect(server.keys[2]).to.equal(server.keys[1]);
    expect(server.sent[2]?.body).to.deep.equal({ version: '1.0', part: 'dinner', accept: false });
    expect(page.heading).to.equal('Du har sagt nej tak til pladsen');
    expect(page.text).to.include('Mødet: du har en plads');
    await page.accessible();
  });

  it('says that the offer has expired, and keeps the rest in sight', async () => {
    const server = new FakeServer(mine(), problem('signup/offer-expired', 409));
    const page = await openPage({ token, server });
    await page.press('accept');
    expect(page.focused?.id).to.equal('failure');
    expect(page.text).to.include('Tilbuddet om en plads er udløbet');
    expect(page.text).to.include('Mødet: du har en plads');
    await page.accessible();
  });

  it('is sent once by a double press', async () => {
    const server = new FakeServer(mine(), dinner({ answer: 'coming', seat: 'confirmed' }));
    const page = await openPage({ token, server });
    page.part('accept').click();
    page.part('accept').click();
    await page.settled();
    expect(server.sent).to.have.length(2);
  });
});

describe('<network-signup> on a waitlist', () => {
  it('leaves it for one part, after asking, and keeps the other', async () => {
    const server = new FakeServer(mine(waiting), dinner({ answer: 'not-coming', seat: 'none' }));
    const page = await openPage({ token, server });
    expect(page.text).to.include('Middagen: du er nr. 2 på ventelisten');
    await page.press('leave');
    expect(page.heading).to.equal('Middagen: vil du forlade ventelisten?');
    await page.accessible();
    await page.press('leave-confirm');
    expect(server.sent[1]?.url).to.match(/\/mine$/);
    expect(server.sent[1]?.body?.['signup'].parts).to.deep.equal([
      { part: 'day', answer: 'coming' },
      { part: 'dinner', answer: 'not-coming' },
    ]);
    expect(page.text).to.include('Mødet: du har en plads');
    expect(page.text).to.include('Middagen: du deltager ikke');
  });

  it('cancels the signup when nothing else is left of it', async () => {
    const server = new FakeServer(
      mine((one) => {
        waiting(one);
        one.signup.parts[0].answer = 'not-coming';
        one.parts[0] = { part: 'day', answer: 'not-coming', seat: 'none' };
      }),
      dinner({ answer: 'not-coming', seat: 'none' }),
    );
    const page = await openPage({ token, server });
    await page.press('leave');
    await page.press('leave-confirm');
    expect(server.sent[1]?.url).to.match(/\/mine\/cancel$/);
    expect(page.heading).to.equal('Du har meldt fra');
  });

  it('asks for what the group wants to know by now before it changes anything', async () => {
    const page = await openPage({
      token,
      server: new FakeServer(
        mine((one) => {
          waiting(one);
          delete one.signup.charterAccepted;
        }),
      ),
    });
    await page.press('leave');
    await page.press('leave-confirm');
    expect(page.focused?.id).to.equal('summary');
    expect(page.summary).to.deep.equal(['Sæt kryds ved gruppens spilleregler.']);
    expect(page.values).to.include({ 'part-dinner': 'not-coming' });
  });
});

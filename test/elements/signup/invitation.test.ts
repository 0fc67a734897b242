import type { NetworkSignupConfirmedEvent } from '../../../packages/elements/src/index.js';
import {
  exampleFeed,
  exampleOutcome,
  examplePersonal,
  expect,
  FakeServer,
  openPage,
  problem,
} from './harness.js';

const token = 'secret-token';
type Mend = Parameters<typeof examplePersonal>[0];
const invitation = (mend: Mend = () => undefined) => ({
  json: examplePersonal((one) => {
    Object.assign(one, { standing: 'member', state: 'invited' });
    one.signup = { person: one.signup.person, parts: one.signup.parts };
    for (const part of one.signup.parts) part.answer = 'none';
    one.parts = one.parts.map(({ part }: { part: string }) => ({ part, answer: 'none', seat: 'none' }));
    mend(one);
  }),
});
const seats = (...parts: object[]) => {
  const outcome = exampleOutcome();
  outcome.signups[0].parts = parts;
  return { status: 201, json: outcome };
};
const confirmed = (part: string, answer = 'coming') => ({ part, answer, seat: 'confirmed' });
const notComing = (part: string) => ({ part, answer: 'not-coming', seat: 'none' });
const noCharter = () => exampleFeed((meeting, group) => (group.charter.acknowledgeOnSignup = false));

describe('<network-signup> with an invitation', () => {
  it('recognises the member, and one tap says yes to everything, the ground rules in sight', async () => {
    const server = new FakeServer(invitation(), seats(confirmed('day'), confirmed('dinner')));
    const page = await openPage({
      token,
      server,
      feed: exampleFeed((meeting) => (meeting.signup.audience = 'members')),
    });
    expect(page.heading).to.equal('Kommer du?');
    expect(page.text).to.include('Du er inviteret som medlem, Kontorchef Eksempel.');
    expect(page.text).to.include('Det, der siges i gruppen, bliver i gruppen.');
    expect(page.hasPart('form')).to.equal(false);
    expect(page.part('tap-coming').textContent?.trim()).to.equal(
      'Jeg kommer til det hele og følger spillereglerne',
    );
    await page.accessible();
    await page.press('tap-coming');
    const sent = server.sent[1];
    expect(sent?.url).to.match(/\/signups$/);
    expect(sent?.headers['authorization']).to.equal(`Bearer ${token}`);
    expect(sent?.body?.['signups']).to.deep.equal([
      {
        person: { name: 'Kontorchef Eksempel', email: 'kontorchef@example.org', organisation: 'En kommune' },
        parts: [
          { part: 'day', answer: 'coming' },
          { part: 'dinner', answer: 'coming' },
        ],
        questions: [],
        charterAccepted: true,
      },
    ]);
    expect(page.heading).to.equal('Du er tilmeldt');
    expect(page.focused?.id).to.equal('heading');
    await page.accessible();
  });

  it('takes a no with one tap, and asks nothing more', async () => {
    const server = new FakeServer(invitation(), seats(notComing('day'), notComing('dinner')));
    const page = await openPage({ token, server });
    await page.press('tap-not-coming');
    const entry = server.sent[1]?.body?.['signups'][0];
    expect(entry.parts).to.deep.equal([
      { part: 'day', answer: 'not-coming' },
      { part: 'dinner', answer: 'not-coming' },
    ]);
    expect('charterAccepted' in entry).to.equal(false);
    expect(page.heading).to.equal('Tak for dit svar');
    expect(page.hasPart('tell-more')).to.equal(false);
    expect((page.events.at(-1) as NetworkSignupConfirmedEvent).parts[0]?.answer).to.equal('not-coming');
  });

  it('asks for the colleague who comes instead, and for nothing that it knows', async () => {
    const server = new FakeServer(
      invitation(),
      seats(confirmed('day', 'substitute'), confirmed('dinner', 'substitute')),
    );
    const page = await openPage({ token, server });
    await page.press('tap-substitute');
    expect(page.focused?.id).to.equal('substitute-name');
    expect(page.summary).to.deep.equal([]);
    expect(page.values).to.include({ name: 'Kontorchef Eksempel', 'part-day': 'substitute' });
    await page.accessible();
    await page.type('substitute-name', 'Projektleder Eksempel');
    await page.type('substitute-email', 'projekt@example.org');
    page.field('charter').click();
    await page.press();
    expect(server.sent[1]?.body?.['signups'][0].substitute).to.deep.equal({
      name: 'Projektleder Eksempel',
      email: 'projekt@example.org',
    });
    expect(page.text).to.include('Mødet: din kollega har en plads');
  });

  it('offers no substitute where seats are personal', async () => {
    const page = await openPage({
      token,
      server: new FakeServer(invitation()),
      feed: exampleFeed((meeting, group) => (group.substitutes = 'not-allowed')),
    });
    expect(page.hasPart('tap-substitute')).to.equal(false);
    expect(page.hasPart('tap-coming')).to.equal(true);
  });

  it('leads to the form when a question has to be answered, with the answer of the tap in it', async () => {
    const feed = noCharter();
    feed.meetings[0].signup.questions = [
      { id: 'car', label: 'Kommer du i bil?', kind: 'yes-no', required: true },
    ];
    const page = await openPage({ token, feed, server: new FakeServer(invitation()) });
    expect(page.part('tap-coming').textContent?.trim()).to.equal('Jeg kommer til det hele');
    await page.press('tap-coming');
    expect(page.server.sent).to.have.length(1);
    expect(page.summary).to.deep.equal([]);
    expect(page.values).to.include({ 'part-day': 'coming', 'part-dinner': 'coming' });
    expect(page.focused?.id).to.equal('heading');
    await page.press('keep');
    expect(page.heading).to.equal('Kommer du?');
  });

  it('answers part by part in the form, and adds to an answer that was a tap', async () => {
    const server = new FakeServer(
      invitation(),
      seats(confirmed('day'), confirmed('dinner')),
      { json: examplePersonal((one) => Object.assign(one, { standing: 'member' })) },
      seats(confirmed('day'), confirmed('dinner')),
    );
    const page = await openPage({ token, server, feed: noCharter() });
    await page.press('answer-parts');
    await page.choose('part-day', 'coming');
    await page.press('keep');
    await page.press('tap-coming');
    expect(page.text).to.include('Hvad optager dig lige nu?');
    await page.press('tell-more');
    expect(page.focused?.id).to.equal('heading');
    await page.type('occupies', 'Vi skal vælge ny login-løsning.');
    await page.press();
    expect(server.sent[3]?.url).to.match(/\/mine$/);
    expect(server.sent[3]?.body?.['signup'].occupies).to.equal('Vi skal vælge ny login-løsning.');
  });

  it('stays with its invitation after a cut connection, and sends the same once more', async () => {
    const server = new FakeServer(invitation(), 'cut', seats(notComing('day'), notComing('dinner')));
    const page = await openPage({ token, server });
    await page.press('tap-not-coming');
    expect(page.text).to.include('Vi ved ikke, om det kom frem');
    expect(page.focused?.id).to.equal('failure');
    await page.accessible();
    await page.press('tap-not-coming');
    expect(server.keys[2]).to.equal(server.keys[1]);
    expect(page.heading).to.equal('Tak for dit svar');
  });

  const roles = [
    ['a prospective member', { standing: 'prospective' }, 'Du er inviteret på prøve'],
    ['a guest of the host', { standing: 'guest', invitedBy: 'host' }, 'som værtens gæst'],
    ['a guest', { standing: 'guest' }, 'Du er inviteret som gæst'],
  ] as const;
  for (const [who, role, words] of roles) {
    it(`says to ${who} as what they are invited, and takes a no`, async () => {
      const server = new FakeServer(
        invitation((one) => Object.assign(one, role)),
        seats(notComing('day'), notComing('dinner')),
      );
      const page = await openPage({ token, server });
      expect(page.text).to.include(words);
      expect(page.hasPart('tap-substitute')).to.equal(false);
      await page.press('tap-not-coming');
      expect(page.heading).to.equal('Tak for dit svar');
    });
  }

  it('says to who has had the trial visit that it is used', async () => {
    const server = new FakeServer(
      invitation((one) => (one.standing = 'prospective')),
      problem('signup/trial-used', 403),
    );
    const page = await openPage({ token, server });
    await page.press('tap-coming');
    expect(page.text).to.include('prøvebesøg');
    expect(page.focused?.id).to.equal('failure');
  });

  it('shows no buttons when signup has closed meanwhile', async () => {
    const page = await openPage({
      token,
      server: new FakeServer(invitation()),
      feed: exampleFeed((meeting) => (meeting.signup.closes = '2027-01-01T12:00')),
    });
    expect(page.hasPart('taps')).to.equal(false);
    expect(page.text).to.include('Tilmeldingen lukkede');
  });
});

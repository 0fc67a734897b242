import type { NetworkSignupConfirmedEvent } from '../../../packages/elements/src/index.js';
import { exampleFeed, exampleOutcome, expect, FakeServer, openPage, problem } from './harness.js';

const outcomeOf = (...people: [string, string?][]) => {
  const outcome = exampleOutcome();
  outcome.signups = people.map(([day, dinner = day]) => ({
    parts: [
      { part: 'day', answer: 'coming', seat: day },
      { part: 'dinner', answer: 'coming', seat: dinner, ...(dinner === 'waitlisted' && { place: 3 }) },
    ],
  }));
  return { status: 201, json: outcome };
};
const twoPeople = async (server: FakeServer) => {
  const page = await openPage({ server });
  await page.fill();
  await page.press('add-person');
  await page.fill('p2-', 'Projektleder Eksempel', 'projekt@example.org');
  return page;
};

describe('<network-signup> for several people', () => {
  it('is one request with an entry a person, and one tick for the ground rules', async () => {
    const page = await twoPeople(new FakeServer(outcomeOf(['confirmed'], ['confirmed', 'waitlisted'])));
    await page.accessible();
    await page.type('p2-dietaryNeeds', 'Vegetarisk');
    expect(page.has('p2-occupies'), 'what occupies others is theirs to say').to.equal(false);
    expect(page.root.querySelectorAll('[name=charter]')).to.have.length(1);
    expect(page.text).to.include('De tilmeldte kender og følger spillereglerne');
    await page.press();
    const { signups } = page.server.sent[0]?.body ?? {};
    expect(signups).to.deep.equal([
      {
        person: { name: 'Kontorchef Eksempel', email: 'kontorchef@example.org' },
        parts: [
          { part: 'day', answer: 'coming' },
          { part: 'dinner', answer: 'coming' },
        ],
        questions: [],
        charterAccepted: true,
      },
      {
        person: { name: 'Projektleder Eksempel', email: 'projekt@example.org' },
        parts: [
          { part: 'day', answer: 'coming' },
          { part: 'dinner', answer: 'coming' },
        ],
        dietaryNeeds: 'Vegetarisk',
        questions: [],
        charterAccepted: true,
      },
    ]);
    expect(page.heading).to.equal('Vi har modtaget tilmeldingerne');
    const names = [...page.root.querySelectorAll('[part=person-heading]')].map((one) => one.textContent);
    expect(names).to.deep.equal(['Kontorchef Eksempel', 'Projektleder Eksempel']);
    expect(page.text).to.include('Middagen: din kollega er nr. 3 på ventelisten');
    expect(page.text).to.include('Vi sender en mail til hver af dem');
    const event = page.events.at(-1) as NetworkSignupConfirmedEvent;
    expect(event.signups.map((parts) => parts.map(({ seat }) => seat))).to.deep.equal([
      ['confirmed', 'confirmed'],
      ['confirmed', 'waitlisted'],
    ]);
    expect(JSON.stringify(event)).to.not.include('Projektleder');
    await page.accessible();
  });

  it('says every fault of everybody, each with a link to its field', async () => {
    const page = await openPage();
    await page.fill();
    await page.press('add-person');
    expect(page.focused?.id).to.equal('p2-person');
    await page.choose('p2-part-day', 'coming');
    await page.type('p2-email', 'kontorchef@example.org');
    await page.press();
    expect(page.summary).to.deep.equal(['Middagen: vælg et svar.', 'Skriv et navn.']);
    const targets = [...page.root.querySelectorAll('#summary a')].map((one) => one.getAttribute('href'));
    expect(targets).to.deep.equal(['#p2-part-dinner', '#p2-name']);
    await page.accessible();
    await page.fill('p2-');
    await page.press();
    expect(page.summary).to.deep.equal([
      '»kontorchef@example.org« står der to gange; hver må kun stå én gang.',
    ]);
    expect(page.field('p2-email').getAttribute('aria-invalid')).to.equal('true');
  });

  it('puts what the server finds at the right person', async () => {
    const page = await twoPeople(
      new FakeServer(
        problem('request/invalid', 422, {
          errors: [{ code: 'value/not-an-email', path: '$.signups[1].person.email', params: {} }],
        }),
      ),
    );
    await page.press();
    expect(page.field('p2-email').getAttribute('aria-invalid')).to.equal('true');
    expect(page.field('email').getAttribute('aria-invalid')).to.equal('false');
  });

  it('takes one out again, and leaves the others as they were', async () => {
    const page = await twoPeople(new FakeServer(outcomeOf(['confirmed'], ['confirmed'])));
    await page.press('add-person');
    await page.type('p3-name', 'Arkitekt Eksempel');
    const second = page.root.querySelectorAll<HTMLElement>('[part=remove-person]')[0];
    expect(second?.getAttribute('aria-label')).to.equal('Fjern person 2');
    second?.click();
    await page.settled();
    expect(page.focused?.id).to.equal('add-person');
    expect(page.values['p3-name']).to.equal('Arkitekt Eksempel');
    expect(page.has('p2-name')).to.equal(false);
    expect(page.text).to.include('Person 2');
    await page.fill('p3-', 'Arkitekt Eksempel', 'arkitekt@example.org');
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'].map((one: { person: object }) => one.person)).to.deep.equal(
      [
        { name: 'Kontorchef Eksempel', email: 'kontorchef@example.org' },
        { name: 'Arkitekt Eksempel', email: 'arkitekt@example.org' },
      ],
    );
  });

  it('keeps everything of everybody when it is not confirmed, also an outcome about too few', async () => {
    const page = await twoPeople(new FakeServer('cut', outcomeOf(['confirmed'])));
    const before = page.values;
    await page.press();
    expect(page.values).to.deep.equal(before);
    await page.press();
    expect(page.text).to.include('Vi ved ikke, om det kom frem');
    expect(page.values).to.deep.equal(before);
  });

  it('takes ten and no more', async () => {
    const page = await openPage();
    for (let more = 0; more < 9; more += 1) await page.press('add-person');
    expect(page.hasPart('add-person')).to.equal(false);
    expect(page.text).to.include('Person 10');
  });
});

describe('<network-signup> for members', () => {
  it('says of a part for members that it is, and how a member gets in', async () => {
    const page = await openPage({
      feed: exampleFeed((meeting) => (meeting.parts[1].membersOnly = true)),
      server: new FakeServer(outcomeOf(['confirmed'])),
    });
    expect(page.has('part-dinner')).to.equal(false);
    expect(page.has('part-day'), 'one part is left, so a guest is coming').to.equal(false);
    expect(page.part<HTMLElement>('members-part').textContent?.replace(/\s+/g, ' ')).to.include(
      'Middagen: kun for medlemmer. Er du medlem, så brug linket i din invitation',
    );
    await page.accessible();
    await page.type('name', 'Kontorchef');
    await page.type('email', 'k@example.org');
    page.field('charter').click();
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0].parts).to.deep.equal([
      { part: 'day', answer: 'coming' },
    ]);
  });

  it('has no form for a guest where every part is for members, and sends the link again', async () => {
    const page = await openPage({
      feed: exampleFeed((meeting) => {
        for (const part of meeting.parts) part.membersOnly = true;
      }),
    });
    expect(page.hasPart('form')).to.equal(false);
    expect(page.text).to.include('Brug det personlige link i din invitation.');
    expect(page.part<HTMLDetailsElement>('link').open).to.equal(true);
  });

  it('says how many seats are kept for members, and until when', async () => {
    const page = await openPage({
      feed: exampleFeed((meeting) => {
        meeting.parts[0].reserved = { members: 8 };
        meeting.parts[0].reservedUntil = '2027-03-01T12:00';
        meeting.parts[1].reserved = { members: 1 };
      }),
    });
    expect(page.field('part-day-hint').textContent).to.include(
      '8 pladser er holdt til medlemmer indtil mandag den 1. marts kl. 12.00',
    );
    expect(page.field('part-dinner-hint').textContent).to.include('1 plads er holdt til medlemmer');
  });
});

describe('What is typed in <network-signup> and not sent', () => {
  it('is there again when the form is, and is forgotten when it was sent', async () => {
    const feed = exampleFeed((meeting, group, one) => (one.association.id = 'typing'));
    const first = await openPage({ feed, keep: true });
    await first.fill();
    await first.press('add-person');
    await first.type('p2-name', 'Projektleder');
    const { values } = first;
    first.element.remove();
    const second = await openPage({ feed, keep: true, server: new FakeServer(outcomeOf(['confirmed'])) });
    expect(second.values).to.deep.equal(values);
    second.part('remove-person').click();
    await second.settled();
    await second.press();
    expect(second.heading).to.equal('Du er tilmeldt');
    const third = await openPage({ feed, keep: true });
    expect(third.values).to.deep.equal({ name: '', email: '', organisation: '' });
  });

  it('of one meeting does not stand in the form of another', async () => {
    const feed = exampleFeed((meeting, group, one) => {
      one.association.id = 'two-meetings';
      one.meetings.push({ ...structuredClone(meeting), id: 'another', uid: undefined });
    });
    const page = await openPage({ feed, keep: true });
    await page.type('name', 'Kontorchef');
    page.element.meeting = 'another';
    await page.settled();
    expect(page.values['name']).to.equal('');
    page.element.meeting = 'digital-east-2027-1';
    await page.settled();
    expect(page.values['name']).to.equal('Kontorchef');
  });
});

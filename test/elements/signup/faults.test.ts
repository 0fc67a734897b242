import { expect, FakeServer, openPage, exampleFeed, problem } from './harness.js';

describe('<network-signup> with faults', () => {
  it('says every fault at once in a summary that takes focus, in the words at the field', async () => {
    const page = await openPage();
    await page.choose('part-day', 'coming');
    await page.type('email', 'ingen adresse');
    await page.press();
    expect(page.focused?.id).to.equal('summary');
    expect(page.summary).to.deep.equal([
      'Middagen: vælg et svar.',
      'Skriv et navn.',
      'Skriv en mailadresse som navn@organisation.dk.',
      'Sæt kryds ved gruppens spilleregler.',
    ]);
    expect(page.errors).to.deep.equal(page.summary);
    expect(page.root.querySelector('#summary [role=alert]')).to.exist;
    expect(page.server.sent).to.have.length(0);
    const email = page.field('email');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(email.getAttribute('aria-describedby')?.split(' ')).to.include('email-error');
    const dinner = page.field('part-dinner').closest('fieldset');
    expect(dinner?.getAttribute('aria-describedby')).to.include('part-dinner-error');
    expect(dinner?.getAttribute('aria-invalid')).to.equal('true');
    await page.accessible();
  });

  it('links each fault to its field, with the label in sight', async () => {
    const page = await openPage();
    await page.press();
    const { hash } = location;
    for (const link of page.root.querySelectorAll<HTMLAnchorElement>('#summary a')) {
      link.click();
      const id = link.getAttribute('href')?.slice(1) ?? '';
      expect(page.focused?.id).to.equal(id);
      const label =
        page.root.querySelector(`label[for="${id}"]`) ??
        page.focused?.closest('fieldset')?.querySelector('legend');
      const { top, bottom } = (label as Element).getBoundingClientRect();
      expect(top).to.be.at.least(-1);
      expect(bottom).to.be.at.most(innerHeight + 1);
    }
    expect(location.hash).to.equal(hash);
  });

  it('takes focus anew when the same faults are sent again, and loses nothing', async () => {
    const page = await openPage();
    await page.type('name', 'Kontorchef');
    await page.type('organisation', 'En kommune');
    await page.press();
    page.field('name').focus();
    await page.press();
    expect(page.focused?.id).to.equal('summary');
    expect(page.values).to.include({ name: 'Kontorchef', organisation: 'En kommune' });
  });

  it('says one fault in the singular, and in English', async () => {
    const page = await openPage({ lang: 'en' });
    await page.fill();
    await page.type('name', '  ');
    await page.press();
    expect(page.root.getElementById('summary-heading')?.textContent).to.equal(
      'There is one thing to correct',
    );
    expect(page.summary).to.deep.equal(['Write a name.']);
  });

  it('puts the faults that the server finds at their fields', async () => {
    const server = new FakeServer(
      problem('request/invalid', 422, {
        errors: [
          { code: 'value/not-an-email', path: '$.signups[0].person.email', params: {} },
          { code: 'signup/charter-not-accepted', path: '$.signups[0].charterAccepted', params: {} },
          { code: 'signup/unknown-part', path: '$.signups[0].parts[1].part', params: { id: 'dinner' } },
          { code: 'value/from-the-future', path: '$.signups[0].somewhere.else', params: {} },
        ],
      }),
      problem('signup/closed', 409, { params: { closes: '2027-03-09T12:00' } }),
    );
    const page = await openPage({ server });
    await page.fill();
    const before = page.values;
    await page.press();
    expect(page.focused?.id).to.equal('summary');
    expect(page.summary).to.deep.equal([
      'Se på feltet en gang til, og ret det.',
      'Mødet har ikke den del.',
      'Skriv en mailadresse som navn@organisation.dk.',
      'Sæt kryds ved gruppens spilleregler.',
    ]);
    expect(page.field('email').getAttribute('aria-invalid')).to.equal('true');
    expect(page.values).to.deep.equal(before);
    await page.press();
    expect(page.errors).to.deep.equal([]);
    expect(page.focused?.id).to.equal('failure');
    expect(page.text).to.include('Tilmeldingen er lukket');
    expect(page.text).to.include('tirsdag den 9. marts 2027 kl. 12.00');
    expect(page.values).to.deep.equal(before);
    await page.accessible();
  });

  it('refuses a guest who comes to nothing', async () => {
    const page = await openPage();
    await page.fill();
    await page.choose('part-day', 'not-coming');
    await page.choose('part-dinner', 'not-coming');
    await page.press();
    expect(page.summary).to.deep.equal(['Vælg, hvad du deltager i.']);
    expect(page.server.sent).to.have.length(0);
  });

  it('finds faults in a folded-away field and opens it', async () => {
    const page = await openPage();
    await page.fill();
    await page.type('ask', 'x'.repeat(2001));
    await page.press();
    expect(page.summary).to.deep.equal(['Teksten er for lang; højst 2000 tegn.']);
    expect(page.part<HTMLDetailsElement>('sparring').open).to.equal(true);
  });

  it('shows hostile words of a feed and of a server as the text that they are', async () => {
    const hostile = '<img src=x onerror="globalThis.hacked = true">';
    const feed = exampleFeed((meeting, group) => {
      meeting.title = hostile;
      meeting.parts[1].title = hostile;
      meeting.signup.questions = [{ id: 'q', label: hostile, kind: 'choice', choices: [hostile, 'b'] }];
      group.charter.points = [hostile];
    });
    const server = new FakeServer(
      problem('signup/brand-new', 409, { detail: hostile }),
      problem('signup/closed', 409, { params: { closes: 'javascript:alert(1)' } }),
    );
    const page = await openPage({ feed, server });
    await page.fill();
    await page.press();
    expect(page.part<HTMLElement>('failure').textContent).to.include(hostile);
    await page.press();
    expect(page.part<HTMLElement>('failure').textContent).to.not.include('javascript');
    expect(page.root.querySelector('img')).to.equal(null);
    expect((globalThis as Record<string, unknown>)['hacked']).to.equal(undefined);
  });
});

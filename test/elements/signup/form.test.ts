import { exampleFeed, exampleOutcome, expect, FakeServer, openPage } from './harness.js';

describe('<network-signup> form', () => {
  it('is short, native, and has a visible label for every control', async () => {
    const page = await openPage();
    await page.accessible();
    expect(Object.keys(page.values)).to.deep.equal(['name', 'email', 'organisation']);
    expect(page.field('name').autocomplete).to.equal('name');
    expect(page.field('email').autocomplete).to.equal('email');
    expect(page.field('email').inputMode).to.equal('email');
    expect(page.field('organisation').autocomplete).to.equal('organization');
    for (const control of page.root.querySelectorAll('input')) {
      expect(control.placeholder).to.equal('');
      expect(control.labels?.[0]?.textContent?.trim()).to.not.equal('');
      expect(control.getRootNode()).to.equal(page.root);
    }
    const legends = [...page.root.querySelectorAll('legend')].map((one) => one.textContent?.trim());
    expect(legends).to.deep.equal(['Mødet', 'Middagen']);
    expect(page.part<HTMLAnchorElement>('privacy').href).to.equal('https://www.example.org/persondata');
  });

  it('asks for dietary needs only of who eats, and says when they are deleted', async () => {
    const page = await openPage({
      feed: exampleFeed((meeting) => (meeting.parts[0].meal = false)),
      server: new FakeServer({ status: 201, json: exampleOutcome() }),
    });
    await page.fill();
    expect(page.has('dietaryNeeds')).to.equal(true);
    expect(page.root.getElementById('dietaryNeeds-hint')?.textContent).to.include('slettes efter måltidet');
    await page.type('dietaryNeeds', 'Ingen nødder');
    await page.choose('part-dinner', 'not-coming');
    expect(page.has('dietaryNeeds')).to.equal(false);
    await page.choose('part-dinner', 'coming');
    expect(page.field<HTMLTextAreaElement>('dietaryNeeds').value).to.equal('Ingen nødder');
    await page.choose('part-dinner', 'not-coming');
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0]).to.not.have.property('dietaryNeeds');
  });

  it('takes a guest for coming when the meeting has one part', async () => {
    const feed = exampleFeed((meeting) => {
      meeting.parts.pop();
      meeting.agenda.pop();
    });
    const page = await openPage({ feed, server: new FakeServer({ status: 201, json: exampleOutcome() }) });
    expect(page.has('part-day')).to.equal(false);
    expect(page.part('submit').textContent?.trim()).to.equal('Tilmeld mig');
    await page.type('name', 'Kontorchef');
    await page.type('email', 'k@example.org');
    page.field('charter').click();
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0].parts).to.deep.equal([
      { part: 'day', answer: 'coming' },
    ]);
  });

  it('asks a question that depends on another only when it applies', async () => {
    const feed = exampleFeed((meeting) => {
      meeting.signup.questions = [
        { id: 'car', label: 'Kommer du i bil?', kind: 'yes-no', required: true },
        {
          id: 'plate',
          label: 'Nummerplade',
          kind: 'text',
          required: true,
          showWhen: { question: 'car', answer: 'yes' },
        },
        { id: 'track', label: 'Spor', kind: 'choice', choices: ['Teknik', 'Ledelse'], required: true },
        { id: 'size', label: 'Størrelse', kind: 'choice', choices: ['S', 'M'] },
      ];
    });
    const page = await openPage({ feed, server: new FakeServer({ status: 201, json: exampleOutcome() }) });
    await page.fill();
    expect(page.has('question-plate')).to.equal(false);
    await page.choose('question-car', 'yes');
    expect(page.field('question-track').type).to.equal('radio');
    expect(page.field('question-size').tagName).to.equal('SELECT');
    await page.press();
    expect(page.summary).to.deep.equal(['Svar på »Nummerplade«', 'Svar på »Spor«']);
    await page.accessible();
    await page.type('question-plate', 'AB 12 345');
    await page.choose('question-track', 'Teknik');
    await page.choose('question-car', 'no');
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0].questions).to.deep.equal([
      { question: 'car', answer: 'no' },
      { question: 'track', answer: 'Teknik' },
    ]);
  });

  it('reads what a browser filled in without a word', async () => {
    const page = await openPage({ server: new FakeServer({ status: 201, json: exampleOutcome() }) });
    await page.fill();
    page.field('organisation').value = 'En region';
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0].person.organisation).to.equal('En region');
  });

  it('keeps no substitute on offer for a guest', async () => {
    const page = await openPage();
    expect(page.root.querySelector('[value=substitute]')).to.equal(null);
  });

  it('follows the language around it, and keeps what was typed', async () => {
    const page = await openPage();
    await page.type('name', 'Kontorchef');
    page.element.parentElement!.lang = 'en';
    await new Promise((done) => setTimeout(done, 20));
    await page.settled();
    expect(page.heading).to.equal('Sign up');
    expect(page.part('submit').textContent?.trim()).to.equal('Sign me up');
    expect(page.values).to.include({ name: 'Kontorchef' });
    expect(page.root.querySelector('strong')?.lang).to.equal('da');
  });

  it('takes the level of its heading from the page', async () => {
    const page = await openPage();
    page.element.headingLevel = 3;
    await page.press();
    expect(page.root.getElementById('heading')?.tagName).to.equal('H3');
    expect(page.root.getElementById('summary-heading')?.tagName).to.equal('H4');
    await page.accessible();
  });

  it('fits a screen of 320 px, with targets to hit', async () => {
    const page = await openPage();
    page.element.parentElement!.style.width = '320px';
    await page.fill();
    await page.press();
    expect(page.element.scrollWidth).to.be.at.most(320);
    for (const target of page.root.querySelectorAll(
      '.choice, button, summary, a, input:not([type=radio], [type=checkbox])',
    )) {
      const { height } = target.getBoundingClientRect();
      if (height > 0) expect(height, target.outerHTML.slice(0, 80)).to.be.at.least(24);
    }
  });

  it('says that a site takes no signups, and who to write to', async () => {
    const page = await openPage({ feed: exampleFeed((_m, _g, feed) => delete feed['signups']) });
    expect(page.text).to.include('Der er ingen tilmelding til mødet');
    expect(page.part<HTMLAnchorElement>('facilitator').getAttribute('href')).to.equal(
      'mailto:facilitator.oest@example.org',
    );
  });

  it('says that a meeting is not in the feed', async () => {
    const page = await openPage({ meeting: 'no-such-meeting' });
    expect(page.text).to.include('Mødet findes ikke');
    await page.accessible();
  });
});

import { sendKeys } from '@web/test-runner-commands';
import { exampleFeed, exampleOutcome, expect, FakeServer, openPage, NOW } from './harness.js';

const DAY = 86_400_000;

// In Chromium alone: keys that press a control don't reach Firefox's page reliably through its driver.
describe('<network-signup> form, by keyboard', () => {
  it('is walked through with the keyboard alone', async () => {
    const page = await openPage({ server: new FakeServer({ status: 201, json: exampleOutcome() }) });
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await sendKeys({ press: key });
        // What a key opens is there before the next one goes on.
        await page.settled();
      }
    };
    page.field('part-day').focus();
    await press(' ', 'Tab', ' ', 'Tab');
    expect(page.focused?.id).to.equal('dietaryNeeds');
    await press('Tab');
    await sendKeys({ type: 'Kontorchef' });
    await press('Tab');
    await sendKeys({ type: 'k@example.org' });
    await press('Tab', 'Tab');
    expect(page.focused?.id).to.equal('question-parking');
    await press('ArrowDown');
    expect(page.values['question-parking']).to.equal('no');
    await press('Tab');
    expect(page.focused?.id).to.equal('occupies');
    await press('Tab', 'Enter', 'Tab');
    expect(page.focused?.id).to.equal('ask');
    await press('Tab', 'Tab');
    expect(page.focused?.id).to.equal('add-person');
    await press('Tab');
    expect(page.focused?.id).to.equal('charter');
    await press('Tab');
    expect(page.focused?.id).to.equal('submit');
    await press('Enter');
    expect(page.focused?.id).to.equal('summary');
    await press('Tab', 'Enter');
    expect(page.focused?.id).to.equal('charter');
    await press(' ', 'Tab', 'Enter');
    expect(page.heading).to.equal('Vi har modtaget din tilmelding');
    expect(page.focused?.id).to.equal('heading');
    // Each key is a round trip to the browser.
  }).timeout(20_000);
});

describe('<network-signup> without a form', () => {
  const gates = [
    ['over', NOW + 90 * DAY, {}, 'Mødet er holdt', false],
    ['closed', NOW + 64 * DAY, {}, 'Tilmeldingen lukkede tirsdag den 9. marts 2027 kl. 12.00', true],
    ['not open yet', NOW - 60 * DAY, {}, 'Tilmeldingen åbner tirsdag den 1. december 2026 kl. 9.00', true],
    [
      'cancelled',
      NOW,
      { status: 'cancelled', statusNote: 'For få tilmeldte.' },
      'Mødet er aflyst For få tilmeldte.',
      false,
    ],
    ['postponed', NOW, { status: 'postponed' }, 'Mødet er udskudt', true],
    ['without signup', NOW, { signup: undefined }, 'Der er ingen tilmelding til mødet', false],
  ] as const;
  for (const [what, now, changes, words, link] of gates) {
    it(`says in words that the meeting is ${what}`, async () => {
      const page = await openPage({ now, feed: exampleFeed((meeting) => Object.assign(meeting, changes)) });
      expect(page.text).to.include(words);
      expect(page.hasPart('form')).to.equal(false);
      expect(page.hasPart('link')).to.equal(link);
      await page.accessible();
    });
  }

  it('shows members without a link how to get theirs', async () => {
    const page = await openPage({ feed: exampleFeed((meeting) => (meeting.signup.audience = 'members')) });
    expect(page.text).to.include('Brug det personlige link i din invitation.');
    expect(page.hasPart('form')).to.equal(false);
    expect(page.part<HTMLDetailsElement>('link').open).to.equal(true);
    await page.accessible();
  });
});

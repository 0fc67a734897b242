import { exampleFeed, expect, NOW, openPage } from './harness.js';

const DAY = 86_400_000;

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

// <network-meeting> that is moved, cancelled, postponed or over, and in the states of its feed.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkMeeting } from '@network-meetings/elements';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  fakeNetwork,
  json,
  later,
  NOW,
  offline,
  shownText,
  tags,
} from '../../support/elements.js';
import { feedWhere, meetingOf, plainFeed } from './support.js';

const badges = (element: Element) => deepAll(element, '[part~=badge]').map(shownText);

describe('A meeting', () => {
  it('that takes place as planned has a form and no status', async () => {
    const element = await meetingOf(await plainFeed());
    expect(tags(element, '[part=status]')).to.be.empty;
    await expect(badges(element)).to.deep.equal(['Heldagsmøde']);
    expect(tags(element, '[part=form]')).not.to.be.empty;
    await accessible(element);
  });

  it('that was moved says from when and why, and can be signed up for', async () => {
    const element = await meetingOf(await exampleFeed());
    await expect(shownText(deep(element, '[part=status]'))).to.equal(
      'Flyttet fra torsdag den 4. marts 2027 kl. 9.00. Oplægsholderen kan først ugen efter.',
    );
    await expect(badges(element)).to.deep.equal(['Flyttet', 'Heldagsmøde']);
    expect(tags(element, '[part=form]')).not.to.be.empty;
    await accessible(element);
  });

  it('that was moved says so in English', async () => {
    const element = await meetingOf(await exampleFeed(), { lang: 'en' });
    await expect(shownText(deep(element, '[part=status]'))).to.equal(
      'Moved from Thursday 4 March 2027, at 9:00. Oplægsholderen kan først ugen efter.',
    );
    await expect(badges(element)[0]).to.equal('Moved');
  });

  it('that was moved from a date that nobody tells is only called moved', async () => {
    const element = await meetingOf(await plainFeed({ status: 'rescheduled' }));
    await expect(shownText(deep(element, '[part=status]'))).to.equal('Flyttet.');
  });

  const off: readonly [string, object, string, string, string][] = [
    [
      'cancelled',
      { status: 'cancelled', statusNote: 'Værten er syg.' },
      'Aflyst',
      'Aflyst. Værten er syg.',
      'aflyst',
    ],
    ['postponed', { status: 'postponed' }, 'Udskudt', 'Udskudt.', 'udskudt'],
  ];
  for (const [what, fields, badge, status, word] of off) {
    it(`that is ${what} says so in words, twice, and has no form`, async () => {
      const element = await meetingOf(await plainFeed(fields));
      await expect(badges(element)[0]).to.equal(badge);
      await expect(shownText(deep(element, '[part=status]'))).to.equal(status);
      const signup = deep(element, 'network-signup');
      expect(shownText(signup).toLowerCase()).to.contain(word);
      expect(tags(signup, '[part=form], [part=submit]')).to.be.empty;
      await accessible(element);
    });
  }

  it('that is over says so and has no form', async () => {
    const element = await meetingOf(await plainFeed(), { now: Date.parse('2027-03-12T00:00:00Z') });
    const signup = deep(element, 'network-signup');
    expect(shownText(signup).toLowerCase()).to.contain('holdt');
    expect(tags(signup, '[part=form], [part=submit]')).to.be.empty;
    expect(tags(element, '[part=item]')).to.have.lengthOf(8);
    await accessible(element);
  });

  it('of a day and a night names both days', async () => {
    const element = await meetingOf(
      await plainFeed({ length: 'day-and-night', end: '2027-03-12T13:00', endUtc: '2027-03-12T12:00:00Z' }),
    );
    await expect(shownText(deep(element, '[part=fact] time'))).to.equal(
      'torsdag den 11. marts kl. 9.00 til fredag den 12. marts 2027 kl. 13.00',
    );
    await expect(badges(element)).to.deep.equal(['Døgnmøde']);
  });
});

describe('A meeting whose feed is fetched', () => {
  let network: ReturnType<typeof fakeNetwork>;
  let at = 0;
  let src = '';
  beforeEach(() => {
    src = `/meeting-feed-${String((at += 1))}.json`;
    network = fakeNetwork();
  });
  afterEach(() => {
    network.restore();
  });
  const meeting = (fallback?: unknown) =>
    fixture<NetworkMeeting>(
      html`<network-meeting lang="da" src=${src} meeting="digital-east-2027-1" .now=${NOW}
        >${fallback}</network-meeting
      >`,
    );
  const fallback = html`<a href="/moeder">Alle møder</a>`;
  const shows = (element: Element, selector: string) =>
    waitUntil(() => deepAll(element, selector).length > 0, `${selector} does not appear`);

  it('says that it waits, or shows the fallback', async () => {
    const { answer, send } = later();
    network.answers[src] = answer;
    const [bare, other] = [await meeting(), await meeting(fallback)];
    await expect([bare, other].map(shownText)).to.deep.equal(['Henter mødet …', 'Alle møder']);
    await accessible(bare);
    await accessible(other);
    send(json(await plainFeed()));
    await shows(bare, 'article');
    await shows(other, 'article');
    expect(shownText(other)).not.to.contain('Alle møder');
    await accessible(other);
  });

  it('keeps the fallback when there is no connection', async () => {
    network.answers[src] = offline;
    const element = await meeting(fallback);
    await shows(element, '[part=error]');
    await expect(shownText(element)).to.equal(
      'Mødet kan ikke hentes lige nu. Tjek, om du har forbindelse til nettet, og prøv igen. Prøv igen Alle møder',
    );
    await accessible(element);
  });

  it('is what the feed says, and not an older one', async () => {
    network.answers[src] = json(await feedWhere({ title: 'Nyt emne' }));
    const element = await meeting(fallback);
    await shows(element, 'article');
    await expect(shownText(deep(element, '[part=title]'))).to.equal('Nyt emne');
  });
});

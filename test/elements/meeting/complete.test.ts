// What <network-meeting> says beyond time, place and agenda: how full it is, its minutes, its calendar links.
import { expect, waitUntil } from '@open-wc/testing';
import { accessible, deep, deepAll, fakeNetwork, json, shownText } from '../../support/elements.js';
import { facts, meetingOf, plainFeed } from './support.js';

const SIGNUPS = 'https://signups.example.org/v1';
const availability = {
  version: '1.0',
  meetings: [
    {
      meeting: 'digital-east-2027-1',
      parts: [
        { part: 'day', seats: 'few' },
        { part: 'dinner', seats: 'waitlist' },
      ],
    },
  ],
};
const full = async () => ({ ...(await plainFeed()), signups: { url: SIGNUPS } });

describe('A meeting tells', () => {
  it('how full it is where the page says so, part by part, with one request', async () => {
    const network = fakeNetwork({ [`${SIGNUPS}/availability`]: json(availability) });
    try {
      const feed = await full();
      const quiet = await meetingOf(feed, { lang: 'en' });
      await expect(network.count(`${SIGNUPS}/availability`), 'no request unless asked for').to.equal(0);
      await expect(facts(quiet)).not.to.have.property('Seats');
      const elements = [await meetingOf(feed, { lang: 'en' }), await meetingOf(feed, { lang: 'en' })];
      for (const element of elements) element.showSeats = true;
      for (const element of elements) {
        await waitUntil(() => deepAll(element, '[part=seats]').length === 2, 'the seats are told');
      }
      await expect(facts(elements[0]!)['Seats']).to.equal('The meeting: few seats left The dinner: waitlist');
      await expect(network.count(`${SIGNUPS}/availability`)).to.equal(1);
      await accessible(elements[0]!);
    } finally {
      network.restore();
    }
  });

  it('nothing of seats when that cannot be had', async () => {
    const down = 'https://down.example.org/v1';
    const network = fakeNetwork({ [`${down}/availability`]: json({}, 503) });
    try {
      const element = await meetingOf({ ...(await plainFeed()), signups: { url: down } });
      element.showSeats = true;
      await waitUntil(() => network.count(`${down}/availability`) === 1, 'it is asked for');
      await element.updateComplete;
      await expect(deepAll(element, '[part=seats]')).to.have.length(0);
    } finally {
      network.restore();
    }
  });

  it('its minutes where the feed has them, and that they are for members', async () => {
    const element = await meetingOf(
      await plainFeed({
        minutes: {
          status: 'draft',
          summary: 'Vi talte om <b>login</b>.',
          items: [
            { item: 'talk', text: 'Mange spørgsmål.' },
            { text: 'Næste gang hos en kommune.', decision: true },
          ],
          url: 'https://www.example.org/referat',
        },
      }),
    );
    const text = shownText(deep(element, '[part=minutes]'));
    await expect(text)
      .to.contain('Referat')
      .and.contain('Udkast')
      .and.contain('Kun for medlemmer')
      .and.contain('Vi talte om <b>login</b>.')
      .and.contain('Beslutning: Næste gang hos en kommune.')
      .and.contain('Hele referatet');
    await accessible(element);
    await expect(deepAll(await meetingOf(await plainFeed()), '[part=minutes]')).to.have.length(0);
  });

  it('how to add it to a calendar', async () => {
    const element = await meetingOf(await plainFeed(), { lang: 'en' });
    await expect(shownText(deep(element, '[part~=calendars-button]'))).to.equal('Add to calendar');
    element.calendarUrl = 'https://www.example.org/{id}.ics';
    await element.updateComplete;
    deep<HTMLDetailsElement>(element, '[part~=calendars]').open = true;
    await waitUntil(() => deepAll(element, '[href^="webcal:"]').length === 1, 'the address is passed on');
  });
});

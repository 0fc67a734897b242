// <network-groups> before, without and after its feed; and on a narrow screen.
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { NetworkFeedErrorEvent, NetworkGroups } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-groups.js';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  fakeNetwork,
  feedWith,
  focused,
  json,
  later,
  NOW,
  offline,
  plain,
  shownText,
} from '../../support/elements.js';

let errors: NetworkFeedErrorEvent[] = [];
const onError = (event: NetworkFeedErrorEvent) => errors.push(event);
let network: ReturnType<typeof fakeNetwork>;
let at = 0;
let src = '';
beforeEach(() => {
  // Elements share what an address answered, so every test has its own.
  src = `/groups-feed-${String((at += 1))}.json`;
  network = fakeNetwork();
  errors = [];
  document.body.addEventListener('network-feed-error', onError);
});
afterEach(() => {
  network.restore();
  document.body.removeEventListener('network-feed-error', onError);
});

const element = (fallback = '') =>
  fixture<NetworkGroups>(html`<network-groups lang="da" src=${src} .now=${NOW}>${fallback}</network-groups>`);

describe('<network-groups>', () => {
  it('is accessible with its groups, and their list has a name', async () => {
    network.answers[src] = json(await exampleFeed());
    const groups = await element();
    await oneLoad(groups);
    await expect(deep(groups, '[part=list]').getAttribute('aria-label')).to.equal('Grupper');
    await accessible(groups);
  });

  it('shows the fallback while it waits, and says that it does where there is none', async () => {
    const { answer, send } = later();
    network.answers[src] = answer;
    const [bare, withFallback] = [await element(), await element('Se grupperne på vores side')];
    await expect(shownText(bare)).to.equal('Henter grupper …');
    await expect(shownText(withFallback)).to.equal('Se grupperne på vores side');
    await accessible(bare);
    await accessible(withFallback);
    const loads = [oneEvent(bare, 'network-feed-load'), oneEvent(withFallback, 'network-feed-load')];
    send(json(await exampleFeed()));
    await Promise.all(loads);
    expect(shownText(withFallback)).to.contain('Offentlig digitalisering øst').and.not.to.contain('Se gr');
    await expect(network.count(src)).to.equal(1);
  });

  it('says in words that there are no groups', async () => {
    network.answers[src] = json({ ...feedWith(), groups: [] });
    const groups = await element('Se grupperne på vores side');
    await oneLoad(groups);
    await expect(shownText(groups)).to.equal('Der er ingen grupper endnu.');
    await accessible(groups);
  });

  it('keeps the fallback when the feed cannot be had, and gets it on a second try', async () => {
    network.answers[src] = offline;
    const groups = await element('Se grupperne på vores side');
    const { code, retry } = await oneError(groups);
    await expect([code, retry]).to.deep.equal(['feed/unreachable', true]);
    await expect(shownText(groups)).to.equal(
      'Grupperne kan ikke hentes lige nu. Tjek, om du har forbindelse til nettet, og prøv igen. ' +
        'Prøv igen Se grupperne på vores side',
    );
    await accessible(groups);
    network.answers[src] = json(await exampleFeed());
    const loaded = oneEvent(groups, 'network-feed-load');
    deep(groups, '[part=retry]').click();
    await loaded;
    expect(shownText(groups)).to.contain('Offentlig digitalisering øst');
    await expect(focused()?.getAttribute('part')).to.equal('base');
  });

  for (const [what, answer] of [
    ['is not found', json({}, 404)],
    ['is no feed', json({ format: 'something-else' })],
    ['is no JSON', plain('<p>Hello</p>')],
  ] as const) {
    it(`keeps the fallback when what is there ${what}`, async () => {
      network.answers[src] = answer;
      const groups = await element('Se grupperne på vores side');
      await oneError(groups);
      expect(shownText(groups))
        .to.match(/^Grupperne kan ikke (vises|hentes) lige nu/)
        .and.contain('Se grupperne på vores side');
      await accessible(groups);
    });
  }

  for (const [what, name] of [
    ['long Danish words', 'Speciallægepraksisplanlægningsstabiliseringsperioden og informationssikkerhed'],
    ['a word without an end', 'a'.repeat(150)],
  ] as const) {
    it(`scrolls nothing sideways at 320 px, with ${what}`, async () => {
      const feed = await exampleFeed();
      const [first, ...rest] = feed['groups'] as object[];
      const group = {
        ...first,
        name,
        summary: name,
        theme: name.slice(0, 100),
        meetingPlace: name.slice(0, 100),
      };
      network.answers[src] = json({ ...feed, groups: [group, ...rest] });
      await setViewport({ width: 320, height: 640 });
      const groups = await element();
      await oneLoad(groups);
      const page = document.documentElement;
      await expect(page.scrollWidth).to.equal(page.clientWidth);
      for (const card of deepAll(groups, '[part=card]'))
        expect(card.scrollWidth, 'a card').to.be.at.most(card.clientWidth);
      await setViewport({ width: 800, height: 600 });
    });
  }
});

/** Waits until the feed is shown. */
const oneLoad = (groups: NetworkGroups) =>
  waitUntil(() => deepAll(groups, '[part=list], [part=empty]').length > 0, 'the feed is shown');

/** Waits until the element says that it failed. @returns the event that told the page */
async function oneError(groups: NetworkGroups): Promise<NetworkFeedErrorEvent> {
  await waitUntil(() => deepAll(groups, '[part=error]').length > 0, 'the failure is shown');
  expect(errors.length === 1 && errors[0]?.target === groups, 'one event, of the element').to.be.true;
  return errors[0]!;
}

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NetworkGroups } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-groups.js';
import { deep, deepAll, exampleFeed, focused, forgetHash, NOW } from '../../support/elements.js';

// Tests reach into JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

describe('<network-groups>, by keyboard', () => {
  afterEach(forgetHash);

  it('is searched, narrowed and left for a group’s next meeting', async () => {
    const feed: Json = await exampleFeed();
    feed.groups[0].size = { members: 22, seats: 22 };
    feed.groups[1].size = { members: 16, seats: 20 };
    const element = await fixture<NetworkGroups>(
      html`<network-groups lang="da" .feed=${feed} .now=${NOW} filters></network-groups>`,
    );
    const names = () => deepAll(element, '[part=name]').map((one) => one.textContent?.trim());
    // A driver may answer before the page has got the key: each is waited for until what it does is seen.
    const press = async (key: string, what: string, done: () => boolean) => {
      await sendKeys({ press: key });
      await waitUntil(done, what, { timeout: 8000 });
    };
    deep(element, '#search').focus();
    await sendKeys({ type: 'vest' });
    await waitUntil(() => names().length === 1, 'one is found', { timeout: 8000 });
    await press('Tab', 'the place has focus', () => focused()?.id === 'place');
    await press('Tab', 'the box has focus', () => focused()?.id === 'free');
    await press('Tab', '“clear” has focus', () => focused() === deep(element, '[part=clear]'));
    await press('Enter', 'both are there again', () => names().length === 2);
    expect(focused()?.id).to.equal('search');
    await press('Tab', 'the place has focus', () => focused()?.id === 'place');
    await press('Tab', 'the box has focus', () => focused()?.id === 'free');
    await press(' ', 'the one with a free seat is left', () => names().length === 1);
    expect(names()).to.deep.equal(['Offentlig digitalisering vest']);
    await press(' ', 'both are there again', () => names().length === 2);
    await press('Tab', '“clear” is gone, and the first group has focus', () => focused()?.localName === 'a');
    await press('Tab', 'its next meeting has focus', () => focused() === deep(element, '[part=link]'));
    await press('Enter', 'the meeting is asked for', () => location.hash.startsWith('#meeting='));
    // Each key is a round trip to the browser.
  }).timeout(60_000);
});

import { expect, fixture, html } from '@open-wc/testing';
import type { NetworkYear } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-year.js';
import { deepAll, exampleFeed, focused, NOW, shownText } from '../../support/elements.js';
import { pressKey } from '../../support/keys.js';

describe('<network-year>, by keyboard', () => {
  it('is walked through: the seasons, then each meeting, and nothing of the wheel', async () => {
    const feed = await exampleFeed();
    const element = await fixture<NetworkYear>(
      html`<network-year lang="en" .feed=${feed} .now=${NOW} group="digital-east"></network-year>`,
    );
    const opened: string[] = [];
    element.addEventListener('network-meeting-open', (event) => {
      event.preventDefault();
      opened.push(event.meeting);
    });
    const walk: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await pressKey('Tab', focused);
      const at = focused()!;
      walk.push(at.getAttribute('aria-label') ?? shownText(at));
    }
    expect(walk).to.deep.equal([
      'Previous year',
      'Next year',
      'Identitet og adgang',
      'Fællesmøde: Hvad bøvler vi hver især med?',
    ]);
    const [marked] = deepAll(element, '.wheel .marked .number');
    expect(marked!.textContent).to.equal('2');
    await pressKey('Enter', () => opened.length);
    expect(opened).to.deep.equal(['digital-joint-2027']);
  }).timeout(20_000);
});

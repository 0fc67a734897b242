import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../packages/elements/src/define/network-meetings.js';
import { deep, feedWith, focused, forgetHash, NOW, shownText } from '../../support/elements.js';
import { pressKey } from '../../support/keys.js';

describe('<network-meetings> and <network-meeting>, by keyboard', () => {
  afterEach(forgetHash);

  it('are walked through: to a meeting, through all that it offers, and back to its line', async () => {
    const feed = {
      ...feedWith({
        title: 'Forandring i praksis',
        url: 'https://www.example.org/moeder/m1',
        place: { name: 'Rådhuset', street: 'Torvet 1', city: 'Aarhus' },
        materials: [{ title: 'Slides', url: 'https://www.example.org/slides.pdf', visibility: 'open' }],
      }),
    };
    const around = await fixture<HTMLElement>(
      html`<div lang="en">
        <network-meetings .feed=${feed} .now=${NOW}></network-meetings>
        <a id="after" href="#after">After</a>
      </div>`,
    );
    const list = deep(around, 'network-meetings');
    await (list as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    await pressKey('Tab', focused);
    expect(shownText(focused()!)).to.equal('Forandring i praksis');
    await pressKey('Enter', focused);
    expect(focused()?.id, 'the heading of the meeting').to.equal('title');
    const walk: string[] = [];
    while (focused()?.id !== 'after' && walk.length < 20) {
      await pressKey('Tab', focused);
      walk.push(shownText(focused()!));
    }
    expect(walk).to.deep.equal(['Add to calendar', 'Slides', 'After']);
    deep(around, '#title').focus();
    await sendKeys({ down: 'Shift' });
    await pressKey('Tab', focused);
    await sendKeys({ up: 'Shift' });
    expect(shownText(focused()!)).to.contain('Back to the list');
    await pressKey('Enter', focused);
    expect(shownText(focused()!), 'its line has focus').to.equal('Forandring i praksis');
  }).timeout(30_000);
});

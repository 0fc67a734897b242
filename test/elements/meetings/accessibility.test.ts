import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  fakeNetwork,
  feedWith,
  later,
  NOW,
  plain,
  shownText,
} from '../../support/elements.js';
import type { FakeNetwork } from '../../support/elements.js';
import { links, listOf, shows } from './support.js';

const SRC = '/meetings.json';

describe('<network-meetings> for everybody', () => {
  let network: FakeNetwork;
  const { warn } = console;
  beforeEach(() => {
    network = fakeNetwork();
    console.warn = () => undefined;
  });
  afterEach(() => {
    network.restore();
    console.warn = warn;
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const lang of ['en', 'da']) {
    describe(`passes axe, in ${lang}:`, () => {
      it('while it loads', async () => {
        network.answers[SRC] = later().answer;
        const list = await listOf({ src: SRC, lang });
        await Promise.all(
          deep(list, '[part=loading]')
            .getAnimations()
            .map((each) => each.finished),
        );
        await expect(shownText(list)).to.equal(lang === 'en' ? 'Loading meetings …' : 'Henter møder …');
        await accessible(list.parentElement!);
      });

      it('with meetings, one moved and one cancelled', async () => {
        const list = await listOf({ feed: await exampleFeed(), lang });
        await expect(links(list)).to.have.length(2);
        await accessible(list.parentElement!);
      });

      it('without meetings', async () => {
        const list = await listOf({ feed: feedWith(), lang });
        await expect(deepAll(list, '[part=empty]')).to.have.length(1);
        await accessible(list.parentElement!);
      });

      it('when the feed failed, with the button and without', async () => {
        network.answers = { '/gone.json': plain('', 404), '/broken.json': plain('', 503) };
        const [gone, broken] = [
          await listOf({ src: '/gone.json', lang }),
          await listOf({ src: '/broken.json', lang, fallback: html`<a href="/programme">PDF</a>` }),
        ];
        await shows(gone, '[part=error]');
        await shows(broken, '[part=retry]');
        await accessible(gone.parentElement!);
        await accessible(broken.parentElement!);
      });

      it('when it has no such meeting', async () => {
        location.hash = '#meeting=unknown';
        const list = await listOf({ feed: await exampleFeed(), lang });
        await shows(list, '[part=not-found]');
        await accessible(list.parentElement!);
      });

      it('with a moved and with a cancelled meeting open', async () => {
        for (const id of ['digital-east-2027-1', 'digital-joint-2027']) {
          location.hash = `#meeting=${id}`;
          const list = await listOf({ feed: await exampleFeed(), lang });
          await shows(list, 'article');
          await expect(shownText(deep(list, '[part~=status]'))).to.match(
            /^(Moved from|Cancelled|Flyttet fra|Aflyst)/,
          );
          await accessible(list.parentElement!);
          list.parentElement!.remove();
        }
      });
    });
  }

  it('finds a fault that was planted', async () => {
    const bad = await fixture(html`<div><img src="data:," /></div>`);
    const message = await accessible(bad).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    await expect(message).to.contain('image-alt');
  });
});

describe('<network-meetings> speaks the language around it', () => {
  it('the nearest, and changes with it', async () => {
    const around = await fixture<HTMLElement>(html`
      <div lang="en">
        <div id="near" lang="da-DK">
          <network-meetings .feed=${feedWith()} .now=${NOW}></network-meetings>
        </div>
      </div>
    `);
    const list = around.querySelector('network-meetings')!;
    await list.updateComplete;
    await expect(shownText(list)).to.equal('Der er ingen kommende møder i programmet.');
    await expect(deep(list, '[part=base]').lang).to.equal('da');
    around.querySelector<HTMLElement>('#near')!.lang = 'en-GB';
    await Promise.resolve();
    await list.updateComplete;
    await expect(shownText(list)).to.equal('There are no coming meetings in the programme.');
    await expect(deep(list, '[part=base]').lang).to.equal('en');
  });

  it('through a shadow root', async () => {
    class AroundList extends LitElement {
      override render() {
        return html`<section><network-meetings .feed=${feedWith()} .now=${NOW}></network-meetings></section>`;
      }
    }
    customElements.define('around-list', AroundList);
    const danish = await fixture<LitElement>(html`<around-list lang="da"></around-list>`);
    const english = await fixture<LitElement>(html`<around-list lang="en"></around-list>`);
    const lists = [danish, english].map((around) => deep<LitElement>(around, 'network-meetings'));
    for (const list of lists) await list.updateComplete;
    await expect(lists.map(shownText)).to.deep.equal([
      'Der er ingen kommende møder i programmet.',
      'There are no coming meetings in the programme.',
    ]);
  });

  it('and marks the text of the feed as what it is', async () => {
    const feed = feedWith({ title: 'Om adgang' });
    const [english, danish] = [await listOf({ feed }), await listOf({ feed: { ...feed }, lang: 'da' })];
    await expect(deep(english, '[part=title]').lang).to.equal('da');
    await expect(deep(danish, '[part=title]').hasAttribute('lang')).to.equal(false);
  });
});

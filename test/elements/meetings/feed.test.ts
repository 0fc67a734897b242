import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { NetworkFeedErrorEvent, NetworkMeetings } from '../../../packages/elements/src/index.js';
import {
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
import type { Answer, FakeNetwork } from '../../support/elements.js';
import { listOf, listTemplate, manyMeetings, shows, titles } from './support.js';

// An address of its own for each test: one that was used a moment ago is still known.
let src: string;
let tests = 0;
const live = () => document.querySelector('[data-network-status]')?.textContent;

describe('<network-meetings> gets its feed', () => {
  let network: FakeNetwork;
  let logged: string[];
  const { warn } = console;
  beforeEach(() => {
    src = `/meetings-${(tests += 1)}.json`;
    network = fakeNetwork();
    logged = [];
    console.warn = (...args: unknown[]) => logged.push(args.join(' '));
  });
  afterEach(() => {
    network.restore();
    console.warn = warn;
  });

  /** A list whose feed gets this answer, and the event of its failure. */
  async function failing(answer: Answer, options: { lang?: string; fallback?: unknown } = {}) {
    network.answers[src] = answer;
    const told = oneEvent(document, 'network-feed-error') as Promise<NetworkFeedErrorEvent>;
    const list = await listOf({ src, ...options });
    return { list, event: await told };
  }

  it('in one request, however many tags name it', async () => {
    const held = later();
    network.answers[src] = held.answer;
    const around = await fixture<HTMLElement>(html`
      <div lang="en">
        <network-meetings src=${src} .now=${NOW}></network-meetings>
        <network-meetings src=${src} .now=${NOW} limit="1"></network-meetings>
        <network-meetings src=${new URL(src, location.href).href} .now=${NOW} past></network-meetings>
      </div>
    `);
    held.send(json(manyMeetings(2)));
    await shows(around, '[part=empty]');
    // One that comes later, when the feed is there.
    const late = document.createElement('network-meetings');
    Object.assign(late, { src, now: NOW });
    around.append(late);
    await shows(late, '[part=list]');
    await expect([...around.children].map((list) => titles(list).length)).to.deep.equal([2, 1, 0, 2]);
    await expect(network.count(src)).to.equal(1);
    await expect(network.requests[0]!.credentials).to.equal('omit');
  });

  it('again after every list has left, and once when a list only moves', async () => {
    network.answers[src] = json(manyMeetings(1));
    const list = await listOf({ src });
    await shows(list, '[part=list]');
    const around = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    around.append(list);
    await aTimeout(20);
    await shows(list, '[part=list]');
    await expect(network.count(src)).to.equal(1);
    list.remove();
    await aTimeout(20);
    around.append(list);
    await shows(list, '[part=list]');
    await waitUntil(() => network.count(src) === 2);
  });

  it('anew when `src` changes', async () => {
    network.answers = { [src]: json(manyMeetings(1)), '/other.json': json(manyMeetings(3)) };
    const list = await listOf({ src });
    await shows(list, '[part=list]');
    list.src = '/other.json';
    await waitUntil(() => titles(list).length === 3);
    list.src = undefined;
    await list.updateComplete;
    await expect(shownText(list)).to.equal('');
  });

  it('from its property without a request, and shows another object', async () => {
    const list = await listOf({ src, feed: feedWith({ title: 'One' }) });
    await expect(titles(list)).to.deep.equal(['One']);
    list.feed = feedWith({ title: 'Two' }, { title: 'Three' });
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Two', 'Three']);
    await expect(network.requests).to.have.length(0);
    network.answers[src] = json(feedWith({ title: 'Fetched' }));
    list.feed = undefined;
    await waitUntil(() => titles(list)[0] === 'Fetched');
  });

  it('from its property with its checks', async () => {
    const list = await listOf({ feed: feedWith() });
    const invalid = { ...feedWith({ start: 'soon' }) };
    setTimeout(() => (list.feed = invalid));
    const event = (await oneEvent(list, 'network-feed-error')) as NetworkFeedErrorEvent;
    await expect(event.issues).to.deep.equal([{ code: 'value/malformed', path: '$.meetings[0].start' }]);
    await expect(deepAll(list, '[part=retry]')).to.have.length(0);
    list.feed = feedWith({ title: 'Mended' });
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Mended']);
  });

  it('and does not break on what is no feed at all', async () => {
    const list = await listOf({ feed: feedWith() });
    for (const wrong of [JSON.stringify(await exampleFeed()), 7, [], () => 1]) {
      list.feed = wrong as object;
      await list.updateComplete;
      await expect(shownText(list)).to.contain('The meetings cannot be shown just now.');
    }
  });

  it('and tells the page when it is shown', async () => {
    network.answers[src] = json({ ...feedWith({ title: 'A', colour: 'red' }), revision: 4 });
    const told: [number, unknown, string[]][] = [];
    const hear = (event: HTMLElementEventMap['network-feed-load']) =>
      told.push([event.revision, event.warnings, titles(event.target as Element) as string[]]);
    await fixture(html`<div @network-feed-load=${hear}>${listTemplate({ src })}</div>`);
    await waitUntil(() => told.length > 0);
    await aTimeout(20);
    const warning = { code: 'value/unknown-field', path: '$.meetings[0].colour' };
    await expect(told).to.deep.equal([[4, [warning], ['A']]]);
  });

  describe('and shows its fallback', () => {
    const fallback = html`<a href="/programme">The programme as PDF</a>`;

    it('until the feed is there', async () => {
      const held = later();
      network.answers[src] = held.answer;
      const list = await listOf({ src, fallback });
      await expect(shownText(list)).to.equal('The programme as PDF');
      held.send(json(feedWith({ title: 'A' })));
      await shows(list, '[part=list]');
      await expect(shownText(list)).not.to.contain('PDF');
    });

    it('after a message, when the feed fails', async () => {
      const { list } = await failing(plain('', 404), { fallback });
      await expect(shownText(list)).to.equal(
        'The meetings cannot be loaded just now. Try again later. The programme as PDF',
      );
    });

    it('when nobody says where the feed is', async () => {
      await expect(shownText(await listOf({ fallback }))).to.equal('The programme as PDF');
    });

    it('and a word of waiting only without one, spoken after a second', async () => {
      const held = later();
      network.answers = { [src]: held.answer };
      const list = await listOf({ src, fallback: html`<!-- nothing -->`, lang: 'da' });
      await expect(shownText(list)).to.equal('Henter møder …');
      await expect(live()).not.to.equal('Henter møder …');
      await waitUntil(() => live() === 'Henter møder …', 'it is said', { timeout: 5000 });
      held.send(json(feedWith()));
      await waitUntil(() => live() === 'Møderne er hentet.', 'its end is said', { timeout: 5000 });
      await expect(deepAll(document.documentElement, '[data-network-status]')).to.have.length(1);
    });
  });

  describe('and says what failed:', () => {
    const cases: [string, Answer, string, object, boolean, string, string][] = [
      [
        'an address without a feed',
        plain('Not found', 404),
        'feed/http-status',
        { status: 404, issues: [] },
        false,
        'The meetings cannot be loaded just now. Try again later.',
        'Møderne kan ikke hentes lige nu. Prøv igen senere.',
      ],
      [
        'a server with a fault',
        plain('Oh', 500),
        'feed/http-status',
        { status: 500, issues: [] },
        true,
        'The meetings cannot be loaded just now. Try again later.',
        'Møderne kan ikke hentes lige nu. Prøv igen senere.',
      ],
      [
        'no connection',
        offline,
        'feed/unreachable',
        { status: undefined, issues: [] },
        true,
        'The meetings cannot be loaded just now. Check your connection and try again.',
        'Møderne kan ikke hentes lige nu. Tjek, om du har forbindelse til nettet, og prøv igen.',
      ],
      [
        'no JSON',
        plain('<!doctype html><h1>Secret</h1>'),
        'feed/invalid',
        { status: undefined, issues: [{ code: 'feed/not-json', path: '$' }] },
        false,
        'The meetings cannot be shown just now.',
        'Møderne kan ikke vises lige nu. Fejlen ligger hos foreningen',
      ],
      [
        'a version that it does not know',
        json({ ...feedWith(), version: '2.0' }),
        'feed/invalid',
        { status: undefined, issues: [{ code: 'feed/version-unsupported', path: '$.version' }] },
        false,
        'The meetings cannot be shown just now.',
        'Møderne kan ikke vises lige nu.',
      ],
      [
        'fields that are wrong',
        json(feedWith({ title: 'Secret' }, { start: 'Secret', status: 'Secret' })),
        'feed/invalid',
        {
          status: undefined,
          issues: [
            { code: 'value/malformed', path: '$.meetings[1].start' },
            { code: 'value/not-allowed', path: '$.meetings[1].status' },
          ],
        },
        false,
        'The meetings cannot be shown just now.',
        'Møderne kan ikke vises lige nu.',
      ],
    ];
    for (const [what, answer, code, { status, issues }, retry, english, danish] of cases as [
      string,
      Answer,
      string,
      { status?: number; issues: { path: string }[] },
      boolean,
      string,
      string,
    ][]) {
      it(what, async () => {
        const { list, event } = await failing(answer);
        await expect(event.code).to.equal(code);
        await expect(event.status).to.equal(status);
        await expect(event.issues).to.deep.equal(issues);
        await expect(event.retry).to.equal(retry);
        await expect(shownText(list)).to.contain(english);
        await expect(deepAll(list, '[part=retry]')).to.have.length(retry ? 1 : 0);
        // For the developer who listens to no event; nothing of the feed's data.
        await expect(logged).to.have.length(1);
        await expect(logged[0]).to.contain(code).and.contain(new URL(src, location.href).href);
        for (const { path } of issues) await expect(logged[0]).to.contain(path);
        await expect(logged[0] + JSON.stringify(event) + shownText(list)).not.to.contain('Secret');
        list.parentElement!.lang = 'da';
        await waitUntil(() => shownText(list).includes(danish));
      });
    }

    it('an address that is none', async () => {
      const list = await listOf({ src: 'http://[' });
      await shows(list, '[part=error]');
      await expect(shownText(list)).to.contain('cannot be loaded just now');
    });
  });

  describe('and tries again:', () => {
    const button = (list: Element) => deep<HTMLButtonElement>(list, '[part=retry]');

    it('the button says what it does, keeps its focus, and gives it to the list', async () => {
      const { list } = await failing(offline);
      await expect(shownText(button(list))).to.equal('Try again');
      const held = later();
      network.answers[src] = held.answer;
      button(list).focus();
      button(list).click();
      await list.updateComplete;
      await expect(shownText(button(list))).to.equal('Trying again …');
      await expect(button(list).getAttribute('aria-disabled')).to.equal('true');
      await expect(focused()).to.equal(button(list));
      button(list).click();
      await aTimeout(20);
      await expect(network.count(src), 'a second press asks no second time').to.equal(2);
      held.send(json(feedWith({ title: 'Here' })));
      await shows(list, '[part=list]');
      await expect(titles(list)).to.deep.equal(['Here']);
      await expect(focused()).to.equal(deep(list, '[part=base]'));
      await waitUntil(() => live() === 'The meetings: loaded.');
    });

    it('a second failure is told and said, and the button stays', async () => {
      const { list } = await failing(offline);
      network.answers[src] = plain('', 503);
      button(list).focus();
      const told = oneEvent(list, 'network-feed-error') as Promise<NetworkFeedErrorEvent>;
      button(list).click();
      await expect((await told).status).to.equal(503);
      await expect(shownText(button(list))).to.equal('Try again');
      await expect(focused()).to.equal(button(list));
      await waitUntil(() => live() === 'The meetings cannot be loaded just now. Try again later.');
    });

    it('for every list with that feed, and only the one that asked gets focus', async () => {
      network.answers[src] = offline;
      const around = await fixture<HTMLElement>(
        html`<div>${listTemplate({ src })}${listTemplate({ src })}</div>`,
      );
      const [first, second] = around.querySelectorAll<NetworkMeetings>('network-meetings');
      await shows(first!, '[part=retry]');
      await shows(second!, '[part=retry]');
      network.answers[src] = json(feedWith({ title: 'Here' }));
      button(second!).focus();
      button(second!).click();
      await shows(first!, '[part=list]');
      await shows(second!, '[part=list]');
      await expect(network.count(src)).to.equal(2);
      await expect(focused()).to.equal(deep(second!, '[part=base]'));
    });
  });
});

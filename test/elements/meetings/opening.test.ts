import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkMeetings } from '../../../packages/elements/src/index.js';
import {
  deep,
  deepAll,
  exampleFeed,
  fakeNetwork,
  feedWith,
  focused,
  forgetHash,
  json,
  later,
  navigate,
  offline,
  shownText,
} from '../../support/elements.js';
import { links, listOf, listTemplate, manyMeetings, shows, titles } from './support.js';

const link = (list: Element, id: string) => deep<HTMLAnchorElement>(list, `a[data-meeting="${id}"]`);
const opened = (around: Element) => deepAll(around, 'network-meeting');
/** The title of the meeting that is open. */
const openedTitle = (around: Element) => deepAll(around, '#title').map(shownText).join();
/** Waits until a meeting is open and its heading has focus. */
const opens = (around: Element, title: string) =>
  waitUntil(() => openedTitle(around) === title && focused()?.id === 'title', `${title} does not open`, {
    timeout: 5000,
  });
/** Waits until the list is there again. */
const closes = (around: Element) =>
  waitUntil(() => opened(around).length === 0, 'it stays open', { timeout: 5000 });

const twoGroups = () => ({
  ...feedWith(
    { id: 'east-1', title: 'East 1', groups: ['east'] },
    { id: 'west-1', title: 'West 1', groups: ['west'] },
    { id: 'joint-1', title: 'Joint 1', groups: ['east', 'west'] },
  ),
  groups: [
    { id: 'east', name: 'East' },
    { id: 'west', name: 'West' },
  ],
});

describe('<network-meetings> opens a meeting in place', () => {
  beforeEach(forgetHash);
  afterEach(forgetHash);

  it('at a click: the hash names it, its heading has focus, the list is gone', async () => {
    const list = await listOf({ feed: await exampleFeed() });
    link(list, 'digital-east-2027-1').click();
    await opens(list, 'Identitet og adgang');
    await expect(location.hash).to.equal('#meeting=digital-east-2027-1');
    await expect(shownText(list)).to.contain('Back to the list').and.contain('Få andres erfaringer');
    await expect(deep(list, '[part=list]').checkVisibility()).to.equal(false);
  });

  it('and Back returns to the list, with focus on the row', async () => {
    const list = await listOf({ feed: manyMeetings(3) });
    link(list, 'm2').click();
    await opens(list, 'Meeting 2');
    await navigate(-1);
    await closes(list);
    await expect(location.hash).to.equal('');
    await expect(focused()).to.equal(link(list, 'm2'));
    await expect(link(list, 'm2').checkVisibility()).to.equal(true);
    await navigate(1);
    await opens(list, 'Meeting 2');
  });

  it('and the link back does what Back does, without another entry in the history', async () => {
    const list = await listOf({ feed: manyMeetings(3) });
    link(list, 'm2').click();
    await opens(list, 'Meeting 2');
    const { length } = history;
    for (const id of ['m3', 'm1']) {
      deep(list, '[part=back]').click();
      await closes(list);
      await expect(location.href).not.to.contain('#meeting');
      link(list, id).click();
      await opens(list, `Meeting ${id.slice(1)}`);
    }
    await expect(history.length).to.equal(length);
    deep(list, '[part=back]').click();
    await closes(list);
    await expect(focused()).to.equal(link(list, 'm1'));
  });

  it('after a reload and from a mail, and the link back leads to the list', async () => {
    location.hash = '#meeting=m2';
    const list = await listOf({ feed: manyMeetings(2) });
    await opens(list, 'Meeting 2');
    deep(list, '[part=back]').click();
    await closes(list);
    await expect(location.hash).to.equal('');
    await expect(focused()).to.equal(link(list, 'm2'));
    await navigate(-1);
    await opens(list, 'Meeting 2');
  });

  it('beyond the first thirty, and gives focus to its row', async () => {
    location.hash = '#meeting=m77';
    const list = await listOf({ feed: manyMeetings(80) });
    await opens(list, 'Meeting 77');
    deep(list, '[part=back]').click();
    await closes(list);
    await expect(focused()).to.equal(link(list, 'm77'));
  });

  it('when the feed comes later than the hash', async () => {
    const held = later();
    const network = fakeNetwork({ '/opened-later.json': held.answer });
    location.hash = '#meeting=m1';
    const list = await listOf({ src: '/opened-later.json' });
    await expect(opened(list)).to.have.length(0);
    held.send(json(manyMeetings(1)));
    await opens(list, 'Meeting 1');
    network.restore();
  });

  it('one after the other, as links elsewhere on the page ask', async () => {
    const list = await listOf({ feed: manyMeetings(3) });
    await navigate('#meeting=m1');
    await opens(list, 'Meeting 1');
    await navigate('#meeting=m2');
    await opens(list, 'Meeting 2');
    await navigate(-1);
    await opens(list, 'Meeting 1');
  });

  it('and the link back leads to the list from wherever the reader has been since', async () => {
    const list = await listOf({ feed: manyMeetings(3) });
    for (const between of ['#meeting=m2', '#contact']) {
      link(list, 'm1').click();
      await opens(list, 'Meeting 1');
      await navigate(between);
      await navigate('#meeting=m1');
      await opens(list, 'Meeting 1');
      deep(list, '[part=back]').click();
      await closes(list);
      await aTimeout(50);
      await expect(opened(list), between).to.have.length(0);
      forgetHash();
    }
  });

  it('and the link back leads to the list when it was taken off the page in between', async () => {
    const list = await listOf({ feed: manyMeetings(3) });
    const around = list.parentElement!;
    link(list, 'm1').click();
    await opens(list, 'Meeting 1');
    list.remove();
    forgetHash();
    await navigate('#elsewhere');
    await navigate('#meeting=m1');
    around.append(list);
    await waitUntil(() => openedTitle(list) === 'Meeting 1');
    deep(list, '[part=back]').click();
    await closes(list);
    await expect(location.hash).to.equal('');
  });

  it('and says so when there is no such meeting', async () => {
    const list = await listOf({ feed: manyMeetings(2), lang: 'da' });
    await navigate('#meeting=nobody');
    await shows(list, '[part=not-found]');
    await expect(shownText(list)).to.contain('Mødet findes ikke i programmet.').and.contain('Meeting 1');
    // Focus on the message has it read out.
    await waitUntil(() => list.shadowRoot?.activeElement?.matches('[part=not-found]') === true);
    // The list beside the message is as alive as ever.
    list.feed = feedWith({ id: 'm1', title: 'Renamed' });
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Renamed']);
    link(list, 'm1').click();
    await opens(list, 'Renamed');
    await navigate(-1);
    await shows(list, '[part=not-found]');
    await navigate('#');
    await waitUntil(() => deepAll(list, '[part=not-found]').length === 0);
  });

  it('but leaves a hash of the page alone', async () => {
    const list = await listOf({ feed: manyMeetings(2) });
    const outside = document.createElement('button');
    list.parentElement!.append(outside);
    outside.focus();
    await navigate('#contact');
    await aTimeout(20);
    await expect(titles(list)).to.have.length(2);
    await expect(opened(list)).to.have.length(0);
    await expect(deepAll(list, '[part=not-found]')).to.have.length(0);
    await expect(focused()).to.equal(outside);
    await expect(location.hash).to.equal('#contact');
    link(list, 'm1').click();
    await opens(list, 'Meeting 1');
    // To another place of the page: the meeting stays.
    await navigate('#footer');
    await aTimeout(20);
    await expect(openedTitle(list)).to.equal('Meeting 1');
    await navigate(-1);
    await navigate(-1);
    await closes(list);
    await expect(location.hash).to.equal('#contact');
    await expect(focused()).to.equal(link(list, 'm1'));
  });

  it('but leaves clicks with a key or another button to the browser', async () => {
    const list = await listOf({ feed: manyMeetings(1) });
    const heard: Event[] = [];
    list.addEventListener('network-meeting-open', (event) => heard.push(event));
    // Nothing here may open a tab.
    const prevented: boolean[] = [];
    const stop = (event: Event) => {
      prevented.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', stop);
    for (const key of [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
      { button: 1 },
    ])
      link(list, 'm1').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...key }),
      );
    document.removeEventListener('click', stop);
    await expect(prevented).to.deep.equal([false, false, false, false, false]);
    await expect(heard).to.have.length(0);
    await expect(location.hash).to.equal('');
  });

  it('unless the page prevents it', async () => {
    const list = await listOf({ feed: manyMeetings(1) });
    const asked: string[] = [];
    list.parentElement!.addEventListener('network-meeting-open', (event) => {
      asked.push(event.meeting);
      event.preventDefault();
    });
    link(list, 'm1').click();
    await aTimeout(20);
    await expect(asked).to.deep.equal(['m1']);
    await expect(location.hash).to.equal('');
    await expect(opened(list)).to.have.length(0);
  });
});

describe('Several lists on a page', () => {
  beforeEach(forgetHash);
  afterEach(forgetHash);

  const two = async (...options: Parameters<typeof listTemplate>[0][]) => {
    const around = await fixture<HTMLElement>(html`<div>${options.map(listTemplate)}</div>`);
    const lists = [...around.querySelectorAll<NetworkMeetings>('network-meetings')];
    for (const list of lists) await list.updateComplete;
    return { around, lists: lists as [NetworkMeetings, NetworkMeetings] };
  };
  const where = (lists: Element[]) => lists.map((list) => openedTitle(list));

  it('open a meeting in the one in which it was asked for', async () => {
    const feed = twoGroups();
    const { around, lists } = await two({ feed, group: 'east' }, { feed, group: 'west' });
    link(lists[1], 'joint-1').click();
    await opens(around, 'Joint 1');
    await expect(where(lists)).to.deep.equal(['', 'Joint 1']);
    await expect(titles(lists[0]), 'the other stays a list').to.deep.equal(['East 1', 'Joint 1']);
    await navigate(-1);
    await closes(around);
    await expect(focused()).to.equal(link(lists[1], 'joint-1'));
  });

  it('open a link from elsewhere in the first that lists it', async () => {
    const feed = twoGroups();
    const { around, lists } = await two({ feed, group: 'east' }, { feed, group: 'west' });
    await navigate('#meeting=west-1');
    await opens(around, 'West 1');
    await expect(where(lists)).to.deep.equal(['', 'West 1']);
    await navigate('#meeting=east-1');
    await opens(around, 'East 1');
    await expect(where(lists)).to.deep.equal(['East 1', '']);
  });

  it('open a link from elsewhere where its feed is, though another list was asked before', async () => {
    const { around, lists } = await two(
      { feed: feedWith({ id: 'one', title: 'One' }) },
      { feed: feedWith({ id: 'other', title: 'Other' }) },
    );
    link(lists[0], 'one').click();
    await opens(around, 'One');
    await navigate('#meeting=other');
    await opens(around, 'Other');
    await expect(where(lists)).to.deep.equal(['', 'Other']);
    await expect(deepAll(around, '[part=not-found]')).to.have.length(0);
  });

  it('open a meeting that no list shows in one that has it', async () => {
    const feed = feedWith({ id: 'old', title: 'Old', start: '2026-03-01T09:00', end: '2026-03-01T12:00' });
    location.hash = '#meeting=old';
    const { around, lists } = await two({ feed: manyMeetings(1) }, { feed });
    await opens(around, 'Old');
    await expect(where(lists)).to.deep.equal(['', 'Old']);
  });

  it('say once that there is no such meeting, when all have answered', async () => {
    const held = later();
    const network = fakeNetwork({ '/router-late.json': held.answer, '/router-broken.json': offline });
    const { warn } = console;
    console.warn = () => undefined;
    location.hash = '#meeting=nobody';
    const { around, lists } = await two(
      { src: '/router-broken.json' },
      { feed: manyMeetings(1) },
      { src: '/router-late.json' },
    );
    await shows(lists[0], '[part=error]');
    await expect(deepAll(around, '[part=not-found]')).to.have.length(0);
    held.send(json(manyMeetings(2)));
    await shows(around, '[part=not-found]');
    await expect(lists.map((list) => deepAll(list, '[part=not-found]').length)).to.deep.equal([0, 1, 0]);
    console.warn = warn;
    network.restore();
  });
});

describe('<network-meetings> with a page for each meeting', () => {
  beforeEach(forgetHash);
  afterEach(forgetHash);

  it('links there and opens nothing', async () => {
    location.hash = '#meeting=m1';
    const list = await listOf({ feed: manyMeetings(2), meetingUrl: '/moeder/{id}?from={id}' });
    await expect(links(list).map(({ href }) => href)).to.deep.equal([
      `${location.origin}/moeder/m1?from=m1`,
      `${location.origin}/moeder/m2?from=m2`,
    ]);
    await navigate('#meeting=m2');
    await aTimeout(20);
    await expect(opened(list)).to.have.length(0);
    const clicks: boolean[] = [];
    const asked: string[] = [];
    list.addEventListener('network-meeting-open', (event) => asked.push(event.meeting));
    const stop = (event: Event) => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', stop, { once: true });
    link(list, 'm1').click();
    await expect(clicks, 'the browser goes there').to.deep.equal([false]);
    await expect(asked).to.deep.equal(['m1']);
    await expect(location.hash).to.equal('#meeting=m2');
  });

  it('changes its mind with the attribute', async () => {
    const list = await listOf({ feed: manyMeetings(2) });
    await navigate('#meeting=m2');
    await opens(list, 'Meeting 2');
    list.meetingUrl = '/moeder/{id}';
    await closes(list);
    await expect(links(list)[0]!.href).to.equal(`${location.origin}/moeder/m1`);
    list.meetingUrl = undefined;
    await opens(list, 'Meeting 2');
  });

  it('links to this page when the address would run script', async () => {
    const list = await listOf({ feed: manyMeetings(1), meetingUrl: 'javascript:alert("{id}")' });
    await expect(links(list)[0]!.getAttribute('href')).to.match(/^(http|\/|#)/);
    await expect(links(list)[0]!.hash).to.equal('#meeting=m1');
  });
});

describe('On a page with a base address elsewhere', () => {
  const base = document.createElement('base');
  beforeEach(() => {
    forgetHash();
    base.href = 'https://other.example/deep/';
    document.head.append(base);
  });
  afterEach(() => {
    base.remove();
    forgetHash();
  });

  it('meetings open on this page all the same', async () => {
    const here = location.href;
    const list = await listOf({ feed: manyMeetings(2) });
    await expect(link(list, 'm1').href).to.equal(`${here}#meeting=m1`);
    await navigate('#meeting=m1');
    await opens(list, 'Meeting 1');
    await expect(deep<HTMLAnchorElement>(list, '[part=back]').href).to.equal(here);
    deep(list, '[part=back]').click();
    await closes(list);
    await expect(location.href).to.equal(here);
  });
});

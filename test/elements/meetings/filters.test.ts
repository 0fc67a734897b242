import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  feedWith,
  focused,
  NOW,
  shownText,
} from '../../support/elements.js';
import type { NetworkMeetings } from '../../../packages/elements/src/index.js';
import '../../../packages/elements/src/define/network-meetings.js';
import { links, manyMeetings, titles } from './support.js';

const at = (day: string) => ({ start: `${day}T09:00`, end: `${day}T12:00` });
const feed = () => ({
  ...feedWith(
    { title: 'Past', groups: ['east'], ...at('2026-11-01') },
    {
      title: 'Soon',
      groups: ['east'],
      theme: 'Data',
      ...at('2027-01-20'),
      place: { name: 'Hus', city: 'Århus' },
    },
    {
      title: 'Later',
      groups: ['west'],
      theme: 'Jura',
      ...at('2027-03-20'),
      place: { name: 'Hus', city: 'Odense' },
    },
    { title: 'Last', groups: ['west'], length: 'full-day', attendanceMode: 'online', ...at('2027-09-20') },
  ),
  groups: [
    { id: 'east', name: 'East' },
    { id: 'west', name: 'West' },
  ],
});

async function listWith(
  attributes: Readonly<Record<string, string>>,
  data: object = feed(),
): Promise<NetworkMeetings> {
  const around = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const list = document.createElement('network-meetings');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.now = NOW;
  list.feed = data;
  around.append(list);
  await list.updateComplete;
  return list;
}

async function choose(list: NetworkMeetings, name: string, value: string): Promise<void> {
  const control = deep<HTMLInputElement | HTMLSelectElement>(list, `#${name}`);
  control.value = value;
  control.dispatchEvent(new Event(name === 'search' ? 'input' : 'change', { bubbles: true }));
  await list.updateComplete;
}

describe('The filters of <network-meetings>', () => {
  it('that the page sets stand as attributes, and need no control', async () => {
    const cases: [Record<string, string>, string[]][] = [
      [{ theme: 'Data' }, ['Soon']],
      [{ place: 'Odense' }, ['Later']],
      [{ length: 'full-day' }, ['Last']],
      [{ mode: 'online' }, ['Last']],
      [{ from: '2027-02-01', until: '2027-04-01' }, ['Later']],
      [{ search: 'arhus' }, ['Soon']],
      [{ group: 'west', past: '' }, []],
    ];
    for (const [attributes, expected] of cases) {
      const list = await listWith(attributes);
      await expect(titles(list), JSON.stringify(attributes)).to.deep.equal(expected);
      await expect(deepAll(list, '[part=filters]')).to.have.length(0);
    }
  });

  it('are all there with `filters`, each with what there is to choose', async () => {
    const list = await listWith({ filters: '' });
    await expect(deepAll(list, 'label').map(shownText)).to.deep.equal([
      'Search the meetings',
      'When',
      'Group',
      'Theme',
      'Place',
      'Length',
      'Format',
    ]);
    await expect(shownText(deep(list, '[part=count]'))).to.equal('3 meetings');
    await accessible(list.parentElement!);
  });

  it('are those that `filters` names, and none for what the page has fixed', async () => {
    const list = await listWith({ filters: 'theme search', theme: 'Data' });
    await expect(deepAll(list, 'label').map(shownText)).to.deep.equal(['Search the meetings']);
  });

  it('narrow the list, together, and are taken back at once', async () => {
    const list = await listWith({ filters: '' });
    await choose(list, 'group', 'west');
    await expect(titles(list)).to.deep.equal(['Later', 'Last']);
    await choose(list, 'length', 'half-day');
    await expect(titles(list)).to.deep.equal(['Later']);
    await choose(list, 'search', 'nothing of the kind');
    await expect(shownText(deep(list, '[part=empty]'))).to.equal('No meetings match what you have chosen.');
    await accessible(list.parentElement!);
    const clear = deep(list, '[part=clear]');
    clear.focus();
    clear.click();
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Soon', 'Later', 'Last']);
    await expect(deep<HTMLSelectElement>(list, '#group').value).to.equal('');
    await expect(focused()?.id, 'focus goes on, as the button is gone').to.equal('search');
  });

  it('show what is past, and what is near', async () => {
    const list = await listWith({ filters: 'period' });
    await choose(list, 'period', 'past');
    await expect(titles(list)).to.deep.equal(['Past']);
    await choose(list, 'period', 'month');
    await expect(titles(list)).to.deep.equal(['Soon']);
    await choose(list, 'period', 'quarter');
    await expect(titles(list)).to.deep.equal(['Soon', 'Later']);
    const past = await listWith({ filters: 'period', past: '' });
    await expect(deep<HTMLSelectElement>(past, '#period').value).to.equal('past');
  });

  it('are used from the keyboard, keep focus while one types, and say how many there are', async () => {
    const list = await listWith({ filters: 'search theme' });
    const before = document.createElement('button');
    list.before(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    await expect(focused()?.id).to.equal('search');
    await sendKeys({ type: 'arhus' });
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Soon']);
    await expect(focused()?.id).to.equal('search');
    const status = document.querySelector('[data-network-status]')!;
    await waitUntil(() => status.textContent === '1 meeting', 'the number is said', { timeout: 5000 });
    await sendKeys({ press: 'Enter' });
    await expect(titles(list), 'Enter sends nothing').to.deep.equal(['Soon']);
    await sendKeys({ press: 'Tab' });
    await expect(focused()?.id).to.equal('theme');
    await sendKeys({ press: 'Tab' });
    await expect(focused()?.getAttribute('part')).to.equal('clear');
    await sendKeys({ press: 'Tab' });
    await expect(focused()).to.equal(links(list)[0]!);
  });

  it('change nothing of what a reader has chosen when the feed changes', async () => {
    const list = await listWith({ filters: 'group search' });
    await choose(list, 'group', 'west');
    list.feed = { ...feed(), revision: 2 };
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Later', 'Last']);
    await expect(deep<HTMLSelectElement>(list, '#group').value).to.equal('west');
  });
});

describe('<network-meetings> repaints', () => {
  it('only the row of a meeting that has changed', async () => {
    const list = await listWith({}, manyMeetings(400));
    await waitUntil(() => links(list).length === 400, 'all rows are there');
    const [row] = deepAll(list, '[part=row]').slice(299);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(list.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const changed = manyMeetings(400);
    (changed['meetings'] as Record<string, unknown>[])[299]!['title'] = 'Another title';
    list.feed = changed;
    await list.updateComplete;
    await new Promise((done) => setTimeout(done));
    observer.disconnect();
    await expect(titles(list)[299]).to.equal('Another title');
    await expect(links(list), 'no row was taken away and painted anew').to.have.length(400);
    await expect(records.length).to.be.greaterThan(0);
    await expect(records.filter(({ target }) => !row!.contains(target))).to.have.length(0);
  });

  it('as cards with the same meetings', async () => {
    const list = await listWith({ view: 'cards' }, await exampleFeed());
    await expect(deepAll(list, '.cards [part=row]')).to.have.length(2);
    await expect(deepAll(list, '[part=theme]').length).to.be.greaterThan(0);
    await accessible(list.parentElement!);
  });
});

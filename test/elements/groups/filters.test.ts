// The catalogue: a reader looks for a group.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkGroups } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-groups.js';
import { accessible, deep, deepAll, exampleFeed, focused, NOW, tags } from '../../support/elements.js';

// Tests reach into JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

async function catalogue(filters = '', mend: (feed: Json) => void = () => undefined): Promise<NetworkGroups> {
  const feed: Json = await exampleFeed();
  const [east, west] = feed.groups;
  Object.assign(east, { size: { members: 22, seats: 22 } });
  Object.assign(west, { size: { members: 16, seats: 20 } });
  feed.groups.push({
    id: 'change',
    name: 'Forandringsledelse',
    theme: 'Ledelse',
    meetingPlace: 'København',
    summary: 'Få mennesker med.',
    status: 'forming',
  });
  mend(feed);
  return fixture<NetworkGroups>(
    html`<network-groups lang="da" .feed=${feed} .now=${NOW} filters=${filters}></network-groups>`,
  );
}
const names = (element: NetworkGroups) =>
  deepAll(element, '[part=name]').map((one) => one.textContent?.trim());
const count = (element: NetworkGroups) => deep(element, '[part=count]').textContent;
const EAST = 'Offentlig digitalisering øst';
const WEST = 'Offentlig digitalisering vest';
const CHANGE = 'Forandringsledelse';

async function choose(element: NetworkGroups, id: string, value: string): Promise<void> {
  const control = deep<HTMLInputElement>(element, `#${id}`);
  if (control.type === 'checkbox') control.click();
  else {
    control.value = value;
    control.dispatchEvent(new Event(id === 'search' ? 'input' : 'change', { bubbles: true }));
  }
  await element.updateComplete;
}

describe('The filters of <network-groups>', () => {
  it('are not there unless the page asks for them', async () => {
    const element = await catalogue();
    element.removeAttribute('filters');
    await element.updateComplete;
    expect(tags(element, '[part=filters]')).to.be.empty;
    expect(names(element)).to.deep.equal([EAST, WEST, CHANGE]);
  });

  it('find by words, theme, place and free seats, alone and together', async () => {
    const element = await catalogue();
    await accessible(element);
    await choose(element, 'search', 'oest digital');
    expect(names(element)).to.deep.equal([EAST]);
    expect(count(element)).to.equal('1 gruppe');
    await choose(element, 'search', '');
    await choose(element, 'theme', 'Offentlig digitalisering');
    expect(names(element)).to.deep.equal([EAST, WEST]);
    await choose(element, 'free', '');
    expect(names(element)).to.deep.equal([WEST]);
    await choose(element, 'place', 'København');
    expect(names(element)).to.deep.equal([]);
    expect(deep(element, '[part=empty]').textContent).to.equal('Ingen grupper passer til det, du har valgt.');
    await accessible(element);
    deep(element, '[part=clear]').click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal([EAST, WEST, CHANGE]);
    expect(focused()?.id).to.equal('search');
  });

  it('are those that the page names, and those that have something to choose from', async () => {
    const some = await catalogue('search free');
    expect(tags(some, 'select')).to.be.empty;
    expect(tags(some, 'input')).to.have.length(2);
    const alike = await catalogue('', (feed) => {
      for (const group of feed.groups)
        Object.assign(group, { theme: 'Alt', meetingPlace: 'Her', size: undefined });
    });
    expect(tags(alike, 'select, [type=checkbox]')).to.be.empty;
  });

  it('tell who hears the page how many were found, when the typing stops', async () => {
    const element = await catalogue();
    await choose(element, 'search', 'forandring');
    const live = () => document.querySelector('[data-network-status]')?.textContent;
    await waitUntil(() => live() === '1 gruppe', 'it is said', { timeout: 4000 });
  });

  it('say of a group that it is forming, and lead to its own page', async () => {
    const element = await catalogue();
    element.groupUrl = '/grupper/{id}';
    await element.updateComplete;
    expect(deep(element, '[part=status]').textContent).to.equal('Ny gruppe under opstart');
    const [east] = deepAll<HTMLAnchorElement>(element, '[part=name] a');
    expect(east?.pathname).to.equal('/grupper/digital-east');
  });
});

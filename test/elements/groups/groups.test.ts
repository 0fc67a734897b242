// <network-groups>: what its cards say, in both languages, and where they lead.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { NetworkGroups, NetworkMeetingOpenEvent } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-groups.js';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  hasRead,
  NOW,
  shownText,
  tags,
} from '../../support/elements.js';

type Feed = Record<string, unknown> & { groups: Record<string, unknown>[] };

/** The example's feed, whose first group may be given other fields. */
async function feedWithGroup(fields: object = {}): Promise<Feed> {
  const feed = (await exampleFeed()) as Feed;
  Object.assign(feed.groups[0]!, fields);
  return feed;
}

async function groups(feed: object, lang = 'da'): Promise<NetworkGroups> {
  const element = await fixture<NetworkGroups>(
    html`<network-groups lang=${lang} .feed=${feed} .now=${NOW}></network-groups>`,
  );
  return hasRead(element);
}

/** The fact box of the first group, as label and value. */
const facts = (element: NetworkGroups) =>
  deepAll(deep(element, '[part=card]'), '[part=fact]').map((fact) => [
    fact.querySelector('dt')?.textContent,
    fact.querySelector('dd')?.textContent,
  ]);

describe('A card of <network-groups>', () => {
  it('says name, theme and summary', async () => {
    const element = await groups(await exampleFeed());
    const [east, west] = deepAll(element, '[part=card]');
    await expect(shownText(deep(east!, '[part=name]'))).to.equal('Offentlig digitalisering øst');
    await expect(shownText(deep(east!, '[part=theme]'))).to.equal('Offentlig digitalisering');
    await expect(shownText(deep(east!, '[part=summary]'))).to.equal('Hvordan digitaliserer du bedst?');
    await expect(shownText(deep(west!, '[part=name]'))).to.equal('Offentlig digitalisering vest');
    expect(tags(west!, '[part=summary]')).to.be.empty;
    expect(tags(west!, '[part=next]')).to.be.empty;
  });

  const rich = {
    size: { members: 18, seats: 22 },
    facilitator: { role: 'facilitator, vicedirektør i en styrelse', email: 'f@example.org' },
  };

  it('has a fact box in Danish', async () => {
    const element = await groups(await feedWithGroup(rich));
    await expect(deep(element, '[part=facts]').localName).to.equal('dl');
    await expect(facts(element)).to.deep.equal([
      ['Møder', '4 årlige møder'],
      ['Mødested', 'København'],
      ['Facilitator', 'vicedirektør i en styrelse'],
      ['Søstergruppe', 'Offentlig digitalisering vest'],
      ['Medlemmer', '18 af 22 pladser'],
    ]);
  });

  it('has a fact box in English, in which the feed’s own text says that it is Danish', async () => {
    const element = await groups(await feedWithGroup(rich), 'en');
    await expect(facts(element)).to.deep.equal([
      ['Meetings', '4 meetings a year'],
      ['Meeting place', 'København'],
      ['Facilitator', 'vicedirektør i en styrelse'],
      ['Sister group', 'Offentlig digitalisering vest'],
      ['Members', '18 of 22 seats'],
    ]);
    const languages = deepAll(deep(element, '[part=card]'), 'dd').map((value) =>
      value.closest('[lang]')?.getAttribute('lang'),
    );
    await expect(languages).to.deep.equal(['en', 'da', 'da', 'da', 'en']);
    await expect(deep(element, '[part=name]').lang).to.equal('da');
    await expect(deep(element, '[part=summary]').lang).to.equal('da');
    await accessible(element);
  });

  it('says the number of its members and never a name', async () => {
    const feed = await feedWithGroup({
      ...rich,
      members: [{ name: 'Hemmelig Medlemsen', email: 'hemmelig@example.org' }],
      sectors: [{ sector: 'state', members: 7 }],
    });
    const element = await groups(feed);
    expect(shownText(element))
      .to.contain('18 af 22 pladser')
      .and.not.to.match(/hemmelig/i);
    expect(element.shadowRoot!.innerHTML).not.to.match(/hemmelig/i);
  });

  it('has no theme that only repeats the name, and no picture or link that is not safe', async () => {
    const feed = await feedWithGroup({ theme: 'Offentlig digitalisering øst' });
    const element = await groups(feed);
    const card = deep(element, '[part=card]');
    expect(tags(card, '[part=theme], img')).to.be.empty;
    await expect(deep<HTMLAnchorElement>(card, '[part=name] a').href).to.equal(
      'https://www.example.org/grupper/digital-east',
    );
    const unsafe = await groups(await feedWithGroup({ url: 'javascript:globalThis.ran = true' }));
    expect(tags(unsafe, 'a')).to.be.empty;
    expect(shownText(unsafe)).to.contain('Grupperne kan ikke vises lige nu');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>';
    const feed = await feedWithGroup({ name: hostile, theme: 'T', summary: hostile, meetingPlace: hostile });
    const element = await groups(feed);
    const card = deep(element, '[part=card]');
    await expect(shownText(deep(card, '[part=name]'))).to.equal(hostile);
    await expect(shownText(deep(card, '[part=summary]'))).to.equal(hostile);
    expect(tags(element, 'img, script')).to.be.empty;
    expect(globalThis).not.to.have.property('ran');
  });

  it('has a picture without text of its own, loaded when it comes near', async () => {
    const imageUrl = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const refused = await groups(await feedWithGroup({ imageUrl }));
    expect(tags(refused, 'img')).to.be.empty;
    const element = await groups(
      await feedWithGroup({ imageUrl: `${location.origin}/docs/protocol/feed.json` }),
    );
    const image = deep<HTMLImageElement>(element, '[part=image]');
    await expect(image.alt).to.equal('');
    await expect(image.loading).to.equal('lazy');
  });
});

describe('The headings of <network-groups>', () => {
  it('are of level 3, or of the level that the page asks for', async () => {
    const element = await groups(await exampleFeed());
    const level = () => deep(element, '[part=name]').localName;
    await expect(level()).to.equal('h3');
    for (const [asked, given] of [
      ['2', 'h2'],
      ['6', 'h6'],
      ['9', 'h6'],
      ['0', 'h1'],
    ] as const) {
      element.setAttribute('heading-level', asked);
      await element.updateComplete;
      await expect(level(), asked).to.equal(given);
    }
  });
});

describe('The next meeting in a card', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is a link with its title and time', async () => {
    const element = await groups(await exampleFeed());
    const next = deep(element, '[part=next]');
    await expect(shownText(next)).to.equal(
      'Næste møde Identitet og adgang torsdag den 11. marts 2027 kl. 9.00–16.00',
    );
    await expect(deep<HTMLAnchorElement>(next, 'a').hash).to.equal('#meeting=digital-east-2027-1');
  });

  it('opens under the hash, after the page was asked', async () => {
    const element = await groups(await exampleFeed());
    const link = deep(element, '[part=link]');
    setTimeout(() => link.click());
    const event = (await oneEvent(element, 'network-meeting-open')) as NetworkMeetingOpenEvent;
    await expect(event.meeting).to.equal('digital-east-2027-1');
    await expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    await expect(location.hash).to.equal('#meeting=digital-east-2027-1');
  });

  it('stays closed when the page opens it itself', async () => {
    const element = await groups(await exampleFeed());
    element.addEventListener('network-meeting-open', (event) => {
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    deep(element, '[part=link]').dispatchEvent(click);
    await expect(location.hash).to.equal('');
    expect(click.defaultPrevented).to.be.true;
  });

  it('leads to the meeting’s own page where there is one', async () => {
    const element = await groups(await exampleFeed());
    element.setAttribute('meeting-url', '/moeder/{id}?fra=grupper');
    await element.updateComplete;
    const link = deep<HTMLAnchorElement>(element, '[part=link]');
    await expect(link.href).to.equal(`${location.origin}/moeder/digital-east-2027-1?fra=grupper`);
    // The page is not left in a test; the element must have left the click alone.
    let prevented: boolean | undefined;
    const stay = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('click', stay, { once: true });
    link.click();
    expect(prevented).to.be.false;
    await expect(location.hash).to.equal('');
  });

  it('never leads to an address that runs code', async () => {
    const element = await groups(await exampleFeed());
    element.meetingUrl = 'javascript:globalThis.ran=true//{id}';
    await element.updateComplete;
    await expect(deep<HTMLAnchorElement>(element, '[part=link]').protocol).to.equal(location.protocol);
  });

  it('asks nothing when it is opened in another tab', async () => {
    const element = await groups(await exampleFeed());
    let asked = 0;
    element.addEventListener('network-meeting-open', () => (asked += 1));
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    deep(element, '[part=link]').dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true }),
    );
    await expect(asked).to.equal(0);
    await expect(location.hash).to.equal('');
  });
});

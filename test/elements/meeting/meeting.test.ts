// <network-meeting>: what it says of one meeting, in both languages.
import { expect, fixture, html } from '@open-wc/testing';
import type { NetworkAgenda, NetworkMeeting, NetworkSignup } from '@network-meetings/elements';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  focused,
  NOW,
  shownText,
  tags,
} from '../../support/elements.js';
import { facts, feedWhere, meetingOf, plainFeed } from './support.js';

const texts = (element: Element, selector: string) => deepAll(element, selector).map(shownText);

describe('The facts of a meeting', () => {
  it('say when, where, theme, who leads, and host', async () => {
    await expect(facts(await meetingOf(await exampleFeed()))).to.deep.equal({
      // The tests' reader is in New York, so the zone is said.
      Hvornår: 'torsdag den 11. marts 2027 kl. 9.00–16.00 (dansk tid)',
      Hvor: 'Eksempelbiblioteket, Eksempelvej 1, 1000 København K',
      Tema: 'Sikkerhed',
      Facilitator: 'facilitator.oest@example.org',
      Vært: 'Eksempelbiblioteket',
    });
  });

  it('say so in English', async () => {
    const element = await meetingOf(await exampleFeed(), { lang: 'en' });
    await expect(facts(element)).to.deep.equal({
      When: 'Thursday 11 March 2027, 9:00–16:00 (Danish time)',
      Where: 'Eksempelbiblioteket, Eksempelvej 1, 1000 København K',
      Theme: 'Sikkerhed',
      Facilitator: 'facilitator.oest@example.org',
      Host: 'Eksempelbiblioteket',
    });
    await expect(deep(element, '[part=title]').lang).to.equal('da');
    await expect(deep(element, '[part=purpose]').lang).to.equal('da');
    await expect(texts(element, '[part=section-title]')).to.deep.equal(['Agenda', 'Prepare']);
    await accessible(element);
  });

  it('name another zone by its city', async () => {
    const { Hvornår: when } = facts(
      await meetingOf(
        await plainFeed({
          timeZone: 'Asia/Tokyo',
          startUtc: undefined,
          endUtc: undefined,
          signup: undefined,
        }),
      ),
    );
    await expect(when).to.equal('torsdag den 11. marts 2027 kl. 9.00–16.00 (Tokyo)');
  });

  it('give the wall time to programs', async () => {
    const element = await meetingOf(await exampleFeed());
    await expect(deep(element, '[part=fact] time').getAttribute('datetime')).to.equal('2027-03-11T09:00');
  });

  it('have a blank on both sides of what separates text and link', async () => {
    const element = await meetingOf(
      await plainFeed({
        place: {
          name: 'Biblioteket',
          mapUrl: 'https://map.example.org/1',
          directions: 'Ring på.\nFørste sal.',
        },
        facilitator: { role: 'facilitator, vicedirektør i en styrelse', email: 'f@example.org' },
      }),
    );
    const { Facilitator, Hvor } = facts(element);
    await expect(Facilitator).to.equal('vicedirektør i en styrelse · f@example.org');
    await expect(Hvor).to.equal('Biblioteket · Se på kort Ring på. Første sal.');
    const [map, mail] = deepAll<HTMLAnchorElement>(element, '[part=facts] a');
    await expect([map?.href, mail?.href]).to.deep.equal([
      'https://map.example.org/1',
      'mailto:f@example.org',
    ]);
  });

  it('name the facilitators of all groups of a joint meeting', async () => {
    const element = await meetingOf(await exampleFeed(), { id: 'digital-joint-2027' });
    await expect(facts(element)['Facilitator']).to.equal(
      'facilitator.oest@example.org facilitator.vest@example.org',
    );
    await expect(shownText(deep(element, '[part=groups]'))).to.equal(
      'Offentlig digitalisering øst · Offentlig digitalisering vest',
    );
    expect(texts(element, '[part=badge], [part~=badge]')).to.include.members([
      'Aflyst',
      'Halvdagsmøde',
      'Fysisk og online',
      'Fællesmøde',
    ]);
  });

  it('are few when little is known', async () => {
    const feed = await feedWhere({ place: undefined, host: undefined, theme: undefined, purpose: undefined });
    (feed['groups'] as Record<string, unknown>[])[0]!['facilitator'] = undefined;
    const element = await meetingOf(feed);
    await expect(Object.keys(facts(element))).to.deep.equal(['Hvornår']);
    expect(tags(element, '[part=purpose]')).to.be.empty;
  });
});

describe('The purpose and what to prepare', () => {
  it('are said, with questions as a list and what to bring', async () => {
    const element = await meetingOf(
      await feedWhere({
        prepare: { questions: ['Hvad bøvler I med?', 'Hvad hjalp?'], bring: 'Din computer' },
      }),
    );
    await expect(shownText(deep(element, '[part=purpose]'))).to.equal(
      'Få andres erfaringer og undgå samme fejl.',
    );
    const prepare = deep(element, '[part=prepare]');
    await expect(shownText(prepare)).to.equal(
      'Forbered dig Hvad bøvler I med? Hvad hjalp? Tag med: Din computer',
    );
    await expect(texts(prepare, 'ul > li')).to.deep.equal(['Hvad bøvler I med?', 'Hvad hjalp?']);
  });

  it('keep the lines of a purpose', async () => {
    const element = await meetingOf(await feedWhere({ purpose: 'Første linje.\n\nAnden linje.' }));
    const purpose = deep(element, '[part=purpose]');
    await expect(purpose.textContent).to.equal('Første linje.\n\nAnden linje.');
    await expect(getComputedStyle(purpose).whiteSpace).to.equal('pre-line');
  });

  it('are left out when there are none', async () => {
    for (const prepare of [undefined, { questions: [] }]) {
      const element = await meetingOf(await feedWhere({ prepare }));
      expect(tags(element, '[part=prepare]')).to.be.empty;
    }
    const element = await meetingOf(await feedWhere({ prepare: { bring: 'Kaffe' } }));
    await expect(shownText(deep(element, '[part=prepare]'))).to.equal('Forbered dig Tag med: Kaffe');
  });
});

describe('The materials', () => {
  it('are links', async () => {
    const materials = [
      { title: 'Oplæg', url: 'https://www.example.org/oplaeg.pdf', visibility: 'open' },
      { title: 'Referat', url: 'https://www.example.org/referat.pdf', visibility: 'open' },
    ];
    const element = await meetingOf(await feedWhere({ materials }));
    const links = deepAll<HTMLAnchorElement>(deep(element, '[part=materials]'), 'ul a');
    await expect(links.map(({ href, textContent }) => [textContent, href])).to.deep.equal(
      materials.map(({ title, url }) => [title, url]),
    );
    await accessible(element);
  });
});

describe('The heading of a meeting', () => {
  it('names the article, and takes the focus when script asks for it', async () => {
    const element = await meetingOf(await exampleFeed());
    const title = deep(element, '[part=title]');
    await expect([title.localName, shownText(title)]).to.deep.equal(['h2', 'Identitet og adgang']);
    await expect(deep(element, 'article').getAttribute('aria-labelledby')).to.equal(title.id);
    await expect(title.tabIndex).to.equal(-1);
    element.focus();
    expect(focused() === title).to.be.true;
  });

  it('has sections and a signup of the level below', async () => {
    const element = await meetingOf(await exampleFeed());
    element.headingLevel = 4;
    await element.updateComplete;
    const headings = deepAll(element.shadowRoot!, 'h1, h2, h3, h4, h5, h6')
      .filter((heading) => heading.getRootNode() === element.shadowRoot)
      .map(({ localName }) => localName);
    await expect(headings).to.deep.equal(['h4', 'h5']);
    await expect(deep<NetworkAgenda>(element, 'network-agenda').headingLevel).to.equal(5);
    await expect(deep<NetworkSignup>(element, 'network-signup').headingLevel).to.equal(5);
  });
});

describe('The signup of a meeting', () => {
  it('is there without a second script, and gets feed, meeting and time', async () => {
    const element = await meetingOf(await plainFeed());
    expect(customElements.get('network-signup')).to.be.a('function');
    const signup = deep<NetworkSignup>(element, 'network-signup');
    await expect([signup.meeting, signup.now]).to.deep.equal(['digital-east-2027-1', NOW]);
    expect(tags(signup, 'form')).not.to.be.empty;
  });
});

describe('The id of a meeting', () => {
  it('may be one that is not there: said in words, with the fallback', async () => {
    const element = await fixture<NetworkMeeting>(
      html`<network-meeting lang="da" meeting="gone" .feed=${await exampleFeed()} .now=${NOW}
        ><a href="/moeder">Alle møder</a></network-meeting
      >`,
    );
    await expect(shownText(element)).to.equal(
      'Mødet findes ikke i programmet. Måske er det fjernet, eller også er der en fejl i linket. Alle møder',
    );
    expect(tags(element, 'article, form')).to.be.empty;
    await accessible(element);
  });

  it('may come later, and change', async () => {
    const element = await fixture<NetworkMeeting>(
      html`<network-meeting lang="da" .feed=${await exampleFeed()} .now=${NOW}
        >Vælg et møde</network-meeting
      >`,
    );
    await expect(shownText(element)).to.equal('Vælg et møde');
    for (const [id, title] of [
      ['digital-east-2027-1', 'Identitet og adgang'],
      ['digital-joint-2027', 'Fællesmøde: Hvad bøvler vi hver især med?'],
    ] as const) {
      element.setAttribute('meeting', id);
      await element.updateComplete;
      await expect(shownText(deep(element, '[part=title]'))).to.equal(title);
    }
  });
});

describe('The feed of a meeting', () => {
  it('may be given as a property, and given anew', async () => {
    const element = await meetingOf(await exampleFeed());
    element.feed = await feedWhere({ title: 'Et andet emne' });
    await element.updateComplete;
    await expect(shownText(deep(element, '[part=title]'))).to.equal('Et andet emne');
  });

  it('is checked when it is given', async () => {
    const element = await meetingOf({ format: 'network-meetings' });
    await expect(shownText(element)).to.equal(
      'Mødet kan ikke vises lige nu. Fejlen ligger hos foreningen og ikke hos dig; prøv igen senere.',
    );
    await accessible(element);
  });
});

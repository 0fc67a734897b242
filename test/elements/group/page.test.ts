// What <network-group> says of a group, and what it never says.
import { expect } from '@open-wc/testing';
import { accessible, deep, deepAll, shownText, tags } from '../../support/elements.js';
import { groupFeed, groupPage, parts } from './support.js';

describe('<network-group>', () => {
  it('is the page of a group: facts, season, mix, sister group, ground rules, and how to become a member', async () => {
    const element = await groupPage(await groupFeed());
    await accessible(element);
    expect(parts(element, 'section-title')).to.deep.equal([
      'Om gruppen',
      'Sæson 2027',
      'Hvem sidder med om bordet',
      'Søstergruppe',
      'Gruppens spilleregler',
      'Bliv medlem',
    ]);
    expect(shownText(deep(element, '[part=apply]'))).to.contain(
      'Der er 4 ledige pladser. Nye medlemmer sendes i høring blandt de nuværende i 14 dage. ' +
        'Du kan deltage i ét møde på prøve, før du bliver medlem. ' +
        'Medlemskabet er personligt, men en kollega kan tage din plads ved et enkelt møde.',
    );
    const links = deepAll<HTMLAnchorElement>(element, 'a').map(({ href }) => href);
    expect(links).to.include.members([
      'mailto:facilitator.oest@example.org',
      'mailto:optagelse@example.org',
      'https://www.example.org/optagelse',
    ]);
  });

  it('counts its members by sector and profile, and names nobody', async () => {
    const element = await groupPage(
      await groupFeed((group) => (group.members = [{ name: 'Hemmelig Medlemsen' }])),
    );
    const rows = deepAll(element, '.mix-row').map(shownText);
    expect(rows).to.deep.equal([
      'Stat 9 9 medlemmer',
      'Kommune 6 6 medlemmer',
      'Forsyning 3 3 medlemmer',
      'Teknisk 8 8 medlemmer',
      'Generalist 10 10 medlemmer',
    ]);
    const widths = deepAll<Element>(element, 'rect').map((bar) => bar.getAttribute('width'));
    expect(widths.slice(0, 3)).to.deep.equal(['100', '67', '33']);
    expect(element.shadowRoot!.innerHTML).not.to.match(/hemmelig/i);
    expect(tags(element, '[style]')).to.be.empty;
  });

  it('shows the season at a glance, what was held and what has a dinner', async () => {
    const feed = await groupFeed((_group, { meetings }) => {
      meetings.push({
        ...structuredClone(meetings[0]),
        id: 'later',
        title: 'Senere',
        start: '2027-09-02T09:00',
        end: '2027-09-02T12:00',
        agenda: [],
        uid: undefined,
        startUtc: undefined,
        endUtc: undefined,
        parts: undefined,
        length: 'half-day',
        signup: undefined,
      });
    });
    const element = await groupPage(feed, { now: Date.parse('2027-05-01T00:00Z') });
    const rows = parts(element, 'season-meeting');
    expect(rows.find((row) => row.includes('Identitet og adgang'))).to.match(/holdt.*Middagen/);
    expect(rows.find((row) => row.includes('Senere'))).to.match(
      /^torsdag den 2\. september 2027 kl\. 9\.00–12\.00 Senere .*Halvdagsmøde/,
    );
    const link = deep<HTMLAnchorElement>(element, '[part=link]');
    expect(link.hash).to.match(/^#meeting=/);
  });

  it('opens the season that comes when the one that runs has nothing left', async () => {
    const element = await groupPage(await groupFeed(), { now: Date.parse('2026-11-01T00:00Z') });
    expect(parts(element, 'section-title')).to.include('Sæson 2027');
    const none = await groupPage(await groupFeed((_group, feed) => (feed.meetings = [])));
    expect(shownText(none)).to.contain('Møderne er ikke lagt endnu.');
  });

  it('leads to the sister group and to its own pages', async () => {
    const element = await groupPage(await groupFeed(), {
      groupUrl: '/grupper/{id}',
      meetingUrl: '/moeder/{id}',
    });
    expect(deep<HTMLAnchorElement>(element, '.sisters a').pathname).to.equal('/grupper/digital-west');
    expect(deep<HTMLAnchorElement>(element, '[part=link]').pathname).to.match(/^\/moeder\//);
    element.groupUrl = 'javascript:globalThis.ran=true//{id}';
    await element.updateComplete;
    expect(tags(element, '.sisters a'), 'no page, no link').to.be.empty;
  });

  const states = [
    ['ended', 'Afsluttet', 'Gruppen optager ikke medlemmer lige nu.'],
    ['paused', 'Holder pause', 'Gruppen optager ikke medlemmer lige nu.'],
    ['forming', 'Ny gruppe under opstart', 'Der er 4 ledige pladser.'],
  ] as const;
  for (const [status, badge, words] of states) {
    it(`says that a group is ${status}, and whether it takes members`, async () => {
      const element = await groupPage(await groupFeed((group) => (group.status = status)));
      expect(parts(element, 'status')).to.deep.equal([badge]);
      expect(shownText(deep(element, '[part=apply]'))).to.contain(words);
      expect(tags(element, '[part=form]').length).to.equal(status === 'forming' ? 1 : 0);
      await accessible(element);
    });
  }

  it('says what a full group means, and one without hearing or trial visits', async () => {
    const element = await groupPage(
      await groupFeed((group) => {
        group.size = { members: 22, seats: 22 };
        group.admission = { hearingDays: 0, trialVisits: 0 };
        group.substitutes = 'not-allowed';
      }),
    );
    expect(shownText(deep(element, '[part=apply]'))).to.contain(
      'Alle pladser er besat. Du kan søge alligevel og komme på venteliste. Facilitatoren optager nye medlemmer uden høring. ' +
        'Medlemskabet er personligt; en kollega kan ikke tage din plads.',
    );
    expect(tags(element, '#trialMeeting')).to.be.empty;
  });

  it('says that there is no such group, and keeps the fallback', async () => {
    const element = await groupPage(await groupFeed(), { group: 'gone' });
    expect(parts(element, 'not-found')[0]).to.contain('Gruppen findes ikke');
    await accessible(element);
  });

  it('speaks English around the feed’s Danish, which says that it is', async () => {
    const element = await groupPage(await groupFeed(), { lang: 'en' });
    expect(parts(element, 'section-title')).to.include.members(['Season 2027', 'Who is at the table']);
    expect(deep(element, '[part=name]').lang).to.equal('da');
    expect(deep(element, '[part=charter] ul').lang).to.equal('da');
    await accessible(element);
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="globalThis.ran = true">';
    const element = await groupPage(
      await groupFeed((group) => {
        Object.assign(group, { name: hostile, summary: hostile, description: hostile, theme: hostile });
        group.apply.text = hostile;
        group.charter.points = [hostile];
      }),
    );
    expect(tags(element, 'img')).to.be.empty;
    expect(globalThis).not.to.have.property('ran');
  });

  it('has headings of the level that the page asks for', async () => {
    const element = await groupPage(await groupFeed(), { headingLevel: 3 });
    expect(deep(element, '[part=name]').localName).to.equal('h3');
    expect(deep(element, '[part=section-title]').localName).to.equal('h4');
    expect(deep(element, '[part=form-heading]').localName).to.equal('h5');
  });
});

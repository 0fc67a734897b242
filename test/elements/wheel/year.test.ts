// <network-year>: a season as a wheel for the eye and as a list for everybody.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkMeetingOpenEvent, NetworkYear } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-year.js';
import { arc, point, ringsFor } from '../../../packages/elements/src/wheel/geometry.js';
import {
  accessible,
  deep,
  deepAll,
  exampleFeed,
  feedWith,
  NOW,
  shownText,
  tags,
} from '../../support/elements.js';

interface YearOptions {
  readonly feed?: object;
  readonly lang?: string;
  readonly group?: string;
  readonly now?: number;
  readonly country?: string;
  readonly month?: string;
  readonly meetingUrl?: string;
  readonly dir?: string;
}

async function yearOf(options: YearOptions = {}): Promise<NetworkYear> {
  const { feed = await exampleFeed(), lang = 'en', group = 'digital-east', now = NOW } = options;
  return fixture<NetworkYear>(
    html`<network-year
      lang=${lang}
      dir=${options.dir ?? 'ltr'}
      .feed=${feed}
      .group=${group}
      .now=${now}
      .country=${options.country}
      .month=${options.month}
      .meetingUrl=${options.meetingUrl}
    ></network-year>`,
  );
}

const MARCH = Date.parse('2027-03-20T12:00:00Z');
/** So many meetings, evenly over the year. */
const spread = (count: number) =>
  feedWith(
    ...Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2027, 0, 8 + Math.round((at * 345) / count))).toISOString().slice(0, 10);
      return { start: `${day}T09:00`, end: `${day}T12:00` };
    }),
  );

/** The marks of the wheel as circles, from their `translate`. */
const marks = (element: Element) =>
  deepAll<SVGGElement>(element, '.wheel .meeting > g').map((mark) => {
    const [, x, y] = /translate\((\S+) (\S+)\)/.exec(mark.getAttribute('transform') ?? '') ?? [];
    return { x: Number(x), y: Number(y) };
  });

describe('<network-year>', () => {
  it('lists the meetings of the season, with what marks each out', async () => {
    const element = await yearOf();
    expect(deepAll(element, '[part=entry]').map(shownText)).to.deep.equal([
      '1 Thursday 11 March 2027, 9:00–16:00 Identitet og adgang Eksempelbiblioteket, København K Moved Full-day meeting Dinner',
      '2 Thursday 16 September 2027, 13:00–16:30 Fællesmøde: Hvad bøvler vi hver især med? Cancelled Half-day meeting In person and online Joint meeting',
    ]);
    expect(deep(element, '[part=list]').getAttribute('aria-label')).to.equal('Meetings in 2027');
    await accessible(element);
  });

  it('draws the same on a wheel that is for the eye alone', async () => {
    const element = await yearOf({ now: MARCH });
    const wheel = deep<SVGElement>(element, '.wheel');
    expect(wheel.getAttribute('aria-hidden')).to.equal('true');
    expect(wheel.querySelectorAll('a, [tabindex], button')).to.have.length(0);
    expect(deepAll(element, '.wheel .meeting .number').map(({ textContent }) => textContent)).to.deep.equal([
      '1',
      '2',
    ]);
    // A joint meeting is a square on its corner, a dinner a second line: a colour alone says nothing.
    expect(tags(element, '.wheel circle.shape')).to.have.length(1);
    expect(tags(element, '.wheel path.shape')).to.have.length(1);
    expect(tags(element, '.wheel .around')).to.have.length(1);
    expect(tags(element, '.wheel .today')).to.have.length(1);
    expect(deepAll(element, '.wheel .month').map(({ textContent }) => textContent)[2]).to.equal('Mar');
    expect(deep(element, '.season').textContent).to.equal('2027');
    expect(element.shadowRoot!.innerHTML, 'nothing a strict policy refuses').not.to.contain('style=');
  });

  it('marks in the wheel what is looked at in the list, by pointer and by focus, and the other way round', async () => {
    const element = await yearOf();
    const marked = () => deepAll(element, '.wheel .marked .number').map(({ textContent }) => textContent);
    const [, second] = deepAll(element, '[part=entry]');
    second!.dispatchEvent(new PointerEvent('pointerenter'));
    await element.updateComplete;
    expect(marked()).to.deep.equal(['2']);
    second!.dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(marked()).to.deep.equal([]);
    deepAll(element, '[part=link]')[0]!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await element.updateComplete;
    expect(marked()).to.deep.equal(['1']);
    deepAll(element, '.wheel .meeting')[1]!.dispatchEvent(new PointerEvent('pointerenter'));
    await element.updateComplete;
    expect(deepAll(element, '.entry.marked .title').map(shownText)).to.deep.equal([
      'Fællesmøde: Hvad bøvler vi hver især med?',
    ]);
    await accessible(element);
  });

  it('leads to a meeting, from the list and from the wheel', async () => {
    const element = await yearOf({ meetingUrl: '/moeder/{id}' });
    expect(deepAll<HTMLAnchorElement>(element, '[part=link]')[0]!.pathname).to.equal(
      '/moeder/digital-east-2027-1',
    );
    const opened: string[] = [];
    element.addEventListener('network-meeting-open', (event: NetworkMeetingOpenEvent) => {
      event.preventDefault();
      opened.push(event.meeting);
    });
    deepAll(element, '[part=link]')[1]!.click();
    deepAll(element, '.wheel .meeting')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened).to.deep.equal(['digital-joint-2027', 'digital-east-2027-1']);
  });

  it('names the days off, and knows when not to', async () => {
    const element = await yearOf({ lang: 'da' });
    const days = deepAll(element, '[part=holiday]').map(shownText);
    expect(days).to.include('25. til 29. marts skærtorsdag, langfredag, påskedag og 2. påskedag');
    expect(tags(element, '.wheel .days.public')).to.have.length(days.length);
    expect(tags(await yearOf({ country: 'none' }), '[part=holidays], .days')).to.be.empty;
    const berlin = { ...(await exampleFeed()), timeZone: 'Europe/Berlin' };
    expect(tags(await yearOf({ feed: berlin }), '[part=holidays]')).to.be.empty;
    const own = await yearOf({ country: 'none' });
    own.holidayCalendar = (year) => [
      { date: `${String(year)}-06-23`, id: 'party', kind: 'public', name: 'Sommerfest' },
    ];
    await own.updateComplete;
    expect(deepAll(own, '[part=holiday]').map(shownText)).to.deep.equal(['23 June Sommerfest']);
    await accessible(own);
  });

  it('shows the school holidays of the feed, in the feed’s language', async () => {
    const feed = await exampleFeed();
    Object.assign(feed['association'] as object, {
      schoolHolidays: [
        { area: 'DK', periods: [{ name: 'Vinterferie', from: '2027-02-13', to: '2027-02-21' }] },
      ],
    });
    const element = await yearOf({ feed, country: 'none' });
    expect(shownText(deep(element, '[part=holiday]'))).to.equal('13 to 21 February Vinterferie');
    expect(deep(element, '[part=holiday] [lang]').lang).to.equal('da');
    expect(tags(element, '.days.school')).to.have.length(1);
  });

  it('turns to other seasons, says which, and finds its way back', async () => {
    const element = await yearOf();
    const turn = (at: number) => deepAll(element, '[part=turn]')[at]!.click();
    turn(1);
    await element.updateComplete;
    expect(shownText(deep(element, '[part=toolbar-title]'))).to.equal('2028');
    expect(shownText(deep(element, '[part=empty]'))).to.equal('There are no meetings in 2028.');
    await waitUntil(() => document.querySelector('[data-network-status]')?.textContent === '2028');
    await accessible(element);
    turn(0);
    await element.updateComplete;
    expect(shownText(deep(element, '[part=toolbar-title]'))).to.equal('2027');
    const august = await exampleFeed();
    Object.assign((august['groups'] as object[])[0]!, { seasonStartMonth: 8 });
    const season = await yearOf({ feed: august });
    expect(shownText(deep(season, '[part=toolbar-title]'))).to.equal('2026–27');
    expect(deepAll(season, '.wheel .month')[0]!.textContent).to.equal('Aug');
    const later = await yearOf({ month: '2028-05' });
    expect(shownText(deep(later, '[part=toolbar-title]'))).to.equal('2028');
  });

  for (const count of [4, 16, 40]) {
    it(`keeps ${count} meetings apart`, async () => {
      const element = await yearOf({ feed: spread(count), group: '' });
      const all = marks(element);
      expect(all).to.have.length(count);
      const apart = all.flatMap((one, at) =>
        all.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      );
      // A sign with a second line around it needs 34 units at most.
      expect(Math.min(...apart)).to.be.greaterThan(26);
      for (const { x, y } of all) expect(Math.hypot(x, y)).to.be.within(50, 148);
    });
  }

  it('runs clockwise for readers of every direction, and reads right to left', async () => {
    const element = await yearOf({ dir: 'rtl', now: MARCH });
    const [first] = marks(element);
    expect(first!.x, 'March is on the right').to.be.greaterThan(0);
    await accessible(element);
  });

  it('shows its fallback until there is a feed', async () => {
    const element = await fixture<NetworkYear>(
      html`<network-year lang="en"><a href="/moeder">The meetings</a></network-year>`,
    );
    expect(shownText(element)).to.equal('The meetings');
  });
});

describe('The geometry of the wheel', () => {
  it('begins at the top and turns clockwise', () => {
    expect([0, 0.25, 0.5, 0.75].map((at) => point(at, 100))).to.deep.equal([
      [0, -100],
      [100, 0],
      [0, 100],
      [-100, 0],
    ]);
    expect(arc(0, 0.25, 100)).to.equal('M0 -100A100 100 0 0 1 100 0');
    expect(arc(0, 0.75, 100)).to.equal('M0 -100A100 100 0 1 1 -100 0');
  });

  it('moves a mark inwards where it would hide another, also across the turn of the year', () => {
    expect(ringsFor([0.1, 0.5], [100, 70], 30)).to.deep.equal([100, 100]);
    expect(ringsFor([0.1, 0.11, 0.5], [100, 70], 30)).to.deep.equal([100, 70, 100]);
    expect(ringsFor([0.01, 0.5, 0.99], [100, 70], 30)).to.deep.equal([100, 100, 70]);
  });
});

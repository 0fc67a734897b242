// A calendar file behind `src`: every tag that shows meetings shows those of its events.
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../packages/elements/src/define/all.js';
import '../../../packages/elements/src/define/ics.js';
import '../../../packages/elements/src/define/locale-de.js';
import '../../../packages/elements/src/define/locale-nb.js';
import '../../../packages/elements/src/define/locale-sv.js';
import { readCalendarsWith } from '../../../packages/elements/src/controllers/feed-store.js';
import { readIcs } from '../../../packages/elements/src/ics/ics.js';
import type { NetworkFeedErrorEvent, NetworkFeedLoadEvent } from '../../../packages/elements/src/index.js';
import { accessible, deep, deepAll, fakeNetwork, NOW, shownText } from '../../support/elements.js';
import type { FakeNetwork } from '../../support/elements.js';

const calendar = (...events: string[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Forandringsledelse\\, vest'],
    ...events,
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
const event = (uid: string, title: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, ...lines, 'END:VEVENT'].join('\r\n');
const two = calendar(
  event(
    'a',
    'Når rødgrød bliver dagligdag',
    'DTSTART;TZID=Europe/Copenhagen:20270311T090000',
    'DURATION:PT3H',
  ),
  event(
    'b',
    'Modstand',
    'DTSTART;TZID=Europe/Copenhagen:20270610T090000',
    'DURATION:PT7H',
    'LOCATION:Aarhus',
  ),
);
const ID = 'naar-roedgroed-bliver-dagligdag-2027-03-11';
const served =
  (body: BodyInit, type = 'text/calendar') =>
  () =>
    new Response(body, { headers: { 'content-type': type } });

let src: string;
let tests = 0;

describe('A tag whose feed is a calendar file', () => {
  let network: FakeNetwork;
  let logged: string[];
  const { warn } = console;
  beforeEach(() => {
    src = `/calendar-${(tests += 1)}.ics`;
    network = fakeNetwork();
    network.answers[src] = served(two);
    logged = [];
    console.warn = (...args: unknown[]) => logged.push(args.join(' '));
  });
  afterEach(() => {
    network.restore();
    readCalendarsWith(() => readIcs);
    console.warn = warn;
  });

  const show = (template: unknown) => fixture<HTMLElement>(html`<div lang="en">${template}</div>`);
  const says = (around: Element, text: string) =>
    waitUntil(() => shownText(around).includes(text), `it does not say ${text}`, { timeout: 8000 });

  it('shows its events as meetings, by the name of the calendar', async () => {
    const around = await show(html`<network-meetings src=${src} .now=${NOW}></network-meetings>`);
    await says(around, 'Modstand');
    expect(deepAll(around, 'a[data-meeting]').map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Når rødgrød bliver dagligdag',
      'Modstand',
    ]);
    expect(shownText(around)).to.contain('Thursday 11 March 2027').and.contain('Aarhus');
    expect(logged).to.deep.equal([]);
    await accessible(around);
  });

  for (const view of ['cards', 'month', 'year']) {
    it(`shows them as ${view}`, async () => {
      await says(
        await show(html`<network-meetings src=${src} view=${view} .now=${NOW}></network-meetings>`),
        view === 'year' ? 'Modstand' : 'rødgrød',
      );
    });
  }

  it('is a meeting with its agenda, its links to calendars, a group, a list of groups and a year alike', async () => {
    const around = await show(html`
      <network-meeting src=${src} meeting=${ID} .now=${NOW}></network-meeting>
      <network-calendar-links src=${src} meeting=${ID} .now=${NOW}></network-calendar-links>
      <network-groups src=${src} .now=${NOW}></network-groups>
      <network-group src=${src} group="calendar" .now=${NOW}></network-group>
      <network-year src=${src} .now=${NOW}></network-year>
    `);
    const [meeting, links, groups, group, year] = around.children as unknown as [
      Element,
      Element,
      Element,
      Element,
      Element,
    ];
    await says(meeting, 'Når rødgrød bliver dagligdag');
    await waitUntil(() => deepAll(links, 'summary').length > 0);
    for (const tag of [groups, group]) await says(tag, 'Forandringsledelse, vest');
    await says(year, 'Modstand');
    expect(network.count(src), 'one request for all of them').to.equal(1);
    // Nobody said where signups go.
    expect(deepAll(meeting, 'form')).to.have.length(0);
  });

  it('is known by its type, or by the name to subscribe by', async () => {
    network.answers = {
      '/moeder': served(two, 'text/calendar; charset=utf-8'),
      'https://kalender.example.org/moeder': served(two, 'application/octet-stream'),
    };
    for (const address of ['/moeder', 'webcal://kalender.example.org/moeder']) {
      await says(
        await show(html`<network-meetings src=${address} .now=${NOW}></network-meetings>`),
        'Modstand',
      );
    }
  });

  it('is read in the encoding that it has', async () => {
    const latin = Uint8Array.from(two, (letter) => letter.charCodeAt(0));
    network.answers[src] = served(latin);
    await says(await show(html`<network-meetings src=${src} .now=${NOW}></network-meetings>`), 'rødgrød');
  });

  it('leaves out what is broken, and tells the page by code and line', async () => {
    network.answers[src] = served(
      calendar(event('c', 'Uden tid'), event('d', 'Til tiden', 'DTSTART:20270311T090000Z')),
    );
    const told = oneEvent(document, 'network-feed-load') as Promise<NetworkFeedLoadEvent>;
    const around = await show(html`<network-meetings src=${src} .now=${NOW}></network-meetings>`);
    expect((await told).warnings).to.deep.equal([
      { code: 'import/no-start', path: 'line 4' },
      { code: 'import/no-end', path: 'line 8' },
    ]);
    await says(around, 'Til tiden');
    expect(shownText(around)).not.to.contain('Uden tid');
  });

  it('that is no calendar says where the fault lies', async () => {
    network.answers[src] = served('<!doctype html><p>Log ind');
    const told = oneEvent(document, 'network-feed-error') as Promise<NetworkFeedErrorEvent>;
    const around = await show(html`<network-meetings src=${src} .now=${NOW}></network-meetings>`);
    expect((await told).code).to.equal('feed/invalid');
    await says(around, 'The fault is on the association');
    expect(logged.join()).to.contain('import/no-calendar at $');
  });

  for (const [lang, words] of [
    [
      'da',
      'Møderne kan ikke vises lige nu. Fejlen ligger hos foreningen, som skal indlæse define/ics.js for kalenderfiler.',
    ],
    [
      'en',
      "The meetings cannot be shown just now. The fault is on the association's side: it must load define/ics.js for calendar files.",
    ],
    [
      'sv',
      'Mötena går inte att visa just nu. Felet ligger hos föreningen, som måste läsa in define/ics.js för kalenderfiler.',
    ],
    [
      'nb',
      'Møtene kan ikke vises akkurat nå. Feilen ligger hos foreningen, som må laste define/ics.js for kalenderfiler.',
    ],
    ['de', 'Der Fehler liegt beim Verband, der für Kalenderdateien define/ics.js laden muss.'],
  ]) {
    it(`says in ${lang} what the page lacks, where it has not loaded the reader`, async () => {
      readCalendarsWith(undefined);
      const told = oneEvent(document, 'network-feed-error') as Promise<NetworkFeedErrorEvent>;
      const around = await fixture<HTMLElement>(
        html`<div lang=${lang}>
          <network-meetings src=${src}><a href="/moeder">Møder</a></network-meetings>
        </div>`,
      );
      const { code, retry } = await told;
      expect([code, retry]).to.deep.equal(['feed/no-calendar-reader', false]);
      expect(deep(around, '[part=error]').textContent).to.contain(words);
      expect(logged.join()).to.contain('feed/no-calendar-reader').and.contain(src);
      expect(shownText(around)).to.contain('Møder');
      await accessible(around);
    });
  }
});

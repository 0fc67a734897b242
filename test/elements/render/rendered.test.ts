// What a server renders is what the element shows: the same markup, in the same places, whatever the page's own styles say.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@network-meetings/elements/define/all.js';
import {
  NetworkAgenda,
  NetworkCalendarLinks,
  NetworkGroups,
  NetworkMeeting,
  NetworkMeetings,
} from '@network-meetings/elements';
import {
  fallbackStyle,
  renderAgenda,
  renderGroups,
  renderMeeting,
  renderMeetings,
  renderMonth,
  renderYear,
} from '@network-meetings/elements/render.js';
import { parseFeed } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { lateFilters } from '../../../packages/elements/src/meetings/late-filters.js';
import { monthModule } from '../../../packages/elements/src/month/month-view.js';
import { yearModule } from '../../../packages/elements/src/year/year-view.js';
import { fallbackSheets } from '../../../packages/elements/src/render/fallback-style.js';
import { accessible, exampleFeed, NOW } from '../../support/elements.js';

/** What a site may say of everything on it. */
const hostile = `
  * { box-sizing: content-box }
  body h1, body h2, body h3, body h4 { margin: 3em 0; font-size: 40px; letter-spacing: 3px; text-transform: uppercase }
  body p, body dd, body dt { margin: 1.5em; padding: 5px; font-weight: 900 }
  body ul, body ol { margin: 2em; padding-inline-start: 60px; list-style: square }
  body li::before { content: '→ ' }
  body li { border: 4px solid red; display: flex }
  body a { display: inline-block; padding: 8px; font-size: 22px }
  body button, body select, body input { height: 70px; margin: 9px }
  body span, body time, body div { line-height: 2.7 }
  body svg { margin: 4px }
  .row, .card, .list, .badge { display: none }`;

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

async function feed(changes: Partial<NetworkFeed> = {}): Promise<NetworkFeed> {
  const { meetings, ...rest } = (await exampleFeed()) as unknown as NetworkFeed;
  const log = [
    {
      revision: 2,
      at: '2026-11-18T12:00:00Z',
      changes: [{ field: 'place', before: 'Rådhuset', after: 'Eksempelbiblioteket' }],
      note: 'Rådhuset bygger om.',
    },
  ];
  const plain = meetings.map((meeting) => ({
    ...meeting,
    startUtc: undefined,
    endUtc: undefined,
    changes: log,
  }));
  const parsed = parseFeed(JSON.parse(JSON.stringify({ ...rest, meetings: plain, ...changes })));
  if (!parsed.ok) throw new Error('the example has faults');
  return parsed.value;
}

/** Markup as it is compared: without what only the script or the shadow root has a use for. */
function bare(markup: string, prefix = 'network-'): string[] {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const lines: string[] = [];
  const read = (node: Node, depth: number) => {
    const pad = ' '.repeat(depth);
    if (node instanceof Text && node.data.trim()) lines.push(pad + node.data.trim().replace(/\s+/g, ' '));
    if (!(node instanceof Element) || node.localName === 'script') return;
    const ignored = ['part', 'tabindex', 'data-meeting', 'exportparts', 'hidden'];
    const attributes = [...node.attributes]
      .filter(({ name, value }) => !ignored.includes(name) && (name !== 'class' || value.trim() !== ''))
      .map(({ name, value }) => {
        const words = value.split(/\s+/).filter(Boolean);
        const plain = words.map((word) => word.replace(prefix, ''));
        return `${name}="${(/^(class|id|for|aria-labelledby)$/.test(name) ? plain : words).join(' ')}"`;
      });
    lines.push(`${pad}<${[node.localName, ...attributes.sort()].join(' ')}>`);
    for (const child of node.childNodes) read(child, depth + 1);
  };
  for (const child of template.content.childNodes) read(child, 0);
  return lines;
}

async function shown(tag: string, values: object): Promise<HTMLElement> {
  const element = document.createElement(tag);
  Object.assign(element, { now: NOW, ...values });
  const place = await fixture(html`<div lang="da"></div>`);
  place.append(element);
  await (element as NetworkMeetings).updateComplete;
  return element;
}

const shadowMarkup = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector(selector)?.outerHTML.replace(/<!--[^]*?-->/g, '') ?? '';

const widths = [320, 520, 900];
const byWidth = widths.map((width) => `${String(width)} px`).join(', ');

describe('A server’s rendering', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  const cases = [
    ['a list', 'network-meetings', renderMeetings, {}, '.list'],
    ['cards', 'network-meetings', renderMeetings, { view: 'cards', limit: 3, headingLevel: 4 }, '.list'],
    [
      'past meetings',
      'network-meetings',
      renderMeetings,
      { past: true, group: 'offdig-oest' },
      '.list, .empty',
    ],
    ['the groups', 'network-groups', renderGroups, {}, '.cards'],
  ] as const;
  for (const [what, tag, render, options, selector] of cases) {
    it(`of ${what} is the element's own markup`, async () => {
      const given = await feed();
      const element = await shown(tag, { feed: given, ...options });
      const light = document.createElement('div');
      light.innerHTML = render(given, { now: NOW, ...options });
      const rendered = light.querySelector(selector.replaceAll('.', '.network-'))?.outerHTML ?? '';
      const hrefs = (lines: string[]) => lines.map((line) => line.replace(/href="[^"]*"/, ''));
      expect(hrefs(bare(rendered))).to.deep.equal(hrefs(bare(shadowMarkup(element, selector))));
      expect(bare(rendered).length).to.be.greaterThan(0);
    });
  }

  it('of an agenda is the element’s own markup', async () => {
    const given = await feed();
    const meeting = given.meetings.find(({ agenda }) => agenda.length > 2)?.id ?? '';
    const element = await shown('network-agenda', { feed: given, meeting });
    const rendered = /<section[^]*<\/section>/.exec(renderAgenda(given, meeting, { now: NOW }))?.[0] ?? '';
    const lines = (markup: string) =>
      bare(markup.replaceAll(`="network-agenda-${meeting}-`, '="').replaceAll('"network-', '"'));
    expect(lines(rendered)).to.deep.equal(lines(shadowMarkup(element, 'section')));
    expect(lines(rendered).length).to.be.greaterThan(20);
  });

  it('has every style sheet of the elements, and each rule can be read', () => {
    const own = (element: { readonly elementStyles: readonly unknown[] }) => element.elementStyles;
    expect(fallbackSheets.meetings).to.deep.equal([...own(NetworkMeetings), ...lateFilters.styles]);
    expect(fallbackSheets.month).to.deep.equal([...fallbackSheets.meetings, monthModule.styles]);
    expect(fallbackSheets.year).to.deep.equal([...fallbackSheets.meetings, yearModule.styles]);
    expect(fallbackSheets.meeting).to.deep.equal(own(NetworkMeeting));
    expect(fallbackSheets.groups).to.deep.equal(own(NetworkGroups));
    expect(fallbackSheets.agenda).to.deep.equal(own(NetworkAgenda));
    expect(fallbackSheets['calendar-links']).to.deep.equal(own(NetworkCalendarLinks));
    const text = fallbackStyle();
    const read = [...sheet(text).cssRules].map(({ cssText }) => cssText).join('');
    // What a browser does not understand it leaves out.
    const count = (css: string) => css.replace(/\/\*[^]*?\*\//g, '').split('{').length;
    expect(count(read)).to.equal(count(text));
  });

  for (const [page, styles] of [
    ['a plain page', ''],
    ['a page with styles for everything', hostile],
  ] as const) {
    it(`stands where the element's own stands, on ${page}: ${byWidth}`, async () => {
      document.adoptedStyleSheets = [sheet(fallbackStyle()), sheet(styles)];
      // A reader elsewhere is told the zone, which no server knows.
      const given = await feed({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
      const meeting = given.meetings.find(({ agenda }) => agenda.length > 2)?.id ?? '';
      const pairs: readonly (readonly [string, string, string, object])[] = [
        ['network-meetings', renderMeetings(given, { now: NOW }), '.row', {}],
        [
          'network-meetings',
          renderMeetings(given, { now: NOW, view: 'cards', filters: '' }),
          '.row',
          { view: 'cards', filters: '' },
        ],
        [
          'network-meetings',
          renderMonth(given, { now: NOW, filters: '' }),
          '.toolbar-title, td, .number, .entry, .line',
          { view: 'month', filters: '' },
        ],
        [
          'network-meetings',
          renderYear(given, { now: NOW, group: given.groups[0]?.id }),
          '.toolbar-title, .of-year, .entry',
          { view: 'year', group: given.groups[0]?.id },
        ],
        ['network-groups', renderGroups(given, { now: NOW }), '.group', {}],
        ['network-agenda', renderAgenda(given, meeting, { now: NOW }), '.item', { meeting }],
        [
          'network-meeting',
          renderMeeting(given, meeting, { now: NOW }),
          '.header, .fact, .prepare, .changes li',
          { meeting },
        ],
      ];
      for (const [tag, rendered, selector, values] of pairs) {
        const element = await shown(tag, { feed: given, ...values });
        // A view has a module of its own.
        await waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} is shown`);
        const light = document.createElement('div');
        light.innerHTML = rendered;
        for (const width of widths) {
          for (const box of [element, light]) box.style.cssText = `display: block; width: ${String(width)}px`;
          const boxes = (root: ParentNode, from: Element, css: string) => {
            const { top, left } = from.getBoundingClientRect();
            // A narrow month has no words in its grid; what is not shown stands nowhere.
            const seen = [...root.querySelectorAll(css)].filter((one) => one.checkVisibility());
            return seen.map((one) => {
              const box = one.getBoundingClientRect();
              return [box.top - top, box.left - left, box.width, box.height].map((side) => Math.round(side));
            });
          };
          element.parentElement?.append(light);
          const own = boxes(element.shadowRoot as ShadowRoot, element, selector);
          const theirs = boxes(light, light, selector.replaceAll('.', '.network-'));
          expect(theirs, `${tag} at ${String(width)}`).to.deep.equal(own);
          expect(own.length).to.be.greaterThan(0);
          if (tag !== 'network-meeting') expect(light.offsetHeight, tag).to.equal(element.offsetHeight);
          light.remove();
        }
      }
    });
  }

  it('can be used by everybody', async () => {
    document.adoptedStyleSheets = [sheet(fallbackStyle())];
    const given = await feed();
    const place = await fixture(html`<main lang="da"></main>`);
    place.innerHTML = [
      '<h1>Møder</h1>',
      renderMeetings(given, { now: NOW, headingLevel: 2, filters: '' }),
      renderMeeting(given, given.meetings[0]?.id ?? '', { now: NOW, signupUrl: '/tilmeld/{id}' }),
      renderGroups(given, { now: NOW, headingLevel: 2 }),
      renderMonth(given, { now: NOW, headingLevel: 2, filters: '' }),
      renderYear(given, { now: NOW, headingLevel: 2 }),
    ].join('');
    await accessible(place);
  });
});

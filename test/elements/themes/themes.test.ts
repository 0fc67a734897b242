// The themes: their values are those of the design system that is installed, and everybody can read what they colour.
import { expect, fixture, html } from '@open-wc/testing';
import '@network-meetings/elements/define/all.js';
import { accessible, exampleFeed, NOW } from '../../support/elements.js';

const text = async (path: string) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.text();
};
const theme = (name: string) => text(`/packages/elements/themes/theme-${name}.css`);

async function sheetOf(css: string): Promise<CSSStyleSheet> {
  return new CSSStyleSheet().replace(css);
}

/** A page of its own with one style sheet, so that the rest of the test is as it was. */
async function frame(css: string, body: string): Promise<Document> {
  const element = document.createElement('iframe');
  element.title = 'page';
  document.body.append(element);
  const own = element.contentDocument as Document;
  const style = own.createElement('style');
  style.textContent = css;
  own.head.append(style);
  own.body.innerHTML = body;
  return own;
}

const styleOf = (page: Document, selector: string) => {
  const found = page.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return (page.defaultView as Window).getComputedStyle(found);
};

const body = `<a href="#">a</a><button class="button button-primary">b</button><h1>h</h1><p>p</p>
  <div class="card"><div class="card-image"></div></div><span class="badge">b</span><span class="form-hint">h</span>
  <input class="form-input"><span class="form-error-message">e</span>
  <div class="alert alert-warning">w</div><div class="alert alert-success">s</div>`;

/** Where the design system says it, token by token. */
const sources: readonly (readonly [token: string, selector: string, property: string])[] = [
  ['accent', '.button-primary', 'background-color'],
  ['on-accent', '.button-primary', 'color'],
  ['link', 'a', 'color'],
  ['surface', '.card-image', 'background-color'],
  ['border', '.card', 'border-top-color'],
  ['radius', '.card', 'border-top-left-radius'],
  ['badge-radius', '.badge', 'border-top-left-radius'],
  ['control-border', '.form-input', 'border-top-color'],
  ['on-field', '.form-input', 'color'],
  ['error', '.form-error-message', 'color'],
  ['muted', '.form-hint', 'color'],
  ['on-warning', '.alert-warning', 'color'],
  ['heading-color', 'h1', 'color'],
  ['heading-weight', 'h1', 'font-weight'],
];

describe('The theme of the Danish public design system', () => {
  afterEach(() => {
    for (const one of document.querySelectorAll('iframe')) one.remove();
  });

  it('has the values of the npm package', async () => {
    const css = await text('/node_modules/dkfds/dist/css/dkfds.min.css');
    const page = await frame(
      `${css}\n${await theme('dkfds')}\n#probe { color: var(--probe) }`,
      `${body}<i id="probe"></i>`,
    );
    const probe = page.querySelector('#probe') as HTMLElement;
    const token = (name: string) => styleOf(page, 'html').getPropertyValue(`--network-${name}`).trim();
    const colour = (name: string) => {
      probe.style.setProperty('--probe', token(name));
      return styleOf(page, '#probe').color;
    };
    for (const [name, selector, property] of sources) {
      const expected = styleOf(page, selector).getPropertyValue(property);
      expect(property.includes('color') ? colour(name) : token(name), name).to.equal(expected);
    }
    // Stripes of an alert, and the ring of what has focus.
    expect(styleOf(page, '.alert-warning').backgroundImage).to.contain(colour('warning'));
    expect(styleOf(page, '.alert-success').backgroundImage).to.contain(colour('success'));
    // By its rules and not by focus, which another page that is tested beside this one may have.
    const field = page.querySelector('.form-input') as HTMLElement;
    for (const rule of page.styleSheets[0]?.cssRules ?? []) {
      if (!(rule instanceof (page.defaultView as Window & typeof globalThis).CSSStyleRule)) continue;
      const isItsFocus = rule.selectorText
        .split(',')
        .some((each) => each.includes(':focus') && field.matches(each.replace(/:focus(-visible)?/g, '')));
      if (!isItsFocus) continue;
      for (const name of rule.style)
        if (name.startsWith('outline')) field.style.setProperty(name, rule.style.getPropertyValue(name));
    }
    const ring = styleOf(page, '.form-input');
    expect([ring.outlineWidth, ring.outlineColor, ring.outlineOffset]).to.deep.equal([
      token('focus-width'),
      colour('focus'),
      token('focus-offset'),
    ]);
    expect(css).to.contain(`max-width:${token('measure')}`);
  });

  for (const name of ['borgerdk', 'virkdk']) {
    it(`has the accent of ${name}`, async () => {
      const css = await text(`/node_modules/dkfds/dist/css/dkfds-${name}.min.css`);
      const page = await frame(
        `${css}\n${await theme('dkfds')}\n#probe { color: var(--network-accent) }`,
        `${body}<p class="network-theme-${name}"><i id="probe"></i></p>`,
      );
      expect(styleOf(page, '#probe').color).to.equal(styleOf(page, '.button-primary').backgroundColor);
    });
  }
});

describe('A theme can be read by everybody:', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute('style');
  });

  for (const [name, scheme] of [
    ['dkfds', 'light'],
    ['neutral', 'light'],
    ['neutral', 'dark'],
    ['none', 'light'],
    ['none', 'dark'],
  ] as const) {
    it(`${name}, ${scheme}`, async () => {
      if (name !== 'none') document.adoptedStyleSheets = [await sheetOf(await theme(name))];
      const isDark = scheme === 'dark';
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: ${isDark ? '#16181c' : '#fff'}; color: ${isDark ? '#f2f3f5' : '#1a1a1a'}`;
      const feed = await exampleFeed();
      const place = await fixture(
        html`<main lang="da">
          <h1>Møder</h1>
          <network-groups .feed=${feed} .now=${NOW} heading-level="2"></network-groups>
          <network-meetings .feed=${feed} .now=${NOW} heading-level="2" filters></network-meetings>
          <network-meetings .feed=${feed} .now=${NOW} heading-level="2" view="cards"></network-meetings>
          <network-meeting .feed=${feed} .now=${NOW} meeting="digital-east-2027-1"></network-meeting>
        </main>`,
      );
      for (const element of place.querySelectorAll<HTMLElement & { updateComplete: Promise<unknown> }>(
        'main > *',
      )) {
        await element.updateComplete;
      }
      await accessible(place);
    });
  }
});

// The files for a <script>, as a site loads them: one is enough, the form comes when it is needed, two versions get
// along, and what was altered does not run.
import { expect, waitUntil } from '@open-wc/testing';
import { deep, deepAll } from '../support/elements.js';

const dist = `${location.origin}/packages/elements/dist`;
const MAIN = `${dist}/network-meetings.min.js`;
const FORM = `${dist}/network-signup.min.js`;
const FEED = `${location.origin}/docs/protocol/feed.json`;
const hashes = fetch(`${dist}/integrity.json`).then(
  (response) => response.json() as Promise<Record<string, string>>,
);
const policy = (types: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin}; style-src ${location.origin}; connect-src ${location.origin}; trusted-types ${types}; require-trusted-types-for 'script'">`;
const module = (src: string, more = '') =>
  `<script type="module" src="${src}" crossorigin="anonymous" ${more}></script>`;

type Page = Window & typeof globalThis & { readonly problems: string[] };

/** A page of its own in a frame; `problems` are what went wrong in it. */
async function page(head: string, body: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.title = 'page';
  frame.width = '900';
  frame.height = '600';
  const html = `<!doctype html><html lang="da"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  frame.src = `/page?${new URLSearchParams({ html })}`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Page;
  const problems: string[] = [];
  Object.assign(window, { problems });
  window.document.addEventListener('securitypolicyviolation', (event) =>
    problems.push(event.violatedDirective),
  );
  window.addEventListener('error', ({ message }) => problems.push(message));
  return window;
}

const list = (window: Page) => window.document.querySelector<HTMLElement>('network-meetings')!;
const fetched = (window: Page) =>
  window.performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)!);
const shown = async (window: Page, selector: string) => {
  const find = () => deepAll(window.document.body, selector)[0];
  await waitUntil(find, `nothing shows ${selector}`, { timeout: 8000 });
  return find()!;
};
const tag = `<network-meetings src="${FEED}"><a href="/moeder">Se møderne</a></network-meetings>`;

describe('The files for a <script>', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('one shows the meetings, checked by its hash, under a strict policy', async () => {
    const { 'network-meetings.min.js': hash } = await hashes;
    const window = await page(policy('lit-html') + module(MAIN, `integrity="${hash}"`), tag);
    await shown(window, '[part=list]');
    expect(fetched(window)).to.include('network-meetings.min.js');
    expect(fetched(window), 'no form, no code for it').not.to.include('network-signup.min.js');
    expect(window.problems).to.deep.equal([]);
  });

  it('does not run with a hash that is not its own', async () => {
    const { 'network-signup.min.js': hash } = await hashes;
    const window = await page(module(`${MAIN}?altered`, `integrity="${hash}"`), tag);
    await new Promise((done) => setTimeout(done, 200));
    expect(window.customElements.get('network-meetings')).to.equal(undefined);
    expect(list(window).textContent).to.equal('Se møderne');
  });

  it('gets the form from the file beside it, when the first is shown', async () => {
    const window = await page(policy('lit-html') + module(MAIN), tag);
    await shown(window, '[part=list]');
    deep(list(window), '[part=link]').click();
    await shown(window, '[part=form], [part=closed]');
    await waitUntil(() => fetched(window).includes('network-signup.min.js'));
    expect(window.problems).to.deep.equal([]);
  });

  it('gets the meeting when a reader points at the list, so that it is there when it opens', async () => {
    const window = await page(policy('lit-html') + module(MAIN), tag);
    const link = await shown(window, '[part=link]');
    expect(fetched(window), 'a list alone needs no meeting').not.to.include('network-meeting.min.js');
    expect(window.customElements.get('network-meeting')).to.equal(undefined);
    link.dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }));
    await window.customElements.whenDefined('network-meeting');
    expect(fetched(window), 'and no form yet').not.to.include('network-signup.min.js');
    link.click();
    await waitUntil(
      () => deepAll(list(window), 'network-meeting')[0]?.shadowRoot?.activeElement?.id === 'title',
    );
    expect(window.problems).to.deep.equal([]);
  });

  it('gets the controls of a list with `filters`, and shows the list together with them', async () => {
    const plain = await page(module(MAIN), tag);
    await shown(plain, '[part=list]');
    expect(fetched(plain), 'a list alone needs none').not.to.include('network-filters.min.js');
    const window = await page(policy('lit-html') + module(MAIN), '<main></main>');
    await waitUntil(() => window.customElements.get('network-meetings'));
    const added = window.document.createElement('network-meetings');
    added.setAttribute('filters', '');
    added.setAttribute('src', FEED);
    window.document.querySelector('main')!.append(added);
    const seen = new Set<string>();
    new window.MutationObserver(() => {
      const shows = (selector: string) => deepAll(list(window), selector).length > 0;
      seen.add(`list: ${shows('[part=list]')}, controls: ${shows('[part=filters]')}`);
    }).observe(list(window).shadowRoot!, { childList: true, subtree: true });
    await shown(window, '[part=list]');
    expect([...seen].filter((at) => at.startsWith('list: true'))).to.deep.equal([
      'list: true, controls: true',
    ]);
    expect(deep<HTMLInputElement>(list(window), '#search').offsetHeight, 'has its looks').to.be.greaterThan(
      40,
    );
    expect(window.problems).to.deep.equal([]);
  });

  it('shows the list without controls where their file cannot be had', async () => {
    const onlyFirst = policy('lit-html').replace(`script-src ${location.origin}`, `script-src ${MAIN}`);
    const window = await page(onlyFirst + module(MAIN), tag.replace('src=', 'filters src='));
    await shown(window, '[part=list]');
    expect(deepAll(list(window), '[part=filters]')).to.have.length(0);
    // The refusal itself is told by some browsers and not by others.
    expect(window.problems.filter((problem) => !problem.startsWith('script-src'))).to.deep.equal([]);
  });

  for (const only of ['network-meeting', 'network-agenda', 'network-calendar-links']) {
    it(`gets what <${only}> needs where it stands by itself`, async () => {
      const alone = `<${only} src="${FEED}" meeting="digital-east-2027-1" calendar-url="/a.ics"></${only}>`;
      const window = await page(module(MAIN), alone);
      await shown(window, '[part=base]');
      expect(fetched(window)).to.include('network-meeting.min.js');
    });
  }

  for (const [lang, where, place] of [
    ['da', 'Hvor', 'Mødested'],
    ['en', 'Where', 'Meeting place'],
  ] as const) {
    it(`has the words of tags that come later with them: ${lang}`, async () => {
      const both = `<network-meetings lang="${lang}" src="${FEED}"></network-meetings>
        <network-groups lang="${lang}" src="${FEED}"></network-groups>`;
      const window = await page(module(MAIN), both);
      (await shown(window, '[part=link]')).click();
      const names = () => deepAll(window.document.body, 'dt').map((term) => term.textContent?.trim());
      await waitUntil(() => names().includes(where), `no meeting says ${where}`, { timeout: 8000 });
      await waitUntil(() => names().includes(place), `no group says ${place}`, { timeout: 8000 });
    });
  }

  it('speaks another language with the file of that language beside it, in either order', async () => {
    const locale = module(`${dist}/network-locale-sv.min.js`);
    for (const head of [locale + module(MAIN), module(MAIN) + locale]) {
      const window = await page(policy('lit-html') + head, `<div lang="sv">${tag}</div>`);
      const state = await shown(window, '[part=signup-state]');
      // The words may come after the list.
      await waitUntil(() => state.textContent?.includes('Anmälan'), 'speaks Swedish', {
        timeout: 8000,
      });
      expect(window.problems).to.deep.equal([]);
    }
  });

  describe('what has something to say of a feed', () => {
    const FAULTS = `${dist}/network-feed-faults.min.js`;
    const WITH_MORE = fetch(FEED).then(async (response) => {
      const feed = { ...((await response.json()) as object), colour: 'red' };
      return `data:application/json,${encodeURIComponent(JSON.stringify(feed))}`;
    });

    it('is not asked for where there is nothing', async () => {
      const window = await page(module(MAIN), tag);
      await shown(window, '[part=list]');
      expect(fetched(window)).not.to.include('network-feed-faults.min.js');
    });

    it('is asked for where there is, and tells it', async () => {
      const window = await page(module(MAIN), '<network-meetings></network-meetings>');
      const warnings: unknown[] = [];
      list(window).addEventListener('network-feed-load', (event) => {
        warnings.push(...(event as Event & { warnings: readonly unknown[] }).warnings);
      });
      list(window).setAttribute('src', await WITH_MORE);
      await shown(window, '[part=list]');
      expect(warnings).to.deep.equal([{ code: 'value/unknown-field', path: '$.colour' }]);
      expect(fetched(window)).to.include('network-feed-faults.min.js');
    });

    it('where it cannot be had, the feed can be asked for again', async () => {
      const { 'network-meetings.min.js': other } = await hashes;
      const map = `<script type="importmap">${JSON.stringify({ integrity: { [FAULTS]: other } })}</script>`;
      const window = await page(map + module(MAIN), '<network-meetings></network-meetings>');
      list(window).setAttribute('src', await WITH_MORE);
      const note = await shown(window, '[part=error]');
      expect(note.textContent).to.contain('Møderne kan ikke hentes lige nu');
      expect(deep(note, '[part=retry]').textContent?.trim()).to.equal('Prøv igen');
    });
  });

  it('reads a calendar file with a file of its own, loaded for it alone', async () => {
    const calendar = `${location.origin}/test/fixtures/calendar/digital-east-2027-1.ics`;
    const window = await page(
      policy('lit-html') + module(MAIN),
      `<network-meetings src="${calendar}"></network-meetings>`,
    );
    const row = await shown(window, 'a[data-meeting]');
    expect(row.textContent).to.contain('Identitet og adgang');
    expect(fetched(window)).to.include('network-ics.min.js');
    expect(window.problems).to.deep.equal([]);
    const plain = await page(module(MAIN), tag);
    await shown(plain, '[part=list]');
    expect(fetched(plain)).not.to.include('network-ics.min.js');
  });

  it('gets it for a form that stands in the page by itself too, and for one that is added', async () => {
    const form = `<network-signup src="${FEED}" meeting="digital-east-2027-1"></network-signup>`;
    const window = await page(module(MAIN), form);
    await shown(window, '[part=signup]');
    const late = await page(module(MAIN), '<main></main>');
    await waitUntil(() => late.customElements.get('network-meetings'));
    expect(fetched(late)).not.to.include('network-signup.min.js');
    const added = late.document.createElement('section');
    added.append(late.document.createElement('network-signup'));
    late.document.querySelector('main')!.append(added);
    await late.customElements.whenDefined('network-signup');
  });

  it('says so where the form cannot be had, and keeps the rest', async () => {
    // The hash of another file, so that the browser refuses this one.
    const { 'network-meetings.min.js': other } = await hashes;
    const map = `<script type="importmap">${JSON.stringify({ integrity: { [FORM]: other } })}</script>`;
    const window = await page(map + module(MAIN), tag);
    await shown(window, '[part=list]');
    deep(list(window), '[part=link]').click();
    const note = await shown(window, 'network-signup [part=error]');
    expect(note.textContent).to.contain('Tilmeldingen kan ikke hentes lige nu');
    expect(deep(note, '[part=retry]').textContent?.trim()).to.equal('Prøv igen');
    expect(window.customElements.get('network-signup')).to.equal(undefined);
    expect((await shown(window, '[part=agenda]')).children).not.to.be.empty;
  });

  it('says so where the meeting cannot be had, and gives its button the focus', async () => {
    const { 'network-meetings.min.js': other } = await hashes;
    const integrity = { [`${dist}/network-meeting.min.js`]: other };
    const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
    const window = await page(map + module(MAIN), tag);
    await shown(window, '[part=list]');
    deep(list(window), '[part=link]').click();
    const note = await shown(window, 'network-meeting [part=error]');
    expect(note.textContent).to.contain('Mødet kan ikke hentes lige nu');
    await waitUntil(() => list(window).shadowRoot?.activeElement?.getAttribute('part') === 'retry');
    expect(deep(list(window), 'a[part=back]').checkVisibility()).to.equal(true);
  });

  it('every file is checked by an import map with the hashes of integrity.json', async () => {
    const all = await hashes;
    const integrity = Object.fromEntries(
      Object.entries(all).map(([file, hash]) => [`${dist}/${file}`, hash]),
    );
    const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
    const window = await page(map + module(MAIN), tag);
    await shown(window, '[part=list]');
    deep(list(window), '[part=link]').click();
    await shown(window, '[part=form], [part=closed]');
    expect(window.problems).to.deep.equal([]);
  });

  it('may stand twice on a page, in two versions, under a strict policy that allows for it', async () => {
    const head = policy("lit-html 'allow-duplicates'") + module(MAIN) + module(`${MAIN}?another-version`);
    const window = await page(head, `${tag}<div data-network="meetings" data-src="${FEED}"></div>`);
    await shown(window, '[part=list]');
    await waitUntil(() => deepAll(window.document.body, '[part=list]').length === 2);
    expect(fetched(window).filter((file) => file.startsWith('network-meetings.min.js'))).to.have.length(2);
    deep(list(window), '[part=link]').click();
    await shown(window, '[part=form], [part=closed]');
    expect(window.problems).to.deep.equal([]);
    expect(
      window.document.querySelectorAll('network-meetings'),
      'one for the tag, one for the div',
    ).to.have.length(2);
    const own = Object.keys(window).filter(
      (name) => /network|lit/i.test(name) && !/^(on|lit|reactive)/.test(name),
    );
    expect(own, 'nothing of ours is global').to.deep.equal([]);
  });
});

describe('<div data-network>, where tags are stripped', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  const div = (attributes: string) =>
    `<div data-network="meetings" data-src="${FEED}" ${attributes}><a href="/moeder">Se møderne</a></div>`;

  it('shows what the tag shows, with its attributes', async () => {
    const window = await page(
      module(MAIN),
      div('data-limit="1" data-meeting-url="/moeder/{id}" class="wide"'),
    );
    await shown(window, '[part=list]');
    const element = list(window);
    expect(element.parentElement!.className).to.equal('wide');
    expect(element.getAttribute('limit')).to.equal('1');
    expect(deepAll(element, '[part=row]')).to.have.length(1);
    expect(deep<HTMLAnchorElement>(element, '[part=link]').href).to.match(/\/moeder\/[a-z0-9-]+$/);
    expect(element.querySelector('a')!.textContent, 'the fallback').to.equal('Se møderne');
  });

  it('takes no attribute that the element does not document: nothing runs', async () => {
    const window = await page(module(MAIN), div('data-onclick="parent.ran = 1" data-style="color: red"'));
    await shown(window, '[part=list]');
    expect(list(window).getAttributeNames().sort()).to.deep.equal(
      list(window)
        .getAttributeNames()
        .filter((name) => !/^on|style/.test(name))
        .sort(),
    );
    expect(list(window).hasAttribute('onclick')).to.equal(false);
    expect(list(window).hasAttribute('style')).to.equal(false);
  });

  it('follows what is added, and what changes', async () => {
    const window = await page(module(MAIN), '<main></main>');
    await waitUntil(() => window.customElements.get('network-meetings'));
    window.document.querySelector('main')!.innerHTML = `<section>${div('data-limit="1"')}</section>`;
    await shown(window, '[part=list]');
    window.document.querySelector<HTMLElement>('[data-network]')!.dataset['limit'] = '2';
    await waitUntil(() => deepAll(list(window), '[part=row]').length === 2);
    window.document.querySelector<HTMLElement>('[data-network]')!.removeAttribute('data-limit');
    await waitUntil(() => !list(window).hasAttribute('limit'));
  });

  it('gets the form for a div too', async () => {
    const form = `<div data-network="signup" data-src="${FEED}" data-meeting="digital-east-2027-1"></div>`;
    await shown(await page(module(MAIN), form), '[part=signup]');
  });

  it('leaves alone what it does not know', async () => {
    const window = await page(
      module(MAIN),
      `<div data-network="nothing"><i>A</i></div><div data-network="<b>"><i>B</i></div>${div('')}`,
    );
    await shown(window, '[part=list]');
    const others = [...window.document.querySelectorAll('[data-network]')].slice(0, 2);
    expect(others.map(({ innerHTML }) => innerHTML)).to.deep.equal(['<i>A</i>', '<i>B</i>']);
  });
});

// How the elements come into a page: nothing by itself, twice without harm, and under a strict policy.
import { expect, waitUntil } from '@open-wc/testing';
import { define } from '../../packages/elements/src/define/define.js';
import { deepAll, exampleFeed } from '../support/elements.js';

const tags = ['network-groups', 'network-meetings', 'network-meeting', 'network-signup'];
// By name: in a frame without an address of its own, Firefox takes 'self' for nobody.
const policy =
  `default-src 'none'; script-src ${location.origin}; style-src ${location.origin}; ` +
  `connect-src ${location.origin}; trusted-types lit-html; require-trusted-types-for 'script'`;

/** A page of its own in a frame, after its modules have run. */
async function page(modules: readonly string[], head = ''): Promise<Window & typeof globalThis> {
  const scripts = modules.map((src) => `<script type="module" src="/packages/elements/src/${src}"></script>`);
  const frame = document.createElement('iframe');
  frame.title = 'page';
  frame.width = '900';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="da"><head><base href="${location.origin}/">${head}${scripts.join('')}</head><body><main></main></body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

describe('The elements come into a page', function () {
  // Each page gets its modules one by one.
  this.timeout(30_000);

  it('only through define/: importing the classes registers none', async () => {
    const window = await page(['index.ts']);
    for (const tag of tags) expect(window.customElements.get(tag), tag).to.equal(undefined);
  });

  it('all of them, from one file', async () => {
    const window = await page(['define/all.ts']);
    for (const tag of tags) expect(window.customElements.get(tag), tag).to.be.a('function');
  });

  it('a list with all that it opens, from the file that bears its name', async () => {
    const window = await page(['define/network-meetings.ts']);
    for (const tag of tags.slice(1)) expect(window.customElements.get(tag), tag).to.be.a('function');
    expect(window.customElements.get('network-groups')).to.equal(undefined);
  });

  it('twice without an error: the first stays', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('network-twice', First);
    define('network-twice', Second);
    expect(customElements.get('network-twice')).to.equal(First);
  });

  it('under a strict policy, and what a hostile feed says runs nowhere', async () => {
    const feed = await exampleFeed();
    const evil = '<img src=x onerror="parent.hacked=1"><script>parent.hacked=1</script>';
    const meetings = feed['meetings'] as Record<string, unknown>[];
    meetings[0]!['title'] = evil;
    meetings[0]!['purpose'] = evil;
    const groups = feed['groups'] as Record<string, unknown>[];
    groups[0]!['name'] = evil;

    const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const window = await page(['define/all.ts'], head);
    const violations: string[] = [];
    window.document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
    const made = ['network-groups', 'network-meetings', 'network-meeting'].map((tag) => {
      const element = window.document.createElement(tag) as HTMLElement & Record<string, unknown>;
      element['feed'] = feed;
      element['now'] = Date.parse('2027-01-05T00:00:00Z');
      element['meeting'] = meetings[0]!['id'];
      window.document.querySelector('main')!.append(element);
      return element;
    });
    for (const element of made) {
      await waitUntil(
        () => element.shadowRoot?.querySelector('h2, h3'),
        `${element.localName} shows nothing`,
      );
      expect(element.shadowRoot!.textContent).to.contain('<img src=x');
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
    }
    expect(deepAll(window.document.body, '[style]').filter((element) => !element.role)).to.deep.equal([]);
    expect(deepAll(window.document.body, '[part=agenda] > li')).to.have.length.above(3);
    expect(deepAll(window.document.body, 'form')).not.to.be.empty;
    expect(violations).to.deep.equal([]);
    expect((globalThis as { hacked?: number }).hacked).to.equal(undefined);
  });
});

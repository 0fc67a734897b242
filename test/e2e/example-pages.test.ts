// The example pages, as they stand in a folder behind a plain file server.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Examples, PageName } from '../support/example-pages.js';
import { newPage, openExamples, pageNames, settled, watchPage } from '../support/example-pages.js';

const { tags } = JSON.parse(
  readFileSync(
    new URL('../../packages/elements/manifest/vscode.html-custom-data.json', import.meta.url),
    'utf8',
  ),
) as { tags: readonly { readonly name: string }[] };
let examples: Examples;
before(async () => {
  examples = await openExamples();
});
after(async () => {
  await examples.close();
});

async function open(
  name: PageName,
  width: number,
  height = 900,
): Promise<{ page: Page; problems: readonly string[] }> {
  const page = await newPage(examples, width, height);
  const problems = watchPage(page, examples.site.origin);
  await page.goto(`${examples.site.origin}/${name}.html`);
  return { page, problems };
}

describe('An example page', () => {
  for (const name of pageNames) {
    for (const width of [375, 1280]) {
      it(`${name}.html works at ${String(width)} px, asks nobody else, and is no wider than the screen`, async () => {
        const { page, problems } = await open(name, width);
        await settled(page);
        assert.deepEqual(problems, []);
        const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.equal(wide, screen);
        await page.close();
      });
    }
  }

  it('shows every tag of the family', async () => {
    const { page } = await open('plain', 1280);
    await settled(page);
    const shown = await page.evaluate(() => {
      const deep = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? deep(one.shadowRoot) : []),
        ]);
      return [...new Set(deep(document).map(({ localName }) => localName))].filter((one) =>
        one.startsWith('network-'),
      );
    });
    assert.deepEqual(shown.sort(), tags.map(({ name }) => name).sort());
    await page.close();
  });
});

describe('A page that a server rendered', () => {
  for (const width of [375, 1280]) {
    it(`does not move when the tags take over, at ${String(width)} px`, async () => {
      let letGo = (): void => undefined;
      const held = new Promise<void>((done) => (letGo = done));
      // The feed comes after the script, as it does on a slow line.
      const later = held.then(() => new Promise((done) => setTimeout(done, 300)));
      examples.site.holds = { 'network-meetings.min.js': held, 'feed.json': later };
      // So tall that whatever moves would move in sight.
      const page = await newPage(examples, width, 9000);
      await page.evaluateOnNewDocument(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node: Node | null }[];
          })[]) {
            const nodes = entry.sources.map(
              ({ node }) => node?.parentElement?.outerHTML.slice(0, 60) ?? String(node),
            );
            shifts.push(`${String(entry.value)}: ${nodes.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const arrives = page.goto(`${examples.site.origin}/server-rendered.html`);
      await page.waitForSelector('.network-row');
      // The reader sees the rendering first, in the page's font.
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        (window as unknown as { shifts: string[] }).shifts.length = 0;
      });
      assert.equal(await page.evaluate(() => customElements.get('network-meetings') === undefined), true);
      letGo();
      await arrives;
      await settled(page);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), []);
      examples.site.holds = {};
      await page.close();
    });
  }

  it('reads well without script: every meeting, its programme, and nothing that does not work', async () => {
    const page = await newPage(examples, 1280, 900);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${examples.site.origin}/server-rendered.html`);
    const html = await page.content();
    for (const words of ['Modstand er også information', 'Kommende møder', '–9.30', 'Forbered dig'])
      assert.ok(html.includes(words), words);
    const shown = await page.$$eval('button, input, select', (controls) =>
      controls
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map(({ outerHTML }) => outerHTML),
    );
    assert.deepEqual(shown, []);
    await page.close();
  });
});

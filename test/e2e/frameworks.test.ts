// The tags used from React, Vue and Svelte, as their users would: an object as a property, a listener, and an update.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { compile } from 'svelte/compiler';
import { launchOptions } from '../support/browsers.mjs';

const feed = readFileSync(new URL('../../docs/protocol/feed.json', import.meta.url), 'utf8');
const NOW = Date.parse('2027-01-05T00:00:00Z');

const shared = `import '@network-meetings/elements/define/all.js';
  const feed = ${feed};
  const opened = (event) => {
    event.preventDefault();
    window.opened = event.meeting;
  };`;

/** Each shows a list of `limit` meetings, and one meeting more at the press of a button. */
const apps: Readonly<Record<string, string>> = {
  react: `${shared}
    import { createElement as h, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    function App() {
      const [limit, setLimit] = useState(1);
      return h('div', null,
        h('button', { onClick: () => setLimit(limit + 1) }, 'more'),
        h('network-meetings', { feed, limit, now: ${NOW}, 'onnetwork-meeting-open': opened }, h('a', { href: '/' }, 'all')));
    }
    createRoot(document.getElementById('app')).render(h(App));`,
  vue: `${shared}
    import { createApp, h, ref } from 'vue';
    createApp({
      setup() {
        const limit = ref(1);
        return () => h('div', [
          h('button', { onClick: () => (limit.value += 1) }, 'more'),
          h('network-meetings', { feed, limit: limit.value, now: ${NOW}, 'onNetwork-meeting-open': opened }, [h('a', { href: '/' }, 'all')]),
        ]);
      },
    }).mount('#app');`,
  svelte: `import { mount } from 'svelte';
    import App from 'App.svelte';
    mount(App, { target: document.getElementById('app') });`,
};

const svelteApp = `<script>
  ${shared}
  let limit = $state(1);
</script>
<button onclick={() => (limit += 1)}>more</button>
<network-meetings {feed} {limit} now={${NOW}} onnetwork-meeting-open={opened}><a href="/">all</a></network-meetings>`;

async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    plugins: [
      {
        name: 'svelte',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }));
          onLoad({ filter: /.*/, namespace: 'svelte' }, () => ({
            contents: compile(svelteApp, { generate: 'client' }).js.code,
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

describe('The tags in a framework', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch(launchOptions());
  });
  after(() => browser.close());

  const rows = (page: Page) =>
    page.evaluate(
      () =>
        document.querySelector('network-meetings')?.shadowRoot?.querySelectorAll('[part~=row]').length ?? 0,
    );

  for (const [name, code] of Object.entries(apps)) {
    it(`${name}: a feed as a property, an update, an event, and the fallback inside`, async () => {
      const page = await browser.newPage();
      const problems: unknown[] = [];
      page.on('pageerror', (error) => problems.push(error));
      await page.setContent('<!doctype html><html lang="da"><body><div id="app"></div></body></html>');
      await page.addScriptTag({ type: 'module', content: await bundle(code) });
      await page.waitForFunction(() =>
        document.querySelector('network-meetings')?.shadowRoot?.querySelector('[part~=row]'),
      );
      assert.equal(await rows(page), 1);
      await page.click('button');
      await page.waitForFunction(
        () =>
          document.querySelector('network-meetings')?.shadowRoot?.querySelectorAll('[part~=row]').length ===
          2,
      );
      await page.evaluate(() =>
        document
          .querySelector('network-meetings')
          ?.shadowRoot?.querySelector<HTMLElement>('[part~=link]')
          ?.click(),
      );
      const opened = await page.evaluate(() => (globalThis as unknown as { opened?: string }).opened);
      assert.equal(opened, 'digital-east-2027-1');
      assert.equal(
        await page.evaluate(() => document.querySelector('network-meetings > a')?.textContent),
        'all',
      );
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

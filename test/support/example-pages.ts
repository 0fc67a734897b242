// The example pages in a browser, until everything on them stands.
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { launchOptions } from './browsers.mjs';
import type { StaticSite } from './static-site.js';
import { staticSite } from './static-site.js';

export const pageNames = [
  'plain',
  'server-rendered',
  'meeting',
  'bootstrap',
  'dkfds',
  'rtl',
  'ics',
  'csp',
] as const;
export type PageName = (typeof pageNames)[number];

export interface Examples {
  readonly browser: Browser;
  readonly site: StaticSite;
  close(): Promise<void>;
}

/** Text is drawn the same everywhere: no hinting, no subpixels. */
export async function openExamples(): Promise<Examples> {
  const options = launchOptions();
  const site = await staticSite(fileURLToPath(new URL('../../docs/examples/site', import.meta.url)));
  const browser = await launch({
    ...options,
    args: [...(options.args ?? []), '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'],
  });
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** A new page of a size. */
export async function newPage({ browser }: Examples, width: number, height: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  // The compiler of the tests names functions with a helper that a page does not have.
  await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value');
  return page;
}

/** What went wrong on a page: errors, warnings, what a policy refused, what was not there, and who else was asked. */
export function watchPage(page: Page, origin: string): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${String(error)}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) problems.push(`asks ${url}`);
  });
  return problems;
}

/** Waits until every tag shows its feed, with its form and its views. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const deep = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? deep(one.shadowRoot) : []),
        ]);
      const tags = deep(document).filter(({ localName }) => localName.startsWith('network-'));
      const isReady = (tag: Element) => {
        const base = tag.shadowRoot?.querySelector('.base');
        return base && !base.querySelector('slot:not([name]), .loading') && base.textContent.trim() !== '';
      };
      return tags.length > 0 && tags.every(isReady);
    },
    { timeout: 60_000, polling: 100 },
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: what was asked for in one is painted by the next.
    for (let at = 0; at < 2; at++) await new Promise((done) => requestAnimationFrame(done));
  });
}

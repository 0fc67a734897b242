// The server's own pages in a browser that runs no script: a whole way through them, at the width of a small phone, light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { createListener } from '../../packages/server/src/http/listener.js';
import { listen } from '../../packages/server/src/listen.js';
import type { Harness } from '../server/harness.js';
import { contractFeed, feedWith, MEETING, startHarness } from '../server/harness.js';
import { launchOptions } from '../support/browsers.mjs';
import { freePort } from '../support/started-server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATH = `/s/example/${MEETING}`;
const terms = contractFeed().meetings[0]!['signup'] as Record<string, unknown>;
/** A folder for pictures of every step, to look at; none are taken without it. */
const pictures = process.env['PICTURES'];

let harness: Harness;
let browser: Browser;
let page: Page;
let origin: string;
let close: () => Promise<void>;

before(async () => {
  harness = await startHarness(feedWith({ day: 1, dinner: 1 }, { signup: { ...terms, offerHours: 24 } }));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const answer = createListener({ ...harness.context, publicUrl: origin, allowedOrigins: [], dev: false });
  const listening = await listen(answer, port, ['localhost']);
  browser = await launch(await launchOptions());
  page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setExtraHTTPHeaders({ 'accept-language': 'da' });
  close = async () => {
    await browser.close();
    await listening.close();
    await harness.close();
  };
});
after(() => close());

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What must hold of every step: nothing for axe to find, nothing to scroll sideways, and no address with a token. */
async function lookAt(step: string): Promise<void> {
  for (const [width, scheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${step} is ${wide} pixels wider than ${width}`);
    // The page has no script; the inspector needs one.
    await page.setJavaScriptEnabled(true);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    await page.setJavaScriptEnabled(false);
    assert.deepEqual(found, [], `${step} at ${width}`);
    if (pictures)
      await page.screenshot({ path: `${pictures}/${step}-${width}.png` as `${string}.png`, fullPage: true });
  }
  assert.equal(page.url().includes('signup='), false, step);
}

const main = () => page.$eval('main', ({ innerText }) => innerText);

async function press(label: string): Promise<void> {
  const button = await page.$(`::-p-xpath(//button[normalize-space()="${label}"])`);
  assert.ok(button, `no button ${label} on ${await main()}`);
  await Promise.all([
    page.waitForNavigation(),
    button.evaluate((found) => (found as HTMLButtonElement).click()),
  ]);
}
async function fill(fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    await page.$eval(
      `[name="${name}"]`,
      (found, text) => {
        (found as HTMLInputElement).value = text;
      },
      value,
    );
  }
}
const choose = (field: string, value: string) =>
  page.$eval(`[name="${field}"][value="${value}"]`, (found) => {
    (found as HTMLInputElement).checked = true;
  });

test('a guest finds a meeting, mends a form, waits, is offered the seat by mail, accepts it and cancels', async () => {
  await harness.signUp('first@example.org', { day: 'coming', dinner: 'coming' });
  await page.goto(`${origin}/s/example`);
  await lookAt('list');
  await Promise.all([page.waitForNavigation(), page.$eval(`a[href="${PATH}"]`, (link) => link.click())]);
  await lookAt('form');
  assert.equal(await page.$eval('html', ({ lang }) => lang), 'da');

  await press('Tilmeld mig');
  await lookAt('faults');
  const link = await page.$eval('.summary a', (found) => found.getAttribute('href'));
  assert.equal(link, '#part-day');
  assert.equal(await page.$eval('.summary', (summary) => summary === document.activeElement), true);

  await choose('part-day', 'coming');
  await choose('part-dinner', 'not-coming');
  await choose('charter', 'yes');
  await fill({ name: 'Rolle b', email: 'b@example.org' });
  await press('Tilmeld mig');
  await lookAt('waitlisted');
  assert.match(await main(), /Du er på ventelisten/);

  await harness.deliver();
  const cancelled = await harness.post(
    '/v1/example/signups/mine/cancel',
    { version: '1.0' },
    { token: harness.tokenOf('first@example.org') },
  );
  assert.equal(cancelled.status, 200);
  await harness.deliver();
  const mail = harness.mails.findLast(({ to }) => to.address === 'b@example.org');
  const own = /https:\/\/signup\.example\.org(\/s\/\S+)/.exec(mail!.text)![1]!;
  await page.goto(`${origin}${own}`);
  await lookAt('offered');
  await press('Ja tak til pladsen: Mødet');
  await lookAt('accepted');
  assert.match(await main(), /Mødet: du har en plads/);

  await page.goto(`${origin}${PATH}/change`);
  await lookAt('change');
  await page.goto(`${origin}${PATH}/cancel`);
  await lookAt('cancel');
  await press('Ja, meld fra');
  await lookAt('cancelled');
  assert.match(await main(), /Du har meldt fra/);
  const [signup] = await harness.query<{ cancelled: boolean }>(
    `select cancelled_at is not null as cancelled from network.signup where email_key = 'b@example.org'`,
  );
  assert.equal(signup!.cancelled, true);
});

// npm --prefix bench/elements ci && node bench/elements/bench.mjs [repetitions] [names,…]: lists of meetings in Chromium (some of them by name), each in a fresh page, taking turns.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, launchOptions } from '../../test/support/browsers.mjs';
import { feedOf } from '../feed-of.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const { build } = await import(createRequire(join(root, 'package.json')).resolve('esbuild')).then(
  (one) => one.default,
);
const { launch } = await import('puppeteer-core');
if (!existsSync(join(here, 'node_modules'))) throw new Error('First: npm --prefix bench/elements ci');
if (!existsSync(join(root, 'packages/elements/dist/network-meetings.min.js')))
  throw new Error('First: npm run build');
process.env.CHROME_PATH ??= findBrowser();

const repetitions = Number(process.argv[2] ?? 5);
const names = process.argv[3]?.split(',') ?? [
  'innerHTML',
  'contentVisibility',
  'progressive',
  'elements',
  'fullCalendar',
  'scheduleX',
  'eventCalendar',
];
const out = mkdtempSync(join(tmpdir(), 'network-meetings-bench-'));
await build({
  entryPoints: [join(here, 'candidates.js')],
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  outdir: out,
  conditions: ['browser', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
});
const page = `<!doctype html><html lang="da"><meta charset="utf-8"><style>
  .cv > li:nth-child(n + 31) { content-visibility: auto; contain-intrinsic-block-size: auto 10em }
  li { display: grid; grid-template-columns: 4em 1fr 19em; gap: 1em; padding: 1em; border-bottom: 1px solid #ccc }
  .leaf { text-align: center } .leaf > * { display: block }
  .badge { border: 1px solid #ccc; border-radius: 1em; padding: 0 0.5em }
  </style><body><div id="place"></div><script type="module" src="/out/candidates.js"></script></body></html>`;
const types = { '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer(({ url = '/' }, response) => {
  if (url === '/') return response.setHeader('content-type', 'text/html').end(page);
  const file = url.startsWith('/dist/')
    ? join(root, 'packages/elements', url)
    : join(out, url.slice('/out/'.length));
  response.setHeader('content-type', types[extname(file)] ?? 'text/plain');
  response.end(existsSync(file) ? readFileSync(file) : undefined);
});
await new Promise((done) => server.listen(0, done));
const origin = `http://localhost:${server.address().port}`;
const options = launchOptions();
const browser = await launch({
  ...options,
  args: [...(options.args ?? []), '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});

const median = (values) =>
  values.toSorted?.((a, b) => a - b)[values.length >> 1] ??
  [...values].sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds that the page's main thread has worked, by its own clock: others on the machine don't count. */
async function busy({ cdp }) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function open() {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1000, height: 800 });
  tab.cdp = await tab.createCDPSession();
  await tab.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(origin);
  await tab.waitForFunction('window.measure !== undefined');
  return tab;
}

/** @param isRead whether the feed was read before: what counts is then what it takes to show it */
async function round(count, isRead = false) {
  const json = JSON.stringify(feedOf(count));
  const times = Object.fromEntries(names.map((name) => [name, { first: [], all: [], cpu: [] }]));
  for (let turn = 0; turn <= repetitions; turn++) {
    for (const name of names) {
      const tab = await open();
      const before = await busy(tab);
      const { first, all, rows } = await tab.evaluate(
        (...args) => window.measure(...args),
        name,
        json,
        count,
        isRead,
      );
      const cpu = (await busy(tab)) - before;
      if (rows < count) throw new Error(`${name} shows ${rows} of ${count}`);
      // The first turn warms the machine.
      if (turn > 0) {
        times[name].first.push(first);
        times[name].all.push(all);
        times[name].cpu.push(cpu);
      }
      await tab.close();
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      { first: median(times[name].first), all: median(times[name].all), cpu: median(times[name].cpu) },
    ]),
  );
}

/** Bytes beyond the parsed feed, which the element holds too, after the garbage is collected. */
async function heap(count) {
  const json = JSON.stringify(feedOf(count));
  const tab = await open();
  return tab.evaluate(
    async (text, rows) => {
      await import(`${location.origin}/dist/network-meetings.min.js`);
      const used = () => {
        gc();
        gc();
        return performance.memory.usedJSHeapSize;
      };
      const empty = used();
      window.kept = JSON.parse(text);
      const feed = used() - empty;
      window.kept = undefined;
      const before = used();
      window.fetch = async () => ({
        ok: true,
        status: 200,
        headers: { get: () => null },
        text: async () => text,
      });
      const element = document.createElement('network-meetings');
      element.now = Date.parse('2026-12-02T00:00:00Z');
      element.src = '/feed.json';
      document.querySelector('#place').append(element);
      while ((element.shadowRoot?.querySelectorAll('.row').length ?? 0) < rows) await window.frame();
      await new Promise((done) => setTimeout(done, 200));
      return used() - before - feed;
    },
    json,
    count,
  );
}

/** Typing a word letter by letter, and one meeting changed in a new feed: milliseconds to the frame, and rows touched. */
async function use(count) {
  const json = JSON.stringify(feedOf(count));
  const tab = await open();
  return tab.evaluate(
    async (text, rows) => {
      await import(`${location.origin}/dist/network-meetings.min.js`);
      const element = document.createElement('network-meetings');
      element.now = Date.parse('2026-12-02T00:00:00Z');
      element.filters = '';
      element.feed = JSON.parse(text);
      document.querySelector('#place').append(element);
      const shown = () => element.shadowRoot?.querySelectorAll('.row').length ?? 0;
      while (shown() < rows) await window.frame();
      const input = element.shadowRoot.querySelector('input[type=search]');
      const keys = [];
      for (const value of ['M', 'Mø', 'Mød', 'Møde', 'Møde ', 'Møde 1', 'Møde 19', 'Møde 199', '']) {
        const start = performance.now();
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await element.updateComplete;
        await window.frame();
        keys.push(performance.now() - start);
      }
      while (shown() < rows) await window.frame();
      const changed = JSON.parse(text);
      changed.meetings[7].title = 'A title that is new';
      const touched = new Set();
      const watcher = new MutationObserver((records) => {
        for (const { target } of records)
          touched.add(
            (target.nodeType === 1 ? target : target.parentElement)?.closest('.row, .list') ?? target,
          );
      });
      watcher.observe(element.shadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      const start = performance.now();
      element.feed = changed;
      await element.updateComplete;
      await window.frame();
      const change = performance.now() - start;
      await new Promise((done) => setTimeout(done, 300));
      return { keys, change, touched: touched.size };
    },
    json,
    count,
  );
}

const print = (title, results, floor) => {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(results))
    console.log(
      `  ${name.padEnd(18)} ${value.toFixed(0).padStart(6)} ms  ${(value / results[floor]).toFixed(2).padStart(6)} x ${floor}  ${(value / results.elements).toFixed(2).padStart(6)} x elements`,
    );
};
const of = (results, which) =>
  Object.fromEntries(Object.entries(results).map(([name, value]) => [name, value[which]]));

console.log(`Chromium ${await browser.version()}, ${repetitions} repetitions taking turns, medians`);
for (const isRead of [false, true]) {
  console.log(isRead ? '\nFrom a feed that was read before' : '\nFrom the text of the feed');
  const many = await round(2000, isRead);
  print('First screen of 2,000 meetings', of(many, 'first'), 'progressive');
  print('All rows of 2,000 meetings', of(many, 'all'), 'contentVisibility');
  const few = await round(20, isRead);
  print('20 meetings', of(few, 'all'), 'innerHTML');
  // With the work of reading it, this would be that of the whole page.
  if (isRead) continue;
  print('All rows of 2,000 meetings, work of the main thread', of(many, 'cpu'), 'contentVisibility');
  print('20 meetings, work of the main thread', of(few, 'cpu'), 'innerHTML');
}
const used = [];
for (let at = 0; at < 3; at++) used.push(await heap(2000));
console.log(`\nHeap beyond the parsed feed of 2,000 meetings: ${(median(used) / 1e6).toFixed(1)} MB`);
const { keys, change, touched } = await use(2000);
console.log(
  `Keystrokes in the search, 2,000 meetings: median ${median(keys).toFixed(0)} ms, most ${Math.max(...keys).toFixed(0)} ms`,
);
console.log(`One changed meeting of 2,000: ${change.toFixed(0)} ms, ${touched} row(s) touched`);
await browser.close();
server.close();
rmSync(out, { recursive: true, force: true });

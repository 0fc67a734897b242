// The elements' tests, and core's, in a real browser.
import { readFile } from 'node:fs/promises';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserReporter } from './scripts/lib/browser-reporter.mjs';
import { coreInBrowser } from './scripts/lib/core-in-browser.mjs';
import { elementsInBrowser } from './scripts/lib/elements-in-browser.mjs';
import { findWebKit, firefoxOptions, launchOptions } from './test/support/browsers.mjs';
import { freePort, webkitLauncher } from './test/support/webkit-launcher.mjs';

/** Every test file ends with what follows, so that a mistake is seen, and seen as what it is. */
const guard = {
  name: 'guard',
  transform: ({ path, body }) =>
    /^\/test\/.*\.test\.ts$/.test(path)
      ? `${body}\n;(${failOnLateErrors})();\n;(${writeOutElements})();`
      : undefined,
};

/**
 * What must come as it is: a page of a test's own, `/page?html=…`, and the built files, whose hashes are looked at.
 * The runner's plugins would change both.
 */
const untouched = async (context, next) => {
  const { path, query } = context;
  if (path === '/page') {
    context.type = 'html';
    context.body = query.html;
  } else if (/^\/packages\/elements\/dist\/[\w.-]+\.js$/.test(path)) {
    context.type = 'js';
    context.body = await readFile(new URL(`.${path}`, import.meta.url));
  } else await next();
};

/**
 * A page is closed as soon as its last test ends, and an assertion that nobody awaits would fail after that,
 * unseen; earlier, Mocha only logs it. So there is a pause, and then the rejections of the page are looked at.
 */
const failOnLateErrors = () => {
  globalThis.after('no promise was rejected unseen', async () => {
    await new Promise((done) => setTimeout(done, 50));
    if (globalThis.lateErrors.length > 0) throw globalThis.lateErrors[0];
  });
};
const watchPage = () => {
  globalThis.lateErrors = [];
  addEventListener('unhandledrejection', (event) => {
    // A test that means to have a rejection calls preventDefault().
    if (!event.defaultPrevented) globalThis.lateErrors.push(event.reason);
  });
};

/**
 * A failed assertion about an element carries that element, which cannot be sent to the runner: the page would
 * hang until its time is up, and nobody would learn what failed.
 */
const writeOutElements = () => {
  const { utils } = globalThis.Mocha;
  const { stringify } = utils;
  const write = (value) => {
    if (value instanceof Node) return value.outerHTML ?? String(value);
    return value === globalThis ? 'window' : stringify(value);
  };
  utils.stringify = write;
  globalThis.afterEach('failures can be sent', function () {
    const { err } = this.currentTest;
    for (const key of ['actual', 'expected']) {
      if (err?.[key] !== undefined && typeof err[key] !== 'string') err[key] = write(err[key]);
    }
  });
};

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: launchOptions() }),
  firefox: () => Object.assign(chromeLauncher({ launchOptions: firefoxOptions() }), { name: 'Firefox' }),
  webkit: () => webkitLauncher(findWebKit()),
};

const wanted = process.env.NM_FILES.split('\n');
const core = wanted[0]?.startsWith('test/core/') ? await coreInBrowser(wanted) : undefined;

export default {
  files: core?.files ?? wanted,
  // The runner's own choice is the first that is free from 8000, which two that start at once would both take.
  port: await freePort(),
  nodeResolve: { exportConditions: ['@network-meetings/source', 'development'] },
  // A page behind another gets no animation frames, and waiting for one would last until the time is up.
  concurrency: 1,
  // `chromium`, `firefox` or `webkit`; one a run.
  browsers: [launchers[process.env.NM_BROWSER ?? 'chromium']()],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: core ? 600_000 : 180_000,
  // `.only` would leave the other tests out without a word, and a pending test proves nothing.
  // Two seconds, the default, are over before axe has looked at a page when the machine is busy; it may run two browsers.
  // Core's tests with examples at random are long; what hangs is ended by the file's time.
  testFramework: { config: { forbidOnly: true, forbidPending: true, timeout: core ? '300000' : '30000' } },
  plugins: [core?.plugin ?? (await elementsInBrowser(wanted)), guard],
  middleware: [untouched],
  testRunnerHtml: (framework) =>
    `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Tests</title></head>
  <body>
    <script>(${watchPage})();</script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  staticLogging: true,
  reporters: [browserReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('lit.dev/msg/dev-mode'),
};

// Finds the browsers that the tests run in. No browser is a failed run, never a skipped one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** @type {Record<string, string[]>} */
const names = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ]
        : [],
  ),
};

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name a program's name, or its whole path */
function locate(name) {
  const folders = /[\\/]/.test(name) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function installed() {
  for (const name of names[process.platform] ?? []) {
    const file = locate(name);
    if (file) return file;
  }
  return undefined;
}

/**
 * On Debian as root, as in a container for CI, we can help ourselves.
 * @param {string[]} packages
 */
function install(packages) {
  if (!isRoot || !locate('apt-get')) return false;
  process.stdout.write(`Installing ${packages[0]} with apt-get (about a minute) …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    // Another apt may be at work: wait for it.
    const options = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
    const { status, stdout, stderr } = spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8' });
    if (status !== 0) {
      process.stdout.write(`${stdout}${stderr}`);
      return false;
    }
  }
  return true;
}

// Without a font pages have no text to measure.
const font = 'fonts-liberation';

/**
 * The browser's program: CHROME_PATH, else an installed Chrome, Chromium or Edge, else (Debian, root) Chromium
 * from apt-get.
 * @returns {string}
 */
export function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and there is no program there.`);
  }
  const found = installed() ?? (install(['chromium', font]) ? installed() : undefined);
  if (found) return found;
  throw new Error('The tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to its program.');
}

// A zone that is neither UTC nor the meetings' own: code that uses the reader's zone where it should use the
// meeting's then shows itself.
const env = { ...process.env, TZ: 'America/New_York' };

/**
 * Firefox's program: FIREFOX_PATH, else an installed one, else (Debian, root) that of apt-get.
 * @returns {string}
 */
function findFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  const program =
    process.platform === 'darwin' ? '/Applications/Firefox.app/Contents/MacOS/firefox' : 'firefox';
  const find = () => chosen ?? locate(program) ?? locate('firefox-esr');
  const found = find() ?? (install(['firefox-esr', font]) ? find() : undefined);
  if (found && isProgram(found)) return found;
  throw new Error('No Firefox: install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.');
}

/** What puppeteer's `launch()` needs to start Firefox. */
export function firefoxOptions() {
  return { browser: /** @type {const} */ ('firefox'), executablePath: findFirefox(), headless: true, env };
}

/** WebKitGTK's driver, and the screen for it where there is none. */
export function findWebKit() {
  const find = () => {
    const driver = locate('WebKitWebDriver');
    const xvfb = process.env['DISPLAY'] ? undefined : locate('Xvfb');
    return driver && (xvfb || process.env['DISPLAY']) ? { driver, xvfb } : undefined;
  };
  const found = find() ?? (install(['webkit2gtk-driver', 'xvfb', font]) ? find() : undefined);
  if (found) return found;
  throw new Error(
    'No WebKit: on Linux, apt-get install webkit2gtk-driver xvfb. Elsewhere there is no driver for it.',
  );
}

/** What puppeteer's `launch()` needs to start that browser. */
export function launchOptions() {
  return {
    executablePath: findBrowser(),
    headless: true,
    env,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--disable-sync',
      '--no-first-run',
      ...(isRoot || process.env['CI'] ? ['--no-sandbox'] : []),
    ],
  };
}

// Runs browser tests in WebKitGTK: W3C WebDriver over fetch, on a screen of its own where there is none.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** One that the system picks. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Milliseconds for a browser to start: it takes one or two seconds, on a busy machine three. */
const SESSION_MS = 20_000;

/** A process of ours, and what it said when it ended before its time. */
class Helper {
  /** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env */
  constructor(program, args, env = process.env) {
    this.program = program;
    this.said = '';
    this.ended = false;
    // The fourth stream is where Xvfb says its number.
    this.child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    this.child.stderr?.on('data', (data) => (this.said = `${this.said}${data}`.slice(-2000)));
    this.child.on('error', (error) => {
      this.ended = true;
      this.said += error.message;
    });
    this.child.on('exit', () => (this.ended = true));
  }

  /**
   * Asks again and again until there is an answer.
   * @template T
   * @param {() => Promise<T | undefined>} ask
   * @returns {Promise<T>}
   */
  async ready(ask) {
    // Generous: many browsers may be starting at once.
    for (let tries = 0; tries < 600 && !this.ended; tries += 1) {
      const answer = await ask().catch(() => undefined);
      if (answer !== undefined) return answer;
      await sleep(100);
    }
    throw new Error(`${this.program} did not start.\n${this.said}`);
  }
}

// WebDriver's code points of the keys that are no characters (W3C WebDriver, "Keyboard actions").
/** @type {Record<string, string>} */
const keys = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue006',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

/** @param {string} name */
function keyOf(name) {
  const value = keys[name] ?? name;
  if ([...value].length !== 1) throw new Error(`WebKit: the launcher has no key ${name}.`);
  return value;
}

/**
 * What the commands `setViewport`, `sendKeys` and `sendMouse` need of a page.
 * @param {(method: string, path: string, body?: object) => Promise<any>} call within the page's session
 */
function webkitPage(call) {
  /** @param {string} id @param {string} type @param {object[]} actions @param {object} [more] */
  const act = (id, type, actions, more) =>
    call('POST', '/actions', { actions: [{ id, type, actions, ...more }] });
  /** @param {string} type @param {string} key */
  const stroke = (type, key) => act('keyboard', 'key', [{ type, value: keyOf(key) }]);
  /** @param {object[]} actions */
  const point = (actions) => act('mouse', 'pointer', actions, { parameters: { pointerType: 'mouse' } });
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const buttons = { left: 0, middle: 1, right: 2 };
  /** @param {{ button?: 'left' | 'middle' | 'right' }} [options] */
  const button = ({ button: name = 'left' } = {}) => buttons[name];

  return {
    /** The window is larger than what it shows, by how much is seen only afterwards. @param {{ width: number, height: number }} size */
    async setViewport({ width, height }) {
      const frame = { width: 0, height: 0 };
      for (let tries = 0; tries < 50; tries += 1) {
        await call('POST', '/window/rect', { width: width + frame.width, height: height + frame.height });
        await sleep(50);
        const [shownWidth, shownHeight] = await call('POST', '/execute/sync', {
          script: 'return [innerWidth, innerHeight]',
          args: [],
        });
        if (shownWidth === width && shownHeight === height) return;
        frame.width += width - shownWidth;
        frame.height += height - shownHeight;
      }
      throw new Error(`WebKit: the window does not become ${width} × ${height} pixels.`);
    },
    keyboard: {
      /** @param {string} key */
      async press(key) {
        const value = keyOf(key);
        await act('keyboard', 'key', [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      },
      /** @param {string} text */
      async type(text) {
        const strokes = [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await act('keyboard', 'key', strokes);
      },
      /** @param {string} key */
      down: (key) => stroke('keyDown', key),
      /** @param {string} key */
      up: (key) => stroke('keyUp', key),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => point([move(x, y)]),
      /** @param {number} x @param {number} y @param {Parameters<typeof button>[0]} options */
      click: (x, y, options) =>
        point([
          move(x, y),
          { type: 'pointerDown', button: button(options) },
          { type: 'pointerUp', button: button(options) },
        ]),
      /** @param {Parameters<typeof button>[0]} options */
      down: (options) => point([{ type: 'pointerDown', button: button(options) }]),
      /** @param {Parameters<typeof button>[0]} options */
      up: (options) => point([{ type: 'pointerUp', button: button(options) }]),
    },
    emulateMediaFeatures() {
      throw new Error('Only Chromium emulates media: name the file *.chromium.test.ts.');
    },
  };
}

/**
 * A launcher for @web/test-runner.
 * @param {{ driver: string, xvfb: string | undefined }} programs as found by `findWebKit`
 */
export function webkitLauncher({ driver, xvfb }) {
  /** @type {Helper[]} */
  const helpers = [];
  /** @type {Map<string, string>} */
  const sessions = new Map();
  /** @type {Promise<void> | undefined} */
  let started;
  let base = '';

  /** @param {string} method @param {string} path @param {object} [body] @param {AbortSignal} [signal] @returns {Promise<any>} */
  async function call(method, path, body, signal) {
    const response = await fetch(base + path, {
      method,
      ...(signal && { signal }),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }

  /** The browser's own toolbar would let no window be narrower than 447 px; phones are 320. */
  function writeSettings() {
    const folder = mkdtempSync(join(tmpdir(), 'network-meetings-webkit-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'gtk-3.0'));
    const style = '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(0); }';
    writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), style);
    return { XDG_CONFIG_HOME: folder };
  }

  async function startScreen() {
    if (!xvfb) return {};
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const screen = new Helper(xvfb, args);
    helpers.push(screen);
    let number = '';
    screen.child.stdio[3]?.on('data', (data) => (number += data));
    return { DISPLAY: `:${await screen.ready(async () => /^\d+(?=\n)/.exec(number)?.[0])}` };
  }

  async function start() {
    const env = {
      ...process.env,
      TZ: 'America/New_York',
      // Root cannot make the sandbox's namespaces in a container, and the driver would only say that it failed.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // No graphics card, no accessibility bus.
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      ...writeSettings(),
      ...(await startScreen()),
    };
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const server = new Helper(driver, [`--port=${port}`, '--host=127.0.0.1'], env);
    helpers.push(server);
    await server.ready(() => call('GET', '/status'));
  }

  async function stop() {
    for (const { child } of helpers.splice(0).reverse()) child.kill();
  }

  /** Now and then a browser never reports to its driver, which waits for it without end: a second pair is started then. */
  async function newSession() {
    const ask = () =>
      call('POST', '/session', { capabilities: { alwaysMatch: {} } }, AbortSignal.timeout(SESSION_MS));
    await (started ??= start());
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
      await stop();
      await (started = start());
      return ask();
    }
  }

  return {
    name: 'WebKit',
    // The runner's commands know how to speak to a page of puppeteer; ours answers to as much as they ask of it.
    type: 'puppeteer',
    concurrency: 1,
    /** @param {string} id */
    getPage: (id) =>
      webkitPage((method, path, body) => call(method, `/session/${sessions.get(id)}${path}`, body)),
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      const { sessionId } = await newSession();
      sessions.set(id, sessionId);
      await call('POST', `/session/${sessionId}/url`, { url });
    },
    /** @param {string} id */
    isActive: (id) => sessions.has(id),
    /** @param {string} id */
    getBrowserUrl: async (id) => call('GET', `/session/${sessions.get(id)}/url`),
    /** @param {string} id */
    async stopSession(id) {
      const sessionId = sessions.get(id);
      sessions.delete(id);
      if (sessionId) await call('DELETE', `/session/${sessionId}`).catch(() => {});
      return {};
    },
    stop,
    startDebugSession() {
      throw new Error('WebKit cannot be debugged here.');
    },
  };
}

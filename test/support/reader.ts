import type { Browser, Page } from 'puppeteer-core';

/** Somebody in front of a browser: finds things by what they are called, as a screen reader does. */
export interface Reader {
  readonly page: Page;
  goTo(url: string): Promise<void>;
  /** Waits for text on the screen, inside elements too. */
  reads(text: string | RegExp): Promise<string>;
  /** Whether the text is on the screen now. */
  sees(text: string): Promise<boolean>;
  presses(role: 'button' | 'link' | 'radio' | 'checkbox', name: string): Promise<void>;
  writes(label: string, text: string): Promise<void>;
}

/** All text that is shown, through shadow roots. Runs in the page. */
function shownText(): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Element) {
      if (!node.checkVisibility() && !(node instanceof HTMLSlotElement)) return;
      if (['STYLE', 'SCRIPT'].includes(node.tagName)) return;
      const children = node.shadowRoot ?? node;
      if (node instanceof HTMLSlotElement) for (const assigned of node.assignedNodes()) visit(assigned);
      for (const child of children.childNodes) visit(child);
    } else if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    else if (node instanceof ShadowRoot) for (const child of node.childNodes) visit(child);
  };
  visit(document.body);
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** Opens a page whose clock stands at a moment, at the width of a phone. */
export async function openReader(browser: Browser, now: string): Promise<Reader> {
  const page = await browser.newPage();
  await page.setViewport({ width: 375, height: 800 });
  // The TypeScript loader wraps functions in this helper of its own, which the page has not.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.evaluateOnNewDocument((moment) => {
    const RealDate = Date;
    const ahead = moment - RealDate.now();
    class ShiftedDate extends RealDate {
      constructor(...args: [] | [number | string | Date]) {
        if (args.length === 0) super(RealDate.now() + ahead);
        else super(args[0]);
      }
      static override now(): number {
        return RealDate.now() + ahead;
      }
    }
    globalThis.Date = ShiftedDate as DateConstructor;
  }, Date.parse(now));
  const control = (role: string, name: string) => {
    const quoted = name.replaceAll('"', String.raw`\"`);
    return page.locator(`::-p-aria([name="${quoted}"][role="${role}"])`).setTimeout(15_000);
  };
  return {
    page,
    goTo: async (url) => void (await page.goto(url, { waitUntil: 'networkidle0' })),
    async reads(text) {
      const fits = (shown: string) => (typeof text === 'string' ? shown.includes(text) : text.test(shown));
      const end = performance.now() + 15_000;
      let shown = '';
      while (performance.now() < end) {
        shown = await page.evaluate(shownText);
        if (fits(shown)) return shown;
        await new Promise((wait) => setTimeout(wait, 100));
      }
      throw new Error(`${String(text)} is not on the screen, which reads:\n${shown}`);
    },
    sees: async (text) => (await page.evaluate(shownText)).includes(text),
    presses: (role, name) => control(role, name).click(),
    writes: (label, text) => control('textbox', label).fill(text),
  };
}

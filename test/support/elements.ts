// What the elements' tests need in the browser.
import { waitUntil } from '@open-wc/testing';
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

export { feedWith } from './feed-with.js';

/** The time that counts as now in the tests. */
export const NOW = Date.parse('2027-01-05T00:00:00Z');

/** The feed of the protocol's examples, fresh, as parsed JSON. */
export async function exampleFeed(): Promise<Record<string, unknown>> {
  return JSON.parse(await exampleText) as Record<string, unknown>;
}
const exampleText = fetch('/docs/protocol/feed.json').then((response) => response.text());

/** Fails with every violation that axe finds in an element and in the shadow roots below it. */
export async function accessible(element: Element): Promise<void> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const { violations, passes } = await axe.run(element);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  if (found.length > 0) throw new Error(`axe: ${found.join('\n')}`);
  if (passes.length === 0) throw new Error('axe found nothing to look at.');
}

/** What the fake network answers; a thrown error or a rejection is a lost connection. */
export type Answer = (request: Request) => Response | Promise<Response>;

/** An answer with JSON. */
export const json =
  (body: unknown, status = 200): Answer =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** An answer of any text. */
export const plain =
  (body: string, status = 200): Answer =>
  () =>
    new Response(body, { status });

/** No answer at all. */
export const offline: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** An answer that comes when the test says so. */
export function later(): { answer: Answer; send(answer: Answer): void } {
  let send!: (answer: Answer) => void;
  const sent = new Promise<Answer>((resolve) => (send = resolve));
  return { answer: async (request) => (await sent)(request), send };
}

/** The page's network: answers per address, and remembers what was asked. */
export interface FakeNetwork {
  /** Changes the answers; a path is read as one of this page's origin. */
  answers: Record<string, Answer>;
  readonly requests: Request[];
  /** How many requests an address got. */
  count(url: string): number;
  restore(): void;
}

/** Puts itself in the place of `fetch`; what it has no answer for goes to the real one, where it fails the run. */
export function fakeNetwork(answers: Record<string, Answer> = {}): FakeNetwork {
  const real = globalThis.fetch;
  const absolute = (url: string) => new URL(url, location.origin).href;
  const network: FakeNetwork = {
    answers,
    requests: [],
    count: (url) => network.requests.filter((request) => request.url === absolute(url)).length,
    restore: () => {
      globalThis.fetch = real;
    },
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const known = Object.keys(network.answers).find((url) => absolute(url) === request.url);
    if (known === undefined) return real(input, init);
    network.requests.push(request.clone());
    return network.answers[known]!(request);
  };
  return network;
}

/** Every element below that matches, through shadow roots and in their order. */
export function deepAll<T extends Element = HTMLElement>(from: Element | ShadowRoot, selector: string): T[] {
  const found: Element[] = [];
  for (const element of from.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  }
  // Not `instanceof`: it may be an element of another window.
  const own = 'shadowRoot' in from && from.shadowRoot ? deepAll(from.shadowRoot, selector) : [];
  return [...own, ...found] as T[];
}

/** The first of them; none is a failure. */
export function deep<T extends Element = HTMLElement>(from: Element | ShadowRoot, selector: string): T {
  const [first] = deepAll<T>(from, selector);
  if (!first) throw new Error(`There is no ${selector} in: ${shownText(from)}`);
  return first;
}

/** Waits until what is shown of a feed stands: one of which there is something to say takes a moment. */
export async function hasRead<T extends Element>(around: T): Promise<T> {
  await waitUntil(() => deepAll(around, '[part~=loading]').length === 0, 'the feed is read', {
    timeout: 8000,
  });
  return around;
}

/** The names of all that match, for assertions: a failed one prints what it got, and an element takes minutes. */
export const tags = (from: Element | ShadowRoot, selector: string): string[] =>
  deepAll(from, selector).map(({ localName }) => localName);

/** The text that a reader sees, through shadow roots and slots, with single blanks. */
export function shownText(node: Node): string {
  const read = (at: Node): string => {
    if (at instanceof Text) return at.data;
    if (at instanceof Comment) return '';
    if (at instanceof HTMLStyleElement || at instanceof HTMLScriptElement) return '';
    // What is laid out as its contents has no box of its own, and counts as invisible: slots, above all.
    const isBoxless = at instanceof HTMLElement && getComputedStyle(at).display === 'contents';
    if (at instanceof HTMLElement && !isBoxless && !at.checkVisibility({ visibilityProperty: true }))
      return '';
    let children: Node[] = [...at.childNodes];
    if (at instanceof HTMLSlotElement && at.assignedNodes().length > 0) children = at.assignedNodes();
    else if (at instanceof Element && at.shadowRoot) children = [...at.shadowRoot.childNodes];
    const isInline = at instanceof HTMLElement && getComputedStyle(at).display.startsWith('inline');
    const text = children.map(read).join('');
    return isInline ? text : ` ${text} `;
  };
  return read(node).replace(/\s+/g, ' ').trim();
}

/** What has focus, looked for through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Changes the hash, or goes through the history, and waits until the page knows. */
export async function navigate(how: string | number): Promise<void> {
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  if (typeof how === 'number') history.go(how);
  else location.hash = how;
  await changed;
}

/** Takes the hash away without a word to the page; for between the tests. */
export function forgetHash(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

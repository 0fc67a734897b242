import { aTimeout, expect as chaiExpect, waitUntil } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { FetchInit, FetchResponse } from '@network-meetings/core';
import '../../../packages/elements/src/define/network-signup.js';
import type { NetworkSignup } from '../../../packages/elements/src/index.js';

/** What the tests say of a value. Its own type, because the library's says that `equal` is a promise, which it is not. */
interface Check {
  readonly to: Check;
  readonly be: Check;
  readonly have: Check;
  readonly at: Check;
  readonly not: Check;
  readonly deep: Check;
  readonly exist: unknown;
  equal(value: unknown): void;
  include(value: unknown): void;
  contain(value: unknown): void;
  match(pattern: RegExp): void;
  property(name: string): void;
  length(count: number): void;
  least(count: number): void;
  most(count: number): void;
}
export const expect = chaiExpect as unknown as (value: unknown, message?: string) => Check;

/** 5 January 2027, noon UTC: signup for the example's first meeting is open. */
export const NOW = Date.UTC(2027, 0, 5, 12);
export const MEETING = 'digital-east-2027-1';

// Tests reach into JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
const read = async (name: string): Promise<Json> =>
  (await fetch(new URL(`../../../docs/protocol/${name}`, import.meta.url))).json();
const feedText = JSON.stringify(await read('feed.json'));
const outcomeText = JSON.stringify(await read('signup-outcome.json'));
const personalText = JSON.stringify(await read('personal-signup.json'));
const cancelText = JSON.stringify(await read('cancel-outcome.json'));

/** The example feed; `mend` changes its first meeting and first group. */
export function exampleFeed(mend: (meeting: Json, group: Json, feed: Json) => void = () => undefined): Json {
  const feed = JSON.parse(feedText);
  mend(feed.meetings[0], feed.groups[0], feed);
  // As it comes over the net, without what is undefined.
  return JSON.parse(JSON.stringify(feed));
}
export const exampleOutcome = (): Json => JSON.parse(outcomeText);
export const cancelOutcome = (): Json => JSON.parse(cancelText);
export const examplePersonal = (mend: (personal: Json) => void = () => undefined): Json => {
  const personal = JSON.parse(personalText);
  mend(personal);
  return personal;
};

/** A request as it was sent. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: Json | undefined;
}
/** An answer: JSON with its status, text, or a connection that breaks. */
export type Scripted = { status?: number; json?: unknown; text?: string } | 'cut' | Promise<void>;

/** A server that plays answers in turn and remembers what it was sent. */
export class FakeServer {
  readonly sent: Sent[] = [];
  readonly answers: (Scripted | { after: Promise<void>; then: Scripted })[];
  constructor(...answers: FakeServer['answers']) {
    this.answers = answers;
  }
  readonly fetch = async (url: string, init: FetchInit = {}): Promise<FetchResponse> => {
    const { method = 'GET', headers = {}, body } = init;
    this.sent.push({
      url,
      method,
      headers: { ...headers },
      body: body === undefined ? undefined : JSON.parse(body),
    });
    let answer = this.answers.shift() ?? 'cut';
    if (typeof answer === 'object' && 'after' in answer) {
      await answer.after;
      answer = answer.then;
    }
    if (answer === 'cut' || answer instanceof Promise) throw new TypeError('Failed to fetch');
    const { status = 200, json, text = JSON.stringify(json) } = answer;
    return { ok: status < 300, status, headers: { get: () => null }, text: async () => text };
  };
  get keys(): string[] {
    return this.sent.map(({ headers }) => headers['idempotency-key'] ?? '');
  }
}

export const problem = (code: string, status: number, extra: Json = {}): Scripted => ({
  status,
  json: { type: `https://example.org/${code}`, title: code, status, code, ...extra },
});

/** What `<network-signup>` is like to its user. */
export class SignupPage {
  readonly element: NetworkSignup;
  readonly server: FakeServer;
  readonly events: Event[] = [];
  constructor(element: NetworkSignup, server: FakeServer) {
    this.element = element;
    this.server = server;
    for (const name of ['request', 'confirmed', 'cancelled', 'failed']) {
      element.parentElement?.addEventListener(`network-signup-${name}`, (event) => this.events.push(event));
    }
  }
  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
  get text(): string {
    return (this.root.querySelector('.signup, .note')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
  get heading(): string {
    return this.root.getElementById('heading')?.textContent?.trim() ?? '';
  }
  get focused(): Element | null {
    return this.root.activeElement;
  }
  get live(): string {
    return document.querySelector('[data-network-status]')?.textContent ?? '';
  }
  field<T extends HTMLElement = HTMLInputElement>(id: string): T {
    const found = this.root.getElementById(id);
    if (!found) throw new Error(`no field ${id}`);
    return found as T;
  }
  has(id: string): boolean {
    return this.root.getElementById(id) !== null;
  }
  part<T extends HTMLElement = HTMLButtonElement>(name: string): T {
    const found = this.root.querySelector<T>(`[part~="${name}"]`);
    if (!found) throw new Error(`no part ${name}`);
    return found;
  }
  hasPart(name: string): boolean {
    return this.root.querySelector(`[part~="${name}"]`) !== null;
  }
  async type(id: string, value: string): Promise<void> {
    const field = this.field(id);
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }
  async choose(field: string, value: string): Promise<void> {
    const radio = [...this.root.querySelectorAll<HTMLInputElement>(`input[name="${field}"]`)].find(
      (one) => one.value === value,
    );
    if (!radio)
      throw new Error(`no choice ${field}=${value} in: ${this.root.textContent?.replace(/\s+/g, ' ')}`);
    radio.click();
    await this.element.updateComplete;
  }
  async press(part = 'submit'): Promise<void> {
    this.part(part).click();
    await this.settled();
  }
  async settled(): Promise<void> {
    await aTimeout(0);
    await this.element.updateComplete;
    await aTimeout(0);
    await this.element.updateComplete;
  }
  /** Fills in what a guest must. */
  async fill(prefix = '', name = 'Kontorchef Eksempel', email = 'kontorchef@example.org'): Promise<void> {
    await this.choose(`${prefix}part-day`, 'coming');
    await this.choose(`${prefix}part-dinner`, 'coming');
    await this.type(`${prefix}name`, name);
    await this.type(`${prefix}email`, email);
    const charter = this.root.getElementById('charter') as HTMLInputElement | null;
    if (charter && !charter.checked) charter.click();
    await this.element.updateComplete;
  }
  /** What people see in the form: not the field that is for programs. */
  get values(): Record<string, string> {
    const controls = [
      ...this.root.querySelectorAll<HTMLInputElement>('[part=form] :is(input, textarea, select)'),
    ];
    return Object.fromEntries(
      controls
        .filter(
          ({ type, checked, name }) =>
            name !== 'website' && (!['radio', 'checkbox'].includes(type) || checked),
        )
        .map(({ name, value }) => [name, value]),
    );
  }
  get errors(): string[] {
    return [...this.root.querySelectorAll('[part=error]')].map((one) => one.textContent?.trim() ?? '');
  }
  get summary(): string[] {
    return [...this.root.querySelectorAll('[part=error-summary] li')].map(
      (one) => one.textContent?.trim() ?? '',
    );
  }
  async accessible(): Promise<void> {
    await expectAccessible(this.element);
  }
}

/** axe finds nothing, whatever the weight. */
export async function expectAccessible(element: Element): Promise<void> {
  const { axe } = globalThis as unknown as { axe: { run(node: Element, options: object): Promise<Json> } };
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  const found = violations.map(
    ({ id, nodes }: Json) => `${id}: ${nodes.map((node: Json) => node.html).join(' ')}`,
  );
  expect(found).to.deep.equal([]);
}

/** What a test may set. */
export interface PageOptions {
  feed?: Json;
  server?: FakeServer;
  lang?: string;
  now?: number;
  meeting?: string;
  token?: string;
  submitSignup?: NetworkSignup['submitSignup'];
  /** The feed keeps its association, so that what was typed before is there again. */
  keep?: boolean;
}

/** Puts a signup on a page. */
export async function openPage(options: PageOptions = {}): Promise<SignupPage> {
  const {
    feed = exampleFeed(),
    server = new FakeServer(),
    lang = 'da',
    now = NOW,
    meeting = MEETING,
  } = options;
  // Not fixture(), which waits for a frame: a test page in the background has none.
  const around = document.createElement('div');
  around.lang = lang;
  document.body.append(around);
  opened.push(around);
  // What is typed and not sent is kept for the page's life: each test has an association of its own.
  if (!options.keep) feed.association.id = `example-${String((pages += 1))}`;
  const element = document.createElement('network-signup');
  Object.assign(element, { feed, now, meeting, fetch: server.fetch });
  Object.assign(element, { submitSignup: options.submitSignup, token: options.token });
  around.append(element);
  const page = new SignupPage(element, server);
  await page.settled();
  return page;
}

let pages = 0;
const opened: HTMLElement[] = [];
afterEach(() => {
  for (const around of opened.splice(0)) around.remove();
});
export { aTimeout, waitUntil };

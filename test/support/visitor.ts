import assert from 'node:assert/strict';

/** What a visitor without a script meets: an app, and the origin under which it is known. */
export interface VisitedApp {
  request(url: string, init?: RequestInit): Response | Promise<Response>;
}

/** A page as it came. */
export interface Visited {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly html: string;
  /** Its words, without tags. */
  readonly text: string;
}

interface Form {
  readonly action: string;
  readonly fields: Map<string, string>;
  readonly buttons: readonly string[];
}

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? unescape(found[1]!) : undefined;
};

function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const fields = new Map<string, string>();
    for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, 'name');
      const isChoice = /type="(radio|checkbox)"/.test(tag);
      if (name !== undefined && (!isChoice || /\schecked/.test(tag)))
        fields.set(name, attribute(tag, 'value') ?? '');
    }
    for (const [tag, value = ''] of body.matchAll(/<textarea[^>]*>\n?(.*?)<\/textarea/gs))
      fields.set(attribute(tag, 'name')!, unescape(value));
    for (const [tag, options = ''] of body.matchAll(/<select[^>]*>(.*?)<\/select>/gs)) {
      const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0];
      fields.set(attribute(tag, 'name')!, chosen === undefined ? '' : (attribute(chosen, 'value') ?? ''));
    }
    const buttons = [...body.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, text = '']) =>
      unescape(text.trim()),
    );
    return { action: attribute(head, 'action')!, fields, buttons };
  });
}

/** Somebody with a browser that runs no script: keeps cookies by their path, follows redirects and sends forms. */
export class Visitor {
  readonly cookies = new Map<string, { value: string; path: string }>();
  page!: Visited;
  readonly #app: VisitedApp;
  readonly #origin: string;
  readonly #language: string;

  constructor(app: VisitedApp, origin: string, language = 'en') {
    this.#app = app;
    this.#origin = origin;
    this.#language = language;
  }

  /** Opens an address and follows where it leads. */
  async open(path: string, init: RequestInit = {}): Promise<Visited> {
    const url = new URL(path, this.page?.url ?? this.#origin);
    const cookie = [...this.cookies]
      .filter(([, { path: within }]) => url.pathname.startsWith(within))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.#language);
    if (cookie) headers.set('cookie', cookie);
    const response = await this.#app.request(url.href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const to = response.headers.get('location');
    if (to !== null) return this.open(new URL(to, url).href);
    const html = await response.text();
    const text = unescape(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
    this.page = { status: response.status, headers: response.headers, url: url.href, html, text };
    return this.page;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
    if (/;\s*max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }

  /** The form with this button, as it stands on the page. */
  form(button: string): Form {
    const found = formsOf(this.page.html).find(({ buttons }) => buttons.includes(button));
    assert.ok(found, `no button “${button}” on: ${this.page.text}`);
    return found;
  }

  /** Fills in fields and presses a button. */
  async press(
    button: string,
    filled: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Visited> {
    const { action, fields } = this.form(button);
    const body = new URLSearchParams([...fields]);
    for (const [name, value] of Object.entries(filled)) body.set(name, value);
    return this.open(action, {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.#origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }

  /** Follows the link with these words. */
  async follow(words: string): Promise<Visited> {
    const link = [...this.page.html.matchAll(/<a([^>]*)>(.*?)<\/a/gs)].find(
      ([, , text = '']) => unescape(text.replace(/<[^>]+>/g, '')).trim() === words,
    );
    assert.ok(link, `no link “${words}” on: ${this.page.text}`);
    return this.open(attribute(link[1]!, 'href')!);
  }
}

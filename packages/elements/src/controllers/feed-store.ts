import { loadFeedWith, readFeed, readFeedText } from '@network-meetings/core';
import type { CalendarReader, Failure, FetchLike, NetworkFeed, Parsed } from '@network-meetings/core';
import { LateModule } from './late-module.js';

/** Where a feed stands. A retry is `loading` with the failure that it follows. */
export type FeedState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly failure?: Failure }
  | { readonly status: 'ready'; readonly feed: NetworkFeed; readonly warnings: readonly FeedIssue[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What is wrong and where; never the value itself. */
export interface FeedIssue {
  readonly code: string;
  /** JSON path, such as `$.meetings[3].start`; of a calendar the line, such as `line 12`. */
  readonly path: string;
}

/** One feed that several elements look at. */
export interface FeedSource {
  readonly state: FeedState;
  /** Gets the feed again after a failure; the elements keep what they show until there is an answer. */
  retry(): void;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

let calendars: (() => CalendarReader | Promise<CalendarReader>) | undefined;

/** Says who reads feeds that are calendar files; until somebody does, they fail with `feed/no-calendar-reader`. */
export function readCalendarsWith(reader: typeof calendars): void {
  calendars = reader;
}

// Of most feeds there is nothing to say, so what says it is not on every page.
const faults = new LateModule(() => import('./feed-faults.js'));

async function parseText(json: string): Promise<Parsed<NetworkFeed>> {
  const feed = readFeedText(json);
  return feed ? { ok: true, value: feed, warnings: [] } : (await faults.load()).parseFeedText(json);
}

const onlyCodes = (issues: readonly FeedIssue[]): FeedIssue[] =>
  issues.map(({ code, path }) => ({ code, path }));

function tellDeveloper(where: string, { code, issues }: Failure): void {
  // Who pastes a tag listens to no event; codes and paths alone, as a feed's values belong in no log.
  const faults = issues.slice(0, 5).map((issue) => `${issue.code} at ${issue.path}`);
  console.warn(`network-meetings: ${[`${code} ${where}`, ...faults].join('\n  ')}`);
}

class FetchedFeed implements FeedSource {
  state: FeedState = { status: 'loading' };
  readonly #listeners = new Set<() => void>();

  readonly #url: string;
  readonly #fetch: FetchLike;
  readonly #onUnused: () => void;

  constructor(url: string, fetch: FetchLike, onUnused: () => void) {
    this.#url = url;
    this.#fetch = fetch;
    this.#onUnused = onUnused;
    void this.#load();
  }

  retry(): void {
    if (this.state.status !== 'failed') return;
    this.#become({ status: 'loading', failure: this.state.failure });
    void this.#load();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      // An element that is only moved in the document comes back at once.
      setTimeout(() => {
        if (this.#listeners.size === 0) this.#onUnused();
      });
    };
  }

  async #load(): Promise<void> {
    const result = await loadFeedWith({
      url: this.#url,
      fetch: this.#fetch,
      calendars,
      parse: parseText,
    });
    if (result.ok) {
      const { feed, warnings } = result.value;
      const state: FeedState = { status: 'ready', feed, warnings: onlyCodes(warnings) };
      parsed.set(feed, state);
      this.#become(state);
    } else {
      tellDeveloper(this.#url, result.failure);
      this.#become({ status: 'failed', failure: result.failure });
    }
  }

  #become(state: FeedState): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

// Feeds that came through the parser, so that an element that hands its feed on does not parse it twice.
const parsed = new WeakMap<object, FeedState>();

function stateOf(read: Parsed<NetworkFeed>): FeedState {
  return read.ok
    ? { status: 'ready', feed: read.value, warnings: onlyCodes(read.warnings) }
    : { status: 'failed', failure: { code: 'feed/invalid', params: {}, issues: read.issues, retry: false } };
}

/**
 * The state of a feed that the page holds itself: parsed once, however many elements are given the same object.
 * @param changed is called where more is to be said of it than that it is right, which takes a moment
 */
export function givenFeed(feed: unknown, changed: (state: FeedState) => void): FeedState {
  // A page may give the text of the JSON, which is no feed and no key of a map either.
  const key = typeof feed === 'object' && feed !== null ? feed : undefined;
  const known = key && parsed.get(key);
  if (known) return known;
  const keep = (read: Parsed<NetworkFeed>) => {
    const state = stateOf(read);
    if (key) parsed.set(key, state);
    if (read.ok) parsed.set(read.value, state);
    return state;
  };
  const value = readFeed(feed);
  if (value) return keep({ ok: true, value, warnings: [] });
  const { atHand } = faults;
  if (atHand) return keep(atHand.parseFeed(feed));
  faults.load().then(
    ({ parseFeed }) => {
      changed(keep(parseFeed(feed)));
    },
    () => {
      changed(stateOf({ ok: false, issues: [] }));
    },
  );
  return { status: 'loading' };
}

const stores = new WeakMap<Document, Map<string, FetchedFeed>>();

/** The feed behind an address: one request a document, however many elements name it. */
export function sharedFeed(
  src: string,
  document: Document,
  fetch: FetchLike = (url, init) => globalThis.fetch(url, init),
): FeedSource {
  let store = stores.get(document);
  if (!store) {
    store = new Map<string, FetchedFeed>();
    stores.set(document, store);
  }
  const sources = store;
  let url: string;
  try {
    url = new URL(src, document.baseURI).href;
  } catch {
    // fetch fails on it, and the reader is told as with any feed that does not answer.
    url = src;
  }
  const known = sources.get(url);
  if (known) return known;
  const source = new FetchedFeed(url, fetch, () => {
    // Several elements that leave at once each say so; by then another may have its place.
    if (sources.get(url) === source) sources.delete(url);
  });
  sources.set(url, source);
  return source;
}

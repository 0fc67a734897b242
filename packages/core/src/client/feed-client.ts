import { parseFeedText } from '../feed/parse-feed.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Parsed } from '../model/issue.js';
import type { FailureIssue, FetchLike, FetchResponse, Result } from './transport.js';
import { failure } from './transport.js';

/** A feed and what of it was left out. */
export interface LoadedFeed {
  readonly feed: NetworkFeed;
  readonly warnings: readonly FailureIssue[];
}

/**
 * Reads a calendar file (RFC 5545) as a feed, with `readCalendarFeed` of `@network-meetings/core/import`.
 * @param url where it stands
 */
export type CalendarReader = (response: FetchResponse, url: string) => Promise<Result<LoadedFeed>>;

// An address to subscribe to, `.ics` at the end of a path, or the type behind the address and a blank.
const ofCalendar = /^webcal|^[^?#\s]*\.ics[?#\s]|\stext\/calendar\b/i;

/** How a feed is got. */
export interface FeedLoad {
  readonly url: string;
  readonly fetch: FetchLike;
  /** Milliseconds to wait for the answer. */
  readonly timeout?: number;
  /** Gets the reader of calendars when one is to be read. */
  readonly calendars?: (() => CalendarReader | Promise<CalendarReader>) | undefined;
  /** Parses the text of the answer, as `parseFeedText` does; it fails where it cannot be had. */
  readonly parse: (json: string) => Parsed<NetworkFeed> | Promise<Parsed<NetworkFeed>>;
}

/**
 * Gets a feed and parses it once. Fails with `feed/unreachable` (no answer), `feed/http-status` (`params.status`),
 * `feed/invalid` with every fault, or `feed/no-calendar-reader` when the answer is a calendar (`text/calendar`, or `.ics` or `webcal:` in the
 * address) and nobody gave a reader for it.
 * @param timeout milliseconds to wait for the answer
 * @param calendars gets the reader of calendars when one is to be read
 */
export function loadFeed(
  url: string,
  fetch: FetchLike,
  timeout?: number,
  calendars?: FeedLoad['calendars'],
): Promise<Result<LoadedFeed>> {
  return loadFeedWith({
    url,
    fetch,
    calendars,
    parse: parseFeedText,
    ...(timeout !== undefined && { timeout }),
  });
}

/** {@link loadFeed} with a parser of one's own: one that is loaded when there is something to say of a feed. */
export async function loadFeedWith({
  url,
  fetch,
  timeout = 20_000,
  calendars,
  parse,
}: FeedLoad): Promise<Result<LoadedFeed>> {
  const address = url.replace(/^webcals?:/i, 'https:');
  let parsed: Parsed<NetworkFeed>;
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    const { ok, status } = response;
    if (ok && ofCalendar.test(`${url} ${String(response.headers.get('content-type'))}`)) {
      const read = await calendars?.();
      return read ? await read(response, address) : failure('feed/no-calendar-reader');
    }
    if (!ok) {
      return {
        ok: false,
        failure: { code: 'feed/http-status', params: { status }, issues: [], retry: status >= 500 },
      };
    }
    parsed = await parse(await response.text());
  } catch {
    return failure('feed/unreachable', true);
  }
  if (!parsed.ok) return failure('feed/invalid', false, parsed.issues);
  return { ok: true, value: { feed: parsed.value, warnings: parsed.warnings } };
}

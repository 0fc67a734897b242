import { parseFeedText } from '../feed/parse-feed.js';
import type { NetworkFeed } from '../model/feed.js';
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

/**
 * Gets a feed and parses it once. Fails with `feed/unreachable` (no answer), `feed/http-status` (`params.status`),
 * `feed/invalid` with every fault, or `feed/no-calendar-reader` when the answer is a calendar (`text/calendar`, or `.ics` or `webcal:` in the
 * address) and nobody gave a reader for it.
 * @param timeout milliseconds to wait for the answer
 * @param calendars gets the reader of calendars when one is to be read
 */
export async function loadFeed(
  url: string,
  fetch: FetchLike,
  timeout = 20_000,
  calendars?: () => CalendarReader | Promise<CalendarReader>,
): Promise<Result<LoadedFeed>> {
  const address = url.replace(/^webcals?:/i, 'https:');
  let status: number;
  let text: string;
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    status = response.status;
    if (response.ok && ofCalendar.test(`${url} ${String(response.headers.get('content-type'))}`)) {
      const read = await calendars?.();
      return read ? await read(response, address) : failure('feed/no-calendar-reader');
    }
    text = response.ok ? await response.text() : '';
  } catch {
    return failure('feed/unreachable', true);
  }
  if (status < 200 || status > 299) {
    return {
      ok: false,
      failure: { code: 'feed/http-status', params: { status }, issues: [], retry: status >= 500 },
    };
  }
  const parsed = parseFeedText(text);
  if (!parsed.ok) return failure('feed/invalid', false, parsed.issues);
  return { ok: true, value: { feed: parsed.value, warnings: parsed.warnings } };
}

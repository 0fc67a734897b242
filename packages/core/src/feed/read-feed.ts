import type { Issue } from '../model/issue.js';
import { FEED_VERSION, NetworkFeed } from '../model/feed.js';
import { checkReferences } from './check-references.js';
import { checkTimes } from './check-times.js';
import type { Reading } from './compile-schema.js';
import { FAULT, readerOf } from './compile-schema.js';

/** Characters of JSON that a feed may have: about 10,000 meetings with full agendas. */
export const MAX_FEED_LENGTH = 20_000_000;

/** What does not fit together in a feed of the right shape: its ids, numbers and times. */
export function feedConflicts(feed: NetworkFeed): Issue[] {
  const issues: Issue[] = [];
  checkReferences(feed, issues);
  checkTimes(feed, issues);
  return issues;
}

/**
 * Reads a feed of this version of which there is nothing to say. For any other it gives undefined, and `parseFeed` says what is wrong with it, or what of it is
 * left out.
 * @param owned whether the data is nobody else's and may become the feed
 */
export function readFeed(data: unknown, owned = false): NetworkFeed | undefined {
  const reading: Reading = { owned, extra: false };
  const value = readerOf(NetworkFeed)(data, reading);
  if (value === FAULT || reading.extra) return undefined;
  const feed = value as NetworkFeed;
  return feed.version === FEED_VERSION && feedConflicts(feed).length === 0 ? feed : undefined;
}

/** The value of a feed's JSON, which may begin with a byte order mark. Throws a `SyntaxError` where it is none. */
export const feedJson = (json: string): unknown =>
  JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json);

/** {@link readFeed} of JSON text. */
export function readFeedText(json: string): NetworkFeed | undefined {
  try {
    return json.length > MAX_FEED_LENGTH ? undefined : readFeed(feedJson(json), true);
  } catch {
    return undefined;
  }
}

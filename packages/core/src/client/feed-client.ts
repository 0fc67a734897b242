import { parseFeedText } from '../feed/parse-feed.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Issue } from '../model/issue.js';
import type { FetchLike, Result } from './transport.js';
import { failure } from './transport.js';

/** A feed and what of it was left out. */
export interface LoadedFeed {
  readonly feed: NetworkFeed;
  readonly warnings: readonly Issue[];
}

/**
 * Gets a feed and parses it once. Fails with `feed/unreachable` (no answer), `feed/http-status` (`params.status`), or
 * `feed/invalid` with every fault.
 * @param timeout milliseconds to wait for the answer
 */
export async function loadFeed(url: string, fetch: FetchLike, timeout = 20_000): Promise<Result<LoadedFeed>> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    status = response.status;
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

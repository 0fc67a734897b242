import type { Issue, Parsed } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import { FEED_VERSION, NetworkFeed } from '../model/feed.js';
import { checkReferences } from './check-references.js';
import { checkTimes } from './check-times.js';
import { parseWith } from './collect-issues.js';

/** Characters of JSON that {@link parseFeedText} reads at most: about 10,000 meetings with full agendas. */
export const MAX_FEED_LENGTH = 20_000_000;

const major = (version: string) => version.slice(0, version.indexOf('.'));

function unsupportedVersion(data: unknown): Issue | undefined {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version !== 'string' || !/^\d{1,6}\.\d{1,6}$/.test(version)) return undefined;
  if (major(version) === major(FEED_VERSION)) return undefined;
  return { code: IssueCode.FeedVersion, path: '$.version', params: { version, supported: FEED_VERSION } };
}

/**
 * Parses a feed once, at the boundary (`docs/protocol.md`): its shape, then its ids and times. All faults are told, not
 * just the first; fields that this version doesn't know are left out and told as warnings.
 */
export function parseFeed(data: unknown): Parsed<NetworkFeed> {
  const version = unsupportedVersion(data);
  if (version) return { ok: false, issues: [version] };
  const parsed = parseWith(NetworkFeed, data);
  if (!parsed.ok) return parsed;
  const issues: Issue[] = [];
  checkReferences(parsed.value, issues);
  checkTimes(parsed.value, issues);
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

/** {@link parseFeed} of JSON text, bounded in length. */
export function parseFeedText(json: string): Parsed<NetworkFeed> {
  const fault = (code: Issue['code'], params: Issue['params']): Parsed<NetworkFeed> => ({
    ok: false,
    issues: [{ code, path: '$', params }],
  });
  if (json.length > MAX_FEED_LENGTH) return fault(IssueCode.FeedTooLarge, { limit: MAX_FEED_LENGTH });
  let data: unknown;
  try {
    data = JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json);
  } catch (error) {
    return fault(IssueCode.FeedNotJson, { reason: (error as Error).message.slice(0, 200) });
  }
  return parseFeed(data);
}

import type * as z from 'zod/mini';
import type { Issue, Parsed } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import { FEED_VERSION, feedLists, NetworkFeed } from '../model/feed.js';
import { jsonPath, parseWith, schemaIssues, unknownFields } from './collect-issues.js';
import type { Reading } from './compile-schema.js';
import { FAULT, readerOf } from './compile-schema.js';
import { migrateFeed } from './migrate-feed.js';
import { feedConflicts, feedJson, MAX_FEED_LENGTH } from './read-feed.js';

/** Faults that are told of one feed at most; who mends a thousand asks again. */
export const MAX_FEED_ISSUES = 1000;

/** Values that one group, meeting or programme may hold before it is refused unread: many times what any real one has. */
const MAX_ENTRY_VALUES = 20_000;

const major = (version: string) => version.slice(0, version.indexOf('.'));

function unsupportedVersion(data: unknown): Issue | undefined {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version !== 'string' || version.length > 12 || !/^\d+\.\d+$/.test(version)) return undefined;
  if (major(version) === major(FEED_VERSION)) return undefined;
  return { code: IssueCode.FeedVersion, path: '$.version', params: { version, supported: FEED_VERSION } };
}

/** How many values are in a value, counted no further than to a limit; also of one that contains itself. */
function countValues(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  const rest: object[] = [value];
  for (let next = rest.pop(); next !== undefined && count <= limit; next = rest.pop()) {
    for (const inner of Object.values(next) as unknown[]) {
      count += 1;
      if (typeof inner === 'object' && inner !== null) rest.push(inner);
      if (count > limit) break;
    }
  }
  return count;
}

/**
 * Says what is wrong, entry by entry, so that a feed of nothing but faults costs no more than those that are told: a thousand
 * at most, and none from inside an entry of absurd size.
 */
function feedFaults(data: unknown): Issue[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return schemaIssues(NetworkFeed, data);
  }
  const issues: Issue[] = [];
  const look = (schema: z.ZodMiniType, value: unknown, path: readonly PropertyKey[]) => {
    if (countValues(value, MAX_ENTRY_VALUES) > MAX_ENTRY_VALUES) tooMany(path, MAX_ENTRY_VALUES);
    else for (const issue of schemaIssues(schema, value, path)) issues.push(issue);
  };
  const tooMany = (path: readonly PropertyKey[], limit: number) =>
    issues.push({ code: IssueCode.TooMany, path: jsonPath(path), params: { limit } });

  const fields = data as Readonly<Record<string, unknown>>;
  for (const [name, schema] of Object.entries(NetworkFeed.shape)) {
    if (!Object.hasOwn(feedLists, name)) look(schema, fields[name], [name]);
  }
  for (const [name, { entry, most }] of Object.entries(feedLists)) {
    const list = fields[name];
    if (!Array.isArray(list)) look(NetworkFeed.shape[name as keyof typeof feedLists], list, [name]);
    else if (list.length > most) tooMany([name], most);
    else {
      for (const [at, each] of list.entries()) {
        if (issues.length >= MAX_FEED_ISSUES) break;
        look(entry, each, [name, at]);
      }
    }
  }
  return issues.slice(0, MAX_FEED_ISSUES);
}

function readShape(data: unknown, owned: boolean): Parsed<NetworkFeed> {
  const reading: Reading = { owned, extra: false };
  const value = readerOf(NetworkFeed)(data, reading);
  if (value === FAULT && owned && reading.extra) return readShape(data, false);
  if (value === FAULT) {
    const issues = feedFaults(data);
    // The schema has the last word.
    return issues.length > 0 ? { ok: false, issues } : parseWith(NetworkFeed, data);
  }
  const warnings = reading.extra ? unknownFields(data, value) : [];
  return { ok: true, value: value as NetworkFeed, warnings };
}

/**
 * Parses a feed once, at the boundary (`docs/protocol.md`): its shape, then its ids and times. All faults are told, not
 * just the first, up to {@link MAX_FEED_ISSUES}; fields that this version doesn't know are left out and told as warnings. A
 * feed of an older version is migrated first, which is a warning too.
 */
export function parseFeed(data: unknown): Parsed<NetworkFeed> {
  return parseVersion(data, false);
}

function parseVersion(data: unknown, owned: boolean): Parsed<NetworkFeed> {
  const { data: current, versions } = migrateFeed(data);
  const version = unsupportedVersion(current);
  if (version) return { ok: false, issues: [version] };
  const parsed = readShape(current, owned);
  if (!parsed.ok) return parsed;
  const issues = feedConflicts(parsed.value);
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, MAX_FEED_ISSUES) };
  const [from = FEED_VERSION, ...later] = versions;
  if (later.length === 0) return parsed;
  const params = { version: from, supported: FEED_VERSION };
  return {
    ...parsed,
    warnings: [{ code: IssueCode.FeedMigrated, path: '$.version', params }, ...parsed.warnings],
  };
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
    data = feedJson(json);
  } catch (error) {
    return fault(IssueCode.FeedNotJson, { reason: (error as Error).message.slice(0, 200) });
  }
  return parseVersion(data, true);
}

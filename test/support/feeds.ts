import { readFileSync } from 'node:fs';
import type { Meeting, NetworkFeed, Parsed } from '@network-meetings/core';
import { parseFeed } from '@network-meetings/core';
import { feedWith } from './feed-with.js';

export { feedWith };

/** An example of the protocol, as it stands in `docs/protocol/`. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../docs/protocol/${name}.json`, import.meta.url), 'utf8'));
}

/** The value of a parse that must succeed. */
export function good<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.value;
}

/** The faults of a parse that must fail, as `code path`. */
export function faults(parsed: Parsed<unknown>): string[] {
  if (parsed.ok) throw new Error('parsed, though it should not');
  return parsed.issues.map(({ code, path }) => `${code} ${path}`);
}

/** The feed of the protocol's examples. */
export function exampleFeed(): NetworkFeed {
  return good(parseFeed(example('feed')));
}

/** One parsed meeting of {@link feedWith}, with its feed. */
export function meetingWith(meeting: Readonly<Record<string, unknown>>): {
  feed: NetworkFeed;
  meeting: Meeting;
} {
  const feed = good(parseFeed(feedWith(meeting)));
  const [first] = feed.meetings;
  if (!first) throw new Error('no meeting');
  return { feed, meeting: first };
}

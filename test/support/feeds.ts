import { readFileSync } from 'node:fs';
import type { Meeting, NetworkFeed } from '@network-meetings/core';
import { parseFeed } from '@network-meetings/core';
import { feedWith } from './feed-with.js';
import { faults, good } from './good.js';

export { faults, feedWith, good };

/** An example of the protocol, as it stands in `docs/protocol/`. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../docs/protocol/${name}.json`, import.meta.url), 'utf8'));
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

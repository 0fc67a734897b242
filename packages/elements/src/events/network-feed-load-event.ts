import type { NetworkFeed } from '@network-meetings/core';
import type { FeedIssue } from '../controllers/feed-store.js';

/** A feed was loaded from `src` and is shown. */
export class NetworkFeedLoadEvent extends Event {
  static readonly eventName = 'network-feed-load';
  /** The feed's revision. */
  readonly revision: number;
  /**
   * What of the feed was left out, by code and JSON path: fields that this version does not know. Of a calendar, by code and line, what is
   * broken or has no place in a meeting.
   */
  readonly warnings: readonly FeedIssue[];

  constructor({ feed, warnings }: { readonly feed: NetworkFeed; readonly warnings: readonly FeedIssue[] }) {
    super(NetworkFeedLoadEvent.eventName, { bubbles: true, composed: true });
    this.revision = feed.revision;
    this.warnings = warnings;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-feed-load': NetworkFeedLoadEvent;
  }
}

import type { Failure } from '@network-meetings/core';
import type { FeedIssue } from '../controllers/feed-store.js';

/** A feed could not be had or could not be read. The element keeps its fallback content. */
export class NetworkFeedErrorEvent extends Event {
  static readonly eventName = 'network-feed-error';
  /** `feed/unreachable`, `feed/http-status`, `feed/invalid` or `feed/no-calendar-reader`. */
  readonly code: string;
  /** The HTTP status, with `feed/http-status`. */
  readonly status: number | undefined;
  /** Every fault of an invalid feed by code and JSON path (of a calendar by line), without its value. */
  readonly issues: readonly FeedIssue[];
  /** Whether trying again may help. */
  readonly retry: boolean;

  constructor({ code, params, issues, retry }: Failure) {
    super(NetworkFeedErrorEvent.eventName, { bubbles: true, composed: true });
    this.code = code;
    this.status = typeof params['status'] === 'number' ? params['status'] : undefined;
    this.issues = issues.map((issue) => ({ code: issue.code, path: issue.path }));
    this.retry = retry;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-feed-error': NetworkFeedErrorEvent;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NetworkFeedErrorEvent } from '../events/network-feed-error-event.js';
import { NetworkFeedLoadEvent } from '../events/network-feed-load-event.js';
import type { FeedSource, FeedState } from './feed-store.js';
import { givenFeed, sharedFeed } from './feed-store.js';

/** What the controller reads of its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly feed: object | undefined;
}

const loading: FeedState = { status: 'loading' };

/**
 * Brings a feed into an element: that of its `feed` property, or else the one behind `src`. It updates the element when
 * the feed arrives or fails, and fires {@link NetworkFeedLoadEvent} and {@link NetworkFeedErrorEvent} after the
 * element shows it.
 */
export class FeedController implements ReactiveController {
  #state: FeedState = { status: 'idle' };
  readonly #host: FeedHost;
  readonly #waits: () => boolean;
  #source: FeedSource | undefined;
  #leave: (() => void) | undefined;
  #src: string | undefined;
  #feed: object | undefined;
  #told: FeedState | undefined;

  /** @param waits whether the element is not ready yet to show a feed; it asks for an update when it is */
  constructor(host: FeedHost, waits: () => boolean) {
    this.#host = host;
    this.#waits = waits;
    host.addController(this);
  }

  /** Where the feed stands for the element: one that it is not ready to show is on its way. */
  get state(): FeedState {
    return this.#state.status === 'ready' && this.#waits() ? loading : this.#state;
  }

  /** Gets the feed again, for every element that shows it. */
  retry(): void {
    this.#source?.retry();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#release();
  }

  hostUpdate(): void {
    const { src, feed } = this.#host;
    if (feed) {
      if (feed === this.#feed) return;
      this.#release();
      this.#feed = feed;
      this.#state = givenFeed(feed, (state) => {
        if (feed !== this.#feed) return;
        this.#state = state;
        this.#host.requestUpdate();
      });
    } else if (src) {
      if (src !== this.#src || !this.#source) this.#follow(src);
    } else {
      this.#release();
      this.#state = { status: 'idle' };
    }
  }

  hostUpdated(): void {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'failed') this.#host.dispatchEvent(new NetworkFeedErrorEvent(state.failure));
    // A feed that the page gave is no news to it.
    else if (state.status === 'ready' && this.#source)
      this.#host.dispatchEvent(new NetworkFeedLoadEvent(state));
  }

  #follow(src: string): void {
    this.#release();
    // An update may run after the element has left the document.
    if (!this.#host.isConnected) return;
    const source = sharedFeed(src, this.#host.ownerDocument);
    this.#src = src;
    this.#source = source;
    this.#state = source.state;
    this.#leave = source.subscribe(() => {
      this.#state = source.state;
      this.#host.requestUpdate();
    });
  }

  #release(): void {
    this.#leave?.();
    this.#leave = this.#source = this.#src = this.#feed = undefined;
  }
}

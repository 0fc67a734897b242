import type { Availability, NetworkFeed, Result } from '@network-meetings/core';
import { createSignupClient } from '@network-meetings/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How full a part is, in the protocol's word. */
export type SeatsWord = Availability['meetings'][number]['parts'][number]['seats'];

// As old as the server's own answer may be.
const KEPT = 30_000;

interface Asked {
  readonly at: number;
  readonly answer: Promise<Result<Availability>>;
}
const asked = new Map<string, Asked>();

/** One request a place and half a minute, however many elements ask. */
function availabilityAt(url: string, language: string): Promise<Result<Availability>> {
  const known = asked.get(url);
  if (known && performance.now() - known.at < KEPT) return known.answer;
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const answer = createSignupClient({ url, fetch, language }).availability();
  asked.set(url, { at: performance.now(), answer });
  return answer;
}

/** Tells an element how full a meeting is; where that can't be had, nothing is said. */
export class AvailabilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #url: string | undefined;
  #known: Availability | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // Asked anew when the element comes back.
    this.#url = undefined;
  }

  /** The words for the parts of a meeting; undefined until they are known. */
  of(feed: NetworkFeed, meeting: string, language: string): ReadonlyMap<string, SeatsWord> | undefined {
    const url = feed.signups?.url;
    if (url === undefined) return undefined;
    if (url !== this.#url) {
      this.#url = url;
      this.#known = undefined;
      void this.#ask(url, language);
    }
    const parts = this.#known?.meetings.find((one) => one.meeting === meeting)?.parts;
    return parts && new Map(parts.map(({ part, seats }) => [part, seats]));
  }

  async #ask(url: string, language: string): Promise<void> {
    const result = await availabilityAt(url, language);
    if (!result.ok || url !== this.#url) return;
    this.#known = result.value;
    this.#host.requestUpdate();
  }
}

import type { Meeting } from '@network-meetings/core';
import type { ReactiveControllerHost } from 'lit';

// Painted at once; the rest follows in slices, one after each frame, short enough not to be felt by who types.
const FIRST = 30;
const SLICE = 500;

/** How much of a list is shown: a screen at once, and the rest when there is time. */
export class ListedRows {
  readonly #host: ReactiveControllerHost;
  #feed: object | undefined;
  #meetings: readonly Meeting[] = [];
  #shown = FIRST;
  #reach: string | undefined;
  #waits = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How many meetings there are, painted or not. */
  get count(): number {
    return this.#meetings.length;
  }

  /** Has the row of a meeting painted with the next slices, wherever it stands: it is to get focus. */
  reach(meeting: string): void {
    this.#reach = meeting;
  }

  /** The meetings to show now. The rest is asked for by itself. */
  show(feed: object, meetings: readonly Meeting[]): readonly Meeting[] {
    const isSame =
      meetings.length === this.#meetings.length && meetings.every((one, at) => one === this.#meetings[at]);
    // A new feed may differ in one meeting; who has scrolled down must not lose what is there.
    if (!isSame && feed === this.#feed) this.#shown = FIRST;
    this.#feed = feed;
    this.#meetings = meetings;
    const reach = meetings.findIndex(({ id }) => id === this.#reach);
    this.#reach = undefined;
    this.#shown = Math.max(this.#shown, reach + 1);
    if (this.#shown < meetings.length) this.#more();
    return meetings.slice(0, this.#shown);
  }

  #more(): void {
    if (this.#waits) return;
    this.#waits = true;
    const next = () => {
      if (!this.#waits) return;
      this.#waits = false;
      this.#shown += SLICE;
      this.#host.requestUpdate();
    };
    // A task of its own after the frame that paints what is there, so that who types or scrolls comes first. Idle time would be kinder still, and on a
    // busy page the rest would then take seconds. No frames are drawn of a page in the background, where there is no hurry.
    const later = () => void setTimeout(next);
    // The first screen gets a whole frame to itself, so that it is seen, and answers, before the rest is made.
    requestAnimationFrame(this.#shown === FIRST ? () => void requestAnimationFrame(later) : later);
    setTimeout(next, 500);
  }
}

import type { Meeting } from '@network-meetings/core';
import type { ReactiveControllerHost } from 'lit';

// A list of up to so many is painted at once.
const AT_ONCE = 40;
// Of a longer one the first screen is, where a row or a card takes more than so many square pixels.
const AREA = 80_000;
const LEAST = 10;
// The rest follows in slices, one after each frame, short enough not to be felt by who types.
const SLICE = 700;

/** How much of a list is shown: a screen at once, and the rest when there is time. */
export class ListedRows {
  readonly #host: ReactiveControllerHost;
  #meetings: readonly Meeting[] = [];
  #shown: ReadonlySet<string> = new Set();
  #room = 0;
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

  /**
   * The meetings of a list to show now, in its order: those that are shown already, so that nobody loses what is there, and as many more as there is
   * time for. The rest is asked for by itself.
   */
  show(meetings: readonly Meeting[]): readonly Meeting[] {
    const reach = meetings.findIndex(({ id }) => id === this.#reach);
    const { innerWidth, innerHeight } = window;
    const screen = Math.max(LEAST, Math.ceil((innerWidth * innerHeight) / AREA), reach + 1);
    const first = meetings.length > AT_ONCE ? screen : AT_ONCE;
    const isFirst = this.#room === 0;
    let room = this.#room;
    const now = meetings.filter(({ id }, at) => at < first || this.#shown.has(id) || room-- > 0);
    this.#meetings = meetings;
    this.#shown = new Set(now.map(({ id }) => id));
    this.#room = 0;
    this.#reach = undefined;
    if (now.length < meetings.length) this.#more(isFirst);
    return now;
  }

  #more(isFirst: boolean): void {
    if (this.#waits) return;
    this.#waits = true;
    const next = () => {
      if (!this.#waits) return;
      this.#waits = false;
      this.#room = SLICE;
      this.#host.requestUpdate();
    };
    // A task of its own after the frame that paints what is there, so that who types or scrolls comes first. Idle time would be kinder still, and on a
    // busy page the rest would then take seconds. No frames are drawn of a page in the background, where there is no hurry.
    const later = () => void setTimeout(next);
    // The first screen gets a whole frame to itself, so that it is seen, and answers, before the rest is made.
    requestAnimationFrame(isFirst ? () => void requestAnimationFrame(later) : later);
    setTimeout(next, 500);
  }
}

import type { Meeting, MeetingSummary, NetworkFeed } from '@network-meetings/core';
import { groupsById, meetingSummary } from '@network-meetings/core';
import type { Locale } from '@network-meetings/core';
import type { ReactiveControllerHost } from 'lit';

// Painted at once; the rest follows in slices, one after each frame, short enough not to be felt by who types.
const FIRST = 30;
const SLICE = 250;

/** A stretch of the list. The same object means the same rows. */
export interface RowSlice {
  readonly rows: readonly MeetingSummary[];
}

/** What the rows depend on beside the meetings. */
export interface RowsContext {
  readonly locale: Locale;
  readonly now: number;
}

/** The rows of a list, slice by slice: a screen at once, and the rest when there is time. */
export class ListedRows {
  readonly #host: ReactiveControllerHost;
  #meetings: readonly Meeting[] = [];
  #feed: NetworkFeed | undefined;
  #context: RowsContext | undefined;
  #slices: RowSlice[] = [];
  #summaries = new WeakMap<Meeting, MeetingSummary>();
  #wanted = 1;
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

  /** The slices to show now. The rest is asked for by itself. */
  show(feed: NetworkFeed, meetings: readonly Meeting[], { locale, now }: RowsContext): readonly RowSlice[] {
    // What is said of a signup changes by the minute at most.
    const context = { locale, now: Math.floor(now / 60_000) };
    const isOld =
      feed !== this.#feed || locale !== this.#context?.locale || context.now !== this.#context.now;
    if (isOld) this.#summaries = new WeakMap();
    const isSame =
      meetings.length === this.#meetings.length && meetings.every((one, at) => one === this.#meetings[at]);
    // A new feed may differ in one meeting; who has scrolled down must not lose what is there.
    if (!isSame && feed === this.#feed) this.#wanted = 1;
    if (isOld || !isSame) this.#slices = [];
    this.#feed = feed;
    this.#context = context;
    this.#meetings = meetings;
    const groups = groupsById(feed);
    const summary = (meeting: Meeting) => {
      let known = this.#summaries.get(meeting);
      if (!known) {
        known = meetingSummary(meeting, feed, groups, { locale, now });
        this.#summaries.set(meeting, known);
      }
      return known;
    };
    const reach = meetings.findIndex(({ id }) => id === this.#reach);
    this.#reach = undefined;
    this.#wanted = Math.max(this.#wanted, 1 + Math.ceil((reach + 1 - FIRST) / SLICE));
    const bounds = (at: number): [number, number] =>
      at === 0 ? [0, FIRST] : [FIRST + (at - 1) * SLICE, FIRST + at * SLICE];
    for (let at = this.#slices.length; at < this.#wanted && bounds(at)[0] < meetings.length; at++) {
      this.#slices.push({ rows: meetings.slice(...bounds(at)).map(summary) });
    }
    if (bounds(this.#slices.length)[0] < meetings.length) this.#more();
    return this.#slices;
  }

  #more(): void {
    if (this.#waits) return;
    this.#waits = true;
    const next = () => {
      if (!this.#waits) return;
      this.#waits = false;
      this.#wanted++;
      this.#host.requestUpdate();
    };
    // A task of its own after the frame that paints what is there, so that who types or scrolls comes first. Idle time would be kinder still, and on a
    // busy page the rest would then take seconds. No frames are drawn of a page in the background, where there is no hurry.
    requestAnimationFrame(() => setTimeout(next));
    setTimeout(next, 500);
  }
}

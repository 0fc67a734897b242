import type { NetworkFeed } from '@network-meetings/core';
import type { PropertyValues } from 'lit';
import { nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { adoptLate } from '../styles/late-styles.js';
import type { FiltersModule, MeetingFilters } from './filters-module.js';
import { filtersModule } from './filters-module.js';
import type { PageFilter } from './meeting-choice.js';

/** An element that shows some of a feed's meetings: those that the page asks for, narrowed by what its reader chooses. */
export abstract class FilteredElement extends FeedElement {
  /** Shows only the meetings of the group with this id; a joint meeting belongs to each of its groups. */
  @property({ reflect: true }) group: string | undefined;

  /** Shows only meetings with this theme, or of groups with it. */
  @property({ reflect: true }) theme: string | undefined;

  /** Shows only meetings in this town, or in the place of this name where the feed names no town. */
  @property({ reflect: true }) place: string | undefined;

  /** Shows only meetings of this length: `half-day`, `full-day`, `day-and-night`. */
  @property({ reflect: true }) length: string | undefined;

  /** Shows only meetings that are `offline`, `online` or `mixed`. */
  @property({ reflect: true }) mode: string | undefined;

  /** Shows only meetings from this day on, `2027-03-11`. */
  @property({ reflect: true }) from: string | undefined;

  /** Shows only meetings until this day, which counts. */
  @property({ reflect: true }) until: string | undefined;

  /** Shows only meetings that hold these words, in any order; accents and case don't count. */
  @property({ reflect: true }) search: string | undefined;

  /** Shows past meetings, latest first, instead of coming ones, in the list and the cards. */
  @property({ type: Boolean, reflect: true }) past = false;

  /**
   * The controls with which a reader looks for meetings: `search`, `period`, `group`, `theme`, `place`, `length`, `mode`,
   * separated by blanks. Without a value it is all of them. A control with nothing to choose from is left out.
   */
  @property({ reflect: true }) filters: string | undefined;

  #controls: MeetingFilters | undefined;
  #coming: Promise<void> | undefined;
  #hasFailed = false;
  #hasShown = false;

  /** What the page asks for. */
  protected get filter(): PageFilter {
    const { group, theme, place, length, mode, from, until, search, past } = this;
    return { group, theme, place, length, mode, from, until, search, past };
  }

  /** What the reader looks for; undefined where the page asks for no controls, or they could not be had. */
  protected get controls(): MeetingFilters | undefined {
    return this.#controls;
  }

  /** Controls that come after the meetings would push them down. Where there are meetings already they stay. */
  protected override waits(): boolean {
    return this.#asks && !this.#hasFailed && !this.#hasShown;
  }

  get #asks(): boolean {
    // An attribute that is taken away again is null.
    return typeof this.filters === 'string' && !this.#controls;
  }

  /** Asks for the controls at once, so that they come while the feed does. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#asks || this.#coming) return;
    const { atHand } = filtersModule;
    if (atHand) this.#take(atHand);
    else this.#coming = this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#take(await filtersModule.load());
    } catch {
      // A list without controls is better than none.
      this.#hasFailed = true;
    }
    this.requestUpdate();
  }

  #take(module: FiltersModule): void {
    adoptLate(this, 'filters', module.styles);
    this.#controls = module.create(this, (text) => {
      this.announce(text);
    });
  }

  override updated(): void {
    super.updated();
    this.#hasShown ||= this.feeds.state.status === 'ready';
  }

  /** Resolves with the controls, where they are on their way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#coming) return isDone;
    await this.#coming;
    return super.getUpdateComplete();
  }

  /**
   * The controls.
   * @param isPeriod whether the view is a stretch of time already, such as a month
   * @param count how many meetings are shown
   */
  protected renderFilters(feed: NetworkFeed, isPeriod: boolean, count: () => number): unknown {
    if (!this.#controls || typeof this.filters !== 'string') return nothing;
    return this.#controls.render({
      attribute: this.filters,
      page: this.filter,
      feed,
      locale: this.locale,
      language: this.words.language,
      lang: this.textLanguage(feed),
      isPeriod,
      count: count(),
    });
  }
}

import type { NetworkFeed } from '@network-meetings/core';
import { nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { ChoiceController } from '../controllers/choice-controller.js';
import { filtersForm } from './filters.templates.js';
import type { FilterName, PageFilter, ReaderChoice } from './meeting-choice.js';
import { choicesOf, filterNames, periodOf } from './meeting-choice.js';

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

  readonly #choices = new ChoiceController<FilterName>(this, (text) => {
    this.announce(text);
  });

  /** What the page asks for. */
  protected get filter(): PageFilter {
    const { group, theme, place, length, mode, from, until, search, past } = this;
    return { group, theme, place, length, mode, from, until, search, past };
  }

  /** What the reader has chosen. */
  protected get choice(): ReaderChoice {
    return this.#choices.choice;
  }

  /** Whether the reader looks for something, beyond a period. */
  protected get hasChosen(): boolean {
    return Object.keys(this.choice).some((name) => name !== 'period');
  }

  /**
   * The controls.
   * @param isPeriod whether the view is a stretch of time already, such as a month
   * @param count how many meetings are shown
   */
  protected renderFilters(feed: NetworkFeed, isPeriod: boolean, count: () => number): unknown {
    const { filter } = this;
    const asked = filterNames(this.filters);
    const names = isPeriod ? asked.filter((name) => name !== 'period') : asked;
    if (names.length === 0) return nothing;
    return filtersForm({
      names,
      choices: choicesOf(filter, feed, this.locale),
      choice: this.choice,
      period: periodOf(this.choice, filter),
      words: this.words.browse,
      lang: this.textLanguage(feed),
      count: count(),
      onChange: this.#choices.choose,
      onClear: this.#choices.clear,
    });
  }
}

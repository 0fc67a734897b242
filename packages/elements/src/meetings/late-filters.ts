import type {
  FilterChoices,
  Locale,
  MeetingFilter,
  MeetingListOptions,
  NetworkFeed,
} from '@network-meetings/core';
import { nothing } from 'lit';
import type { ChoiceHost } from '../controllers/choice-controller.js';
import { ChoiceController } from '../controllers/choice-controller.js';
import { browseFor } from '../locales/own-browse.js';
import { fieldStyles } from '../styles/field.js';
import { filtersStyles } from './filters.styles.js';
import { filtersForm } from './filters.templates.js';
import type { FilterName, PageFilter } from './meeting-choice.js';
import { choicesOf, filterNames, narrow, narrowList, periodOf } from './meeting-choice.js';
import type { FiltersModule, FiltersShow, MeetingFilters } from './filters-module.js';

/** What a reader has chosen in one element. */
class ChosenFilters implements MeetingFilters {
  readonly #choices: ChoiceController<FilterName>;
  #offered: { readonly by: readonly unknown[]; readonly choices: FilterChoices } | undefined;

  constructor(host: ChoiceHost, say: (text: string) => void) {
    this.#choices = new ChoiceController(host, say);
  }

  noneFound(language: string): string | undefined {
    // A period alone looks for nothing.
    const hasChosen = Object.keys(this.#choices.choice).some((name) => name !== 'period');
    return hasChosen ? browseFor(language).noneFound : undefined;
  }

  narrow(page: PageFilter): MeetingFilter {
    return narrow(page, this.#choices.choice);
  }

  narrowList(page: PageFilter, feed: NetworkFeed, now: number): MeetingListOptions {
    return narrowList(page, this.#choices.choice, feed, now);
  }

  /** What there is to choose from doesn't depend on what is typed, and all meetings are asked for it. */
  #offer(page: PageFilter, feed: NetworkFeed, locale: Locale): FilterChoices {
    const by: readonly unknown[] = [feed, locale, ...(Object.values(page) as unknown[])];
    if (!this.#offered?.by.every((one, at) => one === by[at]))
      this.#offered = { by, choices: choicesOf(page, feed, locale) };
    return this.#offered.choices;
  }

  render({ attribute, page, feed, locale, language, lang, isPeriod, count }: FiltersShow): unknown {
    const { choice, choose, clear } = this.#choices;
    const asked = filterNames(attribute);
    const names = isPeriod ? asked.filter((name) => name !== 'period') : asked;
    if (names.length === 0) return nothing;
    return filtersForm({
      names,
      choices: this.#offer(page, feed, locale),
      choice,
      period: periodOf(choice, page),
      words: browseFor(language),
      lang,
      count,
      onChange: choose,
      onClear: clear,
    });
  }
}

/** What {@link filtersModule} loads. */
export const lateFilters: FiltersModule = {
  styles: [fieldStyles, filtersStyles],
  create: (host, say) => new ChosenFilters(host, say),
};

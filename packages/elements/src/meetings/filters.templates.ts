import type { FilterChoice, FilterChoices } from '@network-meetings/core';
import { Period } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { FilterParts } from '../base/filter-controls.js';
import { filterBar, searchControl, selectControl } from '../base/filter-controls.js';
import type { BrowseWords } from '../locales/browse-words.js';
import type { FilterName, ReaderChoice } from './meeting-choice.js';
import { choiceNames } from './meeting-choice.js';

/** What the controls are made from. */
export interface FiltersParts extends FilterParts<FilterName, FilterChoices, ReaderChoice> {
  readonly period: Period;
  readonly words: BrowseWords;
}

/** The controls with which a reader looks for meetings, and how many there are. */
export function filtersForm(parts: FiltersParts): TemplateResult {
  const { names, choices, choice, period, words, count, lang, onChange, onClear } = parts;
  const all: FilterChoice = { value: '', label: words.all, fromFeed: false };
  const select = (id: Exclude<FilterName, 'search'>, options: readonly FilterChoice[], chosen = '') =>
    selectControl({
      id,
      label: words[id],
      options,
      chosen,
      lang,
      onChange: (value) => {
        onChange(id, value);
      },
    });
  const periods = Object.values(Period).map((value) => ({
    value,
    label: words.periods[value],
    fromFeed: false,
  }));
  const search = searchControl(words.search, choice.search, (value) => {
    onChange('search', value);
  });
  return filterBar({
    label: words.filters,
    controls: [
      names.includes('search') ? search : nothing,
      names.includes('period') ? select('period', periods, period) : nothing,
      ...choiceNames
        .filter((name) => names.includes(name) && choices[name].length > 0)
        .map((name) => select(name, [all, ...choices[name]], choice[name])),
    ],
    found: words.found(count),
    isChosen: Object.values(choice).some((value) => value !== ''),
    clear: words.clear,
    onClear,
  });
}

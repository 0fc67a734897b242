import type { FilterChoice, GroupChoices } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FilterParts } from '../base/filter-controls.js';
import { filterBar, namesAsked, searchControl, selectControl } from '../base/filter-controls.js';
import type { BrowseWords } from '../locales/browse-words.js';
import type { CatalogueWords } from '../locales/catalogue-words.js';

/** What a reader may look for groups with; the names of the controls. */
export const GroupFilterName = { Search: 'search', Theme: 'theme', Place: 'place', Free: 'free' } as const;
export type GroupFilterName = (typeof GroupFilterName)[keyof typeof GroupFilterName];

/** The controls that a `filters` attribute asks for; an empty one asks for all. */
export const groupFilterNames = (attribute: string | undefined): readonly GroupFilterName[] =>
  namesAsked(attribute, Object.values(GroupFilterName));

/** What a reader has chosen; what is left out excludes nothing. */
export type GroupChoice = Readonly<Partial<Record<GroupFilterName, string>>>;

/** What the controls are made from. */
export interface GroupFiltersParts extends FilterParts<GroupFilterName, GroupChoices, GroupChoice> {
  readonly words: CatalogueWords;
  readonly browse: BrowseWords;
}

/** The controls with which a reader looks for groups, and how many there are. */
export function groupFilters(parts: GroupFiltersParts): TemplateResult {
  const { names, choices, choice, words, browse, lang, count, onChange, onClear } = parts;
  const all: FilterChoice = { value: '', label: browse.all, fromFeed: false };
  const select = (id: 'theme' | 'place') =>
    names.includes(id) && choices[id].length > 0
      ? selectControl({
          id,
          label: words[id],
          options: [all, ...choices[id]],
          chosen: choice[id] ?? '',
          lang,
          onChange: (value) => {
            onChange(id, value);
          },
        })
      : nothing;
  const free = (event: Event) => {
    onChange('free', (event.target as HTMLInputElement).checked ? 'yes' : '');
  };
  const search = searchControl(words.search, choice.search, (value) => {
    onChange('search', value);
  });
  return filterBar({
    label: words.filters,
    controls: [
      names.includes('search') ? search : nothing,
      select('theme'),
      select('place'),
      names.includes('free') && choices.free
        ? html`<p class="filter free" part="filter">
            <label class="tick"
              ><input
                id="free"
                type="checkbox"
                .checked=${live(choice.free === 'yes')}
                @change=${free}
              /><span>${words.free}</span></label
            >
          </p>`
        : nothing,
    ],
    found: words.found(count),
    isChosen: Object.keys(choice).length > 0,
    clear: browse.clear,
    onClear,
  });
}

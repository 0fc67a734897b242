import type { FilterChoice, GroupChoices } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BrowseWords } from '../locales/browse-words.js';
import type { CatalogueWords } from '../locales/catalogue-words.js';

/** What a reader may look for groups with; the names of the controls. */
export const GroupFilterName = { Search: 'search', Theme: 'theme', Place: 'place', Free: 'free' } as const;
export type GroupFilterName = (typeof GroupFilterName)[keyof typeof GroupFilterName];

const allNames = Object.values(GroupFilterName);

/** The controls that a `filters` attribute asks for; an empty one asks for all. */
export function groupFilterNames(attribute: string | undefined): readonly GroupFilterName[] {
  // An attribute that is taken away again is null.
  if (typeof attribute !== 'string') return [];
  const asked = attribute.split(/[\s,]+/).filter((word) => word !== '');
  return asked.length === 0 ? allNames : allNames.filter((name) => asked.includes(name));
}

/** What a reader has chosen; what is left out excludes nothing. */
export type GroupChoice = Readonly<Partial<Record<GroupFilterName, string>>>;

/** What the controls are made from. */
export interface GroupFiltersParts {
  readonly names: readonly GroupFilterName[];
  readonly choices: GroupChoices;
  readonly choice: GroupChoice;
  readonly words: CatalogueWords;
  readonly browse: BrowseWords;
  readonly lang: string | typeof nothing;
  /** How many groups there are now. */
  readonly count: number;
  readonly onChange: (name: GroupFilterName, value: string) => void;
  readonly onClear: () => void;
}

function select(
  name: 'theme' | 'place',
  options: readonly FilterChoice[],
  { choice, words, browse, lang, onChange }: GroupFiltersParts,
): TemplateResult {
  const chosen = choice[name] ?? '';
  const change = (event: Event) => {
    onChange(name, (event.target as HTMLSelectElement).value);
  };
  return html`<p class="filter" part="filter">
    <label for=${name}>${words[name]}</label>
    <select id=${name} .value=${live(chosen)} @change=${change}>
      <option value="" ?selected=${chosen === ''}>${browse.all}</option>
      ${options.map(
        ({ value, label }) =>
          html`<option value=${value} lang=${lang} ?selected=${value === chosen}>${label}</option>`,
      )}
    </select>
  </p>`;
}

/** The controls with which a reader looks for groups, and how many there are. */
export function groupFilters(parts: GroupFiltersParts): unknown {
  const { names, choices, choice, words, browse, count, onChange, onClear } = parts;
  const shows = (name: GroupFilterName) => names.includes(name);
  const search = (event: Event) => {
    onChange('search', (event.target as HTMLInputElement).value);
  };
  const free = (event: Event) => {
    onChange('free', (event.target as HTMLInputElement).checked ? 'yes' : '');
  };
  return html`<form
    class="filters"
    part="filters"
    role="search"
    aria-label=${words.filters}
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${
      shows('search')
        ? html`<p class="filter search" part="filter">
            <label for="search">${words.search}</label>
            <input
              id="search"
              type="search"
              autocomplete="off"
              spellcheck="false"
              maxlength="200"
              .value=${live(choice.search ?? '')}
              @input=${search}
            />
          </p>`
        : nothing
    }
    ${shows('theme') && choices.theme.length > 0 ? select('theme', choices.theme, parts) : nothing}
    ${shows('place') && choices.place.length > 0 ? select('place', choices.place, parts) : nothing}
    ${
      shows('free') && choices.free
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
        : nothing
    }
    <p class="found">
      <span part="count">${words.found(count)}</span>
      <button
        type="button"
        class="button"
        part="clear"
        ?hidden=${Object.keys(choice).length === 0}
        @click=${onClear}
      >
        ${browse.clear}
      </button>
    </p>
  </form>`;
}

import type { FilterChoice, FilterChoices } from '@network-meetings/core';
import { Period } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BrowseWords } from '../locales/browse-words.js';
import type { FilterName, ReaderChoice } from './meeting-choice.js';
import { choiceNames } from './meeting-choice.js';

/** What the controls are made from. */
export interface FiltersParts {
  readonly names: readonly FilterName[];
  readonly choices: FilterChoices;
  readonly choice: ReaderChoice;
  readonly period: Period;
  readonly words: BrowseWords;
  readonly lang: string | typeof nothing;
  /** How many meetings there are now. */
  readonly count: number;
  readonly onChange: (name: FilterName, value: string) => void;
  readonly onClear: () => void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

function select(
  name: FilterName,
  label: string,
  options: readonly FilterChoice[],
  parts: FiltersParts,
  chosen: string,
): TemplateResult {
  const option = ({ value, label: text, fromFeed }: FilterChoice) =>
    html`<option value=${value} lang=${fromFeed ? parts.lang : nothing} ?selected=${value === chosen}>
      ${text}
    </option>`;
  const change = (event: Event) => {
    parts.onChange(name, valueOf(event));
  };
  return html`<p class="filter" part="filter">
    <label for=${name}>${label}</label>
    <select id=${name} .value=${live(chosen)} @change=${change}>
      ${options.map(option)}
    </select>
  </p>`;
}

/** The controls with which a reader looks for meetings, and how many there are. */
export function filtersForm(parts: FiltersParts): TemplateResult {
  const { names, choices, choice, period, words, count } = parts;
  const all: FilterChoice = { value: '', label: words.all, fromFeed: false };
  const selects = choiceNames
    .filter((name) => names.includes(name) && choices[name].length > 0)
    .map((name) => select(name, words[name], [all, ...choices[name]], parts, choice[name] ?? ''));
  const periods = Object.values(Period).map((value) => ({
    value,
    label: words.periods[value],
    fromFeed: false,
  }));
  const search = (event: Event) => {
    parts.onChange('search', valueOf(event));
  };
  const isChosen = Object.values(choice).some((value) => value !== '');
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
      names.includes('search')
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
    ${names.includes('period') ? select('period', words.period, periods, parts, period) : nothing} ${selects}
    <p class="found">
      <span part="count">${words.found(count)}</span>
      <button
        type="button"
        class="button"
        part="clear"
        ?hidden=${!isChosen}
        @click=${() => {
          parts.onClear();
        }}
      >
        ${words.clear}
      </button>
    </p>
  </form>`;
}

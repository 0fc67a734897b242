import type { FilterChoice } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The controls that a `filters` attribute asks for; an empty one asks for all. */
export function namesAsked<Name extends string>(
  attribute: string | undefined,
  all: readonly Name[],
): readonly Name[] {
  // An attribute that is taken away again is null.
  if (typeof attribute !== 'string') return [];
  const asked = attribute.split(/[\s,]+/).filter((word) => word !== '');
  return asked.length === 0 ? all : all.filter((name) => asked.includes(name));
}

/** What the controls for looking for something are made from. */
export interface FilterParts<Name extends string, Choices, Choice> {
  readonly names: readonly Name[];
  readonly choices: Choices;
  readonly choice: Choice;
  /** The `lang` of options that are text of the feed. */
  readonly lang: string | typeof nothing;
  /** How many there are now. */
  readonly count: number;
  readonly onChange: (name: Name, value: string) => void;
  readonly onClear: () => void;
}

/** A field for words to look for. */
export function searchControl(
  label: string,
  value: string | undefined,
  onChange: (value: string) => void,
): TemplateResult {
  return html`<p class="filter search" part="filter">
    <label for="search">${label}</label>
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      .value=${live(value ?? '')}
      @input=${(event: Event) => {
        onChange(valueOf(event));
      }}
    />
  </p>`;
}

/** A choice of one. */
export interface SelectOptions {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FilterChoice[];
  readonly chosen: string;
  /** The `lang` of options that are text of the feed. */
  readonly lang: string | typeof nothing;
  readonly onChange: (value: string) => void;
}

/** A list to choose from. */
export function selectControl({ id, label, options, chosen, lang, onChange }: SelectOptions): TemplateResult {
  const option = ({ value, label: text, fromFeed }: FilterChoice) =>
    html`<option value=${value} lang=${fromFeed ? lang : nothing} ?selected=${value === chosen}>
      ${text}
    </option>`;
  return html`<p class="filter for-${id}" part="filter">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(chosen)}
      @change=${(event: Event) => {
        onChange(valueOf(event));
      }}
    >
      ${options.map(option)}
    </select>
  </p>`;
}

/** What stands around the controls. */
export interface FilterBar {
  /** Of the controls as a whole. */
  readonly label: string;
  readonly controls: unknown;
  /** A sentence: how many were found. */
  readonly found: string;
  readonly isChosen: boolean;
  /** The button that takes back what was chosen. */
  readonly clear: string;
  readonly onClear: () => void;
}

/** The controls with which a reader looks for something, and how much was found. */
export function filterBar({ label, controls, found, isChosen, clear, onClear }: FilterBar): TemplateResult {
  return html`<form
    class="filters"
    part="filters"
    role="search"
    aria-label=${label}
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${controls}
    <p class="found">
      <span part="count">${found}</span>
      <button type="button" class="button" part="clear" ?hidden=${!isChosen} @click=${onClear}>
        ${clear}
      </button>
    </p>
  </form>`;
}

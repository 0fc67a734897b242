import type { FormDraft } from './form-draft.js';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';

/** What is known of a form while its fields are written. */
export interface FormState {
  readonly draft: FormDraft;
  /** The fault of each field that has one, in words. */
  readonly faults: ReadonlyMap<string, string>;
  /** The word for what need not be filled in. */
  readonly optional: string;
}

/** What every field has. */
export interface FieldOptions {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Needed in some cases alone: neither marked as needed nor as optional. */
  readonly conditional?: boolean;
}

/** A field for one line or for several. */
export interface TextOptions extends FieldOptions {
  readonly type?: 'text' | 'email';
  readonly autocomplete?: string;
  readonly rows?: number;
  readonly readOnly?: boolean;
}

/** A choice of one. */
export interface ChoiceOptions extends FieldOptions {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

const flag = (name: string, isSet: boolean) => (isSet ? html` ${name}` : undefined);

function described({ field, hint }: FieldOptions, { faults }: FormState): Markup | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${field}-hint`]),
    ...(faults.has(field) ? [`${field}-error`] : []),
  ];
  return ids.length === 0 ? undefined : html` aria-describedby="${ids.join(' ')}"`;
}

const optionalMark = ({ required = false, conditional = false }: FieldOptions, { optional }: FormState) =>
  required || conditional ? undefined : html` <span class="optional">(${optional})</span>`;
const hintOf = ({ field, hint }: FieldOptions) =>
  hint === undefined ? undefined : html`<p class="hint" id="${field}-hint">${hint}</p>`;
const errorOf = ({ field }: FieldOptions, { faults }: FormState) =>
  faults.has(field) ? html`<p class="error" id="${field}-error">${faults.get(field)}</p>` : undefined;
const classOf = ({ field }: FieldOptions, { faults }: FormState, base: string) =>
  faults.has(field) ? `${base} faulty` : base;
const invalid = ({ field }: FieldOptions, { faults }: FormState) =>
  html` aria-invalid="${faults.has(field) ? 'true' : 'false'}"`;

/** One or several lines of text, with label, hint and error. */
export function textField(options: TextOptions, state: FormState): Markup {
  const { field, label, required = false, rows, readOnly = false, type = 'text', autocomplete } = options;
  const value = state.draft[field] ?? '';
  const rest = html`${autocomplete === undefined ? undefined : html` autocomplete="${autocomplete}"`}${flag('required', required)}${flag('readonly', readOnly)}${invalid(options, state)}${described(options, state)}`;
  return html`<div class="${classOf(options, state, 'field')}">
    <label for="${field}">${label}${optionalMark(options, state)}</label>
    ${hintOf(options)}${errorOf(options, state)}
    ${
      rows === undefined
        ? html`<input id="${field}" name="${field}" type="${type}" value="${value}" ${rest} />`
        : // A line end right after the tag is not part of the text.
          html`<textarea id="${field}" name="${field}" rows="${String(rows)}" ${rest}>${value}</textarea>`
    }
  </div>`;
}

/** Radio buttons under a legend. The first carries the field's id, so that a link finds it. */
export function radioField(options: ChoiceOptions, state: FormState): Markup {
  const { field, label, required = false, choices } = options;
  return html`<fieldset class="${classOf(options, state, 'field')}" ${described(options, state)}>
    <legend>${label}${optionalMark(options, state)}</legend>
    ${hintOf(options)}${errorOf(options, state)}
    ${choices.map(
      ({ value, label: text }, at) =>
        html`<label class="choice"
          ><input
            type="radio"
            id="${at === 0 ? field : `${field}-${String(at)}`}"
            name="${field}"
            value="${value}"
            ${flag('checked', state.draft[field] === value)}${flag('required', required)}
          /><span>${text}</span></label
        >`,
    )}
  </fieldset>`;
}

/** A list to choose from. @param choose the words of no choice */
export function selectField(options: ChoiceOptions, choose: string, state: FormState): Markup {
  const { field, label, required = false, choices } = options;
  return html`<div class="${classOf(options, state, 'field')}">
    <label for="${field}">${label}${optionalMark(options, state)}</label>
    ${hintOf(options)}${errorOf(options, state)}
    <select
      id="${field}"
      name="${field}"
      ${flag('required', required)}${invalid(options, state)}${described(options, state)}
    >
      <option value="">${choose}</option>
      ${choices.map(
        ({ value, label: text }) =>
          html`<option value="${value}" ${flag('selected', state.draft[field] === value)}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** One box to tick. */
export function checkField(options: FieldOptions, state: FormState): Markup {
  const { field, label, required = false } = options;
  return html`<div class="${classOf(options, state, 'field')}">
    ${errorOf(options, state)}
    <label class="choice"
      ><input
        type="checkbox"
        id="${field}"
        name="${field}"
        value="yes"
        ${flag('checked', state.draft[field] === 'yes')}${flag('required', required)}${invalid(options, state)}${described(options, state)}
      /><span>${label}${optionalMark(options, state)}</span></label
    >
  </div>`;
}

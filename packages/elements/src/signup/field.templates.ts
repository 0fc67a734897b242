import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { SignupView } from './signup-view.js';

/** What every field has. */
export interface FieldOptions {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** `lang` of the label, where it is the feed's. */
  readonly lang?: string | typeof nothing;
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

const hintId = (field: string) => `${field}-hint`;
const errorId = (field: string) => `${field}-error`;

/** The ids of hint and error, for `aria-describedby`. */
function describedBy({ field, hint }: FieldOptions, { faults }: SignupView): string | undefined {
  const ids = [...(hint ? [hintId(field)] : []), ...(faults.has(field) ? [errorId(field)] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

const optionalMark = ({ required = false }: FieldOptions, { words }: SignupView) =>
  required ? nothing : html` <span class="optional" lang=${words.language}>(${words.optional})</span>`;

const hintOf = ({ field, hint, lang = nothing }: FieldOptions) =>
  hint ? html`<p class="hint" part="hint" id=${hintId(field)} lang=${lang}>${hint}</p>` : nothing;

const errorOf = ({ field }: FieldOptions, { faults }: SignupView) =>
  faults.has(field)
    ? html`<p class="error" part="error" id=${errorId(field)}>${faults.get(field)}</p>`
    : nothing;

const fieldClass = ({ field }: FieldOptions, { faults }: SignupView) =>
  faults.has(field) ? 'field faulty' : 'field';

/** One or several lines of text, with label, hint and error. */
export function textField(options: TextOptions, view: SignupView): unknown {
  const { field, label, lang = nothing, required = false, rows, readOnly = false, type = 'text' } = options;
  const value = live(view.session.draft[field] ?? '');
  const invalid = view.faults.has(field) ? 'true' : 'false';
  const described = ifDefined(describedBy(options, view));
  const autocomplete = ifDefined(options.autocomplete) as 'off' | undefined;
  return html`<div class=${fieldClass(options, view)} part="field">
    <label for=${field} part="label" lang=${lang}>${label}${optionalMark(options, view)}</label>
    ${hintOf(options)}${errorOf(options, view)}
    ${
      rows === undefined
        ? html`<input
            part="control"
            id=${field}
            name=${field}
            type=${type}
            inputmode=${type}
            autocomplete=${autocomplete}
            autocapitalize=${type === 'email' ? 'none' : nothing}
            spellcheck=${type === 'email' ? 'false' : nothing}
            ?required=${required}
            ?readonly=${readOnly}
            aria-invalid=${invalid}
            aria-describedby=${described}
            .value=${value}
          />`
        : html`<textarea
            part="control"
            id=${field}
            name=${field}
            rows=${rows}
            ?required=${required}
            aria-invalid=${invalid}
            aria-describedby=${described}
            .value=${value}
          ></textarea>`
    }
  </div>`;
}

/** Radio buttons under a legend. The first carries the field's id, so that a link finds it. */
export function radioField(options: ChoiceOptions, view: SignupView): unknown {
  const { field, label, lang = nothing, required = false, choices } = options;
  const chosen = view.session.draft[field];
  return html`<fieldset
    class=${fieldClass(options, view)}
    part="field"
    role="radiogroup"
    aria-required=${required ? 'true' : 'false'}
    aria-invalid=${view.faults.has(field) ? 'true' : 'false'}
    aria-describedby=${ifDefined(describedBy(options, view))}
  >
    <legend part="label" lang=${lang}>${label}${optionalMark(options, view)}</legend>
    ${hintOf(options)}${errorOf(options, view)}
    <div class="choices">
      ${choices.map(
        (choice, at) =>
          html`<label class="choice" part="choice">
            <input
              type="radio"
              id=${at === 0 ? field : `${field}-${String(at)}`}
              name=${field}
              value=${choice.value}
              .checked=${live(chosen === choice.value)}
            /><span>${choice.label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A list to choose from, for many choices and for one that may be taken back. */
export function selectField(options: ChoiceOptions, view: SignupView): unknown {
  const { field, label, lang = nothing, required = false, choices } = options;
  const chosen = view.session.draft[field] ?? '';
  return html`<div class=${fieldClass(options, view)} part="field">
    <label for=${field} part="label" lang=${lang}>${label}${optionalMark(options, view)}</label>
    ${hintOf(options)}${errorOf(options, view)}
    <select
      part="control"
      id=${field}
      name=${field}
      ?required=${required}
      aria-invalid=${view.faults.has(field) ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy(options, view))}
    >
      <option value="" ?selected=${chosen === ''}>${view.words.choose}</option>
      ${choices.map(
        ({ value, label: text }) =>
          html`<option value=${value} lang=${lang} ?selected=${chosen === value}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** One box to tick. */
export function checkField(options: FieldOptions, view: SignupView): unknown {
  const { field, label, required = false } = options;
  return html`<div class=${fieldClass(options, view)} part="field">
    ${errorOf(options, view)}
    <label class="choice" part="choice">
      <input
        type="checkbox"
        id=${field}
        name=${field}
        value="yes"
        ?required=${required}
        aria-invalid=${view.faults.has(field) ? 'true' : 'false'}
        aria-describedby=${ifDefined(describedBy(options, view))}
        .checked=${live(view.session.draft[field] === 'yes')}
      /><span>${label}</span>
    </label>
  </div>`;
}

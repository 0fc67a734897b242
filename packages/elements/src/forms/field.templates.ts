import type { FormWording } from '@network-meetings/core/signup-words';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FormDraft } from './form-draft.js';

/** Whose fields they are, and what stands in them. */
export interface FieldView {
  /** What the ids and names of the fields begin with; the faults carry it too. */
  readonly prefix: string;
  /** By the names of the fields, without the prefix. */
  readonly draft: FormDraft;
  /** The fault of each field that has one, in words. */
  readonly faults: ReadonlyMap<string, string>;
  readonly words: Pick<FormWording, 'language' | 'optional' | 'choose'>;
}

/** What every field has. */
export interface FieldOptions {
  /** Its name, without the prefix. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** `lang` of the label, where it is the feed's. */
  readonly lang?: string | typeof nothing;
}

/** A field for one line or for several. */
export interface TextOptions extends FieldOptions {
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly rows?: number;
  readonly readOnly?: boolean;
}

/** A choice of one. */
export interface ChoiceOptions extends FieldOptions {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

const idOf = ({ field }: FieldOptions, { prefix }: FieldView) => prefix + field;
const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;
const isFaulty = (options: FieldOptions, view: FieldView) => view.faults.has(idOf(options, view));

/** The ids of hint and error, for `aria-describedby`. */
function describedBy(options: FieldOptions, view: FieldView): string | undefined {
  const id = idOf(options, view);
  const ids = [...(options.hint ? [hintId(id)] : []), ...(isFaulty(options, view) ? [errorId(id)] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

const optionalMark = ({ required = false }: FieldOptions, { words }: FieldView) =>
  required ? nothing : html` <span class="optional" lang=${words.language}>(${words.optional})</span>`;

const hintOf = (options: FieldOptions, view: FieldView) =>
  options.hint
    ? html`<p class="hint" part="hint" id=${hintId(idOf(options, view))} lang=${options.lang ?? nothing}>
        ${options.hint}
      </p>`
    : nothing;

const errorOf = (options: FieldOptions, view: FieldView) => {
  const id = idOf(options, view);
  return view.faults.has(id)
    ? html`<p class="error" part="error" id=${errorId(id)}>${view.faults.get(id)}</p>`
    : nothing;
};

const fieldClass = (options: FieldOptions, view: FieldView) =>
  isFaulty(options, view) ? 'field faulty' : 'field';

const invalid = (options: FieldOptions, view: FieldView) => (isFaulty(options, view) ? 'true' : 'false');

/** One or several lines of text, with label, hint and error. */
export function textField(options: TextOptions, view: FieldView): unknown {
  const { field, label, lang = nothing, required = false, rows, readOnly = false, type = 'text' } = options;
  const id = idOf(options, view);
  const value = live(view.draft[field] ?? '');
  const described = ifDefined(describedBy(options, view));
  const autocomplete = ifDefined(options.autocomplete) as 'off' | undefined;
  return html`<div class=${fieldClass(options, view)} part="field">
    <label for=${id} part="label" lang=${lang}>${label}${optionalMark(options, view)}</label>
    ${hintOf(options, view)}${errorOf(options, view)}
    ${
      rows === undefined
        ? html`<input
            part="control"
            id=${id}
            name=${id}
            type=${type}
            inputmode=${type}
            autocomplete=${autocomplete}
            autocapitalize=${type === 'email' ? 'none' : nothing}
            spellcheck=${type === 'email' ? 'false' : nothing}
            ?required=${required}
            ?readonly=${readOnly}
            aria-invalid=${invalid(options, view)}
            aria-describedby=${described}
            .value=${value}
          />`
        : html`<textarea
            part="control"
            id=${id}
            name=${id}
            rows=${rows}
            ?required=${required}
            aria-invalid=${invalid(options, view)}
            aria-describedby=${described}
            .value=${value}
          ></textarea>`
    }
  </div>`;
}

/** Radio buttons under a legend. The first carries the field's id, so that a link finds it. */
export function radioField(options: ChoiceOptions, view: FieldView): unknown {
  const { field, label, lang = nothing, required = false, choices } = options;
  const id = idOf(options, view);
  const chosen = view.draft[field];
  return html`<fieldset
    class=${fieldClass(options, view)}
    part="field"
    role="radiogroup"
    aria-required=${required ? 'true' : 'false'}
    aria-invalid=${invalid(options, view)}
    aria-describedby=${ifDefined(describedBy(options, view))}
  >
    <legend part="label" lang=${lang}>${label}${optionalMark(options, view)}</legend>
    ${hintOf(options, view)}${errorOf(options, view)}
    <div class="choices">
      ${choices.map(
        (choice, at) =>
          html`<label class="choice" part="choice">
            <input
              type="radio"
              id=${at === 0 ? id : `${id}-${String(at)}`}
              name=${id}
              value=${choice.value}
              .checked=${live(chosen === choice.value)}
            /><span>${choice.label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A list to choose from, for many choices and for one that may be taken back. */
export function selectField(options: ChoiceOptions, view: FieldView): unknown {
  const { field, label, lang = nothing, required = false, choices } = options;
  const id = idOf(options, view);
  const chosen = view.draft[field] ?? '';
  return html`<div class=${fieldClass(options, view)} part="field">
    <label for=${id} part="label" lang=${lang}>${label}${optionalMark(options, view)}</label>
    ${hintOf(options, view)}${errorOf(options, view)}
    <select
      part="control"
      id=${id}
      name=${id}
      ?required=${required}
      aria-invalid=${invalid(options, view)}
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
export function checkField(options: FieldOptions, view: FieldView): unknown {
  const { field, label, required = false } = options;
  const id = idOf(options, view);
  return html`<div class=${fieldClass(options, view)} part="field">
    ${errorOf(options, view)}
    <label class="choice" part="choice">
      <input
        type="checkbox"
        id=${id}
        name=${id}
        value="yes"
        ?required=${required}
        aria-invalid=${invalid(options, view)}
        aria-describedby=${ifDefined(describedBy(options, view))}
        .checked=${live(view.draft[field] === 'yes')}
      /><span>${label}${optionalMark(options, view)}</span>
    </label>
  </div>`;
}

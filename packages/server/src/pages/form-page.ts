import type { Locale, Meeting, Part, Question } from '@network-meetings/core';
import { isSafeLink, mayBeSubstituted, momentText, partName, rangeText } from '@network-meetings/core';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';
import type { FormState } from './fields.js';
import { checkField, radioField, selectField, textField } from './fields.js';
import { asksParts, partField, promptFields, questionField } from './form-draft.js';
import type { FormFault } from './form-faults.js';
import { faultText } from './form-faults.js';
import { honeypot } from './honeypot.js';
import type { MeetingView } from './meeting-view.js';

// More than these, and a list takes less of a phone's screen.
const MOST_RADIOS = 5;

/** A form as it was filled in, and what is wrong with it. */
export interface FilledForm {
  readonly draft: FormState['draft'];
  readonly faults: readonly FormFault[];
  /** What went wrong when it was sent, in a title and a sentence. */
  readonly failure?: readonly [title: string, detail: string] | undefined;
  /** What shows that a pause was made, where many sign up at once. */
  readonly pause?: string;
  /** The key of the intent, kept for its retries (`docs/protocol.md`, Idempotency). */
  readonly key: string;
}

/** Everything that is wrong, with links to the fields; what is said at a field is said here in the same words. */
export function faultSummary(view: MeetingView, { faults, failure }: FilledForm): Markup | undefined {
  const { wording } = view;
  if (failure)
    return html`<div class="summary" tabindex="-1" autofocus role="alert">
      <h2>${failure[0]}</h2>
      <p>${failure[1]}</p>
    </div>`;
  if (faults.length === 0) return undefined;
  return html`<div class="summary" tabindex="-1" autofocus role="alert">
    <h2>${wording.form.faultsHeading(faults.length)}</h2>
    <ul>
      ${faults.map((fault) => {
        const text = faultText(fault, view, wording);
        return html`<li>
          ${fault.field === undefined ? text : html`<a href="#${fault.field}">${text}</a>`}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** When a part is, where it has times of its own. */
function partWhen(part: Part, meeting: Meeting, locale: Locale): string | undefined {
  if (part.start === undefined) return undefined;
  return part.end === undefined
    ? momentText(part.start, { locale, year: false })
    : rangeText(part.start, part.end, { locale, year: part.start.slice(0, 4) !== meeting.start.slice(0, 4) });
}

function partsSection({ meeting, wording, context }: MeetingView, state: FormState): readonly Markup[] {
  const { form, locale } = wording;
  const answers = [
    'coming',
    'not-coming',
    ...(mayBeSubstituted(context) ? (['substitute'] as const) : []),
  ] as const;
  const choices = answers.map((value) => ({ value, label: form.answers[value] }));
  return meeting.parts.map((part) =>
    radioField(
      {
        field: partField(part.id),
        label: partName(part, locale),
        hint: partWhen(part, meeting, locale),
        required: true,
        choices,
      },
      state,
    ),
  );
}

// Without a script nothing appears when it is needed: all that may be needed is there, and says when it is.
function substituteSection({ wording }: MeetingView, state: FormState): Markup {
  const { form, pages } = wording;
  return html`<fieldset class="group substitute" aria-describedby="substitute-hint">
    <legend>${form.substitute}</legend>
    <p class="hint" id="substitute-hint">${pages.substituteHint}</p>
    ${textField({ field: 'substitute-name', label: form.name, conditional: true, autocomplete: 'off' }, state)}
    ${textField(
      {
        field: 'substitute-email',
        label: form.email,
        hint: form.substituteEmailHint,
        type: 'email',
        conditional: true,
        autocomplete: 'off',
      },
      state,
    )}
    ${textField({ field: 'substitute-organisation', label: form.organisation, autocomplete: 'off' }, state)}
  </fieldset>`;
}

function personSection({ wording, personal }: MeetingView, state: FormState): Markup {
  const { form } = wording;
  const isFixed = personal !== undefined;
  return html`${textField({ field: 'name', label: form.name, required: true, autocomplete: 'name' }, state)}
  ${textField(
    {
      field: 'email',
      label: form.email,
      hint: isFixed ? form.emailFixedHint : form.emailHint,
      type: 'email',
      required: true,
      readOnly: isFixed,
      autocomplete: 'email',
    },
    state,
  )}
  ${textField({ field: 'organisation', label: form.organisation, autocomplete: 'organization' }, state)}`;
}

function questionControl(question: Question, { wording, meeting }: MeetingView, state: FormState): Markup {
  const { form } = wording;
  const { id, label, hint, kind, choices, part, showWhen } = question;
  // Asked of everybody, or only of some: then what is left out is a fault when it is sent, and not before.
  const required =
    question.required && part === undefined && showWhen === undefined && meeting.parts.length === 1;
  const options = {
    field: questionField(id),
    label,
    hint,
    required,
    conditional: question.required && !required,
  };
  if (kind === 'text') return textField({ ...options, rows: 2 }, state);
  const listed =
    kind === 'yes-no'
      ? [
          { value: 'yes', label: form.yes },
          { value: 'no', label: form.no },
        ]
      : choices.map((value) => ({ value, label: value }));
  // A radio button cannot be taken back, so an optional choice is a list.
  if (question.required && listed.length <= MOST_RADIOS)
    return radioField({ ...options, choices: listed }, state);
  return selectField({ ...options, choices: listed }, form.choose, state);
}

function charterSection({ groups, wording }: MeetingView, state: FormState): Markup | undefined {
  const charters = groups.flatMap(({ charter }) => (charter?.acknowledgeOnSignup ? [charter] : []));
  if (charters.length === 0) return undefined;
  const { form } = wording;
  return html`<div class="group">
    <p class="label">${form.charter}</p>
    ${charters.map(
      ({ points, url }) =>
        html`<ul>
            ${points.map((point) => html`<li>${point}</li>`)}
          </ul>
          ${url !== undefined && isSafeLink(url) ? html`<p><a href="${url}">${form.charterLink}</a></p>` : undefined}`,
    )}
    ${checkField({ field: 'charter', label: form.charterAccept, conditional: true }, state)}
  </div>`;
}

function submitWord({ wording, personal }: MeetingView, { failure }: FilledForm): string {
  const { submit, retry } = wording.form;
  if (failure) return retry;
  if (personal?.state === 'cancelled') return submit.again;
  if (personal?.state === 'active') return submit.change;
  return personal?.standing === 'member' ? submit.answer : submit.place;
}

/** The form for signing up, answering an invitation, or changing, with everything that could be asked. */
export function formSection(view: MeetingView, filled: FilledForm): Markup {
  const { meeting, context, wording, proof, path } = view;
  const { form, pages } = wording;
  const texts = filled.faults.flatMap((fault) =>
    fault.field === undefined ? [] : [[fault.field, faultText(fault, view, wording)] as const],
  );
  const state: FormState = { draft: filled.draft, faults: new Map(texts), optional: form.optional };
  const prompts = promptFields.filter((prompt) => meeting.signup?.prompts.includes(prompt));
  const hasMeal = meeting.parts.some(({ meal }) => meal);
  const mealHint =
    meeting.parts.length > 1 ? `${form.dietaryNeedsHint} ${pages.mealHint}` : form.dietaryNeedsHint;
  return html`${faultSummary(view, filled)}
    <form method="post" action="${path}" novalidate>
      <p class="muted">${form.requiredNote}</p>
      <input type="hidden" name="key" value="${filled.key}" />
      <input type="hidden" name="proof" value="${proof}" />
      ${filled.pause === undefined ? undefined : html`<input type="hidden" name="pause" value="${filled.pause}" />`}
      ${honeypot(form)}
      ${asksParts(context, view.personal !== undefined) ? partsSection(view, state) : undefined}
      ${mayBeSubstituted(context) ? substituteSection(view, state) : undefined}
      ${
        hasMeal
          ? textField({ field: 'dietaryNeeds', label: form.dietaryNeeds, hint: mealHint, rows: 2 }, state)
          : undefined
      }
      ${personSection(view, state)}
      ${(meeting.signup?.questions ?? []).map((question) => questionControl(question, view, state))}
      ${prompts.map((prompt) =>
        textField(
          { field: prompt, label: form.prompts[prompt], hint: form.promptHints[prompt], rows: 2 },
          state,
        ),
      )}
      ${charterSection(view, state)} ${checkField({ field: 'listed', label: form.listed }, state)}
      <p class="muted notice">${view.notice}</p>
      <div class="actions">
        <button class="primary">${submitWord(view, filled)}</button>
        ${view.personal?.state === 'active' ? html`<a class="button" href="${path}">${form.keep}</a>` : undefined}
      </div>
    </form>`;
}

import type { Question } from '@network-meetings/core';
import { isSafeLink, mayBeSubstituted, partName } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { failureNote, faultSummary } from './fault.templates.js';
import type { FieldOptions } from './field.templates.js';
import { checkField, radioField, selectField, textField } from './field.templates.js';
import { partField, questionField } from './signup-draft.js';
import type { SignupView } from './signup-view.js';
import { partWhen } from './signup-wording.js';

// More than these, and a list takes less of a phone's screen.
const MOST_RADIOS = 5;

function partsSection(view: SignupView): unknown {
  const { meeting, words, locale, context, session, textLanguage } = view;
  const said = session.colleague ? words.colleagueAnswers : words.answers;
  const answers = ['coming', 'not-coming', ...(mayBeSubstituted(context) ? ['substitute'] : [])] as const;
  const choices = answers.map((value) => ({ value, label: said[value as keyof typeof said] }));
  return meeting.parts.map((part) =>
    radioField(
      {
        field: partField(part.id),
        label: partName(part, locale),
        lang: part.title === undefined ? nothing : textLanguage,
        hint: partWhen(part, meeting, locale),
        required: true,
        choices,
      },
      view,
    ),
  );
}

function substituteSection(view: SignupView): unknown {
  const { words } = view;
  const prefix = 'substitute-';
  return html`<fieldset class="group" part="substitute">
    <legend>${words.substitute}</legend>
    ${textField({ field: `${prefix}name`, label: words.name, required: true, autocomplete: 'off' }, view)}
    ${textField(
      {
        field: `${prefix}email`,
        label: words.email,
        hint: words.substituteEmailHint,
        type: 'email',
        required: true,
        autocomplete: 'off',
      },
      view,
    )}
    ${textField({ field: `${prefix}organisation`, label: words.organisation, autocomplete: 'off' }, view)}
  </fieldset>`;
}

function personSection(view: SignupView): unknown {
  const { words, session } = view;
  const fixed = session.personal !== undefined;
  return html`${textField({ field: 'name', label: words.name, required: true, autocomplete: 'name' }, view)}
  ${textField(
    {
      field: 'email',
      label: words.email,
      hint: fixed ? words.emailFixedHint : view.sendsMail ? words.emailHint : undefined,
      type: 'email',
      required: true,
      readOnly: fixed,
      autocomplete: 'email',
    },
    view,
  )}
  ${textField({ field: 'organisation', label: words.organisation, autocomplete: 'organization' }, view)}`;
}

function questionControl({ id, label, hint, kind, choices, required }: Question, view: SignupView): unknown {
  const options: FieldOptions = { field: questionField(id), label, hint, required, lang: view.textLanguage };
  if (kind === 'text') return textField({ ...options, rows: 2 }, view);
  if (kind === 'yes-no') {
    const { yes, no } = view.words;
    const yesNo = [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ];
    return radioField({ ...options, choices: yesNo }, view);
  }
  const listed = choices.map((value) => ({ value, label: value }));
  // A radio button cannot be taken back, so an optional choice is a list.
  const radios = required && choices.length <= MOST_RADIOS;
  return (radios ? radioField : selectField)({ ...options, choices: listed }, view);
}

function promptsSection(view: SignupView): unknown {
  const { plan, words, session, faults } = view;
  const field = (prompt: 'occupies' | 'ask' | 'offer') =>
    textField(
      { field: prompt, label: words.prompts[prompt], hint: words.promptHints[prompt], rows: 2 },
      view,
    );
  const more = plan.prompts.filter((prompt) => prompt !== 'occupies');
  const open = more.some((prompt) => faults.has(prompt) || session.personal?.signup[prompt] !== undefined);
  return html`${plan.prompts.includes('occupies') ? field('occupies') : nothing}
  ${
    more.length > 0
      ? html`<details class="more" part="sparring" ?open=${open}>
          <summary>${words.sparring} <span class="optional">(${words.optional})</span></summary>
          ${more.map(field)}
        </details>`
      : nothing
  }`;
}

function charterSection(view: SignupView): unknown {
  const { groups, words, textLanguage } = view;
  const charters = groups.flatMap(({ charter }) => (charter?.acknowledgeOnSignup ? [charter] : []));
  return html`<div class="charter" part="charter" role="group" aria-labelledby="charter-heading">
    <p class="label" id="charter-heading">${words.charter}</p>
    ${charters.map(
      ({ points, url }) =>
        html`<ul class="points" lang=${textLanguage}>
            ${points.map((point) => html`<li>${point}</li>`)}
          </ul>
          ${
            url !== undefined && isSafeLink(url)
              ? html`<p><a href=${url} target="_blank" rel="noopener">${words.charterLink}</a></p>`
              : nothing
          }`,
    )}
    ${checkField({ field: 'charter', label: words.charterAccept, required: true }, view)}
  </div>`;
}

function submitWord({ session, words, context }: SignupView): string {
  if (session.sending) return words.sending;
  if (session.failure) return words.submit.retry;
  if (session.personal?.state === 'cancelled') return words.submit.again;
  if (session.personal?.state === 'active') return words.submit.change;
  if (context.standing === 'member') return words.submit.answer;
  return session.colleague ? words.submit.colleague : words.submit.place;
}

function privacyLink({ association, words }: SignupView): unknown {
  const { privacyUrl, name } = association;
  if (privacyUrl === undefined || !isSafeLink(privacyUrl)) return nothing;
  return html`<p class="privacy">
    <a part="privacy" href=${privacyUrl} target="_blank" rel="noopener">${words.privacy(name)}</a>
  </p>`;
}

/** The form, top to bottom. */
export function signupForm(view: SignupView): unknown {
  const { plan, words, session, onInput, onSubmit } = view;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="heading"
    @input=${onInput}
    @change=${onInput}
    @submit=${onSubmit}
  >
    ${faultSummary(view)}
    <p class="muted">${words.requiredNote}</p>
    ${plan.parts ? partsSection(view) : nothing} ${plan.substitute ? substituteSection(view) : nothing}
    ${
      plan.dietaryNeeds
        ? textField(
            { field: 'dietaryNeeds', label: words.dietaryNeeds, hint: words.dietaryNeedsHint, rows: 2 },
            view,
          )
        : nothing
    }
    ${personSection(view)} ${plan.questions.map((question) => questionControl(question, view))}
    ${promptsSection(view)} ${plan.charter ? charterSection(view) : nothing}
    ${failureNote(view, session.intent)}
    <div class="actions">
      <button
        class="button primary"
        part="submit"
        id="submit"
        type="submit"
        aria-disabled=${session.sending ? 'true' : 'false'}
      >
        ${submitWord(view)}
      </button>
      ${
        session.personal?.state === 'active'
          ? html`<button
              class="button"
              part="keep"
              type="button"
              @click=${() => {
                session.keep();
              }}
            >
              ${words.keep}
            </button>`
          : nothing
      }
    </div>
    ${privacyLink(view)}
  </form>`;
}

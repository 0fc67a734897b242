import type { Part, Question } from '@network-meetings/core';
import {
  isPartOpenTo,
  mayBeSubstituted,
  momentText,
  partName,
  SeatClass,
  seatClassOf,
} from '@network-meetings/core';
import { html, nothing } from 'lit';
import type { FieldOptions } from '../forms/field.templates.js';
import { checkField, radioField, selectField, textField } from '../forms/field.templates.js';
import { openParts, partField, questionField } from './signup-draft.js';
import type { PersonView } from './signup-view.js';
import { partWhen } from './signup-wording.js';

// More than these, and a list takes less of a phone's screen.
const MOST_RADIOS = 5;

/** What is to be known of the seats of a part: that some are kept for others than the person. */
function reservedText({ reserved, reservedUntil }: Part, view: PersonView): string | undefined {
  const { words, locale, person } = view;
  const isMember = seatClassOf(person.context) === SeatClass.Member;
  const kept = reserved?.members ?? 0;
  if (kept === 0) return undefined;
  const until = reservedUntil === undefined ? undefined : momentText(reservedUntil, { locale, year: false });
  return isMember ? words.reservedForYou(kept, until) : words.reservedForMembers(kept, until);
}

function partChoice(part: Part, view: PersonView): unknown {
  const { meeting, words, locale, session, textLanguage, person } = view;
  const said = session.colleague || person.id > 0 ? words.colleagueAnswers : words.answers;
  const answers = [
    'coming',
    'not-coming',
    ...(mayBeSubstituted(person.context) ? (['substitute'] as const) : []),
  ] as const;
  const hints = [partWhen(part, meeting, locale), reservedText(part, view)];
  return radioField(
    {
      field: partField(part.id),
      label: partName(part, locale),
      lang: part.title === undefined ? nothing : textLanguage,
      hint: hints.filter((hint) => hint !== undefined).join(' · ') || undefined,
      required: true,
      choices: answers.map((value) => ({ value, label: said[value] })),
    },
    view,
  );
}

/** The answer to each part; of what is closed to the person it is said that it is, and how a member gets in. */
export function partsSection(view: PersonView): unknown {
  const { meeting, locale, words, person, textLanguage } = view;
  const open = person.plan.parts ? openParts(person.context) : [];
  return html`${open.map((part) => partChoice(part, view))}
  ${meeting.parts
    .filter((part) => !isPartOpenTo(part, person.context))
    .map(
      (part) =>
        html`<div class="note" part="members-part">
          <p>
            <strong lang=${part.title === undefined ? nothing : textLanguage}
              >${partName(part, locale)}</strong
            >: ${words.membersPart}
          </p>
        </div>`,
    )}`;
}

/** Who comes instead. */
export function substituteSection(view: PersonView): unknown {
  const { words } = view;
  const field = (name: string) => `substitute-${name}`;
  return html`<fieldset class="group" part="substitute">
    <legend>${words.substitute}</legend>
    ${textField({ field: field('name'), label: words.name, required: true, autocomplete: 'off' }, view)}
    ${textField(
      {
        field: field('email'),
        label: words.email,
        hint: words.substituteEmailHint,
        type: 'email',
        required: true,
        autocomplete: 'off',
      },
      view,
    )}
    ${textField({ field: field('organisation'), label: words.organisation, autocomplete: 'off' }, view)}
  </fieldset>`;
}

/** Who the person is. Only the first may be who fills in the form, whom the browser knows. */
export function personSection(view: PersonView): unknown {
  const { words, session, person } = view;
  const isFirst = person.id === 0 && !session.colleague;
  const fixed = person.id === 0 && session.personal !== undefined;
  const auto = (token: string) => (isFirst ? token : 'off');
  return html`${textField({ field: 'name', label: words.name, required: true, autocomplete: auto('name') }, view)}
  ${textField(
    {
      field: 'email',
      label: words.email,
      // Of others, the hint that speaks to the reader would be wrong.
      hint: fixed ? words.emailFixedHint : view.sendsMail && isFirst ? words.emailHint : undefined,
      type: 'email',
      required: true,
      readOnly: fixed,
      autocomplete: auto('email'),
    },
    view,
  )}
  ${textField({ field: 'organisation', label: words.organisation, autocomplete: auto('organization') }, view)}`;
}

/** A question of the meeting's own. */
export function questionControl(question: Question, view: PersonView): unknown {
  const { id, label, hint, kind, choices, required } = question;
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

/** What occupies the person, and, folded away, what they seek and offer (rule 23). */
export function promptsSection(view: PersonView): unknown {
  const { person, words, session, faults } = view;
  const { prompts } = person.plan;
  const field = (prompt: 'occupies' | 'ask' | 'offer') =>
    textField(
      { field: prompt, label: words.prompts[prompt], hint: words.promptHints[prompt], rows: 2 },
      view,
    );
  const more = prompts.filter((prompt) => prompt !== 'occupies');
  const open = more.some((prompt) => faults.has(prompt) || session.personal?.signup[prompt] !== undefined);
  return html`${prompts.includes('occupies') ? field('occupies') : nothing}
  ${
    more.length > 0
      ? html`<details class="more" part="sparring" ?open=${open}>
          <summary>${words.sparring} <span class="optional">(${words.optional})</span></summary>
          ${more.map(field)}
        </details>`
      : nothing
  }`;
}

/** Everything that is asked of one person. */
export function personFields(view: PersonView): unknown {
  const { person, words } = view;
  const { plan } = person;
  return html`${partsSection(view)} ${plan.substitute ? substituteSection(view) : nothing}
  ${
    plan.dietaryNeeds
      ? textField(
          { field: 'dietaryNeeds', label: words.dietaryNeeds, hint: words.dietaryNeedsHint, rows: 2 },
          view,
        )
      : nothing
  }
  ${personSection(view)} ${plan.questions.map((question) => questionControl(question, view))}
  ${promptsSection(view)}
  ${plan.listed ? checkField({ field: 'listed', label: words.listed }, view) : nothing}`;
}

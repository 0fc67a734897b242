import { isSafeLink } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../base/templates.js';
import { checkField } from '../forms/field.templates.js';
import { faultSummary } from '../forms/fault.templates.js';
import { privacyLink } from '../forms/privacy.templates.js';
import { signupFailure } from './failure.templates.js';
import { personFields } from './person.templates.js';
import type { PersonForm } from './signup-people.js';
import { asksCharter } from './signup-people.js';
import { honeypot } from './honeypot.templates.js';
import type { SignupView } from './signup-view.js';
import { personView } from './signup-view.js';

/** The ground rules of the meeting's groups that are accepted on signup (rule 7). */
export function charterPoints({ groups, words, textLanguage }: SignupView): unknown {
  const charters = groups.flatMap(({ charter }) => (charter?.acknowledgeOnSignup ? [charter] : []));
  return html`<p class="label" id="charter-heading">${words.charter}</p>
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
    )}`;
}

function charterSection(view: SignupView): unknown {
  const { words, people } = view;
  const label = people.length > 1 ? words.charterAcceptSeveral : words.charterAccept;
  return html`<div class="charter" part="charter" role="group" aria-labelledby="charter-heading">
    ${charterPoints(view)} ${checkField({ field: 'charter', label, required: true }, view)}
  </div>`;
}

function submitWord({ session, words, context, people }: SignupView): string {
  if (session.sending) return words.sending;
  if (session.failure) return words.retry;
  if (people.length > 1) return words.submit.several;
  if (session.personal?.state === 'cancelled') return words.submit.again;
  if (session.personal?.state === 'active') return words.submit.change;
  if (session.personal || context.standing === 'member') return words.submit.answer;
  return session.colleague ? words.submit.colleague : words.submit.place;
}

/** One of the people; where there are several, as a group with a name. */
function personGroup(person: PersonForm, at: number, view: SignupView): unknown {
  const { session, words, people } = view;
  const several = people.length > 1;
  const id = `${person.prefix}person`;
  return html`<div
    class="person ${several ? 'one-of-several' : ''}"
    part="person"
    role=${several ? 'group' : nothing}
    aria-labelledby=${several ? id : nothing}
  >
    ${
      several
        ? html`<div class="person-head">
            ${heading(view.level + 1, words.person(at + 1), { part: 'person-heading', id, focusable: true })}
            ${
              person.id === 0
                ? nothing
                : html`<button
                    class="button"
                    part="remove-person"
                    type="button"
                    aria-label=${words.removePerson(at + 1)}
                    @click=${() => {
                      session.removePerson(person.id);
                    }}
                  >
                    ${words.remove}
                  </button>`
            }
          </div>`
        : nothing
    }
    ${personFields(personView(view, person))}
  </div>`;
}

const addPerson = ({ session, words }: SignupView) =>
  session.mayAdd
    ? html`<p>
        <button
          class="button"
          part="add-person"
          id="add-person"
          type="button"
          @click=${() => {
            session.addPerson();
          }}
        >
          ${words.addPerson}
        </button>
      </p>`
    : nothing;

/** The form, top to bottom. */
export function signupForm(view: SignupView): unknown {
  const { people, words, session, onInput, onSubmit } = view;
  const back = session.personal?.state === 'invited' ? words.backToInvitation : words.keep;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="heading"
    @input=${onInput}
    @change=${onInput}
    @submit=${onSubmit}
  >
    ${faultSummary({ ...view, faults: session.faults, level: view.level + 1 })} ${honeypot(view)}
    <p class="muted">${words.requiredNote}</p>
    ${repeat(
      people,
      ({ id }) => id,
      (person, at) => personGroup(person, at, view),
    )}
    ${addPerson(view)} ${asksCharter(people) ? charterSection(view) : nothing}
    ${signupFailure(view, session.intent)}
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
        session.personal && session.personal.state !== 'cancelled'
          ? html`<button
              class="button"
              part="keep"
              type="button"
              @click=${() => {
                session.keep();
              }}
            >
              ${back}
            </button>`
          : nothing
      }
    </div>
    ${privacyLink(view.association, words)}
  </form>`;
}

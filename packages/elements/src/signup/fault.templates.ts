import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import type { SignupIntent } from '../events/signup-event.js';
import type { SignupView } from './signup-view.js';
import { failureText, faultText } from './signup-wording.js';

/** Everything that is wrong, with links to the fields; what is said at a field is said here in the same words. */
export function faultSummary(view: SignupView): unknown {
  const { session, meeting, words, locale, onFault } = view;
  if (session.faults.length === 0) return nothing;
  return html`<div
    class="summary"
    part="error-summary"
    id="summary"
    tabindex="-1"
    aria-labelledby="summary-heading"
  >
    <div role="alert">
      ${heading(view.level + 1, words.faultsHeading(session.faults.length), { part: 'summary-heading', id: 'summary-heading' })}
      <ul>
        ${session.faults.map((fault) => {
          const text = faultText(fault, meeting, words, locale);
          return html`<li>
            ${
              fault.field === undefined
                ? text
                : html`<a
                    href="#${fault.field}"
                    @click=${(event: Event) => {
                      onFault(event, fault);
                    }}
                    >${text}</a
                  >`
            }
          </li>`;
        })}
      </ul>
    </div>
  </div>`;
}

/** What went wrong with the last thing that was sent. */
export function failureNote(view: SignupView, intent: SignupIntent): unknown {
  const { session, words, locale } = view;
  if (!session.failure) return nothing;
  const [title, detail] = failureText(session.failure, intent, words, locale);
  return html`<div
    class="summary"
    part="failure"
    id="failure"
    tabindex="-1"
    aria-labelledby="failure-heading"
  >
    <div role="alert">
      ${heading(view.level + 1, title, { part: 'summary-heading', id: 'failure-heading' })}
      <p>${detail}</p>
    </div>
  </div>`;
}

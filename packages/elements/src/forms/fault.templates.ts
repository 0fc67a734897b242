import type { FormWording, Said } from '@network-meetings/core/signup-words';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import type { FieldFault } from './field-fault.js';

/** What a list of faults is made from. */
export interface FaultList {
  readonly faults: readonly FieldFault[];
  /** What is said at the field of a fault. */
  readonly textOf: (fault: FieldFault) => string;
  readonly words: FormWording;
  /** The level of its heading. */
  readonly level: number;
  readonly onFault: (event: Event, fault: FieldFault) => void;
}

/** Everything that is wrong, with links to the fields; what is said at a field is said here in the same words. */
export function faultSummary({ faults, textOf, words, level, onFault }: FaultList): unknown {
  if (faults.length === 0) return nothing;
  return html`<div
    class="summary"
    part="error-summary"
    id="summary"
    tabindex="-1"
    aria-labelledby="summary-heading"
  >
    <div role="alert">
      ${heading(level, words.faultsHeading(faults.length), { part: 'summary-heading', id: 'summary-heading' })}
      <ul>
        ${faults.map((fault) => {
          const text = textOf(fault);
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
export function failureNote(said: Said | undefined, level: number): unknown {
  if (!said) return nothing;
  const [title, detail] = said;
  return html`<div
    class="summary"
    part="failure"
    id="failure"
    tabindex="-1"
    aria-labelledby="failure-heading"
  >
    <div role="alert">
      ${heading(level, title, { part: 'summary-heading', id: 'failure-heading' })}
      <p>${detail}</p>
    </div>
  </div>`;
}

import type { PartOutcome } from '@network-meetings/core';
import { outcomeText } from '@network-meetings/core';
import { html, nothing } from 'lit';
import type { SignupView } from './signup-view.js';

const small = (part: string, text: string, id: string, click: () => unknown, primary = false) =>
  html`<button
    class=${primary ? 'button primary' : 'button'}
    part=${part}
    type="button"
    aria-describedby=${id}
    @click=${() => void click()}
  >
    ${text}
  </button>`;

/** What the owner of a personal link can do about one part: take or decline a seat, or leave the queue. */
function seatActions(outcome: PartOutcome, id: string, { session, words }: SignupView): unknown {
  const { part, seat } = outcome;
  if (seat === 'offered') {
    return html`<div class="actions">
      ${small('accept', session.sending ? words.sending : words.offer.accept, id, () => session.accept(part), true)}
      ${small('decline', words.offer.decline, id, () => {
        session.ask({ about: 'decline', part });
      })}
    </div>`;
  }
  if (seat === 'waitlisted') {
    return html`<div class="actions">
      ${small('leave', words.leave.button, id, () => {
        session.ask({ about: 'leave', part });
      })}
    </div>`;
  }
  return nothing;
}

/** How each part stands, with what can be done about it. */
export function standingSeats(parts: readonly PartOutcome[], view: SignupView): unknown {
  const { meeting, feed, locale } = view;
  return html`<ul class="seats" part="seats">
    ${parts.map((outcome) => {
      const id = `seat-${outcome.part}`;
      return html`<li class="seat ${outcome.seat}" part="seat">
        <div class="seat-body">
          <span id=${id}>${outcomeText(outcome, meeting, feed, locale)}</span>
          ${seatActions(outcome, id, view)}
        </div>
      </li>`;
    })}
  </ul>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { notes } from './notes.templates.js';
import { people } from './people.templates.js';
import { meetingName } from './plan.templates.js';
import { recordField } from './record.templates.js';
import type { RunningView } from './round-view.js';

function newRound({ session, words, record }: RunningView): TemplateResult {
  const button = (id: string, label: string, act: () => void) =>
    html`<button type="button" class="button" part="button" id=${id} @click=${act}>${label}</button>`;
  if (!session.isLeaving) {
    return button('new-round', words.newRound, () => {
      session.leave(record?.status === 'recorded');
    });
  }
  return html`<div class="note warning" role="group" aria-labelledby="new-warning" part="confirm">
    <p id="new-warning">${words.newRoundWarning}</p>
    <div class="actions">
      ${button('new-yes', words.newRoundYes, () => {
        session.startOver();
      })}
      ${button('new-no', words.newRoundNo, () => {
        session.stay();
      })}
    </div>
  </div>`;
}

/** What is left of a round that is over: who spoke for how long, and its notes as text to take along. */
export function ended(view: RunningView, text: string): TemplateResult {
  const { round, words, level, locale, actions } = view;
  const took = ((round.endedAt ?? 0) - (round.startedAt ?? round.endedAt ?? 0)) / 60_000;
  const minutes = Math.max(1, Math.round(took));
  // "5 min." at the end of a sentence has one full stop.
  return html`<section class="stage" part="stage" aria-labelledby="ended">
      ${heading(level, words.ended, { part: 'heading', id: 'ended', focusable: true })} ${meetingName(view)}
      <p>${words.took(locale.duration(minutes)).replace(/\.\.$/, '.')}</p>
    </section>
    ${notes(view)}
    ${
      round.notes.length === 0
        ? nothing
        : html`<div class="field" part="field">
            <label for="text">${words.notesText}</label>
            <textarea part="control text" id="text" readonly rows="8" .value=${text}></textarea>
            <button
              type="button"
              class="button primary"
              part="button copy"
              id="copy"
              @click=${() => {
                actions.copy();
              }}
            >
              ${words.copy}
            </button>
          </div>`
    }
    ${recordField(view)} ${people(view)} ${newRound(view)}`;
}

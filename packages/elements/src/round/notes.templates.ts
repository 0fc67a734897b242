import { RoundNoteKind } from '@network-meetings/core/agenda';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../base/templates.js';
import { nameOf } from './round-plan.js';
import type { RunningView } from './round-view.js';

const LONGEST_NOTE = 2000;

function noteForm({ session, words, clock, round, actions }: RunningView): TemplateResult {
  const on = round.turns.find(({ person }) => person === clock.speaker);
  const refused = session.refusal?.at === 'note' ? words.refusals[session.refusal.code] : undefined;
  const keep = (kind: RoundNoteKind) =>
    html`<button
      type="button"
      class="button"
      part="button"
      id=${`keep-${kind}`}
      @click=${() => {
        actions.keep(kind);
      }}
    >
      ${words.keep[kind]}
    </button>`;
  return html`<form
    class="note-form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.keep(RoundNoteKind.Topic);
    }}
  >
    <div class="field" part="field">
      <label for="note">${on ? words.noteOn(nameOf(on)) : words.note}</label>
      ${refused === undefined ? nothing : html`<p class="error" part="error" id="note-error">${refused}</p>`}
      <input
        part="control"
        id="note"
        type="text"
        maxlength=${LONGEST_NOTE}
        autocomplete="off"
        aria-keyshortcuts="m"
        aria-invalid=${refused === undefined ? 'false' : 'true'}
        aria-describedby=${refused === undefined ? nothing : 'note-error'}
        .value=${live(session.note)}
        @input=${(event: Event) => {
          session.note = (event.target as HTMLInputElement).value;
        }}
      />
    </div>
    <div class="actions kinds">${Object.values(RoundNoteKind).map(keep)}</div>
  </form>`;
}

/** The notes made so far, and while the round runs a field for the next. */
export function notes(view: RunningView): TemplateResult {
  const { round, words, session, level } = view;
  const names = new Map(round.turns.map((turn) => [turn.person, nameOf(turn)]));
  return html`<section class="notes" part="notes">
    ${heading(level + 1, words.notes, { part: 'section-title' })}
    ${round.status === 'running' ? noteForm(view) : nothing}
    ${round.status === 'ended' && round.notes.length === 0 ? html`<p class="muted">${words.noNotes}</p>` : nothing}
    <ul role="list">
      ${repeat(
        round.notes,
        ({ id }) => id,
        ({ id, kind, text, person }) =>
          html`<li class="noted" part="note">
            <span class="badge">${words.keep[kind]}</span>
            <span class="lines">${text}</span>
            ${names.has(person ?? '') ? html`<span class="muted">${names.get(person ?? '')}</span>` : nothing}
            <button
              type="button"
              class="button small"
              part="button"
              aria-label=${words.removesNote(text)}
              @click=${() => {
                session.removeNote(id);
              }}
            >
              ${words.removeNote}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

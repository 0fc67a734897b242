import type { RoundTurn } from '@network-meetings/core/agenda';
import { TurnState } from '@network-meetings/core/agenda';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { heading } from '../base/templates.js';
import { nameOf } from './round-plan.js';
import type { RunningView } from './round-view.js';
import { stopwatch } from './time-text.js';

function stateText(turn: RoundTurn, { clock, words }: RunningView): string {
  if (turn.person === clock.speaker) return words.states.floor;
  if (turn.state === TurnState.Spoken) return words.spoke(stopwatch(Math.round(turn.spoken / 1000)));
  return words.states[turn.state];
}

function person(turn: RoundTurn, view: RunningView): TemplateResult {
  const { session, words, clock } = view;
  const name = nameOf(turn);
  const isOn = turn.person === clock.speaker;
  const isAbsent = turn.state === TurnState.Absent;
  const button = (label: string, full: string, act: () => void) =>
    html`<button type="button" class="button small" part="button" aria-label=${full} @click=${act}>
      ${label}
    </button>`;
  return html`<li
    class="person ${turn.state} ${isOn ? 'on' : ''}"
    part=${isOn ? 'person current' : 'person'}
    aria-current=${isOn ? 'step' : nothing}
  >
    <div class="who">
      <span class="name">${name}</span> <span class="state">${stateText(turn, view)}</span>
    </div>
    <div class="acts">
      ${
        isAbsent
          ? button(words.rejoin, words.rejoins(name), () => {
              session.do({ type: 'join', person: turn.person });
            })
          : html`${
              isOn
                ? nothing
                : button(words.give, words.giveTo(name), () => {
                    session.do({ type: 'call', person: turn.person });
                  })
            }${button(words.leave, words.leaves(name), () => {
              session.do({ type: 'leave', person: turn.person });
            })}`
      }
    </div>
  </li>`;
}

/** Everybody in the round, in the order in which they speak, and a field for who comes late. */
export function people(view: RunningView): TemplateResult {
  const { round, words, session, level } = view;
  return html`<section class="people" part="people">
    ${heading(level + 1, words.people, { part: 'section-title' })}
    <ol role="list">
      ${repeat(
        round.turns,
        ({ person: id }) => id,
        (turn) => person(turn, view),
      )}
    </ol>
    <form
      class="line"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        session.addLatecomer();
      }}
    >
      <div class="field" part="field">
        <label for="person">${words.addPerson}</label>
        <input
          part="control"
          id="person"
          type="text"
          maxlength="120"
          autocomplete="off"
          autocapitalize="words"
          .value=${live(session.latecomer)}
          @input=${(event: Event) => {
            session.latecomer = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      <button type="submit" class="button" part="button">${words.add}</button>
    </form>
  </section>`;
}

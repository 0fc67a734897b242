import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { heading } from '../base/templates.js';
import type { RoundDraft } from './round-plan.js';
import type { RunningView } from './round-view.js';
import { turnText } from './time-text.js';

// Below this a turn is a name and a title.
const SHORTEST_OFFER = 30;

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

function minutesField(
  id: 'minutesEach' | 'deeperMinutes',
  least: number,
  draft: RoundDraft,
  { words, actions }: RunningView,
): TemplateResult {
  return html`<div class="field" part="field">
    <label for=${id}>${words[id]}</label>
    <input
      part="control"
      id=${id}
      type="number"
      inputmode="decimal"
      min=${least}
      max="600"
      step="any"
      .value=${live(String(Math.round(draft[id] * 100) / 100))}
      @change=${(event: Event) => {
        const value = Number(valueOf(event).replace(',', '.'));
        if (Number.isFinite(value) && value >= least) actions.edit({ [id]: value });
        else actions.edit({});
      }}
    />
  </div>`;
}

/** How long the round is, when it ends, and what would make it fit. */
function outlook(view: RunningView): TemplateResult | typeof nothing {
  const { round, clock, words, locale, progress, actions } = view;
  const count = round.turns.length;
  if (count === 0) return nothing;
  const minutes = Math.ceil((count * round.secondsEach + round.deeperSeconds) / 60);
  const { ahead } = progress;
  const fits = clock.secondsToKeepTime ?? 0;
  // To a quarter of a minute, as people say it.
  const offer = Math.floor(fits / 15) * 15;
  return html`<p class="outlook" part="outlook">
      ${words.plan(count, locale.duration(minutes))} ${words.endsAbout(progress.ends)}
      ${ahead === undefined ? nothing : aheadText(ahead, view)}
    </p>
    ${
      ahead !== undefined && ahead < 0 && offer >= SHORTEST_OFFER
        ? html`<button
            type="button"
            class="button"
            part="button"
            id="fit"
            @click=${() => {
              actions.edit({ minutesEach: offer / 60 });
            }}
          >
            ${words.giveEach(turnText(offer, words))}
          </button>`
        : nothing
    }`;
}

/** How the round keeps to the agenda, in a sentence. */
export function aheadText(ahead: number, { words, locale }: RunningView): string {
  if (ahead === 0) return words.onTime;
  return ahead > 0 ? words.ahead(locale.duration(ahead)) : words.behind(locale.duration(-ahead));
}

/** Who takes part and for how long, before the round starts. */
export function roundPlan(draft: RoundDraft, view: RunningView): TemplateResult {
  const { words, session, actions, level } = view;
  const refused = session.refusal?.at === 'start' ? words.refusals[session.refusal.code] : undefined;
  return html`<form
    class="plan"
    part="plan"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.start();
    }}
  >
    ${heading(level, words.heading, { part: 'heading' })} ${meetingName(view)}
    ${session.isUnreadable ? html`<p class="note warning" part="unreadable">${words.unreadable}</p>` : nothing}
    <div class="field" part="field">
      <label for="names">${words.participants}</label>
      <p class="hint" id="names-hint">${words.participantsHint}</p>
      ${refused === undefined ? nothing : html`<p class="error" part="error" id="names-error">${refused}</p>`}
      <textarea
        part="control"
        id="names"
        rows="6"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        aria-describedby=${refused === undefined ? 'names-hint' : 'names-hint names-error'}
        aria-invalid=${refused === undefined ? 'false' : 'true'}
        .value=${live(draft.names)}
        @input=${(event: Event) => {
          actions.edit({ names: valueOf(event) });
        }}
      ></textarea>
    </div>
    <button
      type="button"
      class="button"
      part="button"
      id="reorder"
      @click=${() => {
        actions.reorder();
      }}
    >
      ${words.proposeOrder}
    </button>
    <div class="pair">
      ${minutesField('minutesEach', 0.1, draft, view)} ${minutesField('deeperMinutes', 0, draft, view)}
    </div>
    ${outlook(view)}
    <button type="submit" class="button primary big" part="button start" id="start">${words.start}</button>
  </form>`;
}

/** The meeting that the round is part of. */
export function meetingName({ place, lang }: RunningView): TemplateResult | typeof nothing {
  return place
    ? html`<p class="muted meeting" part="meeting" lang=${lang}>${place.meeting.title}</p>`
    : nothing;
}

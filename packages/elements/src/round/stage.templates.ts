import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { nextSpeaker, TurnState } from '@network-meetings/core/agenda';
import type { RoundEvent } from '@network-meetings/core/agenda';
import { aheadText, meetingName } from './plan.templates.js';
import { nameOf } from './round-plan.js';
import type { RunningView } from './round-view.js';
import { countdownOf } from './time-text.js';

/** How much of the time is used; for the eye alone, as the number says it. */
function bar(used: number, isOver: boolean): TemplateResult {
  return html`<svg
    class="bar ${isOver ? 'over' : ''}"
    aria-hidden="true"
    viewBox="0 0 1000 1"
    preserveAspectRatio="none"
  >
    <rect class="bar-back" width="1000" height="1"></rect>
    <rect class="bar-fill" width=${Math.round(1000 * used)} height="1"></rect>
  </svg>`;
}

function keepsTime(view: RunningView): TemplateResult {
  const { progress, words, lang } = view;
  const { ahead, next } = progress;
  return html`<p class="progress" part="progress">
    ${ahead === undefined ? nothing : html`<strong>${aheadText(ahead, view)}</strong>`}
    ${words.endsAbout(progress.ends)}
    ${
      next === undefined
        ? nothing
        : html`<span lang=${next.isFromFeed ? lang : nothing}
            >${words.afterwards(next.title, next.clock)}</span
          >`
    }
  </p>`;
}

/** A button that does one thing to the round. */
function action(
  { session }: RunningView,
  label: string,
  event: RoundEvent,
  { key, primary = false, id }: { key?: keyof RunningView['words']['keys']; primary?: boolean; id: string },
): TemplateResult {
  return html`<button
    type="button"
    class="button ${primary ? 'primary big' : ''}"
    part=${primary ? 'button next' : 'button'}
    id=${id}
    aria-keyshortcuts=${key ?? nothing}
    @click=${() => {
      session.do(event);
    }}
  >
    ${label}
  </button>`;
}

/** The names of the two who come after the one who speaks. */
function following({ round, words }: RunningView): string {
  const next = nextSpeaker(round);
  if (next === undefined) return words.lastTurn;
  const waiting = round.turns.filter(
    ({ person, state }) => person !== round.floor?.person && state === TurnState.Waiting,
  );
  const skipped = round.turns.filter(
    ({ person, state }) => person !== round.floor?.person && state === TurnState.Skipped,
  );
  return words.comesNext([...waiting, ...skipped].slice(0, 2).map(nameOf).join(' · '));
}

/** Who has the floor, the clock, and what may happen now. */
export function stage(view: RunningView): TemplateResult {
  const { round, clock, words, level } = view;
  const on = round.turns.find(({ person }) => person === clock.speaker);
  const here = round.turns.filter(({ state }) => state !== TurnState.Absent).length;
  const isDeeper = clock.mode === 'deeper';
  const { text, isOver, used } = countdownOf(clock, round.deeperSeconds * 1000);
  const unit = isDeeper ? (isOver ? words.deeperOver : words.deeperLeft) : isOver ? words.over : words.left;
  const isLast = clock.turnsLeft === 0;
  return html`<section class="stage" part="stage" aria-labelledby="speaker">
    <div class="about">
      ${heading(level, words.heading, { part: 'heading' })} ${meetingName(view)}
      <p class="count" part="count">${words.turnOf(here - clock.turnsLeft, here)}</p>
    </div>
    <div class="floor ${clock.paused ? 'paused' : ''}">
      <p class="label">${isDeeper ? words.digsDeeper : words.hasFloor}</p>
      ${heading(level + 1, on ? nameOf(on) : '', { part: 'speaker', id: 'speaker' })}
      <div class="clock" part="clock" role="timer">
        <span class="time ${text.length > 5 ? 'long' : ''}">${text}</span> <span class="unit">${unit}</span>
      </div>
      ${bar(used, isOver)}
      ${clock.paused ? html`<p class="badge notice" part="paused">${words.paused}</p>` : nothing}
      <p class="following" part="following">${following(view)}</p>
    </div>
    <div class="actions main">
      ${action(view, isLast ? words.finish : words.next, { type: 'next' }, { key: 'n', primary: true, id: 'next' })}
    </div>
    <div class="actions" part="actions">
      ${action(view, words.skip, { type: 'skip' }, { key: 's', id: 'skip' })}
      ${
        clock.paused
          ? action(view, words.resume, { type: 'resume' }, { key: 'p', id: 'pause' })
          : action(view, words.pause, { type: 'pause' }, { key: 'p', id: 'pause' })
      }
      ${
        isDeeper
          ? action(view, words.surface, { type: 'surface' }, { key: 'd', id: 'dig' })
          : action(view, words.dig, { type: 'dig' }, { key: 'd', id: 'dig' })
      }
      ${action(view, words.oneMinuteMore, { type: 'extend', seconds: 60 }, { key: '+', id: 'more' })}
      ${action(view, words.back, { type: 'back' }, { key: 'b', id: 'back' })}
      ${action(view, words.end, { type: 'end' }, { id: 'end' })}
    </div>
    ${refusal(view)} ${keepsTime(view)} ${faster(view)}
  </section>`;
}

/** Why the last button did nothing; said where it was pressed. */
function refusal({ session, words }: RunningView): TemplateResult | typeof nothing {
  const { refusal: refused } = session;
  if (!refused || refused.at === 'note') return nothing;
  return html`<p class="error" part="error">${words.refusals[refused.code]}</p>`;
}

/** Offers shorter turns when the round is behind and they would mend it. */
function faster({ round, clock, progress, words, session }: RunningView): TemplateResult | typeof nothing {
  const offer = Math.floor((clock.secondsToKeepTime ?? 0) / 15) * 15;
  if ((progress.ahead ?? 0) >= 0 || offer < 30 || offer >= round.secondsEach) return nothing;
  return html`<button
    type="button"
    class="button"
    part="button"
    id="pace"
    @click=${() => {
      session.do({ type: 'pace', secondsEach: offer });
    }}
  >
    ${words.giveEach(words.turn(Math.floor(offer / 60), offer % 60))}
  </button>`;
}

import type { PartOutcome } from '@network-meetings/core';
import { contactText, isSafeLink, outcomeText, rangeText } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { failureNote } from './fault.templates.js';
import { signupForm } from './form.templates.js';
import { linkDetails, linkForm } from './link.templates.js';
import type { PersonOutcome } from './signup-session.js';
import type { SignupView } from './signup-view.js';
import { codeText, outcomeHeading } from './signup-wording.js';

const title = (text: string, { level }: SignupView) =>
  heading(level, text, { part: 'heading', id: 'heading', focusable: true });

const button = (part: string, text: string, click: () => unknown, primary = false) =>
  html`<button
    class=${primary ? 'button primary' : 'button'}
    part=${part}
    type="button"
    @click=${() => void click()}
  >
    ${text}
  </button>`;

/** Which meeting this is, so that nobody signs up for another. */
function meetingLine({ meeting, locale, textLanguage }: SignupView): unknown {
  return html`<p class="meeting" part="meeting">
    <strong lang=${textLanguage}>${meeting.title}</strong><br />${rangeText(meeting.start, meeting.end, {
      locale,
    })}
  </p>`;
}

/** The seats in words; a colleague's are said as the colleague's. */
export function seatTexts(parts: readonly PartOutcome[], view: SignupView): readonly string[] {
  const { meeting, feed, locale, session } = view;
  return parts.map((part) =>
    outcomeText(session.colleague ? { ...part, answer: 'substitute' } : part, meeting, feed, locale),
  );
}

function seats(parts: readonly PartOutcome[], view: SignupView): unknown {
  const texts = seatTexts(parts, view);
  return html`<ul class="seats" part="seats">
    ${parts.map(({ seat }, at) => html`<li class="seat ${seat}" part="seat">${texts[at]}</li>`)}
  </ul>`;
}

const isWaiting = (parts: readonly PartOutcome[]) => parts.some(({ seat }) => seat === 'waitlisted');

/** The heading of what was confirmed. */
export function doneHeading(intent: string, outcome: PersonOutcome, view: SignupView): string {
  const words = view.session.colleague ? view.words.colleagueDone : view.words.done;
  return intent === 'cancel' ? words.cancelled : outcomeHeading(outcome.parts, words);
}

function done(view: SignupView): unknown {
  const { session, words, gate, sendsMail } = view;
  const { step } = session;
  if (step.step !== 'done') return nothing;
  const { intent, outcome, email, linked } = step;
  const cancelled = intent === 'cancel';
  const open = gate.code === 'open';
  const mail = email === undefined ? words.mailToYou : words.mail(email);
  return html`${title(doneHeading(intent, outcome, view), view)} ${meetingLine(view)}
    ${
      cancelled
        ? html`<p>${words.cancelled}</p>`
        : html`${seats(outcome.parts, view)}
          ${isWaiting(outcome.parts) ? html`<p>${words.waitlistHint}</p>` : nothing}
          ${sendsMail ? html`<p part="mail">${mail}</p>` : nothing}`
    }
    ${outcome.late ? html`<p class="note warning" part="late">${words.cancelledLate}</p>` : nothing}
    <div class="actions">
      ${
        linked
          ? cancelled && !open
            ? nothing
            : button('again', cancelled ? words.signUpAgain : words.seeSignup, () => session.open())
          : open
            ? button('colleague', words.colleague, () => {
                session.startOver();
              })
            : nothing
      }
    </div>`;
}

function closedNote(view: SignupView): unknown {
  const { gate, words, locale, meeting, textLanguage } = view;
  if (gate.code === 'open') return nothing;
  const [said, detail] = codeText(gate.code, gate.params, words, locale);
  // The note of a meeting that was moved explains the move, not the closed signup.
  const note = meeting.status === 'rescheduled' ? undefined : meeting.statusNote;
  return html`<div class="note" part="closed">
    <p><strong>${said}</strong></p>
    ${note === undefined ? nothing : html`<p lang=${textLanguage}>${note}</p>`}
    <p>${detail}</p>
    ${facilitatorLink(view)}
  </div>`;
}

function facilitatorLink({ gate, meeting, groups, words, textLanguage }: SignupView): unknown {
  if (gate.code !== 'signup/closed' && gate.code !== 'signup/no-signup') return nothing;
  const who = [meeting.facilitator, ...groups.map(({ facilitator }) => facilitator)].find(
    (one) => one?.email,
  );
  const href = `mailto:${who?.email ?? ''}`;
  if (!who || !isSafeLink(href)) return nothing;
  return html`<p>
    <a part="facilitator" href=${href}>${words.writeTo}</a>
    <span lang=${textLanguage}>(${contactText(who)})</span>
  </p>`;
}

function standing(view: SignupView): unknown {
  const { session, words } = view;
  const { step } = session;
  if (step.step !== 'standing') return nothing;
  return html`${title(words.standingHeading, view)} ${meetingLine(view)} ${seats(step.personal.parts, view)}
    ${closedNote(view)}
    <div class="actions">
      ${button('change', words.change, () => {
        session.change();
      })}
      ${button('cancel', words.cancel, () => {
        session.askToCancel();
      })}
    </div>`;
}

function cancelling(view: SignupView): unknown {
  const { session, words } = view;
  const { step, sending, failure } = session;
  if (step.step !== 'cancelling') return nothing;
  const yes = sending ? words.sending : failure ? words.submit.retry : words.cancelYes;
  return html`${title(words.cancelHeading, view)} ${meetingLine(view)}
    <p>${words.cancelDetail}</p>
    ${step.personal.cancellingIsLate ? html`<p class="note warning" part="late">${words.cancelLate}</p>` : nothing}
    ${failureNote(view, 'cancel')}
    <div class="actions">
      <button
        class="button primary"
        part="cancel-confirm"
        id="submit"
        type="button"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${() => void session.cancel()}
      >
        ${yes}
      </button>
      ${button('cancel-keep', words.cancelNo, () => {
        session.keep();
      })}
    </div>`;
}

function notOpened(view: SignupView): unknown {
  const { session, words, locale, retryWord } = view;
  const { step } = session;
  if (step.step !== 'not-opened') return nothing;
  const { failure } = step;
  const [said, detail] = codeText(failure.code, failure.params, words, locale);
  return html`${title(said, view)} ${meetingLine(view)}
    <p>${detail}</p>
    ${
      failure.code === 'link/not-valid'
        ? linkForm(view)
        : html`<div class="actions">${button('retry', retryWord, () => session.open(), true)}</div>`
    }`;
}

function form(view: SignupView): unknown {
  const { session, words } = view;
  const { personal } = session;
  return html`${title(
    personal?.state === 'active' ? words.change : session.colleague ? words.colleagueHeading : words.heading,
    view,
  )}
  ${meetingLine(view)} ${personal?.state === 'invited' ? html`<p>${words.invited}</p>` : nothing}
  ${personal?.state === 'cancelled' ? html`<p>${words.haveCancelled}</p>` : nothing} ${signupForm(view)}
  ${personal ? nothing : linkDetails(view)}`;
}

/** What the person sees at the step where they are. */
export function signupStep(view: SignupView): unknown {
  const { session, gate, words } = view;
  const { step } = session.step;
  // What was typed stays in sight, whatever the feed says meanwhile; the server has the last word.
  // After closing, who is signed up may still give a part back; a change that claims a seat is refused.
  const mayChange = gate.mayCancel && session.personal?.state === 'active';
  const isOpen = gate.code === 'open' || session.touched || mayChange;
  if (step === 'form' && !isOpen) return closed(view);
  if (step !== 'form' && step !== 'done' && !gate.mayCancel) return closed(view);
  switch (step) {
    case 'opening':
      return html`<p class="loading" part="loading">${words.opening}</p>`;
    case 'not-opened':
      return notOpened(view);
    case 'standing':
      return standing(view);
    case 'cancelling':
      return cancelling(view);
    case 'form':
      return form(view);
    case 'done':
      return done(view);
  }
}

function closed(view: SignupView): unknown {
  const { gate, words, session } = view;
  const offersLink = (gate.mayCancel || gate.code === 'signup/members-only') && !session.personal;
  return html`${title(words.heading, view)} ${meetingLine(view)} ${closedNote(view)}
  ${offersLink ? linkDetails(view) : nothing}`;
}

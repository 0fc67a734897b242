import { contactText, isSafeLink, partName, rangeText } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { doneHeading, doneSeats } from './done.templates.js';
import { codeText } from '../forms/form-wording.js';
import { signupFailure } from './failure.templates.js';
import { signupForm } from './form.templates.js';
import { invitation } from './invitation.templates.js';
import { linkDetails, linkForm } from './link.templates.js';
import type { Question } from './signup-step.js';
import type { SignupView } from './signup-view.js';
import { standingSeats } from './standing.templates.js';

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

function done(view: SignupView): unknown {
  const { session, words, gate } = view;
  const { step } = session;
  if (step.step !== 'done') return nothing;
  const { intent, linked, tapped } = step;
  const open = gate.code === 'open';
  const again = intent === 'cancel' ? words.signUpAgain : words.seeSignup;
  const isComing = step.outcomes[0]?.outcome.parts.some(({ answer }) => answer === 'coming');
  const hasMore = tapped && isComing === true;
  return html`${title(doneHeading(step, view), view)} ${meetingLine(view)} ${doneSeats(step, view)}
    ${hasMore ? html`<p>${words.tellMoreHint}</p>` : nothing}
    <div class="actions">
      ${hasMore ? button('tell-more', words.tellMore, () => session.open(true), true) : nothing}
      ${
        linked
          ? intent === 'cancel' && !open
            ? nothing
            : button('again', again, () => session.open())
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
  return html`${title(words.standingHeading, view)} ${meetingLine(view)}
    ${standingSeats(step.personal.parts, view)} ${signupFailure(view, 'accept')} ${closedNote(view)}
    <div class="actions">
      ${button('change', words.change, () => {
        session.change();
      })}
      ${button('cancel', words.cancel, () => {
        session.ask({ about: 'cancel' });
      })}
    </div>`;
}

/** The words of a question, and the parts of its buttons. */
function asked(question: Question, { words, meeting, locale }: SignupView) {
  if (question.about === 'cancel') {
    const { cancelHeading, cancelDetail, cancelYes, cancelNo } = words;
    return { heading: cancelHeading, detail: cancelDetail, yes: cancelYes, no: cancelNo };
  }
  const part = meeting.parts.find(({ id }) => id === question.part);
  const name = part ? partName(part, locale) : question.part;
  const { question: heading, detail, yes, no } = question.about === 'leave' ? words.leave : words.offer;
  return { heading: heading(name), detail, yes, no };
}

function asking(view: SignupView): unknown {
  const { session, words } = view;
  const { step, sending, failure } = session;
  if (step.step !== 'asking') return nothing;
  const { question, personal } = step;
  const said = asked(question, view);
  const isLate = question.about === 'cancel' && personal.cancellingIsLate;
  return html`${title(said.heading, view)} ${meetingLine(view)}
    <p>${said.detail}</p>
    ${isLate ? html`<p class="note warning" part="late">${words.cancelLate}</p>` : nothing}
    ${signupFailure(view, question.about === 'cancel' ? 'cancel' : 'decline')}
    <div class="actions">
      <button
        class="button primary"
        part="${question.about}-confirm"
        id="submit"
        type="button"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${() => void session.confirm()}
      >
        ${sending ? words.sending : failure ? words.retry : said.yes}
      </button>
      ${button(`${question.about}-keep`, said.no, () => {
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

function invited(view: SignupView): unknown {
  return html`${title(view.words.invited.heading, view)} ${meetingLine(view)} ${invitation(view)}`;
}

function form(view: SignupView): unknown {
  const { session, words } = view;
  const { personal } = session;
  return html`${title(
    personal?.state === 'active' ? words.change : session.colleague ? words.colleagueHeading : words.heading,
    view,
  )}
  ${meetingLine(view)} ${personal?.state === 'cancelled' ? html`<p>${words.haveCancelled}</p>` : nothing}
  ${signupForm(view)} ${personal ? nothing : linkDetails(view)}`;
}

/** What the person sees at the step where they are. */
export function signupStep(view: SignupView): unknown {
  const { session, gate, words } = view;
  const { step } = session.step;
  // What was typed stays in sight, whatever the feed says meanwhile; the server has the last word.
  // After closing, who is signed up may still give a part back; a change that claims a seat is refused.
  const mayChange = gate.mayCancel && session.personal?.state === 'active';
  const isOpen = gate.code === 'open' || session.touched || mayChange;
  if ((step === 'form' || step === 'invited') && !isOpen) return closed(view);
  if (step !== 'form' && step !== 'done' && !gate.mayCancel) return closed(view);
  switch (step) {
    case 'opening':
      return html`<p class="loading" part="loading">${words.opening}</p>`;
    case 'not-opened':
      return notOpened(view);
    case 'invited':
      return invited(view);
    case 'standing':
      return standing(view);
    case 'asking':
      return asking(view);
    case 'form':
      return form(view);
    case 'done':
      return done(view);
  }
}

function closed(view: SignupView): unknown {
  const { gate, words, session } = view;
  const offersLink = gate.mayCancel && !session.personal;
  return html`${title(words.heading, view)} ${meetingLine(view)} ${closedNote(view)}
  ${offersLink ? linkDetails(view) : nothing}`;
}

import type { PartOutcome } from '@network-meetings/core';
import { outcomeText } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import type { DoneOutcome, SignupStep } from './signup-step.js';
import type { SignupView } from './signup-view.js';
import { outcomeHeading } from './signup-wording.js';

type Done = Extract<SignupStep, { step: 'done' }>;

/** Whether what is said of an outcome is said of a colleague: the form was for one, or it named several people. */
const isColleague = (done: Done, view: SignupView) =>
  view.session.colleague || (done.outcomes.length > 1 && !done.linked);

/** The seats in words; a colleague's are said as the colleague's. */
function seatTexts(parts: readonly PartOutcome[], colleague: boolean, view: SignupView): readonly string[] {
  const { meeting, feed, locale } = view;
  return parts.map((part) =>
    outcomeText(colleague ? { ...part, answer: 'substitute' } : part, meeting, feed, locale),
  );
}

/** The heading of what was confirmed. */
export function doneHeading(done: Done, view: SignupView): string {
  const { words } = view;
  const said = view.session.colleague ? words.colleagueDone : words.done;
  if (done.intent === 'cancel') return said.cancelled;
  if (done.intent === 'decline') return words.offer.declined;
  if (done.outcomes.length > 1) return words.severalDone;
  return outcomeHeading(done.outcomes[0]?.outcome.parts ?? [], said);
}

/** Everything that was confirmed, as one text for who hears the page. */
export function doneText(done: Done, view: SignupView): string {
  const texts =
    done.intent === 'cancel' ? [] : done.outcomes.flatMap((one, at) => personTexts(one, at, done, view));
  return `${[doneHeading(done, view), ...texts].join('. ')}.`;
}

function personTexts(one: DoneOutcome, at: number, done: Done, view: SignupView): readonly string[] {
  const texts = seatTexts(one.outcome.parts, isTheirs(at, done, view), view);
  return done.outcomes.length > 1 && one.name !== undefined ? [one.name, ...texts] : texts;
}

// Of several people, the owner of the link is spoken to, and the others are spoken of.
const isTheirs = (at: number, done: Done, view: SignupView) => isColleague(done, view) || at > 0;

function personSeats(one: DoneOutcome, at: number, done: Done, view: SignupView): unknown {
  const { outcome, name } = one;
  const texts = seatTexts(outcome.parts, isTheirs(at, done, view), view);
  return html`${
      done.outcomes.length > 1
        ? heading(view.level + 1, name ?? view.words.person(at + 1), { part: 'person-heading' })
        : nothing
    }
    <ul class="seats" part="seats">
      ${outcome.parts.map(({ seat }, place) => html`<li class="seat ${seat}" part="seat">${texts[place]}</li>`)}
    </ul>
    ${outcome.late ? html`<p class="note warning" part="late">${view.words.cancelledLate}</p>` : nothing}`;
}

const isWaiting = ({ outcome }: DoneOutcome) => outcome.parts.some(({ seat }) => seat === 'waitlisted');

/** What became of it: per person and part, and what comes by mail. */
export function doneSeats(done: Done, view: SignupView): unknown {
  const { words, sendsMail } = view;
  const { outcomes } = done;
  if (done.intent === 'cancel') {
    return html`<p>${words.cancelled}</p>
      ${outcomes[0]?.outcome.late ? html`<p class="note warning" part="late">${words.cancelledLate}</p>` : nothing}`;
  }
  const [email, ...others] = outcomes.flatMap((one) => one.email ?? []);
  const mail =
    outcomes.length > 1
      ? words.mailToEach
      : email === undefined || others.length > 0
        ? words.mailToYou
        : words.mail(email);
  return html`${outcomes.map((one, at) => personSeats(one, at, done, view))}
  ${outcomes.some(isWaiting) ? html`<p>${words.waitlistHint}</p>` : nothing}
  ${sendsMail ? html`<p part="mail">${mail}</p>` : nothing}`;
}

import type { PartOutcome, SignupOutcome } from '@network-meetings/core';
import {
  addressText,
  contactText,
  isSafeLink,
  outcomeText,
  partName,
  rangeText,
  zoneOf,
  zoneText,
} from '@network-meetings/core';
import type { SignupWording } from '@network-meetings/core/signup-words';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';
import type { FilledForm } from './form-page.js';
import { faultSummary } from './form-page.js';
import type { MeetingView } from './meeting-view.js';
import { problemSaid } from './problem-said.js';

/** Which meeting this is, so that nobody signs up for another. */
export function meetingLines({ meeting, feed, wording }: MeetingView): Markup {
  const { locale } = wording;
  const when = `${rangeText(meeting.start, meeting.end, { locale })} (${zoneText(zoneOf(meeting, feed), locale)})`;
  return html`<p>
    <strong>${meeting.title}</strong
    ><br />${when}${meeting.place ? html`<br />${addressText(meeting.place)}` : undefined}
  </p>`;
}

/** Whose page it is, for who was passed the link of another. */
export function youLine({ personal, wording, path, proof }: MeetingView): Markup | undefined {
  if (!personal) return undefined;
  const { name, email } = personal.signup.person;
  return html`<form method="post" action="${path}/forget" class="you">
    <input type="hidden" name="proof" value="${proof}" />
    <p>${wording.pages.you(name, email)} <button>${wording.pages.notYou}</button></p>
  </form>`;
}

/** The seats in words. */
export function seatList(parts: readonly PartOutcome[], { meeting, feed, wording }: MeetingView): Markup {
  return html`<ul class="seats">
    ${parts.map((part) => html`<li>${outcomeText(part, meeting, feed, wording.locale)}</li>`)}
  </ul>`;
}

const button = (
  view: MeetingView,
  action: string,
  key: string,
  fields: Markup | undefined,
  label: string,
  primary = false,
) =>
  html`<form method="post" action="${view.path}/${action}">
    <input type="hidden" name="key" value="${key}" />
    <input type="hidden" name="proof" value="${view.proof}" />
    ${fields}
    <button${primary ? html` class="primary"` : undefined}>${label}</button>
  </form>`;

function offers(view: MeetingView, newKey: () => string): readonly Markup[] {
  const { meeting, personal, wording } = view;
  return (personal?.parts ?? [])
    .filter(({ seat }) => seat === 'offered')
    .map(({ part: id }) => {
      const part = meeting.parts.find((one) => one.id === id);
      const name = part ? partName(part, wording.locale) : id;
      const fields = (answer: string) =>
        html`<input type="hidden" name="part" value="${id}" /><input
            type="hidden"
            name="answer"
            value="${answer}"
          />`;
      return html`<div class="note">
        <p>${wording.pages.offered}</p>
        <div class="actions">
          ${button(view, 'offer', newKey(), fields('accept'), `${wording.form.offer.accept}: ${name}`, true)}
          ${button(view, 'offer', newKey(), fields('decline'), `${wording.form.offer.decline}: ${name}`)}
        </div>
      </div>`;
    });
}

/** Why nobody can sign up now, and whom to ask. */
export function closedNote(view: MeetingView): Markup | undefined {
  const { gate, meeting, groups, wording } = view;
  const { closed } = gate;
  if (!closed) return undefined;
  const [said, detail] = problemSaid(closed, wording);
  const note = meeting.status === 'rescheduled' ? undefined : meeting.statusNote;
  const who = [meeting.facilitator, ...groups.map(({ facilitator }) => facilitator)].find(
    (one) => one?.email,
  );
  const href = `mailto:${who?.email ?? ''}`;
  const mayWrite = closed.code === 'signup/closed' || closed.code === 'signup/no-signup';
  return html`<div class="note">
    <p><strong>${said}</strong></p>
    ${note === undefined ? undefined : html`<p>${note}</p>`}
    <p>${detail}</p>
    ${
      mayWrite && who && isSafeLink(href)
        ? html`<p><a href="${href}">${wording.form.writeTo}</a> (${contactText(who)})</p>`
        : undefined
    }
  </div>`;
}

/** How the signup of a personal link stands, with ways to change, to answer an offer, and to cancel. */
export function standingSection(view: MeetingView, newKey: () => string, filled?: FilledForm): Markup {
  const { personal, wording, path, gate } = view;
  const { form } = wording;
  return html`${filled && faultSummary(view, filled)}${seatList(personal?.parts ?? [], view)}
  ${offers(view, newKey)} ${closedNote(view)}
  ${
    gate.mayChange
      ? html`<div class="actions">
          <a class="button" href="${path}/change">${form.change}</a>
          <a class="button" href="${path}/cancel">${form.cancel}</a>
        </div>`
      : undefined
  }`;
}

/** Asks whether the person really wants to cancel. */
export function cancelSection(view: MeetingView, filled: FilledForm): Markup {
  const { personal, wording, path } = view;
  const { form } = wording;
  return html`${faultSummary(view, filled)}
    <p>${form.cancelDetail}</p>
    ${personal?.cancellingIsLate ? html`<p class="note">${form.cancelLate}</p>` : undefined}
    <div class="actions">
      ${button(view, 'cancel', filled.key, undefined, filled.failure ? form.retry : form.cancelYes, true)}
      <a class="button" href="${path}">${form.cancelNo}</a>
    </div>`;
}

/** The heading of an outcome: what became of the parts that the person answered "coming" to, taken together. */
function headingOf(parts: readonly PartOutcome[], done: SignupWording['done']): string {
  const seats = new Set(parts.map(({ seat }) => seat).filter((seat) => seat !== 'none'));
  const [seat] = seats;
  if (seat === undefined || parts.some(({ answer }) => answer === 'substitute')) return done.answered;
  return seats.size > 1 ? done.mixed : done[seat];
}

/** What was done. */
export type Deed = 'place' | 'change' | 'cancel' | 'accept' | 'decline';

/** The heading of what was done, and what became of it. */
export function doneSection(
  view: MeetingView,
  deed: Deed,
  outcome: SignupOutcome['signups'][number],
  email: string | undefined,
): { readonly title: string; readonly body: Markup } {
  const { wording, path, personal } = view;
  const { form } = wording;
  const isCancelled = deed === 'cancel';
  const said = { cancel: form.done.cancelled, decline: form.offer.declined };
  const title = deed === 'cancel' || deed === 'decline' ? said[deed] : headingOf(outcome.parts, form.done);
  const waits = outcome.parts.some(({ seat }) => seat === 'waitlisted');
  return {
    title,
    body: html`${
        isCancelled
          ? html`<p>${form.cancelled}</p>`
          : html`${seatList(outcome.parts, view)} ${waits ? html`<p>${form.waitlistHint}</p>` : undefined}
              <p>${email === undefined ? form.mailToYou : form.mail(email)}</p>`
      }
      ${outcome.late ? html`<p class="note">${form.cancelledLate}</p>` : undefined}
      <div class="actions">
        ${
          personal
            ? html`<a class="button" href="${path}">${isCancelled ? form.signUpAgain : form.seeSignup}</a>`
            : html`<a class="button" href="${path}">${form.colleague}</a>`
        }
      </div>`,
  };
}

/** "Send me my link again": always there, and always answered the same. */
export function linkSection(
  { wording, path, proof, gate }: MeetingView,
  key: string,
  {
    email = '',
    fault,
    isOpen = false,
  }: { email?: string; fault?: string | undefined; isOpen?: boolean } = {},
): Markup {
  const { form } = wording;
  const described = `link-hint${fault === undefined ? '' : ' link-error'}`;
  return html`<details${isOpen || gate.closed?.code === 'signup/members-only' || fault !== undefined ? html` open` : undefined}>
    <summary>${form.linkToggle}</summary>
    <form method="post" action="${path}/link" novalidate>
      <input type="hidden" name="key" value="${key}" />
      <input type="hidden" name="proof" value="${proof}" />
      <div class="field${fault === undefined ? '' : ' faulty'}">
        <label for="link-email">${form.email}</label>
        <p class="hint" id="link-hint">${form.linkHint}</p>
        ${fault === undefined ? undefined : html`<p class="error" id="link-error">${fault}</p>`}
        <input
          id="link-email"
          name="email"
          type="email"
          autocomplete="email"
          required
          value="${email}"
          aria-describedby="${described}"
          aria-invalid="${fault === undefined ? 'false' : 'true'}"
        />
      </div>
      <div class="actions"><button>${form.linkSubmit}</button></div>
    </form>
  </details>`;
}

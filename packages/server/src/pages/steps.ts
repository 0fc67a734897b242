import { randomUUID } from 'node:crypto';
import type { PersonalSignup, SignupOutcome } from '@network-meetings/core';
import { emailKey, problemStatus, SIGNUP_VERSION, Standing } from '@network-meetings/core';
import type { SignupWording } from '@network-meetings/core/signup-words';
import type { FormDraft } from './form-draft.js';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { retryAfter } from '../http/answer-problem.js';
import type { AppContext } from '../http/environment.js';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';
import { ProblemError } from '../problem-error.js';
import { answerOffer } from '../services/answer-offer.js';
import { cancelSignup } from '../services/cancel-signup.js';
import { attendeesFor } from '../services/attendees.js';
import { changeSignup } from '../services/change-signup.js';
import { counting } from '../services/rate-limits.js';
import { signUp } from '../services/sign-up.js';
import { attendeesSection } from './attendees-section.js';
import { draftOf } from './form-draft.js';
import { checkForm, formFaults } from './form-faults.js';
import type { FilledForm } from './form-page.js';
import { formSection } from './form-page.js';
import type { OpenedMeeting } from './open-page.js';
import { sendPage } from './open-page.js';
import { problemSaid } from './problem-said.js';
import type { Deed } from './standing-page.js';
import {
  cancelSection,
  closedNote,
  doneSection,
  linkSection,
  meetingLines,
  standingSection,
  youLine,
} from './standing-page.js';

/** A form that was sent. */
export interface SentForm {
  readonly form: FormDraft;
  readonly token: string | undefined;
  readonly key: string;
  /** Too many were sent. */
  readonly refused: ProblemError | undefined;
  /** Whether it came from a page of ours in this browser. */
  readonly isProved: boolean;
}

/** What became of a request for a link. */
export interface LinkAsked {
  readonly email?: string;
  readonly isValid?: boolean;
  readonly isTooOld?: boolean;
  readonly isSent?: boolean;
}

function show(
  c: Context,
  { held, view }: OpenedMeeting,
  title: string,
  body: Markup,
  status: ContentfulStatusCode = 200,
  faulty = false,
): Response {
  const { association } = held.head;
  const whole = html`<h1>${title}</h1>
    ${meetingLines(view)}${body}${youLine(view)}`;
  const listPath = `/s/${association.id}`;
  return sendPage(c, { wording: view.wording, association, title, faulty, body: whole, listPath }, status);
}

const empty = (draft: FormDraft): FilledForm => ({ draft, faults: [], key: randomUUID() });

/** As what somebody is invited, in the person's words. */
function invitedAs({ standing, invitedBy, signup }: PersonalSignup, { invited }: SignupWording): string {
  const { name } = signup.person;
  if (standing !== Standing.Guest) return invited[standing](name);
  return invitedBy === undefined ? invited.guest(name) : invited.hostGuest(name);
}

function showForm(
  c: Context,
  opened: OpenedMeeting,
  filled: FilledForm,
  status: ContentfulStatusCode = 200,
): Response {
  const { view } = opened;
  const { form: words } = view.wording;
  const { personal } = view;
  const { state } = personal ?? {};
  const title =
    state === 'active' ? words.change : state === 'invited' ? words.invited.heading : words.heading;
  const lead =
    personal?.state === 'invited'
      ? invitedAs(personal, words)
      : state === 'cancelled'
        ? words.haveCancelled
        : undefined;
  const isFaulty = filled.faults.length > 0 || filled.failure !== undefined;
  const body = html`${lead === undefined || isFaulty ? undefined : html`<p>${lead}</p>`}${formSection(view, filled)}
  ${personal ? undefined : linkSection(view, randomUUID())}`;
  return show(c, opened, title, body, status, isFaulty);
}

/** What the link of a mail or the list leads to: the form, how things stand, or why there is nothing to do. */
export async function entryPage(
  c: Context,
  app: AppContext,
  opened: OpenedMeeting,
  asked?: LinkAsked,
): Promise<Response> {
  const { view, isStale } = opened;
  const { wording, gate, personal } = view;
  const { form: words, pages } = wording;
  if (asked?.isSent === true)
    return show(c, opened, words.linkToggle, html`<p class="note">${words.linkSent}</p>`);
  if (asked) {
    const fault = asked.isTooOld === true ? `${pages.tooOld}. ${pages.tooOldDetail}` : words.missing['email'];
    const body = linkSection(view, randomUUID(), { email: asked.email ?? '', fault: fault ?? '' });
    return show(c, opened, words.linkToggle, body, asked.isTooOld === true ? 403 : 422, true);
  }
  if (isStale) {
    const [title, detail] = problemSaid(new ProblemError('link/not-valid'), wording);
    const body = html`<p>${detail}</p>
      ${linkSection(view, randomUUID(), { isOpen: true })}`;
    return show(c, opened, title, body, 404, true);
  }
  if (c.req.query('opened') !== undefined && !personal) {
    return show(c, opened, pages.noCookies, html`<p>${pages.noCookiesDetail}</p>`, 200, true);
  }
  if (personal?.state === 'active') {
    const list = await attendeesFor(app, opened.association, opened.token);
    const body = html`${standingSection(view, () => randomUUID())} ${attendeesSection(view, list)}`;
    return show(c, opened, words.standingHeading, body);
  }
  if (gate.closed) {
    const link =
      personal || !(gate.mayChange || gate.closed.code === 'signup/members-only')
        ? undefined
        : linkSection(view, randomUUID());
    return show(c, opened, words.heading, html`${closedNote(view)}${link}`);
  }
  return showForm(c, opened, empty(personal ? draftOf(personal) : {}));
}

/** The form with what stands now. */
export async function changePage(c: Context, app: AppContext, opened: OpenedMeeting): Promise<Response> {
  const { personal, gate } = opened.view;
  if (personal?.state !== 'active' || !gate.mayChange) return entryPage(c, app, opened);
  return showForm(c, opened, empty(draftOf(personal)));
}

/** Asks before cancelling. */
export async function cancelPage(c: Context, app: AppContext, opened: OpenedMeeting): Promise<Response> {
  const { personal, gate, wording } = opened.view;
  if (personal?.state !== 'active' || !gate.mayChange) return entryPage(c, app, opened);
  return show(c, opened, wording.form.cancelHeading, cancelSection(opened.view, empty({})));
}

/** What the form says, with what it doesn't ask and the signup has. */
function draftSent({ view: { personal } }: OpenedMeeting, form: FormDraft): FormDraft {
  if (!personal) return form;
  const { person, substitute } = personal.signup;
  const phone = person.phone === undefined ? {} : { phone: person.phone };
  const isSame = substitute?.phone !== undefined && form['substitute-email'] === substitute.email;
  return {
    ...form,
    ...phone,
    ...(isSame && { 'substitute-phone': substitute.phone ?? '' }),
    email: person.email,
  };
}

function done(
  c: Context,
  opened: OpenedMeeting,
  deed: Deed,
  outcome: SignupOutcome,
  email?: string,
): Response {
  const [mine] = outcome.signups;
  if (!mine) throw new Error('an outcome without a person');
  const { title, body } = doneSection(opened.view, deed, mine, email);
  return show(c, opened, title, body);
}

const tooOld = ({ view }: OpenedMeeting) =>
  [view.wording.pages.tooOld, view.wording.pages.tooOldDetail] as const;

/** Signs up, answers an invitation, or changes; what is wrong is said on the same page, with everything that was typed. */
export async function signupPage(
  c: Context,
  app: AppContext,
  opened: OpenedMeeting,
  { form, key, refused, isProved }: SentForm,
): Promise<Response> {
  const { association, meeting, language, view, token, isStale } = opened;
  const { context, personal } = view;
  const draft = draftSent(opened, form);
  const filled = { draft, faults: [], key };
  if (isStale) return entryPage(c, app, opened);
  if (!isProved) return showForm(c, opened, { ...filled, failure: tooOld(opened) }, 403);
  const checked = checkForm(draft, context, language, personal !== undefined);
  if (!checked.ok) return showForm(c, opened, { ...filled, faults: checked.faults }, 422);
  const { request } = checked;
  const [entry] = request.signups;
  const isChange = personal !== undefined && personal.state !== 'invited';
  try {
    if (refused) throw refused;
    const emails = token === undefined && entry ? [emailKey(entry.person.email)] : [];
    return await counting(app.guard, { association, emails, meeting }, async (isBusy) => {
      const pause = isBusy
        ? await app.work?.demandPause({ association, meeting, key }, form['pause'])
        : undefined;
      if (pause) {
        const { busy, busyDetail } = view.wording.pages;
        c.header('Retry-After', String(pause.seconds));
        const failure = [busy, busyDetail(pause.seconds)] as const;
        return showForm(c, opened, { ...filled, failure, pause: pause.ticket }, 429);
      }
      const outcome = await (isChange && entry
        ? changeSignup(app, association, { version: SIGNUP_VERSION, language, signup: entry }, key, token)
        : signUp(app, association, request, key, token));
      return done(c, opened, isChange ? 'change' : 'place', outcome, entry?.person.email);
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (problemStatus[error.code] === 429) c.header('Retry-After', retryAfter(error.params));
    const status = problemStatus[error.code] as ContentfulStatusCode;
    if (error.code === 'request/invalid')
      return showForm(
        c,
        opened,
        { ...filled, faults: formFaults(error.errors, draft, context, personal !== undefined) },
        status,
      );
    return showForm(c, opened, { ...filled, failure: problemSaid(error, view.wording) }, status);
  }
}

/** Cancels, or answers an offer. */
export async function answerPage(
  c: Context,
  app: AppContext,
  opened: OpenedMeeting,
  deed: 'cancel' | 'offer',
  { form, key, refused, isProved }: SentForm,
): Promise<Response> {
  const { association, view, token } = opened;
  const { form: words } = view.wording;
  if (view.personal === undefined) return entryPage(c, app, opened);
  const again = (failure: FilledForm['failure'], status: ContentfulStatusCode) => {
    const filled = { draft: {}, faults: [], key, failure };
    return deed === 'cancel'
      ? show(c, opened, words.cancelHeading, cancelSection(view, filled), status, true)
      : show(
          c,
          opened,
          words.standingHeading,
          standingSection(view, () => randomUUID(), filled),
          status,
          true,
        );
  };
  if (!isProved) return again(tooOld(opened), 403);
  try {
    if (refused) throw refused;
    const part = form['part'] ?? '';
    const answer = { version: SIGNUP_VERSION, part, accept: form['answer'] === 'accept' } as const;
    const outcome =
      deed === 'cancel'
        ? await cancelSignup(app, association, key, token)
        : await answerOffer(app, association, answer, key, token);
    const did = deed === 'cancel' ? deed : answer.accept ? 'accept' : 'decline';
    return done(c, opened, did, outcome);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (problemStatus[error.code] === 429) c.header('Retry-After', retryAfter(error.params));
    return again(problemSaid(error, view.wording), problemStatus[error.code]);
  }
}

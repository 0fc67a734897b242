import type { Association, GroupPage, Locale, Meeting } from '@network-meetings/core';
import { rangeText } from '@network-meetings/core';
import type { FormWording } from '@network-meetings/core/signup-words';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { failureNote, faultSummary } from '../forms/fault.templates.js';
import type { FieldFault } from '../forms/field-fault.js';
import type { FieldView } from '../forms/field.templates.js';
import { selectField, textField } from '../forms/field.templates.js';
import { privacyLink } from '../forms/privacy.templates.js';
import { failureText } from '../forms/form-wording.js';
import type { GroupWords } from '../locales/group-words.js';
import type { ApplicationSession } from './application-session.js';

/** Everything that the form of an application reads. */
export interface ApplicationView extends FieldView {
  readonly words: FormWording;
  readonly own: GroupWords['form'];
  readonly page: GroupPage;
  readonly session: ApplicationSession;
  readonly association: Association;
  readonly locale: Locale;
  readonly lang: string | typeof nothing;
  /** Ids and labels, in the association's order. */
  readonly sectors: readonly { readonly value: string; readonly label: string }[];
  readonly trials: readonly Meeting[];
  /** Whether a receipt comes by mail: not where the page's own code takes the applications. */
  readonly sendsMail: boolean;
  /** The level of the form's heading. */
  readonly level: number;
  readonly textOf: (fault: FieldFault) => string;
  readonly onInput: (event: Event) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onFault: (event: Event, fault: FieldFault) => void;
}

/** What is said when an application was received: what happens now (rule 5). */
function received({ session, own, page, sendsMail, level }: ApplicationView): unknown {
  return html`<div class="note received" part="received">
    ${heading(level, own.done, { part: 'received-heading', id: 'received', focusable: true })}
    <p>${own.next(page.hearingDays)}</p>
    ${sendsMail ? html`<p>${own.mail(session.receivedFor ?? '')}</p>` : nothing}
  </div>`;
}

function personFields(view: ApplicationView): unknown {
  const { words, own, page, sectors, locale } = view;
  const profiles = Object.entries(locale.profiles).map(([value, label]) => ({ value, label }));
  return html`${textField({ field: 'name', label: words.name, required: true, autocomplete: 'name' }, view)}
  ${textField(
    {
      field: 'email',
      label: words.email,
      hint: view.sendsMail ? own.emailHint : undefined,
      type: 'email',
      required: true,
      autocomplete: 'email',
    },
    view,
  )}
  ${textField(
    {
      field: 'organisation',
      label: words.organisation,
      hint: page.hearingDays === 0 ? undefined : own.organisationHint,
      autocomplete: 'organization',
    },
    view,
  )}
  ${textField({ field: 'phone', label: own.phone, type: 'tel', autocomplete: 'tel' }, view)}
  ${selectField({ field: 'sector', label: own.sector, choices: sectors }, view)}
  ${selectField({ field: 'profile', label: own.profile, hint: own.profileHint, choices: profiles }, view)}`;
}

function trialField(view: ApplicationView): unknown {
  const { trials, own, locale } = view;
  if (trials.length === 0) return nothing;
  const choices = trials.map(({ id, title, start, end }) => ({
    value: id,
    label: `${title}, ${rangeText(start, end, { locale })}`,
  }));
  const { trialMeeting: label, trialMeetingHint: hint } = own;
  return selectField({ field: 'trialMeeting', label, hint, choices }, view);
}

/** The application, or what became of it. */
export function applicationForm(view: ApplicationView): unknown {
  const { session, words, own, page, locale, level } = view;
  if (session.receivedFor !== undefined) return received(view);
  const { failure, faults, sending } = session;
  const label = failure ? words.retry : own.submit;
  return html`<form
    class="application"
    part="form"
    novalidate
    aria-labelledby="application-heading"
    @input=${view.onInput}
    @change=${view.onInput}
    @submit=${view.onSubmit}
  >
    ${heading(level, own.heading, { part: 'form-heading', id: 'application-heading' })}
    ${faultSummary({ ...view, faults, level: level + 1 })}
    <p>${own.use(page.hearingDays)}</p>
    <p class="muted">${words.requiredNote}</p>
    ${personFields(view)}
    ${textField({ field: 'motivation', label: own.motivation, hint: own.motivationHint, rows: 4 }, view)}
    ${trialField(view)}
    ${failureNote(failure && failureText(failure, own.uncertain, words, locale), level + 1)}
    <div class="actions">
      <button
        class="button primary"
        part="submit"
        id="submit"
        type="submit"
        aria-disabled=${sending ? 'true' : 'false'}
      >
        ${sending ? words.sending : label}
      </button>
    </div>
    ${privacyLink(view.association, words)}
  </form>`;
}

import { html, nothing } from 'lit';
import type { SignupView } from './signup-view.js';
import { failureText, faultText } from '../forms/form-wording.js';

/** "Send me my link again": always there, and always answered the same. */
export function linkForm({ links, words, locale, onLinkSubmit }: SignupView): unknown {
  const { fault, failure } = links;
  if (links.sent) {
    return html`<p class="note" part="link-sent" id="link-sent" tabindex="-1">${words.linkSent}</p>`;
  }
  const text = fault
    ? faultText({ field: 'email', code: fault, params: {} }, words)
    : failure && failureText({ ...failure, uncertain: false }, words.uncertain, words, locale).join('. ');
  const described = `link-hint${text ? ' link-error' : ''}`;
  return html`<form class="link" part="link-form" novalidate @submit=${onLinkSubmit}>
    <div class=${text ? 'field faulty' : 'field'}>
      <label for="link-email">${words.email}</label>
      <p class="hint" id="link-hint">${words.linkHint}</p>
      ${text ? html`<p class="error" id="link-error" role="alert">${text}</p>` : nothing}
      <input
        part="control"
        id="link-email"
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${described}
      />
    </div>
    <div class="actions">
      <button
        class="button"
        part="link-submit"
        type="submit"
        aria-disabled=${links.sending ? 'true' : 'false'}
      >
        ${links.sending ? words.sending : words.linkSubmit}
      </button>
    </div>
  </form>`;
}

/** The same, folded away until somebody wants it. */
export const linkDetails = (view: SignupView): unknown =>
  view.hasLinks
    ? html`<details class="more" part="link" ?open=${view.gate.code === 'signup/members-only'}>
        <summary>${view.words.linkToggle}</summary>
        ${linkForm(view)}
      </details>`
    : nothing;

import type { Association } from '@network-meetings/core';
import { html, nothing } from 'lit';
import type { FormWords } from '../locales/form-words.js';
import { safeLink } from '../routing/links.js';

/** The link to what is done with personal data (GDPR art. 13), below every form. */
export function privacyLink({ privacyUrl, name }: Association, words: FormWords): unknown {
  const url = safeLink(privacyUrl);
  if (url === undefined) return nothing;
  return html`<p class="privacy">
    <a part="privacy" href=${url} target="_blank" rel="noopener">${words.privacy(name)}</a>
  </p>`;
}

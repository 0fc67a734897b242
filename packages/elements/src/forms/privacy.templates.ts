import type { Association } from '@network-meetings/core';
import type { FormWording } from '@network-meetings/core/signup-words';
import { html, nothing } from 'lit';
import { safeLink } from '../routing/links.js';

/** What is done with personal data (GDPR art. 13), below every form: the association's sentences, and the link to its page. */
export function privacyLink({ privacyUrl, privacyNotice, name }: Association, words: FormWording): unknown {
  const url = safeLink(privacyUrl);
  const notice = privacyNotice && html`<p class="privacy">${privacyNotice}</p>`;
  if (url === undefined) return notice ?? nothing;
  return html`${notice}
    <p class="privacy">
      <a part="privacy" href=${url} target="_blank" rel="noopener">${words.privacy(name)}</a>
    </p>`;
}

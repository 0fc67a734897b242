import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { RoundWords } from '../locales/round-words.js';

/** The keys of a round, folded away; a key is the same in every language, so that `aria-keyshortcuts` can name it. */
export function keyList(words: RoundWords): TemplateResult {
  return html`<details class="keys" part="keys">
    <summary>${words.keyboard}</summary>
    <p class="hint">${words.keyboardHint}</p>
    <dl>
      ${Object.entries(words.keys).map(
        ([key, what]) =>
          html`<div>
            <dt><kbd>${key.toUpperCase()}</kbd></dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { RunningView } from './round-view.js';

/** The button that keeps the round where the page said, and what became of it; nothing where the page says no place. */
export function recordField({ record, words, actions }: RunningView): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const said = words.record;
  const isSending = record.status === 'sending';
  const failure = record.status === 'failed' ? record.failure : undefined;
  return html`<div class="field" part="record">
    ${
      failure
        ? html`<p class="note warning" part="error">
            ${failure.retry ? said.failed : said.refused}${failure.detail === undefined ? nothing : ` ${failure.detail}`}
          </p>`
        : nothing
    }
    ${
      record.status === 'recorded'
        ? html`<p class="note" part="recorded" id="recorded" tabindex="-1">${said.recorded}</p>`
        : html`<button
            type="button"
            class="button primary"
            part="button"
            id="record"
            aria-disabled=${isSending ? 'true' : nothing}
            @click=${() => {
              actions.record();
            }}
          >
            ${isSending ? said.sending : failure ? said.again : said.send}
          </button>`
    }
  </div>`;
}

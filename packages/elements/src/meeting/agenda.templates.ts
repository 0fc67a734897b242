import type { AgendaRow } from '@network-meetings/core';
import { AgendaItemKind } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import type { MeetingParts } from './meeting.templates.js';

const pauses = new Set<string>([AgendaItemKind.Break, AgendaItemKind.Meal]);

function agendaItem(row: AgendaRow, lang: string | typeof nothing): TemplateResult {
  // A title is the feed's text; the name of a kind is ours.
  const titleLang = row.kindName === undefined ? nothing : lang;
  return html`<li class="item ${pauses.has(row.kind) ? 'pause' : ''}" part="item">
    <p class="time" part="time"><time datetime=${row.startTime}>${row.start}</time>–${row.end}</p>
    <div class="what">
      ${row.kindName === undefined ? nothing : html`<p class="kind" part="kind">${row.kindName}</p>`}
      <p class="item-title">
        <span lang=${titleLang}>${row.title}</span>
        ${row.closed === undefined ? nothing : html`<span class="badge" part="closed">${row.closed}</span>`}
      </p>
      ${row.speakers.map((speaker) => html`<p class="speakers" part="speakers" lang=${lang}>${speaker}</p>`)}
      ${
        row.abstract === undefined
          ? nothing
          : html`<p class="abstract lines" lang=${lang}>${row.abstract}</p>`
      }
    </div>
  </li>`;
}

/** The agenda with its times. */
export function agendaList(
  rows: readonly AgendaRow[],
  { words, lang, level }: MeetingParts,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<section>
    ${heading(level + 1, words.agenda, { part: 'section-title' })}
    <ol class="agenda" part="agenda" role="list">
      ${rows.map((row) => agendaItem(row, lang))}
    </ol>
  </section>`;
}

import type { AgendaRow } from '@network-meetings/core';
import { AgendaItemKind } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { detailFor } from '../locales/own-detail.js';
import type { ListWords } from '../locales/words.js';

/** What an agenda needs beside its rows. */
export interface AgendaParts {
  readonly words: ListWords;
  /** The language of the feed's text, where it differs. */
  readonly lang: string | typeof nothing;
  /** The level of the heading. */
  readonly level: number;
  /** The id of the item that is on. */
  readonly current: string | undefined;
}

const pauses = new Set<string>([AgendaItemKind.Break, AgendaItemKind.Meal]);

/** How long an item lasts beside the others; for the eye alone, as the text says it. */
function bar(minutes: number, most: number): TemplateResult {
  // The size is for a rendering without our styles, where it would be that of a picture.
  return html`<svg
    class="bar"
    part="bar"
    aria-hidden="true"
    width="160"
    height="4"
    viewBox="0 0 100 1"
    preserveAspectRatio="none"
  >
    <rect class="bar-back" width="100" height="1"></rect>
    <rect class="bar-fill" width=${Math.round((100 * minutes) / most)} height="1"></rect>
  </svg>`;
}

function agendaItem(row: AgendaRow, most: number, { lang, words, current }: AgendaParts): TemplateResult {
  const isOn = row.id === current;
  // A title is the feed's text; the name of a kind is ours.
  const titleLang = row.kindName === undefined ? nothing : lang;
  const state = `${pauses.has(row.kind) ? 'pause' : ''} ${isOn ? 'on' : ''}`;
  return html`<li
    class="item ${state}"
    part=${isOn ? 'item current' : 'item'}
    aria-current=${isOn ? 'time' : nothing}
  >
    <div class="span">
      <p class="time" part="time"><time datetime=${row.startTime}>${row.start}</time>–${row.end}</p>
      <p class="duration" part="duration">${row.duration}</p>
      ${most > 0 ? bar(row.minutes, most) : nothing}
    </div>
    <div class="what">
      ${row.kindName === undefined ? nothing : html`<p class="kind" part="kind">${row.kindName}</p>`}
      <p class="item-title">
        <span lang=${titleLang}>${row.title}</span>
        ${isOn ? html`<span class="badge now" part="now">${detailFor(words.language).now}</span>` : nothing}
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
export function agendaList(rows: readonly AgendaRow[], parts: AgendaParts): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const most = Math.max(...rows.map(({ minutes }) => minutes));
  return html`<section aria-labelledby="agenda-title">
    ${heading(parts.level, parts.words.agenda, { part: 'section-title', id: 'agenda-title' })}
    <ol class="agenda" part="agenda" role="list">
      ${rows.map((row) => agendaItem(row, most, parts))}
    </ol>
  </section>`;
}

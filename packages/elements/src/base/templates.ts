import type { MeetingSummary } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ListWords } from '../locales/words.js';

/** How a heading differs from a plain one. */
export interface HeadingOptions {
  readonly part: string;
  readonly id?: string;
  readonly lang?: string | typeof nothing;
  /** Whether script may move focus to it. */
  readonly focusable?: boolean;
}

/** A heading of a level between 1 and 6; a level beyond them becomes the nearest. */
export function heading(level: number, content: unknown, options: HeadingOptions): TemplateResult {
  const { part, id = nothing, lang = nothing } = options;
  const tab = options.focusable ? '-1' : nothing;
  switch (Math.round(level)) {
    case 2:
      return html`<h2 part=${part} class=${part} id=${id} lang=${lang} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} id=${id} lang=${lang} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} id=${id} lang=${lang} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} id=${id} lang=${lang} tabindex=${tab}>${content}</h5>`;
    default:
      return level < 2
        ? html`<h1 part=${part} class=${part} id=${id} lang=${lang} tabindex=${tab}>${content}</h1>`
        : html`<h6 part=${part} class=${part} id=${id} lang=${lang} tabindex=${tab}>${content}</h6>`;
  }
}

/** The day of a meeting as a leaf of a calendar; for the eye alone, as the text beside it says the same. */
export function dateLeaf(
  { month, day, weekday }: Readonly<Record<'month' | 'day' | 'weekday', string | number>>,
  isCancelled: boolean,
): TemplateResult {
  return html`<span class="leaf ${isCancelled ? 'off' : ''}" part="leaf" aria-hidden="true">
    <span class="leaf-month">${month}</span>
    <span class="leaf-day">${day}</span>
    <span class="leaf-weekday">${weekday}</span>
  </span>`;
}

/** What marks a meeting out: that it is off or moved, its length, whether it is online, whether it is joint. */
export function meetingBadges(
  meeting: Pick<MeetingSummary, 'status' | 'isCancelled' | 'length' | 'mode' | 'joint'>,
): TemplateResult {
  const { status, isCancelled, length, mode, joint } = meeting;
  const badge = (text: string | undefined, kind: string) =>
    text === undefined ? nothing : html`<li class="badge ${kind}" part="badge ${kind}">${text}</li>`;
  return html`<ul class="badges" part="badges" role="list">
    ${badge(status, isCancelled ? 'warning' : 'notice')}${badge(length, '')}${badge(mode, '')}${badge(joint, '')}
  </ul>`;
}

/** That a meeting is cancelled or moved, and why; the reason is text of the feed. */
export function statusSentence(
  { statusText, statusNote }: Pick<MeetingSummary, 'statusText' | 'statusNote'>,
  lang: string | typeof nothing,
): unknown {
  if (statusNote === undefined) return statusText;
  return html`${statusText} <span lang=${lang}>${statusNote}</span>`;
}

/** What could not be had, and a button to try again where that may help. */
export function failureNote(
  text: string,
  words: ListWords,
  { retrying, onRetry }: { readonly retrying: boolean; readonly onRetry: (() => void) | undefined },
): TemplateResult {
  return html`<div class="note warning" part="error">
    <p>${text}</p>
    ${
      onRetry
        ? html`<button
            type="button"
            class="button"
            part="retry"
            aria-disabled=${retrying ? 'true' : 'false'}
            @click=${onRetry}
          >
            ${retrying ? words.retrying : words.retry}
          </button>`
        : nothing
    }
  </div>`;
}

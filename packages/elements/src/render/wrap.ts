import { scriptJson } from '@network-meetings/core/calendar';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { RenderContext } from './options.js';
import { CLASS_PREFIX, toHtml } from './to-html.js';

/** Which tag a rendering is for; its class in `network-fallback.css`. */
export type FallbackOf = 'meetings' | 'month' | 'year' | 'meeting' | 'groups' | 'agenda' | 'calendar-links';

/** A tag within another: its own styles, and none of the others'. */
export const inner = (of: FallbackOf, content: unknown): TemplateResult =>
  html`<div class="fallback fallback-${of}">${content}</div>`;

/** What is of no use without script: its place is kept where a script may come, and it is gone where none may. */
export const scripted = (content: unknown): TemplateResult =>
  html`<div class="scripted" hidden>${content}</div>`;

/** The whole of a rendering: what is read, and the same for search engines. */
export function wrap(
  of: FallbackOf,
  content: unknown,
  { words, hasJsonLd }: RenderContext,
  jsonLd: object | undefined,
  ids = '',
): string {
  const body = toHtml(
    html`<div class="fallback fallback-${of}" lang=${words.language}>${content}</div>`,
    `${CLASS_PREFIX}${of}-${ids}`,
  );
  if (!hasJsonLd || jsonLd === undefined) return body;
  return `${body}\n<script type="application/ld+json">${scriptJson(jsonLd)}</script>`;
}

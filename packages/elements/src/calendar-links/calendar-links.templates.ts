import type { CalendarLink } from '@network-meetings/core/calendar';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { detailFor } from '../locales/own-detail.js';
import type { ListWords } from '../locales/words.js';
import { safeLink } from '../routing/links.js';

function calendarItem({ service, url }: CalendarLink, words: ListWords): TemplateResult | typeof nothing {
  const href = safeLink(url);
  if (href === undefined) return nothing;
  // A calendar on the web must not take the place of a half-filled form; a file and a program leave the page alone.
  const isPage = service !== 'apple' && service !== 'file';
  const detail = detailFor(words.language);
  const name = detail.calendars[service];
  return html`<li>
    ${
      isPage
        ? html`<a class="calendar" part="calendar" href=${href} target="_blank" rel="noopener noreferrer"
            >${name} <span class="unseen">${detail.opensInTab}</span></a
          >`
        : html`<a class="calendar" part="calendar" href=${href}>${name}</a>`
    }
  </li>`;
}

/** The links, one a calendar. @param more what stands after them */
export function calendarList(
  links: readonly CalendarLink[],
  words: ListWords,
  more: unknown,
): TemplateResult {
  return html`<ul class="card" part="calendars-list" role="list">
    ${links.map((link) => calendarItem(link, words))}${more}
  </ul>`;
}

/** What opens and closes around them. */
export function calendarsDetails(
  label: string,
  content: unknown,
  onToggle?: (event: Event) => void,
): TemplateResult {
  return html`<details class="calendars" part="calendars" @toggle=${onToggle}>
    <summary class="button" part="calendars-button">${label}</summary>
    ${content}
  </details>`;
}

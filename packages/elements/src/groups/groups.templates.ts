import type { GroupCard } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { safeLink } from '../routing/links.js';

/** What a card needs beside its group. */
export interface CardOptions {
  readonly headingLevel: number;
  readonly lang: string | typeof nothing;
  /** "Næste møde". */
  readonly nextMeeting: string;
  readonly onClick: (event: MouseEvent) => void;
  readonly href: (meeting: string) => string;
  /** Where the group has a page of its own. */
  readonly url: string | undefined;
  /** That it is forming, takes a break, or has ended. */
  readonly status: string | undefined;
}

/** One group. */
export function groupCard(group: GroupCard, options: CardOptions): TemplateResult {
  const { headingLevel, lang, nextMeeting, href, onClick, url, status } = options;
  const image = safeLink(group.imageUrl);
  const { nextMeeting: next } = group;
  return html`<li class="card group" part="card">
    ${image ? html`<img part="image" src=${image} alt="" loading="lazy" decoding="async" />` : nothing}
    <div class="about">
      ${
        group.theme === undefined || group.theme === group.name
          ? nothing
          : html`<p class="theme" part="theme" lang=${lang}>${group.theme}</p>`
      }
      ${heading(headingLevel, url ? html`<a href=${url}>${group.name}</a>` : group.name, {
        part: 'name',
        lang,
      })}
      ${status === undefined ? nothing : html`<p><span class="badge notice" part="status">${status}</span></p>`}
      ${
        group.summary === undefined
          ? nothing
          : html`<p class="lines summary" part="summary" lang=${lang}>${group.summary}</p>`
      }
    </div>
    <dl class="facts" part="facts">
      ${group.facts.map(
        ({ label, value, fromFeed }) =>
          html`<div class="fact" part="fact">
            <dt>${label}</dt>
            <dd lang=${fromFeed ? lang : nothing}>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      next
        ? html`<p class="next" part="next">
            <span class="label">${nextMeeting}</span>
            <a part="link" href=${href(next.id)} data-meeting=${next.id} @click=${onClick} lang=${lang}
              >${next.title}</a
            >
            <span class="next-when">${next.when}</span>
          </p>`
        : nothing
    }
  </li>`;
}

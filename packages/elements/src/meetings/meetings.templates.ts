import type { MeetingSummary } from '@network-meetings/core';
import type { nothing, TemplateResult } from 'lit';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { dateLeaf, heading, meetingBadges, statusSentence } from '../base/templates.js';
import type { RowSlice } from './listed-rows.js';

/** What the list needs beside its rows. */
export interface ListOptions {
  readonly href: (meeting: string) => string;
  readonly headingLevel: number;
  readonly lang: string | typeof nothing;
  /** Whether its groups are named; in the list of one group they would only repeat it. */
  readonly showGroups: boolean;
  /** Whether it is a card among cards. */
  readonly isCard: boolean;
  readonly onClick: (event: MouseEvent) => void;
  /** What the list is called. */
  readonly label: string;
}

/** One meeting of the list. */
function meetingRow(meeting: MeetingSummary, options: ListOptions): TemplateResult {
  const { href, headingLevel, lang, showGroups, isCard, onClick } = options;
  const title = html`<a href=${href(meeting.id)} part="link" data-meeting=${meeting.id} @click=${onClick}
    >${meeting.title}</a
  >`;
  return html`<li class="row ${meeting.isCancelled ? 'off' : ''}" part="row">
    ${dateLeaf(meeting)}
    <div class="body">
      ${
        showGroups && meeting.groupNames.length > 0
          ? html`<p class="groups" part="groups" lang=${lang}>${meeting.groupNames.join(' · ')}</p>`
          : ''
      }
      ${heading(headingLevel, title, { part: 'title', lang })}
      ${
        isCard && meeting.theme !== undefined
          ? html`<p class="theme" part="theme" lang=${lang}>${meeting.theme}</p>`
          : ''
      }
      <p class="when" part="when"><time datetime=${meeting.start}>${meeting.when}</time></p>
      ${
        meeting.where === undefined
          ? ''
          : html`<p class="where" part="where" lang=${lang}>${meeting.where}</p>`
      }
    </div>
    <div class="side">
      ${meetingBadges(meeting)}
      ${
        meeting.statusText === undefined
          ? ''
          : html`<p class="status" part="status">${statusSentence(meeting, lang)}</p>`
      }
      ${
        meeting.isCancelled
          ? ''
          : html`<p class="signup-state ${meeting.signup.state === 'open' ? 'open' : ''}" part="signup-state">
              ${meeting.signupText}
            </p>`
      }
    </div>
  </li>`;
}

/** The list of meetings, as rows or as cards. */
export function meetingList(slices: readonly RowSlice[], options: ListOptions): TemplateResult {
  const { href, headingLevel, lang, showGroups, isCard, label } = options;
  // A slice that is the same needs no look at its rows.
  const rows = (slice: RowSlice) =>
    guard([slice, headingLevel, lang, showGroups, isCard, href('')], () =>
      repeat(
        slice.rows,
        ({ id }) => id,
        (meeting) => meetingRow(meeting, options),
      ),
    );
  return html`<ul class=${isCard ? 'list cards' : 'list'} part="list" role="list" aria-label=${label}>
    ${slices.map(rows)}
  </ul>`;
}

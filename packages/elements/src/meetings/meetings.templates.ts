import type { MeetingSummary } from '@network-meetings/core';
import type { nothing, TemplateResult } from 'lit';
import { html } from 'lit';
import { dateLeaf, heading, meetingBadges } from '../base/templates.js';

/** What a row needs beside its meeting. */
export interface RowOptions {
  readonly href: string;
  readonly headingLevel: number;
  readonly lang: string | typeof nothing;
  /** Whether its groups are named; in the list of one group they would only repeat it. */
  readonly showGroups: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

/** One meeting of the list. */
export function meetingRow(meeting: MeetingSummary, options: RowOptions): TemplateResult {
  const { href, headingLevel, lang, showGroups, onClick } = options;
  const title = html`<a href=${href} part="link" data-meeting=${meeting.id} @click=${onClick}
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
          : html`<p class="status" part="status">${meeting.statusText}</p>`
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

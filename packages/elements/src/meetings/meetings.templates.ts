import type { Meeting, MeetingSummary } from '@network-meetings/core';
import type { nothing, TemplateResult } from 'lit';
import { html } from 'lit';
import { dateLeaf, heading, meetingBadges, statusSentence } from '../base/templates.js';
import { stampedRows } from './stamped-rows.js';

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

/** The meetings of a list, and what they say. */
export interface ListedMeetings {
  readonly meetings: readonly Meeting[];
  readonly summary: (meeting: Meeting) => MeetingSummary;
  /** The same meeting has the same summary for as long as these are the same. */
  readonly dependsOn: readonly unknown[];
}

/** What one row says. */
type MeetingRow = ReturnType<typeof meetingRow>;

function meetingRow(meeting: MeetingSummary, { href, showGroups, isCard }: ListOptions) {
  const { id, title, theme, groupNames, start, when, where, leaf, length, mode, joint } = meeting;
  const { isCancelled, status, statusText, statusNote, signup, signupText } = meeting;
  return {
    id,
    href: href(id),
    title,
    groups: showGroups && groupNames.length > 0 ? groupNames.join(' · ') : undefined,
    theme: isCard ? theme : undefined,
    start,
    when,
    where,
    month: leaf.month,
    day: String(leaf.day),
    weekday: leaf.weekday,
    length,
    mode,
    joint,
    status,
    statusText,
    statusNote,
    signup: isCancelled ? undefined : signupText,
    isCancelled,
    isOpen: signup.state === 'open',
  };
}

/** One meeting of the list. */
function rowTemplate(row: MeetingRow, { headingLevel, lang }: ListOptions): TemplateResult {
  const title = html`<a href=${row.href} part="link" data-meeting=${row.id}>${row.title}</a>`;
  return html`<li class="row ${row.isCancelled ? 'off' : ''}" part="row">
    ${dateLeaf(row, row.isCancelled)}
    <div class="body">
      ${row.groups === undefined ? '' : html`<p class="groups" part="groups" lang=${lang}>${row.groups}</p>`}
      ${heading(headingLevel, title, { part: 'title', lang })}
      ${row.theme === undefined ? '' : html`<p class="theme" part="theme" lang=${lang}>${row.theme}</p>`}
      <p class="when" part="when"><time datetime=${row.start}>${row.when}</time></p>
      ${row.where === undefined ? '' : html`<p class="where" part="where" lang=${lang}>${row.where}</p>`}
    </div>
    <div class="side">
      ${meetingBadges(row)}
      ${
        row.statusText === undefined
          ? ''
          : html`<p class="status" part="status">${statusSentence(row, lang)}</p>`
      }
      ${
        row.signup === undefined
          ? ''
          : html`<p class="signup-state ${row.isOpen ? 'open' : ''}" part="signup-state">${row.signup}</p>`
      }
    </div>
  </li>`;
}

/** The list of meetings, as rows or as cards. */
export function meetingList(
  { meetings, summary, dependsOn }: ListedMeetings,
  options: ListOptions,
): TemplateResult {
  const { href, headingLevel, lang, showGroups, isCard, label, onClick } = options;
  // One listener for the links of all rows; a link that is pressed with a key is clicked.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<ul
    class=${isCard ? 'list cards' : 'list'}
    part="list"
    role="list"
    aria-label=${label}
    @click=${onClick}
  >
    ${stampedRows<Meeting, MeetingRow>({
      items: meetings,
      key: ({ id }) => id,
      texts: (meeting) => meetingRow(summary(meeting), options),
      dependsOn: [...dependsOn, href('')],
      template: (row) => rowTemplate(row, options),
      madeFor: [headingLevel, lang, showGroups, isCard],
    })}
  </ul>`;
}

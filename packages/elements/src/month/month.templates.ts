import type { MeetingSummary, MonthDay, MonthEntry, MonthView } from '@network-meetings/core';
import { browseFor } from '../locales/own-browse.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ViewShow } from '../meetings/view-modules.js';

/** What the grid needs beside its month. */
export interface GridParts {
  readonly show: ViewShow;
  /** The day that has the one tab stop. */
  readonly active: string;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPress: (event: Event) => void;
}

/** A link to a meeting. In the grid the arrow keys lead to it, so it has no tab stop of its own. */
function link(meeting: MeetingSummary, { href, onClick, lang }: ViewShow, tab: unknown): TemplateResult {
  return html`<a
    href=${href(meeting.id)}
    part="link"
    data-meeting=${meeting.id}
    lang=${lang}
    tabindex=${tab}
    @click=${onClick}
    >${meeting.title}</a
  >`;
}

const off = ({ isCancelled, status }: MeetingSummary) =>
  status === undefined
    ? nothing
    : html`<span class="badge ${isCancelled ? 'warning' : 'notice'}" part="badge">${status}</span>`;

function entry({ meeting, clock }: MonthEntry, show: ViewShow): TemplateResult {
  const browse = browseFor(show.words.language);
  return html`<li class="entry ${meeting.isCancelled ? 'off' : ''}" part="entry">
    <span class="clock">${clock ?? browse.goesOn}</span> ${link(meeting, show, '-1')} ${off(meeting)}
  </li>`;
}

function cell(day: MonthDay, { show, active, onKey, onPress }: GridParts): TemplateResult {
  const browse = browseFor(show.words.language);
  const count = day.entries.length;
  const state = [day.isInMonth ? '' : 'outside', day.isToday ? 'today' : '', count > 0 ? 'busy' : ''];
  const label = [day.label, day.isToday ? browse.today : '', count > 0 ? browse.onDay(count) : ''];
  return html`<td
    role=${show.isStill ? nothing : 'gridcell'}
    class=${state.join(' ')}
    part="day"
    data-date=${day.date}
    tabindex=${day.date === active ? '0' : '-1'}
    aria-current=${day.isToday ? 'date' : nothing}
    @keydown=${onKey}
    @click=${onPress}
  >
    <span class="number" aria-hidden="true">${day.day}</span>
    <span class="unseen">${label.filter((word) => word !== '').join(', ')}</span>
    ${
      count > 0
        ? html`<ul class="entries" role="list">
            ${day.entries.map((one) => entry(one, show))}
          </ul>`
        : nothing
    }
  </td>`;
}

/** The month as a grid. */
export function monthGrid(view: MonthView, parts: GridParts): TemplateResult {
  const { words, isStill } = parts.show;
  const browse = browseFor(words.language);
  return html`<table
      class="grid"
      part="grid"
      role=${isStill ? nothing : 'grid'}
      aria-labelledby="shown"
      aria-describedby=${isStill ? nothing : 'help'}
    >
      <thead>
        <tr>
          <th scope="col" class="week"><abbr title=${browse.week}>${browse.weekShort}</abbr></th>
          ${view.weekdays.map(
            ({ short, long }) =>
              html`<th scope="col"><abbr title=${long} aria-label=${long}>${short}</abbr></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${view.weeks.map(
          ({ number, days }) =>
            html`<tr>
              <th scope="row" class="week" aria-label="${browse.week} ${number}">${number}</th>
              ${repeat(
                days,
                ({ date }) => date,
                (day) => cell(day, parts),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    ${isStill ? nothing : html`<p id="help" hidden>${browse.gridHelp}</p>`}`;
}

/** The meetings of the month one below the other, for where the grid is too narrow for words. */
export function monthList({ meetings }: MonthView, show: ViewShow): TemplateResult | typeof nothing {
  if (meetings.length === 0) return nothing;
  return html`<ul class="of-month" part="list" role="list" aria-labelledby="shown">
    ${repeat(
      meetings,
      ({ id }) => id,
      (meeting) =>
        html`<li class="line ${meeting.isCancelled ? 'off' : ''}" part="row" data-start=${meeting.start}>
          <p part="title">${link(meeting, show, nothing)} ${off(meeting)}</p>
          <p class="when" part="when"><time datetime=${meeting.start}>${meeting.when}</time></p>
          ${
            meeting.where === undefined
              ? nothing
              : html`<p class="where" part="where" lang=${show.lang}>${meeting.where}</p>`
          }
        </li>`,
    )}
  </ul>`;
}

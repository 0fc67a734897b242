import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { Audience, audienceView } from '../feed/audience-view.js';
import { ascending } from '../time/order.js';
import { groupsById, meetingSummary } from '../view/meeting-view.js';
import type { PageOptions } from './agenda-page.js';
import { html } from './markup.js';
import { page } from './page.js';

/** Which meetings {@link yearPage} shows. */
export interface YearPageOptions extends PageOptions {
  /** The calendar year; when left out the meetings that are still to come. */
  readonly year?: number;
  /** Only meetings of this group. */
  readonly group?: string;
}

function row(meeting: Meeting, feed: NetworkFeed, options: YearPageOptions) {
  const { locale, now } = options;
  const { when, where, groupNames, statusText, statusNote, theme, title } = meetingSummary(
    meeting,
    feed,
    groupsById(feed),
    { locale, now },
  );
  const url = options.meetingUrl?.(meeting) ?? meeting.url;
  const status = [statusText, statusNote].filter(Boolean).join(' ');
  const notes = [theme, options.group === undefined ? groupNames.join(', ') : undefined];
  return html`<tr>
    <th scope="row">${when}</th>
    <td>
      ${url === undefined ? title : html`<a href="${url}">${title}</a>`}${
        status === '' ? '' : html`<br /><span class="status">${status}</span>`
      }${notes
        .filter((note) => note !== undefined && note !== '')
        .map((note) => html`<br /><span class="note">${note}</span>`)}
    </td>
    <td>${where}</td>
  </tr> `;
}

/** The meetings of a year, or those to come, as one page of HTML to print or to publish. */
export function yearPage(feed: NetworkFeed, options: YearPageOptions): string {
  const { locale, now, year, group, audience = Audience.Public, styleUrl } = options;
  const shown = audienceView(feed, audience);
  const found = shown.meetings
    .filter(({ groups }) => group === undefined || groups.includes(group))
    .filter((meeting) =>
      year === undefined
        ? !meetingSummary(meeting, shown, new Map(), { locale, now }).isOver
        : Number(meeting.start.slice(0, 4)) === year,
    )
    .sort(ascending(({ start }) => start));
  const name = feed.groups.find(({ id }) => id === group)?.name ?? feed.association.name;
  const words = options.words.page;
  const title = `${name}: ${year === undefined ? words.coming : words.year(year)}`;
  return page({
    locale,
    title,
    styleUrl,
    body: html`<main>
      <h1>${title}</h1>
      ${
        found.length === 0
          ? html`<p>${words.none}</p>`
          : html`<table class="stack">
              <thead>
                <tr>
                  <th scope="col">${words.when}</th>
                  <th scope="col">${words.meeting}</th>
                  <th scope="col">${words.where}</th>
                </tr>
              </thead>
              <tbody>
                ${found.map((meeting) => row(meeting, shown, options))}
              </tbody>
            </table>`
      }
    </main>`,
  });
}
